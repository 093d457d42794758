import { z } from "zod";
import { paragraphsOf, partialDateSchema, type Article, type Paragraph } from "./article.ts";
import { outcomeStatuses } from "./pack.ts";
import { datesIn, type DateMention } from "./recognise/dates.ts";
import { eventOf } from "./recognise/events.ts";
import { figuresIn } from "./recognise/figures.ts";
import { lexiconOf, type Lexicon } from "./recognise/lexicon.ts";
import { namesIn, peopleOf, type NameMention } from "./recognise/names.ts";
import { isListedObjective, isObjective } from "./recognise/objectives.ts";
import { occasionStrength } from "./recognise/occasions.ts";
import { isOutcome, statusOf } from "./recognise/outcomes.ts";
import { quotationsOf } from "./recognise/quotations.ts";
import { isQuotationAlone, sentencesOf, type Span } from "./recognise/sentences.ts";

/** Where a suggestion stands: article, number (§) and line of the paragraph, and the sentence as it is there. */
const placed = {
  article: z.string(),
  block: z.int().positive(),
  line: z.int().positive(),
  words: z.string(),
};

/** What the picked articles hold that a briefing may use; every entry with its place, nothing that does not stand there. */
export const draftSchema = z.strictObject({
  objectives: z.array(z.strictObject({ ...placed, lead: z.string(), text: z.string() })),
  outcomes: z.array(
    z.strictObject({
      ...placed,
      lead: z.string(),
      text: z.string(),
      status: z.enum(outcomeStatuses),
      date: partialDateSchema.nullable(),
    }),
  ),
  context: z.array(z.strictObject({ ...placed, lead: z.string(), text: z.string() })),
  figures: z.array(
    z.strictObject({ ...placed, value: z.number(), unit: z.string(), of: z.string(), asOf: z.string() }),
  ),
  dates: z.array(
    z.strictObject({
      ...placed,
      date: partialDateSchema,
      end: partialDateSchema.nullable(),
      event: z.string(),
    }),
  ),
  people: z.array(z.strictObject({ ...placed, name: z.string(), role: z.string().nullable() })),
  quotes: z.array(z.strictObject({ ...placed, text: z.string(), speaker: z.string().nullable() })),
});
/** See {@link draftSchema}. */
export type Draft = z.infer<typeof draftSchema>;

/** The most sentences of context that one article gives, and how far into it they are looked for, in paragraphs. */
const mostContext = 5;
const contextReach = 8;

/**
 * What the articles hold that a briefing may use, in article order; dates by date, the oldest first. Words, figures and dates
 * are the articles' own, each with its place. An article in a language without a lexicon gives nothing; "last Tuesday" counts only
 * where the article's day of publication is known.
 */
export function draft(articles: Article[]): Draft {
  const parts = articles.map(draftOf);
  return {
    objectives: parts.flatMap((part) => part.objectives),
    outcomes: parts.flatMap((part) => part.outcomes),
    context: parts.flatMap((part) => part.context),
    figures: parts.flatMap((part) => part.figures),
    dates: parts.flatMap((part) => part.dates).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    people: peopleOf(parts.flatMap((part) => part.people)).map(({ article, block, line, words, name, role }) => ({
      article,
      block,
      line,
      words,
      name,
      role,
    })),
    quotes: parts.flatMap((part) => part.quotes),
  };
}

/** Where a suggestion stands, as every entry of a draft says it. */
interface Place {
  article: string;
  block: number;
  line: number;
  words: string;
}

/** A sentence of an article with all that was recognised of its surroundings. */
interface Sentence {
  place: Place;
  span: Span;
  dates: DateMention[];
  paragraph: Paragraph;
  /** The bold opening words of a list item ("Sécuritaires") and what follows them. */
  lead: string;
  text: string;
}

type DraftPart = Omit<Draft, "people"> & { people: (Place & NameMention)[] };

