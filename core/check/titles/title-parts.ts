import type { Span } from "../alignment.ts";
import type { NameRun } from "../names/names.ts";
import { chargesIn } from "./offices.ts";
import type { Passage } from "../passage.ts";
import { namesPeople } from "../names/places.ts";
import { deputyWord, rolesOf } from "./titles.ts";

/** A word before a name by which the name is what something is of, or a place. */
export const ofName = /(?<![\p{L}'-])(?:de|du|des|d'|de la|de l'|of|of the|for|to|in|at|a|au|aux|en|from) ?$/u;

/** The parts of a stretch between commas. */
export function partsOf(text: string, from: number, to: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(/,(?!\d)/g)) {
    parts.push({ start, end: from + index });
    start = from + index + 1;
  }
  parts.push({ start, end: to });
  return parts;
}

const small =
  /^(?:de|du|des|d|la|le|les|l|of|the|for|and|et|a|au|aux|en|in|at|to|on|charge|chargee|general|generale|adjoint|adjointe|delegue|deleguee|national|nationale|regional|regionale|sortant|sortante|elect)$/;

/** Whether nothing but what a role is of stands between the last role of a part and the name right behind it. */
export function isConnected(passage: Passage, part: Span): boolean {
  const last = rolesOf(passage).findLast(({ start, end }) => start >= part.start && end <= part.end);
  if (!last) return false;
  const between = passage.words.filter(({ start, end }) => start >= last.end && end <= part.end);
  const { text } = passage.folded;
  // "Head of quality X".
  if (/^ (?:of|for) \p{L}+ $/u.test(text.slice(last.end, part.end))) return true;
  const isChain = /^ (?:de |du |des |d'|a |au |aux |charge|en charge)/.test(text.slice(last.end));
  return (
    between.length <= 9 &&
    between.every(
      ({ word, capital }) =>
        capital ||
        small.test(word) ||
        namesPeople(word) ||
        (isChain && passage.language !== "en") ||
        chargesIn(word).length > 0,
    )
  );
}

const openers =
  /^ ?(?:(?:respectivement|the|an?|le|la|les|l'|un|une|son|sa|ses|leurs?|his|her|its|their|our|my|mon|ma|notre|votre|your|this|cette?|ce|then|alors|now|actuel(?:le)?|current|new|nouveau|nouvelle|ancien(?:ne)?|former|formerly|acting|outgoing|longtime|long-time|who|qui|also|aussi|egalement|autrefois|once|ex-?) ?)*/u;

/** Whether a part begins with a role, behind small words and whose it is. */
export function opensWithRole(passage: Passage, part: Span): boolean {
  const { text } = passage.folded;
  const first = rolesOf(passage).find(({ start, end }) => start >= part.start && end <= part.end);
  if (!first) return false;
  const lead = text.slice(part.start, first.start);
  if (spokenTo.test(lead)) return false;
  const rest = lead.slice(openers.exec(lead)?.[0].length ?? 0).trim();
  if (rest === "" || (owned.test(rest) && rest.length <= longestOwner)) return true;
  const words = passage.words.filter(
    ({ start, end }) => start >= part.start + (lead.length - lead.trimStart().length) && end <= first.start,
  );
  const said = words.filter(({ word }) => !small.test(word));
  return (
    said.length <= 5 &&
    said.every(
      ({ word, capital }) =>
        capital ||
        openers.exec(`${word} `)?.[0].trim() === word ||
        namesPeople(word) ||
        chargesIn(word).length > 0 ||
        deputyWord.test(word) ||
        premodifier.test(word),
    )
  );
}

/** Before those whom someone speaks to: "speaking to journalists". */
const spokenTo = /(?<!\p{L})(?:to|devant|aux|with|avec) (?:the |les |des )?$/u;

/** "The coast guard's deputy ". */
const owned = /^(?:[\p{L}-]+ ){0,3}[\p{L}-]+'s?(?: (?:deputy|chief|former|acting|new|own|senior))?$/u;
const longestOwner = 40;

const premodifier =
  /(?:ian|ish|ese|ien|ienne|ais|aise|al|ional|ary|ain|aine|year|old|based|born|s)$|^(?:chief|senior|executive|police|navy|army|union|party|company|museum|agency|bank|group|\d+)$/;

/** Whether nothing follows a role in its part but what it is of: no verb and no other person's name. */
export function isClosed(passage: Passage, part: Span, run: NameRun): boolean {
  const { names, words, folded } = passage;
  const role = rolesOf(passage).findLast(({ start, end }) => start >= part.start && end <= part.end);
  if (!role) return false;
  const isOther = ({ start, end, words: own }: NameRun): boolean =>
    start >= role.end && end <= part.end && own.length > 1 && !ofName.test(folded.text.slice(part.start, start));
  if (names.some((name) => name !== run && isOther(name))) return false;
  const [next] = words.filter(({ start, end, word }) => start >= role.end && end <= part.end && !isPremodified(word));
  return next === undefined || behindRole.test(next.word) || next.capital || chargesIn(next.word).length > 0;
}

function isPremodified(word: string): boolean {
  return (
    namesPeople(word) ||
    deputyWord.test(word) ||
    /(?:al|ale|ian|ien|ienne|ique|ish|ese|ais|aise|if|ive|ain|aine|ois|oise)$/.test(word)
  );
}

const behindRole =
  /^(?:de|du|des|d|la|le|les|l|of|for|to|in|at|a|au|aux|en|et|and|or|ou|on|sur|pour|charge|chargee|pres|aupres|since|depuis|until|jusqu|who|qui|with|dans|from|under|sous|contre|against|by|between|entre|elect|general|generale|executif|executive|par|then|alors|and|plus|\d+)$/;

/** Whether a part is the name of another person. */
export function isNamed({ folded: { text }, names }: Passage, part: Span | undefined, run: NameRun): boolean {
  if (!part) return false;
  const other = names.find(({ start }) => start >= part.start);
  if (!other || other === run || other.words.length < 2 || other.end > part.end) return false;
  return /^ (?:(?:m|mm|mme|mr|mrs|ms|dr|dre|h\.e|s\.e)\.? )*$/.test(text.slice(part.start, other.start));
}

/** The relative clause that a part ends with: ", a paediatrician who has been minister". */
export function clauseIn({ folded: { text } }: Passage, part: Span): Span | null {
  const match = /(?<![\p{L}'])(?:who|qui) /u.exec(text.slice(part.start, part.end));
  return match && match.index > 0 ? { start: part.start + match.index, end: part.end } : null;
}
