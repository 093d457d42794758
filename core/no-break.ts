import { lexiconOf } from "./recognise/lexicon.ts";

/** Between words that no line parts. */
export const NO_BREAK = "\u00a0";

/** The same, as narrow as the thin space at which a line may end. */
const narrowNoBreak = "\u202f";

/** The blanks that texts have between words, as one of a pattern. */
export const BLANK = "[ \\u00a0\\u2009\\u202f]";

/** What stands before a name or a number and leads to it, by patterns that are parted by "|"; the full stops that belong to them included. */
interface Abbreviations {
  names: string;
  numbers: string;
}

/** Before a number in any language. */
const signs = "§§?|[nN][°ºᵒ]s?";

const abbreviations: Readonly<Record<string, Abbreviations>> = {
  fr: {
    names:
      "MM?\\.|M(?:me|lle)s?|Mes?|Mgr|D(?:re?|rs)|P(?:r|rs|rof\\.)|St|Ste|S\\.\\s?[EMAS]\\.|[Gg](?:én|al)\\.|[CcLl](?:ol|ne|dt|t)\\.|[Aa]mb\\.",
    numbers:
      "[Aa]rt\\.|[Aa]rticles?|[Pp]\\.|pp\\.|[Pp]ages?|[Cc]hap\\.|[Cc]hapitres?|[Aa]l\\.|[Aa]linéas?|[Pp]ar\\.|[Pp]aragraphes?|[Aa]nnexes?|[Vv]ol\\.|[Tt]\\.|[Ff]ig\\.|[Dd]oc\\.|[Rr]ésolutions?|[Nn]os?",
  },
  en: {
    names:
      "M(?:r|rs|s|essrs)\\.?|Drs?\\.?|Prof\\.|H\\.\\s?[EM]\\.|H[EM]|Gen\\.|Lt\\.?|Col\\.|Maj\\.|Capt\\.|Sgt\\.|Adm\\.|Sens?\\.|Reps?\\.|Gov\\.|Rev\\.|Hon\\.|Amb\\.|St\\.?",
    numbers:
      "N(?:os?|OS?)\\.|nos?\\.|[Aa]rts?\\.|[Aa]rticles?|[Pp]\\.|pp\\.|[Pp]ages?|[Pp]aras?\\.|[Pp]aragraphs?|[Cc]h\\.|[Cc]hapters?|[Ss]ections?|[Aa]nnex|[Vv]ol\\.|[Ff]ig\\.|[Dd]oc\\.|[Rr]esolutions?",
  },
  de: {
    names: "Hr\\.|Fr\\.|Dr\\.|Prof\\.|Gen\\.|St\\.|S\\.\\s?E\\.",
    numbers: "Nr\\.|Art\\.|Artikel|Abs\\.|S\\.|Kap\\.|Bd\\.|Abb\\.|Dok\\.",
  },
  es: {
    names: "Sr(?:es|as?|ta)?\\.|Dra?\\.|D\\.|D[.ªñ]+a\\.?|Prof\\.|Gral\\.|S\\.\\s?E\\.|Excm[oa]\\.",
    numbers: "[Nn]úms?\\.|[Aa]rts?\\.|[Aa]rtículos?|[Pp]ágs?\\.|[Pp]\\.|[Cc]ap\\.|[Vv]ol\\.|[Dd]oc\\.|n\\.[ºo]",
  },
  it: {
    names: "[Ss]ig(?:g|\\.ra|\\.na)?\\.?|[Dd]ott(?:\\.ssa)?\\.?|[Pp]rof\\.|[Oo]n\\.|[Gg]en\\.|S\\.\\s?E\\.",
    numbers: "[Nn]\\.|[Aa]rtt?\\.|[Aa]rticol[oi]|[Pp]agg?\\.|[Pp]\\.|[Cc]ap\\.|[Vv]ol\\.|[Dd]oc\\.",
  },
  pt: {
    names: "Sr(?:es|as?)?\\.|Dra?\\.|Eng\\.|Prof\\.|Gen\\.|D\\.|S\\.\\s?E\\.|Exm[oa]\\.",
    numbers: "[Nn]\\.[ºo]s?|[Aa]rts?\\.|[Aa]rtigos?|[Pp]ágs?\\.|[Pp]\\.|[Cc]ap\\.|[Vv]ol\\.|[Dd]oc\\.",
  },
  ru: {
    names: "г-(?:н|на|ну|ном|жа|жи|же|жу|жой)|д-р|[Пп]роф\\.|[Гг]ен\\.|[Аа]кад\\.",
    numbers: "№|[Сс]т\\.|[Сс]\\.|[Сс]тр\\.|[Пп]п?\\.|[Гг]л\\.|[Тт]\\.|[Рр]ис\\.|[Дд]ок\\.",
  },
};

/** An ordinal in French and the blank before what it counts, "2e sommet", "XXe siècle"; a word of less than four letters is no noun, as a rule. */
const frenchOrdinal = `(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:ers?|res?|nde?s?|es?)|(?:[IVX]{2,}|[VX])e|I(?:er|re))${BLANK}(?=\\p{L}{4})`;

/** "M. le ministre", "Mme l’ambassadrice": in French an office is named with its article behind the title. */
const frenchOffice = `(?<![\\p{L}\\p{N}])(?:MM?\\.|M(?:me|lle)s?)${BLANK}(?=les?(?!\\p{L})|la(?!\\p{L})|l[’'])`;

