import type { TemplateSection } from "../../core/template.ts";
import type { Excess, SectionLength } from "../pack/lengths.ts";
import type { lengthEn } from "./length-en.ts";
import { countedFr as counted } from "./number-words.ts";

type Norm = NonNullable<TemplateSection["length"]>;

const tenths = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Pages to the tenth, none of them less than one tenth: "0,8". */
function pageCount(pages: number): string {
  return tenths.format(Math.max(0.1, pages));
}

/** What the screens say in French of how long a briefing and its sections are. */
export const lengthFr: typeof lengthEn = {
  measured: ({ pages, lines, words }: SectionLength) =>
    [
      ...(lines === 0 ? [] : [counted(lines, "ligne", "lignes")]),
      counted(words, "mot", "mots"),
      `${pageCount(pages)} ${pages < 2 ? "page" : "pages"}`,
    ].join(", "),
  norm: ({ lines, words, entries, pages }: Norm) =>
    `norme ${[
      ...(lines === undefined ? [] : [counted(lines, "ligne", "lignes")]),
      ...(entries === undefined ? [] : [counted(entries, "entrée", "entrées")]),
      ...(words === undefined ? [] : [counted(words, "mot", "mots")]),
      ...(pages === undefined
        ? []
        : [pages[0] === pages[1] ? counted(pages[1], "page", "pages") : `${pages[0]} à ${pages[1]} pages`]),
    ].join(", ")}`,
  excess: ({ unit, by }: Excess) =>
    ({
      lines: counted(by, "ligne de trop", "lignes de trop"),
      words: counted(by, "mot de trop", "mots de trop"),
      entries: counted(by, "entrée de trop", "entrées de trop"),
      pages: `${pageCount(by)} ${by < 2 ? "page" : "pages"} de trop`,
    })[unit],
  ofNorm: ({ pages, lines, words }: SectionLength, count: number, norm: Norm | undefined) => {
    if (norm?.lines !== undefined) return `${lines} / ${counted(norm.lines, "ligne", "lignes")}`;
    if (norm?.words !== undefined) return `${words} / ${counted(norm.words, "mot", "mots")}`;
    if (norm?.entries !== undefined) return `${count} / ${counted(norm.entries, "entrée", "entrées")}`;
    return norm?.pages === undefined ? pageCount(pages) : `${pageCount(pages)} / ${norm.pages[1]}`;
  },
  ofNormHead: "pages / norme",
  pack: (pages: number, from: number, to: number) => `${counted(pages, "page", "pages")} · norme ${from} à ${to}`,
  packHelp: (pages: number) => `${counted(pages, "page", "pages")} sans les articles annexés`,
};
