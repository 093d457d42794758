import { useEffect, useRef, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import type { TemplateSection } from "../../core/template.ts";
import type { Client } from "../../core/wire.ts";
import { localDay } from "../dates.ts";
import { shareEqual } from "../history.ts";

/** How long a section is as it would be printed. */
export type SectionLength = CallOutput<"packs.measure">["sections"][number];

/** The lengths of a pack's sections, by their ids. */
export type Lengths = ReadonlyMap<string, SectionLength>;

/** How long, in milliseconds, a person has to pause for the pack to be measured: all of it is set anew. */
const pause = 1500;

/** Whether a section is longer than its template's norm; `entries` are how many it has. */
export function isTooLong(length: SectionLength, entries: number, norm: TemplateSection["length"]): boolean {
  if (norm === undefined) return false;
  return (
    length.lines > (norm.lines ?? Infinity) ||
    length.words > (norm.words ?? Infinity) ||
    entries > (norm.entries ?? Infinity) ||
    length.pages > (norm.pages?.[1] ?? Infinity)
  );
}

/** Lengths by section, with what `last` has of those that are the same, so that nothing of these is drawn anew. */
export function lengthsOf(sections: readonly SectionLength[], last: Lengths | null): Lengths {
  const next = new Map(
    sections.map(({ section, pages, lines, words }) => {
      const length = { section, pages, lines, words };
      return [section, shareEqual(length, last?.get(section) ?? length)];
    }),
  );
  const isSame = last?.size === next.size && [...next].every(([section, length]) => last.get(section) === length);
  return isSame ? last : next;
}

/**
 * Measures a pack after each pause, once at a time; null until the first answer. What came too late is not shown. Not `isAsked`: what
 * was measured last stays.
 */
export function useLengths(
  client: Client,
  pack: Pack,
  isAsked: boolean,
  fail: (thrown: unknown) => void,
): Lengths | null {
  const [lengths, setLengths] = useState<Lengths | null>(null);
  const running = useRef(Promise.resolve());
  useEffect(() => {
    if (!isAsked) return;
    let stale = false;
    const measure = async (): Promise<void> => {
      const { sections } = await client("packs.measure", { pack, date: localDay(new Date()) });
      if (!stale) setLengths((last) => lengthsOf(sections, last));
    };
    const timer = setTimeout(() => {
      running.current = running.current.then(() => (stale ? undefined : measure())).catch(fail);
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [client, pack, isAsked, fail]);
  return lengths;
}
