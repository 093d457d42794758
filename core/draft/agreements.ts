import { meaningOf } from "../check/glossary.ts";
import { placeOf } from "../check/names/places.ts";
import { isStopWord } from "../check/stop-words.ts";
import { figuresIn } from "../recognise/figures.ts";
import type { DateMention } from "../recognise/dates.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { numeralsIn } from "../recognise/numerals.ts";
import { shingleWords } from "../shingles.ts";

/** An agreement that a sentence tells of, in signs that are the same in every language of the glossary. */
export interface Agreement {
  /** What it is ("accord", "memorandum"), and of how many such the sentence tells; 0 where it says several and not how many. */
  instrument: string;
  count: number;
  /** What it is about: meanings of words, or their beginnings where the glossary has none; neither names nor amounts. */
  subject: ReadonlySet<string>;
  /** Who and where, anywhere in the sentence: places under one name in every language, and beginnings of other words written large. */
  names: ReadonlySet<string>;
  /** The figures that stand behind it. */
  amounts: ReadonlySet<number>;
}

const instruments = new Set(["accord", "traite", "memorandum", "contrat"].flatMap((word) => meaningOf(word) ?? []));
/** What is said of any agreement, and tells nothing of which one it is. */
const general = new Set(
  shingleWords(
    "entente understanding cooperation bilateral bilaterale bilateraux domaine domaines secteur secteurs field fields area areas sector " +
      "sectors valeur value worth montant amount signe signed paraphe initialled presence portant relatif relative concernant concerning covering between commun joint",
  ),
);
/** How many words before an instrument, and behind it, tell its subject; how long a word is that does; how much of it, or of a name. */
const reach = { before: 3, behind: 12, fewestLetters: 4, stem: 5, nameStem: 4 };
/** How far before an instrument its number stands, in UTF-16 units. */
const countReach = 24;

/** The first agreement that a sentence tells of, null where it names none. `dates` are its dates. */
export function agreementOf(sentence: string, dates: readonly DateMention[], lexicon: Lexicon): Agreement | null {
  const text = without(dates, sentence).replace(/(?<![\p{L}])M[oO]U(?=s?(?![\p{L}]))/gu, "memorandum");
  const figures = figuresIn(text, lexicon, []);
  const told = without(
    figures.filter(({ measure }) => measure !== null),
    text,
  );
  const words = [...told.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const at = words.findIndex(({ word }) => instruments.has(meaningOf(shingleWords(word)[0] ?? "") ?? ""));
  const found = words[at];
  if (!found) return null;
  const clause = /^[^,;:.()«»“”"]*/u.exec(told.slice(found.index))?.[0] ?? "";
  const behind = words.slice(at + 1, at + 1 + reach.behind).filter(({ index }) => index < found.index + clause.length);
  const around = [...(lexicon.nounLast ? words.slice(Math.max(0, at - reach.before), at) : []), ...behind];
  const numeral = numeralsIn(text, lexicon).findLast(
    ({ end }) => end <= found.index && found.index - end <= countReach,
  );
  const isOne = !/s$/u.test(found.word) && !/memoranda/iu.test(found.word);
  return {
    instrument: meaningOf(shingleWords(found.word)[0] ?? "") ?? "",
    count: isOne ? 1 : (numeral?.value ?? 0),
    subject: new Set(around.flatMap(({ word }) => subjectOf(word, lexicon))),
    names: new Set(words.flatMap(({ word }) => nameOf(word, lexicon))),
    amounts: new Set(figures.flatMap(({ start, value }) => (start > found.index ? value : []))),
  };
}

/** A text with blanks for some of its stretches, so that all else keeps its place. */
function without(stretches: readonly { start: number; end: number }[], text: string): string {
  return stretches.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

function nameOf(word: string, lexicon: Lexicon): string[] {
  const [bare = ""] = shingleWords(word);
  if (!/^\p{Lu}/u.test(word) || bare.length < 2 || isStopWord(bare, lexicon.language) || general.has(bare)) return [];
  if (lexicon.offices.includes(word.toLowerCase()) || lexicon.honorifics.includes(word.toLowerCase())) return [];
  const meaning = placeOf(bare) ?? meaningOf(bare) ?? bare.slice(0, reach.nameStem);
  return instruments.has(meaning) ? [] : [meaning];
}

function subjectOf(word: string, lexicon: Lexicon): string[] {
  const [bare = ""] = shingleWords(word);
  if (/^\p{Lu}/u.test(word) || bare.length < reach.fewestLetters || isStopWord(bare, lexicon.language)) return [];
  if (general.has(bare) || lexicon.numberWords.has(bare) || lexicon.scales.has(bare)) return [];
  const meaning = meaningOf(bare) ?? bare.slice(0, reach.stem);
  return instruments.has(meaning) ? [] : [meaning];
}

/**
 * Whether two sentences tell of the same agreement, whichever is asked of first: of as many of its kind, all that the one says of its
 * subject the other says too, and so of its amounts where both have some. Where each names who or where the other does not, they are two.
 */
export function areOneAgreement(one: Agreement, other: Agreement): boolean {
  const named = (agreement: Agreement): Set<string> => new Set([...agreement.names, ...agreement.subject]);
  const areApart =
    [...one.names].some((name) => !named(other).has(name)) && [...other.names].some((name) => !named(one).has(name));
  return (
    one.instrument === other.instrument &&
    one.count === other.count &&
    one.subject.size > 0 &&
    other.subject.size > 0 &&
    areNested(one.subject, other.subject) &&
    areNested(one.amounts, other.amounts) &&
    !areApart
  );
}

/** Whether the smaller of two sets lies in the larger one; the empty one lies in every set. */
function areNested<Sign>(one: ReadonlySet<Sign>, other: ReadonlySet<Sign>): boolean {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  return [...smaller].every((sign) => larger.has(sign));
}
