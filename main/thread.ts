import { parentPort } from "node:worker_threads";
import type { Article } from "../core/article.ts";
import type { Statement } from "../core/check.ts";
import type { File, SourceFile } from "../core/contract.ts";
import { toErrorEnvelope, type ErrorEnvelope } from "../core/errors.ts";
import type { PackFileContent } from "../core/pack-file.ts";
import type { DocumentTree, Images } from "../core/tree.ts";
import { workHere } from "./jobs.ts";
import type { Reading } from "./readers/reader.ts";

/** A job as it is handed to the thread, one at a time: which function of `Work`, with what. */
export type Job =
  | { name: "read"; file: SourceFile }
  | { name: "draft"; articles: Article[] }
  /** `articles` null: those of this key are held already; answered by null where they are not. */
  | { name: "check"; statements: readonly Statement[]; key: string; articles: Article[] | null }
  | { name: "write"; format: string; tree: DocumentTree; images: Images }
  | { name: "writePack"; content: PackFileContent; headings: Record<string, string> }
  | { name: "readPack"; file: File }
  | { name: "copyLibrary"; from: string; to: string }
  | { name: "restoreLibrary"; copy: string; library: string; aside: string }
  | { name: "rescue"; damaged: string; library: string; now: Date };

/** What the thread tells of the job at hand: of a reading any number of articles, then how it ended. */
export type JobAnswer =
  { kind: "reading"; reading: Reading } | { kind: "done"; value: unknown } | { kind: "failed"; error: ErrorEnvelope };

const work = workHere();
let held: string | null = null;

function tell(answer: JobAnswer): void {
  parentPort?.postMessage(answer);
}

function run(job: Job): Promise<unknown> {
  switch (job.name) {
    case "read":
      return work.read(job.file, (reading) => tell({ kind: "reading", reading }));
    case "draft":
      return work.draft(job.articles);
    case "check":
      return check(job);
    case "write":
      return work.write(job.format, job.tree, job.images);
    case "writePack":
      return work.writePack(job.content, job.headings);
    case "readPack":
      return work.readPack(job.file);
    case "copyLibrary":
      return work.copyLibrary(job.from, job.to);
    case "restoreLibrary":
      return work.restoreLibrary(job.copy, job.library, job.aside);
    case "rescue":
      return work.rescue(job.damaged, job.library, job.now);
  }
}

async function check({ statements, key, articles }: Extract<Job, { name: "check" }>): Promise<unknown> {
  if (articles === null && held !== key) return null;
  const checked = await work.check(statements, { key, load: () => articles ?? [] });
  held = key;
  return checked;
}

async function answer(job: Job): Promise<void> {
  try {
    tell({ kind: "done", value: await run(job) });
  } catch (thrown) {
    tell({ kind: "failed", error: toErrorEnvelope(thrown) });
  }
}

parentPort?.on("message", (job: Job) => void answer(job));
