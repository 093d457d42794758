import { useCallback, useMemo, useRef, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { largestFile, type SourceFile } from "../../core/file.ts";
import type { ReadOnlyPack } from "../../core/opened-pack.ts";
import { AppError, fromErrorEnvelope, toErrorEnvelope } from "../../core/errors.ts";
import { largestPackFile, packFileExtension } from "../../core/pack-file.ts";
import { unreadableSigns } from "../../core/unreadable.ts";
import type { Client } from "../../core/wire.ts";
import { pairCompanions, type Gathered } from "./gathering.ts";

/** How many files are handed over at once: as many as are read at the same time, and one that waits so that no reader does. */
function handedAtOnce(): number {
  return Math.min(navigator.hardwareConcurrency, 4) + 2;
}

/** How often the window hears of the progress, in milliseconds. */
const beat = 200;

/** The bytes of a chosen file. Throws file-too-large, having read nothing; file-missing where it is no longer there. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  const largest = isPackFile(file) ? largestPackFile : largestFile;
  if (file.size > largest) {
    const megabytes = Math.ceil(file.size / 1_000_000);
    const limit = largest / 1_000_000;
    const message = `"${file.name}" has ${megabytes} MB, more than the ${limit} MB that can be read; save the article alone.`;
    throw new AppError("file-too-large", message, { name: file.name, megabytes, limit });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    throw new AppError("file-missing", `"${file.name}" is no longer where it was.`, { name: file.name }, thrown);
  }
}

/** Whether a chosen file is a pack that somebody handed over. */
export function isPackFile({ name }: File): boolean {
  return name.toLowerCase().endsWith(packFileExtension);
}

/** What a pack file brought into the library. */
type OpenedPack = Extract<CallOutput<"packs.openFile">, { kind: "pack" }>;

/** What became of an article of a file, of a pack file, or of a file or a part of it that could not be read. */
export type Outcome =
  | {
      kind: "read";
      name: string;
      /** The article's own id. */
      article: string;
      title: string | null;
      /** How many lines were left out. */
      removed: number;
      /** The date is to be given. */
      undated: boolean;
      /** How many signs of it could not be read. */
      unreadable: number;
      known: boolean;
    }
  | { kind: "pack"; name: string; opened: OpenedPack }
  | { kind: "readOnly"; name: string; pack: ReadOnlyPack }
  | { kind: "failed"; name: string; reason: unknown };

/**
 * An import under way or done. `total` counts its files, `done` those that are over, `stopped` those that Stop left unread.
 * `remaining` is how long it will still take, in milliseconds, by the rate measured so far; null before that says anything.
 */
export interface Intake {
  total: number;
  done: number;
  outcomes: readonly Outcome[];
  running: boolean;
  stopped: number;
  remaining: number | null;
}

async function load({ path, file, companions }: Gathered): Promise<SourceFile> {
  const source = { name: file.name, mediaType: file.type, bytes: await bytesOf(file) };
  if (companions.length === 0) return source;
  const beside = companions.map(async (entry) => ({
    name: entry.path,
    mediaType: entry.file.type,
    bytes: await bytesOf(entry.file),
  }));
  return { ...source, name: path.slice(path.lastIndexOf("/") + 1), companions: await Promise.all(beside) };
}

/** What a file held; under `job` its reading can be stopped, and what was read of it before is still told. */
async function takeIn(
  client: Client,
  gathered: Gathered,
  job: string,
): Promise<{ outcomes: Outcome[]; isStopped: boolean }> {
  try {
    const { path: name, file } = gathered;
    if (isPackFile(file)) {
      const given = { name: file.name, mediaType: file.type, bytes: await bytesOf(file) };
      const opened = await client("packs.openFile", given);
      const outcome: Outcome =
        opened.kind === "pack" ? { kind: "pack", name, opened } : { kind: "readOnly", name, pack: opened };
      return { outcomes: [outcome], isStopped: false };
    }
    const { added, failed } = await client("articles.import", { ...(await load(gathered)), job });
    const unread = failed.filter(({ error }) => error.code !== "stopped");
    const outcomes = [
      ...added.map(({ article, known }): Outcome => ({
        kind: "read",
        name: article.origin.name,
        article: article.id,
        title: article.title.value,
        removed: article.removed.length,
        undated: article.published.value === null && !article.undated,
        unreadable: unreadableSigns(article),
        known,
      })),
      ...unread.map((part): Outcome => ({ kind: "failed", name: part.name, reason: fromErrorEnvelope(part.error) })),
    ];
    return { outcomes, isStopped: unread.length < failed.length };
  } catch (thrown) {
    if (toErrorEnvelope(thrown).code === "stopped") return { outcomes: [], isStopped: true };
    return { outcomes: [{ kind: "failed", name: gathered.path, reason: thrown }], isStopped: false };
  }
}

/** The span over which the rate is measured, in milliseconds: what came before tells little of what comes. */
const measured = 20_000;
const tooSoon = 2000;

/**
 * How long what is left will take, in milliseconds, by the files done within the last seconds; null while too little is known.
 * `ends` are the instants at which files were done, in milliseconds, oldest first; `begun` that of the beginning.
 */
export function remainingTime(ends: readonly number[], begun: number, left: number, now: number): number | null {
  const from = Math.max(begun, now - measured);
  const recent = ends.filter((end) => end > from).length;
  return now - begun < tooSoon || recent === 0 ? null : (left * (now - from)) / recent;
}

/** How an import goes on: `start` once it was asked for, `stop` at any time. */
export interface Importer {
  /** Reads all files, a few at once; answers when the last one is over. What fails never stops the rest. */
  run: (files: readonly Gathered[]) => Promise<Intake>;
  stop: () => void;
}

/**
 * An import of so many files `atOnce` that tells `onProgress` how far it is, at most every {@link beat}. After `stop` no further file
 * is begun, what is under way is stopped too, and it is told at once; what was read by then is still told of when that is over.
 */
export function createImporter(
  client: Client,
  atOnce: number,
  onProgress: (intake: Intake) => void,
  clock: () => number = () => performance.now(),
): Importer {
  let stopped = false;
  const isStopped = (): boolean => stopped;
  /** What is under way. */
  const jobs = new Set<string>();
  let tell: (() => void) | null = null;

  async function run(gathered: readonly Gathered[]): Promise<Intake> {
    stopped = false;
    const files = pairCompanions(gathered);
    const waiting = [...files.entries()];
    // Told in the order in which the files were given, whichever is over first.
    const outcomes: Outcome[][] = files.map(() => []);
    const ends: number[] = [];
    const begun = clock();
    let told = begun;
    let cut = 0;
    const now = (): Intake => {
      const left = files.length - ends.length;
      const running = !stopped && left > 0;
      return {
        total: files.length,
        done: ends.length,
        outcomes: outcomes.flat(),
        running,
        stopped: stopped ? left - jobs.size + cut : 0,
        remaining: running ? remainingTime(ends, begun, left, clock()) : null,
      };
    };
    tell = () => {
      told = clock();
      onProgress(now());
    };
    tell();
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
        const [at, file] = next;
        const job = crypto.randomUUID();
        jobs.add(job);
        const taken = await takeIn(client, file, job);
        jobs.delete(job);
        outcomes[at] = taken.outcomes;
        if (taken.isStopped) cut += 1;
        ends.push(clock());
        if (isStopped() || clock() - told >= beat) tell?.();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    tell();
    tell = null;
    return now();
  }

  return {
    run,
    stop() {
      stopped = true;
      tell?.();
      // Where the library cannot be told, what is under way goes to its end.
      for (const job of jobs) client("jobs.stop", { job }).catch(() => undefined);
    },
  };
}

/** The window's imports, one after the other. `onEnd` hears the whole of each. */
export function useIntake(client: Client, onEnd: (intake: Intake) => Promise<void>) {
  const [intake, setIntake] = useState<Intake | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const importer = useMemo(
    // What is over after the report was closed opens it no more.
    () =>
      createImporter(client, handedAtOnce(), (next) =>
        setIntake((shown) => (shown === null && !next.running ? null : next)),
      ),
    [client],
  );
  const start = useCallback(
    (files: readonly Gathered[]) => {
      if (files.length > 0) last.current = last.current.then(async () => onEnd(await importer.run(files)));
    },
    [importer, onEnd],
  );
  const close = useCallback(() => setIntake(null), []);
  return { intake, start, stop: importer.stop, close };
}
