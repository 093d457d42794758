import type { Span } from "../alignment.ts";
import { expansionOf, spanSpelling } from "./acronym-check.ts";
import { acronymsOf, sameBodyNames } from "./bodies.ts";
import { checkBodies } from "./body-check.ts";
import { type Checking, differing, noteOf, type Result, textAt } from "../checking.ts";
import { foldText } from "../folding.ts";
import { inItsPlace, standsInPlace } from "./name-in-place.ts";
import { isCommon, type Trace, traceOf, traceOfTerm } from "./name-traces.ts";
import type { NameRun } from "./names.ts";
import { officesIn } from "../titles/offices.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { placeOf } from "./places.ts";
import type { SourceIndex } from "../source-index.ts";
import { isPerson } from "../speech/speech.ts";
import { spellingKey } from "./spelling.ts";

/** Looks for each name of a sentence: bodies as a whole, people, places, what else is written large. */
export function checkNames(checking: Checking): Result[] {
  const { passage, index } = checking;
  const isCounted = (run: NameRun): boolean =>
    passage.numerals.some(({ start, end }) => start < run.end && run.start < end);
  const written = checkBodies(checking);
  const isApartFrom = (others: readonly Result[], one: Result): boolean =>
    !others.some(({ start, end }) => start < one.end && one.start < end);
  const found = written.filter(({ at }) => at.length > 0);
  const bodies = [...found, ...checkSpelt(checking).filter((one) => isApartFrom(found, one))];
  const lacking = written.filter((one) => isApartFrom(bodies, one));
  // What is written as an acronym ("MoU") is looked for as one.
  const apart = [...bodies, ...lacking, ...passage.acronyms];
  const isPart = (run: NameRun): boolean => apart.some(({ start, end }) => run.start < end && start < run.end);
  const names = passage.names
    .filter((run) => !isQuoted(passage, run.start) && !isCounted(run) && !isPart(run))
    .flatMap((run) => checkName(checking, withoutNoun(index, passage, run)) ?? []);
  return [...bodies, ...lacking, ...names];
}

/**
 * What the sentence writes out of which the articles have the acronym alone: "Pan American Health Organization" for PAHO. Words that
 * reach into somebody's name or office are none: "des Affaires étrangères Sergueï" is not what AES stands for.
 */
function checkSpelt({ passage, index }: Checking): Result[] {
  return [...index.byAcronym].flatMap(([written, at]): Result[] => {
    const span =
      written.length < fewestLetters || expansionOf(index, written) !== "" ? null : spanSpelling(passage, written);
    if (!span || isQuoted(passage, span.start)) return [];
    const reachesInto = ({ start, end }: Span): boolean =>
      start < span.end && span.start < end && (start < span.start || span.end < end);
    if ([...passage.names, ...passage.offices].some(reachesInto)) return [];
    return [{ kind: "name", ...span, verdict: "supported", at, note: null }];
  });
}

/** Of fewer letters an acronym may be spelt by chance. */
const fewestLetters = 3;

/**
 * "Accountant Jane Doe": a noun that only its place in the sentence writes large is no part of the name behind it. A word that neither
 * the articles have in small letters nor a list has as a noun may be a wrong first name, and stays.
 */
function withoutNoun(index: SourceIndex, { words }: Passage, run: NameRun): NameRun {
  const [first = "", ...rest] = run.words;
  const next = words.find(({ start, end, capital }) => capital && start > run.start && end <= run.end);
  const isNoun = isCommon(index, first) || officesIn(first, () => true).length > 0;
  const isLargeByPlace = run.opening && rest.length > 1 && !index.byName.has(spellingKey(first));
  return isLargeByPlace && isNoun && next ? { ...run, start: next.start, words: rest } : run;
}

