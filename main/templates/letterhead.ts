import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Images } from "../../core/tree.ts";

/** The id of the office's letterhead among the pictures of a document. */
export const letterheadImage = "letterhead";

/** A picture that stands on the office's papers. */
export type Letterhead = NonNullable<ReturnType<Images["get"]>>;

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

/**
 * The kind of a picture that may be a letterhead. Throws stationery-invalid, with what is wrong and the bounds, where it is no PNG or JPEG
 * picture, larger than 5 MB, broken, or has too few or too many dots: no file of the office could be made with it.
 */
export async function checkLetterhead(path: string, bytes: Uint8Array): Promise<Letterhead["mediaType"]> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null || bytes.length > largest)
    throw unfitLetterhead(path, {
      reasonEn: "a PNG or JPEG picture of at most 5 MB is expected",
      reasonFr: "une image PNG ou JPEG de 5 Mo au plus est attendue",
    });
  const { fewestDots, mostDots, readPicture } = await import("../readers/picture.ts");
  const picture = await readPicture(bytes);
  if (picture === "tiny")
    throw unfitLetterhead(path, {
      reasonEn: `a picture of at least ${fewestDots} × ${fewestDots} dots is expected`,
      reasonFr: `une image d’au moins ${fewestDots} × ${fewestDots} points est attendue`,
    });
  if (picture === "unfit") {
    const most = mostDots.kept / 1_000_000;
    throw unfitLetterhead(path, {
      reasonEn: `the picture is broken, or has more than ${most} million dots`,
      reasonFr: `l’image est abîmée, ou compte plus de ${most} millions de points`,
    });
  }
  return mediaType;
}

function unfitLetterhead(path: string, reasons: { reasonEn: string; reasonFr: string }): AppError {
  return new AppError("stationery-invalid", `${path}: ${reasons.reasonEn}; replace it or take it out, and try again.`, {
    file: basename(path),
    ...reasons,
  });
}

/**
 * The picture that a person put into the folder of their templates as letterhead.png or .jpg; null where there is none. `known` is the
 * one that was read before: the same bytes are not looked at again. Throws as {@link checkLetterhead} does.
 */
export async function readLetterhead(folder: string, known: Letterhead | null = null): Promise<Letterhead | null> {
  for (const name of letterheadNames) {
    const path = join(folder, name);
    const bytes = await readIfThere(path);
    if (bytes === null) continue;
    if (known !== null && Buffer.compare(known.bytes, bytes) === 0) return known;
    return { bytes, mediaType: await checkLetterhead(path, bytes) };
  }
  return null;
}
