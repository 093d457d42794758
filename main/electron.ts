import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
  type MenuItemConstructorOptions,
} from "electron";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { commandOf, type CommandId } from "../core/commands.ts";
import { AppError, toErrorEnvelope, type ErrorCode } from "../core/errors.ts";
import { openApp } from "./app.ts";
import type { Desktop } from "./desktop.ts";
import { readPage, pageHeaders } from "./page.ts";
import { findDataFolder, locatePaths } from "./paths.ts";

const origin = "attache://app";
const paths = locatePaths(findDataFolder(), process.env["ATTACHE_FILES"] || app.getPath("downloads"));

// Before "ready", or Chromium takes no notice.
protocol.registerSchemesAsPrivileged([
  { scheme: "attache", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
for (const name of ["disable-background-networking", "disable-component-update", "disable-sync"]) {
  app.commandLine.appendSwitch(name);
}
// The program speaks to nobody: even where Chromium itself asks for a host, none is found.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");

/** The one of two wordings that is in the system's language: French on a French system, else English. */
function say(fr: string, en: string): string {
  const [language = app.getLocale()] = app.getPreferredSystemLanguages();
  return language.startsWith("fr") ? fr : en;
}

/** Keeps what Chromium itself keeps in the data folder; before "ready", and Electron takes only a folder that is there. */
function placeProfile(): void {
  const path = join(paths.windowProfile, "electron");
  try {
    mkdirSync(path, { recursive: true });
  } catch (thrown) {
    const message = `The folder ${path} cannot be made; make the one above it writable, or choose another with ATTACHE_DATA.`;
    throw new AppError("disk-read-only", message, { path }, thrown);
  }
  app.setPath("userData", path);
}

const failuresInFrench: Partial<Record<ErrorCode, string>> = {
  "disk-full": "Le disque est plein. Libérez de la place et réessayez.",
  "disk-read-only":
    "Attaché ne peut pas écrire à cet endroit. Rendez le dossier accessible en écriture, ou choisissez-en un autre avec ATTACHE_DATA.",
  "library-newer":
    "Cette bibliothèque vient d’une version plus récente d’Attaché. Rien n’a été modifié ; installez cette version.",
  "library-busy": "Un autre programme tient la bibliothèque. Fermez-le et réessayez.",
  "file-missing": "L’installation d’Attaché est incomplète. Installez-le à nouveau.",
};

/** Says in a box of its own why there is no window, and ends. */
function giveUp(thrown: unknown): void {
  const { code, message, details } = toErrorEnvelope(thrown);
  const place = details["path"] ?? details["name"];
  const sentence =
    failuresInFrench[code] ?? "Attaché a rencontré un défaut interne. Ce qui était enregistré est intact.";
  dialog.showErrorBox("Attaché", say(`${sentence}\n\n${place ?? message}`, message));
  app.exit(1);
}

const desktop: Desktop = {
  showFile(path) {
    shell.showItemInFolder(path);
    return Promise.resolve();
  },
  async openFile(path) {
    const failure = await shell.openPath(path);
    if (failure !== "") throw new Error(failure);
  },
  async chooseFolder(from) {
    const { filePaths } = await dialog.showOpenDialog({
      defaultPath: from,
      properties: ["openDirectory", "createDirectory"],
    });
    return filePaths[0] ?? null;
  },
};

/** Commands of the window in a menu. Chosen, their key is pressed in the window, which alone knows whether they can run. */
function itemsOf(ids: readonly CommandId[]): MenuItemConstructorOptions[] {
  return ids.map((id) => {
    const { fr, en, keys } = commandOf(id);
    const parts = (keys[0] ?? "").split("+");
    const keyCode = parts.at(-1) ?? "";
    const modifiers = [
      ...(parts.includes("Mod") ? [process.platform === "darwin" ? ("meta" as const) : ("control" as const)] : []),
      ...(parts.includes("Shift") ? ["shift" as const] : []),
    ];
    return {
      label: say(fr, en),
      accelerator: (keys[0] ?? "").replace("Mod", "CommandOrControl"),
      // The page hears the key by itself.
      registerAccelerator: false,
      click: (_item, window) => {
        if (window instanceof BrowserWindow) window.webContents.sendInputEvent({ type: "keyDown", keyCode, modifiers });
      },
    };
  });
}

function editingItems(): MenuItemConstructorOptions[] {
  return [
    { role: "cut", label: say("Couper", "Cut") },
    { role: "copy", label: say("Copier", "Copy") },
    { role: "paste", label: say("Coller", "Paste") },
  ];
}

function describeMenu(): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: "separator" };
  return [
    {
      label: say("&Fichier", "&File"),
      submenu: [
        ...itemsOf(["name-version", "export"]),
        separator,
        { role: "quit", label: say("Quitter Attaché", "Quit Attaché") },
      ],
    },
    {
      label: say("&Édition", "&Edit"),
      submenu: [
        { role: "undo", label: say("Annuler", "Undo") },
        { role: "redo", label: say("Rétablir", "Redo") },
        separator,
        ...editingItems(),
        { role: "selectAll", label: say("Tout sélectionner", "Select all") },
        separator,
        ...itemsOf(["search", "commands"]),
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
    {
      label: say("&Aide", "&Help"),
      submenu: [...itemsOf(["help"]), { role: "about", label: say("À propos d’Attaché", "About Attaché") }],
    },
  ];
}

/** Only our own page is loaded, it may use the clipboard where a person copies or pastes and nothing more, nothing else is asked of any network. */
function closeOff(): void {
  const page = readPage(paths.page);
  protocol.handle("attache", (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === "app" ? page.get(pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(file.bytes, { headers: { ...pageHeaders, "content-type": file.mediaType } });
  });
  const clipboard = ["clipboard-read", "clipboard-sanitized-write"];
  session.defaultSession.setPermissionRequestHandler((_contents, asked, answer) => answer(clipboard.includes(asked)));
  session.defaultSession.setPermissionCheckHandler((_contents, asked) => clipboard.includes(asked));
  // Nothing of the page is kept but by a call.
  session.defaultSession.on("will-download", (event) => event.preventDefault());
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
  const opened = await openApp({ paths, desktop });
  for (const notice of opened.notices) process.stderr.write(`attache: ${notice}\n`);
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu()));
  closeOff();
  const window = openWindow();
  const { webContents } = window;
  // A browser has such a menu by itself; over what has one of the page's own, Electron is not asked.
  webContents.on("context-menu", (_event, { isEditable, selectionText }) => {
    if (isEditable || selectionText !== "") Menu.buildFromTemplate(editingItems()).popup({ window });
  });
  ipcMain.handle("attache:call", ({ sender, senderFrame: frame }, name: unknown, input: unknown) => {
    // A page that goes has no frame any more, and what it saves last must still be kept.
    const own =
      sender === webContents &&
      (frame === null || (frame === webContents.mainFrame && frame.url.startsWith(`${origin}/`)));
    if (own && typeof name === "string") return opened.dispatch(name, input);
    return { ok: false, error: toErrorEnvelope(new AppError("call-refused", "Only Attaché's own window may call.")) };
  });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let closed = false;
  let closing: Promise<void> | null = null;
  const quit = (): void => {
    closed = true;
    app.quit();
  };
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    closing ??= opened.close().then(quit, quit);
  });
  await window.loadURL(`${origin}/`);
}

try {
  placeProfile();
  if (app.requestSingleInstanceLock()) {
    app.on("window-all-closed", () => app.quit());
    app.whenReady().then(start).catch(giveUp);
  } else {
    app.quit();
  }
} catch (thrown) {
  void app.whenReady().then(() => giveUp(thrown));
}
