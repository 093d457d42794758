import { textAt } from "../checking.ts";
import { foldText } from "../folding.ts";
import type { HedgedText } from "../passage.ts";
import type { Word } from "../terms.ts";

/** What stands before the ending: an infinitive, or a stem of its own such as "aur", "verr". Folded. */
const stem = "(?:s?aur|\\p{L}+clur|\\p{L}*(?:pou|ve|cou|mou|que)rr|ir|\\p{L}+(?:er|ir|dr|vr))";
const future = new RegExp(`^${stem}(?:a|ont)$`, "u");
const conditional = new RegExp(`^${stem}(?:ait|aient)$`, "u");

/**
 * Verbs whose own stem ends as a future does ("tirer", "ouvrir"), so that their past has the form of a conditional; without their ending,
 * folded. Those in -érer are told by their accent.
 */
const pastStems =
  "(?:at|re|sou|e)?tir|(?:in|re|a|ex|trans|con)spir|expir|(?:ad)?mir|(?:cha)?vir|desir|dechir|delir|cir|empir|soupir|(?:en|re)?cadr|engendr|effondr|(?:sau)?poudr|(?:de|re|entr)?(?:c|r)?ouvr|(?:de)?livr|navr|sevr|enivr|(?:man)?oeuvr";
const past = new RegExp(`^(?:${pastStems})(?:a|ait|aient)$`, "u");

/** Whether a word, in small letters with its accents, is of a form: neither a past ("préférait", "ouvrait") nor a noun ("opéra"). */
function isOfForm(form: RegExp, word: string): boolean {
  const folded = foldText(word);
  return form.test(folded) && !/ér(?:a|ont|ait|aient)$/.test(word) && !past.test(folded);
}

/** Whether a word is a future of a French verb by its form: "signera", "aura". In small letters, with its accents. */
export function isFuture(word: string): boolean {
  return isOfForm(future, word);
}

/** Whether a word is a conditional of a French verb by its form: "signerait", and not "ouvrait". In small letters, with its accents. */
export function isConditional(word: string): boolean {
  return isOfForm(conditional, word);
}

/** The words of a French passage that have a form. A name ("Sierra") has none. */
export function formsIn(passage: HedgedText, hasForm: (word: string) => boolean): Word[] {
  if (passage.language !== "fr") return [];
  return passage.words.filter(
    ({ start, end, capital }) => !capital && hasForm(textAt(passage, start, end).normalize("NFC").toLowerCase()),
  );
}
