import { paragraphsOf, type Article, type Paragraph } from "./article.ts";
import { isAllCapitals, isLegible } from "./legible.ts";
import type { OutcomeStatus } from "./pack.ts";
import { withOwnOffices } from "./recognise/counterparts.ts";
import { datelineLength } from "./recognise/dateline.ts";
import { datesIn, type DateMention } from "./recognise/dates.ts";
import { withOwner, withSource } from "./event-words.ts";
import { datesAnEvent, eventOf } from "./recognise/events.ts";
import { figuresIn } from "./recognise/figures.ts";
import { isFurniture } from "./recognise/furniture.ts";
import { drawsSentences, lexiconOf, type Lexicon } from "./recognise/lexicon.ts";
import { rememberingNames, type NameMention } from "./recognise/names.ts";
import { announcesList, isListedObjective, judgeObjective } from "./recognise/objectives.ts";
import { occasionStrength, standsAlone } from "./recognise/occasions.ts";
import { judgeOutcome, statusOf } from "./recognise/outcomes.ts";
import { peopleOf } from "./recognise/people.ts";
import { quotationsOf, type Quotation } from "./recognise/quotations.ts";
import { isQuotationAlone, sentencesOf, sentencesWithin, type Span } from "./recognise/sentences.ts";
import { signalsOf, type Surroundings } from "./recognise/signals.ts";

/** Where a suggestion stands: article, number (§, 0 for its title) and line of the paragraph, and the sentence as it is there. */
export interface Place {
  article: string;
  block: number;
  line: number;
  words: string;
}

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
  figures: (Place & { value: number; unit: string; of: string; asOf: string })[];
  dates: (Place & { date: string; end: string | null; event: string })[];
  people: (Place & NameMention)[];
  quotes: (Place & { text: string; speaker: string | null })[];
}

/** The most sentences of context that one article gives, and how far into it they are looked for, in paragraphs. */
const mostContext = 5;
const contextReach = 8;

