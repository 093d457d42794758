import { lexiconOf } from "../../core/recognise/lexicon.ts";
import { sentencesOf } from "../../core/recognise/sentences.ts";

/** A stretch of a text, by character, end not included. */
export interface Stretch {
  from: number;
  to: number;
}

/** Each character of a text made comparable, one for one: case, kinds of space, apostrophe and quotation mark count as the same. */
export function comparable(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const character = text.charAt(at);
    if (/\s/.test(character)) return " ";
    if (/[’‘]/.test(character)) return "'";
    if (/[“”«»]/.test(character)) return '"';
    const lower = character.toLowerCase();
    return lower.length === 1 ? lower : character;
  }).join("");
}

/** Where `words` stand in a paragraph; closing punctuation may differ. Null where they do not stand there. */
export function placeOf(words: string, paragraph: string): Stretch | null {
  const wanted = comparable(words.trim());
  const text = comparable(paragraph);
  for (const sought of [wanted, wanted.replace(/[\s;,.:]+$/, "")]) {
    const from = sought === "" ? -1 : text.indexOf(sought);
    if (from !== -1) return { from, to: from + sought.length };
  }
  return null;
}

function stretchesOf(paragraph: string, language: string | null): Stretch[] {
  return sentencesOf(paragraph, lexiconOf(language)).map(({ start, end }) => ({ from: start, to: end }));
}

/** The sentence of a paragraph in which the character `at` stands, without the space behind it. */
export function sentenceAt(paragraph: string, at: number, language: string | null): Stretch {
  const stretches = stretchesOf(paragraph, language);
  return stretches.findLast(({ from }) => from <= at) ?? stretches[0] ?? { from: 0, to: paragraph.length };
}

/** The sentence that follows a stretch (`step` 1) or precedes it (-1), the first one for no stretch; null past either end. */
export function sentenceBeside(
  paragraph: string,
  stretch: Stretch | null,
  step: 1 | -1,
  language: string | null,
): Stretch | null {
  const stretches = stretchesOf(paragraph, language);
  const found =
    stretch === null
      ? stretches[0]
      : step === 1
        ? stretches.find(({ from }) => from >= stretch.to)
        : stretches.findLast(({ to }) => to <= stretch.from);
  return found ?? null;
}
