import { isCountry } from "./countries.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
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

interface Patterns {
  run: RegExp;
  roleBefore: RegExp;
  roleLink: RegExp;
  roleAfter: RegExp;
  sayingBefore: RegExp;
  sayingAfter: RegExp;
  notName: ReadonlySet<string>;
  office: ReadonlySet<string>;
  officeNoun: ReadonlySet<string>;
  organisation: ReadonlySet<string>;
  honorific: ReadonlySet<string>;
  particle: ReadonlySet<string>;
  language: string;
  personVerb: RegExp;
  listed: RegExp;
  article: RegExp;
  joint: ReadonlySet<string>;
  /** Small words before a name that make it belong to the word before it: "président du Mali", "city of Exampleton". */
  linkBefore: RegExp;
  articleAfterComma: RegExp;
}

/** How far before a name its office is looked for, and after it. In UTF-16 units. */
const reach = 170;

const patternsOf = onceFor((lexicon: Lexicon): Patterns => {
  const b = "[\\s\\u00a0]+";
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  const capital = "(?!\\p{Lu}['’]\\p{Ll})(?:\\p{Lu}\\.(?=[\\s\\u00a0])|\\p{Lu}[\\p{L}’'-]*\\p{L}\\.?|\\p{Lu}{2})";
  const particle = anyCue(lexicon.nameParticles);
  const office = anyCue(lexicon.offices.flatMap(casesOf));
  const tail = `(?:\\p{Lu}[\\p{L}’'-]*|${anyCue(lexicon.portfolio)}${close})`;
  const words = `[\\p{L}][\\p{L}’'-]*(?:,?${b}${tail}){0,3}`;
  const link = `${anyCue(lexicon.officeLinks)}(?:${b}|(?<=['’]))`;
  const role = `${open}(${office}${close}(?:${b}${lexicon.adjective}${close}){0,2}(?:,?${b}${link}${words}){0,4}?)`;
  const honorific = anyCue(lexicon.honorifics.flatMap(casesOf));
  const article = `(?:${anyCue(lexicon.articles.flatMap(casesOf))}(?:${b}|(?<=['’])))?`;
  return {
    run: new RegExp(`(?<![\\p{L}\\p{N}])${capital}(?:[\\s\\u00a0](?:${particle}[\\s\\u00a0-]){0,2}${capital})*`, "gu"),
    roleBefore: new RegExp(`${role},?[\\s\\u00a0]*(?:${honorific}[\\s\\u00a0]*)*$`, "u"),
    roleLink: new RegExp(
      `${open}(${office}${close}(?:${b}${lexicon.adjective}${close}){0,2}(?:,?${b}${link}${words}){0,2}?),${b}${article}$`,
      "u",
    ),
    roleAfter: new RegExp(
      `^\\s?,\\s${article}((?:(?!${anyCue([...lexicon.personVerbs, ...lexicon.articles, ...lexicon.saying])}${close})[\\p{L}’'.-]+[\\s\\u00a0]){0,3}?${office}${close}(?:[^,;.:()«»“”"]|\\.(?=\\p{Ll})){0,90})`,
      "u",
    ),
    sayingBefore: new RegExp(`${open}(?:${sayingSource(lexicon)}|${anyCue(lexicon.accordingTo)})[\\s\\u00a0]+$`, "iu"),
    sayingAfter: new RegExp(
      `^[\\s\\u00a0]*(?:,[^,.]{1,70},)?[\\s\\u00a0]*(?:${anyCue(lexicon.beforeSaying)}${b})?${sayingSource(lexicon)}${close}`,
      "iu",
    ),
    notName: new Set(lexicon.notNames),
    office: new Set(
      [...lexicon.offices, ...lexicon.portfolio]
        .flatMap((entry) => entry.split(/[\s-]/))
        .filter((word) => ![...lexicon.officeLinks, ...lexicon.articles, ...lexicon.nameParticles].includes(word)),
    ),
    officeNoun: new Set(lexicon.offices.flatMap((entry) => entry.split(/[\s-]/).at(-1) ?? [])),
    organisation: new Set(lexicon.organisations),
    honorific: new Set(
      lexicon.honorifics.flatMap((entry) => entry.split(" ")).filter((word) => !lexicon.articles.includes(word)),
    ),
    language: lexicon.language,
    personVerb: new RegExp(`^[\\s\\u00a0]${anyCue(lexicon.personVerbs)}${close}`, "u"),
    listed: new RegExp(`(?:,|,?${b}${anyCue(lexicon.joints)})${b}$`, "iu"),
    article: new RegExp(`${open}${anyCue(lexicon.articles)}(?:${b}|(?<=['’]))$`, "iu"),
    particle: new Set(lexicon.nameParticles),
    joint: new Set(lexicon.joints),
    linkBefore: new RegExp(`${open}${anyCue([...lexicon.officeLinks, ...lexicon.articles])}(?:${b}|(?<=['’]))$`, "iu"),
    articleAfterComma: new RegExp(`, ${anyCue(lexicon.articles)}(?: |(?<=['’]))`, "giu"),
  };
});

