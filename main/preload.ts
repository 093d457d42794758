import { contextBridge, ipcRenderer } from "electron";

// All that the page gets of Electron: one call, on one channel. What may be called is checked on the other side.
contextBridge.exposeInMainWorld("attache", {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke("attache:call", name, input),
});
