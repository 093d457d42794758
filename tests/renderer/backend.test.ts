import { decode, encode } from "@msgpack/msgpack";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError } from "../../core/errors.ts";
import { createClient } from "../../core/wire.ts";
import { createHttpTransport, tokenOf } from "../../renderer/backend.ts";

function answerWith(status: number, body: unknown) {
  const asked: { address: string; init: RequestInit }[] = [];
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    asked.push({ address, init });
    return Promise.resolve(new Response(new Uint8Array(encode(body)), { status }));
  });
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

describe("the loopback transport", () => {
  it("carries bytes as bytes under the session's key, asked for once", async () => {
    const file = { name: "a.pdf", mediaType: "application/pdf", bytes: new Uint8Array([1, 2, 255]) };
    const asked = answerWith(200, { ok: true, value: file });
    const session = vi.fn(() => Promise.resolve("key"));
    const client = createClient(createHttpTransport(session));
    const input = { id: "p", format: "pdf", date: "2025-06-28" } as const;
    expect(await client("packs.export", input)).toEqual(file);
    await client("packs.export", input);
    expect(session).toHaveBeenCalledTimes(1);
    expect(asked[0]?.address).toBe("/call/packs.export");
    expect(new Headers(asked[0]?.init.headers).get("authorization")).toBe("Bearer key");
    const sent = asked[0]?.init.body;
    expect(sent instanceof Uint8Array ? decode(sent) : null).toEqual(input);
  });

  it("writes a whole pack as JSON, whatever its words, and takes nothing for said that is not", async () => {
    const asked = answerWith(200, { ok: true, value: {} });
    const input = { title: '« Été » \ud83d\udcdd\n"x"', marking: null, profile: undefined };
    await createHttpTransport(() => Promise.resolve("key"))("packs.save", input);
    expect(new Headers(asked[0]?.init.headers).get("content-type")).toBe("application/json");
    const sent: unknown = asked[0]?.init.body;
    expect(typeof sent === "string" ? JSON.parse(sent) : null).toStrictEqual({ title: input.title, marking: null });
  });

  it("throws the error of an envelope with its code", async () => {
    answerWith(200, { ok: false, error: { code: "pack-missing", message: "m", details: {} } });
    const client = createClient(createHttpTransport(() => Promise.resolve("key")));
    await expect(client("packs.get", { id: "p" })).rejects.toMatchObject({ code: "pack-missing" });
  });

  it("says so when the key is refused or nobody answers", async () => {
    answerWith(403, null);
    const client = createClient(createHttpTransport(() => Promise.resolve("key")));
    await expect(client("packs.list", {})).rejects.toMatchObject({
      code: "call-refused",
      details: { reason: "forgotten" },
    });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no")));
    const thrown: unknown = await client("packs.list", {}).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code: "call-refused", details: { reason: "unreachable" } });
  });

  it("makes a call again that sleep broke off, if it may be made twice", async () => {
    const asked: string[] = [];
    vi.stubGlobal("addEventListener", () => undefined);
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      if (asked.length % 2 === 1) return Promise.reject(new TypeError("the network was suspended"));
      return Promise.resolve(new Response(new Uint8Array(encode({ ok: true, value: [] }))));
    });
    vi.useFakeTimers();
    const client = createClient(createHttpTransport(() => Promise.resolve("key")));
    const listed = client("packs.list", {});
    await vi.runAllTimersAsync();
    expect(await listed).toEqual([]);
    vi.useRealTimers();
    const bin = client("packs.bin", { ids: ["p"] });
    await expect(bin).rejects.toMatchObject({ details: { reason: "unreachable" } });
    expect(asked).toEqual(["/call/packs.list", "/call/packs.list", "/call/packs.bin"]);
    // A second time it might undo what was said since: who writes in a pack, and what was chosen.
    asked.length = 0;
    const hold = client("packs.hold", { window: "w", ids: ["p"], take: "p", hidden: false });
    await expect(hold).rejects.toMatchObject({ details: { reason: "unreachable" } });
    expect(asked).toEqual(["/call/packs.hold"]);
  });

  it("lets a small last word outlive the page that is left, and sends a large one as ever", async () => {
    const heard = new Map<string, () => void>();
    const asked = answerWith(200, { ok: true, value: {} });
    vi.stubGlobal("addEventListener", (name: string, listener: () => void) => heard.set(name, listener));
    vi.useFakeTimers();
    const transport = createHttpTransport(() => Promise.resolve("key"));
    await transport("packs.save", { title: "before" });
    heard.get("beforeunload")?.();
    await transport("packs.save", { title: "small" });
    await transport("packs.save", { title: "large".repeat(20_000) });
    vi.runAllTimers();
    vi.useRealTimers();
    await transport("packs.save", { title: "stayed" });
    heard.get("pagehide")?.();
    await transport("packs.save", { title: "gone" });
    expect(asked.map(({ init }) => init.keepalive)).toEqual([false, true, false, false, true]);
  });

  it("finds the token of an address, and none where there is none", () => {
    expect(tokenOf("#token=abc")).toBe("abc");
    expect(tokenOf("#token=")).toBeNull();
    expect(tokenOf("")).toBeNull();
  });
});
