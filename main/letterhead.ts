import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../core/errors.ts";
import type { Images } from "../core/tree.ts";

/** The id of the office's letterhead among the pictures of a document. */
export const letterheadImage = "letterhead";

type Letterhead = NonNullable<ReturnType<Images["get"]>>;

/** The names a letterhead may have in the folder of a person's templates; the first that is there is taken. */
export const letterheadNames = ["letterhead.png", "letterhead.jpg", "letterhead.jpeg"];

/** The largest that is taken, in bytes. */
const largest = 5_000_000;

function mediaTypeOf(bytes: Uint8Array): Letterhead["mediaType"] | null {
  const begins = (...first: number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  return begins(0xff, 0xd8, 0xff) ? "image/jpeg" : null;
}

/** The Word file in the same folder that shows what the office's papers look like. */
export const lookFile = "look.docx";

/** A file's bytes; null where there is none of the name. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return null;
    throw thrown;
  }
}

/** The kind of a picture that may be a letterhead. Throws template-invalid where it is no PNG or JPEG picture, or larger than 5 MB. */
export function checkLetterhead(path: string, bytes: Uint8Array): Letterhead["mediaType"] {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType !== null && bytes.length <= largest) return mediaType;
  const reasonEn = "a PNG or JPEG picture of at most 5 MB is expected";
  const reasonFr = "une image PNG ou JPEG de 5 Mo au plus est attendue";
  throw new AppError("template-invalid", `${path}: ${reasonEn}; replace it or take it out, and try again.`, {
    file: basename(path),
    reasonEn,
    reasonFr,
  });
}

/**
 * The picture that a person put into the folder of their templates as letterhead.png or .jpg; null where there is none. Throws
 * template-invalid where it is no PNG or JPEG picture, or larger than 5 MB.
 */
export async function readLetterhead(folder: string): Promise<Letterhead | null> {
  for (const name of letterheadNames) {
    const path = join(folder, name);
    const bytes = await readIfThere(path);
    if (bytes === null) continue;
    return { bytes, mediaType: checkLetterhead(path, bytes) };
  }
  return null;
}
