import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * An acronym as a text writes it. `start` and `end` are its own offsets (UTF-16 units, `end` not included); `expansion` are the text's
 * words that it stands for, where they stand beside it ("Confédération des États du Sahel (AES)" or "AES (Confédération …)"), else null.
 */
export interface AcronymMention {
  start: number;
  end: number;
  acronym: string;
  expansion: string | null;
}

/** A body, an organisation or an institution as a text names it, and the acronym that the text gives it or null. */
export interface BodyMention {
  start: number;
  end: number;
  name: string;
  acronym: string | null;
}

const acronymPattern =
  /(?<![\p{L}\p{N}@#.])(?:\p{Lu}\p{Ll}?){1,2}(?:\p{Lu}\p{N}?|&\p{Lu}|-(?=\p{Lu})){1,10}\p{Ll}?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,6}/gu;
const romanNumeral = /^[IVXLC]{1,7}e?$/;
/** Text without any small letter is a heading in capitals, not a row of acronyms. */
const hasSmallLetters = /\p{Ll}/u;
const longestExpansion = 140;

const patternsOf = onceFor((lexicon: Lexicon) => ({
  small: new Set(
    [...lexicon.ofWords, ...lexicon.articles, ...lexicon.officeLinks, ...lexicon.joints].flatMap((words) =>
      words.split(/[\s'’]+/),
    ),
  ),
  notNames: new Set(lexicon.notNames),
  bodies: new RegExp(
    `(?<![\\p{L}\\p{N}])${anyCue(lexicon.organisations.map((word) => word.charAt(0).toUpperCase() + word.slice(1)))}(?![\\p{L}\\p{N}])`,
    "gu",
  ),
  units: new Set([...lexicon.measures.keys()]),
}));

/** The acronyms of a text in order; Roman numerals, codes of currencies and units and words of a heading in capitals are none. */
export function acronymsIn(text: string, lexicon: Lexicon): AcronymMention[] {
  if (!hasSmallLetters.test(text)) return [];
  const { units } = patternsOf(lexicon);
  const expansions = new Map<string, string>();
  const found = [...text.matchAll(acronymPattern)].flatMap((match): AcronymMention[] => {
    const acronym = match[0];
    const start = match.index;
    const end = start + acronym.length;
    const capitals = acronym.match(/\p{Lu}/gu)?.length ?? 0;
    if (
      capitals < 2 ||
      romanNumeral.test(acronym) ||
      units.has(acronym.toLowerCase()) ||
      isInCapitals(text, start, end)
    )
      return [];
    const expansion = expansionBefore(text, start, acronym, lexicon) ?? expansionAfter(text, end, acronym, lexicon);
    if (expansion !== null) expansions.set(acronym, expansion);
    return [{ start, end, acronym, expansion }];
  });
  return found.map((mention) => ({
    ...mention,
    expansion: mention.expansion ?? expansions.get(mention.acronym) ?? null,
  }));
}

/** Beside another word in capitals: a heading or a surname in capitals ("Jean EXEMPLE"). */
function isInCapitals(text: string, start: number, end: number): boolean {
  const isLong = end - start > 5;
  const before = /(\p{Lu}[\p{L}’'-]*)[\s\u00a0]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? "";
  const after = /^[\s\u00a0]+(\p{Lu}{3,})(?!\p{L})/u.exec(text.slice(end, end + 30))?.[1] ?? "";
  return (
    /^\p{Lu}{4,}$/u.test(before) || after.length > 3 || (isLong && before !== "" && text.charAt(start - 1) !== "(")
  );
}

/** "Fonds monétaire international (FMI)": the words before the bracket whose initials the acronym gives. */
function expansionBefore(text: string, start: number, acronym: string, lexicon: Lexicon): string | null {
  const lead = /^[\s\u00a0]*([\s\S]*?)[\s\u00a0]*\([\s\u00a0]*$/u.exec(
    text.slice(Math.max(0, start - longestExpansion), start),
  )?.[1];
  if (lead === undefined) return null;
  const clause = /[^.;:!?()«»“”"]*$/u.exec(lead)?.[0] ?? "";
  return initialsFit(clause, acronym, lexicon, "end") ?? namedBefore(clause, acronym, lexicon);
}

/** "Confédération des États du Sahel (AES)": a body right before the bracket that shares most of the letters, an older name's acronym. */
function namedBefore(clause: string, acronym: string, lexicon: Lexicon): string | null {
  const noun = [...clause.matchAll(patternsOf(lexicon).bodies)].at(-1);
  const phrase = noun ? clause.slice(noun.index).trim() : "";
  const initials = (phrase.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).map(fold);
  const shared = (acronym.match(/\p{Lu}/gu) ?? []).filter((letter) => initials.includes(fold(letter))).length;
  return phrase !== "" && shared * 3 >= acronym.length * 2 ? phrase : null;
}

/** "AES (Confédération des États du Sahel)". */
function expansionAfter(text: string, end: number, acronym: string, lexicon: Lexicon): string | null {
  const inside = /^[\s\u00a0]?\(([^()]{5,140})\)/u.exec(text.slice(end, end + longestExpansion + 4))?.[1];
  if (inside === undefined) return null;
  return (
    initialsFit(inside, acronym, lexicon, "whole") ??
    (/^\p{Lu}/u.test(inside) &&
    inside.split(/[\s\u00a0]+/).length >= 2 &&
    !/\p{N}/u.test(inside) &&
    initialsFit(inside, acronym, lexicon, "loose") !== null
      ? inside
      : null)
  );
}

function initialsFit(
  words: string,
  acronym: string,
  lexicon: Lexicon,
  where: "end" | "whole" | "loose",
): string | null {
  const letters = (acronym.toLowerCase().match(/\p{L}/gu) ?? []).map(fold);
  const { small } = patternsOf(lexicon);
  const tokens = [...words.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    word: fold(match[0].toLowerCase()),
    capital: /^\p{Lu}/u.test(match[0]),
    at: match.index,
    small: small.has(match[0].toLowerCase()),
  }));
  if (where === "loose")
    return tokens.filter((token) => !token.small && letters.includes(token.word.charAt(0))).length * 2 > letters.length
      ? words
      : null;
  const first = (index: number): string | null => {
    const token = tokens[index];
    return token && !token.small && token.word.charAt(0) === letters[0] && lettersFit(tokens.slice(index), letters)
      ? words.slice(token.at).trim()
      : null;
  };
  if (where === "whole") return first(tokens.findIndex((token) => !token.small));
  const fitting = tokens
    .map((token, index) => ({ token, phrase: tokens.length - index <= letters.length * 3 + 2 ? first(index) : null }))
    .filter(({ phrase }) => phrase !== null);
  const capital = fitting.filter(({ token }) => token.capital);
  return (capital.at(-1) ?? fitting.at(-1))?.phrase ?? null;
}

/** Whether the letters are, in order, initials of the words, all words but small ones and at most two giving one, the last among them. */
function lettersFit(tokens: readonly { word: string; small: boolean }[], letters: readonly string[]): boolean {
  let next = 0;
  let missed = 0;
  for (const token of tokens) {
    if (next < letters.length && token.word.startsWith(letters[next] ?? "")) {
      next += 1;
      // "INTERPOL", "UNESCO": several letters of one word.
      while (next < letters.length && letters.length - next > tokens.length && token.word.includes(letters[next] ?? ""))
        next += 1;
    } else if (!token.small) missed += 1;
  }
  return next === letters.length && missed <= 1 + Math.floor(letters.length / 4);
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The bodies of a text in order: names with a noun of organisation, and acronyms whose expansion the text gives. */
export function bodiesIn(text: string, lexicon: Lexicon): BodyMention[] {
  const { bodies, small, notNames } = patternsOf(lexicon);
  const acronyms = acronymsIn(text, lexicon);
  const found: BodyMention[] = [];
  /** Where acronyms stand that were told with the body before them. */
  const given = new Set<number>();
  let free = 0;
  for (const match of text.matchAll(bodies)) {
    if (match.index < free) continue;
    const start = nameStart(text, match.index, free, notNames);
    const end = nameEnd(text, match.index + match[0].length, small);
    const name = text.slice(start, end);
    if (!/[\s\u00a0]/u.test(name)) continue;
    const own = acronyms.find(
      (mention) => mention.start >= end && mention.start - end <= 3 && text.slice(end, mention.start).includes("("),
    );
    if (own) given.add(own.start);
    found.push({ start, end, name, acronym: own?.acronym ?? null });
    free = end;
  }
  const alone = acronyms.filter(
    ({ start, expansion }) =>
      expansion !== null && !given.has(start) && !found.some((body) => start >= body.start && start < body.end),
  );
  return [...found, ...alone.map(({ start, end, acronym }) => ({ start, end, name: acronym, acronym }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** Capitalised words before a noun of organisation belong to its name ("World Bank Group"). */
function nameStart(text: string, at: number, free: number, notNames: ReadonlySet<string>): number {
  const lead =
    /(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*[\s\u00a0](?:(?:of|for|and)[\s\u00a0](?:the[\s\u00a0])?)?){0,6}$/u.exec(
      text.slice(Math.max(free, at - 80), at),
    )?.[0] ?? "";
  const words = lead.split(/(?<=[\s\u00a0])/u);
  while (words[0] !== undefined && notNames.has(words[0].trim().toLowerCase())) words.shift();
  return at - words.join("").length;
}

/** What follows a noun of organisation as part of its name: capitals, small words between them, and an adjective in small letters. */
function nameEnd(text: string, at: number, small: ReadonlySet<string>): number {
  let end = at;
  const rest = text.slice(at, at + 120);
  let pending = 0;
  let adjectives = 0;
  for (const match of rest.matchAll(/[\s\u00a0]+|['’]|[\p{L}\p{M}-]+|[^\s]/gu)) {
    const word = match[0];
    if (/^[\s\u00a0'’]/u.test(word)) continue;
    if (!/^[\p{L}]/u.test(word)) break;
    if (/^\p{Lu}/u.test(word)) {
      end = at + match.index + word.length;
      pending = 0;
    } else if (small.has(word.toLowerCase()) && pending < 2) pending += 1;
    else if (
      pending === 0 &&
      adjectives < 2 &&
      /(?:al|ale|aux|ales|ain|aine|aines|ains|ique|iques|ien|ienne|ois|oise|éen|éenne|el|elle|nel|abe|mondial|mondiale|unies|éenne)$/u.test(
        word,
      )
    ) {
      adjectives += 1;
      end = at + match.index + word.length;
    } else break;
  }
  return end;
}
