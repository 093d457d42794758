import { eventOf } from "../recognise/events.ts";
import { drawsSentences, lexiconOf } from "../recognise/lexicon.ts";
import { shareOf, termsBetween } from "./alignment.ts";
import { textAt } from "./checking.ts";
import { dayNumber, overlap, type DayMention } from "./dates/days.ts";
import { isSameDay } from "./dates/same-day.ts";
import type { Disagreement } from "./disagreement.ts";
import { journeysOf } from "./dates/journeys.ts";
import type { Numeral } from "./figures/numerals.ts";
import { once } from "./once.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";
import { isMoney } from "./figures/units.ts";

/** A value with its place in a sentence of the index. */
export interface Stated {
  sentence: SourceSentence;
  start: number;
  end: number;
}

/** A disagreement with the places of its values in the index. */
export interface Dispute {
  disagreement: Disagreement;
  stated: Stated[];
}

/** Two sentences tell of one fact from this share of common weight on, the less of both directions counted. */
const sameFact = 0.4;

/** Spans further apart than so many days are two events. */
const furthestDays = 31;

/** What independent articles say differently of one fact. Precision first: both must count or date the same thing in like words. */
export function disputesOf(index: SourceIndex): Dispute[] {
  if (new Set(index.groups).size < 2) return [];
  const pairs: { kind: "figure" | "date"; one: Stated; other: Stated; key: string }[] = [];
  const running = index.sentences.filter(({ aside }) => !aside);
  const dated = index.sentences.filter(({ passage }) => passage.days.length > 0);
  for (const sentence of running) {
    for (const numeral of sentence.passage.numerals)
      for (const other of rivalFigures(index, sentence, numeral))
        pairs.push({
          kind: "figure",
          one: { sentence, ...placeOf(numeral) },
          other,
          key: `${numeral.unit} ${numeral.counted[0] ?? ""}`,
        });
    for (const day of sentence.passage.days)
      for (const other of rivalDays(index, dated, sentence, day))
        pairs.push({ kind: "date", one: { sentence, ...placeOf(day) }, other, key: "" });
  }
  const groups: { kind: "figure" | "date"; stated: Stated[] }[] = [];
  for (const { kind, one, other } of pairs) {
    const group = groups.find(
      (entry) => entry.kind === kind && entry.stated.some((stated) => isPlace(stated, one) || isPlace(stated, other)),
    );
    if (!group) groups.push({ kind, stated: [one, other] });
    else
      for (const stated of [one, other])
        if (!group.stated.some((known) => isPlace(known, stated))) group.stated.push(stated);
  }
  return groups.map(({ kind, stated }) => {
    const all = [...stated, ...agreeing(index, kind, stated)];
    return { stated: all, disagreement: describe(index, kind, all) };
  });
}

/** Where articles that none of the values was taken from give one of them in like words: a choice is between values, not articles. */
function agreeing(index: SourceIndex, kind: "figure" | "date", stated: readonly Stated[]): Stated[] {
  const known = new Set(stated.map(({ sentence }) => sentence.article));
  return index.sentences.flatMap((sentence): Stated[] => {
    if (sentence.aside || known.has(sentence.article)) return [];
    const items = kind === "figure" ? sentence.passage.numerals : sentence.passage.days;
    const found = items
      .map((item) => ({ sentence, ...placeOf(item) }))
      .find((one) =>
        stated.some(
          (other) =>
            valueAt(one) === valueAt(other) && Math.max(...sharesOf(index, sentence, other.sentence)) >= sameFact,
        ),
      );
    if (!found) return [];
    known.add(sentence.article);
    return [found];
  });
}

/** By what the value at a place is told from others: unit and number, or day, month and end of the span. */
function valueAt({ sentence: { passage }, start }: Stated): string {
  const numeral = passage.numerals.find((entry) => entry.start === start);
  if (numeral) return `${numeral.unit ?? ""} ${numeral.values.join(" ")}`;
  const day = passage.days.find((entry) => entry.start === start);
  return day ? [day.month, day.day, day.last?.month, day.last?.day].map((part) => part ?? "").join("-") : "";
}

function placeOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

function isPlace(one: Stated, other: Stated): boolean {
  return one.sentence === other.sentence && one.start === other.start;
}

function describe(index: SourceIndex, kind: "figure" | "date", stated: readonly Stated[]): Disagreement {
  const [first] = stated;
  const values = stated.map(({ sentence, start, end }) => {
    const text = index.texts[sentence.article];
    return {
      article: text?.id ?? "",
      block: sentence.block,
      line: sentence.line,
      words: textAt(sentence.passage, start, end),
      value: valueAt({ sentence, start, end }),
      text: sentence.passage.text,
      published: text?.published ?? null,
    };
  });
  const of = first ? (kind === "figure" ? countedAt(first) : happeningAt(first)) : "";
  return { id: values.map(({ article, line, words }) => `${article}:${line}:${words}`).join("|"), kind, of, values };
}

