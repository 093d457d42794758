import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { toErrorEnvelope } from "../core/errors.ts";
import { openApp } from "./app.ts";
import { findBrowser, hasScreen, openBrowser } from "./browser.ts";
import { openByKind, showInFolder } from "./file-browser.ts";
import { openLoopback } from "./loopback.ts";
import { readPage } from "./page.ts";
import { findDataFolder, locatePaths } from "./paths.ts";

const usage = `Usage: npm start -- [--port N] [--data DIR] [--files DIR] [--no-window]

Opens Attaché: in Electron where its runtime is installed or can be downloaded, else in the installed Chromium, Chrome or Edge, else at
an address that is printed.

  --port N      serve on this port of 127.0.0.1 (default: any free one)
  --data DIR    keep the library in this folder (default: the system's place, or ATTACHE_DATA)
  --files DIR   put exported files in this folder, which is made where it is not there yet (default: the system's own for downloads, or
                ATTACHE_FILES)
  --no-window   open no window, only print the address and serve until Ctrl+C
  --help        print this

ATTACHE_NO_DOWNLOAD=1 does not try to download Electron's runtime.
`;

/** How long Electron's installer may take, in milliseconds. */
const longestDownload = 180_000;
/** How long a closed network takes to refuse, in milliseconds. */
const refusalTime = 5_000;
const howToEnd = "Press Ctrl+C to end.";
const signals = ["SIGINT", "SIGTERM"] as const;

interface Options {
  port: number;
  window: boolean;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Electron's program if its runtime is installed, else null. Its package itself would download where it is not. */
function findElectron(): string | null {
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return null;
  }
  const named = join(folder, "path.txt");
  const name = existsSync(named) ? readFileSync(named, "utf8") : null;
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override) {
    const program = join(override, name ?? (process.platform === "win32" ? "electron.exe" : "electron"));
    return existsSync(program) ? program : null;
  }
  if (name === null) return null;
  const program = join(folder, "dist", name);
  return existsSync(program) ? program : null;
}

/**
 * Has Electron's own installer fetch the runtime, and waits for it; says so where that takes longer than a refusal would.
 * At run time nothing else ever asks the network for anything.
 */
function downloadElectron(): Promise<void> {
  const require = createRequire(import.meta.url);
  return new Promise((resolve) => {
    let installer: string;
    try {
      installer = require.resolve("electron/install.js");
    } catch {
      // No electron package (npm ci --omit=dev): there is nothing that could be downloaded.
      resolve();
      return;
    }
    const patience = setTimeout(() => {
      say("Downloading Electron's runtime (ATTACHE_NO_DOWNLOAD=1 skips this) …");
    }, refusalTime);
    const end = (): void => {
      clearTimeout(patience);
      resolve();
    };
    spawn(process.execPath, [installer], { stdio: "ignore", timeout: longestDownload })
      .on("exit", end)
      .on("error", end);
  });
}

function runElectron(program: string, root: string): void {
  // Chromium refuses to run as root with its sandbox.
  const flags = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(program, [...flags, root], { stdio: "inherit" });
  child.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
  child.on("error", (error) => {
    process.stderr.write(`attache: Electron did not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
}

async function serve({ port, window }: Options, note: string | null): Promise<void> {
  const paths = locatePaths(findDataFolder());
  const page = readPage(paths.page);
  const browser = window && hasScreen() ? findBrowser() : null;
  if (note !== null) {
    say(`${note}; ${browser ? `opening in ${browser.name} instead` : "open the address below in a browser instead"}.`);
  }
  const app = await openApp({ paths, desktop: { showFile: showInFolder, openFile: openByKind } });
  for (const notice of app.notices) process.stderr.write(`attache: ${notice}\n`);
  const addresses: string[] = [];
  const tell = (address: string): void => {
    say(addresses.length === 0 ? `Attaché is at ${address}` : `For another window: ${address}`);
  };
  const host = await openLoopback({
    dispatch: app.dispatch,
    page,
    port,
    onAddress(address) {
      // The first one is for the window that is opened below.
      if (!browser || addresses.length > 0) tell(address);
      addresses.push(address);
    },
  }).catch(async (thrown: unknown) => {
    await app.close();
    throw thrown;
  });

  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => (closed ??= host.close().then(() => app.close()));
  const [address] = addresses;
  if (browser && address !== undefined) {
    const opened = openBrowser(browser, address, paths.windowProfile);
    void opened.ended.then((failure) => {
      if (failure === null) return close();
      // The first address is spent if the window had come as far as the page.
      say(`${browser.name} did not start (${failure.message}); Attaché is at ${addresses.at(-1) ?? address}`);
      say(howToEnd);
      return undefined;
    });
    for (const signal of signals) process.on(signal, () => opened.close());
  } else {
    say(howToEnd);
  }
  for (const signal of signals) process.on(signal, () => void close());
}

/** A wrong call: exit code 2. */
class WrongCall extends Error {}

function parseCall(): {
  port: string;
  data?: string | undefined;
  files?: string | undefined;
  "no-window": boolean;
  help: boolean;
} {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "0" },
        data: { type: "string" },
        files: { type: "string" },
        "no-window": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (thrown) {
    const [reason = ""] = thrown instanceof Error ? thrown.message.split(". ") : [];
    throw new WrongCall(`${reason}; see npm start -- --help`);
  }
}

/** Makes the folder for finished files where it is not there yet, as the one of the library is made. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    const isFile = thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST";
    throw new WrongCall(
      `--files ${folder} ${isFile ? "is a file and no folder" : "cannot be made"}; name another folder`,
    );
  }
}

async function launch(): Promise<void> {
  const values = parseCall();
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
    throw new WrongCall(`--port ${values.port} is no port; give a number up to 65535`);
  }
  if (values.files !== undefined) makeFolder(values.files);
  if (values.data !== undefined) process.env["ATTACHE_DATA"] = values.data;
  if (values.files !== undefined) process.env["ATTACHE_FILES"] = values.files;
  const window = !values["no-window"];
  if (!window || port !== 0 || !hasScreen()) {
    await serve({ port, window }, null);
    return;
  }
  const present = findElectron();
  const mayDownload = present === null && !process.env["ATTACHE_NO_DOWNLOAD"];
  if (mayDownload) await downloadElectron();
  const electron = present ?? findElectron();
  if (electron !== null) runElectron(electron, locatePaths(findDataFolder()).root);
  else
    await serve({ port, window }, `Electron's runtime ${mayDownload ? "could not be downloaded" : "is not installed"}`);
}

launch().catch((thrown: unknown) => {
  const wrong = thrown instanceof WrongCall;
  process.stderr.write(`attache: ${wrong ? thrown.message : toErrorEnvelope(thrown).message}\n`);
  process.exitCode = wrong ? 2 : 1;
});
