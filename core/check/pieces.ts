import type { Span } from "./alignment.ts";
import type { Passage } from "./passage.ts";

/** What parts the pieces of a sentence, each of which may say what its items are of. */
const pieceEnd =
  /,(?!\d)|[;:()"?!]|\.(?!\d)| (?:et|and|mais|but|tandis que|while|whereas|alors que|dont|contre|against) /gu;

/** The piece of a sentence that an item stands in: from the comma, bracket or joining word before it to the next one. */
export function pieceOf({ folded: { text } }: Passage, { start, end }: Span): Span {
  const stops = [...text.matchAll(pieceEnd)];
  const from = stops.findLast((stop) => stop.index + stop[0].length <= start);
  const to = stops.find((stop) => stop.index >= end);
  return { start: from ? from.index + from[0].length : 0, end: to ? to.index : text.length };
}
