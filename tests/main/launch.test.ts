import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { locatePaths } from "../../main/paths.ts";
import { makeFolder } from "./example.ts";

const script = join(locatePaths("/nowhere").root, "dist", "main", "launch.js");
let folder: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

interface Launched {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  ended: Promise<number | null>;
}

/** Starts the program as `npm start` does, with a PATH that holds only what the test put there. */
function launch(args: string[], environment: Record<string, string> = {}): Launched {
  const env = { ATTACHE_DATA: join(folder, "data"), ATTACHE_NO_DOWNLOAD: "1", PATH: folder, ...environment };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let out = "";
  let err = "";
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (err += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, out: () => out, err: () => err, ended };
}

async function addressOf({ out }: Launched): Promise<string> {
  return vi.waitFor(() => {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{40,}/.exec(out());
    if (!found) throw new Error(`no address yet: ${out()}`);
    return found[0];
  }, 15_000);
}

describe.skipIf(process.platform === "win32")("npm start", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("with no screen prints the address and serves until %s", async (signal) => {
    const launched = launch([]);
    const address = await addressOf(launched);
    expect((await fetch(address)).status).toBe(200);
    launched.child.kill(signal);
    expect(await launched.ended).toBe(0);
    expect(launched.err()).toBe("");
  });

  test("with a screen and a browser opens a window of its own, and ends with it", async () => {
    writeFileSync(
      join(folder, "chromium"),
      `#!/bin/sh\nfor a in "$@"; do echo "$a"; done > ${folder}/seen\n/bin/sleep 1\n`,
      {
        mode: 0o755,
      },
    );
    const launched = launch([], { DISPLAY: ":99" });
    expect(await launched.ended).toBe(0);
    expect(launched.out()).toBe("Electron's runtime is not installed; opening in Chromium instead.\n");
    const seen = readFileSync(join(folder, "seen"), "utf8").split("\n");
    expect(seen[0]).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#token=/);
    expect(seen[1]).toContain(`--user-data-dir=${join(folder, "data", "window")}`);
    expect(seen).toEqual(expect.arrayContaining(["--no-first-run", "--disable-sync", "--disable-component-update"]));
    expect(readdirSync(join(folder, "data", "window"))).toEqual([]);
  });

  test("a browser that dies at once is said, and the address is served until Ctrl+C", async () => {
    writeFileSync(join(folder, "chromium"), "#!/bin/sh\nexit 7\n", { mode: 0o755 });
    const launched = launch([], { DISPLAY: ":99" });
    const address = await addressOf(launched);
    expect(launched.out()).toContain("Chromium did not start (it ended at once with code 7); Attaché is at http");
    await vi.waitFor(() => expect(launched.out()).toContain("Press Ctrl+C to end.\n"));
    expect((await fetch(address)).status).toBe(200);
    launched.child.kill("SIGINT");
    expect(await launched.ended).toBe(0);
  });

  test("with a screen but no browser says so and prints the address", async () => {
    const launched = launch([], { DISPLAY: ":99" });
    await addressOf(launched);
    expect(launched.out()).toMatch(
      /^Electron's runtime is not installed; open the address below in a browser instead\.\n/,
    );
    launched.child.kill("SIGINT");
    expect(await launched.ended).toBe(0);
  });

  test("with Electron's runtime runs that, in the program's folder", async () => {
    const runtime = join(folder, "electron");
    writeFileSync(runtime, `#!/bin/sh\necho "$@" "$ATTACHE_DATA" > ${folder}/seen\nexit 3\n`, { mode: 0o755 });
    const launched = launch(["--data", join(folder, "other")], { DISPLAY: ":99", ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(await launched.ended).toBe(3);
    expect(readFileSync(join(folder, "seen"), "utf8").trim()).toMatch(
      new RegExp(`${locatePaths("/nowhere").root} ${join(folder, "other")}$`),
    );
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("a port that is taken, and one that is none, are said in one sentence", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const taken = launch(["--no-window", "--port", String(port)]);
    expect(await taken.ended).toBe(1);
    expect(taken.err()).toMatch(new RegExp(`^attache: Port ${port} is taken [^\\n]+\\n$`));
    server.close();
    const none = launch(["--port", "99999"]);
    expect(await none.ended).toBe(2);
    expect(none.err()).toMatch(/^attache: --port 99999 is no port; [^\n]+\n$/);
  });

  test("a folder for finished files is made where it is not there, and a file in its place is said before anything begins", async () => {
    const missing = join(folder, "files", "of", "mine");
    const launched = launch(["--no-window", "--data", join(folder, "data"), "--files", missing]);
    await addressOf(launched);
    expect(existsSync(missing)).toBe(true);
    launched.child.kill("SIGTERM");
    expect(await launched.ended).toBe(0);
    const file = join(folder, "file");
    writeFileSync(file, "");
    const refused = launch(["--no-window", "--files", file]);
    expect(await refused.ended).toBe(2);
    expect(refused.out()).toBe("");
    expect(refused.err()).toBe(`attache: --files ${file} is a file and no folder; name another folder\n`);
  });

  test.skipIf(!existsSync("/proc/self"))("a folder that cannot be made is said in one line, at once", async () => {
    const launched = launch(["--no-window", "--data", "/proc/nope"]);
    expect(await launched.ended).toBe(1);
    expect(launched.out()).toBe("");
    expect(launched.err()).toMatch(/^attache: [^\n]*\/proc\/nope[^\n]+\n$/);
  });

  test("a damaged library is said on standard error, and the program serves", async () => {
    const data = makeFolder();
    writeFileSync(join(data, "library.sqlite"), "no library at all");
    const launched = launch(["--no-window", "--data", data]);
    await addressOf(launched);
    expect(launched.err()).toMatch(
      /^attache: The damaged library is kept at .*library-damaged-[\dT-]+\.sqlite\.\nattache: Taken over from the damaged library: 0 articles, 0 packs\.\n$/,
    );
    launched.child.kill("SIGTERM");
    expect(await launched.ended).toBe(0);
  });
});
