import type { FontTables } from "./font-tables.ts";
import type { PlacedGlyph } from "./shaper.ts";

const signs = String.raw`\p{Nd} !-/:-@[-\x60{-~«»‘’“”–—…€°§`;

/**
 * Letters of one script, figures and signs, that the house fonts change and place by what their tables of ligatures and pairs say alone.
 * The middle dot is not one of them (between two l's it is moved), nor are combining marks.
 */
const plain = new RegExp(
  `^(?:${["Latin", "Cyrillic", "Greek"].map((script) => `[\\p{Script=${script}}${signs}]+`).join("|")})$`,
  "u",
);

/** What is drawn otherwise than its letters are: pairs whose dots would touch, and a phi that has another form. */
const special = /[íÍ][jJ]|[ïіїІЇ][ïїЇ]|ϕ/u;

/** Sets Latin, Cyrillic and Greek words of a house font without asking fontkit. */
export class LatinShaping {
  readonly #tables: FontTables;
  readonly #glyphOf: (code: number) => number;
  readonly #scale: number;
  readonly #glyphs = new Map<number, number>();
  /** By what is drawn and the glyph behind it, so that words share their glyphs. */
  readonly #placed = new Map<string | number, PlacedGlyph>();

  /** `glyphOf` is the font's own glyph for a character, `scale` thousandths of the size to its unit. */
  constructor(tables: FontTables, glyphOf: (code: number) => number, scale: number) {
    this.#tables = tables;
    this.#glyphOf = glyphOf;
    this.#scale = scale;
  }

  /** The glyphs of a text; undefined where it holds what only all of the font's rules can set. */
  shape(text: string): readonly PlacedGlyph[] | undefined {
    if (!plain.test(text) || special.test(text)) return undefined;
    const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const glyphs = codes.map((code) => this.#nominal(code));
    if (glyphs.includes(0)) return undefined;
    const drawn: { glyph: number; from: number; count: number }[] = [];
    for (let from = 0; from < glyphs.length;) {
      const { glyph = glyphs[from] ?? 0, count = 1 } = this.#tables.ligature(glyphs, from) ?? {};
      drawn.push({ glyph, from, count });
      from += count;
    }
    return drawn.map(({ glyph, from, count }, index) => {
      const next = drawn[index + 1]?.glyph ?? 0;
      const first = codes[from] ?? 0;
      const key = count === 1 ? first * 0x10000 + next : `${glyph} ${next}`;
      let placed = this.#placed.get(key);
      if (!placed) {
        placed = this.#place(glyph, next, codes.slice(from, from + count));
        this.#placed.set(key, placed);
      }
      return placed;
    });
  }

  #place(id: number, next: number, codePoints: number[]): PlacedGlyph {
    const advance = this.#tables.advance(id);
    const kerning = next === 0 ? 0 : this.#tables.kerning(id, next);
    const width = advance * this.#scale;
    return { id, reads: undefined, codePoints, width, advance: (advance + kerning) * this.#scale, right: 0, up: 0 };
  }

  #nominal(code: number): number {
    let glyph = this.#glyphs.get(code);
    if (glyph === undefined) {
      glyph = this.#glyphOf(code);
      this.#glyphs.set(code, glyph);
    }
    return glyph;
  }
}
