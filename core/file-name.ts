import type { Reader } from "./audience.ts";
import { labelsFor, type Template } from "./template.ts";

const longestTitle = 60;
/** Stands where words of a title were left out. */
const gap = "--";
const ligatures: Record<string, string> = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
};

/**
 * A title as part of a file name: ASCII letters and digits parted by single hyphens, at most 60 characters; "" if none is left. A longer
 * title loses words in its middle, where two hyphens stand: its end tells it from others as well as its beginning.
 */
export function slugOf(title: string): string {
  const words = title
    .replace(/[œŒæÆßøØłŁ]/g, (letter) => ligatures[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  const whole = words.join("-");
  if (whole.length <= longestTitle) return whole;
  const end: string[] = [];
  for (const word of words.slice(1).toReversed()) {
    if ([word, ...end].join("-").length > (longestTitle - gap.length) / 2) break;
    end.unshift(word);
  }
  const begun: string[] = [];
  const room = longestTitle - (end.length === 0 ? 0 : gap.length + end.join("-").length);
  for (const word of words.slice(0, words.length - end.length)) {
    if ([...begun, word].join("-").length > room) break;
    begun.push(word);
  }
  const beginning = begun.length === 0 ? whole.slice(0, room) : begun.join("-");
  return end.length === 0 ? beginning : beginning + gap + end.join("-");
}

/** Whether the slug of a title says what the title says: it has Latin letters, or the title has no letters that it lacks. */
function isTold(title: string): boolean {
  const slug = slugOf(title);
  return /[A-Za-z]/.test(slug) || (slug !== "" && !/\p{L}/u.test(title));
}

/** What a file may be called by, the first before the others: the pack's title, its genre in its language and in English, the template's id. */
export function titlesOf(
  pack: { title: string; template: string; language: string },
  template: Template | undefined,
  languages: readonly { tag: string; labels: Record<string, string> }[],
): string[] {
  const genres = [pack.language, "en"].map((tag) => template && labelsFor(template, tag, languages)[template.kind]);
  return [pack.title, ...genres.map((genre) => genre ?? ""), pack.template];
}

/** For whom a file is, as its name says it: in the language of the pack, in English where that tells it in no Latin letters; "" for the office. */
export function readerName(
  reader: Reader | undefined,
  language: string,
  languages: readonly { tag: string; labels: Record<string, string> }[],
): string {
  if (reader === undefined) return "";
  const names = [language, "en"].map((tag) => languages.find((known) => known.tag === tag)?.labels[`reader.${reader}`]);
  return slugOf([...names, reader].find((name) => name !== undefined && isTold(name)) ?? reader).toLowerCase();
}

/** What the name of an exported file says. */
export interface ExportName {
  /** The marking's short form; null where the pack bears none. */
  short: string | null;
  /** See {@link titlesOf}. */
  titles: readonly string[];
  /** See {@link readerName}. */
  reader: string;
  /** The day of issue, ISO. */
  date: string;
  /** Without its dot. */
  extension: string;
}

/**
 * The name of an exported file: marking's short form first, so that a folder shows it, then the first of its titles that can be told in
 * ASCII letters and digits, for whom it is, and the day of issue.
 */
export function nameExport({ short, titles, reader, date, extension }: ExportName): string {
  const title = slugOf(titles.find(isTold) ?? "");
  const parts = [short ?? "", title, reader, date].filter((part) => part !== "");
  return `${parts.join("_")}.${extension}`;
}
