import type { Attachment, Email } from "postal-mime";
import type { ReadArticle, Removed } from "../../core/article.ts";
import { textOfBlocks } from "../../core/blocks.ts";
import type { File, SourceFile } from "../../core/file.ts";
import { toErrorEnvelope, type ErrorEnvelope } from "../../core/errors.ts";
import { finderOf } from "./web-archive/companions.ts";
import { withWindowsCharacters } from "./decoding.ts";
import { damaged, encryptedMail, withoutText } from "./failure.ts";
import { authorAndOutlet } from "./imprint.ts";
import { endingOf, isForwarded } from "./mail-ending.ts";
import { htmlMailText, plainMailText, type MailText } from "./mail-text.ts";
import { bytesOf } from "./web-archive/mime-parts.ts";
import { picturesOf, withPictures, type Illustrated, type ShownPicture } from "./html/page-pictures.ts";
import { parsePage } from "./html/page.ts";
import { originOf, type Read, type Reading, type ReadPart } from "./reader.ts";
import { statedDay } from "./stated-day.ts";
import { byTag, firstTagged, languageByTag } from "./tag-statement.ts";
import { nameWithin } from "./unzip.ts";

/** The most bytes that the headers of a mail and its parts have together. */
const largestHeaders = 20_000_000;

/** Headers of which every mail has at least one. */
const usualHeaders = new Set([
  "from",
  "to",
  "date",
  "subject",
  "received",
  "message-id",
  "mime-version",
  "return-path",
]);

/** A mail as a file: its own text an article, and each attachment that can be read another. */
export const eml: Read = readMail;

async function* readMail(file: SourceFile, readPart: ReadPart): AsyncIterable<Reading> {
  const mail = await parse(file);
  const attached = mail.attachments.filter((attachment) => !isShown(attachment));
  const own = await readText(file, mail, attached);
  if (own) yield { kind: "article", ...own, original: file.bytes };
  let found = own !== null;
  for (const attachment of attached) {
    for await (const reading of readAttachment(file, attachment, readPart)) {
      found = true;
      yield reading;
    }
  }
  if (!found) throw withoutText(file);
  if (isCutShort(file, mail))
    yield { kind: "failed", part: { name: file.name, error: toErrorEnvelope(damaged(file)) } };
}

async function parse(file: SourceFile): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  let mail: Email;
  try {
    mail = await PostalMime.parse(file.bytes, { forceRfc822Attachments: true, maxHeadersSize: largestHeaders });
  } catch (cause) {
    throw damaged(file, cause);
  }
  if (!mail.headers.some(({ key }) => usualHeaders.has(key))) throw damaged(file);
  if (isEncrypted(mail)) throw encryptedMail(file);
  return mail;
}

function headerOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name)?.value ?? "";
}

/** S/MIME, whether encrypted or signed with the text inside the signature; PGP as a part of its own or in the text. */
function isEncrypted(mail: Email): boolean {
  return (
    /^\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)/i.test(headerOf(mail, "content-type")) ||
    /^\s*-----BEGIN PGP MESSAGE-----/.test(mail.text ?? "")
  );
}

/** Whether the mail's last boundary is missing. */
function isCutShort(file: File, mail: Email): boolean {
  const { 1: quoted, 2: bare } =
    /^multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/is.exec(headerOf(mail, "content-type")) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return false;
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  return !bytes.includes(`--${boundary}--`);
}

