import { useEffect, useRef, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { shareEqual } from "../../core/sameness.ts";
import type { TemplateSection } from "../../core/template.ts";
import type { Client } from "../../core/wire.ts";
import { localDay } from "../dates.ts";

/** How long a section is as it would be printed. */
export type SectionLength = CallOutput<"packs.measure">["sections"][number];

/** How long a pack is: its pages, the articles in full aside, and its sections by their ids. */
export interface Lengths {
  pages: number;
  sections: ReadonlyMap<string, SectionLength>;
}

/** By how much a section is longer than its norm, in the unit of the norm; pages in tenths. */
export interface Excess {
  unit: keyof NonNullable<TemplateSection["length"]>;
  by: number;
}

/** How long, in milliseconds, a person has to pause for the pack to be measured: all of it is set anew. */
const pause = 1500;

/** By how much a section is longer than its template's norm, null where it is not; `entries` are how many it has. */
export function excessOf(length: SectionLength, entries: number, norm: TemplateSection["length"]): Excess | null {
  const over: Excess[] = [
    { unit: "lines", by: length.lines - (norm?.lines ?? Infinity) },
    { unit: "words", by: length.words - (norm?.words ?? Infinity) },
    { unit: "entries", by: entries - (norm?.entries ?? Infinity) },
    { unit: "pages", by: Math.round((length.pages - (norm?.pages?.[1] ?? Infinity)) * 10) / 10 },
  ];
  return over.find(({ by }) => by > 0) ?? null;
}

/** The lengths that were measured, with what `last` has of those that are the same, so that nothing of these is drawn anew. */
export function lengthsOf(
  { ownPages, sections }: Pick<CallOutput<"packs.measure">, "ownPages"> & { sections: readonly SectionLength[] },
  last: Lengths | null,
): Lengths {
  const next = new Map(
    sections.map(({ section, pages, lines, words }) => {
      const length = { section, pages, lines, words };
      return [section, shareEqual(length, last?.sections.get(section) ?? length)];
    }),
  );
  const isSame =
    last?.pages === ownPages &&
    last.sections.size === next.size &&
    [...next].every(([section, length]) => last.sections.get(section) === length);
  return isSame ? last : { pages: ownPages, sections: next };
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
      const measured = await client("packs.measure", { pack, date: localDay(new Date()) });
      if (!stale) setLengths((last) => lengthsOf(measured, last));
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
