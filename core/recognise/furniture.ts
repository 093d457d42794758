import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

/** Words of an article go on; a line of a web page ends before so many. */
const mostWords = 25;

const patternsOf = onceFor((lexicon: Lexicon) => ({
  anywhere: new RegExp(`(?<!\\p{L})${anyCue(lexicon.furniture)}(?!\\p{L})`, "iu"),
  opening: new RegExp(
    `^[\\s\\u00a0]*${anyCue(lexicon.furnitureOpenings)}(?:[\\s\\u00a0]*[:|/>–—-]|[\\s\\u00a0]+\\p{N}|[\\s\\u00a0]*$)`,
    "iu",
  ),
}));

/**
 * Whether a sentence is rather a line of the page round an article, which a reader may have left in it: "Tous droits réservés", "Share
 * this", "Publié le 3 juillet". A long one never is.
 */
export function isFurniture(sentence: string, lexicon: Lexicon): boolean {
  const { anywhere, opening } = patternsOf(lexicon);
  if (!anywhere.test(sentence) && !opening.test(sentence)) return false;
  return (sentence.match(/[^\s\u00a0]+/g)?.length ?? 0) < mostWords;
}
