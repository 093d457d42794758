import { availableParallelism } from "node:os";
import type { Article } from "../core/article.ts";
import type { File, SourceFile } from "../core/file.ts";
import type { AppError } from "../core/errors.ts";
import { workHere, type Checked, type Work } from "./jobs.ts";
import { sweepCopy, sweepTaken } from "./library/library-copy.ts";
import { Lane, type Limit, type Waiting } from "./lane.ts";
import { mostMegabytes, mostSeconds, tooDemanding } from "./readers/failure.ts";
import { isPlainText } from "./readers/reader.ts";
import { beginProcess, beginThread } from "./runner.ts";
import type { Answered, Given, Job, PlainJob, PlainName } from "./thread.ts";

/** How the work is run. The defaults are those of the app. */
export interface ThreadOptions {
  /** How long the reading of a file may compute until its next article is read, in milliseconds. A sound article takes less than one second. */
  readLimit?: number;
  /** How much memory the process that reads a file may take, all in all, in MB. */
  memoryLimit?: number;
  /** How many files are read at the same time. */
  readers?: number;
}

/**
 * How many files are read at the same time: one for each core, of so many at most. One more would wait less for the disk, and has to
 * be warmed up: on two cores that took more than it gave.
 */
const readersAtOnce = Math.min(availableParallelism(), 4);

/** How much memory the thread that drafts and writes may take, in MB. */
const deskMemory = 1600;

/** A reading process is replaced once it has this share of the memory that it may take. */
const wornShare = 0.5;

/** How many times as long a reading may take as it may compute: a machine may have other things to do. */
const patience = 6;

/** A pack file holds many sources in one reading: how many times as long it may take. */
const packShare = 6;

/** The largest plain text that is read where the program itself runs, in bytes. */
const largestHarmless = 1_000_000;

/** How a job is asked for besides its place in the queue: see {@link Waiting}. Default: unbounded, unstoppable, its readings untold. */
interface Asking {
  take?: Waiting["take"];
  limit?: Limit;
  signal?: AbortSignal | undefined;
}

function limitOf({ name }: File, computing: number, megabytes: number, remedy?: string): Limit {
  const waiting = computing * patience;
  const failure = (milliseconds: number): AppError =>
    tooDemanding({ name }, { seconds: Math.ceil(milliseconds / 1000), megabytes, ...(remedy ? { remedy } : {}) });
  return { computing, waiting, failures: { computing: failure(computing), waiting: failure(waiting) } };
}

/**
 * Does the heavy work apart, so that the window never stands still: processes of their own read files, one thread drafts, checks and
 * writes, one sets what is shown while a person writes, so that neither waits for the other, one searches the library, one looks after
 * it, one holds the dictionaries; a process looks through the library and ends. Each begins with its first job. `script` is the built
 * `thread.ts`. Should one die, the job at hand fails with "internal"; a file whose reading takes more time or memory than allowed fails with "file-too-demanding" and its process is ended.
 * The time is what the process itself computes, so that a sound file is read on a busy machine too.
 */