/** The words that begin a sentence and no name, with a capital, as one pattern that matches at their end too; one that never does where none are known. */
function openersPattern(tag: string): string {
  const openers = (lexiconOf(tag)?.notNames ?? []).filter((word) => /^\p{L}+'?$/u.test(word));
  const capitals = openers.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const whole = capitals.filter((word) => !word.endsWith("'"));
  const cut = capitals.filter((word) => word.endsWith("'")).map((word) => word.replace("'", "[’']"));
  return [...(whole.length === 0 ? [] : [`(?:${whole.join("|")})(?![\\p{L}.])`]), ...cut].join("|") || "(?!)";
}

/** The months of a language as one pattern, as they are called with a day and without. */
function monthPattern(tag: string): string {
  const names = ([{}, { day: "numeric" }] as const).flatMap((day) => {
    const format = new Intl.DateTimeFormat(tag, { ...day, month: "long", timeZone: "UTC" });
    return Array.from(
      { length: 12 },
      (_, index) =>
        format.formatToParts(new Date(Date.UTC(2025, index, 1))).find(({ type }) => type === "month")?.value ?? "",
    );
  });
  return [...new Set(names)].filter((name) => /^\p{L}+$/u.test(name)).join("|");
}

/** The blank between two groups of a number. */
const betweenGroups = `(?<=(?<!\\d)\\d{1,3}(?:${BLANK}\\d{3})*)${BLANK}(?=\\d{3}(?!\\d))`;

/** What ends before a blank at which no line ends, as patterns that take the blank in. */
function bindingsOf(tag: string): string[] {
  const known = abbreviations[tag];
  const months = monthPattern(tag);
  const begins = "(?<![\\p{L}\\p{N}])";
  return [
    betweenGroups,
    // A number of one to three digits, of groups of three or of five and more; four may be a year.
    `(?<![\\d-])(?:\\d{1,2}|\\d{3}|\\d{5,}|\\d{1,3}(?:[\\u00a0\\u2009\\u202f.,]\\d{3})+)${BLANK}(?=\\p{L})`,
    `\\d${BLANK}(?=[€$£¥°%‰])`,
    `[€$£¥]${BLANK}(?=\\d)`,
    // "18 h 30"
    `(?<=\\d${BLANK}?)h${BLANK}(?=\\d{2}(?!\\d))`,
    // "2025 г."
    ...(tag === "ru" ? [`\\d{4}${BLANK}(?=гг?\\.)`] : []),
    ...(months === ""
      ? []
      : [
          `(?<!\\p{L})(?:${months})${BLANK}(?=\\d{1,2}(?!\\d)|\\d{4}(?!\\d))`,
          `(?<=\\d(?:\\p{L}{2}|\\.))${BLANK}(?=(?:${months})(?!\\p{L}))`,
        ]),
    ...(tag === "fr" ? [frenchOrdinal, frenchOffice] : []),
    // Behind a text's last word stands a name that is set off.
    ...(known === undefined ? [] : [`${begins}(?:${known.names})${BLANK}(?=\\p{Lu}|$)`]),
    `${begins}(?:${known === undefined ? "" : `${known.numbers}|`}${signs})${BLANK}(?=\\d|[IVX]+(?![\\p{L}\\p{N}]))`,
    // "J. Exemple", "s. d.", "Benoît XVI"; not "plan B. But"
    `(?<![\\p{L}\\p{N}’'])\\p{Lu}\\p{Ll}?\\.${BLANK}(?=\\p{Lu})(?!${openersPattern(tag)})`,
    `${begins}\\p{Ll}\\.${BLANK}(?=\\p{L}{1,2}\\.(?!\\p{L}))`,
    `(?<=\\p{Lu}\\p{Ll}+)${BLANK}(?=(?:[IVX]{2,}|[VX])(?![\\p{L}\\p{N}.]))`,
  ];
}

const thousands = new RegExp(betweenGroups, "gu");
const numberOfGroups = new RegExp(`(?<!\\d)\\d{1,3}(?:${BLANK}\\d{3})+(?!\\d)`, "gu");

/** A text of any language as it is shown: no line ends within a number of thousands. It stays as long as it is, character by character. */
export function bindThousands(text: string): string {
  return text.replace(thousands, (blank) => (blank === "\u2009" || blank === narrowNoBreak ? narrowNoBreak : NO_BREAK));
}

/** Where the numbers of thousands stand in a text, whose groups a line should not part: their beginnings and ends. */
export function numbersOfGroups(text: string): { from: number; to: number }[] {
  return [...text.matchAll(numberOfGroups)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
}

const patterns = new Map<string, RegExp>();

/**
 * A text with no-break spaces for the blanks at which no line should end: between a number's groups, a number and its unit, the parts of a date, a title or
 * an initial and the name, an abbreviation and the number that it leads to. `tag` is the language of the text; nothing but these
 * blanks is changed, and a narrow one stays narrow.
 */
export function bindWords(text: string, tag: string): string {
  const [language = tag] = tag.split("-");
  let pattern = patterns.get(language);
  if (pattern === undefined) {
    pattern = new RegExp(bindingsOf(language).join("|"), "gu");
    patterns.set(language, pattern);
  }
  return text.replace(pattern, (found) => found.replaceAll(" ", NO_BREAK).replaceAll("\u2009", narrowNoBreak));
}
