import { z } from "zod";
import { textOfInlines, type Block, type Inline } from "./blocks.ts";
import type { DocumentTree, Opening, Section } from "./tree.ts";

/** How many places of a character are named; there may be more. */
const namedPlaces = 3;

/** How many characters are listed; there may be more. */
const listed = 20;

/** A character that no font draws: its number ("U+1F389"), the first places where it stands in the briefing's words, how often in all. */
export const unprintableSchema = z.strictObject({
  code: z.string(),
  places: z.array(z.string()),
  times: z.int().positive(),
});
/** See {@link unprintableSchema}. */
export type Unprintable = z.infer<typeof unprintableSchema>;

/** The number of a character as Unicode writes it: "U+1F389". */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Looks through a briefing in the order in which it is read. */
class Walk {
  readonly found = new Map<string, Unprintable>();
  readonly #tree: DocumentTree;
  readonly #lacks: (character: string) => boolean;

  constructor(tree: DocumentTree, lacks: (character: string) => boolean) {
    this.#tree = tree;
    this.#lacks = lacks;
  }

  text(text: string, place: readonly string[]): void {
    for (const character of text) {
      if (!this.#lacks(character)) continue;
      const code = codeOf(character);
      const where = place.filter((part) => part !== "").join(", ");
      const known = this.found.get(code);
      if (!known) {
        this.found.set(code, { code, places: [where], times: 1 });
        continue;
      }
      known.times += 1;
      if (known.places.length < namedPlaces && !known.places.includes(where)) known.places.push(where);
    }
  }

  /** The words of inlines, and of the notes that they refer to. */
  inlines(children: readonly Inline[], place: readonly string[]): void {
    for (const child of children) {
      switch (child.kind) {
        case "strong":
        case "emphasis":
        case "link":
        case "faint":
          this.inlines(child.children, place);
          break;
        case "note":
          this.inlines(this.#tree.notes.find(({ id }) => id === child.note)?.children ?? [], place);
          break;
        default:
          this.text(child.text, place);
      }
    }
  }

  opening(opening: Opening | null): void {
    if (!opening) return;
    const place = [this.#tree.subject];
    for (const words of [opening.kind, opening.title]) this.text(words, place);
    for (const line of opening.subtitle) this.inlines(line, place);
    for (const fact of opening.facts) this.inlines(fact.value, [...place, fact.label]);
  }

  section({ number, title, blocks }: Section): void {
    const place = title === "" ? [] : [number === "" ? title : `${number} ${title}`];
    this.text(title, place);
    this.blocks(blocks, place);
  }

  /** Blocks under `place`; a heading of an article's own is no place, since its paragraphs are numbered through. */
  blocks(blocks: readonly Block[], place: readonly string[]): void {
    let under: readonly string[] = place;
    for (const block of blocks) {
      switch (block.kind) {
        case "heading":
          if (block.annex !== true) under = [...place, textOfInlines(block.children)];
          this.inlines(block.children, under);
          break;
        case "paragraph":
          this.inlines(block.children, [...under, block.label ?? ""]);
          break;
        case "list":
          for (const item of block.items) this.blocks(item, under);
          break;
        case "quote":
          this.blocks(block.blocks, under);
          break;
        case "table":
          for (const cell of [...(block.head ?? []), ...block.rows.flat()]) this.inlines(cell.children, under);
          break;
        case "image":
          this.text(block.caption ?? "", under);
          break;
      }
    }
  }
}

/** The characters of a briefing that `lacks` says no font draws, each once, in reading order, with where they stand: "1 Aims, 3". */
export function unprintableIn(tree: DocumentTree, lacks: (character: string) => boolean): Unprintable[] {
  const walk = new Walk(tree, lacks);
  walk.text(tree.title, [tree.subject]);
  walk.opening(tree.cover ?? tree.opening);
  for (const section of tree.sections) walk.section(section);
  return [...walk.found.values()].slice(0, listed);
}
