import type { Column } from "../../core/blocks.ts";

/** The lines that a cover's title may take so that none ends within a name. */
export const titleLines = 3;

/** How large a text is set, and how high its lines are; in points. */
export interface TypeSize {
  size: number;
  line: number;
}

/** So many lines of a cover's title are set in each size, so that it leaves room for the facts; of the last, as many as there are. */
const titleSizes: readonly { most: number; smaller: TypeSize }[] = [
  { most: titleLines, smaller: { size: 24, line: 30 } },
  { most: 6, smaller: { size: 18, line: 24 } },
  { most: 8, smaller: { size: 15, line: 21 } },
];

/** The largest size in which a cover's title takes no more lines than it may; `linesIn` says how many it takes in one. */
export function titleSize(own: TypeSize, linesIn: (type: TypeSize) => number): TypeSize {
  let type = own;
  for (const { most, smaller } of titleSizes) {
    if (linesIn(type) <= most) return type;
    type = smaller;
  }
  return type;
}

/** The columns of the cover's facts: their names and their values. */
export const factColumns: Column[] = [
  { width: 114, align: "start" },
  { width: { share: 1 }, align: "start" },
];

/** The letterhead on a cover: how far below the page's upper edge it stands, and how large it may be; in points. */
export const letterheadPlace = { top: 90, width: 198.4, height: 70.9 } as const;

/** A picture's size in points, as large as fits the place of the letterhead; its pixels are no larger than 1/96 inch. */
export function letterheadSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(0.75, letterheadPlace.width / width, letterheadPlace.height / height);
  return { width: width * scale, height: height * scale };
}

/** The least white above a table that follows text, in points. */
export const overTable = 9;

/** The white between a picture and its caption, in points. */
export const underPicture = 4.5;

/** A table no higher than this, in points, is not split between pages: a quarter of one. */
export const shortTable = 165;

/** A placeholder's size as a share of the text round it: the sans looks larger than the serif. */
export const placeholderSize = 0.94;

/** The size of the word that says for whom a passage is meant, in text of `size`; both in points. */
export function flagSize(size: number): number {
  return Math.max(Math.min(size, 8.5), Math.round(size * 1.55) / 2);
}

/** How far its letters stand apart, in points. */
export const flagTracking = 0.4;

/**
 * A superior (the ending of an ordinal, the letter of a table note): its size and how far above the baseline it stands, as shares
 * of the size round it, so that its top meets the capitals.
 */
export const superiorShape = { size: 0.62, raise: 0.24 } as const;

/** The mark of an unordered item: an en dash, and a bullet below the first level. `level` counts from 0. */
export function bulletOf(level: number): string {
  return level === 0 ? "–" : "•";
}

/** Articles and prepositions, by language: a title's line does not end on them. */
const leading: Record<string, RegExp> = {
  en: /^(?:an?|and|at|by|for|from|in|of|on|or|the|to|with)$/iu,
  fr: /^(?:à|au|aux|avec|chez|d[eu]|des|en|et|les?|la|ou|par|pour|sans|sous|sur|une?|vers)$/iu,
  es: /^(?:al?|con|de|del|el|en|las?|los|o|para|por|un|una|y)$/iu,
  pt: /^(?:aos?|às?|com|d[aeo]s?|e|em|n[ao]s?|os?|as?|ou|para|por|uma?)$/iu,
  it: /^(?:ai?|al|alla|con|d[ai]|dal|del|della|e|il|in|la|le|lo|nel|per|su|un|una)$/iu,
  de: /^(?:am|an|auf|bei|das|dem|den|der|des|die|ein|eine|für|im|in|mit|und|von|vom|zu|zum|zur)$/iu,
  ru: /^(?:в|во|и|из|к|на|о|об|от|по|с|со|у)$/iu,
};

/**
 * French adjectives that stand in names, by their stems and how these end. They are listed, since verbs end like them: "appelle",
 * "arrive", "explique", "suggère".
 */
const frenchAdjectives: readonly [stems: string, endings: string][] = [
  [
    "austr|centr|commerci|équatori|fédér|génér|internation|mondi|municip|nation|occident|orient|provinci|région|roy|soci",
    "ale?s?|aux",
  ],
  ["constitutionn|cultur|industri|ministéri|présidenti|professionn|univers", "el(?:le)?s?"],
  ["atlant|démocrat|diplomat|économ|islam|olymp|pacif|polit|publ|scientif|soviét|techn", "iques?"],
  ["aliment|banc|communaut|humanit|judici|milit|monét|nuclé|parlement|popul|sanit", "aires?"],
  ["administrat|exécut|législat", "ifs?|ives?"],
  ["côti|étrang|financi", "ers?|ères?"],
  ["extérieur|intérieur|supérieur|uni|latin|saoudit", "e?s?"],
  ["armées|suprêmes?", ""],
  [
    "algér|armén|austral|autrich|boliv|brésil|cambodg|canad|égypt|haït|ind|irak|iran|ital|ivoir|jordan|kény|liby|mal|mauritan|nigér|norvég|palestin|péruv|sahél|saoud|syr|tanzan|tchad|tunis|ukrain|uruguay|vietnam|zamb",
    "ien(?:ne)?s?",
  ],
  ["cor|europ|guin", "éen(?:ne)?s?"],
  [
    "angl|burund|cameroun|congol|franç|gabon|irland|japon|liban|néerland|ougand|pakistan|polon|portug|rwand|sénégal|soudan|togol",
    "ais(?:es?)?",
  ],
  ["bénin|chin|dan|hongr|québéc|suéd", "ois(?:es?)?"],
  ["afric|améric|centrafric|cub|dominic|maroc|mexic|républic|roum|urb", "aine?s?"],
  ["allemand|arabe|belge|britannique|espagnol|nigérian|russe|suisse|tchèque", "e?s?"],
  ["turc|turque|grec|grecque", "s?"],
];

