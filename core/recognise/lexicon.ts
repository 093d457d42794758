import { en } from "./lexicon/en.ts";
import { fr } from "./lexicon/fr.ts";
import type { CueName } from "./signals.ts";
import type { Auxiliary, Verb } from "./verbs.ts";

/** How a day of the week, or a word like "yesterday", is told from the day of publication. */
export interface RelativeDay {
  word: string;
  /** Days after the day of publication; negative before it. */
  days: number;
}

/** Words of sentence boundaries. */
export interface SentenceWords {
  /** Words that end with a full stop without ending a sentence, without that stop. */
  abbreviations: readonly string[];
  /** Those of them that may as well close one ("etc."), unlike a title. */
  closingAbbreviations: readonly string[];
}

/** Words of dates. */
export interface DateWords {
  /** Names of the months from January, each with its other forms. */
  months: readonly (readonly string[])[];
  /** Names of the days from Monday. */
  weekdays: readonly string[];
  relativeDays: readonly RelativeDay[];
  /** Words beside a day or month that say that it is past ("dernier", "last") or to come ("prochain", "next"). */
  last: readonly string[];
  next: readonly string[];
  /** Words before a bare year that make it the date of an event ("en", "in"), and those before a range ("du", "from"). */
  beforeYear: readonly string[];
  beforeRange: readonly string[];
  /** Words before a month without day or year that make it a date ("en", "by"): without one it may be any word. */
  beforeMonth: readonly string[];
  /** Forms of months that are other words besides ("sept", "may"): without day or year they count only with a capital. */
  ambiguousMonths: readonly string[];
  /** What a day's number may bear ("er", "th"). */
  daySuffixes: readonly string[];
  /** Words between the two ends of a range ("au", "to"). */
  betweenRange: readonly string[];
  /** In dates of digits, the day comes first. */
  dayFirst: boolean;
}

/** Words of figures and of what they count. */
export interface FigureWords {
  /** Sign of decimals in figures; the other of "." and "," groups thousands. */
  decimal: "," | ".";
  numberWords: ReadonlyMap<string, number>;
  /** Words that multiply the number before them. */
  scales: ReadonlyMap<string, number>;
  /** Words that part a scale and its unit ("millions de dollars"), a day and its month, a month and its year. */
  ofWords: readonly string[];
  /** Units whose counted thing stands elsewhere: currencies, weights, lengths, times; each with its printed form. */
  measures: ReadonlyMap<string, string>;
  /** Signs and words before a figure that make it a name or a rank, not a quantity ("article 6", "G20"). */
  numbering: readonly string[];
  /** Words before a number word that make it mere reference ("les deux pays"). */
  referring: readonly string[];
  /** Words that never are what is counted, and those that begin a new clause after it. */
  fillers: readonly string[];
  clauseWords: readonly string[];
  /** Words between a thing and its amount ("d'une valeur", "worth"). */
  amountWords: readonly string[];
}

/** Words of names, offices and bodies. */
export interface NameWords {
  /** Nouns of office ("président", "minister") and what may stand in the name of an office ("affaires", "trade"). */
  offices: readonly string[];
  portfolio: readonly string[];
  /** Last words of names that are no person's ("Forum", "Agreement"). */
  organisations: readonly string[];
  /** Endings of the adjectives that follow a noun of office ("russe", "malien"), as a pattern. */
  adjective: string;
  /** Titles before a name ("M.", "Mrs"). */
  honorifics: readonly string[];
  /** The definite article, as it stands before an office. */
  articles: readonly string[];
  /** Small words inside the name of an office, or of a person. */
  officeLinks: readonly string[];
  nameParticles: readonly string[];
  /** Capitalised words that never begin a name. */
  notNames: readonly string[];
}

/** Words beside quotations. */
export interface QuotationWords {
  /** Verbs of saying, as they stand beside a quotation, and words that may part them from the name of who speaks. */
  saying: readonly string[];
  beforeSaying: readonly string[];
}

/** Verbs, and the small words that say how one stands. */
export interface VerbWords {
  verbs: readonly Verb[];
  auxiliaries: ReadonlyMap<string, Auxiliary>;
  /** Words that "to" before a verb may hang on, with what they make of the verb. */
  governors: ReadonlyMap<string, Auxiliary>;
  /** Words after which a form that may be a noun is one. */
  nounMarkers: readonly string[];
  /** Forms that may be nouns but are rather verbs: "commit", "agree". */
  promisers: readonly string[];
  /** Pronouns that turn a verb on its subject ("s’est engagé"). */
  reflexives: readonly string[];
  /** Words after which a past form is rather a participle ("the pact signed by"). */
  participleFollowers: readonly string[];
  /** Words that hang a clause on another. */
  subordinators: readonly string[];
  /** What makes a headline's verb its future ("Minister to visit"); words that give a reason ("pour"). */
  headlineFuture: readonly string[];
  forWords: readonly string[];
  /** Words between a verb of deciding and what is decided ("to", "de"). */
  beforeAim: readonly string[];
  /** Adverbs by their ending, which stand between a verb and its auxiliary. */
  adverb: RegExp;
  /** Participles by their ending. */
  participle: RegExp;
  /** What tells the future in a clause, as a pattern; and a single word that is a verb's future, or makes one. */
  future: string;
  futureForm: RegExp;
}

/** Words of aims and results, by what they tell. */
export interface CueWords {
  cues: Readonly<Record<CueName, readonly string[]>>;
}

/** Words of events and occasions. */
export interface EventWords {
  /** Nouns that name an event; words between a noun and what it is of. */
  events: readonly string[];
  ordinals: readonly string[];
  complements: readonly string[];
  relatives: readonly string[];
  /** Words that join two things or clauses ("et", "and"). */
  joints: readonly string[];
  /** What a phrase does not begin with: articles and joining words. */
  openings: readonly string[];
  /** What tells the occasion: invitation, kind of visit, earlier meetings. */
  occasions: readonly string[];
}

/**
 * The cue words of one language: data only. Words are in lower case; in lists of cues the signs of `cues.ts` hold.
 * Every recogniser takes the lexicon of the article's language and nothing else that depends on a language.
 */
export interface Lexicon
  extends SentenceWords, DateWords, FigureWords, NameWords, QuotationWords, VerbWords, CueWords, EventWords {
  language: string;
}

const lexicons: readonly Lexicon[] = [fr, en];

/** Words of all languages that turn a statement into its contrary, without accents ("not", "aucun"). */
export const denials: ReadonlySet<string> = new Set(
  lexicons.flatMap(({ auxiliaries, cues }) => [
    ...[...auxiliaries].flatMap(([word, auxiliary]) => (auxiliary === "not" ? [word.replace("'", "")] : [])),
    ...[...cues.denial, ...cues.hypothesis]
      .filter((cue) => /^\p{L}+$/u.test(cue))
      .map((cue) => cue.normalize("NFD").replace(/\p{M}/gu, "")),
  ]),
);

/** The lexicon of a language by its tag ("fr", "fr-CA"), or null where there is none. */
export function lexiconOf(language: string | null): Lexicon | null {
  const primary = language?.toLowerCase().split("-")[0];
  return lexicons.find((lexicon) => lexicon.language === primary) ?? null;
}
