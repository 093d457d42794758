import { checkSteps } from "./check/acts/accomplished.ts";
import { checkActors } from "./check/acts/actor-check.ts";
import { checkAcronyms, isGivenIn } from "./check/names/acronym-check.ts";
import { alignmentsOf } from "./check/alignment.ts";
import { checkAttribution } from "./check/speech/attribution-check.ts";
import { heldToCited } from "./check/cited-articles.ts";
import { noteOf, type Checking, type Result, type Surroundings } from "./check/checking.ts";
import { checkDates } from "./check/dates/date-check.ts";
import { checkDesignations } from "./check/figures/designations.ts";
import { valuesOf } from "./check/disagreement.ts";
import { disputesOf, type Dispute } from "./check/disagreements.ts";
import { sentencesPastEnumerators } from "./check/enumerators.ts";
import { checkFigures } from "./check/figures/figure-check.ts";
import type { Finding } from "./check/finding.ts";
import { foldText } from "./check/folding.ts";
import { checkNames } from "./check/names/name-check.ts";
import { readPassage, type Passage } from "./check/passage.ts";
import { checkPlaces } from "./check/names/place-check.ts";
import { checkQuotations } from "./check/speech/quotation-check.ts";
import { checkSwaps } from "./check/figures/swapped-figures.ts";
import { countIndependent, indexSources, placesOf, type SourceIndex } from "./check/source-index.ts";
import { tellLanguage } from "./check/stop-words.ts";
import { checkTitles } from "./check/titles/title-check.ts";
import { asWritten } from "./check/word-for-word.ts";
import type { Article } from "./article.ts";
import { lexiconOf } from "./recognise/lexicon.ts";

/** The picked articles, ready to be checked against; what was read and found of a sentence is remembered until they change. */
export interface Sources {
  index: SourceIndex;
  disputes: Dispute[];
  known: Map<string, Finding[]>;
  passages: Map<string, Passage>;
  articles: readonly Article[];
  /** Indexes of some of the articles, by their ranks: what a sentence cites. */
  cited: Map<string, SourceIndex>;
}

/** So many sentences are remembered at most. */
const mostRemembered = 5000;

/** So many indexes of cited articles are kept at most. */
const mostCited = 60;

/** Reads the picked articles once. What is checked against them is checked against nothing else. */
export function readSources(articles: readonly Article[]): Sources {
  const index = indexSources(articles);
  return { index, disputes: disputesOf(index), known: new Map(), passages: new Map(), articles, cited: new Map() };
}

/**
 * A sentence to check. `language` is that of the text around it, where it is known; `sources` the places that it cites. `bare`: it is a
 * row of figures, which has no place to say who says so; `namesOnly`: it is a row of a person and an office, which tells of nothing
 * that was done.
 */
export interface Statement {
  text: string;
  language: string | null;
  sources: readonly { article: string; line: number }[];
  bare?: boolean;
  namesOnly?: boolean;
}

/**
 * Checks the sentences of one text, each with what the others give ("2025" in one dates "21 June" in the next). Without articles, or
 * where nothing can be looked for, there is no finding.
 */
export function checkStatements(statements: readonly Statement[], sources: Sources): Finding[][] {
  const { index } = sources;
  if (index.sentences.length === 0) return statements.map(() => []);
  const passages = statements.map((statement) => passageOf(statement, sources));
  const years = new Set(passages.flatMap(yearsOf));
  let before = "";
  return passages.map((passage, at) => {
    const { sources: cited = [], bare = false, namesOnly = false } = statements[at] ?? {};
    const around: Surroundings = { years, before, bare, namesOnly };
    before += ` ${passage.folded.text}`;
    return remembered(passage, cited, around, sources);
  });
}

/** A sentence is read anew only where its words or language have changed. */
function passageOf({ text, language }: Statement, { passages }: Sources): Passage {
  const key = `${language ?? ""}\n${text}`;
  const before = passages.get(key);
  if (before) return before;
  const passage = readPassage(text, languageOf(text, language), null);
  if (passages.size >= mostRemembered) passages.clear();
  passages.set(key, passage);
  return passage;
}

