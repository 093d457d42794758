import { useCallback, useRef, useState } from "react";
import type { Article } from "../../core/article.ts";
import type { CallOutput, ReadOnlyPack } from "../../core/contract.ts";
import { AppError, fromErrorEnvelope } from "../../core/errors.ts";
import { largestPackFile, packFileExtension } from "../../core/pack-file.ts";
import type { Client } from "../../core/wire.ts";

/** The largest file that is read, in bytes, as the readers have it: a larger one is refused before its bytes are loaded. */
export const largestFile = 50_000_000;

/** The bytes of a chosen file. Throws file-too-large, having read nothing. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  const largest = isPackFile(file) ? largestPackFile : largestFile;
  if (file.size > largest) {
    const megabytes = Math.ceil(file.size / 1_000_000);
    const limit = largest / 1_000_000;
    const message = `"${file.name}" has ${megabytes} MB, more than the ${limit} MB that can be read; save the article alone.`;
    throw new AppError("file-too-large", message, { name: file.name, megabytes, limit });
  }
  return new Uint8Array(await file.arrayBuffer());
}

/** Whether a chosen file is a pack that somebody handed over. */
export function isPackFile({ name }: File): boolean {
  return name.toLowerCase().endsWith(packFileExtension);
}

/** What a pack file brought into the library. */
type OpenedPack = Extract<CallOutput<"packs.openFile">, { kind: "pack" }>;

/** What became of an article of a file, of a pack file, or of a file or a part of it that could not be read. */
export type Outcome =
  | { kind: "read"; name: string; article: Article; known: boolean }
  | { kind: "pack"; name: string; opened: OpenedPack }
  | { kind: "readOnly"; name: string; pack: ReadOnlyPack }
  | { kind: "failed"; name: string; reason: unknown };

/** An import under way or done. `total` counts its files, `done` those that are over, `stopped` those that Stop left unread. */
export interface Intake {
  total: number;
  done: number;
  outcomes: Outcome[];
  running: boolean;
  stopped: number;
}

async function takeIn(client: Client, file: File): Promise<Outcome[]> {
  const { name } = file;
  try {
    const bytes = await bytesOf(file);
    if (isPackFile(file)) {
      const opened = await client("packs.openFile", { name, mediaType: file.type, bytes });
      return [opened.kind === "pack" ? { kind: "pack", name, opened } : { kind: "readOnly", name, pack: opened }];
    }
    const { added, failed } = await client("articles.import", { name, mediaType: file.type, bytes });
    return [
      ...added.map((entry): Outcome => ({ kind: "read", name: entry.article.origin.name, ...entry })),
      ...failed.map((part): Outcome => ({ kind: "failed", name: part.name, reason: fromErrorEnvelope(part.error) })),
    ];
  } catch (thrown) {
    return [{ kind: "failed", name, reason: thrown }];
  }
}

/** Reads files one call at a time, so that progress is true and Stop is at once. `onEnd` hears the whole import. */
export function useIntake(client: Client, onEnd: (intake: Intake) => void) {
  const [intake, setIntake] = useState<Intake | null>(null);
  const asked = useRef(false);
  const busy = useRef(false);

  const isStopped = useCallback(() => asked.current, []);
  const start = useCallback(
    async (files: readonly File[]) => {
      if (busy.current || files.length === 0) return;
      busy.current = true;
      asked.current = false;
      let now: Intake = { total: files.length, done: 0, outcomes: [], running: true, stopped: 0 };
      setIntake(now);
      for (const file of files) {
        if (isStopped()) break;
        const outcomes = await takeIn(client, file);
        now = { ...now, done: now.done + 1, outcomes: [...now.outcomes, ...outcomes] };
        setIntake(now);
      }
      now = { ...now, running: false, stopped: files.length - now.done };
      setIntake(now);
      busy.current = false;
      onEnd(now);
    },
    [client, onEnd, isStopped],
  );
  const stop = useCallback(() => {
    asked.current = true;
  }, []);
  const close = useCallback(() => setIntake(null), []);
  return { intake, start, stop, close };
}
