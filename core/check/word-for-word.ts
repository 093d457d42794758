import { textAt, type Checking, type Result } from "./checking.ts";
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
 * An item of a sentence that an article has word for word, or of a row whose words it has beside each other, is supported there,
 * whatever else the articles say that is like it.
 */
export function asWritten(result: Result, checking: Checking): Result {
  if (result.verdict === "supported" || !kinds.includes(result.kind)) return result;
  // A reader of the briefing has not the day of the article, nor what stands before the sentence there.
  if (result.note?.code === "year-missing" || result.note?.code === "unit-missing") return result;
  const sentence = wholeOf(checking) ?? (checking.around.namesOnly ? personOf(checking) : datedOf(result, checking));
  return sentence ? { ...result, verdict: "supported", at: [sentence.at], note: null } : result;
}

const plainText = once((passage: Passage): string => passage.folded.text.replace(/[\s.;:!?]+$/u, ""));

function wholeOf({ passage, index }: Checking): SourceSentence | undefined {
  const text = plainText(passage);
  if (passage.words.length < fewestWords) return undefined;
  return index.sentences.find((sentence) => holds(sentence, text));
}

/** The sentence that has the event of a row word for word, with the day that the row gives it. */
function datedOf({ kind, start }: Result, { passage, index }: Checking): SourceSentence | undefined {
  const event = datedRow.exec(plainText(passage))?.[1];
  const day = passage.days.find((mention) => mention.start <= start && start < mention.end);
  if (kind !== "date" || event === undefined || day === undefined) return undefined;
  return index.sentences.find(
    (sentence) => holds(sentence, event) && sentence.passage.days.some((theirs) => isSameDay(day, theirs)),
  );
}

/** The sentence that has both the name and the office of a row word for word. */
function personOf({ passage, index }: Checking): SourceSentence | undefined {
  const [, name, office] = personRow.exec(textAt(passage, 0, passage.folded.text.length)) ?? [];
  if (name === undefined || office === undefined) return undefined;
  return index.sentences.find(({ passage: theirs }) => theirs.text.includes(name) && theirs.text.includes(office));
}

/** Whether a sentence holds words as they stand, from the beginning of a word to the end of one. */
function holds({ passage: { folded } }: SourceSentence, words: string): boolean {
  const at = folded.text.indexOf(words);
  const isLetter = (place: number): boolean => /[\p{L}\p{N}]/u.test(folded.text.charAt(place));
  return at !== -1 && !(at > 0 && isLetter(at - 1)) && !isLetter(at + words.length);
}
