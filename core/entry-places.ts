import { label, type Language } from "./language.ts";

/** Where an entry is printed, as a reader finds it: "Objectifs", and the number of its paragraph. */
export interface EntryPlace {
  /** The id of the entry. */
  entry: string;
  place: string;
  /** In digits; "" where it has none. */
  number: string;
  /** Which list of the place the number counts in, from 1: lists count apart from the paragraphs and from each other. 0 for paragraphs. */
  list: number;
  /** Whether no printed article supports it. */
  own: boolean;
}

/** "Objectifs 3, 5–8, liste 1, 2": each place once, with the numbers of its paragraphs and then those of each of its lists, ascending. */
export function namePlaces(places: readonly Omit<EntryPlace, "entry" | "own">[], language: Language): string[] {
  const { comma } = language.typography;
  const named = new Map<string, Map<number, Set<string>>>();
  for (const { place, number, list } of places) {
    const lists = named.get(place) ?? new Map<number, Set<string>>();
    named.set(place, lists.set(list, (lists.get(list) ?? new Set()).add(number)));
  }
  return [...named].map(([place, lists]) => {
    const parts = [...lists]
      .sort(([one], [other]) => one - other)
      .flatMap(([list, all]) => {
        const numbers = [...all].filter((number) => number !== "").map(Number);
        const runs = runsOf(numbers.sort((one, other) => one - other)).join(comma);
        if (runs === "") return [];
        return [list === 0 ? runs : label(language, "sources.place.list", { numbers: runs })];
      });
    return parts.length === 0 ? place : `${place} ${parts.join(comma)}`;
  });
}

/** Ascending numbers in their shortest form: "1", "3–6"; two that follow one another stand apart. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}
