/** A stretch of a text, by character, end not included. */
export interface Stretch {
  from: number;
  to: number;
}

/** Each character made comparable, one for one: kinds of space, apostrophe and quotation mark count as the same. */
function comparable(text: string): string {
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

/** The sentence of a paragraph in which the character `at` stands, without the space behind it. */
export function sentenceAt(paragraph: string, at: number, language: string): Stretch {
  for (const piece of new Intl.Segmenter(language, { granularity: "sentence" }).segment(paragraph)) {
    if (at < piece.index + piece.segment.length) {
      return { from: piece.index, to: piece.index + piece.segment.trimEnd().length };
    }
  }
  return { from: 0, to: paragraph.length };
}
