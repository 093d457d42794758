import type { Article, RemovalReason } from "../../core/article.ts";
import { textOfBlocks, textOfInlines, type Block } from "../../core/blocks.ts";

/**
 * A line of the source as the record shows it. `cut`: why it is not in the body, null for kept text. `loose`: kept and
 * can be left out by itself (a paragraph or heading that stands alone).
 */
export interface SourceLine {
  line: number;
  text: string;
  kind: "paragraph" | "heading" | "item" | "table";
  cut: RemovalReason | null;
  loose: boolean;
}

function keptLines(blocks: Block[], item: boolean): SourceLine[] {
  return blocks.flatMap((block): SourceLine[] => {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        return [
          {
            line: block.line ?? 0,
            text: textOfInlines(block.children),
            kind: item ? "item" : block.kind,
            cut: null,
            loose: !item,
          },
        ];
      case "list":
        return block.items.flatMap((entry) => keptLines(entry, true));
      case "quote":
        return keptLines(block.blocks, true);
      case "table":
        return [{ line: block.line ?? 0, text: textOfBlocks([block]), kind: "table", cut: null, loose: false }];
      case "image":
        return [];
    }
  });
}

const statedReasons = { title: "title", byline: "byline", outlet: "outlet", published: "dateline" } as const;

/**
 * The lines of an article's source in their order, kept and cut. `read` is the article as it was read: the lines on
 * which its title, author, outlet and date stood are shown even after a person gave other values.
 */
export function sourceLines(article: Article, read: Article): SourceLine[] {
  const cut = article.removed.map((removed): SourceLine => ({
    line: removed.line,
    text: removed.text,
    kind: "paragraph",
    cut: removed.reason,
    loose: false,
  }));
  const shown = [...keptLines(article.body, false), ...cut];
  const taken = new Set(shown.map((line) => line.line));
  const stated = (["title", "byline", "outlet", "published"] as const).flatMap((field): SourceLine[] => {
    const { line, value, words = value } = read[field];
    if (line === null || words === null || taken.has(line)) return [];
    taken.add(line);
    return [
      { line, text: words, kind: field === "title" ? "heading" : "paragraph", cut: statedReasons[field], loose: false },
    ];
  });
  return [...shown, ...stated].sort((a, b) => a.line - b.line);
}

/** Whether a cut line says what the record's fields hold, so that it is shown whole and not struck. */
export function isStated(line: SourceLine): boolean {
  return line.cut === "title" || line.cut === "byline" || line.cut === "outlet" || line.cut === "dateline";
}

/** A run of lines shown one by one, or a long run of kept ones folded into one row. */
export type LineGroup = { folded: false; lines: SourceLine[] } | { folded: true; lines: SourceLine[] };

const shownOfRun = 1;
const worthFolding = 4;

/** The lines with every long run of kept text folded to its first and last. */
export function foldLines(lines: SourceLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let run: SourceLine[] = [];
  const close = () => {
    if (run.length >= worthFolding + 2 * shownOfRun) {
      groups.push({ folded: false, lines: run.slice(0, shownOfRun) });
      groups.push({ folded: true, lines: run.slice(shownOfRun, -shownOfRun) });
      groups.push({ folded: false, lines: run.slice(-shownOfRun) });
    } else if (run.length > 0) {
      groups.push({ folded: false, lines: run });
    }
    run = [];
  };
  for (const line of lines) {
    if (line.cut === null) run.push(line);
    else {
      close();
      groups.push({ folded: false, lines: [line] });
    }
  }
  close();
  return groups;
}
