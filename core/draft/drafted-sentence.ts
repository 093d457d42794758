import type { Article, Paragraph } from "../article.ts";
import { isLegible } from "./legible.ts";
import { quotedLike } from "../quoted-like.ts";
import { datelineLength } from "../recognise/dateline.ts";
import { datesIn, type DateMention } from "../recognise/dates.ts";
import { isFurniture } from "../recognise/furniture.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import type { NameMention } from "../recognise/names.ts";
import { quotationsOf, type Quotation } from "../recognise/quotations.ts";
import { isQuotationAlone, sentencesOf, sentencesWithin, type Span } from "../recognise/sentences.ts";
import type { Surroundings } from "../recognise/signals.ts";

/** Where a suggestion stands: article, number (§, 0 for its title) and line of the paragraph, and the sentence as it is there. */
export interface Place {
  article: string;
  block: number;
  line: number;
  words: string;
}

/** A sentence of an article with all that was recognised of its surroundings. */
export interface DraftedSentence {
  place: Place;
  text: string;
  around: Surroundings;
  dates: DateMention[];
  /** The bold opening words of a list item ("Sécuritaires") and what follows them. */
  lead: string;
  rest: string;
  /** Whose words it is, where most of it is a quotation; and whether it is nothing else. */
  speaker: string | null;
  isSpoken: boolean;
}

/** The place of some words of a paragraph. */
export function placeOf(article: Article, { number, line }: Pick<Paragraph, "number" | "line">, words: string): Place {
  return { article: article.id, block: number, line, words };
}

/** The title as a sentence, where the source shows it on a line. */
export function titleOf(article: Article): DraftedSentence[] {
  const { value, line } = article.title;
  if (value === null || line === null) return [];
  return [
    {
      place: placeOf(article, { number: 0, line }, value),
      text: value,
      around: { heading: null, lead: null, item: false, title: true, year: yearOf(article) },
      dates: [],
      lead: "",
      rest: value,
      speaker: null,
      isSpoken: false,
    },
  ];
}

function yearOf(article: Article): number | null {
  return article.published.value === null ? null : Number(article.published.value.slice(0, 4));
}

/** A paragraph with its sentences, and the quotations that begin in it. */
export interface ReadParagraph {
  paragraph: Paragraph;
  sentences: DraftedSentence[];
  quotations: Quotation[];
}

/** The paragraphs of an article, read. Speakers are told across paragraphs, so quotations are read of the article as a whole. */
export function readParagraphs(
  paragraphs: readonly Paragraph[],
  article: Article,
  lexicon: Lexicon,
  namesOf: (text: string) => readonly NameMention[],
): ReadParagraph[] {
  // The same sentences are those of the draft and of the quotations.
  const known = new Map<string, readonly Span[]>();
  const sentencesIn = (text: string): readonly Span[] => {
    const spans = known.get(text) ?? sentencesOf(text, lexicon);
    known.set(text, spans);
    return spans;
  };
  const quotations = quotationsOf(
    paragraphs.map(({ text }) => text),
    lexicon,
    namesOf,
    sentencesIn,
  ).filter(({ text }) => isLegible(text));
  return paragraphs.map((paragraph, at) => ({
    paragraph,
    sentences: readParagraph(paragraph, article, lexicon, sentencesIn),
    quotations: quotations.filter((quotation) => quotation.paragraph === at),
  }));
}

function readParagraph(
  paragraph: Paragraph,
  article: Article,
  lexicon: Lexicon,
  sentencesIn: (text: string) => readonly Span[],
): DraftedSentence[] {
  const published = article.published.value;
  const { heading, lead, item } = paragraph;
  const around: Surroundings = { heading, lead, item, title: false, year: yearOf(article) };
  const skipped = datelineLength(paragraph.text, lexicon.months);
  const spans = sentencesIn(paragraph.text.slice(skipped)).filter(
    ({ text }) => isLegible(text) && !isFurniture(text, lexicon),
  );
  return spans.map(({ text }, index) => ({
    place: placeOf(article, paragraph, text),
    text,
    around,
    dates: datesIn(text, lexicon, published),
    ...(item && index === 0 ? leadOf(text) : { lead: "", rest: withoutSemicolon(text) }),
    speaker: null,
    isSpoken: false,
  }));
}

/** From this share of a sentence on, what someone says in it makes it theirs. */
const mostlySpoken = 0.5;

/**
 * The sentences of a paragraph that tell something with who tells it. A quotation of several sentences is parted here, each piece
 * with its speaker; what someone said without who is left to the quotations.
 */
export function toldIn({ sentences, quotations }: ReadParagraph, lexicon: Lexicon): DraftedSentence[] {
  return sentences.flatMap((sentence) => {
    const said = quotations.find(({ text }) => sentence.text.includes(text));
    if (!said) return isQuotationAlone(sentence.text) ? [] : [sentence];
    const pieces = sentencesWithin(sentence.text, lexicon);
    if (said.speaker === null && isQuotationAlone(sentence.text)) return [];
    if (pieces.length === 1) {
      const isMost = said.text.length > sentence.text.length * mostlySpoken;
      return [{ ...sentence, speaker: isMost ? said.speaker : null, isSpoken: isQuotationAlone(sentence.text) }];
    }
    return pieces.map((piece) => pieceOf(sentence, piece, said));
  });
}

/** A piece of a sentence with quotations; one that is nothing but someone's words has its speaker. */
function pieceOf(sentence: DraftedSentence, { text }: Span, said: Quotation): DraftedSentence {
  const bare = text.replace(/^[\s«“"„]+|[\s»”"]+$/gu, "");
  const alone = said.text.includes(bare);
  // What is someone's own words stays between marks, of the kind that the article uses.
  const marked = quotedLike(sentence.text, bare);
  return {
    ...sentence,
    place: { ...sentence.place, words: alone ? bare : text },
    text: alone ? bare : text,
    dates: [],
    lead: "",
    rest: alone ? marked : text,
    speaker: alone ? said.speaker : null,
    isSpoken: alone,
  };
}

/** The opening words of a list item up to a colon, where they are few, and the rest. */
function leadOf(sentence: string): { lead: string; rest: string } {
  const match = /^([^:.;!?«»“”"]{2,60}?)[\s\u00a0\u202f]?:[\s\u00a0]+(\S.*)$/su.exec(sentence);
  const [, lead = "", rest = sentence] = match ?? [];
  return lead.split(/[\s\u00a0]+/).length > 7
    ? { lead: "", rest: withoutSemicolon(sentence) }
    : { lead: lead.trim(), rest: withoutSemicolon(rest) };
}

function withoutSemicolon(text: string): string {
  return text.replace(/[\s\u00a0\u202f]*;$/, "");
}
