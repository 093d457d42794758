import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from "yauzl";
import type { File } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import type { Allowance } from "./allowance.ts";
import { damaged, encrypted, tooManyParts } from "./failure.ts";

/** A file in a ZIP archive, not yet unpacked. */
export interface ZipEntry {
  /** Its path within the archive, with "/" between folders; never absolute, never out of the archive, never empty. */
  name: string;
  /** How many bytes it has once unpacked, as the archive says; unpacking fails where it has more. */
  size: number;
  encrypted: boolean;
  /** Its bytes. Throws file-encrypted, file-damaged (its check sum fails, or it is larger than it says), file-unpacks-large. */
  unpack: () => Promise<Uint8Array>;
}

/** The most files that are looked at in one archive. */
const mostEntries = 20_000;

/**
 * The files of a ZIP archive in the order of its directory; folders are left out. What they unpack to is counted against the
 * allowance as each is unpacked. Throws file-damaged where it is no ZIP archive or cut short, file-parts-many.
 */
export async function openZip(file: File, allowance: Allowance): Promise<ZipEntry[]> {
  const found: ZipEntry[] = [];
  try {
    const { buffer: whole, byteOffset, byteLength } = file.bytes;
    const archive = await fromBufferPromise(Buffer.from(whole, byteOffset, byteLength), {
      autoClose: false,
      // The library itself would refuse a whole archive for one name that leads out of it.
      decodeStrings: false,
    });
    for await (const entry of archive.eachEntry()) {
      if (found.length === mostEntries) throw tooManyParts(file, mostEntries);
      const name = harmlessName(nameOf(entry));
      if (name === null) continue;
      found.push({
        name,
        size: entry.uncompressedSize,
        encrypted: entry.isEncrypted(),
        unpack: () => unpack(archive, entry, file, name, allowance),
      });
    }
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : damaged(file, thrown);
  }
  return found;
}

/** How a file within a file is named: "archive.zip › folder/page.html". */
export function nameWithin(file: File, part: string): string {
  return `${file.name} › ${part}`;
}

async function unpack(
  archive: ZipFile,
  entry: Entry,
  file: File,
  name: string,
  allowance: Allowance,
): Promise<Uint8Array> {
  const part: File = { name: nameWithin(file, name), mediaType: "", bytes: new Uint8Array() };
  if (entry.isEncrypted()) throw encrypted(part);
  // No stream gives more than the entry says it has: the library ends it there. So the claim may be counted beforehand.
  allowance.take(file, entry.uncompressedSize);
  let bytes: Buffer;
  try {
    const stream: Readable = await archive.openReadStreamPromise(entry);
    bytes = await buffer(stream);
  } catch (thrown) {
    throw damaged(part, thrown);
  }
  if (crc32(bytes) !== entry.crc32) throw damaged(part);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An entry's name. Many programs write UTF-8 without saying so; what is not valid as such is in the code page of old DOS, 437. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8Flag = 0x800;
  const flags = isUtf8(raw) ? entry.generalPurposeBitFlag | utf8Flag : entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, raw, entry.extraFields, false);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A path that stays within the archive; null for a folder, or where nothing is left of it. */
function harmlessName(name: string): string | null {
  if (/[/\\]$/.test(name)) return null;
  const steps = name
    .replace(/\p{Cc}/gu, "")
    .replace(/^[a-z]:/i, "")
    .split(/[/\\]+/)
    .filter((step) => step !== "" && step !== "." && step !== "..");
  return steps.length === 0 ? null : steps.join("/");
}
