import { textOfArticle, type Article } from "./article.ts";
import { sharesAtLeast, shinglesOf, shingleWords } from "./shingles.ts";

/** From this share of common shingles on, two texts are copies of one dispatch. */
const copyShare = 0.9;

/** Fewer shingles than this say nothing: two short notices may be alike by chance. */
const fewestShingles = 30;

/** As many shingles at either end of a dispatch are lost with another dateline, another signature or the name of who reprints it. */
const longestEdge = 10;

/** Such ends are no more than what this share leaves of either text: two notices round one long quotation are two sources. */
const shareWithEdges = 0.8;

/** The shingles of bodies that were compared before, as long as anyone holds them. */
const compared = new WeakMap<Article["body"], Set<number>>();

function shinglesOfArticle(article: Pick<Article, "body">): Set<number> {
  let shingles = compared.get(article.body);
  if (!shingles) {
    shingles = shinglesOf(shingleWords(textOfArticle(article)));
    compared.set(article.body, shingles);
  }
  return shingles;
}

/**
 * The articles as independent sources: copies of one dispatch stand together, in the order given, and so do the groups by their first
 * one. An article is a copy of another where {@link areCopies} says so of their texts, and a copy of a copy is one too: an article
 * that is a copy of two groups makes them one. The library groups by the same rule.
 */
export function groupWireCopies<Item extends Pick<Article, "body">>(articles: readonly Item[]): Item[][] {
  const bodies = articles.map(({ body }) => body);
  const [first] = bodies;
  if (first === undefined) return [];
  const before = grouped.get(first);
  const isSame = before?.bodies.length === bodies.length && bodies.every((body, at) => body === before.bodies[at]);
  const ranks = before && isSame ? before.ranks : ranksOfGroups(articles);
  grouped.set(first, { bodies, ranks });
  return ranks.map((group) => group.flatMap((rank) => articles[rank] ?? []));
}

/** How articles were grouped before, by the body of the first: to compare each with each takes long, and a pack has the same ones. */
const grouped = new WeakMap<Article["body"], { bodies: readonly Article["body"][]; ranks: readonly number[][] }>();

function ranksOfGroups(articles: readonly Pick<Article, "body">[]): number[][] {
  if (articles.length === 1) return [[0]];
  const shingled = articles.map(shinglesOfArticle);
  const groupOf = articles.map((_, rank) => [rank]);
  // Of each article as many shingles as it cannot lack all of in a copy that is no shorter; such copies come after it.
  const telling = new Map<number, number[]>();
  for (const [rank, shingles] of [...shingled.entries()].toSorted(([, one], [, other]) => one.size - other.size)) {
    const candidates = new Set([...shingles].flatMap((shingle) => telling.get(shingle) ?? []));
    for (const candidate of candidates) {
      const [own, theirs] = [groupOf[rank] ?? [], groupOf[candidate] ?? []];
      const other = shingled[candidate];
      if (own === theirs || !other || !areCopies(other, shingles)) continue;
      own.push(...theirs);
      for (const member of theirs) groupOf[member] = own;
    }
    if (shingles.size < fewestShingles) continue;
    const lacking = shingles.size - Math.ceil(shingles.size * copyShare) + longestEdge;
    for (const shingle of [...shingles].slice(0, lacking + 1)) {
      const known = telling.get(shingle);
      if (known) known.push(rank);
      else telling.set(shingle, [rank]);
    }
  }
  return [...new Set(groupOf)].map((group) => group.toSorted((one, other) => one - other));
}

/**
 * Whether two texts, by their shingles in the order of the text, are copies of one dispatch; what a dateline or a signature changes at
 * the ends is no difference. One that is less than half of the other is rather quoted in it: two articles that both quote a communiqué
 * are two sources.
 */
export function areCopies(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < fewestShingles || small.size * 2 < large.size) return false;
  if (sharesAtLeast(copyShare, small, large)) return true;
  const shared = [...small].filter((shingle) => large.has(shingle)).length;
  return (
    shared >= large.size * shareWithEdges &&
    sharesAtLeast(copyShare, withoutEdges(small, large), large) &&
    sharesAtLeast(copyShare, withoutEdges(large, small), small)
  );
}

/** The shingles of a text without up to {@link longestEdge} at either end that the other one lacks. */
function withoutEdges(shingles: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  const inOrder = [...shingles];
  const first = inOrder.findIndex((shingle) => other.has(shingle));
  const last = inOrder.findLastIndex((shingle) => other.has(shingle));
  if (first === -1) return new Set();
  const start = Math.min(first, longestEdge);
  const end = Math.max(last + 1, inOrder.length - longestEdge);
  return new Set(inOrder.slice(start, end));
}
