import { blank, kindAt, letter } from "../recognise/signs.ts";

/** The longest text that is taken for one sentence, in UTF-16 units. What is longer has lost its punctuation. */
const longest = 1000;

/** The smallest share of letters and blanks among the signs of a sentence, and the largest of broken words among its words. */
const fewestLetters = 0.7;
const mostBroken = 0.2;
const withinWords = ".'’&/-";
const debris = "~^|\\_¬¤";
const brokenWord = /\p{L}[^\p{L}\s.'’&/-]+\p{L}|[~^|\\_¬¤]/u;

/** With fewer letters a text is no text in capitals, and from which share of capitals on it is one. */
const fewestJudged = 20;
const mostCapitals = 0.9;

/** Whether a sentence can be told from noise: no text without stops, no scan with digits and signs among its letters. */
export function isLegible(sentence: string): boolean {
  if (sentence.length > longest) return false;
  const { others, mayBreak } = signsOf(sentence);
  if (others > sentence.length * (1 - fewestLetters)) return false;
  if (!mayBreak || !brokenWord.test(sentence)) return true;
  const words = sentence.match(/[^\s\u00a0]+/g) ?? [];
  const broken = words.filter((word) => brokenWord.test(word));
  return broken.length <= words.length * mostBroken;
}

/** How many signs of a text are neither letters nor blanks, in UTF-16 units, and whether a broken word may stand among its words. */
function signsOf(text: string): { others: number; mayBreak: boolean } {
  let others = 0;
  let mayBreak = false;
  // Whether what stands before is a letter, with or without signs behind it that part no words.
  let isOpen = false;
  let isParted = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === letter) {
      mayBreak ||= isParted;
      isOpen = true;
      isParted = false;
      continue;
    }
    if (kind !== blank) others += 1;
    const sign = text.charAt(at);
    mayBreak ||= debris.includes(sign);
    const joins = kind === blank || withinWords.includes(sign);
    isParted = !joins && isOpen;
    isOpen &&= !joins;
  }
  return { others, mayBreak };
}

/** Whether a text is written in capitals alone, so that no name can be told from other words. */
export function isAllCapitals(sentence: string): boolean {
  const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals <= fewestJudged * mostCapitals) return false;
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestJudged && capitals > letters * mostCapitals;
}