export function workInThreads(
  script: string,
  { readLimit = mostSeconds * 1000, memoryLimit = mostMegabytes, readers = readersAtOnce }: ThreadOptions = {},
): Work {
  const desk = new Lane({ script, memory: deskMemory, begin: beginThread, worn: Infinity });
  const search = new Lane({ script, memory: deskMemory, begin: beginThread, worn: Infinity, finishes: true });
  const pages = new Lane({ script, memory: deskMemory, begin: beginThread, worn: Infinity });
  const upkeep = new Lane({ script, memory: deskMemory, begin: beginThread, worn: Infinity, finishes: true });
  // To look through a large library takes longer than a closing app may wait, and a process can be ended at any time.
  const examination = new Lane({ script, memory: deskMemory, begin: beginProcess, worn: 0 });
  const spelling = new Lane({ script, memory: deskMemory, begin: beginThread, worn: Infinity });
  const reading = Array.from(
    { length: readers },
    () => new Lane({ script, memory: memoryLimit, begin: beginProcess, worn: wornShare }),
  );

  const untold = (): void => undefined;
  function ask(lane: Lane, job: Job, { take = untold, limit, signal }: Asking): Promise<unknown> {
    return new Promise((resolve, reject) =>
      lane.add({ job, take, limit: limit ?? null, signal: signal ?? null, resolve, reject }),
    );
  }

  /** Has a lane do a function of `Work` with what that is given. */
  function have<Name extends PlainName>(
    lane: Lane,
    name: Name,
    given: Given[Name],
    how: Asking = {},
  ): Promise<Answered[Name]> {
    // The compiler does not follow that a name and what goes with it are one of the jobs, nor that the answer is that job's.
    return ask(lane, { name, given } as PlainJob, how) as Promise<Answered[Name]>;
  }

  const leastBusy = (): Lane => reading.reduce((least, other) => (other.load < least.load ? other : least));

  return {
    async read(file, take, signal) {
      let original = file.bytes;
      await ask(
        leastBusy(),
        { name: "read", file },
        {
          limit: limitOf(file, readLimit, memoryLimit),
          signal,
          take({ reading, known }) {
            if (reading.kind === "article" && !known) original = reading.original;
            take(reading.kind === "article" ? { ...reading, original } : reading);
          },
        },
      );
    },
    draft: (articles, signal) => have(desk, "draft", [articles], { signal }),
    async check(statements, { key, load }, signal) {
      const askWith = (articles: Article[] | null): Promise<unknown> =>
        ask(desk, { name: "check", statements, key, articles }, { signal });
      return ((await askWith(null)) ?? (await askWith(load()))) as Checked;
    },
    write: (format, tree, images, options, signal) => have(desk, "write", [format, tree, images, options], { signal }),
    readLook: (file) => have(desk, "readLook", [file]),
    measure: (tree) => have(pages, "measure", [tree]),
    typeset: (tree, images) => have(pages, "typeset", [tree, images]),
    proof: (tree) => have(pages, "proof", [tree]),
    checkSpelling: (language, words) => have(spelling, "checkSpelling", [language, words]),
    suggestSpelling: (language, word) => have(spelling, "suggestSpelling", [language, word]),
    writePack: (content, headings) => have(desk, "writePack", [content, headings]),
    readPack(file) {
      const limit = limitOf(file, readLimit * packShare, memoryLimit, "ask for one with fewer sources");
      return have(leastBusy(), "readPack", [file], { limit });
    },
    listArticles: (library, asked) => have(search, "listArticles", [library, asked]),
    tallyArticles: (library, asked) => have(search, "tallyArticles", [library, asked]),
    async copyLibrary(from, to, signal) {
      try {
        await have(examination, "copyLibrary", [from, to], { signal });
      } catch (thrown) {
        // A process that was ended leaves what it had written.
        if (signal?.aborted) sweepCopy(to);
        throw thrown;
      }
    },
    async takeCopy(copy, beside, signal) {
      try {
        await have(examination, "takeCopy", [copy, beside], { signal });
      } catch (thrown) {
        if (signal?.aborted) sweepTaken(beside);
        throw thrown;
      }
    },
    restoreLibrary: (taken, library, aside) => have(upkeep, "restoreLibrary", [taken, library, aside]),
    checkLibrary: (path) => have(examination, "checkLibrary", [path]),
    tendLibrary: (path) => have(upkeep, "tendLibrary", [path]),
    rescue: (damaged, library, now) => have(desk, "rescue", [damaged, library, now]),
    async close() {
      const lanes = [desk, pages, search, upkeep, examination, spelling, ...reading];
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

/**
 * Does the work in this thread, for a program that ends with it, and reads in a process of its own, within the same bounds as
 * {@link workInThreads}, whatever could ask for too much: pack files, and all files but plain texts of at most 1 MB.
 */
export function workOnce(script: string): Work {
  const here = workHere();
  const apart = workInThreads(script, { readers: 1 });
  const isHarmless = (file: SourceFile): boolean => isPlainText(file) && file.bytes.length <= largestHarmless;
  return {
    ...here,
    read: (file, take, signal) => (isHarmless(file) ? here : apart).read(file, take, signal),
    readPack: (file) => apart.readPack(file),
    close: () => apart.close(),
  };
}