/** A cue as it stands in a text: in lower case, with one capital, with a capital on each word. */
function casesOf(cue: string): string[] {
  const first = cue.charAt(0).toUpperCase() + cue.slice(1);
  const all = cue.replace(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return [...new Set([cue, first, all, cue.charAt(0) + all.slice(1)])];
}

/** The people whom a text names with an office, a title or beside a verb of saying, in order; the same one as often as named. */
export function namesIn(text: string, lexicon: Lexicon): NameMention[] {
  const compiled = patternsOf(lexicon);
  const found: NameMention[] = [];
  for (const match of text.matchAll(compiled.run)) {
    const mention = mentionOf(text, match.index, match[0], found.at(-1), compiled);
    if (mention) found.push(mention);
  }
  return found;
}

/** Whether a name goes on a list of people: "… and Members of Parliament John Sample, Mary Example and Ann Specimen". */
function isListed(text: string, at: number, previous: NameMention | undefined, compiled: Patterns): boolean {
  return (
    previous !== undefined &&
    at - previous.end <= 8 &&
    compiled.listed.test(text.slice(previous.end, at)) &&
    text.slice(previous.end, at).length > 0
  );
}

/**
 * The people of several mentions, in order of first mention: each under the fullest name, with the fullest office. Mentions are
 * of one person where one name is the end or the beginning of the other ("Sample", "Mr John Sample") and of no third one's:
 * a bare surname that several people bear stays apart.
 */
export function peopleOf<Mention extends NameMention>(mentions: readonly Mention[]): Mention[] {
  const fullest = fullestNames(mentions.map(({ name }) => wordsOf(name)));
  const people = new Map<string, Mention>();
  for (const mention of mentions) {
    const own = wordsOf(mention.name).join(" ");
    const key = fullest.get(own) ?? own;
    const known = people.get(key);
    people.set(key, known ? joined(known, mention) : mention);
  }
  return [...people.values()];
}

function joined<Mention extends NameMention>(known: Mention, again: Mention): Mention {
  const fuller = again.name.length > known.name.length ? again : known;
  const role =
    known.role === null || (again.role !== null && again.role.length > known.role.length + 12)
      ? again.role
      : known.role;
  return { ...fuller, role };
}

/** A name in words that can be compared: without accents and capitals. */
function wordsOf(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s\u00a0]+/);
}

/** Of each name the fullest one that is certainly the same person's: its own, or the only longer one that it is a part of. */
function fullestNames(names: readonly string[][]): Map<string, string> {
  const fullest = new Map<string, string>();
  /** Of a shorter form the name that it stands for; null where it may stand for several. */
  const meant = new Map<string, string | null>();
  for (const words of [...names].sort((a, b) => b.length - a.length)) {
    const name = words.join(" ");
    if (fullest.has(name)) continue;
    const longer = meant.get(name) ?? null;
    fullest.set(name, longer ?? name);
    if (longer !== null) continue;
    for (const form of shorterForms(words)) meant.set(form, meant.has(form) ? null : name);
  }
  return fullest;
}

