import { labelsFor, type Template } from "./template.ts";

const longestTitle = 60;
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

/** A title as part of a file name: ASCII letters and digits parted by single hyphens, at most 60 characters; "" if none is left. */
export function slugOf(title: string): string {
  const words = title
    .replace(/[œŒæÆßøØłŁ]/g, (letter) => ligatures[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, longestTitle) : `${slug}-${word}`;
    if (longer.length > longestTitle) break;
    slug = longer;
  }
  return slug;
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

/**
 * The name of an exported file: marking's short form first, so that a folder shows it, then the first of its titles that can be told in
 * ASCII letters and digits, and the day of issue.
 */
export function nameExport(short: string | null, titles: readonly string[], date: string, extension: string): string {
  const title = slugOf(titles.find(isTold) ?? "");
  const parts = [short ?? "", title, date].filter((part) => part !== "");
  return `${parts.join("_")}.${extension}`;
}
