import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadArticle } from "../core/article.ts";
import { AppError } from "../core/errors.ts";
import { sampleSchema, type Sample } from "../core/sample.ts";
import type { Work } from "./jobs.ts";
import type { Reading } from "./readers/reader.ts";
import { yamlReader } from "./templates/yaml-file.ts";

/** The pack that a first start shows, its article as it was read, and the bytes of that article's file. */
export interface ReadSample {
  sample: Sample;
  article: ReadArticle;
  bytes: Uint8Array;
}

/** Reads the sample that comes with Attaché. Throws internal where its article does not read. */
export async function readSample(folder: string, work: Pick<Work, "read">): Promise<ReadSample> {
  const { value: sample } = await yamlReader(sampleSchema)(join(folder, "sample.yaml"));
  const bytes = new Uint8Array(await readFile(join(folder, sample.article)));
  const read: Reading[] = [];
  await work.read({ name: sample.article, mediaType: "text/plain", bytes }, (reading) => read.push(reading));
  const [first] = read;
  if (first?.kind !== "article")
    throw new AppError("internal", "The sample article does not read; install Attaché again.");
  return { sample, article: first.article, bytes };
}
