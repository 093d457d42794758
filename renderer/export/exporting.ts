import type { CallInput } from "../../core/contract.ts";
import type { File } from "../../core/file.ts";
import { notePace } from "../pace.ts";

type Format = CallInput<"packs.export">["format"];

/** Stops an export of several files: the one at hand is not kept, and none is begun any more. What makes it is stopped by its call. */
export class Stopper {
  #stopped = false;

  stop(): void {
    this.#stopped = true;
  }

  isStopped(): boolean {
    return this.#stopped;
  }
}

/** How an export is made: `write` makes a file, `keep` puts it where it is wanted, `onBegin` hears which one is at hand. */
export interface Exporting<Kept> {
  write: (format: Format) => Promise<File>;
  keep: (file: File) => Promise<Kept>;
  onBegin: (format: Format) => void;
  stopper: Stopper;
  /** Of the pack. */
  words: number;
}

/** Exports one format after the other. What fails does not keep the next one; what was stopped is no failure. */
export async function exportEach<Kept>(
  formats: readonly Format[],
  { write, keep, onBegin, stopper, words }: Exporting<Kept>,
): Promise<{ done: Kept[]; failed: { format: Format; reason: unknown }[] }> {
  const done: Kept[] = [];
  const failed: { format: Format; reason: unknown }[] = [];
  for (const format of formats) {
    if (stopper.isStopped()) break;
    onBegin(format);
    const begun = performance.now();
    try {
      const file = await write(format);
      // It may have been asked to stop before the call was at hand, or after the file was made.
      if (stopper.isStopped()) break;
      notePace(format, words, performance.now() - begun);
      done.push(await keep(file));
    } catch (thrown) {
      if (!stopper.isStopped()) failed.push({ format, reason: thrown });
    }
  }
  return { done, failed };
}
