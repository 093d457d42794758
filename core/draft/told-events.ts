import type { DraftedArticle } from "./drafted-article.ts";
import { shingleWords } from "../shingles.ts";

/** Of an article that names no more people than this one of them is enough to tell its event. */
const fewPeople = 2;

/** Who and what days an article names: surnames as they can be compared, and whole days in ISO form. */
interface Facts {
  people: ReadonlySet<string>;
  days: ReadonlySet<string>;
}

/**
 * The articles by the event that they tell of, in order, each group by its first one. Two tell of one event where they share a day or
 * enough people; one that names nobody and no day is taken to be of the first event. An article of which no sentence is drafted is in no
 * group.
 */
export function groupByEvent(articles: readonly DraftedArticle[]): DraftedArticle[][] {
  const groups: { articles: DraftedArticle[]; facts: Facts[] }[] = [];
  for (const article of articles.filter(({ undrafted }) => undrafted === null)) {
    const facts = factsOf(article);
    const [first, ...rest] = groups.filter((group) => group.facts.some((others) => areOfOne(facts, others)));
    const telling = tellsNothing(facts) ? [] : [facts];
    // A first event of which nothing is known yet is the one of the next article.
    const isFirstOpen = telling.length === 0 || groups[0]?.facts.length === 0;
    const own = first ?? (isFirstOpen ? groups[0] : undefined);
    if (!own) {
      groups.push({ articles: [article], facts: telling });
      continue;
    }
    // An article that belongs to two groups makes them one.
    for (const group of rest) {
      own.articles.push(...group.articles);
      own.facts.push(...group.facts);
      groups.splice(groups.indexOf(group), 1);
    }
    own.articles.push(article);
    own.facts.push(...telling);
  }
  return groups.map((group) => group.articles);
}

function factsOf({ people, dates }: DraftedArticle): Facts {
  return {
    people: new Set(people.flatMap(({ name }) => shingleWords(name).at(-1) ?? [])),
    days: new Set(dates.flatMap(({ date, end }) => [date, end ?? date]).filter((day) => day.length === 10)),
  };
}

function tellsNothing({ people, days }: Facts): boolean {
  return people.size === 0 && days.size === 0;
}

function areOfOne(one: Facts, other: Facts): boolean {
  const people = [...one.people].filter((name) => other.people.has(name)).length;
  const shareDay = [...one.days].some((day) => other.days.has(day));
  const isEnough = Math.min(one.people.size, other.people.size) <= fewPeople ? 1 : 2;
  return shareDay || people >= isEnough;
}
