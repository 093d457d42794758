import type { Span } from "./alignment.ts";
import type { Checking, Result } from "./checking.ts";
import type { FindingKind } from "./finding.ts";
import { once } from "./once.ts";
import type { Passage } from "./passage.ts";
import { isSameDay } from "./dates/same-day.ts";
import type { SourceSentence } from "./source-index.ts";

/** So many words make a sentence one that is not met by chance. */
const fewestWords = 5;

/** What an article that says a sentence word for word supports: not who said it, nor what its neighbours took back. */
const kinds: readonly FindingKind[] = ["figure", "date", "name", "title", "acronym"];

/** The days behind the event of a chronology, and the office behind the name of a person. */
const datedRow = /^(.*?) \([^()]*\)$/u;
const personRow = /^([^,]+), (.+)$/u;

/**
 * An item of a sentence or clause that an article has word for word, or of a row whose words it has beside each other, is supported
 * there, whatever else the articles say that is like it.
 */
export function asWritten(result: Result, checking: Checking): Result {
  if (result.verdict === "supported" || !kinds.includes(result.kind)) return result;
  // A reader of the briefing has not the day of the article, nor what stands before the sentence there.
  if (result.note?.code === "year-missing" || result.note?.code === "unit-missing") return result;
  const sentence = wholeOf(checking) ?? (checking.around.namesOnly ? personOf(checking) : datedOf(result, checking));
  return sentence ? { ...result, verdict: "supported", at: [sentence.at], note: null } : result;
}

const plainText = once((passage: Passage): string => passage.folded.text.replace(/[\s.;:!?]+$/u, ""));

/** What may stand before a clause and behind it: an edge of the sentence, or a mark that is none of a number's or a word's own. */
const opensClause = /(?:^|[,;:–—«»"()] )$/u;
const closesClause = /^(?:[\s.;:!?»"]*$|[,;:)»"](?: |$)| [–—(«])/u;

/** The sentence of which the words are the whole or a clause: "president Reed" is none of "vice president Reed". */
function wholeOf({ passage, index }: Checking): SourceSentence | undefined {
  const words = plainText(passage);
  if (passage.words.length < fewestWords) return undefined;
  return index.sentences.find(({ passage: { folded } }) => {
    const at = folded.text.indexOf(words);
    return (
      at !== -1 && opensClause.test(folded.text.slice(0, at)) && closesClause.test(folded.text.slice(at + words.length))
    );
  });
}

/** The sentence that has the event of a row word for word, and nearer to it than any other day the one that the row gives it. */
function datedOf({ kind, start }: Result, { passage, index }: Checking): SourceSentence | undefined {
  const event = datedRow.exec(plainText(passage))?.[1];
  const day = passage.days.find((mention) => mention.start <= start && start < mention.end);
  if (kind !== "date" || event === undefined || day === undefined) return undefined;
  return index.sentences.find(({ passage: theirs }) => {
    const from = wordsAt(theirs, event);
    if (from === -1) return false;
    const farFrom = ({ start: begins, end: ends }: Span): number =>
      Math.max(0, begins - (from + event.length), from - ends);
    const [nearest] = theirs.days.toSorted((one, other) => farFrom(one) - farFrom(other));
    return nearest !== undefined && isSameDay(day, nearest);
  });
}

/** What may stand right before an office that is told whole: "vice" and "former" may not. */
const opensOffice = /(?:^|[,;:(«"–—] |(?<!\p{L})(?:le|la|les|l'|du|de|des|par|avec|et|the|by|with|and|of|to) ?)$/u;

/** The sentence that has the name and the office of a row right beside each other. */
function personOf({ passage, index }: Checking): SourceSentence | undefined {
  const [, name, office] = personRow.exec(plainText(passage)) ?? [];
  if (name === undefined || office === undefined) return undefined;
  return index.sentences.find(({ passage: theirs }) =>
    [`${name}, ${office}`, `${office} ${name}`, `${office}, ${name}`].some((words) => {
      const at = wordsAt(theirs, words);
      return at !== -1 && (words.startsWith(name) || opensOffice.test(theirs.folded.text.slice(0, at)));
    }),
  );
}

/** Where a sentence has words as they stand, from the beginning of a word to the end of one; -1 where it has not. */
function wordsAt({ folded }: Passage, words: string): number {
  const at = folded.text.indexOf(words);
  const isLetter = (place: number): boolean => /[\p{L}\p{N}]/u.test(folded.text.charAt(place));
  return at !== -1 && !(at > 0 && isLetter(at - 1)) && !isLetter(at + words.length) ? at : -1;
}
