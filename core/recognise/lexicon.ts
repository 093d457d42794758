import { ar } from "./lexicon/ar.ts";
import { de } from "./lexicon/de.ts";
import { en } from "./lexicon/en.ts";
import { es } from "./lexicon/es.ts";
import { fr } from "./lexicon/fr.ts";
import { pt } from "./lexicon/pt.ts";
import { ru } from "./lexicon/ru.ts";
import type { CueName } from "./reading.ts";
import type { Auxiliary, Verb } from "./verbs.ts";

/** How a day of the week, or a word like "yesterday", is told from the day of publication. */
export interface RelativeDay {
  word: string;
  /** Days after the day of publication; negative before it. */
  days: number;
}

/** Words of sentence boundaries. */
export interface SentenceWords {
  /** Phrases of a web page that no article has, wherever they stand in a line, and those that open a line. */
  furniture: readonly string[];
  furnitureOpenings: readonly string[];
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
  /** Names of the seasons; words after which a year dates no event of its own; words of a school year; names that end in a year. */
  seasons: readonly string[];
  since: readonly string[];
  schoolYears: readonly string[];
  notYears: readonly string[];
  /** Ordinals of a quarter or half of a year, and the words for these, each with its months. */
  quarters: ReadonlyMap<string, number>;
  periods: ReadonlyMap<string, number>;
  /** Phrases for a week, month or year near that of publication, and how far ahead of it. */
  relativeSpans: ReadonlyMap<string, { unit: "week" | "month" | "year"; ahead: number }>;
  /** Words before a month that counts only where a noun follows it ("the August elections", "its May meeting"). */
  beforeMonthNoun: readonly string[];
  /** Words after a day or month for the year of publication ("this year"). */
  thisYear: readonly string[];
  /** Words before and after a number of days that tell how long ago something was ("il y a … jours", "… days ago"). */
  daysAgo: { before: readonly string[]; after: readonly string[] };
  /** A pattern for past verbs, which tell that a weekday after them is past. */
  pastVerbs: string;
  /** A pattern for the future as it is told in the past ("se tiendrait", "would meet"): what is dated so is not over for certain. */
  futureInPast: string;
  /** A pattern for what a text ends with right before a date that is past ("signé le", "held on"). */
  pastBefore: string;
  /** Words before the day on which something that lasts ends ("jusqu'à", "until"). */
  until: readonly string[];
  /** Present forms of verbs of what is arranged: a weekday after them is to come ("s'ouvre lundi", "begins on Monday"). */
  plannedVerbs: readonly string[];
  /** In dates of digits, the day comes first. */
  dayFirst: boolean;
}

/** What words beside a number say of it: "environ", "presque", "plus de", "moins de", "au moins", "jusqu'à". */
export type Qualifier = "about" | "nearly" | "over" | "under" | "at-least" | "at-most";