/** The statements of a running text: its sentences. */
export function statementsOf(text: string): Statement[] {
  const language = languageOf(text, null);
  const lexicon = lexiconOf(language);
  return text
    .split(/\r?\n/)
    .flatMap((line) => sentencesPastEnumerators(line, lexicon))
    .map((span) => ({ text: span.text, language, sources: [] }));
}

function languageOf(text: string, otherwise: string | null): string | null {
  // "UN" is no French article.
  const spoken = /\p{Ll}/u.test(text) ? text.replace(/(?<!\p{L})\p{Lu}{2,5}(?!\p{L})/gu, " ") : text;
  return tellLanguage(foldText(spoken).split(/[^\p{L}]+/u), otherwise);
}

function yearsOf(passage: Passage): number[] {
  return [
    ...passage.numerals.flatMap(({ values, unit, spelt }) => (unit === null && !spelt ? values : [])),
    ...passage.days.flatMap(({ year, written }) => (written && year !== null ? [year] : [])),
  ];
}

/** A sentence is checked anew only where it, its source or what the others give it has changed. */
function remembered(passage: Passage, cited: Statement["sources"], around: Surroundings, sources: Sources): Finding[] {
  // Of all that stands around it, a sentence asks only whether its acronyms were given before, and of a day without its year whether
  // one of the articles' years is told anywhere: a number that is being typed elsewhere changes nothing for it.
  const given = passage.acronyms.map(({ written }) => isGivenIn(around.before, written));
  const asksYear = passage.days.some(({ year }) => year === null);
  const years = asksYear ? [...around.years].filter((year) => sources.index.years.has(year)).sort() : [];
  const key = JSON.stringify([passage.text, passage.language, cited, years, given, around.bare, around.namesOnly]);
  const before = sources.known.get(key);
  if (before) return before;
  const findings = checkPassage(passage, cited, around, sources);
  if (sources.known.size >= mostRemembered) sources.known.clear();
  sources.known.set(key, findings);
  return findings;
}

