import { existsSync } from "node:fs";
import { vi } from "vitest";

/** The few calls of Electron that the desktop host makes, without Electron: what crosses to the page is cloned as it would be. */

interface Frame {
  url: string;
}
interface Sender {
  mainFrame: Frame;
}
type Handler = (event: { sender: Sender; senderFrame: Frame | null }, ...values: unknown[]) => unknown;
type Listener = (event: { preventDefault: () => void }, ...values: unknown[]) => void;
type Answer = (request: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;

const handlers = new Map<string, Handler>();
const schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
const exposed = new Map<string, unknown>();
const listeners = new Map<string, Listener>();
let filter: Answer | null = null;

/** The windows that have loaded their page. */
const loaded: DoubleWindow[] = [];

class DoubleWindow {
  readonly options: unknown;
  readonly refused: string[] = [];
  readonly webContents = {
    mainFrame: { url: "" },
    sendInputEvent: vi.fn(),
    on: (event: string) => {
      if (event.startsWith("will-")) this.refused.push(event);
    },
    setWindowOpenHandler: (handler: () => { action: string }) =>
      void this.refused.push(`window-open: ${handler().action}`),
  };

  constructor(options: unknown) {
    this.options = options;
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    loaded.push(this);
    return Promise.resolve();
  }

  isMinimized(): boolean {
    return false;
  }

  focus = vi.fn();
}

export { DoubleWindow as BrowserWindow };

export const app = {
  setPath: vi.fn((name: string, path: string) => {
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}'`);
  }),
  commandLine: { appendSwitch: vi.fn() },
  getPath: () => "/downloads",
  getLocale: () => "fr",
  getPreferredSystemLanguages: vi.fn(() => ["fr-FR"]),
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  on: (event: string, listener: Listener) => void listeners.set(event, listener),
  quit: vi.fn(),
  exit: vi.fn(),
};
export const dialog = {
  showErrorBox: vi.fn(),
  showOpenDialog: vi.fn<(asked: { defaultPath: string; properties: string[] }) => Promise<{ filePaths: string[] }>>(
    () => Promise.resolve({ filePaths: ["/chosen"] }),
  ),
};
export const shell = { showItemInFolder: vi.fn(), openPath: vi.fn(() => Promise.resolve("")) };

/** An item of a menu as the program describes it. */
interface DescribedItem {
  label?: string;
  accelerator?: string;
  click?: (item: unknown, window: unknown) => void;
  submenu?: DescribedItem[];
}
export const Menu = {
  buildFromTemplate: (template: DescribedItem[]) => template,
  setApplicationMenu: vi.fn<(menu: DescribedItem[]) => void>(),
};
export const protocol = {
  registerSchemesAsPrivileged: vi.fn(),
  handle: (scheme: string, handler: (request: Request) => Response) => void schemes.set(scheme, handler),
};
export const session = {
  defaultSession: {
    on: (event: string, listener: Listener) => void listeners.set(event, listener),
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    webRequest: {
      onBeforeRequest(given: Answer) {
        filter = given;
      },
    },
  },
};
export const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };

/** A call as a frame of a page makes it, which is null once it is gone: what goes over and what comes back are clones. */
export async function invokeFrom(
  sender: Sender,
  senderFrame: Frame | null,
  channel: string,
  ...values: unknown[]
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ sender, senderFrame }, ...values.map((value) => structuredClone(value))));
}

export const ipcRenderer = {
  async invoke(channel: string, ...values: unknown[]) {
    const { webContents } = await openedWindow();
    return invokeFrom(webContents, webContents.mainFrame, channel, ...values);
  },
};
export const contextBridge = { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) };

/** What the preload script has put into the page. */
export function exposedAs(name: string): unknown {
  return exposed.get(name);
}

/** The open window, once the host has loaded its page. */
export async function openedWindow(): Promise<DoubleWindow> {
  return vi.waitFor(() => {
    const [window] = loaded;
    if (!window) throw new Error("the host has opened no window");
    return window;
  }, 10_000);
}

/** What the host serves at an address of its own scheme. */
export async function fetchOwn(address: string): Promise<Response> {
  const handler = schemes.get(new URL(address).protocol.replace(":", ""));
  if (!handler) throw new Error(`nothing serves ${address}`);
  return handler(new Request(address));
}

/** Whether the host lets the page ask for an address. */
export function isLetThrough(url: string): boolean {
  let cancelled = true;
  filter?.({ url }, ({ cancel }) => {
    cancelled = cancel;
  });
  return !cancelled;
}

/** Lets something happen to the app ("will-quit") or its session, and answers whether the host prevented it. */
export function happen(event: string, ...values: unknown[]): boolean {
  let prevented = false;
  const preventDefault = (): void => {
    prevented = true;
  };
  listeners.get(event)?.({ preventDefault }, ...values);
  return prevented;
}
