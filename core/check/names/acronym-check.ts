import type { Span } from "../alignment.ts";
import { acronymsOf, otherNamesOf } from "./bodies.ts";
import { differing, nearest, noteOf, type Checking, type Result } from "../checking.ts";
import { foldedAt, foldText } from "../folding.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { countryOfSeat, placeOf } from "./places.ts";
import type { SourceIndex } from "../source-index.ts";
import { isStopWord } from "../stop-words.ts";
import { termOf, type Word } from "../terms.ts";

/** Acronyms that everyone reads as they stand. */
const everyday = new Set(
  "MP MPS MEP PM TV HIV AIDS SIDA ONU UN UE EU USA US UK OTAN NATO COVID TV GPS PDF OK AM PM BBC CNN AFP PIB GDP ONG NGO FMI IMF UNESCO UNICEF TVA VAT CEO PDG".split(
    " ",
  ),
);

/** Those among them that name a body or a country: what no article has of these is missed. */
const bodies = new Set("ONU UN UE EU USA US UK OTAN NATO BBC CNN AFP FMI IMF UNESCO UNICEF".split(" "));

/** Looks for each acronym of a sentence: itself, what it stands for, or the one of another language. */
export function checkAcronyms(checking: Checking): Result[] {
  const { passage } = checking;
  const seen = new Set<string>();
  // "DG", "PM" and "CEO" are offices, and looked for as such.
  const isOffice = ({ start, end }: Span): boolean =>
    passage.offices.some((office) => office.start <= start && end <= office.end);
  return passage.acronyms.flatMap((acronym) => {
    if (isQuoted(passage, acronym.start) || seen.has(acronym.written) || isOffice(acronym)) return [];
    if (passage.numerals.some(({ start, end }) => start < acronym.end && acronym.start < end)) return [];
    seen.add(acronym.written);
    return checkAcronym(checking, acronym) ?? [];
  });
}

function checkAcronym(checking: Checking, acronym: Passage["acronyms"][number]): Result | null {
  const { index, passage } = checking;
  const place = { kind: "acronym" as const, start: acronym.start, end: acronym.end };
  const at = placesOfAcronym(index, acronym.written);
  if (at.length > 0) {
    const swapped = otherAcronym(checking, acronym.written, at);
    if (swapped)
      return {
        ...place,
        verdict: "near",
        at: [swapped.at],
        note: differing("other-person", acronym.written, swapped.theirs),
      };
    const expanded = otherExpansion(checking, acronym);
    if (expanded) return expanded;
    return {
      ...place,
      verdict: "supported",
      at,
      note: isExpanded(checking, acronym.written) ? null : noteOf("not-expanded", expansionOf(index, acronym.written)),
    };
  }
  // A surname in capitals, or a unit, is found as a word.
  const word = index.byWord.get(acronym.written.toLowerCase());
  if (word) return { ...place, verdict: "supported", at: word, note: null };
  const country = placeOf(acronym.written.toLowerCase());
  const known =
    country === null
      ? undefined
      : (index.byTerm.get(country) ?? [...index.byTerm].find(([term]) => countryOfSeat(term) === country)?.[1]);
  if (known) return { ...place, verdict: "supported", at: known, note: null };
  if (everyday.has(acronym.written) && !bodies.has(acronym.written)) return null;
  const top = nearest(checking, 0.5);
  const others =
    top?.sentence.passage.acronyms.filter(({ written }) => !passage.acronyms.some((own) => own.written === written)) ??
    [];
  const [only] = others;
  if (top && only && others.length === 1)
    return {
      ...place,
      verdict: "near",
      at: [top.sentence.at],
      note: differing("other-spelling", acronym.written, only.written),
    };
  return { ...place, verdict: "not-found", at: [], note: null };
}

function placesOfAcronym(index: SourceIndex, written: string): number[] {
  const own = index.byAcronym.get(written);
  if (own) return own;
  // "EU officials" are European ones.
  const union = written === "EU" || written === "UE" ? index.byTerm.get("@europe") : undefined;
  if (union) return union;
  const { acronyms, names } = otherNamesOf(written);
  const translated = acronyms.flatMap((other) => index.byAcronym.get(other) ?? []);
  if (translated.length > 0) return translated;
  const named = index.sentences.filter(({ passage }) => names.some((name) => passage.folded.text.includes(name)));
  if (named.length > 0) return named.map(({ at }) => at);
  return index.sentences.filter(({ passage }) => spells(passage, written)).map(({ at }) => at);
}

const small = /^(?:de|du|des|d|la|le|les|l|et|en|a|au|aux|pour|sur|of|the|and|for|in|on|to|by)$/;

/** Whether words that follow each other, the small ones left out or not, begin with the letters of an acronym. */
function spells(passage: Passage, written: string): boolean {
  return spanSpelling(passage, written) !== null;
}

