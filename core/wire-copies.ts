import { textOfArticle, type Article } from "./article.ts";
import { plainWords, sharedShare, shinglesOf } from "./shingles.ts";

/** From this share of common shingles on, two texts are copies of one dispatch. */
const copyShare = 0.9;

/** Fewer shingles than this say nothing: two short notices may be alike by chance. */
const fewestShingles = 30;

/**
 * The articles as independent sources: copies of one dispatch stand together, in the order given, and so do the groups. An article
 * is a copy of another if nine tenths of the shorter one's shingles stand in the longer one too.
 */
export function groupWireCopies<Item extends Pick<Article, "body">>(articles: readonly Item[]): Item[][] {
  const groups: { members: Item[]; shingles: Set<number>[] }[] = [];
  for (const article of articles) {
    const shingles = shinglesOf(plainWords(textOfArticle(article)));
    const group = groups.find((entry) => entry.shingles.some((other) => areCopies(other, shingles)));
    if (group) {
      group.members.push(article);
      group.shingles.push(shingles);
    } else {
      groups.push({ members: [article], shingles: [shingles] });
    }
  }
  return groups.map(({ members }) => members);
}

/**
 * Whether two texts, by their shingles, are copies of one dispatch. One that is less than half of the other is rather quoted in it:
 * two articles that both quote a communiqué are two sources.
 */
export function areCopies(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  return small.size >= fewestShingles && small.size * 2 >= large.size && sharedShare(small, large) >= copyShare;
}
