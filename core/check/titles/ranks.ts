/** A rank in a folded text: its place and number; `spelt`: written in words. */
export interface Rank {
  start: number;
  end: number;
  value: number;
  spelt: boolean;
}

/** The ranks that are written in words, French and English, from the second one on; folded. */
const rankWords: ReadonlyMap<string, number> = new Map(
  [
    "deuxieme second seconde",
    "troisieme third",
    "quatrieme fourth",
    "cinquieme fifth",
    "sixieme sixth",
    "septieme seventh",
    "huitieme eighth",
    "neuvieme ninth",
    "dixieme tenth",
    "onzieme eleventh",
    "douzieme twelfth",
    "treizieme thirteenth",
    "quatorzieme fourteenth",
    "quinzieme fifteenth",
    "seizieme sixteenth",
    "dix-septieme seventeenth",
    "dix-huitieme eighteenth",
    "dix-neuvieme nineteenth",
    "vingtieme twentieth",
  ].flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 2])),
);
const rankPattern = new RegExp(
  `(?<![\\p{L}\\p{N}]-?)(?:(\\d{1,3})(?:e|er|ere|re|eme|nd|nde|st|rd|th)|(${[...rankWords.keys()].join("|")}))(?![\\p{L}\\p{N}])`,
  "gu",
);

/** The ranks of a folded text in order: "2e", "third". */
export function ranksIn(text: string): Rank[] {
  return [...text.matchAll(rankPattern)].flatMap(({ 0: written, 1: digits, 2: word = "", index }): Rank[] => {
    const value = digits === undefined ? rankWords.get(word) : Number(digits);
    if (value === undefined) return [];
    return [{ start: index, end: index + written.length, value, spelt: digits === undefined }];
  });
}
