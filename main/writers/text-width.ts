/** What is known of a face: where a character's advance stands in its file. */
interface Face {
  view: DataView;
  unitsPerEm: number;
  /** Where its advances begin, and how many there are; the glyphs after them all have the last one. */
  advances: number;
  advanceCount: number;
  /** Where its table of characters begins, and how that is written (4 or 12). */
  characters: number;
  format: number;
}

/** Where a table of the font file begins. */
function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const name = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(record + index))).join("");
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`A font file has no table "${tag}"; install Attaché again.`);
}

function readFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(view, "cmap");
  const records = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const characters = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    return { characters, format: view.getUint16(characters) };
  });
  const found = records.find(({ format }) => format === 12) ?? records.find(({ format }) => format === 4);
  if (!found) throw new Error("A font file has no table of characters in a known form; install Attaché again.");
  return {
    view,
    unitsPerEm: view.getUint16(tableAt(view, "head") + 18),
    advances: tableAt(view, "hmtx"),
    advanceCount: view.getUint16(tableAt(view, "hhea") + 34),
    ...found,
  };
}

/** The glyph of a character; 0 where the face has none. */
function glyphOf({ view, characters, format }: Face, code: number): number {
  if (format === 12) {
    const groups = view.getUint32(characters + 12);
    for (let group = characters + 16; group < characters + 16 + groups * 12; group += 12) {
      const first = view.getUint32(group);
      if (code < first) return 0;
      if (code <= view.getUint32(group + 4)) return view.getUint32(group + 8) + code - first;
    }
    return 0;
  }
  const length = view.getUint16(characters + 6);
  for (let at = 0; at < length; at += 2) {
    const end = view.getUint16(characters + 14 + at);
    if (code > end) continue;
    const starts = characters + 16 + length;
    const first = view.getUint16(starts + at);
    if (code < first) return 0;
    const delta = view.getUint16(starts + length + at);
    const offsetAt = starts + 2 * length + at;
    const offset = view.getUint16(offsetAt);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** Measures text in one face out of its file (TTF), letter by letter: close enough to share out a width, with no kerning. */
export class TextWidth {
  readonly #face: Face;
  readonly #known = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.#face = readFace(bytes);
  }

  /** The width of a text set in `size` points, in points. A character that the face lacks is as wide as the type is high. */
  of(text: string, size: number): number {
    let width = 0;
    for (const character of text) width += this.#advance(character.codePointAt(0) ?? 0);
    return width * size;
  }

  #advance(code: number): number {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const { view, unitsPerEm, advances, advanceCount } = this.#face;
    const glyph = glyphOf(this.#face, code);
    const advance = view.getUint16(advances + 4 * Math.min(glyph, advanceCount - 1)) / unitsPerEm;
    const width = glyph === 0 ? 1 : advance;
    this.#known.set(code, width);
    return width;
  }

  /** How many lines a text takes that is broken at its spaces, none wider than `measure` (points) unless a word is. */
  linesOf(text: string, size: number, measure: number): number {
    let lines = 1;
    let line = "";
    for (const word of text.split(/[ \t\n]+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && this.of(longer, size) > measure) {
        lines += 1;
        line = word;
      } else {
        line = longer;
      }
    }
    return lines;
  }
}
