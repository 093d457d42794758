import { anyCasedCue, onceFor } from "../recognise/cues.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import type { NameMention } from "../recognise/names.ts";

/** A word right before an event that has it someone's, French and English: "sa prise de fonction", "their meeting". */
const possessive = /(?<![\p{L}\p{N}])(?:sa|son|ses|leurs?|his|her|its|their)[\s\u00a0]+$/iu;

const officeOf = onceFor((lexicon: Lexicon) => {
  const adjectives = `(?:[\\s\\u00a0]+${lexicon.adjective}(?![\\p{L}\\p{N}])){0,2}`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${anyCasedCue(lexicon.offices)}(?![\\p{L}\\p{N}])${adjectives}`, "gu");
});

/** Where words stand in a text as whole words, -1 where they do not: "port" is not in "report". */
function placeOf(words: string, text: string): number {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
  let at = text.indexOf(words);
  while (at !== -1 && (isLetter(text[at - 1]) || isLetter(text[at + words.length]))) at = text.indexOf(words, at + 1);
  return at;
}

/**
 * An event that its sentence has someone's, with whose it is in brackets, in the sentence's own words: "prise de fonction (Chef de l’État
 * malien)". Where the sentence names nobody, or more than one, before it, the word that has it someone's stays: "sa prise de fonction".
 */
export function withOwner(event: string, sentence: string, names: readonly NameMention[], lexicon: Lexicon): string {
  const start = placeOf(event, sentence);
  const lead = start === -1 ? "" : sentence.slice(0, start);
  const own = possessive.exec(lead)?.[0];
  if (own === undefined) return event;
  const before = names.filter((mention) => mention.end <= start);
  const offices = [...lead.matchAll(officeOf(lexicon))].filter(
    ({ index, 0: words }) => !before.some((mention) => mention.role?.includes(words) ?? index === mention.start),
  );
  const owners = new Set([...before.map(({ name }) => name), ...offices.map(([words]) => words)]);
  const [owner] = owners;
  return owners.size === 1 && owner !== undefined ? `${event} (${owner})` : `${own.trimStart()}${event}`;
}

/** A noun alone with the words before it in its clause, three at most: "our lifting of sanctions" of "sanctions". */
export function withLead(event: string, sentence: string): string {
  if (/\s/u.test(event)) return event;
  const start = placeOf(event, sentence);
  const lead = /(?:[\p{L}\p{N}’'-]+[\s\u00a0]+){1,3}$/u.exec(sentence.slice(0, Math.max(start, 0)))?.[0] ?? "";
  return `${lead}${event}`;
}

/** From whom a sentence has what it tells: "selon la délégation", "according to the envoy", to the end of its piece. */
const source =
  /(?<![\p{L}\p{N}])(?:selon|d['’]après|according to)[\s\u00a0]+(?!(?:lui|elle|eux|him|her|them)(?!\p{L}))[^,;:.()«»“”"]{2,60}?(?=[\s\u00a0]*(?:[,;:.()«»“”"]|$))/iu;
/** Who says it, behind a comma at the end: ", mediators said". */
const tail = /,[\s\u00a0]+((?:\p{L}[\p{L}’'-]*[\s\u00a0]){1,5}(?:said|says?|reported|announced))(?![\p{L}])/u;

/** An event with who says so in brackets, where its sentence says it and the event's own words do not. */
export function withSource(event: string, sentence: string): string {
  const told = source.exec(sentence)?.[0] ?? tail.exec(sentence)?.[1];
  if (told === undefined || event.includes(told)) return event;
  return `${event} (${told.charAt(0).toLowerCase()}${told.slice(1)})`;
}