/** What a person may be called besides: without the first words, without the last (never a bare first name), without initials. */
function shorterForms(words: readonly string[]): Set<string> {
  const plain = words.filter((word, index) => index === 0 || !/^\p{L}\.?$/u.test(word));
  const forms = [words, plain].flatMap((all) => [
    all,
    ...all.slice(1).map((_, index) => all.slice(index + 1)),
    ...all.slice(2).map((_, index) => all.slice(0, index + 2)),
  ]);
  return new Set(forms.filter((form) => form.length < words.length).map((form) => form.join(" ")));
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
  compiled: Patterns,
): NameMention | null {
  const tokens = tokensOf(run, at);
  const titled = tokens.findLastIndex((token) => isTitle(token.word, compiled));
  const titles = tokens.slice(0, titled + 1);
  let name = tokens.slice(titled + 1);
  while (name[0] && (compiled.notName.has(name[0].word.toLowerCase()) || compiled.particle.has(name[0].word)))
    name = name.slice(1);
  // "Accompagné de Jean Exemple": the first word of a sentence is not of the name.
  const [opener, link] = name;
  if (opener && link && /é[es]*$/u.test(opener.word) && compiled.particle.has(link.word)) name = name.slice(2);
  if (titles.length === 0) name = withoutPlace(text, name, compiled);
  // "Abdallah II de Jordanie": the country is not of the name.
  const particle = name.findLastIndex((token) => compiled.particle.has(token.word));
  const end = name.at(-1);
  const rest = name[particle + 1];
  if (particle > 0 && rest && end && isCountry(text.slice(rest.start, end.end), compiled.language))
    name = name.slice(0, particle);
  const possessive = name.findIndex((token) => /^['’]s/.test(text.slice(token.end)));
  if (possessive !== -1) name = name.slice(0, possessive + 1);
  const [first] = name;
  const last = name.at(-1);
  if (!first || !last || name.length > 6) return null;

  if (name.some((token) => compiled.organisation.has(token.word.toLowerCase()))) return null;
  if (isCountry(text.slice(first.start, last.end), compiled.language)) return null;
  const honoured = titles.some((token) => compiled.honorific.has(token.word.toLowerCase()));
  const linked = !honoured && followsLink(text, first.start, compiled);
  const before = sentenceBefore(text, first.start);
  const after = text.slice(last.end, last.end + reach);
  if (linked && roleAfter(after, compiled) === null) return null;
  const own = linked ? null : roleBefore(before, compiled);
  const role = own ?? roleAfter(after, compiled);
  const words = name.filter((token) => !compiled.particle.has(token.word)).length;
  if (words < 2) {
    if (!honoured && (own === null || !compiled.officeNoun.has(lastWord(before)))) return null;
  } else if (!honoured && role === null) {
    if (compiled.article.test(before) && titles.length === 0) return null;
    const acts =
      compiled.sayingAfter.test(after) || compiled.sayingBefore.test(before) || compiled.personVerb.test(after);
    if (!acts && !isListed(text, first.start, previous, compiled)) return null;
  }
  if (
    name.every((token) => /^[\p{Lu}\p{N}.’'-]+$/u.test(token.word)) &&
    (role === null || name.every((token) => token.word.length <= 5))
  )
    return null;
  return { start: first.start, end: last.end, name: text.slice(first.start, last.end), role };
}

function lastWord(words: string): string {
  return /[\p{L}]+(?=[\s\u00a0]*$)/u.exec(words)?.[0].toLowerCase() ?? "";
}

function isTitle(word: string, compiled: Patterns): boolean {
  const lower = word.toLowerCase();
  return (
    compiled.office.has(lower.split("-").at(-1) ?? lower) || compiled.office.has(lower) || compiled.honorific.has(lower)
  );
}

/** "président du Mali Jean Exemple": after an office and a link the first of three words or more is the place, not the name. */
function withoutPlace(text: string, name: readonly Token[], compiled: Patterns): Token[] {
  const [first, second] = name;
  const end = name.at(-1);
  if (!first || !second || !end || name.length < 3 || !followsLink(text, first.start, compiled)) return [...name];
  const isPlace =
    compiled.roleBefore.test(sentenceBefore(text, second.start)) ||
    compiled.roleAfter.test(text.slice(end.end, end.end + reach));
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

/** The office that stands right before a name, with a second one before it where a comma joins them. */
function roleBefore(before: string, compiled: Patterns): string | null {
  const match = compiled.roleBefore.exec(before);
  if (!match) return null;
  const role = trimRole(before.slice(match.index).replace(/[,\s\u00a0]+$/, ""), compiled);
  // "the minister, and Mr Sample": the office is someone else's.
  if (
    compiled.joint.has(lastWord(role)) ||
    (compiled.organisation.has(lastWord(role)) && !/,[\s\u00a0]*$/.test(before))
  )
    return null;
  const earlier = compiled.roleLink.exec(before.slice(0, match.index));
  return earlier?.[1] === undefined ? role : `${earlier[1]}, ${role}`;
}

function roleAfter(after: string, compiled: Patterns): string | null {
  const role = compiled.roleAfter.exec(after)?.[1];
  return role === undefined ? null : trimRole(role.trim(), compiled);
}

/** An office without the title of the name that follows it ("ministre, M."). */
function trimRole(role: string, compiled: Patterns): string {
  const words = role.split(/[\s\u00a0]+/);
  const isTitleWord = (word: string): boolean =>
    compiled.honorific.has(word.toLowerCase()) || compiled.article.test(`${word} `);
  while (words.length > 1 && isTitleWord(words.at(-1) ?? "")) words.pop();
  return words
    .join(" ")
    .replace(/[,\s]+$/, "")
    .replace(compiled.articleAfterComma, ", ");
}
