import type { Span } from "../alignment.ts";
import { chargesIn } from "./offices.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import { rolesIn, type Role } from "./roles.ts";
import { keysIn, keyWords } from "./title-keys.ts";

/**
 * A title as a sentence gives it to someone: the role, whether as another's deputy, and what it is of, by keys: charges ("+energy"),
 * countries ("@chili"), bodies of the list ("&FMI"), other words written large ("*ardora") and the terms of the rest. Offsets into the
 * folded text, from the first of its words to the last.
 */
export interface Title extends Span {
  role: Role;
  isDeputy: boolean;
  /** When it is held, as far as a verb says so: "who was", "who led" once, "who will be" in time to come. */
  tense: "past" | "present" | "future";
  keys: ReadonlySet<string>;
}

/** The roles that a passage names, in order. */
export const rolesOf = once(({ text, folded, language }: Passage): readonly Role[] =>
  rolesIn(folded.text, (at) => /^\p{Lu}/u.test(text.slice(folded.at[at] ?? 0))).filter(
    // "Le premier à venir": a rank, and no head of government.
    // "The president's adviser", "the owners' union": somebody else's.
    ({ start, end }) =>
      folded.text.charAt(end) !== "'" && (language !== "fr" || !/^premiers?$/.test(folded.text.slice(start, end))),
  ),
);

/** What ends the words for what a role is of. */
const past =
  /,(?!\d)|[;:.!?"()]|(?<![\p{L}'-])(?:depuis|since|until|jusqu|who|qui|whose|which|dont|que|where|when|and (?:who|has|is|was|said|a|the)|et (?:qui|a|le|la|l')|from|(?:a|ont|has|had|is|was|est|etait|said|says|told|will|would)(?= ))/u;

/** Where the words for what a role is of end. */
export function complementEnd(text: string, from: number, to: number): number {
  const found = past.exec(
    text
      .slice(from, to)
      .replace(/^ a /, " # ")
      .replace(/(?<=[a-z]) a (?=(?:la|l'|[a-z]+$))/g, " # "),
  );
  return found ? from + found.index : to;
}

/** Words by which one is another's deputy. */
export const deputyWord = /^(?:deputy|vice|adjointe?s?|assistant|deleguee?s?|suppleante?)$/;

/** Between a title and whom its holder serves, who is named by nothing more: "directeur général de la commissaire". */
const serving = /^ (?:\p{L}+ )?(?:du|de la|de l'|of the|to the) ?$/u;

function isSentSomewhere({ id }: Role): boolean {
  return /^(?:minister|secretaryOfState|ministerOfState|underSecretary|commissioner|ambassador|consul|envoy|representative|attache)$/.test(
    id,
  );
}

/** The titles that stand in a stretch of a sentence. */
export function titlesIn(passage: Passage, part: Span): Title[] {
  const { text } = passage.folded;
  const all = rolesOf(passage).filter(({ start, end }) => start >= part.start && end <= part.end);
  // "The minister in charge of …", "chef de la mission" are one title.
  // So are "chief geologist", "head coach".
  const roles = all.filter(
    ({ id, end }, at) => !(id === "charge" && at > 0) && !(id === "head" && all[at + 1]?.start === end + 1),
  );
  return roles.flatMap((role, at): Title[] => {
    const before = roles[at - 1];
    const next = roles[at + 1];
    const from = before ? before.end + splitOf(text.slice(before.end, role.start)) : part.start;
    const to = next ? role.end + splitOf(text.slice(role.end, next.start)) : part.end;
    const end = complementEnd(text, role.end, to);
    const owner = ownerBefore(passage, from, role.start);
    const around = [text.slice(owner, role.start), text.slice(role.end, end)];
    const isDeputy =
      role.isDeputy || around.some((words) => words.split(/[^\p{L}]+/u).some((word) => deputyWord.test(word)));
    const own = chargesIn(text.slice(role.start, role.end)).map(({ id }) => `+${id}`);
    if (/etat-major|defence|general staff/.test(text.slice(role.start, role.end))) own.push("+defence");
    const of = [...own, ...keysIn(passage, owner, role.start), ...keysIn(passage, role.end, end)];
    // A director for a country is of it as of a place.
    const keys = new Set(isSentSomewhere(role) ? of : of.map((key) => key.replace(/^\+@/, "@")));
    const last = keyWords(passage, role.end, end).at(-1);
    const isServed = before !== undefined && keys.size === 0 && serving.test(text.slice(before.end, role.start));
    return isServed ? [] : [{ start: owner, end: last?.end ?? role.end, role, isDeputy, tense: "present", keys }];
  });
}

/** Where the words before a role begin that say what it is of: "Chile's deputy energy ", and in French none but for its people. */
function ownerBefore({ words, acronyms, folded: { text }, language }: Passage, from: number, role: number): number {
  let start = role;
  for (const word of words.filter(({ start: at, end }) => at >= from && end <= role).toReversed()) {
    const joins = /^(?:[ -]|'|'s? )$/.test(text.slice(word.end, start));
    const isAcronym = acronyms.some((acronym) => acronym.start === word.start);
    if (!joins || (!isAcronym && determiner.test(word.word)) || (language === "fr" && !deputyWord.test(word.word)))
      break;
    if (word.word !== "s") start = word.start;
    else if (words.every(({ end }) => end !== word.start - 1)) break;
  }
  return start;
}

const determiner =
  /^(?:though|although|because|now|yet|once|former|formerly|previously|ancien|ancienne|autrefois|jadis|ex|the|an?|its?|his|her|their|our|my|your|le|la|les|l|un|une|son|sa|d|du|de|of|and|et|now|then|also|as|by|with)$/;

/** Of the words between two roles those that belong to the first one end here. */
function splitOf(between: string): number {
  const joint = [...between.matchAll(/,| and | et /g)].at(-1);
  if (joint) return joint.index;
  return /^ (?:[\p{L}-]+ )?(?:de|du|des|d'|of|for|a|au|aux|to|in|at|en|charge)(?: |(?<='))/u.test(between)
    ? between.length
    : 0;
}