/** Where words that follow each other begin with the letters of an acronym; a small word may give one or be left out. */
export function spanSpelling({ words }: Passage, written: string): Span | null {
  const letters = written.toLowerCase();
  for (const [from, first] of words.entries()) {
    // A few small words begin with any letters.
    if (!first.capital && letters.length < 3) continue;
    for (const countsSmall of [false, true]) {
      const last = lastSpelt(words.slice(from, from + letters.length * 2), letters, countsSmall);
      if (last) return { start: first.start, end: last.end };
    }
  }
  return null;
}

function lastSpelt(words: readonly Word[], letters: string, countsSmall: boolean): Word | null {
  let at = 0;
  for (const word of words) {
    const isSmall = small.test(word.word);
    const isTelling = word.capital || (letters.length > 2 && word.term !== null) || (countsSmall && isSmall && at > 0);
    if (word.word.startsWith(letters[at] ?? "#") && isTelling) at += 1;
    else if (!isSmall) return null;
    if (at === letters.length) return word;
  }
  return null;
}

/** Whether a folded text has an acronym already, or what it stands for. */
export function isGivenIn(folded: string, written: string): boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${written.toLowerCase()}(?![\\p{L}\\p{N}])`, "u");
  return pattern.test(folded) || otherNamesOf(written).names.some((name) => folded.includes(name));
}

/** Whether the text has given what an acronym stands for by this sentence: its name, or words of its letters beside it. */
function isExpanded({ passage, around }: Checking, written: string): boolean {
  if (everyday.has(written) || isGivenIn(around.before, written)) return true;
  const { text } = passage.folded;
  const own = passage.acronyms.find((entry) => entry.written === written);
  return (
    otherNamesOf(written).names.some((name) => text.includes(name)) ||
    spells(passage, written) ||
    /^ ?\(/.test(text.slice(own?.end ?? 0)) ||
    /\($/.test(text.slice(0, own?.start ?? 0))
  );
}

/** An acronym that the sentence writes out before it, in other words than an article in the same language does. */
function otherExpansion({ index, passage }: Checking, { written }: Passage["acronyms"][number]): Result | null {
  const theirs = expansionOf(index, written);
  const ours = expansionIn(passage.text, written);
  const place = index.byAcronym
    .get(written)
    ?.find((at) => expansionIn(index.sentences[at]?.passage.text ?? "", written));
  const source = place === undefined ? undefined : index.sentences[place];
  if (theirs === "" || ours === null || !source || source.passage.language !== passage.language) return null;
  const wordsOf = (text: string): string[] =>
    foldText(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2);
  const known = new Set(wordsOf(theirs).map(termOf));
  if (wordsOf(ours).every((word) => isStopWord(word, passage.language) || known.has(termOf(word)))) return null;
  const from = passage.text.indexOf(ours);
  const [start, end] = [foldedAt(passage.folded, from), foldedAt(passage.folded, from + ours.length)];
  const note = differing("other-spelling", ours, theirs);
  return { kind: "acronym", start, end, verdict: "near", at: [source.at], note };
}

/** The words with large first letters that stand before an acronym in its bracket. */
function expansionIn(text: string, written: string): string | null {
  const pattern = new RegExp(`((?:\\p{Lu}[\\p{L}'’-]*)(?: (?:d[’']|l[’'])?[\\p{L}'’-]+){1,8}) \\(${written}\\)`, "u");
  const words = pattern.exec(text)?.[1];
  if (words === undefined) return null;
  // What stands before the name ("Onze pays membres de l'Union …") begins otherwise than the acronym does.
  const first = [...words.matchAll(/(?<![\p{L}-])\p{Lu}/gu)].findLast(([letter]) => letter === written.charAt(0));
  return first ? words.slice(first.index) : null;
}

/** What the articles say that an acronym stands for: the words before its bracket; empty where they do not. */
export function expansionOf(index: SourceIndex, written: string): string {
  for (const number of index.byAcronym.get(written) ?? []) {
    const words = expansionIn(index.sentences[number]?.passage.text ?? "", written);
    if (words !== null) return words;
  }
  return "";
}

/** Another body in the nearest sentence, which says the same and nothing of ours. */
function otherAcronym(
  checking: Checking,
  written: string,
  at: readonly number[],
): { at: number; theirs: string } | null {
  const { passage } = checking;
  const top = nearest(checking, 0.6);
  if (!top || top.echo < 0.5 || at.some((number) => Math.abs(number - top.sentence.at) <= 1)) return null;
  const theirs = top.sentence.passage.acronyms.filter(
    (other) =>
      !passage.acronyms.some(
        (own) => own.written === other.written || otherNamesOf(own.written).acronyms.includes(other.written),
      ),
  );
  const [only] = theirs;
  if (!only || theirs.length !== 1 || passage.acronyms.length !== 1 || acronymsOf(written).length > 1) return null;
  return { at: top.sentence.at, theirs: only.written };
}
