import type { File } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";

/** How long a file may take until its next article is read, in seconds, and how much memory, in MB. */
export const mostSeconds = 10;
export const mostMegabytes = 500;

/** The most bytes that the parts of one file may have together once unpacked: 200 MB. */
export const largestUnpacked = 200_000_000;

/** The error of a file in which no reader finds running text. */
export function withoutText({ name }: File): AppError {
  return new AppError(
    "file-without-text",
    `No text was found in "${name}"; open it to see whether it holds an article, or paste the text instead.`,
    { name },
  );
}

/** The error of a file that is cut short, or is not of the format that its name says. */
export function damaged({ name }: File, cause?: unknown): AppError {
  return new AppError(
    "file-damaged",
    `"${name}" is damaged or not of the kind its name says; save or download it again.`,
    { name },
    cause,
  );
}

/** The error of a file in XML or JSON that is no feed: nothing else in these is read. */
export function noFeed({ name }: File): AppError {
  return new AppError(
    "file-no-feed",
    `"${name}" is no feed of articles (RSS, Atom, JSON Feed), and no other .xml or .json can be read; save the article as a web page, PDF, Word file or text.`,
    { name },
  );
}

/** The error of a file whose content is of another kind than its name says; `extension` is that of its content. */
export function mislabelled({ name }: File, extension: string): AppError {
  const proper = `${name.replace(/\.[^./\\]*$/, "")}.${extension}`;
  return new AppError(
    "file-mislabelled",
    `"${name}" is a .${extension} file by its content; rename it to "${proper}" and import it again.`,
    { name, extension, proper },
  );
}

/** The error of a file that only a password opens. */
export function encrypted({ name }: File): AppError {
  return new AppError(
    "file-encrypted",
    `"${name}" is protected by a password; save it without one and import it again.`,
    { name },
  );
}

/** The error of a document in a format that Word left in 2007. */
export function oldWord({ name }: File): AppError {
  return new AppError(
    "file-old-word",
    `"${name}" is in the format of old Word; open it in Word or LibreOffice, save it as .docx and import that.`,
    { name },
  );
}

/** The error of a mail that only its receiver's key opens, or whose text is sealed in a signature. */
export function encryptedMail({ name }: File): AppError {
  return new AppError(
    "mail-encrypted",
    `"${name}" is an encrypted or sealed mail; open it in your mail program, and save or paste what it shows there.`,
    { name },
  );
}

/** The error of a document whose pages are pictures: a scan. */
export function scanned({ name }: File): AppError {
  return new AppError(
    "file-scanned",
    `"${name}" is a scan: its pages are pictures without text; have its text recognised first, or paste the text.`,
    { name },
  );
}

/** The error of an archive that unpacks to more than {@link largestUnpacked}. */
export function unpacksLarge({ name }: File): AppError {
  const limit = largestUnpacked / 1_000_000;
  return new AppError(
    "file-unpacks-large",
    `"${name}" unpacks to more than ${limit} MB; unpack it yourself and import the articles you need.`,
    { name, limit },
  );
}

/** The error of an archive that holds more than `limit` files. */
export function tooManyParts({ name }: File, limit: number): AppError {
  return new AppError(
    "file-parts-many",
    `"${name}" holds more than ${limit} files; unpack it yourself and import the articles you need.`,
    { name, limit },
  );
}

/** The error of a page whose bytes are not those that its web archive took; the page is read all the same. */
export function alteredPage({ name }: File): AppError {
  return new AppError(
    "page-altered",
    `"${name}" is not what its archive's check sum says: it may have been altered; it was taken in as it is, so compare it with another copy.`,
    { name },
  );
}

/** The error of a file that wants more time or memory than one may have. `remedy`: what to do with such a file. */
export function tooDemanding(
  { name }: Pick<File, "name">,
  { seconds = mostSeconds, megabytes = mostMegabytes, remedy = "paste the article's text instead" } = {},
  cause?: unknown,
): AppError {
  return new AppError(
    "file-too-demanding",
    `"${name}" could not be read within ${seconds} s and ${megabytes} MB; ${remedy}.`,
    { name, seconds, megabytes },
    cause,
  );
}