/** What the mail itself says, without its ending; null where it says nothing. */
async function readText(file: SourceFile, mail: Email, attached: readonly Attachment[]): Promise<Illustrated | null> {
  const { text, shown } = textOf(mail);
  const subject = withWindowsCharacters(mail.subject ?? "");
  const cuts = endingOf(text.lines, isForwarded(subject, text.lines));
  const body = text.blocksWithout(cuts);
  const words = textOfBlocks(body);
  if (words.trim() === "") return null;
  const last = text.lines.at(-1)?.line ?? 0;
  const removed: Removed[] = [
    ...text.lines.flatMap((entry) => {
      const reason = cuts.get(entry.line);
      return reason === undefined ? [] : [{ line: entry.line, text: entry.text, reason }];
    }),
    ...attached.map((attachment, index) => ({
      line: last + index + 1,
      text: nameOf(attachment),
      reason: "attachment" as const,
    })),
  ];
  const article: ReadArticle = {
    origin: originOf(file, "message/rfc822", encodingOf(file)),
    title: byTag(firstTagged([subject, "Subject"])),
    ...senderOf(mail),
    // The day a mail was sent is to a mail what the day of publication is to an article.
    published: byTag(firstTagged([statedDay(headerOf(mail, "date")), "Date"])),
    address: byTag(null),
    language: languageByTag(firstTagged([headerOf(mail, "content-language"), "Content-Language"]), words),
    body,
    pictures: [],
    removed,
  };
  return withPictures(
    article,
    shown.filter(({ after }) => !cuts.has(after)),
    "all",
  );
}

/** The HTML part, where there is one and it holds words; else the plain one. */
function textOf(mail: Email): { text: MailText; shown: ShownPicture[] } {
  if (mail.html !== undefined) {
    const page = parsePage(withWindowsCharacters(mail.html));
    const text = htmlMailText(page);
    if (text.lines.length > 0) return { text, shown: picturesOf(page, finderOf(companionsOf(mail))) };
  }
  return { text: plainMailText(withWindowsCharacters(mail.text ?? "")), shown: [] };
}

/** The pictures that a mail's text shows, by the addresses it calls them by. */
function companionsOf(mail: Email): File[] {
  return mail.attachments.filter(isShown).map((attachment) => ({
    name: `cid:${(attachment.contentId ?? "").replace(/^\s*<|>\s*$/g, "")}`,
    mediaType: attachment.mimeType,
    bytes: bytesOf(attachment),
  }));
}

function isShown(attachment: Attachment): boolean {
  return attachment.contentId !== undefined && attachment.mimeType.startsWith("image/");
}

/** Who sent a mail, and for which outlet where the name says so too. */
function senderOf({ from }: Email): Pick<ReadArticle, "byline" | "outlet"> {
  const sender = firstTagged([withWindowsCharacters(from?.name ?? ""), "From"], [from?.address, "From"]);
  const both = sender && authorAndOutlet(sender.value);
  if (!both) return { byline: byTag(sender), outlet: byTag(null) };
  return {
    byline: byTag({ value: both.author, tag: sender.tag }),
    outlet: byTag({ value: both.outlet, tag: sender.tag }),
  };
}

/** An attachment's own name without a path or control characters; else its kind. */
function nameOf({ filename, mimeType }: Attachment): string {
  const name =
    (filename ?? "")
      .replace(/\p{Cc}/gu, "")
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? "";
  return /^\.*$/.test(name) ? mimeType : name;
}

/** What an attachment holds; nothing where no reader knows its kind: it is listed as cut. Outlook's own wrapping is said to be left. */
async function* readAttachment(file: File, attachment: Attachment, readPart: ReadPart): AsyncIterable<Reading> {
  const part = {
    name: nameWithin(file, nameOf(attachment)),
    mediaType: attachment.mimeType,
    bytes: bytesOf(attachment),
  };
  const wrapped = attachment.mimeType === "application/ms-tnef" || /winmail\.dat$/i.test(part.name);
  for await (const reading of readPart(part)) {
    if (wrapped || reading.kind === "article" || !isOfNoKind(reading.part.error)) yield reading;
  }
}

/** A kind that no reader knows, not a file that lies too deep. */
function isOfNoKind({ code, details }: ErrorEnvelope): boolean {
  return code === "file-unknown" && details["formats"] !== "";
}

/** The first encoding that the mail names, as the web calls it; that is its text's. */
function encodingOf(file: File): string {
  const opening = new TextDecoder("latin1").decode(file.bytes.subarray(0, 100_000));
  const label = /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(opening)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "utf-8";
  }
}
