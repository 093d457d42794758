import type { DraftedArticle } from "./drafted-article.ts";
import { shingleWords } from "./shingles.ts";

/** Of an article that names no more people than this one of them is enough to tell its event. */
const fewPeople = 2;

/** Who and what days an article names: surnames as they can be compared, and whole days in ISO form. */
interface Facts {
  people: ReadonlySet<string>;
  days: ReadonlySet<string>;
}

/**
 * The articles by the event that they tell of, in order, each group by its first one. Two tell of different events where they share
 * neither a day nor enough people; where one names too little to tell, they are taken to be of one. An article of which no sentence
 * is drafted is in no group.
 */
export function groupByEvent(articles: readonly DraftedArticle[]): DraftedArticle[][] {
  const groups: { articles: DraftedArticle[]; facts: Facts[] }[] = [];
  for (const article of articles.filter(({ undrafted }) => undrafted === null)) {
    const facts = factsOf(article);
    const own = groups.filter((group) => group.facts.some((others) => mayBeOne(facts, others)));
    const [first, ...rest] = own;
    if (!first) {
      groups.push({ articles: [article], facts: [facts] });
      continue;
    }
    // An article that belongs to two groups makes them one.
    for (const group of rest) {
      first.articles.push(...group.articles);
      first.facts.push(...group.facts);
      groups.splice(groups.indexOf(group), 1);
    }
    first.articles.push(article);
    first.facts.push(facts);
  }
  return groups.map((group) => group.articles);
}

function factsOf({ people, dates }: DraftedArticle): Facts {
  return {
    people: new Set(people.flatMap(({ name }) => shingleWords(name).at(-1) ?? [])),
    days: new Set(dates.flatMap(({ date, end }) => [date, end ?? date]).filter((day) => day.length === 10)),
  };
}

function mayBeOne(one: Facts, other: Facts): boolean {
  const tellsNothing = ({ people, days }: Facts): boolean => people.size === 0 && days.size === 0;
  if (tellsNothing(one) || tellsNothing(other)) return true;
  const people = [...one.people].filter((name) => other.people.has(name)).length;
  const shareDay = [...one.days].some((day) => other.days.has(day));
  const isEnough = Math.min(one.people.size, other.people.size) <= fewPeople ? 1 : 2;
  return shareDay || people >= isEnough;
}
