import type { Span } from "./alignment.ts";
import { once } from "./once.ts";
import type { Passage } from "./passage.ts";

/** What parts the pieces of a sentence, each of which may say what its items are of. */
const pieceEnd =
  /,(?!\d)|\((?![\p{L}-]+\))|(?<!\([\p{L}-]+)\)|[;:"?!]|\.(?!\d)| (?:et|and|mais|but|tandis que|while|whereas|alors que|dont|contre|against) /gu;

/** Where the pieces of a sentence are parted; each of its items asks for them. */
const stopsOf = once(({ folded }: Passage): readonly Span[] =>
  [...folded.text.matchAll(pieceEnd)].map((stop) => ({ start: stop.index, end: stop.index + stop[0].length })),
);

/** The piece of a sentence that an item stands in: from the comma, bracket or joining word before it to the next one. */
export function pieceOf(passage: Passage, { start, end }: Span): Span {
  const stops = stopsOf(passage);
  const from = stops.findLast((stop) => stop.end <= start);
  const to = stops.find((stop) => stop.start >= end);
  return { start: from ? from.end : 0, end: to ? to.start : passage.folded.text.length };
}
