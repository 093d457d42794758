import type { Article } from "./article.ts";
import { draftArticle, type DraftedArticle, type DraftedPoint } from "./drafted-article.ts";
import type { Place } from "./drafted-sentence.ts";
import type { Draft } from "./drafted.ts";
import { likeness, mergeEntries, sharedOfShorter, tellingWords, type Merged, type Sameness } from "./merging.ts";
import { denials } from "./recognise/lexicon.ts";
import type { NameMention } from "./recognise/names.ts";
import { peopleOf } from "./recognise/people.ts";
import { shingleWords } from "./shingles.ts";
import { groupByEvent } from "./told-events.ts";
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
  const source = new Map(groupWireCopies(articles).flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
  const sourceOf = (article: string): number => source.get(article) ?? -1;
  const gather = <Entry extends Place>(
    entriesOf: (part: DraftedArticle) => readonly Entry[],
    sameness: Sameness<Entry>,
  ): Merged<Entry>[] => mergeEntries(parts.flatMap(entriesOf), sameness, sourceOf);
  return {
    objectives: gather((part) => part.objectives, samePoint),
    outcomes: gather((part) => part.outcomes, {
      keysOf: samePoint.keysOf,
      areSame: (one, other) => one.status === other.status && samePoint.areSame(one, other),
    }),
    context: gather((part) => part.context, samePoint),
    figures: gather((part) => part.figures, {
      keysOf: ({ value, unit }) => [`${value} ${unit.toLowerCase()}`],
      areSame: (one, other) => countTheSame(one.of, other.of),
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

/** Whether two figures of one value and unit count the same thing: they share a word that tells it, or one does not say. */
function countTheSame(one: string, other: string): boolean {
  const words = new Set(shingleWords(one).filter((word) => word.length > 3));
  const others = shingleWords(other).filter((word) => word.length > 3);
  return words.size === 0 || others.length === 0 || others.some((word) => words.has(word));
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