/** Adjectives of small letters that stand in names behind their noun: "Affaires étrangères", "Nations unies". */
const adjectives: Record<string, RegExp> = {
  fr: new RegExp(`^(?:${frenchAdjectives.map(([stems, endings]) => `(?:${stems})(?:${endings})`).join("|")})$`, "u"),
};

/** Languages whose capitals tell names; in German every noun has one. */
const namesTold: readonly string[] = ["en", "es", "fr", "it", "pt", "ru"];

/** A name of more signs than this may be parted: bound, it would leave a hole. */
const longestName = 32;

/** Why a line of a title does not end on a word: it leads to the next, or a name goes on behind it; null where it may. */
export type Join = "leads" | "names" | null;

function isCapital(word: string): boolean {
  return /^\p{Ps}?[«“‘\u00a0]*\p{Lu}/u.test(word);
}

/** Whether capitals tell nothing in a title, since all of its words of weight have one and several stand in a row; null: of no weight. */
function isTitleCase(capitals: readonly (boolean | null)[]): boolean {
  if (capitals.includes(false)) return false;
  let row = 0;
  return capitals.some((capital) => (row = capital === null ? 0 : row + 1) >= 4);
}

/** A body, and behind it its head: "外交部" and "长" are two words to a dictionary, and one office. */
const body = /[部局院会會署司厅廳校团團队隊行州省市县縣区區社馆館所]$/u;
const headOfBody = /^[长長]/u;

/** Where the pieces at which a line may end belong to one word, in languages that part words by no blank. */
function joinsWithinWords(pieces: readonly string[], tag: string): Join[] {
  const segments = new Intl.Segmenter(tag, { granularity: "word" }).segment(pieces.join(""));
  const starts = new Set(Array.from(segments, ({ index }) => index));
  let at = 0;
  return pieces.map((piece, index) => {
    at += piece.length;
    if (body.test(piece) && headOfBody.test(pieces[index + 1] ?? "")) return "names";
    return starts.has(at) || at >= pieces.join("").length ? null : "names";
  });
}

/** For each word of a title, given without the blanks between them, how it is joined to the next. */
export function joinsIn(words: readonly string[], language: string): Join[] {
  const [tag = ""] = language.split("-");
  if (["ja", "zh"].includes(tag)) return joinsWithinWords(words, tag);
  const leads = (word: string): boolean => leading[tag]?.test(word) ?? false;
  const toldByCapitals =
    namesTold.includes(tag) && !isTitleCase(words.map((word) => (leads(word) ? null : isCapital(word))));
  let name = "";
  return words.map((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return null;
    const last = word.split(/\s/u).at(-1) ?? word;
    if (leads(last)) return "leads";
    const isAdjective = name === "" && (adjectives[tag]?.test(next) ?? false);
    const goesOn = isCapital(next) || isAdjective;
    const begun = name === "" ? word : `${name} ${word}`;
    const isName =
      toldByCapitals &&
      index > 0 &&
      isCapital(word) &&
      goesOn &&
      /[\p{L}’]$/u.test(word) &&
      `${begun} ${next}`.length <= longestName;
    name = isName ? begun : "";
    return isName ? "names" : null;
  });
}

/** A title of more letters than this may take a second line. */
const shortestOfTwoLines = 32;

/** A last word of no more letters than this does not stand on a line of its own. */
const longestLast = 12;

/** Whether the last word of a title would stand alone on a line, and can be bound to the one before with no longer row. */
function isLone(words: readonly string[], joins: readonly Join[]): boolean {
  const last = words.at(-1) ?? "";
  return (
    words.join(" ").length > shortestOfTwoLines &&
    last.length <= longestLast &&
    joins.slice(-3, -1).every((join) => !join)
  );
}

/**
 * A title in which words are bound that no line ends on, for programs that break lines by themselves; nor does one end before a short
 * last word.
 */
export function boundTitle(title: string, language: string): string {
  const words = title.split(" ");
  const joins = joinsIn(words, language);
  if (isLone(words, joins)) joins[words.length - 2] = "leads";
  return words
    .map((word, index) => word + (joins[index] ? "\u00a0" : " "))
    .join("")
    .trimEnd();
}
