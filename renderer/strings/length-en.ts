import type { TemplateSection } from "../../core/template.ts";
import type { Excess, SectionLength } from "../pack/lengths.ts";
import { countedEn as counted } from "./number-words.ts";

type Norm = NonNullable<TemplateSection["length"]>;

const tenths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Pages to the tenth, none of them less than one tenth: "0.8". */
function pageCount(pages: number): string {
  return tenths.format(Math.max(0.1, pages));
}

/** What the screens say in English of how long a briefing and its sections are. */
export const lengthEn = {
  measured: ({ pages, lines, words }: SectionLength) =>
    [
      ...(lines === 0 ? [] : [counted(lines, "line", "lines")]),
      counted(words, "word", "words"),
      `${pageCount(pages)} ${pages === 1 ? "page" : "pages"}`,
    ].join(", "),
  norm: ({ lines, words, entries, pages }: Norm) =>
    `norm ${[
      ...(lines === undefined ? [] : [counted(lines, "line", "lines")]),
      ...(entries === undefined ? [] : [counted(entries, "entry", "entries")]),
      ...(words === undefined ? [] : [counted(words, "word", "words")]),
      ...(pages === undefined
        ? []
        : [pages[0] === pages[1] ? counted(pages[1], "page", "pages") : `${pages[0]} to ${pages[1]} pages`]),
    ].join(", ")}`,
  excess: ({ unit, by }: Excess) =>
    ({
      lines: counted(by, "line too many", "lines too many"),
      words: counted(by, "word too many", "words too many"),
      entries: counted(by, "entry too many", "entries too many"),
      pages: `${pageCount(by)} ${by === 1 ? "page" : "pages"} too many`,
    })[unit],
  ofNorm: ({ pages, lines, words }: SectionLength, count: number, norm: Norm | undefined) => {
    if (norm?.lines !== undefined) return `${lines} / ${counted(norm.lines, "line", "lines")}`;
    if (norm?.words !== undefined) return `${words} / ${counted(norm.words, "word", "words")}`;
    if (norm?.entries !== undefined) return `${count} / ${counted(norm.entries, "entry", "entries")}`;
    return norm?.pages === undefined ? pageCount(pages) : `${pageCount(pages)} / ${norm.pages[1]}`;
  },
  ofNormHead: "pages / norm",
  pack: (pages: number, from: number, to: number) => `${counted(pages, "page", "pages")} · norm ${from} to ${to}`,
  packHelp: (pages: number) => `${counted(pages, "page", "pages")} without annexed articles`,
};