/** What only tells how long, where or what for: no name for what a sum is of. */
const circumstance = /^(?:sur|pour|en|dans|par|au|aux|avec|entre|over|for|to|in|by|at|with|between|from|on)(?!\p{L})/u;

/** What a figure counts, in the words behind it; the whole sentence where they name nothing. */
function countedAt({ sentence, end }: Stated): string {
  const words = /^[ '\u00a0]*[^.,;:()]{0,40}/u.exec(textAt(sentence.passage, end, end + 40))?.[0] ?? "";
  const counted = words.trim().replace(/^(?:de la |de l['’]|des |de |d['’]|du |of the |of )/u, "");
  return counted === "" || circumstance.test(counted) ? sentence.passage.text : counted;
}

/** What happens at a date, as a chronology would say it in a line; the whole sentence where it has no such phrase. */
function happeningAt({ sentence: { passage }, start, end }: Stated): string {
  const { text, folded, language } = passage;
  const lexicon = lexiconOf(language);
  const [from, to] = [folded.at[start] ?? 0, folded.at[end] ?? text.length];
  const date = { start: from, end: to, date: "", last: null, relative: false, isSpan: false };
  const event = lexicon && drawsSentences(lexicon) ? eventOf(text, date, undefined, lexicon) : "";
  return event === "" ? text : event;
}

function isIndependent(index: SourceIndex, one: SourceSentence, other: SourceSentence): boolean {
  return one.article < other.article && index.groups[one.article] !== index.groups[other.article];
}

const termsWithoutNumbers = once(
  ({ passage }: SourceSentence): ReadonlySet<string> =>
    new Set([...passage.terms].filter((term) => !term.startsWith("#"))),
);

/** Words that have their meaning in one language alone say nothing of a sentence of another. */
function comparable(terms: ReadonlySet<string>, one: SourceSentence, other: SourceSentence): ReadonlySet<string> {
  if (one.passage.language === other.passage.language) return terms;
  return new Set([...terms].filter((term) => !term.startsWith("~") || other.passage.terms.has(term)));
}

/** Of two sentences in two languages so many words must be the same: few of their words can be compared at all. */
const fewestAcross = 3;

/** How much of each of two sentences of the articles stands in the other. */
function sharesOf(index: SourceIndex, one: SourceSentence, other: SourceSentence): [number, number] {
  // The values themselves differ as a matter of course.
  const ours = comparable(termsWithoutNumbers(one), one, other);
  const theirs = comparable(termsWithoutNumbers(other), other, one);
  if (one.passage.language !== other.passage.language && countCommon(ours, theirs) < fewestAcross) return [0, 0];
  return [shareOf(ours, theirs, index), shareOf(theirs, ours, index)];
}

function rivalFigures(index: SourceIndex, sentence: SourceSentence, numeral: Numeral): Stated[] {
  const [head] = numeral.counted;
  if (numeral.rank) return [];
  if (head === undefined) return rivalAmounts(index, sentence, numeral);
  return (index.byTerm.get(head) ?? []).flatMap((number) => {
    const other = index.sentences[number];
    if (!other || other.aside || !isIndependent(index, sentence, other)) return [];
    return other.passage.numerals.flatMap((theirs): Stated[] => {
      if (theirs.rank || theirs.unit !== numeral.unit || theirs.counted[0] !== head) return [];
      if (
        theirs.values.some((value) => numeral.values.includes(value)) ||
        theirs.bound !== null ||
        numeral.bound !== null
      )
        return [];
      if (givesToo(index, sentence.article, head, theirs) || givesToo(index, other.article, head, numeral)) return [];
      const named = numeral.unit !== null && numeral.unit !== "%" && /^[=~]/.test(head);
      // With a unit and one thing measured the shorter sentence must stand in the longer one; a bare count needs both.
      const common = named
        ? Math.max(...sharesOf(index, sentence, other))
        : Math.min(...sharesOf(index, sentence, other));
      return common >= sameFact ? [{ sentence: other, ...placeOf(theirs) }] : [];
    });
  });
}

/** Sentences that tell of one sum of money are as alike as this, since nothing in them says what the sum is of. */
const sameSum = 0.55;

/** What another article has for a sum of which is only told what is done with it: "will lend Togo 45 million euros over ten years". */
function rivalAmounts(index: SourceIndex, sentence: SourceSentence, numeral: Numeral): Stated[] {
  const { unit } = numeral;
  if (!isMoney(unit) || numeral.bound !== null || sumsIn(sentence, unit).length > 1) return [];
  return (index.byTerm.get(`^${unit}`) ?? []).flatMap((number): Stated[] => {
    const other = index.sentences[number];
    if (!other || other.aside || !isIndependent(index, sentence, other)) return [];
    const [theirs, ...more] = sumsIn(other, unit);
    if (!theirs || more.length > 0 || theirs.rank || theirs.bound !== null) return [];
    if (gives(index, sentence.article, unit, theirs.values) || gives(index, other.article, unit, numeral.values))
      return [];
    const isOne =
      isSaidAlike(
        index,
        comparable(termsAround(sentence, numeral), sentence, other),
        comparable(termsAround(other, theirs), other, sentence),
      ) ||
      (countCommon(termsWithoutNumbers(sentence), termsWithoutNumbers(other)) >= fewestAlike &&
        Math.min(...sharesOf(index, sentence, other)) >= sameSum);
    return isOne ? [{ sentence: other, ...placeOf(theirs) }] : [];
  });
}

/** Each sum of an article: its rank, unit and value. */
const sumsOf = once(
  ({ sentences }: SourceIndex): ReadonlySet<string> =>
    new Set(
      sentences.flatMap(({ article, passage }) =>
        passage.numerals.flatMap(({ unit, values }) => values.map((value) => `${article} ${unit} ${value}`)),
      ),
    ),
);

/** Whether an article gives one of some sums in any sentence. */
function gives(index: SourceIndex, article: number, unit: string | null, values: readonly number[]): boolean {
  return values.some((value) => sumsOf(index).has(`${article} ${unit} ${value}`));
}

/** How far on either side stands what is done with a sum, in letters, and how much of it both must have, in words and by weight. */
const around = 70;
const fewestAlike = 4;
const alike = 0.4;

/** Without the sum itself; other numbers beside it, such as for how many years it is lent, tell the same fact. */
function termsAround({ passage }: SourceSentence, numeral: Numeral): ReadonlySet<string> {
  const known = termsOfSums.get(numeral);
  if (known) return known;
  const { start, end, values } = numeral;
  const terms = termsBetween(passage, start - around, end + around);
  for (const value of values) terms.delete(`#${value}`);
  termsOfSums.set(numeral, terms);
  return terms;
}

const termsOfSums = new WeakMap<Numeral, ReadonlySet<string>>();

function countCommon(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let common = 0;
  for (const term of ours) if (theirs.has(term)) common += 1;
  return common;
}

function isSaidAlike(index: SourceIndex, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const common = [...ours].filter((term) => theirs.has(term));
  return common.length >= fewestAlike && shareOf(ours, theirs, index) >= alike && shareOf(theirs, ours, index) >= alike;
}

function sumsIn({ passage }: SourceSentence, unit: string | null): Numeral[] {
  return passage.numerals.filter((numeral) => numeral.unit === unit);
}

/** An article that gives both values does not disagree: it tells of two facts. */
function givesToo(index: SourceIndex, article: number, head: string, numeral: Numeral): boolean {
  return (index.byTerm.get(head) ?? []).some((number) => {
    const sentence = index.sentences[number];
    return (
      sentence?.article === article &&
      sentence.passage.numerals.some(
        (other) =>
          other.counted[0] === head &&
          other.unit === numeral.unit &&
          other.values.some((value) => numeral.values.includes(value)),
      )
    );
  });
}

/** `dated` are the sentences of the articles that tell a day. */
function rivalDays(
  index: SourceIndex,
  dated: readonly SourceSentence[],
  sentence: SourceSentence,
  day: DayMention,
): Stated[] {
  if (day.day === null || day.month === null || day.weekday !== null) return [];
  return dated.flatMap((other) => {
    if (other.aside || !isIndependent(index, sentence, other)) return [];
    return other.passage.days.flatMap((theirs): Stated[] => {
      if (
        theirs.day === null ||
        theirs.month === null ||
        theirs.weekday !== null ||
        (theirs.last === null) !== (day.last === null)
      )
        return [];
      if (isSameDay(day, theirs) || Math.abs(dayNumber(day) - dayNumber(theirs)) > furthestDays) return [];
      const spans = day.last !== null && theirs.last !== null;
      const given = (article: number, wanted: DayMention): boolean =>
        dated.some(
          (entry) =>
            entry.article === article &&
            entry.passage.days.some(
              (known) => (known.last === null) === (wanted.last === null) && isSameDay(wanted, known),
            ),
        );
      if (given(sentence.article, theirs) || given(other.article, day)) return [];
      const visit = (text: SourceSentence): boolean =>
        text.passage.terms.has("=visite") || text.passage.terms.has("=sommet") || text.passage.terms.has("=conference");
      const common = Math.min(...sharesOf(index, sentence, other));
      const journeys = spans ? journeysOf(sentence, day, other, theirs) : null;
      // Two spans that overlap, both of a visit: one visit. Else, and where a place is wanting, the sentences must be much alike.
      const overlapping = spans && visit(sentence) && visit(other) && overlap(day, theirs) && journeys === null;
      const people = sentence.passage.names.some(({ words }) =>
        other.passage.names.some((run) => run.words.at(-1) === words.at(-1)),
      );
      if (journeys === "one" || journeys === "two")
        return journeys === "one" ? [{ sentence: other, ...placeOf(theirs) }] : [];
      return common >= (overlapping ? 0.12 : sameFact + 0.1) && (!overlapping || people || common >= 0.25)
        ? [{ sentence: other, ...placeOf(theirs) }]
        : [];
    });
  });
}