/** Words of figures and of what they count. */
export interface FigureWords {
  /** Sign of decimals in figures; the other of "." and "," groups thousands. */
  decimal: "," | ".";
  /** Words of numbers up to the hundreds, each one word. */
  numberWords: ReadonlyMap<string, number>;
  /** Words that multiply the number before them; those of them that need none before them; those that bear a full stop. */
  scales: ReadonlyMap<string, number>;
  bareScales: readonly string[];
  shortenedScales: readonly string[];
  /** Nouns that stand for a number ("dozen", "centaine"), and the articles that make one of them or of a scale a number. */
  collectives: ReadonlyMap<string, number>;
  numeralArticles: readonly string[];
  /** Words inside a number ("vingt et un"), a prefix that is one, and whether a number is written in one word. */
  numeralJoiners: readonly string[];
  joinerPrefix: string;
  compounds: boolean;
  /** Words of a half before what is halved ("demi-million"), and after what it is added to ("et demi"). */
  halves: readonly string[];
  halfAfter: readonly string[];
  /** Words of parts of a whole. */
  fractions: ReadonlyMap<string, number>;
  /** Words before a half that stands without what it is of ("de moitié", "by half"). */
  beforeHalf: readonly string[];
  /** Words that part a scale and its unit ("millions de dollars"), a day and its month, a month and its year. */
  ofWords: readonly string[];
  /** Units whose counted thing stands elsewhere: currencies, weights, lengths, times; each with its printed form. */
  measures: ReadonlyMap<string, string>;
  /** Signs and words before a figure that make it a name or a rank, not a quantity ("article 6", "G20"). */
  numbering: readonly string[];
  /** Words before "two" that make it mere reference ("les deux pays"), and nouns that do so without them. */
  referring: readonly string[];
  pairs: readonly string[];
  /** Words that never are what is counted, and those that begin a new clause after it. */
  fillers: readonly string[];
  clauseWords: readonly string[];
  /** Adjectives between a number and its noun; whether other words may stand there too, so that the noun is the first plural. */
  beforeNoun: readonly string[];
  nounLast: boolean;
  /** Nouns before what a sentence says that it counts ("nombre"), and words before a new total of it ("the total to"). */
  countNouns: readonly string[];
  totals: readonly string[];
  /** Words between two sums of the same thing ("contre", "up from"). */
  sumContrasts: readonly string[];
  /** Units that are one only where the text tells of rates, and what tells of them, as a pattern ("points", "taux"). */
  rateUnits: readonly string[];
  rateWords: RegExp;
  /** What is counted in millions follows "de" ("deux millions de foyers"). */
  scaledOf: boolean;
  /** Plurals that do not end in s. */
  plurals: readonly string[];
  /** Nouns have capitals; units may be joined with a hyphen ("five-year"). */
  capitalisesNouns: boolean;
  hyphenatesUnits: boolean;
  /** Nouns that count behind such a hyphen ("12-member"), and words that tell how many the next noun is of ("2,000-strong"). */
  joinedNouns: readonly string[];
  joinedSizes: readonly string[];
  /** Words of voting and winning, beside which two numbers and a hyphen are a score ("a 4-3 vote"). */
  scoring: readonly string[];
  /** Words between a thing and its amount ("d'une valeur", "worth"). */
  amountWords: readonly string[];
  /** Verbs between what is measured and its amount ("ont atteint", "amounted to"); articles of the noun that an amount is "of". */
  amountVerbs: readonly string[];
  nounArticles: readonly string[];
  /** Words after a unit for the time or the head that it is counted by ("par an", "a year"). */
  rates: readonly string[];
  qualifiers: ReadonlyMap<string, Qualifier>;
  /** Words between the ends of a range, words that part them only after one of the opening words, and those. */
  rangeLinks: readonly string[];
  rangeJoints: readonly string[];
  rangeOpenings: readonly string[];
  /** Words before a number of what was named before ("ces"), and behind one that tells how far a time is from another ("plus tôt"). */
  backward: { before: readonly string[]; after: readonly string[] };
  /** Words round a time of the day, and after the years of someone's age. */
  beforeHour: readonly string[];
  hours: readonly string[];
  ages: readonly string[];
}

/** Words of offices. */
export interface OfficeWords {
  /** Nouns of office ("président", "minister") and what may stand in the name of an office ("affaires", "trade"). */
  offices: readonly string[];
  portfolio: readonly string[];
  /** Nouns for who holds the same office elsewhere ("homologue"). */
  counterparts: readonly string[];
  /** What joins a name to the noun that is someone's ("de "), and what before a name of a certain beginning ("d’"): a pattern for its NFD. */
  ofName: { usual: string; elided: string; elides: string };
  /** A pattern for offices that are written alike of a man and of a woman. */
  eitherGender: string;
  /** Endings of the adjectives that follow a noun of office ("russe", "malien"), as a pattern. */
  adjective: string;
  /** A pattern for words, without accents, that tell of which country someone is ("russe", "malien"). */
  origin: string;
  /** The definite article, as it stands before an office. */
  articles: readonly string[];
  /** Small words inside the name of an office. */
  officeLinks: readonly string[];
  /** Words before a noun of office that make it another one ("vice", "former"), with the sign that joins them ("ex-"). */
  ranks: readonly string[];
  /** Offices of those who speak of an event from outside it ("journalist", "critique"). */
  commentators: readonly string[];
  /** Bodies of a state: whoever works for one speaks for it ("chief economist of the Ministry of Finance"). */
  stateBodies: readonly string[];
}