/** A sentence of an article with all that was recognised of its surroundings. */
interface Sentence {
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
  const titles = titleOf(article);
  const listed = told.filter(({ around }) => isListedObjective(around, lexicon));
  const judged = [...titles, ...told]
    .filter((sentence) => !listed.includes(sentence) && !announcesList(sentence.text))
    .map((sentence) => ({ sentence, signals: signalsOf(sentence.text, sentence.around, lexicon) }));
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
    const date = sentence.dates.find((found) => found.date.length >= 7 && !found.relative)?.date ?? null;
    return [{ ...pointOf(sentence, deciding), status, date }];
  });
  const used = new Set([...objectives, ...outcomes].map(({ line, words }) => `${line} ${words}`));
  const context = contextOf(
    told.filter(({ place, isSpoken }) => !isSpoken && !used.has(`${place.line} ${place.words}`)),
    lexicon,
  );
  return {
    ...facts,
    objectives,
    outcomes,
    context: context.map((sentence) => pointOf(sentence, [])),
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

function placeOf(article: Article, { number, line }: Pick<Paragraph, "number" | "line">, words: string): Place {
  return { article: article.id, block: number, line, words };
}

/** The title as a sentence, where the source shows it on a line. */
function titleOf(article: Article): Sentence[] {
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

interface ReadParagraph {
  paragraph: Paragraph;
  sentences: Sentence[];
  quotations: Quotation[];
}

/** Speakers are told across paragraphs, so quotations are read of the article as a whole. */
function readParagraphs(
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
): Sentence[] {
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
function toldIn({ sentences, quotations }: ReadParagraph, lexicon: Lexicon): Sentence[] {
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
function pieceOf(sentence: Sentence, { text }: Span, said: Quotation): Sentence {
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

function pointOf(sentence: Sentence, deciding: readonly (readonly [number, number])[]): DraftedPoint {
  const { place, lead, rest, speaker } = sentence;
  return { ...place, lead, text: rest, speaker, deciding: deciding.map(([from, to]) => [from, to]) };
}

/** Of the article's opening part, the sentences that tell most of the occasion, in their order. */
function contextOf(sentences: readonly Sentence[], lexicon: Lexicon): Sentence[] {
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

/**
 * The figures of an article, each value of a thing once, where it stands first. One that does not say of what it is told again
 * ("these 290 scholarships") is no other figure.
 */
function figuresOf(sentences: readonly Sentence[], lexicon: Lexicon): DraftedArticle["figures"] {
  const seen = new Set<string>();
  return sentences.flatMap((sentence) =>
    figuresIn(sentence.text, lexicon, sentence.dates).flatMap(({ value, unit, of }) => {
      const key = `${value} ${unit}`;
      const whole = `${key} ${of}`;
      if (seen.has(of === "" || of === unit ? key : whole)) return [];
      seen.add(key).add(whole);
      return [{ ...sentence.place, value, unit, of, asOf: "" }];
    }),
  );
}

/**
 * The dates of a sentence, each with its event. What someone says of it stays between quotation marks, behind the name of who says it;
 * what is said by nobody whom the article names is no event of the office's own.
 */
function datesOf(
  { place, text, dates }: Sentence,
  { quotations }: ReadParagraph,
  lexicon: Lexicon,
  namesOf: (text: string) => readonly NameMention[],
): DraftedArticle["dates"] {
  const spoken = quotations.flatMap(({ text: words, speaker }) => {
    const start = text.indexOf(words);
    return start === -1 ? [] : [{ start, end: start + words.length, words, speaker }];
  });
  return dates.flatMap((date, index) => {
    if (date.isSpan && date.date.length > 7) return [];
    const said = spoken.find(({ start, end }) => start <= date.start && date.end <= end);
    if (!said && !datesAnEvent(text, date, lexicon)) return [];
    const within = (mention: DateMention): DateMention => ({
      ...mention,
      start: mention.start - (said?.start ?? 0),
      end: mention.end - (said?.start ?? 0),
    });
    const previous = dates[index - 1];
    if (said?.speaker === null) return [];
    const whole = said && spokenAt(said.words, within(date).start, lexicon);
    const event = whole ?? unmarked(eventOf(said?.words ?? text, within(date), previous && within(previous), lexicon));
    if (event === "") return [];
    const own = said
      ? `${said.speaker}${quotedLike(text, event, ":")}`
      : withSource(withOwner(event, text, namesOf(text), lexicon), text);
    return [{ ...place, date: date.date, end: date.last, event: own }];
  });
}

/** The longest spoken sentence that a chronology takes whole, in UTF-16 units. */
const longestSpoken = 220;

/** The sentence of a quotation in which a date stands, without its stop; null where it is too long for a chronology. */
function spokenAt(words: string, at: number, lexicon: Lexicon): string | null {
  const spoken = sentencesOf(words, lexicon).find(({ start, end }) => start <= at && at < end);
  const bare = (spoken?.text ?? "").replace(/[\s.,;:]+$/u, "");
  return bare === "" || bare.length > longestSpoken ? null : bare;
}

/** A phrase without a quotation mark whose other one stands outside of it, and what stands on the far side of that. */
function unmarked(phrase: string): string {
  const [open, close] = [phrase.search(/[«“„]/u), phrase.search(/[»”]/u)];
  if (open !== -1 && close < open) return phrase.slice(0, open).trim();
  return open === -1 && close !== -1 ? phrase.slice(close + 1).trim() : phrase;
}

/** Words between the kind of quotation marks that a text uses, behind a sign spaced as that kind asks. */
function quotedLike(text: string, words: string, sign = ""): string {
  const [, opening = "“"] = /([«“"„])[\s\u00a0\u202f]*\S/u.exec(text) ?? [];
  const before = sign === "" ? "" : opening === "«" ? `\u00a0${sign} ` : `${sign} `;
  const marked = opening === "«" ? `«\u00a0${words}\u00a0»` : opening === '"' ? `"${words}"` : `“${words}”`;
  return before + marked;
}
