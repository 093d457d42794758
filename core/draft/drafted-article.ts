import { paragraphsOf, type Article } from "../article.ts";
import { datesOf, figuresOf, type DraftedDate, type DraftedFigure } from "./drafted-facts.ts";
import { placeOf, readParagraphs, titleOf, toldIn, type DraftedSentence, type Place } from "./drafted-sentence.ts";
import { isAllCapitals } from "./legible.ts";
import type { OutcomeStatus } from "../pack.ts";
import { withOwnOffices } from "../recognise/counterparts.ts";
import { drawsSentences, lexiconOf, type Lexicon } from "../recognise/lexicon.ts";
import { rememberingNames, type NameMention } from "../recognise/names.ts";
import { announcesList, isListedObjective, judgeObjective } from "../recognise/objectives.ts";
import { leansOnSubject, occasionStrength, standsAlone } from "../recognise/occasions.ts";
import { judgeOutcome, statusOf } from "../recognise/outcomes.ts";
import { peopleOf } from "../recognise/people.ts";
import { signalsOf, type Signals } from "../recognise/signals.ts";

/** A sentence that a draft offers; `deciding` are the words that speak for it: pairs of places in `words`, UTF-16 units. */
export interface DraftedPoint extends Place {
  lead: string;
  text: string;
  speaker: string | null;
  deciding: [number, number][];
}

/** A result that a draft offers. */
export interface DraftedOutcome extends DraftedPoint {
  status: OutcomeStatus;
  date: string | null;
}

/** What one article offers a briefing, in its order. */
export interface DraftedArticle {
  article: string;
  /**
   * Why it offers nothing: its language has no lexicon here, or it has no text; "facts": in its language figures, dates and
   * quotations alone are read.
   */
  undrafted: "language" | "empty" | "facts" | null;
  objectives: DraftedPoint[];
  outcomes: DraftedOutcome[];
  context: DraftedPoint[];
  figures: DraftedFigure[];
  dates: DraftedDate[];
  people: (Place & NameMention)[];
  quotes: (Place & { text: string; speaker: string | null })[];
}

/** See {@link DraftedArticle}. Words, figures and dates are the article's own; "last Tuesday" counts only where its day is known. */
export function draftArticle(article: Article): DraftedArticle {
  const lexicon = lexiconOf(article.language.value);
  const paragraphs = paragraphsOf(article).filter((paragraph) => paragraph.line > 0);
  const drafted: DraftedArticle = {
    article: article.id,
    undrafted: paragraphs.length === 0 ? "empty" : !lexicon ? "language" : drawsSentences(lexicon) ? null : "facts",
    objectives: [],
    outcomes: [],
    context: [],
    figures: [],
    dates: [],
    people: [],
    quotes: [],
  };
  if (!lexicon || drafted.undrafted === "empty") return drafted;
  const namesOf = rememberingNames(lexicon);
  const read = readParagraphs(paragraphs, article, lexicon, namesOf);
  const sentences = read.flatMap((paragraph) => paragraph.sentences);
  const facts = {
    ...drafted,
    figures: figuresOf(sentences, lexicon),
    dates: read.flatMap((paragraph) =>
      paragraph.sentences.flatMap((sentence) => datesOf(sentence, paragraph, lexicon, namesOf)),
    ),
    quotes: read.flatMap(({ paragraph, quotations }) =>
      quotations.map(({ text, speaker }) => ({ ...placeOf(article, paragraph, text), text, speaker })),
    ),
  };
  if (drafted.undrafted !== null) return facts;
  const told = read.flatMap((paragraph) => toldIn(paragraph, lexicon));
  return {
    ...facts,
    ...pointsOf(titleOf(article), told, lexicon, namesOf),
    // A surname alone means first of all whoever bears it in the same article.
    people: peopleOf(
      sentences
        .filter(({ text }) => !isAllCapitals(text))
        .flatMap(({ place, text }) =>
          withOwnOffices(text, namesOf(text), lexicon).map((name) => ({ ...place, ...name })),
        ),
    ),
  };
}

