import type { Attachment, Email } from "postal-mime";
import type { File } from "../../../core/file.ts";
import { damaged, tooManyParts } from "../failure.ts";

/** A part of a file in MIME that holds no further ones. `type` in lower case without its parameters; null where a header is absent. */
export interface MimePart {
  type: string;
  charset: string | null;
  /** Its Content-ID without brackets, and its Content-Location. */
  id: string | null;
  location: string | null;
  bytes: Uint8Array;
}

/** A file in MIME: its own headers, the subject decoded, and its parts in their order. */
export interface MimeFile {
  subject: string | null;
  headers: ReadonlyMap<string, string>;
  parts: MimePart[];
  /** The last boundary is there: the file is not cut short. */
  whole: boolean;
}

/** The most parts of one file, and how deep they lie in each other. */
const mostParts = 20_000;
const deepestPart = 5;

/** The most bytes of the headers of one part. */
const largestHead = 200_000;

const nothing = new Uint8Array();

/**
 * The parts of a file in MIME (RFC 2045 to 2047, 2557). Mails are read whole by the library; here each part goes to it by itself,
 * because of a part it does not tell the Content-Location. Throws file-damaged where it is no such file, file-parts-many.
 */
export async function readMime(file: File): Promise<MimeFile> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const { mail, body } = await headOf(file, bytes);
  const headers = headersOf(mail);
  if (!headers.has("content-type")) throw damaged(file);
  const parts: MimePart[] = [];
  const whole = await gather(file, bytes, { headers, body, depth: 0 }, parts);
  return { subject: mail.subject ?? null, headers, parts, whole };
}

/** A part that is being read: where its own bytes begin after its headers. */
interface Opened {
  headers: ReadonlyMap<string, string>;
  body: Buffer;
  depth: number;
}

async function gather(
  file: File,
  bytes: Buffer,
  { headers, body, depth }: Opened,
  parts: MimePart[],
): Promise<boolean> {
  const boundary = boundaryOf(headers.get("content-type") ?? "");
  if (boundary === null) {
    if (parts.length === mostParts) throw tooManyParts(file, mostParts);
    parts.push(await leafOf(headers, bytes, body));
    return true;
  }
  if (depth === deepestPart) throw damaged(file);
  const { pieces, whole } = piecesOf(body, boundary);
  for (const piece of pieces) {
    const inner = await headOf(file, piece);
    await gather(file, piece, { headers: headersOf(inner.mail), body: inner.body, depth: depth + 1 }, parts);
  }
  return whole;
}

/** The stretches between the lines that are the boundary; what stands before the first and after the last is no part. */
function piecesOf(body: Buffer, boundary: string): { pieces: Buffer[]; whole: boolean } {
  const mark = Buffer.from(`--${boundary}`);
  const pieces: Buffer[] = [];
  let from = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const after = body.subarray(at + mark.length, at + mark.length + 2).toString("latin1");
    const onOwnLine = at === 0 || body[at - 1] === 10;
    if (!onOwnLine || !/^(?:--|\r\n|\n|[ \t]|\r?$)/.test(after)) continue;
    if (from !== -1) pieces.push(body.subarray(from, Math.max(from, at - (body[at - 2] === 13 ? 2 : 1))));
    if (after === "--") return { pieces, whole: true };
    const end = body.indexOf(10, at);
    from = end === -1 ? body.length : end + 1;
  }
  if (from !== -1 && from < body.length) pieces.push(body.subarray(from));
  return { pieces, whole: false };
}

async function headOf(file: File, bytes: Buffer): Promise<{ mail: Email; body: Buffer }> {
  const head = bytes.subarray(0, largestHead).toString("latin1");
  const { index, 0: blank } = /(?:^|\r?\n)\r?\n/.exec(head) ?? { index: head.length, 0: "" };
  const { default: PostalMime } = await import("postal-mime");
  try {
    return { mail: await PostalMime.parse(bytes.subarray(0, index)), body: bytes.subarray(index + blank.length) };
  } catch (cause) {
    throw damaged(file, cause);
  }
}

/** Its headers by name in lower case; the first of each name counts. */
function headersOf(mail: Email): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  return headers;
}

function boundaryOf(type: string): string | null {
  const { 1: quoted, 2: bare } =
    /^\s*multipart\/[^;]*;(?:.*;)?\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/is.exec(type) ?? [];
  return quoted ?? bare ?? null;
}

async function leafOf(headers: ReadonlyMap<string, string>, bytes: Buffer, body: Buffer): Promise<MimePart> {
  const type = headers.get("content-type") ?? "text/plain";
  const id = headers.get("content-id")?.replace(/^\s*<|>\s*$/g, "") ?? null;
  return {
    type: /^[^\s;]*/.exec(type.trim())?.[0].toLowerCase() ?? "",
    charset: /;\s*charset\s*=\s*"?([\w:.-]{2,40})/i.exec(type)?.[1]?.toLowerCase() ?? null,
    id,
    location: headers.get("content-location")?.trim() ?? null,
    bytes: await decoded(headers.get("content-transfer-encoding") ?? "", bytes, body),
  };
}

/** The bytes of a part as they were before they were encoded. */
async function decoded(encoding: string, bytes: Buffer, body: Buffer): Promise<Uint8Array> {
  if (!/base64|quoted-printable/i.test(encoding)) return new Uint8Array(body);
  const { default: PostalMime } = await import("postal-mime");
  // Only of an attachment does the library give the bytes rather than the text.
  const asAttachment = Buffer.concat([Buffer.from("Content-Disposition: attachment\r\n"), bytes]);
  const [only] = (await PostalMime.parse(asAttachment, { forceRfc822Attachments: true })).attachments;
  return only === undefined ? nothing : bytesOf(only);
}

/** An attachment's bytes. */
export function bytesOf({ content }: Pick<Attachment, "content">): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
