import { decode, encode } from "@msgpack/msgpack";
import { mkdtempSync, writeFileSync, readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Transport } from "../core/wire.ts";
import { openApp, type OpenedApp } from "../main/app.ts";
import { openLoopback, type Loopback } from "../main/loopback.ts";
import { pageHeaders, readPage } from "../main/page.ts";
import { locatePaths } from "../main/paths.ts";
import { converse } from "./conversation.ts";
import * as electron from "./electron-double.ts";
import { whyNotReal } from "./electron/runtime.ts";

vi.mock("electron", () => import("./electron-double.ts"));

function makePaths(): ReturnType<typeof locatePaths> {
  return locatePaths(mkdtempSync(join(tmpdir(), "attache-hosts-")));
}

const desktop = { showFile: vi.fn(() => Promise.resolve()), openFile: vi.fn(() => Promise.resolve()) };

describe("through dispatch", () => {
  test("the whole conversation", async () => {
    const app = await openApp({ paths: makePaths(), desktop });
    await converse(app.dispatch);
    await app.close();
  });
});

describe("through HTTP, the loopback host", () => {
  let app: OpenedApp;
  let host: Loopback;
  const addresses: string[] = [];

  beforeAll(async () => {
    const paths = makePaths();
    app = await openApp({ paths, desktop });
    const onAddress = (address: string): void => void addresses.push(address);
    host = await openLoopback({ dispatch: app.dispatch, page: readPage(paths.page), port: 0, onAddress });
  });
  afterAll(async () => {
    await host.close();
    await app.close();
  });

  async function openSession(): Promise<string> {
    const token = new URL(addresses.at(-1) ?? "").hash.replace("#token=", "");
    const answer = await fetch(`${host.origin}/session`, { method: "POST", body: token });
    expect(answer.status).toBe(200);
    return answer.text();
  }

  function post(path: string, key: string, body: Uint8Array<ArrayBuffer>, headers = {}): Promise<Response> {
    return fetch(host.origin + path, { method: "POST", body, headers: { authorization: `Bearer ${key}`, ...headers } });
  }

  /** fetch() sets Host and Origin itself; a foreign page's browser would send others. */
  function statusWith(headers: Record<string, string>, path = "/"): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(host.origin + path, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  test("the whole conversation", async () => {
    const key = await openSession();
    const transport: Transport = async (name, input) => {
      const answer = await post(`/call/${name}`, key, encode(input, { ignoreUndefined: true }));
      return decode(await answer.arrayBuffer());
    };
    await converse(transport);
  });

  test("an address opens one window, once; the next one is told", async () => {
    const before = addresses.length;
    const token = new URL(addresses.at(-1) ?? "").hash.replace("#token=", "");
    const first = await openSession();
    expect(addresses).toHaveLength(before + 1);
    expect((await fetch(`${host.origin}/session`, { method: "POST", body: token })).status).toBe(403);
    expect((await fetch(`${host.origin}/session`, { method: "POST", body: "x".repeat(1000) })).status).toBe(413);
    const second = await openSession();
    expect(second).not.toBe(first);
    for (const key of [first, second]) {
      expect((await post("/call/packs.list", key, encode({}))).status).toBe(200);
    }
  });

  test("without a key nothing is called", async () => {
    const answer = await post("/call/packs.list", "guessed", encode({}));
    expect(answer.status).toBe(401);
    expect(decode(await answer.arrayBuffer())).toMatchObject({ ok: false, error: { code: "call-refused" } });
  });

  test("only our own host and origin are answered, and no other origin is ever allowed", async () => {
    const own = new URL(host.origin).host;
    expect(await statusWith({ host: own })).toBe(200);
    expect(await statusWith({ host: own.replace("127.0.0.1", "localhost") })).toBe(200);
    expect(await statusWith({ host: own, origin: host.origin })).toBe(200);
    expect(await statusWith({ host: "attacker.example" })).toBe(403);
    expect(await statusWith({ host: own, origin: "http://attacker.example" })).toBe(403);
    expect(await statusWith({ host: own, origin: "null" })).toBe(403);
    const answer = await fetch(host.origin, { method: "OPTIONS" });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("only the built page is served, under its strict headers", async () => {
    const answer = await fetch(`${host.origin}/`);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    for (const [name, value] of Object.entries(pageHeaders)) expect(answer.headers.get(name)).toBe(value);
    const script = /src="\.(\/[^"]+\.js)"/.exec(await answer.text())?.[1] ?? "";
    expect((await fetch(host.origin + script)).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    for (const path of ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/nothing", "//etc/passwd"]) {
      expect(await statusWith({ host: new URL(host.origin).host }, path)).toBe(404);
    }
  });

  test("a call in JSON is the same call, and what is none is refused in one clear sentence", async () => {
    const authorization = `Bearer ${await openSession()}`;
    const headers = { authorization, "content-type": "application/json" };
    const ask = async (body: string) =>
      decode(await (await fetch(`${host.origin}/call/packs.list`, { method: "POST", headers, body })).arrayBuffer());
    expect(await ask("{}")).toMatchObject({ ok: true });
    expect(await ask("{")).toMatchObject({ ok: false, error: { code: "call-invalid" } });
  });

  test("what is not MessagePack, or too much of it, is refused in one clear sentence", async () => {
    const key = await openSession();
    const broken = await post("/call/packs.list", key, new Uint8Array([0xc1, 0xff]));
    expect(decode(await broken.arrayBuffer())).toMatchObject({ ok: false, error: { code: "call-invalid" } });
    const empty = await post("/call/packs.list", key, new Uint8Array());
    expect(decode(await empty.arrayBuffer())).toMatchObject({ ok: false, error: { code: "call-invalid" } });
    const much = await post("/call/articles.import", key, new Uint8Array(65_000_000));
    expect(much.status).toBe(413);
    expect(decode(await much.arrayBuffer())).toMatchObject({ ok: false, error: { code: "file-too-large" } });
  });

  test("a taken port is said in one sentence", async () => {
    const port = Number(new URL(host.origin).port);
    const opening = openLoopback({ dispatch: app.dispatch, page: new Map(), port, onAddress: () => undefined });
    await expect(opening).rejects.toMatchObject({
      code: "call-refused",
      message: expect.stringContaining(`Port ${port}`) as string,
    });
  });
});

const whyDouble = whyNotReal() ?? "the real one is under tests/electron/";

describe(`through Electron's handler and the real preload script, on a double of Electron (${whyDouble})`, () => {
  let dataFolder: string;

  beforeAll(async () => {
    ({ dataFolder } = makePaths());
    vi.stubEnv("ATTACHE_DATA", dataFolder);
    await import("../main/electron.ts");
    await electron.openedWindow();
    await import("../main/preload.ts");
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  test("the whole conversation", async () => {
    const bridge = electron.exposedAs("attache") as { call: Transport };
    expect(Object.keys(bridge)).toEqual(["call"]);
    await converse(bridge.call);
  });

  test("only the main frame of our own window may call", async () => {
    const { webContents } = await electron.openedWindow();
    const { mainFrame } = webContents;
    const refused = { ok: false, error: { code: "call-refused" } };
    const call = (frame: { url: string } | null, sender = webContents): Promise<unknown> =>
      electron.invokeFrom(sender, frame, "attache:call", "packs.list", {});
    expect(await call(mainFrame)).toMatchObject({ ok: true });
    expect(await call({ url: mainFrame.url })).toMatchObject(refused);
    const other = { ...webContents };
    expect(await call(mainFrame, other)).toMatchObject(refused);
    expect(await call(null, other)).toMatchObject(refused);
    const { url } = mainFrame;
    mainFrame.url = "https://attacker.example/";
    expect(await call(mainFrame)).toMatchObject(refused);
    mainFrame.url = url;
  });

  test("the menu names commands of the window and presses their keys there", async () => {
    const window = await electron.openedWindow();
    const items = electron.Menu.setApplicationMenu.mock.calls.flat(2).flatMap(({ submenu = [] }) => submenu);
    const commands = items.find(({ label }) => label === "Toutes les commandes");
    expect(commands).toMatchObject({ accelerator: "CommandOrControl+K", registerAccelerator: false });
    commands?.click?.(commands, window);
    expect(window.webContents.sendInputEvent).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ type: "keyDown", keyCode: "K" }),
    );
  });

  test("what a window saves as it goes is kept, though it has no frame any more", async () => {
    const { webContents } = await electron.openedWindow();
    const settings = { language: "fr", theme: "light", openPack: null, folder: null };
    const saved = await electron.invokeFrom(webContents, null, "attache:call", "settings.save", settings);
    expect(saved).toMatchObject({ ok: true });
  });

  test("Chromium's own files are in the data folder, made before Electron is told of it", () => {
    expect(electron.app.setPath).toHaveBeenCalledWith("userData", join(dataFolder, "window", "electron"));
    expect(electron.app.setPath).toHaveReturned();
  });

  test("a file is shown by the system, a folder asked for by its dialog, and nothing else of the page is kept", () => {
    expect(electron.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\.attache$/));
    const [asked] = electron.dialog.showOpenDialog.mock.calls.flat();
    expect(asked).toMatchObject({ properties: ["openDirectory", "createDirectory"] });
    expect(asked?.defaultPath).toContain("attache-kept-");
    expect(electron.happen("will-download")).toBe(true);
  });

  test("the window is closed off", async () => {
    const window = await electron.openedWindow();
    expect(window.options).toMatchObject({
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
    });
    expect(window.refused).toEqual(["will-navigate", "window-open: deny"]);
    expect(electron.isLetThrough("attache://app/index.html")).toBe(true);
    expect(electron.isLetThrough("https://attacker.example/")).toBe(false);
    expect(electron.isLetThrough("file:///etc/passwd")).toBe(false);
    const page = await electron.fetchOwn("attache://app/");
    expect(page.headers.get("content-security-policy")).toBe(pageHeaders["content-security-policy"]);
    expect(await page.text()).toContain("<title>Attaché</title>");
    expect((await electron.fetchOwn("attache://app/../package.json")).status).toBe(404);
    expect((await electron.fetchOwn("attache://other/")).status).toBe(404);
  });

  test("it quits once the library is closed, and not before", async () => {
    expect(electron.happen("will-quit")).toBe(true);
    expect(electron.happen("will-quit")).toBe(true);
    expect(electron.app.quit).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
    const { webContents } = await electron.openedWindow();
    const late = await electron.invokeFrom(webContents, null, "attache:call", "packs.list", {});
    expect(late).toMatchObject({ ok: false });
    expect(electron.happen("will-quit")).toBe(false);
  });

  test.each([
    ["fr-FR", /^Attaché ne peut pas écrire à cet endroit\..*electron$/s],
    ["en-GB", /^The folder .*electron cannot be made; /],
  ])("a data folder that cannot be is said in a box, on a system in %s", async (language, sentence) => {
    const { dialog, app } = electron;
    const file = join(makePaths().dataFolder, "file");
    writeFileSync(file, "mine");
    vi.stubEnv("ATTACHE_DATA", file);
    app.getPreferredSystemLanguages.mockReturnValueOnce([language]);
    dialog.showErrorBox.mockClear();
    app.exit.mockClear();
    vi.resetModules();
    await import("../main/electron.ts");
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1));
    expect(dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith("Attaché", expect.stringMatching(sentence));
  });
});

test("a damaged library is told at every door", async () => {
  const paths = makePaths();
  writeFileSync(paths.library, "this is no library");
  const app = await openApp({ paths });
  const opened = await app.dispatch("app.open", {});
  const name = readdirSync(paths.dataFolder).find((entry) => entry.startsWith("library-damaged-")) ?? "none";
  const setAside = join(paths.dataFolder, name);
  expect(opened).toMatchObject({ ok: true, value: { setAside, articles: 1 } });
  expect(app.notices).toEqual([
    `The damaged library is kept at ${setAside}.`,
    "Taken over from the damaged library: 0 articles, 0 packs.",
  ]);
  await app.close();
});
