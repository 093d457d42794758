import type { Faces } from "./faces.ts";
import type { PageItem, Piece } from "./line.ts";
import type { PlacedGlyph, Shaper } from "./shaper.ts";
import type { Sheet } from "./sheets.ts";
import type { Tag } from "./structure.ts";

/** What a page's content says of the place of an item. Of a rectangle `look` is its colour, of a line the kind of its tag. */
interface ItemLook {
  x: number;
  y: number;
  width: number;
  height: number;
  look: string;
  /** Null: a rectangle. */
  pieces: readonly Piece[] | null;
  /** It belongs to the same as the item before it. */
  joined: boolean;
}

/** A face by what sets its text, and its name in the file. */
interface MetFace {
  shaper: Shaper;
  id: string;
}

/** A page as it was drawn, with all that drawing it again does besides. */
export interface DrawnPage {
  content: string;
  size: Sheet["pageSize"];
  items: readonly ItemLook[];
  /** The items that began a stretch of an element, in order. */
  begun: readonly number[];
  /** The faces that were met at an item for the first time. */
  faces: ReadonlyMap<number, readonly MetFace[]>;
  /** The codes of the page's glyphs, in the order in which they were met. */
  codes: readonly { shaper: Shaper; glyph: PlacedGlyph; code: string }[];
}

function kindOf(tag: Tag): string {
  return typeof tag === "string" ? tag : `/${tag.kind}`;
}

function lookOf(entry: PageItem, before: PageItem | undefined): ItemLook | null {
  switch (entry.type) {
    case "image":
      return null;
    case "rectangle": {
      const { x, y, w, h, color } = entry.item;
      return { x, y, width: w, height: h, look: color, pieces: null, joined: false };
    }
    case "line": {
      const { plain, x, y, width, height, pieces } = entry.item;
      if (plain !== true) return null;
      const joined = before?.type === "line" && before.tag === entry.tag;
      return { x, y, width, height, look: kindOf(entry.tag), pieces, joined };
    }
  }
}

/** The glyphs of a piece in the order in which they are drawn. */
function* glyphsOf({ face, shaped, hyphen }: Piece): Generator<PlacedGlyph> {
  yield* shaped.glyphs;
  if (hyphen === true) yield* face.shapeAs("-", "\u00AD").glyphs;
}

/** What is to be remembered of a page that was just drawn; null where another may not look the same though its items do. */
export function rememberPage(
  { items, pageSize }: Sheet,
  content: string,
  begun: readonly number[],
  faces: Faces,
): DrawnPage | null {
  const looks: ItemLook[] = [];
  const met = new Map<number, MetFace[]>();
  const seen = new Map<Shaper, Set<PlacedGlyph>>();
  const codes: { shaper: Shaper; glyph: PlacedGlyph; code: string }[] = [];
  for (const [at, entry] of items.entries()) {
    const look = lookOf(entry, items[at - 1]);
    if (!look) return null;
    looks.push(look);
    for (const piece of look.pieces ?? []) {
      if (piece.text === "") continue;
      const { face: shaper } = piece;
      let glyphs = seen.get(shaper);
      if (!glyphs) {
        glyphs = new Set();
        seen.set(shaper, glyphs);
        met.set(at, [...(met.get(at) ?? []), { shaper, id: faces.of(shaper).id }]);
      }
      for (const glyph of glyphsOf(piece)) {
        if (glyphs.has(glyph)) continue;
        glyphs.add(glyph);
        codes.push({ shaper, glyph, code: faces.of(shaper).code(glyph) });
      }
    }
  }
  return { content, size: pageSize, items: looks, begun, faces: met, codes };
}

/**
 * Whether drawing a page would give the content of one that was drawn before: the same pieces in the same places, for the same kinds of
 * elements, in faces of the same names, under the same codes. It gives the codes out, as drawing the page would.
 */
export function isDrawnAlike({ items, size, faces: met, codes }: DrawnPage, sheet: Sheet, faces: Faces): boolean {
  if (items.length !== sheet.items.length) return false;
  if (size.width !== sheet.pageSize.width || size.height !== sheet.pageSize.height) return false;
  const isSame = sheet.items.every((entry, at) => {
    const before = items[at];
    const now = lookOf(entry, sheet.items[at - 1]);
    if (!before || !now) return false;
    const isPlaced = before.x === now.x && before.y === now.y && before.width === now.width;
    const isAlike = before.look === now.look && before.joined === now.joined && before.pieces === now.pieces;
    return isPlaced && isAlike && before.height === now.height;
  });
  const isNamed = isSame && [...met.values()].flat().every(({ shaper, id }) => faces.of(shaper).id === id);
  return isNamed && codes.every(({ shaper, glyph, code }) => faces.of(shaper).code(glyph) === code);
}
