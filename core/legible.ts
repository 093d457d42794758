/** The longest text that is taken for one sentence, in UTF-16 units. What is longer has lost its punctuation. */
const longest = 1000;

/** The smallest share of letters and blanks among the signs of a sentence, and the largest of broken words among its words. */
const fewestLetters = 0.7;
const mostBroken = 0.2;
const brokenWord = /\p{L}[^\p{L}\s.'’&/-]+\p{L}|[~^|\\_¬¤]/u;

/** With fewer letters a text is no text in capitals, and from which share of capitals on it is one. */
const fewestJudged = 20;
const mostCapitals = 0.9;

/** Whether a sentence can be told from noise: no text without stops, no scan with digits and signs among its letters. */
export function isLegible(sentence: string): boolean {
  if (sentence.length > longest) return false;
  const others = sentence.replace(/[\p{L}\s]+/gu, "");
  if (others.length > sentence.length * (1 - fewestLetters)) return false;
  if (!brokenWord.test(sentence)) return true;
  const words = sentence.match(/[^\s\u00a0]+/g) ?? [];
  const broken = words.filter((word) => brokenWord.test(word));
  return broken.length <= words.length * mostBroken;
}

/** Whether a text is written in capitals alone, so that no name can be told from other words. */
export function isAllCapitals(sentence: string): boolean {
  const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals <= fewestJudged * mostCapitals) return false;
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestJudged && capitals > letters * mostCapitals;
}
