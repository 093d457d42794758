import { meaningOf } from "./check/glossary.ts";
import { agreementOf, areOneAgreement, type Agreement } from "./draft/agreements.ts";
import type { Article } from "./article.ts";
import { draftArticle, type DraftedArticle, type DraftedOutcome, type DraftedPoint } from "./draft/drafted-article.ts";
import type { Place } from "./draft/drafted-sentence.ts";
import type { Draft } from "./draft/drafted.ts";
import { objectOf } from "./draft/figure-object.ts";
import { likeness, mergeEntries, sharedOfShorter, tellingWords, type Merged, type Sameness } from "./draft/merging.ts";
import { datesIn } from "./recognise/dates.ts";
import { denials, lexiconOf } from "./recognise/lexicon.ts";
import { measureOf } from "./recognise/measures.ts";
import type { NameMention } from "./recognise/names.ts";
import { peopleOf } from "./recognise/people.ts";
import { shingleWords } from "./shingles.ts";
import { groupByEvent } from "./draft/told-events.ts";
import { groupWireCopies } from "./wire-copies.ts";

/** From this likeness on two sentences say the same, two quotations are one; from this share of words on two events of one day are. */
const sameSentence = 0.85;
const sameQuotation = 0.9;
const sameEvent = 2 / 3;

/**
 * What the articles hold that a briefing may use, in article order, those of one event together; dates by date, the oldest first.
 * Words, figures and dates are the articles' own. What several articles say stands once, at its first place, with all its places.
 */
export function draft(articles: Article[]): Draft {
  const inOrder = articles.map(draftArticle);
  const events = groupByEvent(inOrder);
  const parts = [...events.flat(), ...inOrder.filter(({ undrafted }) => undrafted !== null)];
  const lexicons = new Map(articles.map(({ id, language }) => [id, lexiconOf(language.value)]));
  const source = new Map(groupWireCopies(articles).flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
  const sourceOf = (article: string): number => source.get(article) ?? -1;
  const gather = <Entry extends Place>(
    entriesOf: (part: DraftedArticle) => readonly Entry[],
    sameness: Sameness<Entry>,
  ): Merged<Entry>[] => mergeEntries(parts.flatMap(entriesOf), sameness, sourceOf);
  return {
    objectives: gather((part) => part.objectives, samePoint),
    outcomes: gather((part) => part.outcomes, sameOutcome(articles, events)),
    context: gather((part) => part.context, samePoint),
    figures: gather((part) => part.figures, {
      keysOf: ({ value, unit }) => [
        `${value} ${measureOf(unit) ?? meaningOf(shingleWords(unit).join(" ")) ?? unit.toLowerCase()}`,
      ],
      areSame: (one, other) => countTheSame(one.of, other.of),
    }).map((figure) => {
      const lexicon = lexicons.get(figure.article) ?? null;
      return lexicon ? { ...figure, of: objectOf(figure, lexicon) } : figure;
    }),
    dates: gather((part) => part.dates, {
      keysOf: ({ date, end }) => [`${date}/${end ?? ""}`],
      areSame: (one, other) => sharedOfShorter(one.event, other.event) >= sameEvent,
    }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    people: mergePeople(
      parts.flatMap((part) => part.people),
      sourceOf,
    ),
    quotes: gather((part) => part.quotes, {
      keysOf: ({ text }) => tellingWords(text),
      areSame: (one, other) => likeness(one.text, other.text, denials) >= sameQuotation,
    }),
    events: events.map((group) => group.map(({ article }) => article)),
    undrafted: inOrder.flatMap(({ article, undrafted }) =>
      undrafted === null ? [] : [{ article, reason: undrafted }],
    ),
  };
}

const samePoint: Sameness<DraftedPoint> = {
  keysOf: ({ words }) => tellingWords(words),
  areSame: (one, other) => likeness(one.words, other.words, denials) >= sameSentence,
};

/**
 * When two results are one: their sentences say the same, or both tell of the same agreement of one event, each in its own words or
 * language.
 */
function sameOutcome(
  articles: readonly Article[],
  events: readonly (readonly DraftedArticle[])[],
): Sameness<DraftedOutcome> {
  const known = new Map<DraftedOutcome, Agreement | null>();
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const eventOf = new Map(events.flatMap((group, at) => group.map(({ article }) => [article, at] as const)));
  const agreement = (outcome: DraftedOutcome): Agreement | null => {
    const read = known.get(outcome);
    if (read !== undefined) return read;
    const article = articleOf.get(outcome.article);
    const lexicon = lexiconOf(article?.language.value ?? null);
    const dates = lexicon ? datesIn(outcome.words, lexicon, article?.published.value ?? null) : [];
    const found = lexicon && outcome.status === "signed" ? agreementOf(outcome.words, dates, lexicon) : null;
    known.set(outcome, found);
    return found;
  };
  return {
    keysOf: (outcome) => [...tellingWords(outcome.words), ...(agreement(outcome) ? ["signed agreement"] : [])],
    areSame: (one, other) => {
      if (one.status !== other.status) return false;
      if (samePoint.areSame(one, other)) return true;
      const [mine, its] = [agreement(one), agreement(other)];
      return mine !== null && its !== null && eventOf.get(one.article) === eventOf.get(other.article)
        ? areOneAgreement(mine, its)
        : false;
    },
  };
}

/** Whether two figures of one value and unit count the same thing: they share a word that tells it, or one does not say. */
function countTheSame(one: string, other: string): boolean {
  const words = thingsOf(one);
  const others = thingsOf(other);
  return words.size === 0 || others.size === 0 || [...others].some((word) => words.has(word));
}

/** The words that tell a thing, those of the glossary by what they mean in any language. */
function thingsOf(words: string): Set<string> {
  return new Set(shingleWords(words).flatMap((word) => meaningOf(word) ?? (word.length > 3 ? word : [])));
}

function mergePeople(
  mentions: readonly (Place & NameMention)[],
  sourceOf: (article: string) => number,
): Draft["people"] {
  const lastWords = (name: string): string => shingleWords(name).at(-1) ?? "";
  return peopleOf(mentions).map(({ article, block, line, words, name, role }) => {
    const own = { article, block, line, words };
    const others = mentions
      .filter((mention) => mention.article !== article && lastWords(mention.name) === lastWords(name))
      .filter((mention) => peopleOf([{ ...own, start: 0, end: 0, name, role }, mention]).length === 1)
      .map((mention) => ({
        article: mention.article,
        block: mention.block,
        line: mention.line,
        words: mention.words,
      }));
    const places = [own, ...others];
    return { ...own, places, independent: new Set(places.map((place) => sourceOf(place.article))).size, name, role };
  });
}