/** The aims and results among an article's title and what it tells, and of the rest what tells of the occasion. */
function pointsOf(
  titles: readonly DraftedSentence[],
  told: readonly DraftedSentence[],
  lexicon: Lexicon,
  namesOf: (text: string) => readonly NameMention[],
): Pick<DraftedArticle, "objectives" | "outcomes" | "context"> {
  const listed = told.filter(({ text, around }) => isListedObjective(text, around, lexicon));
  const subjectless = withoutSubject(told, lexicon, namesOf);
  const judged = withSignals(
    [...titles, ...told].filter(
      (sentence) => !listed.includes(sentence) && !announcesList(sentence.text) && !subjectless.has(sentence),
    ),
    lexicon,
  );
  const objectives = [
    ...listed.map((sentence) => pointOf(sentence, [])),
    ...judged.flatMap(({ sentence, signals }) => {
      const { holds, deciding } = judgeObjective(signals);
      return holds ? [pointOf(sentence, deciding)] : [];
    }),
  ];
  const outcomes = judged.flatMap(({ sentence, signals }): DraftedOutcome[] => {
    if (!judgeOutcome(signals).holds) return [];
    const { status, deciding } = statusOf(sentence.text, lexicon);
    return [{ ...pointOf(sentence, deciding), status, date: dayOf(sentence, status) }];
  });
  const used = new Set([...objectives, ...outcomes].map(({ line, words }) => `${line} ${words}`));
  const context = contextOf(
    told.filter(({ place, isSpoken }) => !isSpoken && !used.has(`${place.line} ${place.words}`)),
    lexicon,
  );
  return { objectives, outcomes, context: context.map((sentence) => pointOf(sentence, [])) };
}

/** Sentences with their signs; one of a paragraph is read by what the one before it stated. */
function withSignals(
  sentences: readonly DraftedSentence[],
  lexicon: Lexicon,
): { sentence: DraftedSentence; signals: Signals }[] {
  let resultLine: number | null = null;
  return sentences.map((sentence) => {
    const { text, around, place } = sentence;
    const signals = signalsOf(text, { ...around, afterResult: resultLine === place.line }, lexicon);
    resultLine = judgeOutcome(signals).holds ? place.line : null;
    return { sentence, signals };
  });
}

/**
 * The sentences whose subject stands in the one before them: they open with a pronoun, and that one names nobody whom it could mean, so
 * that it is a thing or a body. Of people a reader of the briefing knows who is meant.
 */
function withoutSubject(
  told: readonly DraftedSentence[],
  lexicon: Lexicon,
  namesOf: (text: string) => readonly NameMention[],
): ReadonlySet<DraftedSentence> {
  return new Set(
    told.filter(({ text, isSpoken }, at) => {
      const before = told[at - 1]?.text ?? "";
      return (
        !isSpoken && leansOnSubject(text, lexicon) && !leansOnSubject(before, lexicon) && namesOf(before).length === 0
      );
    }),
  );
}

/**
 * The day of a result: the one that its sentence writes out. Where it has none, something done has the one day that its sentence tells
 * from that of publication ("mardi"); of several it cannot be told.
 */
function dayOf({ dates }: DraftedSentence, status: OutcomeStatus): string | null {
  const written = dates.find(({ date, relative }) => date.length >= 7 && !relative);
  if (written) return written.date;
  const told = new Set(dates.flatMap(({ date, isSpan }) => (date.length === 10 && !isSpan ? [date] : [])));
  const [day] = told;
  return day !== undefined && told.size === 1 && (status === "signed" || status === "inForce") ? day : null;
}

function pointOf(sentence: DraftedSentence, deciding: readonly (readonly [number, number])[]): DraftedPoint {
  const { place, lead, rest, speaker } = sentence;
  return { ...place, lead, text: rest, speaker, deciding: deciding.map(([from, to]) => [from, to]) };
}

/** The most sentences of context that one article gives, and how far into it they are looked for, in paragraphs. */
const mostContext = 5;
const contextReach = 8;

/** Of the article's opening part, the sentences that tell most of the occasion, in their order. */
function contextOf(sentences: readonly DraftedSentence[], lexicon: Lexicon): DraftedSentence[] {
  const strength = new Map(
    sentences
      .filter(({ place, around, text }) => place.block <= contextReach && !around.item && standsAlone(text, lexicon))
      .map((sentence) => [sentence, occasionStrength(sentence.text, lexicon) + Math.min(sentence.dates.length, 2)]),
  );
  const strongest = [...strength]
    .filter(([, value]) => value >= 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostContext);
  const chosen = new Set(strongest.map(([sentence]) => sentence));
  return sentences.filter((sentence) => chosen.has(sentence));
}
