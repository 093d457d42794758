import { isCountry } from "./countries.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { lastWord, roleAfter, roleBefore } from "./roles.ts";
import { sayingSource } from "./saying.ts";

/**
 * A person as a text names one. `start` and `end` are the offsets of the name in the text (UTF-16 units, `end` not included);
 * `role` holds the text's own words for the office, or null where it gives none beside the name.
 */
export interface NameMention {
  start: number;
  end: number;
  name: string;
  role: string | null;
}

/** How far behind a name the next one of its list may begin, "et américain," before it or not, in UTF-16 units. */
const farthestListed = 30;

/** How far before a name its office is looked for, and after it. In UTF-16 units. */
const reach = 170;

const patternsOf = onceFor((lexicon: Lexicon) => {
  const b = "[\\s\\u00a0]+";
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  const capital = "(?!\\p{Lu}['’]\\p{Ll})(?:\\p{Lu}\\.(?=[\\s\\u00a0])|\\p{Lu}[\\p{L}’'-]*\\p{L}\\.?|\\p{Lu}{2})";
  const particle = anyCue(lexicon.nameParticles);
  return {
    run: new RegExp(
      `(?<![\\p{L}\\p{N}])${capital}(?:[\\s\\u00a0](?:${particle}[\\s\\u00a0-]){0,2}${capital})*(?:[\\s\\u00a0][IVX](?![\\p{L}.]))?(?!\\p{N})`,
      "gu",
    ),
    sayingBefore: new RegExp(`${open}(?:${sayingSource(lexicon)}|${anyCue(lexicon.accordingTo)})[\\s\\u00a0]+$`, "iu"),
    sayingAfter: new RegExp(
      `^(?:${b}${anyCue(lexicon.ofWords)}(?:${b}|(?<=['’]))(?:${anyCue(lexicon.articles)}(?:${b}|(?<=['’])))?(?:\\p{Lu}[\\p{L}’'-]*${b}?){1,6})?[\\s\\u00a0]*(?:,[^,.]{1,70},)?[\\s\\u00a0]*(?:${anyCue(lexicon.beforeSaying)}${b})?${sayingSource(lexicon)}${close}`,
      "iu",
    ),
    /** "Jean Exemple : « … »": a name with which a sentence opens, and what its bearer says. */
    colonAfter: /^[\s\u00a0]?:[\s\u00a0]*[«“"]/u,
    /** "« … », gronde Jean Exemple": what parts words from a name is a verb, of saying whichever it is. */
    spokenBefore: new RegExp(
      `(?:[,!?…][\\s\\u00a0\\u202f]?[»”"]|[»”"],)[\\s\\u00a0]*(?!${anyCue([...lexicon.joints, ...lexicon.companyWords, ...lexicon.phraseEnds])}${close})${lexicon.narrated}${b}$`,
      "u",
    ),
    notName: new Set(lexicon.notNames),
    office: new Set(
      [...lexicon.offices, ...lexicon.portfolio]
        .flatMap((entry) => entry.toLowerCase().split(/[\s-]/))
        .filter((word) => ![...lexicon.officeLinks, ...lexicon.articles, ...lexicon.nameParticles].includes(word)),
    ),
    officeNoun: new Set(lexicon.offices.flatMap((entry) => entry.toLowerCase().split(/[\s-]/).at(-1) ?? [])),
    organisation: new Set([...lexicon.organisations, ...lexicon.namedAfter]),
    namedAfter: new RegExp(`${open}${anyCue(lexicon.namedAfter)}(?:${b}\\p{Ll}+(?:al|ale|aire|ique))?${b}$`, "iu"),
    given: new Set(lexicon.givenHonorifics),
    honorific: new Set(
      lexicon.honorifics.flatMap((entry) =>
        entry.split(" ").filter((word) => word === entry || ![...lexicon.articles, ...lexicon.notNames].includes(word)),
      ),
    ),
    surname: new Set(lexicon.officeSurnames),
    origin: new RegExp(`^(?:${lexicon.origin})$`, "iu"),
    beforePerson: new RegExp(`${open}${anyCue(lexicon.beforePersons)}${b}$`, "u"),
    personVerb: new RegExp(
      `^(?:[\\s\\u00a0]${anyCue(lexicon.personVerbs)}|,[\\s\\u00a0]${anyCue(lexicon.subjectRelatives)})${close}`,
      "u",
    ),
    listed: new RegExp(`(?:,|,?${b}${anyCue(lexicon.joints)})${b}(?:${lexicon.adjective},${b})?$`, "iu"),
    forOne: new RegExp(`^[\\s\\u00a0«“"]*${anyCue(lexicon.forWords)}${b}$`, "iu"),
    article: new RegExp(`${open}${anyCue(lexicon.articles)}(?:${b}|(?<=['’]))$`, "iu"),
    particle: new Set(lexicon.nameParticles),
    /** Small words before a name that make it belong to the word before it: "président du Mali", "city of Exampleton". */
    linkBefore: new RegExp(`${open}${anyCue([...lexicon.officeLinks, ...lexicon.articles])}(?:${b}|(?<=['’]))$`, "iu"),
  };
});

type Patterns = ReturnType<typeof patternsOf>;

/** The people whom a text names with an office, a title or beside a verb of saying, in order; the same one as often as named. */
export function namesIn(text: string, lexicon: Lexicon): NameMention[] {
  const found: NameMention[] = [];
  const { run, notName } = patternsOf(lexicon);
  for (const match of text.matchAll(run)) {
    // The first word of most sentences.
    if (notName.has(match[0].toLowerCase())) continue;
    const mention = mentionOf(text, match.index, match[0], found.at(-1), lexicon);
    if (mention) found.push(mention);
  }
  return found;
}

/** A reader of names that remembers what it has read: an article's sentences are asked for more than once. */
export function rememberingNames(lexicon: Lexicon): (text: string) => readonly NameMention[] {
  const known = new Map<string, readonly NameMention[]>();
  return (text) => {
    const names = known.get(text) ?? namesIn(text, lexicon);
    known.set(text, names);
    return names;
  };
}

/** Whether a name goes on a list of people: "… and Members of Parliament John Sample, Mary Example and Ann Specimen". */
function isListed(text: string, at: number, previous: NameMention | undefined, compiled: Patterns): boolean {
  return (
    previous !== undefined &&
    at - previous.end <= farthestListed &&
    compiled.listed.test(text.slice(previous.end, at).replace(/^,(?=.*,)/u, "")) &&
    text.slice(previous.end, at).length > 0
  );
}

interface Token {
  word: string;
  start: number;
  end: number;
}

function tokensOf(run: string, at: number): Token[] {
  return [...run.matchAll(/[^\s\u00a0]+/g)].map((match) => {
    const word = match[0].replace(/['’]s?\.?$/, "").replace(/(?<=\p{L}{3})\.$/u, "");
    return { word, start: at + match.index, end: at + match.index + word.length };
  });
}

function mentionOf(
  text: string,
  at: number,
  run: string,
  previous: NameMention | undefined,
  lexicon: Lexicon,
): NameMention | null {
  const compiled = patternsOf(lexicon);
  const tokens = tokensOf(run, at);
  // "L’université Jean Exemple": whoever a place or a prize is named after is no one who was there.
  if (compiled.namedAfter.test(text.slice(Math.max(0, at - reach), at))) return null;
  const titled = tokens.findLastIndex(
    (token, index) => isTitle(token.word, compiled) && !isSurname(tokens, index, compiled),
  );
  const titles = tokens.slice(0, titled + 1);
  let name = tokens.slice(titled + 1);
  while (name[0] && (compiled.notName.has(name[0].word.toLowerCase()) || compiled.particle.has(name[0].word)))
    name = name.slice(1);
  // "Accompagné de Jean Exemple": the first word of a sentence is not of the name.
  const [opener, link] = name;
  if (opener && link && /é[es]*$/u.test(opener.word) && compiled.particle.has(link.word)) name = name.slice(2);
  if (titles.length === 0) name = withoutPlace(text, name, lexicon);
  // "Abdallah II de Jordanie": the country is not of the name.
  const particle = name.findLastIndex((token) => compiled.particle.has(token.word));
  const end = name.at(-1);
  const rest = name[particle + 1];
  if (particle > 0 && rest && end && isCountry(text.slice(rest.start, end.end), lexicon.language))
    name = name.slice(0, particle);
  const possessive = name.findIndex((token) => /^['’]s/.test(text.slice(token.end)));
  if (possessive !== -1) name = name.slice(0, possessive + 1);
  const [first] = name;
  const last = name.at(-1);
  if (!first || !last || name.length > 6) return null;

  if (name.some((token) => compiled.organisation.has(token.word.toLowerCase()))) return null;
  if (isCountry(text.slice(first.start, last.end), lexicon.language)) return null;
  const honoured = titles.some((token) => compiled.honorific.has(token.word.toLowerCase()));
  const listed = isListed(text, first.start, previous, compiled);
  // Words of an office never hold the name of another person.
  const before = sentenceBefore(text, first.start).slice(-(first.start - (previous?.end ?? 0)));
  const linked =
    !honoured && !listed && followsLink(text, first.start, compiled) && !compiled.beforePerson.test(before);
  const after = text.slice(last.end, last.end + reach);
  if (linked && roleAfter(after, lexicon) === null) return null;
  const own = linked ? null : roleBefore(before, lexicon);
  const role = own ?? roleAfter(after, lexicon);
  const words = name.filter((token) => !compiled.particle.has(token.word)).length;
  if (words < 2) {
    if (!honoured && (own === null || !compiled.officeNoun.has(lastWord(before)))) return null;
  } else if (!honoured && role === null) {
    if (compiled.article.test(before) && titles.length === 0) return null;
    const acts =
      compiled.sayingAfter.test(after) ||
      compiled.sayingBefore.test(before) ||
      compiled.personVerb.test(after) ||
      compiled.beforePerson.test(before) ||
      (compiled.colonAfter.test(after) && /^[\s\u00a0]*$/u.test(before)) ||
      compiled.spokenBefore.test(text.slice(Math.max(0, first.start - 40), first.start)) ||
      // "Pour Jean Exemple, …": an opinion.
      (compiled.forOne.test(before) && after.startsWith(","));
    if (!acts && !listed) return null;
  }
  if (
    name.every((token) => /^[\p{Lu}\p{N}.’'-]+$/u.test(token.word)) &&
    (role === null || name.every((token) => token.word.length <= 5))
  )
    return null;
  return { start: first.start, end: last.end, name: text.slice(first.start, last.end), role };
}

function isTitle(word: string, compiled: Patterns): boolean {
  const lower = word.toLowerCase();
  if (compiled.given.has(lower)) return false;
  return (
    compiled.office.has(lower.split("-").at(-1) ?? lower) || compiled.office.has(lower) || compiled.honorific.has(lower)
  );
}

/** "Anne Maréchal", "John Bishop": an office that ends a name behind a first name is a surname; not so in "the Belgian King". */
function isSurname(tokens: readonly Token[], at: number, compiled: Patterns): boolean {
  const [given, word] = [tokens[at - 1]?.word ?? "", tokens[at]?.word ?? ""];
  return (
    at === tokens.length - 1 &&
    compiled.surname.has(word.toLowerCase()) &&
    /^\p{Lu}\p{Ll}/u.test(given) &&
    !isTitle(given, compiled) &&
    !compiled.notName.has(given.toLowerCase()) &&
    !compiled.origin.test(given.normalize("NFD").replace(/\p{M}/gu, ""))
  );
}

/** "président du Mali Jean Exemple": after an office and a link the first of three words or more is the place, not the name. */
function withoutPlace(text: string, name: readonly Token[], lexicon: Lexicon): Token[] {
  const [first, second] = name;
  const end = name.at(-1);
  if (!first || !second || !end || name.length < 3 || !followsLink(text, first.start, patternsOf(lexicon)))
    return [...name];
  const isPlace =
    roleBefore(sentenceBefore(text, second.start), lexicon) !== null ||
    roleAfter(text.slice(end.end, end.end + reach), lexicon) !== null;
  return isPlace ? name.slice(1) : [...name];
}

function followsLink(text: string, at: number, compiled: Patterns): boolean {
  return compiled.linkBefore.test(text.slice(Math.max(0, at - 12), at));
}

function sentenceBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - reach), at);
  const stop = window.search(/[!?»”;](?=[^!?»”;]*$)|(?<=\p{Ll}{3})\.\s(?=(?:(?!\p{Ll}\.\s).)*$)/u);
  return stop === -1 ? window : window.slice(stop + 1);
}
