import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

const patternsOf = onceFor((lexicon: Lexicon) => {
  const blank = "[\\s\\u00a0]+";
  const link = `${anyCue([...lexicon.ofWords, ...lexicon.officeLinks])}(?:${blank}|(?<=['’]))`;
  const article = `(?:${anyCue(lexicon.articles)}(?:${blank}|(?<=['’])))?`;
  const noun = `(?:\\p{Lu}[\\p{L}’'-]*|${anyCue([...lexicon.portfolio, ...lexicon.speakingBodies, ...lexicon.organisations])}(?![\\p{L}]))`;
  return {
    after: new RegExp(
      `^(?:${blank}${lexicon.adjective}(?![\\p{L}])){0,2}(?:${blank}${link}${article}${noun}(?:(?:${blank}|(?<=['’])|-)(?:${link}${article})?${noun})*)?(?:${blank}${lexicon.adjective}(?![\\p{L}]))?`,
      "u",
    ),
    before: new RegExp(`(?:\\p{Lu}[\\p{L}’'.-]*[\\s\\u00a0]+){1,3}(?:${anyCue(lexicon.portfolio)}${blank})?$`, "u"),
    small: new Set(
      [...lexicon.ofWords, ...lexicon.officeLinks, ...lexicon.articles, ...lexicon.joints, ...lexicon.honorifics]
        .flatMap((words) => words.split(/[\s'’]+/))
        .map(folded),
    ),
    offices: new Set(lexicon.offices.flatMap((words) => words.split(/[\s'’-]+/)).map(folded)),
    bodies: new Set([...lexicon.speakingBodies, ...lexicon.organisations].map(folded)),
    portfolio: new Set(lexicon.portfolio.flatMap((words) => words.split(/[\s'’-]+/)).map(folded)),
    origin: new RegExp(`^(?:${lexicon.origin})$`, "u"),
    notNames: new Set(lexicon.notNames.map(folded)),
  };
});

/** What a text says of an office beside its noun at a place: of which country and of what ("russe", "Sénat"); in words that can be compared. */
export function complementOf(text: string, at: number, end: number, lexicon: Lexicon): string[] {
  const { after, before } = patternsOf(lexicon);
  const lead = before.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? "";
  const tail = after.exec(text.slice(end, end + 80))?.[0] ?? "";
  return contentOf(`${lead} ${tail}`, lexicon);
}

/**
 * Whether who was named with these roles may be meant by an office told with a complement: "le président du Sénat" is not "le président
 * français Jean Exemple", "le président" and "le président français" are.
 */
export function mayHold(roles: Iterable<string>, complement: readonly string[], lexicon: Lexicon): boolean {
  if (complement.length === 0) return true;
  const { bodies } = patternsOf(lexicon);
  let hasRole = false;
  for (const role of roles) {
    hasRole = true;
    const own = contentOf(role, lexicon);
    const missing = complement.filter((word) => !own.some((other) => isLike(word, other)));
    if (missing.length === 0) return true;
    const others = missing.filter((word) => isOrigin(word, lexicon));
    const hasOrigin = own.some((word) => isOrigin(word, lexicon));
    if (own.length === 0 ? !missing.some((word) => bodies.has(word)) : others.length === missing.length && !hasOrigin)
      return true;
    if (missing.length < complement.length && (others.length === 0 || !hasOrigin)) return true;
  }
  return !hasRole;
}

/** The words of an office besides its noun, the small ones left out. */
function contentOf(words: string, lexicon: Lexicon): string[] {
  const { small, offices, notNames } = patternsOf(lexicon);
  return (words.match(/[\p{L}\p{M}]+/gu) ?? [])
    .map(folded)
    .filter((word) => word.length > 1 && !small.has(word) && !offices.has(word) && !notNames.has(word));
}

/** A word that tells of which country someone is, and not of what the office is. */
function isOrigin(word: string, lexicon: Lexicon): boolean {
  const { origin, bodies, portfolio } = patternsOf(lexicon);
  if (portfolio.has(word) || bodies.has(word)) return false;
  return origin.test(word);
}

/** "Mali" and "malien": words that begin alike. */
function isLike(one: string, other: string): boolean {
  return one === other || (one.length > 3 && other.length > 3 && one.slice(0, 4) === other.slice(0, 4));
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
