import type { ReadArticle } from "../../../core/article.ts";
import type { SourceFile } from "../../../core/file.ts";
import { readFile } from "../../../main/readers/index.ts";
import type { Reading } from "../../../main/readers/reader.ts";

/** Everything that is found in a file, in order. */
export async function readAll(file: SourceFile): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readFile(file)) readings.push(reading);
  return readings;
}

/** The article of a file that holds one. Throws as its reader does. */
export async function readArticle(file: SourceFile): Promise<ReadArticle> {
  const [only, ...others] = await readAll(file);
  if (only?.kind !== "article" || others.length > 0) throw new Error(`"${file.name}" holds other than one article`);
  return only.article;
}