/** Words of the names of people and bodies. */
export interface NameWords {
  /** Last words of names that are no person's ("Forum", "Agreement"). */
  organisations: readonly string[];
  /** Titles before a name ("M.", "Mrs"). */
  honorifics: readonly string[];
  /** Those that are first names too where they have a capital: they stay with the name ("Cheikh"). */
  givenHonorifics: readonly string[];
  /** Offices that are surnames too where they have a capital and a first name stands before them ("Maréchal", "Bishop"). */
  officeSurnames: readonly string[];
  /** What is named after people, who are then not among those present ("université", "airport"). */
  namedAfter: readonly string[];
  /** Small words inside the name of a person. */
  nameParticles: readonly string[];
  /** Capitalised words that never begin a name. */
  notNames: readonly string[];
  /** Verbs whose subject before them, of two capitalised words and without an article, is a person. */
  personVerbs: readonly string[];
  /** What stands before the name of a person whom something is done to ("a nommé", "met with"). */
  beforePersons: readonly string[];
}

/** Words beside quotations. */
export interface QuotationWords {
  /** Verbs of saying, as they stand beside a quotation, and words that may part them from the name of who speaks. */
  saying: readonly string[];
  beforeSaying: readonly string[];
  /** Parts of verbs of saying that are two words: "a", "a-t-il" and "déclaré". */
  sayingAuxiliaries: readonly string[];
  sayingParticiples: readonly string[];
  /** A pattern for verbs that bear their pronoun ("conclut-il"), "" where the language has none. */
  sayingInverted: string;
  /** Verbs of saying whose object is whom one speaks to ("told"). */
  addressing: readonly string[];
  /** Texts that speak for whoever issued them ("communiqué", "statement"). */
  documents: readonly string[];
  /** Words before whoever does what a participle tells: "par", "by". */
  agents: readonly string[];
  /** What bodies are called that speak: "le ministère", "the embassy". */
  speakingBodies: readonly string[];
  /** Phrases for several who speak as one ("les deux pays", "both sides"). */
  parties: readonly string[];
  /** Nouns that stand for a body that was named before: "this agency", "l'organisation". */
  bodyNouns: readonly string[];
  /** What stands before the one whose words are told ("selon", "according to"). */
  accordingTo: readonly string[];
  /** Pronouns of who speaks: of a man, of a woman, of either, of several people, of whoever was named last; null where it may be none of these. */
  pronouns: ReadonlyMap<string, "m" | "f" | "any" | "many" | "latter" | "latter m" | "latter f" | null>;
  /** Of the bodies and documents that speak those for which "she" stands; null where "he" and "she" stand for people only. */
  feminineBodies: readonly string[] | null;
  /** Pronouns before a verb for whom something is said to ("lui a répondu"). */
  objectPronouns: readonly string[];
  /** Pronouns behind a preposition, each with its form as a subject ("according to him": "he"), where the two differ. */
  subjectForms: ReadonlyMap<string, string>;
  /** Words that point at someone named before ("ce spécialiste"), and phrases whose pronoun means nobody ("il faut"). */
  demonstratives: readonly string[];
  impersonal: readonly string[];
  /** Words behind which a clause has its own subject ("noter que la France a demandé"). */
  clauseOpeners: readonly string[];
  /** What begins the phrase of someone who is not named ("une source", "several officials"). */
  indefinites: readonly string[];
  /** What opens a clause behind a quotation that tells what another one says ("tandis que", "while"). */
  contrasts: readonly string[];
  /** Words before whom something is said to, or where ("à", "devant"). */
  beforeAddressees: readonly string[];
  /** What opens a sentence that says of the quotation before it what that was ("c'est", "that was"). */
  pointingBack: readonly string[];
  /** Words before the name of a thing ("intitulé", "theme"), and before someone who is with another or comes after ("avec", "with"). */
  titling: readonly string[];
  companyWords: readonly string[];
  /** Words that name nobody ("certains", "someone"), and words that end the phrase of who speaks ("dans", "during"). */
  unnamedSpeakers: readonly string[];
  phraseEnds: readonly string[];
  /** Titles without a name, each with the offices whose holder they mean ("Sa Majesté": roi, reine). */
  standingTitles: ReadonlyMap<string, readonly string[]>;
  /** Titles and offices that tell a woman, and a man. */
  feminine: readonly string[];
  masculine: readonly string[];
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
  /** Base forms that, before what is wished, are the present and no nouns ("they hope to"). */
  wishers: readonly string[];
  /** Pronouns that turn a verb on its subject ("s’est engagé"). */
  reflexives: readonly string[];
  /** Words after which a past form is rather a participle ("the pact signed by"). */
  participleFollowers: readonly string[];
  /** Forms of "be" that make a form behind them passive, and the participle that does so behind "have". */
  beingWords: readonly string[];
  /** Nouns of States, public bodies and firms that act, besides those of offices and organisations. */
  bodies: readonly string[];
  /** Words before who did what a passive tells ("par", "by"). */
  beforeAgent: readonly string[];
  /** Words that hang a clause on another. */
  subordinators: readonly string[];
  /** A pattern for two words behind a verb that say that it was done of nothing ("aucun accord", "no agreement"). */
  nothing: RegExp;
  /** What makes a headline's verb its future ("Minister to visit"); words that give a reason ("pour"). */
  headlineFuture: readonly string[];
  forWords: readonly string[];
  /** Words between a verb of deciding and what is decided ("to", "de"). */
  beforeAim: readonly string[];
  /** Adverbs by their ending, which stand between a verb and its auxiliary. */
  adverb: RegExp;
  /** Nouns that name a deed by their ending ("ouverture", "opening"). */
  deedNoun: RegExp;
  /** Participles by their ending. */
  participle: RegExp;
  /** The source of a pattern for a verb, whichever, between what is quoted and who speaks: "gronde", "s’est emporté", "enthused". */
  narrated: string;
  /** What tells the future in a clause, as a pattern; and a single word that is a verb's future, or makes one. */
  future: string;
  futureForm: RegExp;
  /** Forms before an infinitive that tell what is foreseen ("devrait"); none where "to" joins it to any word of expectation. */
  foreseeing: readonly string[];
  /** Participles that after "be" tell something to come ("prévu"); forms that with an infinitive tell an intention ("compte"). */
  scheduled: readonly string[];
  intending: readonly string[];
  /** Impersonal verbs whose infinitive after "to" is an aim ("il s'agit de former"). */
  mattering: readonly string[];
  /** The shape of an infinitive, where the language has one. */
  infinitive: RegExp;
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
  /** Those that stand for a person as the subject of their clause. */
  subjectRelatives: readonly string[];
  /** Words that join two things or clauses ("et", "and"). */
  joints: readonly string[];
  /** What a phrase does not begin with: articles and joining words. */
  openings: readonly string[];
  /** Words before a day by which something is to be done, or until which it lasts: nothing happens on that day ("avant", "by"). */
  deadlines: readonly string[];
  /** Words that make of the year or month behind them a part of it, the seasons aside ("fin", "rentrée", "end of"). */
  partsOfYear: readonly string[];
  /** Words before what something comes after: the day of a noun behind them is that noun's own ("après la crise d'avril", "after"). */
  aftermaths: readonly string[];
  /** What tells the occasion: invitation, kind of visit, earlier meetings. */
  occasions: readonly string[];
  /** Openings that hang a sentence on the one before it ("par ailleurs", "he"), and those that do so unless they name an event ("this"). */
  leaningOpenings: readonly string[];
  demonstratives: readonly string[];
  /** Openings that only set a part of their own sentence off ("c'est … que"). */
  clefts: readonly string[];
}

