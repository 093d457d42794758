import { ar } from "./furniture-phrases/ar.ts";
import { de } from "./furniture-phrases/de.ts";
import { en } from "./furniture-phrases/en.ts";
import { es } from "./furniture-phrases/es.ts";
import { fr } from "./furniture-phrases/fr.ts";
import { it } from "./furniture-phrases/it.ts";
import { pt } from "./furniture-phrases/pt.ts";
import { ru } from "./furniture-phrases/ru.ts";

/**
 * Page debris of one language. A phrase is a whole line in lower case, "#" standing for a number; `starts` are openings of
 * short lines. `anywhere` is cut wherever it stands, `edges` only before and after the running text, `closers` open what
 * follows the article and has nothing to do with it.
 */
export interface FurniturePhrases {
  anywhere: readonly string[];
  edges: readonly string[];
  closers: readonly string[];
  starts: readonly string[];
}

/** Where a line stands: before the article's running text, after it, or within it. */
export type Position = "head" | "tail" | "within";

const languages: readonly FurniturePhrases[] = [fr, en, es, pt, de, it, ru, ar];
const anywhere = new Set(languages.flatMap((language) => language.anywhere));
const edges = new Set(languages.flatMap((language) => [...language.edges, ...language.closers]));
const closers = new Set(languages.flatMap((language) => language.closers));
const starts = languages.flatMap((language) => language.starts);

/** Longer lines are running text, whatever they begin with. In UTF-16 units. */
const longestLine = 200;

/** The initials of a dispatch's writers and editors, by which it ends: "hv/mh/aap", "bur-abc/de". */
const initials = /^(?:[a-z]{2,4}[-/])*[a-z]{2,4}\/[a-z]{2,4}$/;

/** A line as the tables have it: lower case, plain apostrophes, numbers as "#", no punctuation or symbols at its ends. */
function bare(line: string): string {
  return line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[()[\]|]/g, " ")
    .replace(/\d+(?:[.,]\d+)*/g, "#")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}#©]+/u, "")
    .replace(/[^\p{L}\p{N}#]+$/u, "")
    .replace(/([^ ]) *[:.] */g, "$1 ");
}

/**
 * Whether a line is page debris rather than the article's: menus, share buttons, ratings, legal lines, rules of signs; the
 * initials under a dispatch too.
 * A page may be of another language than its article, so the tables of all languages are looked into.
 */
export function isFurniture(line: string, position: Position): boolean {
  const text = line.trim();
  if (text === "" || text.length > longestLine) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const key = bare(text);
  if (anywhere.has(key)) return true;
  if (position === "tail" && initials.test(text)) return true;
  if (position !== "within" && (edges.has(key) || isRowOfEdges(text))) return true;
  const opening = text.toLowerCase().replace(/[’‘]/g, "'");
  return starts.some((start) => opening.startsWith(start) && (position !== "within" || isCrossReference(start)));
}

/** Whether a line is a row of what stands at the edges, between rules: "Home | News", "Inicio › Noticias". */
function isRowOfEdges(text: string): boolean {
  const parts = text.split(/\s*[|›»>·•/]\s*/).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => edges.has(bare(part)) || anywhere.has(bare(part)));
}

/** Whether a line opens what follows an article on its page: comments, other articles. */
export function opensAftermath(line: string): boolean {
  return line.length <= longestLine && closers.has(bare(line));
}

/** "Read also: …" is debris in the middle of a text too; what else opens a line there may be a sentence. */
function isCrossReference(start: string): boolean {
  return /^(?:à lire|lire|read|also read|lea|leer|lee|leia|lesen|leggi|читайте|اقرأ)/.test(start);
}
