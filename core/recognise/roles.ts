import { anyCasedCue, anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

const patternsOf = onceFor((lexicon: Lexicon) => {
  const blank = "[\\s\\u00a0]+";
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  const office = anyCasedCue(lexicon.offices);
  const tail = `(?:\\p{Lu}[\\p{L}’'-]*|${anyCue(lexicon.portfolio)}${close})`;
  const words = `[\\p{L}][\\p{L}’'-]*(?:,?${blank}${tail}){0,3}`;
  const forWhat = lexicon.forWords.flatMap((word) => [
    word,
    ...lexicon.articles.map((article) => `${word} ${article}`),
  ]);
  const link = `${anyCue([...lexicon.officeLinks, ...forWhat])}(?:${blank}|(?<=['’]))`;
  const adjectives = `(?:${blank}${lexicon.adjective}${close}){0,2}`;
  const honorific = anyCasedCue(lexicon.honorifics);
  const article = `(?:${anyCasedCue(lexicon.articles)}(?:${blank}|(?<=['’])))?`;
  const notOwners = anyCasedCue([
    ...lexicon.notNames,
    ...lexicon.honorifics.flatMap((title) => [title, ...title.split(" ")]),
    ...lexicon.weekdays,
    ...lexicon.months.flat(),
  ]);
  const whose = lexicon.nounLast
    ? `(?!${notOwners}(?![\\p{L}]))(?:\\p{Lu}[\\p{L}-]+|\\p{Lu}\\.(?:\\p{Lu}\\.)+)[\\s\\u00a0]`
    : "(?!)";
  const verb = anyCue(
    [...lexicon.auxiliaries].flatMap(([word, kind]) =>
      ["have", "had", "be", "was", "future"].includes(kind) ? [word] : [],
    ),
  );
  return {
    before: new RegExp(
      `${open}(${office}${close}${adjectives}(?:,?${blank}${link}${words}${adjectives}){0,4}?)(?:${blank}\\(\\p{Lu}[\\p{L}-]{1,9}\\))?,?[\\s\\u00a0]*(?:${honorific}[\\s\\u00a0]*)*$`,
      "u",
    ),
    link: new RegExp(
      `${open}(${office}${close}${adjectives}(?:,?${blank}${link}${words}){0,2}?),${blank}${article}$`,
      "u",
    ),
    after: new RegExp(
      `^\\s?,\\s${article}((?:(?!${anyCue([...lexicon.personVerbs, ...lexicon.articles, ...lexicon.saying])}${close})[\\p{L}’'.-]+[\\s\\u00a0])*?)(${office}${close})((?:[^,;.:()«»“”"]|\\.(?=\\p{Ll}))*)`,
      "u",
    ),
    article: new RegExp(`${open}${anyCue(lexicon.articles)}(?:${blank}|(?<=['’]))$`, "iu"),
    articleAfterComma: new RegExp(`, ${anyCue(lexicon.articles)}(?: |(?<=['’]))`, "giu"),
    honorific: new Set(
      lexicon.honorifics.flatMap((entry) => entry.split(" ")).filter((word) => !lexicon.articles.includes(word)),
    ),
    joint: new Set(lexicon.joints),
    organisation: new Set(lexicon.organisations),
    infinitives: new Set(
      lexicon.verbs.flatMap(({ forms }) =>
        [...forms].flatMap(([word, form]) => (form === "base" || form === "infinitive" ? [word] : [])),
      ),
    ),
    /** "Rear Admiral", "Norwegian Foreign Minister", "ancien président": what makes an office another one, or tells whose it is. */
    ahead: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:(?:${anyCasedCue(lexicon.ranks)}|${whose})(?:(?<=-)|(?<=[\\s\\u00a0]))){1,4}$`,
      "u",
    ),
    /** What the bearer of an office does is no more of its name; nor is who comes behind "and by". */
    beyond: new RegExp(
      `[\\s\\u00a0]+(?:(?:${verb}|${lexicon.pastVerbs})(?![\\p{L}])|${anyCue(lexicon.joints)}${blank}${anyCue([...lexicon.agents, ...lexicon.companyWords])}${blank}).*$`,
      "su",
    ),
    rank: new RegExp(`^${anyCasedCue(lexicon.ranks)}`, "u"),
    origin: new RegExp(`^(?:${lexicon.origin})$`, "iu"),
    agents: new Set(lexicon.agents),
    companions: new RegExp(`(?<![\\p{L}])${anyCue([...lexicon.beforePersons, ...lexicon.companyWords])}`, "iu"),
  };
});

/** How many words may stand between the comma and the office after a name, and how much of what is said of it is taken, in UTF-16 units. */
const mostBefore = 3;
const longestComplement = 90;

/** How near before an office the comma stands that joins another to it, in UTF-16 units. */
const joinedWithin = 12;

/** The office that stands right before a name, with a second one before it where a comma joins them. */
export function roleBefore(before: string, lexicon: Lexicon): string | null {
  const patterns = patternsOf(lexicon);
  const match = patterns.before.exec(before);
  if (!match) return null;
  const role = trimRole(before.slice(match.index).replace(/[,\s\u00a0]+$/, ""), lexicon);
  // "The first minister to visit Corvel": what an office does is not of it.
  const [link = "", deed = ""] = role.split(/[\s\u00a0]+/).slice(-2);
  if (lexicon.auxiliaries.get(link) === "to" && patterns.infinitives.has(deed)) return null;
  // "the minister, and Mr Sample": the office is someone else's.
  if (
    patterns.joint.has(lastWord(role)) ||
    patterns.agents.has(lastWord(role)) ||
    (patterns.organisation.has(lastWord(role)) && !/,[\s\u00a0]*$/.test(before))
  )
    return null;
  const ahead = aheadOf(before.slice(0, match.index), lexicon);
  const isJoined = before.slice(Math.max(0, match.index - joinedWithin), match.index).includes(",");
  const earlier = isJoined ? patterns.link.exec(before.slice(0, match.index)) : null;
  return earlier?.[1] === undefined ? `${ahead}${role}` : `${earlier[1]}, ${ahead}${role}`;
}

/** What stands before an office and is of it. A word that opens its sentence has its capital from that, unless it tells of which country. */
function aheadOf(before: string, lexicon: Lexicon): string {
  const { ahead, origin, rank } = patternsOf(lexicon);
  const found = ahead.exec(before);
  // A headline in capitals.
  if (!found || /\p{Lu}{2,}[\s\u00a0]+\p{Lu}{2,}/u.test(found[0])) return "";
  const [first = ""] = found[0].split(/(?<=[\s\u00a0])/u);
  const word = first.replace(/[\s\u00a0.]/gu, "");
  const isOwn = found.index > 0 || rank.test(first) || origin.test(word) || /^\p{Lu}{2,}$/u.test(word);
  return isOwn ? found[0] : found[0].slice(first.length);
}

/** The office between commas right after a name. */
export function roleAfter(after: string, lexicon: Lexicon): string | null {
  const [, opening = "", office, rest = ""] = patternsOf(lexicon).after.exec(after) ?? [];
  if (office === undefined || opening.trim().split(/[\s\u00a0]+/).length > mostBefore) return null;
  // "À Corvel, aux côtés du ministre": the office is of someone else.
  if (patternsOf(lexicon).companions.test(opening)) return null;
  // "Jean Exemple, et du ministre": someone else.
  if (patternsOf(lexicon).joint.has(opening.split(/[\s\u00a0]/)[0] ?? "")) return null;
  const own = rest.replace(patternsOf(lexicon).beyond, "");
  return trimRole(`${opening}${office}${own.slice(0, longestComplement)}`.trim(), lexicon);
}

/** The last word of a text, in lower case. */
export function lastWord(words: string): string {
  return /[\p{L}]+(?=[\s\u00a0]*$)/u.exec(words)?.[0].toLowerCase() ?? "";
}

/** An office without the title of the name that follows it ("ministre, M."). */
function trimRole(role: string, lexicon: Lexicon): string {
  const { honorific, article, articleAfterComma } = patternsOf(lexicon);
  const words = role.split(/[\s\u00a0]+/);
  const isTitleWord = (word: string): boolean => honorific.has(word.toLowerCase()) || article.test(`${word} `);
  while (words.length > 1 && isTitleWord(words.at(-1) ?? "")) words.pop();
  return words
    .join(" ")
    .replace(/[,\s]+$/, "")
    .replace(articleAfterComma, ", ");
}