/**
 * The cue words of one language: data only. Words are in lower case; in lists of cues the signs of `cues.ts` hold.
 * Every recogniser takes the lexicon of the article's language and nothing else that depends on a language.
 */
export interface Lexicon
  extends
    SentenceWords,
    DateWords,
    FigureWords,
    OfficeWords,
    NameWords,
    QuotationWords,
    VerbWords,
    CueWords,
    EventWords {
  language: string;
}

const lexicons: readonly Lexicon[] = [fr, en, es, pt, de, ru, ar];

/** Words of all languages that turn a statement into its contrary, without accents ("not", "aucun"). */
export const denials: ReadonlySet<string> = new Set(
  lexicons.flatMap(({ auxiliaries, cues }) => [
    ...[...auxiliaries].flatMap(([word, auxiliary]) => (auxiliary === "not" ? [word.replace("'", "")] : [])),
    ...[...cues.denial, ...cues.hypothesis]
      .filter((cue) => /^\p{L}+$/u.test(cue))
      .map((cue) => cue.normalize("NFD").replace(/\p{M}/gu, "")),
  ]),
);

/** Whether aims, results and context are drawn in a language, and not its figures, dates and quotations alone. */
export function drawsSentences({ verbs }: Lexicon): boolean {
  return verbs.length > 0;
}

/** The lexicon of a language by its tag ("fr", "fr-CA"), or null where there is none. */
export function lexiconOf(language: string | null): Lexicon | null {
  const primary = language?.toLowerCase().split("-")[0];
  return lexicons.find((lexicon) => lexicon.language === primary) ?? null;
}
