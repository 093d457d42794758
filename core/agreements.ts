import { meaningOf } from "./check/glossary.ts";
import { isStopWord } from "./check/stop-words.ts";
import { figuresIn } from "./recognise/figures.ts";
import type { DateMention } from "./recognise/dates.ts";
import type { Lexicon } from "./recognise/lexicon.ts";
import { numeralsIn } from "./recognise/numerals.ts";
import { shingleWords } from "./shingles.ts";

/** An agreement that a sentence tells of, in signs that are the same in every language of the glossary. */
export interface Agreement {
  /** What it is ("accord", "memorandum"), and of how many such the sentence tells; 0 where it says several and not how many. */
  instrument: string;
  count: number;
  /** What it is about: meanings of words, or their beginnings where the glossary has none. Names are left out: many agreements have one place. */
  subject: ReadonlySet<string>;
  /** The figures that stand behind it. */
  amounts: ReadonlySet<number>;
}

const instruments = new Set(["accord", "traite", "memorandum", "contrat"].flatMap((word) => meaningOf(word) ?? []));
/** What is said of any agreement, and tells nothing of which one it is. */
const general = new Set(
  shingleWords(
    "entente understanding cooperation bilateral bilaterale bilateraux domaine domaines secteur secteurs field fields area areas sector " +
      "sectors signe signed paraphe initialled presence portant relatif relative concernant concerning covering between commun joint",
  ),
);
/** How many words before an instrument, and behind it, tell its subject; how long a word is that does; how much of it. */
const reach = { before: 3, behind: 12, fewestLetters: 4, stem: 5 };
/** How far before an instrument its number stands, in UTF-16 units. */
const countReach = 24;

/** The first agreement that a sentence tells of, null where it names none. `dates` are its dates. */
export function agreementOf(sentence: string, dates: readonly DateMention[], lexicon: Lexicon): Agreement | null {
  const text = dates.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`,
    sentence.replace(/(?<![\p{L}])M[oO]U(?=s?(?![\p{L}]))/gu, "memorandum"),
  );
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const at = words.findIndex(({ word }) => instruments.has(meaningOf(shingleWords(word)[0] ?? "") ?? ""));
  const found = words[at];
  if (!found) return null;
  const clause = /^[^,;:.()«»“”"]*/u.exec(text.slice(found.index))?.[0] ?? "";
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
    amounts: new Set(figuresIn(text, lexicon, []).flatMap(({ start, value }) => (start > found.index ? value : []))),
  };
}

function subjectOf(word: string, lexicon: Lexicon): string[] {
  const [bare = ""] = shingleWords(word);
  if (/^\p{Lu}/u.test(word) || bare.length < reach.fewestLetters || isStopWord(bare, lexicon.language)) return [];
  if (general.has(bare) || lexicon.numberWords.has(bare)) return [];
  const meaning = meaningOf(bare) ?? bare.slice(0, reach.stem);
  return instruments.has(meaning) ? [] : [meaning];
}

/**
 * Whether two sentences tell of the same agreement: of as many of its kind, what the one says of its subject the other says too, and no
 * amount of the one is missing in the other that has some.
 */
export function areOneAgreement(one: Agreement, other: Agreement): boolean {
  const [smaller, larger] = one.subject.size <= other.subject.size ? [one, other] : [other, one];
  const isDisputed =
    one.amounts.size > 0 && other.amounts.size > 0 && ![...one.amounts].every((amount) => other.amounts.has(amount));
  return (
    one.instrument === other.instrument &&
    one.count === other.count &&
    smaller.subject.size > 0 &&
    [...smaller.subject].every((sign) => larger.subject.has(sign)) &&
    !isDisputed
  );
}