function checkName(checking: Checking, run: NameRun): Result | null {
  const { passage, index } = checking;
  const place = { kind: "name" as const, start: run.start, end: run.end };
  const words = textAt(passage, run.start, run.end);
  const whole = run.words.join(" ");
  const bodies = [whole, ...sameBodyNames(whole)].filter((name) => name.includes(" "));
  const body =
    bodies.find((name) => index.folded.includes(name)) ?? acronymsOf(whole).find((name) => index.byAcronym.has(name));
  if (body !== undefined && acronymsOf(whole).length > 0) {
    const at = index.sentences.filter(
      ({ passage: other }) =>
        other.folded.text.includes(body) || other.acronyms.some(({ written }) => written === body),
    );
    return { ...place, verdict: "supported", at: at.map(({ at: number }) => number), note: null };
  }
  const before = /([\p{L}]+)[ -]$/u.exec(passage.folded.text.slice(0, run.start))?.[1];
  const wider = before === undefined ? null : placeOf([before, ...run.words].join("-"));
  const placed = wider ?? placeOf(run.words.join("-"));
  const traces =
    placed === null || (wider === null && run.words.length === 1)
      ? run.words.map((word) => traceOf(checking, word, run))
      : [traceOfTerm(index, placed)];
  const known = traces.filter(({ at, other }) => at.length > 0 && other === null);
  if (known.length === 0) {
    // A first word of a sentence that stands nowhere may be any word.
    if (run.opening && run.words.length === 1 && !run.titled && run.office === null && placed === null) return null;
    if (run.words.every((word) => isCommon(index, word) || (ofInstitution.has(word) && isTranslated(checking))))
      return null;
    const near = correctedName(index, run, traces);
    const stand = standsInPlace(checking, run);
    if (near) return { ...place, verdict: "near", at: near.at, note: differing("other-spelling", words, near.name) };
    if (stand)
      return {
        ...place,
        verdict: "near",
        at: [stand.sentence.at],
        note: differing("other-person", words, stand.theirs),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  const unknown = run.words.filter((word, at) => {
    const trace = traces[at];
    // A word of the language that ends someone's name is a surname all the same.
    const isExcused = isCommon(index, word) && !(isPerson(run) && at > 1 && at === run.words.length - 1);
    return trace !== undefined && (trace.at.length === 0 || trace.other !== null) && !isExcused;
  });
  if (unknown.length > 0 && run.words.length > 1) {
    const full = correctedName(index, run, traces) ?? fullNameOf(index, run);
    // A first name that no article gives, before a surname that stands with another one.
    if (full !== null)
      return { ...place, verdict: "near", at: full.at, note: differing("other-spelling", words, full.name) };
    if (isPerson(run) && isSameScript(checking))
      return { ...place, verdict: "near", at: known[0]?.at.slice(0, 3) ?? [], note: noteOf("other-spelling", "") };
    return null;
  }
  const at = run.words.length > 1 && placed === null ? together(index, run, known) : (known[0]?.at ?? []);
  if (at.length === 0) {
    const full = fullNameOf(index, run);
    if (full === null) return null;
    return { ...place, verdict: "near", at: full.at, note: differing("other-person", words, full.name) };
  }
  const swapped = inItsPlace(checking, run, at);
  if (swapped)
    return {
      ...place,
      verdict: "near",
      at: [swapped.sentence.at],
      note: differing("other-person", words, swapped.theirs),
    };
  const twice = otherSpelling(index, run, at);
  return { ...place, verdict: "supported", at, note: twice === null ? null : noteOf("two-spellings", twice) };
}

/** First words of the names of institutions, which each language has its own for. */
const ofInstitution: ReadonlySet<string> = new Set(
  "board reserve registry registre chamber vault trust caisse high haut haute supreme regie chambre guilde guild".split(
    " ",
  ),
);

/** No article is written in the language of the sentence. */
function isTranslated({ passage, index }: Checking): boolean {
  return index.texts.every(({ language }) => language !== passage.language);
}

/** All articles are written in Latin letters. */
function isSameScript({ index }: Checking): boolean {
  return index.texts.every(({ language }) => language !== "ru" && language !== "ar");
}

/**
 * The articles' name that one is a misspelling of: for a single word that word, for several the whole name whose words are all
 * there, as they stand or nearly; never one word for several.
 */
function correctedName(
  index: SourceIndex,
  run: NameRun,
  traces: readonly Trace[],
): { name: string; at: number[] } | null {
  const spelt = traces.find(({ other }) => other !== null);
  if (!spelt || spelt.other === null) return null;
  if (run.words.length === 1) return { name: spelt.other, at: spelt.at };
  const keys = run.words.map((word, at) => {
    const other = traces[at]?.other ?? null;
    return spellingKey(other === null ? word : foldText(other));
  });
  const found = spelt.at.flatMap((number) => {
    const passage = index.sentences[number]?.passage;
    const named = passage?.names.find(({ words }) => {
      const theirs = words.map(spellingKey);
      return keys.every((key) => theirs.includes(key));
    });
    return passage && named ? [{ number, name: textAt(passage, named.start, named.end) }] : [];
  });
  const [first] = found;
  return first ? { name: first.name, at: found.map(({ number }) => number) } : null;
}

/** The sentences in which all words of a name stand side by side; for a name found in pieces only, nothing. */
function together(index: SourceIndex, run: NameRun, traces: readonly Trace[]): number[] {
  const [first, ...rest] = traces;
  const keys = new Set(run.words.map(spellingKey));
  const beside = (first?.at ?? []).filter((number) => rest.every(({ at }) => at.includes(number)));
  return beside.filter((number) => {
    const passage = index.sentences[number]?.passage;
    if (!passage) return false;
    const places = passage.words.flatMap((word, at) => (keys.has(spellingKey(word.word)) ? [at] : []));
    return (
      places.some((at) => places.some((other) => other !== at && Math.abs(other - at) <= run.words.length + 1)) ||
      places.length < 2
    );
  });
}

/** Whoever bears the last word of a name in the articles. */
function fullNameOf(index: SourceIndex, run: NameRun): { name: string; at: number[] } | null {
  const last = run.words.at(-1) ?? "";
  const bearers = index.people.get(spellingKey(last)) ?? [];
  const other = bearers.find(({ words }) => words.size > 1);
  const sentence = other === undefined ? undefined : index.sentences[other.sentence];
  if (!other || !sentence) return null;
  return { name: textAt(sentence.passage, other.run.start, other.run.end), at: [other.sentence] };
}

/** The same person under another spelling of the last name in the articles: accents, hyphens. */
function otherSpelling(index: SourceIndex, run: NameRun, at: readonly number[]): string | null {
  const last = run.words.at(-1) ?? "";
  const forms = new Set<string>();
  for (const number of at) {
    const passage = index.sentences[number]?.passage;
    for (const word of passage?.words ?? [])
      if (passage && word.word === last && word.capital) forms.add(textAt(passage, word.start, word.end));
  }
  const shown = [...forms].filter((form) => form.toUpperCase() !== form);
  return shown.length > 1 ? shown.join(", ") : null;
}
