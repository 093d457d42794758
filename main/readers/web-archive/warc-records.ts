import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { WARCRecord } from "warcio";
import type { File } from "../../../core/file.ts";
import type { Allowance } from "../allowance.ts";
import { damaged, unpacksLarge } from "../failure.ts";
import { gunzip } from "../gunzip.ts";

/** What a web archive holds of one address at one time. */
export interface Capture {
  /** Its address, without a fragment. */
  address: string;
  /** When it was taken: an ISO 8601 time stamp. It says nothing of when a page was published. */
  taken: string;
  /** Its media type in lower case without parameters, and the encoding its server named. */
  type: string;
  charset: string | null;
  /** Its bytes as they are shown, whatever they were packed in; null for one that only says it is unchanged since another. */
  bytes: Uint8Array | null;
  /** The archive's own check sum is another. */
  altered: boolean;
}

/** The most bytes of one capture. */
const largestCapture = 50_000_000;

/**
 * The pages, PDFs and pictures of a web archive (WARC 1.0 and 1.1, each of its records in gzip or none) in their order: what servers answered
 * with success, and what an archiver put there as a resource. What is unpacked is counted against the allowance. Gives what can be
 * read before it throws file-damaged (no web archive, or cut short) or file-unpacks-large.
 */
export async function* capturesIn(file: File, allowance: Allowance): AsyncIterable<Capture> {
  const { AsyncIterReader, WARCParser } = await import("warcio");
  const reader = new AsyncIterReader(counted(file, allowance), null);
  for await (const record of WARCParser.iterRecords(reader, { parseHttp: false, keepHeadersCase: true })) {
    if (!record.warcHeaders.statusline.startsWith("WARC/")) throw damaged(file);
    const size = record.warcContentLength;
    const wanted = size <= largestCapture && /^(?:response|resource|revisit)$/.test(record.warcType);
    const pieces: Uint8Array[] = [];
    let length = 0;
    // Also of a record that is not wanted: the library itself never ends skipping one that is cut short.
    for await (const piece of record.reader) {
      length += piece.length;
      if (wanted) pieces.push(piece);
    }
    if (length < size) throw damaged(file);
    if (!wanted) continue;
    const block = Buffer.concat(pieces);
    const capture = await captureOf(file, record, block, allowance);
    if (capture) yield capture;
  }
}

async function* counted(file: File, allowance: Allowance): AsyncGenerator<Uint8Array> {
  const packed = file.bytes[0] === 0x1f && file.bytes[1] === 0x8b;
  if (!packed) {
    yield file.bytes;
    return;
  }
  try {
    for await (const piece of gunzip(file.bytes)) {
      allowance.take(file, piece.length);
      yield piece;
    }
  } catch (thrown) {
    throw thrown instanceof Error && "errno" in thrown ? damaged(file, thrown) : thrown;
  }
}

async function captureOf(
  file: File,
  record: WARCRecord,
  block: Uint8Array,
  allowance: Allowance,
): Promise<Capture | null> {
  const address = addressOf(record.warcTargetURI);
  if (address === null) return null;
  const answer = record.warcType === "resource" ? resource(record, block) : await answerIn(block);
  const { type, charset } = mediaTypeOf(answer.headers.get("content-type") ?? "");
  const isWanted = /^(?:text\/html|application\/xhtml\+xml|application\/pdf|image\/.*)$/.test(type);
  if (answer.status !== 200 || !isWanted) return null;
  const kept = { address, taken: record.warcDate ?? "", type, charset };
  if (record.warcType === "revisit") return { ...kept, bytes: null, altered: false };
  const whole = await unchunked(answer);
  const digest = record.warcPayloadDigest ?? null;
  return {
    ...kept,
    bytes: unpacked(file, whole, answer.headers.get("content-encoding") ?? "", allowance),
    altered: digest !== null && ![answer.payload, whole].some((bytes) => hasDigest(bytes, digest)),
  };
}

/** An answer of a server as it came: the payload may be in chunks and packed. */
interface Answer {
  status: number;
  headers: ReadonlyMap<string, string>;
  payload: Uint8Array;
}

function resource(record: WARCRecord, block: Uint8Array): Answer {
  return { status: 200, headers: new Map([["content-type", record.warcContentType ?? ""]]), payload: block };
}

async function answerIn(block: Uint8Array): Promise<Answer> {
  const { AsyncIterReader, HeadersMultiMap, StatusAndHeadersParser } = await import("warcio");
  const reader = new AsyncIterReader([block], null);
  // The web's own Headers take a time that grows with the square of how many there are.
  const head = await new StatusAndHeadersParser().parse(reader, { headersClass: HeadersMultiMap });
  const headers = new Map<string, string>();
  for (const [name, value] of head?.headers ?? []) {
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return { status: Number(head?.statusCode ?? 0), headers, payload: await reader.readFully() };
}

/** The payload without the lengths that part its chunks; as it is where an archiver has taken them out already. */
async function unchunked({ headers, payload }: Answer): Promise<Uint8Array> {
  if (!/chunked/i.test(headers.get("transfer-encoding") ?? "")) return payload;
  const { AsyncIterReader } = await import("warcio");
  return new AsyncIterReader([payload], null, true).readFully();
}

/** The bytes as they were before the server packed them; as they are where they are not packed, whatever the server said. */
function unpacked(file: File, bytes: Uint8Array, encoding: string, allowance: Allowance): Uint8Array {
  let done = bytes;
  const named = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  for (const name of named.reverse()) {
    try {
      done = unpackedOnce(done, name);
    } catch (thrown) {
      if (thrown instanceof RangeError) throw unpacksLarge(file);
    }
  }
  if (done !== bytes) allowance.take(file, done.length);
  return done;
}

function unpackedOnce(bytes: Uint8Array, encoding: string): Uint8Array {
  const limit = { maxOutputLength: largestCapture };
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(bytes, limit);
    case "deflate":
      // Servers send it with or without the frame that it should have.
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit);
    case "br":
      return brotliDecompressSync(bytes, limit);
    default:
      return bytes;
  }
}

function addressOf(stated: string | null | undefined): string | null {
  if (stated === null || stated === undefined || !URL.canParse(stated)) return null;
  const address = new URL(stated);
  if (address.protocol !== "http:" && address.protocol !== "https:") return null;
  address.hash = "";
  return address.href;
}

function mediaTypeOf(header: string): { type: string; charset: string | null } {
  return {
    type: /^[^\s;]*/.exec(header.trim())?.[0].toLowerCase() ?? "",
    charset: /;\s*charset\s*=\s*"?([\w:.-]{2,40})/i.exec(header)?.[1]?.toLowerCase() ?? null,
  };
}

/** Whether bytes have the check sum that is written "sha1:…" or "sha256:…", in base 32 or 16; true where it is of another kind. */
function hasDigest(bytes: Uint8Array, written: string): boolean {
  const [, name = "", value = ""] = /^\s*(sha-?1|sha-?256|md5)\s*:\s*([\w=]+)\s*$/i.exec(written) ?? [];
  if (name === "") return true;
  const digest = createHash(name.toLowerCase().replace("-", "")).update(bytes).digest();
  return digest.equals(
    /^[\da-f]+$/i.test(value) && value.length === digest.length * 2 ? Buffer.from(value, "hex") : fromBase32(value),
  );
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of text.toUpperCase()) {
    const value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
    if (value === -1) break;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}
