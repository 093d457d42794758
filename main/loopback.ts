import { decode, encode } from "@msgpack/msgpack";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError, toErrorEnvelope } from "../core/errors.ts";
import { largestPackFile } from "../core/pack-file.ts";
import type { Envelope } from "../core/wire.ts";
import type { Dispatch } from "./dispatch.ts";
import { pageHeaders, type Page } from "./page.ts";

/** How the loopback host is opened. `port` 0 takes any free one. `onAddress` is told each address that opens one window, once. */
export interface LoopbackOptions {
  dispatch: Dispatch;
  page: Page;
  port: number;
  onAddress: (address: string) => void;
}

/** An open loopback host. `origin` is "http://127.0.0.1:PORT". Closing it breaks off what is under way. */
export interface Loopback {
  origin: string;
  close(): Promise<void>;
}

/** The most that one call may carry: 64 MB, and a whole pack file for the call that opens one. */
const largestBody = 64_000_000;
const largestBodies: Readonly<Record<string, number>> = { "packs.openFile": largestPackFile + 1_000_000 };
const largestToken = 256;

/** A request that is answered with a status other than 200. */
class Refusal extends Error {
  readonly status: number;
  readonly error: AppError;

  constructor(status: number, error: AppError) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

function refuse(status: number, message: string): Refusal {
  return new Refusal(status, new AppError("call-refused", message));
}

function makeSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in a time that tells nothing of where two secrets differ. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // What is too much is still heard out: a browser that is cut short reports a broken connection, not our answer.
    if (size > limit) parts.length = 0;
    else parts.push(part);
  }
  if (size <= limit) return Buffer.concat(parts);
  const megabytes = Math.ceil(size / 1_000_000);
  const most = limit / 1_000_000;
  const message = `${megabytes} MB were sent in one call, more than the ${most} MB it may carry; take a smaller file.`;
  throw new Refusal(413, new AppError("file-too-large", message, { name: "", megabytes, limit: most }));
}

/** A body in JSON, where it says that it is, or in MessagePack. */
function decodeInput(body: Buffer, mediaType: string | undefined): unknown {
  const isJson = mediaType?.split(";")[0]?.trim().toLowerCase() === "application/json";
  try {
    return isJson ? JSON.parse(body.toString("utf8")) : decode(body);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const message = `The call is not ${isJson ? "JSON" : "MessagePack"}: ${reason}.`;
    throw new Refusal(400, new AppError("call-invalid", message, { reason }));
  }
}

function send(response: ServerResponse, status: number, mediaType: string, body: Uint8Array | string): void {
  response.writeHead(status, { ...pageHeaders, "content-type": mediaType, "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function sendEnvelope(response: ServerResponse, status: number, envelope: Envelope): void {
  send(response, status, "application/vnd.msgpack", encode(envelope, { ignoreUndefined: true }));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (thrown: NodeJS.ErrnoException) => {
      const taken = thrown.code === "EADDRINUSE" || thrown.code === "EACCES";
      const message = `Port ${port} is taken or not allowed; choose another with --port, or leave it out.`;
      reject(taken ? new AppError("call-refused", message, { port }, thrown) : thrown);
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Opens the app to one machine's browser: the built page, and POST /call/<name>. Only 127.0.0.1 is listened on; host and origin of
 * every request are checked; an address opens one window once, and each window has a key of its own.
 * Throws call-refused where the port is taken.
 */
export async function openLoopback({ dispatch, page, port, onAddress }: LoopbackOptions): Promise<Loopback> {
  let token = makeSecret();
  const keys: string[] = [];
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 120_000 });
  const taken = await listen(server, port);
  const hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  const address = (): string => `http://127.0.0.1:${taken}/#token=${token}`;

  function checkPlace({ headers }: IncomingMessage): void {
    // A foreign name that resolves to 127.0.0.1 comes with its own Host; a foreign page, with its own Origin.
    if (!hosts.includes(headers.host ?? "")) throw refuse(403, "The request names another host.");
    if (headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ""}`) {
      throw refuse(403, "The request comes from another page.");
    }
  }

  async function openSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = (await readBody(request, largestToken)).toString("utf8");
    if (!isSame(given, token)) throw refuse(403, "This address was used already; take the newest one.");
    token = makeSecret();
    const key = makeSecret();
    keys.push(key);
    send(response, 200, "text/plain; charset=utf-8", key);
    onAddress(address());
  }

  async function call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (!keys.some((key) => isSame(given, key))) throw refuse(401, "The call bears no key of this session.");
    const input = decodeInput(
      await readBody(request, largestBodies[name] ?? largestBody),
      request.headers["content-type"],
    );
    sendEnvelope(response, 200, await dispatch(name, input));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkPlace(request);
    const { pathname } = new URL(request.url ?? "/", `http://${hosts[0] ?? ""}`);
    const name = /^\/call\/([a-z]+\.[a-zA-Z]+)$/.exec(pathname)?.[1];
    if (request.method === "POST" && pathname === "/session") return openSession(request, response);
    if (request.method === "POST" && name !== undefined) return call(request, response, name);
    const file = request.method === "GET" ? page.get(pathname) : undefined;
    if (!file) throw refuse(404, "There is nothing at this address.");
    send(response, 200, file.mediaType, file.bytes);
  }

  server.on("request", (request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      // What was sent but not read would be taken for the next request.
      response.setHeader("connection", "close");
      const refusal = thrown instanceof Refusal ? thrown : null;
      sendEnvelope(response, refusal?.status ?? 400, { ok: false, error: toErrorEnvelope(refusal?.error ?? thrown) });
    });
  });
  onAddress(address());

  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
