import type { BriefingDocument } from "./document.ts";

/** The families of a document. "fallback" is never asked for: it stands in for what the others lack. */
export type Family = "serif" | "sans" | "fallback";

/** What every face of the house holds, and needs no look-up: ASCII and Latin-1. */
const latin = /^[\x20-\x7E\xA0-\xFF]*$/;

/** Characters a face need not hold: they are not drawn, or another is drawn for them. */
const alwaysDrawn = /^[\p{Default_Ignorable_Code_Point}\s\u2010\u2011]$/u;

/** Joiners and variation selectors: with nothing drawn to join or to vary, they say nothing. */
const shaping = /^\p{Default_Ignorable_Code_Point}$/u;

/** Where else a character of a family is looked for, in this order. */
const standIns: Record<Family, Family[]> = {
  serif: ["serif", "sans", "fallback"],
  sans: ["sans", "serif", "fallback"],
  fallback: ["fallback"],
};

/** The document's faces, and which characters each can draw. */
export class Faces {
  readonly #document: BriefingDocument;
  readonly #known = new Map<string, boolean>();

  constructor(document: BriefingDocument) {
    this.#document = document;
  }

  /**
   * The text in pieces that one family can draw: the asked one where it can, else the first stand-in that holds the whole
   * word, else one for each character. A character that none holds stands as its number, "[U+1F389]", so that nothing is lost
   * and a box is never printed.
   */
  cut(text: string, family: Family, bold: boolean, italics: boolean): { text: string; family: Family }[] {
    if (latin.test(text)) return [{ text, family }];
    const parts: { text: string; family: Family }[] = [];
    const add = (part: string, with_: Family) => {
      const last = parts.at(-1);
      if (last?.family === with_) last.text += part;
      else parts.push({ text: part, family: with_ });
    };
    const draws = (part: string, candidate: Family) =>
      Array.from(part).every((character) => this.#draws(character, candidate, bold, italics));
    for (const word of text.split(/(\s+)/u)) {
      const whole = standIns[family].find((candidate) => draws(word, candidate));
      if (whole) {
        add(word, whole);
        continue;
      }
      let numbered = false;
      for (const character of word) {
        if (numbered && shaping.test(character)) continue;
        const one = standIns[family].find((candidate) => draws(character, candidate));
        numbered = one === undefined;
        add(one === undefined ? numberOf(character) : character, one ?? "fallback");
      }
    }
    return parts;
  }

  #draws(character: string, family: Family, bold: boolean, italics: boolean): boolean {
    if (alwaysDrawn.test(character)) return true;
    const key = `${character}${family}${bold}${italics}`;
    let drawn = this.#known.get(key);
    if (drawn === undefined) {
      const face = this.#document.provideFont(family, bold, italics);
      drawn = face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      this.#known.set(key, drawn);
    }
    return drawn;
  }
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
