import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { namesIn, type NameMention } from "./names.ts";
import { quotedPieces } from "./quotation-marks.ts";
import { sayingPattern, sayingSource } from "./saying.ts";
import { sentencesOf, type Span } from "./sentences.ts";
import { Speakers } from "./speakers.ts";
import { spokenSentences } from "./spoken-sentences.ts";

/** Direct speech and its place inside its marks; `speaker` is null where no words beside it say who spoke. */
export interface Quotation extends Span {
  speaker: string | null;
}

/** A quotation of an article and the index of its paragraph, in which `start` and `end` are offsets. */
export interface ArticleQuotation extends Quotation {
  paragraph: number;
}

/** Fewer words between marks are a term, not speech. */
const fewestWords = 4;

/** The quotations of a paragraph in order: at least four words between marks. A mark left open runs to the paragraph's end. */
export function quotationsIn(text: string, lexicon: Lexicon): Quotation[] {
  return quotationsOf([text], lexicon).map(({ start, end, text: words, speaker }) => ({
    start,
    end,
    text: words,
    speaker,
  }));
}

/**
 * The quotations of an article's paragraphs in order. Who speaks is told by the words beside a quotation; a surname, an office or a
 * pronoun stands for the person whom the article has named so before, where it can be only one. `namesOf` tells whom a text names,
 * `sentencesIn` where its sentences end: for one who has read them already.
 */
export function quotationsOf(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  namesOf = (text: string): readonly NameMention[] => namesIn(text, lexicon),
  sentencesIn = (text: string): readonly Span[] => sentencesOf(text, lexicon),
): ArticleQuotation[] {
  const spans = paragraphs.map((text) => spansOf(text, lexicon));
  if (spans.every((found) => found.length === 0)) return [];
  const speakers = new Speakers(lexicon, namesOf);
  const spoken = paragraphs.map((text, index) => ({
    text,
    sentences: spokenSentences(text, spans[index] ?? [], namesOf, sentencesIn),
  }));
  for (const { sentences } of spoken) speakers.meet(sentences);
  const said = spoken.map(({ text, sentences }) => speakers.speakersOf(text, sentences));
  const found = said.flatMap((quotations, paragraph) =>
    quotations.map(({ span, speaker }): ArticleQuotation => ({ ...span, speaker, paragraph })),
  );
  return found.filter((quotation) => countWords(quotation.text) >= fewestWords);
}

function spansOf(text: string, lexicon: Lexicon): Span[] {
  const pieces = quotedPieces(text);
  const spans = pieces.length > 0 ? pieces : dialogueOf(text, lexicon);
  return spans
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter((span) => /\p{L}/u.test(span.text) && !isTitle(text, span, lexicon));
}

const titlingOf = onceFor(
  ({ titling, saying }: Lexicon) =>
    new RegExp(
      `(?<!\\p{L})${anyCue(titling.filter((word) => !saying.includes(word)))}[\\s\\u00a0\\u202f]*:?[\\s\\u00a0\\u202f«“"]*$`,
      "iu",
    ),
);

const spokenOf = onceFor((lexicon: Lexicon) => {
  const verb = `(?<![\\p{L}\\p{N}])${sayingSource(lexicon)}(?![\\p{L}\\p{N}])`;
  return {
    /** "Mary Model said: “": a verb of saying right before the mark; "called" rather gives a name. */
    before: new RegExp(
      `(?<!${anyCue(lexicon.titling)})(?<=${verb})[\\s\\u00a0\\u202f]*[:,]?[\\s\\u00a0\\u202f«“„"]*$`,
      "iu",
    ),
    /** ",” said Mary Model": a verb of saying behind a comma, at most five words off. */
    behind: new RegExp(`^[^\\p{L}]*,[^\\p{L}]*(?:[\\p{L}’'.-]+[\\s\\u00a0]+){0,5}?${verb}`, "iu"),
  };
});

/** "Le forum, intitulé « Bâtir une paix durable »", "the “Harbour Awards: Joint Projects”": the name of a thing, which nobody speaks. Large letters tell one only where nouns have small ones. */
function isTitle(text: string, { start, end, text: words }: Span, lexicon: Lexicon): boolean {
  if (titlingOf(lexicon).test(text.slice(Math.max(0, start - 40), start))) return true;
  if (lexicon.capitalisesNouns) return false;
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  const isCapitalised = long.length >= fewestWords && long.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const { before, behind } = spokenOf(lexicon);
  const isSpoken =
    before.test(text.slice(Math.max(0, start - 60), start)) || behind.test(text.slice(end - 1, end + 80));
  return isCapitalised && !isSpoken;
}

/** A line of dialogue: a dash before speech whose own words say that it is ("— Nous viendrons, a-t-il dit."). */
function dialogueOf(text: string, lexicon: Lexicon): { start: number; end: number }[] {
  const dash = /^[\s\u00a0]*[—–][\s\u00a0]*(?=[\p{Lu}¿¡])/u.exec(text);
  if (!dash) return [];
  const start = dash[0].length;
  const rest = text.slice(start, start + 1000);
  const incise = [...rest.matchAll(/[,!?…][\s\u00a0\u202f]*(?:[—–][\s\u00a0]*)?/gu)].find(
    ({ 0: { length }, index }) => {
      const saying = sayingPattern(lexicon).exec(rest.slice(index + length, index + length + 60));
      return saying !== null && saying.index <= 24;
    },
  );
  if (!incise) return [];
  const mark = /^[!?…]/.test(incise[0]) ? 1 : 0;
  return [{ start, end: start + incise.index + mark }];
}

function countWords(text: string): number {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*(?:['’](?:s|t|re|ve|ll|d|m)(?![\p{L}]))?/gu) ?? [])
    .length;
}
