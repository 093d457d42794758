/** The longest text that is taken for one sentence, in UTF-16 units. What is longer has lost its punctuation. */
const longest = 1000;

/** The smallest share of letters and blanks among the signs of a sentence, and the largest of broken words among its words. */
const fewestLetters = 0.7;
const mostBroken = 0.2;

/** Whether a sentence can be told from noise: no text without stops, no scan with digits and signs among its letters. */
export function isLegible(sentence: string): boolean {
  if (sentence.length > longest) return false;
  const letters = sentence.match(/[\p{L}\s]/gu)?.length ?? 0;
  if (letters < sentence.length * fewestLetters) return false;
  const words = sentence.match(/[^\s\u00a0]+/g) ?? [];
  const broken = words.filter((word) => /\p{L}[^\p{L}\s.'’&/-]+\p{L}|[~^|\\_¬¤]/u.test(word.replace(/\p{N}+/gu, "0")));
  return broken.length <= words.length * mostBroken;
}

/** Whether a text is written in capitals alone, so that no name can be told from other words. */
export function isAllCapitals(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 20 && capitals > letters * 0.9;
}
