import type { Qualifier } from "../lexicon.ts";
import { words } from "./word-lists.ts";

/** Words that bound a number, each with what they say of it; every kind has a list, parted by bars. */
export function qualifiersUnder(lists: Readonly<Record<Qualifier, string>>): Map<string, Qualifier> {
  const kinds: readonly Qualifier[] = ["about", "nearly", "over", "under", "at-least", "at-most"];
  return new Map(kinds.flatMap((kind) => words(lists[kind]).map((word): [string, Qualifier] => [word, kind])));
}
