import { createHash } from "node:crypto";
import type { Origin, ReadArticle } from "../../core/article.ts";
import type { File } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";

/** A file format we can make articles of. `extensions` are lower-case, without the dot. */
export interface Reader {
  id: string;
  label: string;
  extensions: readonly string[];
  /** Whether the file is of this format by its name, or, where its name has no extension, by its media type. */
  accepts(file: File): boolean;
  /** The article of the file: the same bytes give the same article. Fails with an AppError (file-binary, file-without-text). */
  read(file: File): Promise<ReadArticle>;
}

/** The extension of a file name in lower case, without the dot; "" where the name has none. "Notes v.12" has none. */
function extensionOf(name: string): string {
  return /\.([a-z][a-z0-9]{1,4})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Whether a file bears one of the extensions, or none at all and the media type. */
export function isOfKind(file: File, extensions: readonly string[], mediaType: string): boolean {
  const extension = extensionOf(file.name);
  return extension === "" ? file.mediaType.startsWith(mediaType) : extensions.includes(extension);
}

/** Where an article came from, with the SHA-256 of the file's bytes. */
export function originOf(file: File, mediaType: string, encoding: string): Origin {
  return {
    name: file.name,
    mediaType,
    encoding,
    bytes: file.bytes.length,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
  };
}

/** The error of a file in which no reader finds running text. */
export function withoutText(file: File): AppError {
  return new AppError(
    "file-without-text",
    `No text was found in "${file.name}"; open it to see whether it holds an article, or paste the text instead.`,
    { name: file.name },
  );
}
