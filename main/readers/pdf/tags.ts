/** A node of the structure that a tagged PDF brings along, as pdf.js gives it for one page. */
interface StructureNode {
  role?: string;
  id?: string;
  children?: readonly StructureNode[];
}

/**
 * The element of a tagged PDF that words belong to. `element` is the same for all words of a paragraph, heading or cell on a page and for
 * no others; `item` likewise for a list's item, `table` and `row` for those of a cell.
 */
export interface Tag {
  kind: "heading" | "paragraph" | "item" | "cell" | "note";
  element: string;
  /** 1 to 6 for a heading, else 0. */
  level: number;
  table: string;
  row: string;
}

const kinds: Readonly<Record<string, Tag["kind"]>> = {
  H: "heading",
  P: "paragraph",
  LI: "item",
  TD: "cell",
  TH: "cell",
  Note: "note",
  FENote: "note",
  Caption: "paragraph",
};

/** No sound structure lies deeper; what does is left untagged. */
const deepest = 100;

/** The tags of a page's marked contents by their ids; none where the PDF is not tagged. `page` keeps apart the elements of pages. */
export function tagsOf(root: StructureNode | null, page: number): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  let count = 0;
  const walk = (node: StructureNode, around: Tag | null, table: string, row: string, depth: number): void => {
    if (node.role === undefined) {
      if (node.id !== undefined && around) tags.set(node.id, around);
      return;
    }
    if (depth > deepest) return;
    count += 1;
    const element = `${page}.${count}`;
    const level = Number(/^H([1-6])$/.exec(node.role)?.[1] ?? 0);
    const kind = level > 0 ? "heading" : kinds[node.role];
    // What stands within an item, a cell or a note is that item's, cell's or note's.
    const outer = around?.kind === "item" || around?.kind === "cell" || around?.kind === "note";
    const inner = kind === "item" || kind === "cell";
    const tag: Tag | null = kind !== undefined && (!outer || inner) ? { kind, element, level, table, row } : around;
    for (const child of node.children ?? []) {
      walk(child, tag, node.role === "Table" ? element : table, node.role === "TR" ? element : row, depth + 1);
    }
  };
  if (root) walk(root, null, "", "", 0);
  return tags;
}
