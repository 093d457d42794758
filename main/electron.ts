import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  type MenuItemConstructorOptions,
} from "electron";
import { join } from "node:path";
import { AppError, toErrorEnvelope } from "../core/errors.ts";
import { openApp } from "./app.ts";
import { readPage, pageHeaders } from "./page.ts";
import { findDataFolder, locatePaths } from "./paths.ts";

const origin = "attache://app";
const paths = locatePaths(findDataFolder());

// Before "ready", or Chromium takes no notice.
protocol.registerSchemesAsPrivileged([
  { scheme: "attache", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.setPath("userData", join(paths.windowProfile, "electron"));
for (const name of ["disable-background-networking", "disable-component-update", "disable-sync"]) {
  app.commandLine.appendSwitch(name);
}
// The program speaks to nobody: even where Chromium itself asks for a host, none is found.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");

function describeMenu(french: boolean): MenuItemConstructorOptions[] {
  const say = (fr: string, en: string): string => (french ? fr : en);
  const separator: MenuItemConstructorOptions = { type: "separator" };
  return [
    { label: say("&Fichier", "&File"), submenu: [{ role: "quit", label: say("Quitter Attaché", "Quit Attaché") }] },
    {
      label: say("&Édition", "&Edit"),
      submenu: [
        { role: "undo", label: say("Annuler", "Undo") },
        { role: "redo", label: say("Rétablir", "Redo") },
        separator,
        { role: "cut", label: say("Couper", "Cut") },
        { role: "copy", label: say("Copier", "Copy") },
        { role: "paste", label: say("Coller", "Paste") },
        { role: "selectAll", label: say("Tout sélectionner", "Select all") },
      ],
    },
    {
      label: say("&Affichage", "&View"),
      submenu: [
        { role: "zoomIn", label: say("Agrandir", "Zoom in") },
        { role: "zoomOut", label: say("Réduire", "Zoom out") },
        { role: "resetZoom", label: say("Taille réelle", "Actual size") },
        separator,
        { role: "togglefullscreen", label: say("Plein écran", "Full screen") },
      ],
    },
    { label: say("&Aide", "&Help"), submenu: [{ role: "about", label: say("À propos d’Attaché", "About Attaché") }] },
  ];
}

/** Only our own page is loaded, nothing is permitted, nothing else is asked of any network. */
function closeOff(): void {
  const page = readPage(paths.page);
  protocol.handle("attache", (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === "app" ? page.get(pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(file.bytes, { headers: { ...pageHeaders, "content-type": file.mediaType } });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`) && !url.startsWith("data:") });
  });
}

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    minWidth: 960,
    minHeight: 640,
    title: "Attaché",
    // Chromium's spell checker would fetch its dictionaries.
    webPreferences: {
      preload: paths.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.webContents.on("will-navigate", (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  return window;
}

async function start(): Promise<void> {
  const opened = await openApp({ paths });
  if (opened.setAside !== null) process.stderr.write(`attache: The damaged library is kept at ${opened.setAside}.\n`);
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(app.getLocale().startsWith("fr"))));
  closeOff();
  const window = openWindow();
  ipcMain.handle("attache:call", (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    const own = frame === window.webContents.mainFrame && frame.url.startsWith(`${origin}/`);
    if (own && typeof name === "string") return opened.dispatch(name, input);
    return { ok: false, error: toErrorEnvelope(new AppError("call-refused", "Only Attaché's own window may call.")) };
  });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("will-quit", () => void opened.close());
  await window.loadURL(`${origin}/`);
}

if (app.requestSingleInstanceLock()) {
  app.on("window-all-closed", () => app.quit());
  app
    .whenReady()
    .then(start)
    .catch((thrown: unknown) => {
      dialog.showErrorBox("Attaché", toErrorEnvelope(thrown).message);
      app.exit(1);
    });
} else {
  app.quit();
}