function draftOf(article: Article): DraftPart {
  const lexicon = lexiconOf(article.language.value);
  const part: DraftPart = {
    objectives: [],
    outcomes: [],
    context: [],
    figures: [],
    dates: [],
    people: [],
    quotes: [],
  };
  if (!lexicon) return part;
  const paragraphs = paragraphsOf(article).filter((paragraph) => paragraph.line > 0);
  const sentences = paragraphs.flatMap((paragraph) => sentencesIn(paragraph, article, lexicon));
  // What someone said, without who, may stand among the quotations alone.
  const told = sentences.filter((sentence) => !isQuotationAlone(sentence.span.text));
  const listed = told.filter((sentence) => isListedObjective(sentence.paragraph, lexicon));
  const stated = told.filter((sentence) => !listed.includes(sentence) && isObjective(sentence.span.text, lexicon));
  const objectives = new Set([...listed, ...stated]);
  const outcomes = told.filter(
    (sentence) => !listed.includes(sentence) && isOutcome(sentence.span.text, sentence.paragraph, lexicon),
  );
  part.objectives = [...objectives].map(pointOf);
  part.outcomes = outcomes.map((sentence) => ({
    ...pointOf(sentence),
    status: statusOf(sentence.span.text, lexicon),
    date: sentence.dates.find((date) => date.date.length >= 7 && !date.relative)?.date ?? null,
  }));
  const used = new Set([...objectives, ...outcomes]);
  part.context = contextOf(
    told.filter((sentence) => !used.has(sentence)),
    lexicon,
  ).map(pointOf);
  part.figures = figuresOf(sentences, lexicon);
  part.dates = sentences.flatMap((sentence) => datesOf(sentence, lexicon));
  // A surname alone means first of all whoever bears it in the same article.
  part.people = peopleOf(
    sentences.flatMap((sentence) =>
      namesIn(sentence.span.text, lexicon).map((name) => ({ ...sentence.place, ...name })),
    ),
  );
  part.quotes = quotationsOf(
    paragraphs.map((paragraph) => paragraph.text),
    lexicon,
  ).flatMap(({ paragraph: index, text, speaker }) => {
    const paragraph = paragraphs[index];
    return paragraph ? [{ ...placeOf(article, paragraph, text), text, speaker }] : [];
  });
  return part;
}

function placeOf(article: Article, paragraph: Paragraph, words: string): Place {
  return { article: article.id, block: paragraph.number, line: paragraph.line, words };
}

function sentencesIn(paragraph: Paragraph, article: Article, lexicon: Lexicon): Sentence[] {
  const published = article.published.value;
  return sentencesOf(paragraph.text, lexicon).map((span, index) => ({
    place: placeOf(article, paragraph, span.text),
    span,
    dates: datesIn(span.text, lexicon, published),
    paragraph,
    ...(paragraph.item && index === 0 ? leadOf(span.text) : { lead: "", text: withoutSemicolon(span.text) }),
  }));
}

/** The opening words of a list item up to a colon, where they are few, and the rest. */
function leadOf(sentence: string): { lead: string; text: string } {
  const match = /^([^:.;!?«»“”"]{2,60}?)[\s\u00a0\u202f]?:[\s\u00a0]+(\S.*)$/su.exec(sentence);
  const [, lead = "", rest = sentence] = match ?? [];
  return lead.split(/[\s\u00a0]+/).length > 7
    ? { lead: "", text: withoutSemicolon(sentence) }
    : { lead: lead.trim(), text: withoutSemicolon(rest) };
}

function withoutSemicolon(text: string): string {
  return text.replace(/[\s\u00a0\u202f]*;$/, "");
}

function pointOf(sentence: Sentence): Place & { lead: string; text: string } {
  return { ...sentence.place, lead: sentence.lead, text: sentence.text };
}

/** Of the article's opening part, the sentences that tell most of the occasion, in their order. */
function contextOf(sentences: readonly Sentence[], lexicon: Lexicon): Sentence[] {
  const strength = new Map(
    sentences
      .filter((sentence) => sentence.paragraph.number <= contextReach && !sentence.paragraph.item)
      .map((sentence) => [
        sentence,
        occasionStrength(sentence.span.text, lexicon) + Math.min(sentence.dates.length, 2),
      ]),
  );
  const strongest = [...strength]
    .filter(([, value]) => value >= 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostContext);
  const chosen = new Set(strongest.map(([sentence]) => sentence));
  return sentences.filter((sentence) => chosen.has(sentence));
}

/**
 * The figures of an article, each value of a thing once, where it stands first. One that does not say of what it is told again
 * ("these 290 scholarships") is no other figure.
 */
function figuresOf(sentences: readonly Sentence[], lexicon: Lexicon): Draft["figures"] {
  const seen = new Set<string>();
  return sentences.flatMap((sentence) =>
    figuresIn(sentence.span.text, lexicon, sentence.dates).flatMap(({ value, unit, of }) => {
      const key = `${value} ${unit}`;
      const whole = `${key} ${of}`;
      if (seen.has(of === "" || of === unit ? key : whole)) return [];
      seen.add(key).add(whole);
      return [{ ...sentence.place, value, unit, of, asOf: "" }];
    }),
  );
}

function datesOf(sentence: Sentence, lexicon: Lexicon): Draft["dates"] {
  return sentence.dates.flatMap((date, index) => {
    if (date.isSpan) return [];
    const event = eventOf(sentence.span.text, date, sentence.dates[index - 1], lexicon);
    return event === "" ? [] : [{ ...sentence.place, date: date.date, end: date.last, event }];
  });
}
