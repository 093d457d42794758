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

/**
 * The name of an exported file: marking's short form first, so that a folder shows it, then the first of its titles that has Latin letters,
 * and the day of issue.
 */
export function nameExport(short: string | null, titles: readonly string[], date: string, extension: string): string {
  const title = titles.map(slugOf).find((slug) => /[A-Za-z]/.test(slug)) ?? "";
  const parts = [short ?? "", title, date].filter((part) => part !== "");
  return `${parts.join("_")}.${extension}`;
}
