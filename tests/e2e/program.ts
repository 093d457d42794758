import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { officeZone } from "./standing-clock.ts";

const root = join(import.meta.dirname, "..", "..");

/** The installed Chromium's program, or null; then the run says which package to install. */
export function findChromium(): string | null {
  const found = spawnSync("which", ["chromium", "chromium-browser", "google-chrome"], { encoding: "utf8" });
  const program = found.stdout.split("\n").find((line) => line !== "" && existsSync(line)) ?? null;
  if (program === null) console.warn("skipped for want of a browser: install Debian's package chromium");
  return program;
}

/** Debian's packages of the judges that are not installed; none where all are. A run that skips for them says so. */
export function missingJudges(): string[] {
  const packages = { qpdf: "qpdf", pdftotext: "poppler-utils", pandoc: "pandoc", libreoffice: "libreoffice-writer" };
  const missing = Object.entries(packages).flatMap(([program, name]) =>
    spawnSync("which", [program]).status === 0 ? [] : [name],
  );
  if (missing.length > 0) console.warn(`skipped for want of Debian's packages: ${missing.join(", ")}`);
  return missing;
}

/** A new empty folder under the system's own place for such. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "attache-e2e-"));
}

/** A running loopback host on a data folder, as `npm start -- --no-window` opens it. */
export interface Host {
  /** The newest address it printed: each opens one window, once. */
  readonly address: string;
  /** The folder where it puts finished files. */
  readonly files: string;
  /** The script of the clock that it and its windows go by; null where that is the computer's own. */
  readonly clock: string | null;
  /** Asks it to end as Ctrl+C does, and waits until it has; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Has it compute nothing and answer nothing, as a computer that sleeps, until it wakes. */
  sleep(): void;
  wake(): void;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once("exit", (code) => resolve(code));
  });
}

/** What has a program go by the clock of a script, worker threads included. */
function goingBy(clock: string): Record<string, string> {
  return { TZ: officeZone, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(clock)}` };
}

/** Starts the built program on a data folder, with no window of its own, and waits for its address; by the computer's own clock, unless the script of another is given. */
export async function startHost(data: string, clock: string | null = null): Promise<Host> {
  const files = makeFolder();
  const child = spawn(
    process.execPath,
    [join(root, "dist/main/launch.js"), "--no-window", "--data", data, "--files", files],
    {
      env: { ...process.env, ATTACHE_NO_DOWNLOAD: "1", ...(clock === null ? {} : goingBy(clock)) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let printed = "";
  let address = "";
  await new Promise<void>((resolve, reject) => {
    const read = (part: Buffer): void => {
      printed += part.toString("utf8");
      address = [...printed.matchAll(/http:\/\/127\.0\.0\.1:\d+\/#token=\S+/g)].at(-1)?.[0] ?? "";
      if (address !== "") resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`the host ended with ${code}: ${printed}`)));
  });
  return {
    files,
    clock,
    get address() {
      return address;
    },
    stop() {
      child.kill("SIGINT");
      return ended(child);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended(child);
    },
    sleep: () => void child.kill("SIGSTOP"),
    wake: () => void child.kill("SIGCONT"),
  };
}

/** Starts the real Chromium without a window of its own, told to ask no network. */
export function startBrowser(program: string): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The browser and the host of some tests. A test may put another host in the place of the one that it has stopped. */
export class Running {
  #browser: Browser | null = null;
  #host: Host | null = null;

  get browser(): Browser {
    if (!this.#browser) throw new Error("The browser is there from the first test to the last.");
    return this.#browser;
  }

  set browser(browser: Browser) {
    this.#browser = browser;
  }

  get host(): Host {
    if (!this.#host) throw new Error("No host was started.");
    return this.#host;
  }

  set host(host: Host) {
    this.#host = host;
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.#host?.stop();
  }
}

/** Starts a browser before the first of the tests round it, and a host on the data folder unless that is null; ends both after the last. */
export function keepRunning(data: string | null = makeFolder()): Running {
  const running = new Running();
  beforeAll(async () => {
    running.browser = await startBrowser(findChromium() ?? "");
    if (data !== null) running.host = await startHost(data);
  });
  afterAll(() => running.end());
  return running;
}

/** A window on a host, in a language; every request it makes to anywhere else is recorded in `foreign`. */
export async function openWindow(
  browser: Browser,
  host: Host,
  locale: "fr-FR" | "en-GB",
): Promise<{ context: BrowserContext; page: Page; foreign: string[]; faults: string[] }> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1280, height: 800 },
    ...(host.clock === null ? {} : { timezoneId: officeZone }),
  });
  if (host.clock !== null) await context.addInitScript(host.clock);
  const page = await context.newPage();
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.host === new URL(host.address).host || url.protocol === "blob:" || url.protocol === "data:";
    if (!own) foreign.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(host.address);
  return { context, page, foreign, faults };
}
