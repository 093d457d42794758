import { spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";

/** An installed browser that can show the app in a window of its own: its name as people know it, and its program. */
export interface Browser {
  name: string;
  program: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const linuxNames: [string, string[]][] = [
  ["Chromium", ["chromium", "chromium-browser"]],
  ["Chrome", ["google-chrome", "google-chrome-stable"]],
  ["Edge", ["microsoft-edge", "microsoft-edge-stable"]],
];
const macPrograms: [string, string][] = [
  ["Chromium", "Chromium.app/Contents/MacOS/Chromium"],
  ["Chrome", "Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Edge", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
];
const windowsPrograms: [string, string[]][] = [
  ["Chromium", ["Chromium", "Application", "chrome.exe"]],
  ["Chrome", ["Google", "Chrome", "Application", "chrome.exe"]],
  ["Edge", ["Microsoft", "Edge", "Application", "msedge.exe"]],
];

function candidates(platform: string, environment: Environment): Browser[] {
  switch (platform) {
    case "darwin": {
      const folders = ["/Applications", join(environment["HOME"] ?? "/", "Applications")];
      return macPrograms.flatMap(([name, path]) => folders.map((folder) => ({ name, program: join(folder, path) })));
    }
    case "win32": {
      const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((key) => environment[key] ?? []);
      return windowsPrograms.flatMap(([name, parts]) =>
        folders.map((folder) => ({ name, program: join(folder, ...parts) })),
      );
    }
    default: {
      const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
      return linuxNames.flatMap(([name, files]) =>
        files.flatMap((file) => folders.map((folder) => ({ name, program: join(folder, file) }))),
      );
    }
  }
}

/** The installed Chromium, Chrome or Edge, in this order, or null. On Linux it is looked for in PATH. */
export function findBrowser(
  platform: string = process.platform,
  environment: Environment = process.env,
): Browser | null {
  return candidates(platform, environment).find(({ program }) => isProgram(program)) ?? null;
}

/** Whether a window can be shown: always on Windows and macOS, elsewhere where a display is named. */
export function hasScreen(platform: string = process.platform, environment: Environment = process.env): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return Boolean(environment["DISPLAY"]) || Boolean(environment["WAYLAND_DISPLAY"]);
}

/** A browser that ends sooner than this, in milliseconds, and with a fault, never showed its window. */
const soonest = 5_000;

/** A browser window that was opened. `ended` answers when it is gone: null, or why it never came. */
export interface BrowserWindow {
  ended: Promise<Error | null>;
  close(): void;
}

/**
 * Opens an address as a window of its own, with a fresh profile in `profiles` that goes when the window goes: so the browser's
 * process ends with its window, and none of the person's own browser data is touched. The browser asks no network for anything.
 */
export function openBrowser(browser: Browser, address: string, profiles: string): BrowserWindow {
  mkdirSync(profiles, { recursive: true });
  const profile = mkdtempSync(join(profiles, "browser-"));
  const asRoot = process.getuid?.() === 0;
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    "--window-size=1360,880",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    // A proxy that nobody serves: whatever the browser itself would ask of the network ends on this machine.
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=127.0.0.1",
    // Translation would hand the text to its maker's servers.
    "--disable-features=Translate,OptimizationHints,MediaRouter",
    // Chromium refuses to run as root with its sandbox.
    ...(asRoot ? ["--no-sandbox"] : []),
  ];
  const child = spawn(browser.program, flags, { stdio: "ignore" });
  const begun = Date.now();
  let closing = false;
  const ended = new Promise<Error | null>((resolve) => {
    child.on("error", resolve);
    child.on("exit", (code, signal) => {
      const failed = code !== 0 && !closing && Date.now() - begun < soonest;
      resolve(failed ? new Error(`it ended at once with ${code === null ? String(signal) : `code ${code}`}`) : null);
    });
  }).finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return {
    ended,
    close() {
      closing = true;
      child.kill();
    },
  };
}
