/**
 * What a TrueType font says of letters that stand in a row: their widths, the letters it draws as one, how far pairs are moved
 * together (OpenType 1.9: hmtx, GSUB 4, GPOS 2). Read straight from the file: fontkit first decodes the whole of these tables,
 * which takes longer than setting a short document. Lengths in the font's own units.
 */
export class FontTables {
  readonly #view: DataView;
  readonly #advances: number;
  readonly #advanceCount: number;
  /** Where the subtables of pairs begin, by lookup. */
  readonly #kerning: readonly (readonly number[])[];
  /** Where the subtables of ligatures begin. */
  readonly #ligatures: readonly number[];

  private constructor(view: DataView, tables: ReadonlyMap<string, number>) {
    const at = (tag: string): number => tables.get(tag) ?? 0;
    this.#view = view;
    this.#advances = at("hmtx");
    this.#advanceCount = view.getUint16(at("hhea") + 34);
    this.#kerning = lookupsOf(view, at("GPOS"), "kern", 2, 9);
    this.#ligatures = lookupsOf(view, at("GSUB"), "liga", 4, 7).flat();
  }

  /** The tables of a font file; undefined where it lacks one of them. */
  static open(bytes: Uint8Array): FontTables | undefined {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = new Map<string, number>();
    const count = view.getUint16(4);
    for (let record = 12; record < 12 + count * 16; record += 16)
      tables.set(tagAt(view, record), view.getUint32(record + 8));
    const whole = ["hmtx", "hhea", "GPOS", "GSUB"].every((tag) => tables.has(tag));
    return whole ? new FontTables(view, tables) : undefined;
  }

  /** The width of a glyph. */
  advance(glyph: number): number {
    return this.#view.getUint16(this.#advances + 4 * Math.min(glyph, this.#advanceCount - 1));
  }

  /** The glyph that is drawn for the glyphs from a place on, and for how many of them; undefined where each is drawn for itself. */
  ligature(glyphs: readonly number[], at: number): { glyph: number; count: number } | undefined {
    const view = this.#view;
    for (const table of this.#ligatures) {
      const index = coverageOf(view, table + view.getUint16(table + 2), glyphs[at] ?? 0);
      if (index < 0) continue;
      const set = table + view.getUint16(table + 6 + 2 * index);
      const found = view.getUint16(set);
      for (let number = 0; number < found; number++) {
        const entry = set + view.getUint16(set + 2 + 2 * number);
        const count = view.getUint16(entry + 2);
        let same = at + count <= glyphs.length;
        for (let part = 1; same && part < count; part++)
          same = glyphs[at + part] === view.getUint16(entry + 4 + 2 * (part - 1));
        if (same) return { glyph: view.getUint16(entry), count };
      }
    }
    return undefined;
  }

  /** How much farther from a glyph the next one stands than its width says. */
  kerning(left: number, right: number): number {
    let sum = 0;
    for (const lookup of this.#kerning) {
      for (const table of lookup) {
        const value = this.#pair(table, left, right);
        if (value === undefined) continue;
        sum += value;
        break;
      }
    }
    return sum;
  }

  /** What one subtable says of a pair; undefined where it says nothing. */
  #pair(table: number, left: number, right: number): number | undefined {
    const view = this.#view;
    const index = coverageOf(view, table + view.getUint16(table + 2), left);
    if (index < 0) return undefined;
    const size = sizeOf(view.getUint16(table + 4)) + sizeOf(view.getUint16(table + 6));
    const advanceAt = advancePlace(view.getUint16(table + 4));
    if (view.getUint16(table) === 1) {
      const set = table + view.getUint16(table + 10 + 2 * index);
      let low = 0;
      let high = view.getUint16(set) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const record = set + 2 + middle * (2 + size);
        const second = view.getUint16(record);
        if (second === right) return advanceAt < 0 ? 0 : view.getInt16(record + 2 + advanceAt);
        if (second < right) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    }
    const first = classOf(view, table + view.getUint16(table + 8), left);
    const second = classOf(view, table + view.getUint16(table + 10), right);
    const record = table + 16 + (first * view.getUint16(table + 14) + second) * size;
    return advanceAt < 0 ? 0 : view.getInt16(record + advanceAt);
  }
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

/** The bytes of a value record: two for each bit of its format. */
function sizeOf(format: number): number {
  let size = 0;
  for (let bits = format; bits > 0; bits >>= 1) size += 2 * (bits & 1);
  return size;
}

/** Where the advance stands in a value record; -1 where it holds none. */
function advancePlace(format: number): number {
  return (format & 4) === 0 ? -1 : sizeOf(format & 3);
}

/** The subtables of a kind in the lookups of a feature, lookup by lookup; those packed as extensions unpacked. */
function lookupsOf(view: DataView, table: number, feature: string, kind: number, extension: number): number[][] {
  const features = table + view.getUint16(table + 6);
  const list = table + view.getUint16(table + 8);
  const indexes = new Set<number>();
  for (let number = 0; number < view.getUint16(features); number++) {
    const record = features + 2 + 6 * number;
    if (tagAt(view, record) !== feature) continue;
    const own = features + view.getUint16(record + 4);
    for (let place = 0; place < view.getUint16(own + 2); place++) indexes.add(view.getUint16(own + 4 + 2 * place));
  }
  return [...indexes]
    .toSorted((one, other) => one - other)
    .flatMap((index) => {
      const lookup = list + view.getUint16(list + 2 + 2 * index);
      const packed = view.getUint16(lookup) === extension;
      const subtables = Array.from({ length: view.getUint16(lookup + 4) }, (_, number) => {
        const subtable = lookup + view.getUint16(lookup + 6 + 2 * number);
        return packed
          ? { kind: view.getUint16(subtable + 2), at: subtable + view.getUint32(subtable + 4) }
          : { kind: view.getUint16(lookup), at: subtable };
      });
      const own = subtables.filter((subtable) => subtable.kind === kind).map(({ at }) => at);
      return own.length > 0 ? [own] : [];
    });
}

/** The place of a glyph in a coverage table; -1 where it is not in it. */
function coverageOf(view: DataView, table: number, glyph: number): number {
  const ranges = view.getUint16(table) === 2;
  let low = 0;
  let high = view.getUint16(table + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = table + 4 + middle * (ranges ? 6 : 2);
    const first = view.getUint16(record);
    if (glyph < first) high = middle - 1;
    else if (glyph > (ranges ? view.getUint16(record + 2) : first)) low = middle + 1;
    else return ranges ? view.getUint16(record + 4) + glyph - first : middle;
  }
  return -1;
}

/** The class of a glyph in a table of classes; 0 where it is in none. */
function classOf(view: DataView, table: number, glyph: number): number {
  if (view.getUint16(table) === 1) {
    const index = glyph - view.getUint16(table + 2);
    return index >= 0 && index < view.getUint16(table + 4) ? view.getUint16(table + 6 + 2 * index) : 0;
  }
  let low = 0;
  let high = view.getUint16(table + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = table + 4 + 6 * middle;
    if (glyph < view.getUint16(record)) high = middle - 1;
    else if (glyph > view.getUint16(record + 2)) low = middle + 1;
    else return view.getUint16(record + 4);
  }
  return 0;
}
