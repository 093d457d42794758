import type { Assets, DocumentTree, FontFamily } from "../../../core/tree.ts";
import { Face } from "./face.ts";
import type { Family } from "./line.ts";
import type { PdfDocument } from "./pdfmake.ts";
import { shaperOf } from "./shaper.ts";

/** What every face of the house holds, and needs no look-up: ASCII and Latin-1. */
const latin = /^[\x20-\x7E\xA0-\xFF]*$/;

/** Characters a face need not hold: they are not drawn, or another is drawn for them. */
const alwaysDrawn = /^[\p{Default_Ignorable_Code_Point}\s\u2010\u2011]$/u;

/** Joiners and variation selectors: with nothing drawn to join or to vary, they say nothing. */
const shaping = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * Scripts that a family of their own draws, signs that are shared with others included, but for those of Latin-1: the middle dot of a
 * French heading is also used between Chinese names, and is no reason to open a Chinese font.
 */
const scripts: readonly [Family, RegExp][] = [
  ["arabic", /\p{Script_Extensions=Arabic}/u],
  [
    "chinese",
    /(?![\xA0-\xFF])[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u,
  ],
];

/** The families of a document that are not always there, each with the text that asks for it. */
function scriptFamilies(text: string): ("arabic" | "chinese")[] {
  return (["arabic", "chinese"] as const).filter((family) =>
    scripts.some(([own, pattern]) => own === family && pattern.test(text)),
  );
}

/** The families of a tree: the house's, and those of the scripts that it holds. */
export function familiesOf(tree: DocumentTree, assets: Assets): ReadonlyMap<Family, FontFamily> {
  const { serif, sans, fallback, scripts: others } = assets;
  const families = new Map<Family, FontFamily>([
    ["serif", serif],
    ["sans", sans],
    ["fallback", fallback],
  ]);
  for (const script of scriptFamilies(JSON.stringify(tree))) families.set(script, others[script]);
  return families;
}

/** Where else a character of a family is looked for, in this order. */
const standIns: Record<Family, Family[]> = {
  serif: ["serif", "sans", "arabic", "chinese", "fallback"],
  sans: ["sans", "serif", "arabic", "chinese", "fallback"],
  arabic: ["arabic", "serif", "fallback"],
  chinese: ["chinese", "serif", "fallback"],
  fallback: ["fallback"],
};

/**
 * A text without what fonts have no glyphs for by nature: other breaks become line breaks, rare blanks a space, control
 * characters nothing. A soft hyphen goes too: it would break the line with no hyphen drawn.
 */
export function drawable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/[\t\v\f\u1680\u2000-\u2006\u205F\u3000]/gu, " ")
    .replace(/(?!\n)\p{Cc}|\u00AD/gu, "");
}

/** The document's faces, and which characters each can draw. */
export class Faces {
  readonly #document: PdfDocument;
  readonly #families: ReadonlyMap<Family, FontFamily>;
  readonly #opened = new Map<string, Face>();

  constructor(document: PdfDocument, families: ReadonlyMap<Family, FontFamily>) {
    this.#document = document;
    this.#families = families;
  }

  /** A face of a family; it is opened when it is first used. */
  face(family: Family, bold: boolean, italics: boolean): Face {
    const key = family + (bold ? "b" : "") + (italics ? "i" : "");
    let face = this.#opened.get(key);
    if (!face) {
      const files = this.#families.get(family);
      if (!files) throw new Error(`The family "${family}" was not loaded.`);
      const bytes = bold ? (italics ? files.boldItalic : files.bold) : italics ? files.italic : files.regular;
      const { _font } = this.#document.font(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      face = new Face(_font, shaperOf(family, bytes));
      this.#opened.set(key, face);
    }
    return face;
  }

  /** What each code that was given out so far draws, in one text: where this is the same, the same codes look the same. */
  get codes(): string {
    return [...this.#opened].map(([key, { id, glyphs }]) => `${id} ${key} ${glyphs.join(" ")}`).join("\n");
  }

  /**
   * The text in pieces that one family can draw: the asked one where it can, else the first stand-in that holds the whole
   * word, else one for each character. A character that none holds stands as its number, "[U+1F389]", so that nothing is lost
   * and a box is never printed.
   */
  cut(text: string, family: Family, bold: boolean, italics: boolean): { text: string; family: Family }[] {
    if (latin.test(text) || this.#holdsAll(text, family, bold, italics)) return [{ text, family }];
    const parts: { text: string; family: Family }[] = [];
    const add = (part: string, with_: Family) => {
      const last = parts.at(-1);
      if (last?.family === with_) last.text += part;
      else parts.push({ text: part, family: with_ });
    };
    const draws = (part: string, candidate: Family) =>
      Array.from(part).every((character) => this.#draws(character, candidate, bold, italics));
    for (const word of text.split(/(\s+)/u)) {
      if (word === "") continue;
      const own = scripts.find(([candidate, pattern]) => this.#families.has(candidate) && pattern.test(word))?.[0];
      const order = own === undefined ? standIns[family] : [own, ...standIns[family].filter((other) => other !== own)];
      const whole = order.find((candidate) => draws(word, candidate));
      if (whole) {
        add(word, whole);
        continue;
      }
      let numbered = false;
      for (const character of word) {
        if (numbered && shaping.test(character)) continue;
        const one = order.find((candidate) => this.#draws(character, candidate, bold, italics));
        numbered = one === undefined;
        add(one === undefined ? numberOf(character) : character, one ?? "fallback");
      }
    }
    return parts;
  }

  /** Whether a character stands as its number, in running text or in labels, upright, bold or italic. */
  lacks(character: string): boolean {
    const words = drawable(character);
    if (words === "" || latin.test(words)) return false;
    return (["serif", "sans"] as const).some((family) =>
      [false, true].some((bold) =>
        [false, true].some((italics) => !standIns[family].some((one) => this.#draws(words, one, bold, italics))),
      ),
    );
  }

  /** Whether a family draws a text that holds no other script that has one of its own. */
  #holdsAll(text: string, family: Family, bold: boolean, italics: boolean): boolean {
    if (this.#families.has("arabic") || this.#families.has("chinese")) return false;
    const face = this.face(family, bold, italics);
    for (const character of text)
      if (!face.holds(character.codePointAt(0) ?? 0) && !alwaysDrawn.test(character)) return false;
    return true;
  }

  #draws(character: string, family: Family, bold: boolean, italics: boolean): boolean {
    if (alwaysDrawn.test(character)) return true;
    return this.#families.has(family) && this.face(family, bold, italics).holds(character.codePointAt(0) ?? 0);
  }
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
