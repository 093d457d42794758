import type { Held } from "./held-titles.ts";
import { limitsOf } from "./office-words.ts";
import type { Passage } from "../passage.ts";
import { areRolesAlike } from "./roles.ts";
import type { SourceSentence } from "../source-index.ts";
import { shareRoot } from "../names/spelling.ts";
import type { Title } from "./titles.ts";

/** Whether one of two titles of a person may be said for the other, as far as role and deputy go. */
export function canBeOne(
  passage: Passage,
  title: Title,
  { title: theirs, sentence }: Held,
  held: readonly Held[],
): boolean {
  // A French "secrétaire" is no minister.
  const secretary = title.role.id === "secretary" ? passage : theirs.role.id === "secretary" ? sentence.passage : null;
  if (secretary?.language === "fr" && [title, theirs].some(({ role }) => role.id === "minister")) return false;
  if (!areRolesAlike(title.role, theirs.role) && !isSeniorMinister(passage, title, theirs, sentence, held))
    return false;
  // An ambassador may be called an envoy, but an envoy is no ambassador.
  if (title.role.id === "ambassador" && theirs.role.id === "envoy") return false;
  if (isOfAll(title) !== isOfAll(theirs) && (isOfOne(title) || isOfOne(theirs))) return false;
  const isAnyones = theirs.role.id === "any" || theirs.role.id === "charge";
  if (title.isDeputy === theirs.isDeputy || isAnyones) return true;
  // "La ministre", shortened of "la ministre déléguée".
  return (
    !title.isDeputy && title.role.id === "minister" && title.keys.size === 0 && isDelegate(sentence.passage, theirs)
  );
}

export function isOver(passage: Passage, { start, end, role, tense }: Title): boolean {
  if (tense === "past") return true;
  return [start, role.start].some((from) =>
    limitsOf(passage, { start: from, end, rank: "" }).limits.includes("former"),
  );
}

/** Who is in charge of all is no director of one thing. */
function isOfAll({ role, keys }: Title): boolean {
  return ["chiefExecutive", "chairAndChief"].includes(role.id) && ![...keys].some((key) => key.startsWith("+"));
}

function isOfOne({ role, keys }: Title): boolean {
  return role.id === "director" && [...keys].some((key) => key.startsWith("+"));
}

/** "Le prochain ambassadeur", "who will be the chair": the articles may well tell who holds it now. */
export function isToCome({ folded: { text } }: Passage, { start, role, tense }: Title): boolean {
  if (tense === "future") return true;
  return /(?<!\p{L})(?:prochaine?|future?|next|incoming)(?!\p{L})/u.test(
    text.slice(Math.max(0, start - 12), role.start),
  );
}

export function isMinister({ role }: Title): boolean {
  return /^(?:minister|secretaryOfState|ministerOfState|underSecretary)$/.test(role.id);
}

function isDelegate({ folded: { text } }: Passage, { start, end }: Title): boolean {
  return /(?<!\p{L})deleguee?(?!\p{L})/u.test(text.slice(start, end + 12));
}

/** In Britain and the United States a secretary of state is a minister. */
function isSeniorMinister(
  ours: Passage,
  one: Title,
  other: Title,
  { passage }: SourceSentence,
  held: readonly Held[],
): boolean {
  const ids = new Set([one.role.id, other.role.id]);
  const isBritish = ({ terms }: Passage): boolean => terms.has("@royaume-uni") || terms.has("@etats-unis");
  return (
    ids.has("minister") &&
    ids.has("secretaryOfState") &&
    (isBritish(ours) || isBritish(passage) || held.some(({ sentence }) => isBritish(sentence.passage)))
  );
}

/** Keys without the countries. */
export function topicsOf(keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !key.startsWith("@")));
}

const kindred: readonly (readonly string[])[] = [
  ["+finance", "+economy", "+planning"],
  ["+trade", "+foreignTrade"],
  ["+energy", "+mines"],
  ["+foreign", "+cooperation", "+integration"],
  ["+education", "+higherEducation", "+science"],
  ["+transport", "+infrastructure"],
  ["+interior", "+security"],
  ["+fisheries", "+sea"],
];

function areKeysAlike(one: string, other: string): boolean {
  if (one === other || kindred.some((line) => line.includes(one) && line.includes(other))) return true;
  return /^[~*]/.test(one) && /^[~*]/.test(other) && shareRoot(one.slice(1), other.slice(1));
}

export function isAmong(key: string, keys: Iterable<string>): boolean {
  return [...keys].some((other) => areKeysAlike(key, other));
}

/** Whether two titles have a charge in common, or where one is of none, a body of the list, or where one names none, anything else. */
function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const sign of ["+", "&"]) {
    const ours = [...some].filter((key) => key.startsWith(sign));
    const theirs = [...others].filter((key) => key.startsWith(sign));
    if (ours.length > 0 && theirs.length > 0) return ours.some((key) => isAmong(key, theirs));
  }
  return [...some].some((key) => isAmong(key, others));
}

/** Whether of two titles one is told by a name alone, "of the ITB", and the other by what that is, "of the fund". */
export function isNamedOnce(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const isName = (key: string): boolean => /^(?:[*&]|\+@)/.test(key);
  const [one, other] = [[...some], [...others]];
  return (one.every(isName) && !other.some(isName)) || (other.every(isName) && !one.some(isName));
}

/** Whether two titles are of the same, as far as both tell: a charge or body in common, or where one has none of these, no two countries. */
export function isOfSame(one: Title, other: Title): boolean {
  const [ours, theirs] = [topicsOf(one.keys), topicsOf(other.keys)];
  return ours.size === 0 || theirs.size === 0 || haveCommon(ours, theirs);
}

/** Which share of some keys a title has. */
export function shareIn(topics: ReadonlySet<string>, { keys }: Title): number {
  return [...topics].filter((key) => isAmong(key, topicsOf(keys))).length / topics.size;
}

export function isAnyHead({ role }: Title): boolean {
  return role.id === "head" || role.id === "charge";
}

/** Roles of whoever leads something: who is told to lead it may be called so; an office needs more. */
const leaders: ReadonlySet<string> = new Set(
  "oppositionLeader director chiefExecutive president chair commander".split(" "),
);

/** Whether a title says no more than another one: nothing but the role, or of a charge, body or country of the other's. */
export function saysAll(ours: Title, theirs: Title): boolean {
  const countries = [...ours.keys].filter((key) => key.startsWith("@"));
  const others = [...theirs.keys].filter((key) => key.startsWith("@"));
  if (countries.length > 0 && !countries.some((key) => others.includes(key))) return false;
  const topics = topicsOf(ours.keys);
  // Who leads something may well hold an office elsewhere.
  if (isAnyHead(theirs) && !isAnyHead(ours)) {
    if (topics.size === 0) return leaders.has(ours.role.id);
    const described = new Set([...topics].filter((key) => !/^[*&]/.test(key)));
    return haveCommon(described, topicsOf(theirs.keys));
  }
  return topics.size === 0 || haveCommon(topics, topicsOf(theirs.keys));
}
