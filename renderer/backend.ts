import { decode, encode } from "@msgpack/msgpack";
import { config } from "zod";
import type { CallName } from "../core/contract.ts";
import { AppError } from "../core/errors.ts";
import { createClient, type Client, type Transport } from "../core/wire.ts";

declare global {
  interface Window {
    /** What the desktop host's preload script puts into the page; absent in a browser. */
    attache?: { call: Transport };
  }
}

/** The calls that may be made twice: they change nothing, or the same. */
const repeatable: ReadonlySet<string> = new Set<CallName>([
  "articles.get",
  "articles.getSeveral",
  "articles.list",
  "articles.tally",
  "packs.check",
  "packs.export",
  "packs.file",
  "packs.get",
  "packs.list",
  "packs.measure",
  "packs.proof",
  "packs.save",
  "packs.suggest",
  "spelling.check",
  "spelling.suggest",
  "versions.get",
  "versions.list",
]);
/** The calls that carry a whole pack after every few keys, and no bytes: JSON is written by the browser itself, in a tenth of the time. */
const inJson: ReadonlySet<string> = new Set<CallName>([
  "packs.check",
  "packs.measure",
  "packs.proof",
  "packs.save",
  "packs.typeset",
]);
/** How long after a call was broken off it is made again, in milliseconds. */
const untilAgain = 1000;

const keyName = "attache-key";

/** The one-time token of an address fragment such as "#token=…", or null. */
export function tokenOf(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, "")).get("token");
  return token === null || token === "" ? null : token;
}

function refused(): AppError {
  return new AppError("call-refused", "This address was used already. Open the newest address that Attaché printed.");
}

/** A host started since this window was opened does not know its key. */
function forgotten(): AppError {
  const message = "This window is no longer joined to Attaché. Open the newest address that it printed.";
  return new AppError("call-refused", message, { reason: "forgotten" });
}

function unreachable(cause: unknown): AppError {
  return new AppError("call-refused", "Attaché no longer answers. Start it again.", { reason: "unreachable" }, cause);
}

/** Trades the address's one-time token for the key of this session, which a reload of the page finds again. */
async function openSession(): Promise<string> {
  const token = tokenOf(location.hash);
  if (token === null) {
    const kept = sessionStorage.getItem(keyName);
    if (kept === null) throw refused();
    return kept;
  }
  history.replaceState(null, "", location.pathname);
  const answer = await fetch("/session", { method: "POST", headers: { "content-type": "text/plain" }, body: token });
  if (!answer.ok) throw refused();
  const key = await answer.text();
  sessionStorage.setItem(keyName, key);
  return key;
}

/** An input as it is sent, with its media type: in MessagePack, so that bytes travel as bytes, where there are any. */
function written(name: string, input: unknown): { type: string; body: string | Uint8Array<ArrayBuffer> } {
  return inJson.has(name)
    ? { type: "application/json", body: JSON.stringify(input) }
    : { type: "application/vnd.msgpack", body: encode(input, { ignoreUndefined: true }) };
}

/** Calls over HTTP to the host that served this page. */
export function createHttpTransport(session: () => Promise<string>): Transport {
  let key: Promise<string> | null = null;
  let leaving = false;
  // Set before any screen hears of it, since this listener is there first.
  addEventListener("pagehide", () => {
    leaving = true;
  });
  addEventListener("pageshow", () => {
    leaving = false;
  });
  // What is sent while a person is asked whether to leave must outlive the page too; whoever stays goes on as before.
  addEventListener("beforeunload", () => {
    leaving = true;
    setTimeout(() => {
      leaving = false;
    });
  });
  return async (name, input) => {
    key ??= session();
    const authorization = `Bearer ${await key}`;
    const { type, body } = written(name, input);
    const send = (): Promise<Response> =>
      fetch(`/call/${name}`, {
        method: "POST",
        headers: { authorization, "content-type": type },
        body,
        // A page that is being closed may still say its last word, up to what browsers allow for it.
        keepalive: leaving && new Blob([body]).size < 60_000,
      });
    // A computer that falls asleep breaks off what is under way, though the host is there again when it wakes.
    const sendAgain = async (thrown: unknown): Promise<Response> => {
      if (leaving || !repeatable.has(name)) throw unreachable(thrown);
      await new Promise((resolve) => setTimeout(resolve, untilAgain));
      return send().catch((again: unknown) => {
        throw unreachable(again);
      });
    };
    const answer = await send().catch(sendAgain);
    if (answer.status === 401 || answer.status === 403) throw forgotten();
    return decode(await answer.arrayBuffer());
  };
}

/** The client of this page's host: the desktop bridge where there is one, else the loopback server. */
export function createBackend(): Client {
  // The page's policy forbids code from text, which zod would otherwise try at its first check.
  config({ jitless: true });
  return createClient(window.attache ? window.attache.call : createHttpTransport(openSession));
}