function checkPassage(
  passage: Passage,
  cited: Statement["sources"],
  around: Surroundings,
  sources: Sources,
): Finding[] {
  const { index } = sources;
  const checking: Checking = { passage, index, alignments: alignmentsOf(passage, index), around };
  const linked =
    checking.alignments.find(({ sentence }) =>
      cited.some(({ article, line }) => sentence.line === line && index.texts[sentence.article]?.id === article),
    ) ?? null;
  const results = [
    ...checkQuotations(checking),
    ...checkFigures(checking),
    ...checkDesignations(checking),
    ...checkSwaps(checking),
    ...checkDates(checking),
    ...withActors(checkNames(checking), [...checkActors(checking), ...checkPlaces(checking)]),
    ...checkTitles(checking),
    ...checkAcronyms(checking),
    ...withoutTwice(checkAttribution(checking, linked), checkSteps(checking)),
  ];
  const ranks = new Set(
    [...index.texts.keys()].filter((rank) => cited.some(({ article }) => article === index.texts[rank]?.id)),
  );
  // Whoever is said to speak another's words is told of once, with those.
  const isSpokenByOther = results.some(({ kind, note }) => kind === "quotation" && note?.code === "other-speaker");
  const wrongSources = results.filter(
    ({ kind, note }) => kind === "attribution" && (note?.code === "other-speaker" || note?.code === "no-speaker-named"),
  );
  const told = results.filter(
    ({ kind, note, start, end }) =>
      !(isSpokenByOther && kind === "attribution" && note?.code === "other-speaker") &&
      (kind !== "name" ||
        note?.code !== "other-person" ||
        !(isSpokenByOther || wrongSources.some((source) => source.start < end && start < source.end))),
  );
  const written = told.map((result) => asWritten(result, checking));
  return heldToCited(written, checking, ranks, () => indexOf(ranks, sources))
    .filter((result) => !(around.namesOnly && result.kind === "attribution"))
    .map((result) => findingOf(disputed(result, checking, sources), checking))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** An act that is still to come is told of once, whatever step of an agreement it is. */
function withoutTwice(attribution: readonly Result[], steps: readonly Result[]): Result[] {
  const isTold = ({ start, end }: Result): boolean =>
    attribution.some((one) => one.note?.code === "conditional-dropped" && one.start <= start && end <= one.end);
  return [...attribution, ...steps.filter((step) => !isTold(step))];
}

/** A name is told of once: where another one does what it is said to do, with that. */
function withActors(names: readonly Result[], actors: readonly Result[]): Result[] {
  const isActor = ({ start, end }: Result): boolean => actors.some((actor) => actor.start <= start && end <= actor.end);
  return [...names.filter((name) => !isActor(name)), ...actors];
}

/** The index of some of the picked articles, by their ranks; made where it is first asked for. */
function indexOf(ranks: ReadonlySet<number>, { articles, cited }: Sources): SourceIndex {
  const key = [...ranks].join(" ");
  const known = cited.get(key);
  if (known) return known;
  const index = indexSources(articles.filter((_, rank) => ranks.has(rank)));
  if (cited.size >= mostCited) cited.clear();
  cited.set(key, index);
  return index;
}

/** A value that one article supports and another gives otherwise. */
function disputed(result: Result, { passage }: Checking, { disputes }: Sources): Result {
  if (result.verdict !== "supported" || (result.kind !== "figure" && result.kind !== "date")) return result;
  const words = foldText(passage.text.slice(passage.folded.at[result.start] ?? 0, passage.folded.at[result.end] ?? 0));
  const dispute = disputes.find(({ disagreement, stated }) => {
    if (disagreement.kind !== result.kind) return false;
    return stated.some(
      ({ sentence, start, end }) =>
        result.at.includes(sentence.at) && sameValue(words, sentence.passage, start, end, passage, result),
    );
  });
  if (!dispute) return result;
  const agreeing = dispute.stated.filter(({ sentence, start, end }) =>
    sameValue(words, sentence.passage, start, end, passage, result),
  );
  const stated = dispute.stated.map(({ sentence }) => sentence.at);
  return {
    ...result,
    verdict: "disagree",
    at: [...new Set([...result.at, ...stated])],
    otherwise: stated.filter((at) => !result.at.includes(at) && !agreeing.some(({ sentence }) => sentence.at === at)),
    note: noteOf("articles-disagree", valuesOf(dispute.disagreement)),
  };
}

/** Whether the item of a result is the disputed value, and not another one of the same sentence. */
function sameValue(words: string, theirs: Passage, start: number, end: number, ours: Passage, result: Result): boolean {
  const numeral = ours.numerals.find((entry) => entry.start === result.start);
  const other = theirs.numerals.find((entry) => entry.start === start);
  if (numeral && other) return numeral.values.some((value) => other.values.includes(value));
  const day = ours.days.find((entry) => entry.start === result.start);
  const otherDay = theirs.days.find((entry) => entry.start === start);
  if (day && otherDay)
    return day.day === otherDay.day && day.month === otherDay.month && (day.last === null || otherDay.last !== null);
  return words === theirs.folded.text.slice(start, end);
}

/** From this share of a sentence on, an article's sentence that has it says what the whole one does. */
const mostOfIt = 0.6;

function findingOf(result: Result, { passage, index, alignments }: Checking): Finding {
  const whole = alignments.filter(({ coverage }) => coverage >= mostOfIt).map(({ sentence }) => sentence.at);
  const from = passage.folded.at[result.start] ?? 0;
  const to = passage.folded.at[result.end] ?? passage.text.length;
  const raw = passage.text.slice(from, to);
  return {
    sentence: passage.text,
    kind: result.kind,
    span: [from, from + raw.trimEnd().length],
    verdict: result.verdict,
    sources: placesOf(index, result.at, new Set(whole), result.otherwise),
    independent: countIndependent(index, result.at),
    note: result.note,
  };
}
