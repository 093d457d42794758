import { isSameLanguage } from "../checking.ts";
import { everyone, isFree, keysAround, type Held, type Named } from "./held-titles.ts";
import type { Passage } from "../passage.ts";
import { areRolesAlike, isSpecialist, type Role } from "./roles.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { shareRoot } from "../names/spelling.ts";
import { keysIn } from "./title-keys.ts";
import {
  canBeOne,
  isAmong,
  isMinister,
  isNamedOnce,
  isOfSame,
  isOver,
  isToCome,
  saysAll,
  shareIn,
  topicsOf,
} from "./title-likeness.ts";
import { rolesOf, type Title } from "./titles.ts";

/** What the articles say of a title that a sentence gives someone: they give it, give another one in its place, or do not tell. */
export type Judgement = { verdict: "given" | "gainsaid"; held: Held } | { verdict: "others" } | { verdict: "untold" };

/** Judges a title of a sentence by those that the articles give the same person, and everyone else. */
export function judgeTitle(index: SourceIndex, passage: Passage, title: Title, bearers: readonly Named[]): Judgement {
  const all = bearers.flatMap(({ held }) => held);
  const isFormer = isOver(passage, title);
  const held = all.filter(
    ({ title: theirs, sentence }) =>
      isOver(sentence.passage, theirs) === isFormer && !isToCome(sentence.passage, theirs),
  );
  if (title.role.kind === "any" || isToCome(passage, title)) return { verdict: "untold" };
  const alike = held.filter((theirs) => canBeOne(passage, title, theirs, held));
  const isOne = isSpecialist(title.role) && held.some(({ title: theirs }) => isSpecialist(theirs.role));
  const told = alike.filter(({ title: theirs }) => theirs.role.id !== "any" && !(isOne && !isSpecialist(theirs.role)));
  const given = told.find((theirs) => saysAll(title, theirs.title));
  // "Who will become minister": the office is not held yet.
  const untimely = isFormer ? undefined : atOtherTime(passage, title, all, held);
  if (untimely && !told.some((theirs) => isOfSame(title, theirs.title))) return { verdict: "gainsaid", held: untimely };
  const own = new Set(bearers.map(({ run }) => run));
  const others = [...everyone(index).values()].flat().flatMap(({ run, held: theirs }) => (own.has(run) ? [] : theirs));
  const rivals = others.filter(
    ({ title: theirs }) =>
      title.keys.size > 0 &&
      theirs.keys.size > 0 &&
      theirs.role.kind !== "any" &&
      areRolesAlike(title.role, theirs.role) &&
      title.isDeputy === theirs.isDeputy &&
      isOfSame(title, theirs),
  );
  const isOthers = rivals.length > 0;
  const topics = topicsOf(title.keys);
  const rival = held.find(
    ({ title: theirs }) =>
      (title.role.kind === theirs.role.kind && (isOthers || !theirs.role.isTold)) ||
      (theirs.role.id === "second" && title.role.kind === "office"),
  );
  // A counterpart holds what another one of the articles does.
  const counterpart = alike.find(({ title: theirs }) => theirs.role.kind === "any");
  if (!given && isToldByDeed(passage, title, keysAround(index, bearers, false))) return { verdict: "untold" };
  const certain = given ?? (isOthers && topics.size > 0 && !rival ? counterpart : undefined);
  const [whole] = told;
  const isWhollyOthers =
    topics.size > 1 &&
    rivals.some(({ title: theirs }) => theirs.role.id === title.role.id && shareIn(topics, theirs) === 1) &&
    told.every(({ title: theirs }) => shareIn(topics, theirs) < 0.5);
  if (whole && isWhollyOthers) return { verdict: "gainsaid", held: whole };
  if (certain) return { verdict: "given", held: certain };
  const around = keysAround(index, bearers, false);
  const isTold = [...topics].some((key) => isAmong(key, around));
  // Who leads a task or is in charge of it may be called so besides any office.
  const isLoose = title.role.id === "charge" || (title.role.id === "head" && title.role.isTold);
  const near = told.find((theirs) => !isOfSame(title, theirs.title));
  const mayBe = rival ? told : alike;
  const [same] = mayBe.filter((theirs) => isOfSame(title, theirs.title));
  if (same) return isWithoutCharge(index, title, same) ? { verdict: "gainsaid", held: same } : { verdict: "untold" };
  if (near) {
    if (isWithoutCharge(index, title, near)) return { verdict: "gainsaid", held: near };
    const theirs = topicsOf(near.title.keys);
    const isKnown = isSameLanguage(passage, near.sentence) || [...topics].every((key) => /^[+=&]/.test(key));
    const isComparable =
      isKnown &&
      !isLoose &&
      (!isEnvoy(title) || areOfPlaces(topics, theirs)) &&
      (isMinister(title) || !isNamedOnce(topics, theirs));
    const isOther = topics.size > 0 && !isTold && (isOthers || isComparable);
    return isOther ? { verdict: "gainsaid", held: near } : { verdict: "untold" };
  }
  if (rival && (isOthers || !isLoose) && !isFree(index, title, bearers)) return { verdict: "gainsaid", held: rival };
  const [first] = held;
  // "Députée d'opposition" for "opposition lawmaker": what may be said of any office, of the same.
  const isSaidOf = first?.title.role.kind === "any" && topics.size > 0 && shareIn(topics, first.title) > 0;
  if (first && !isSaidOf && !isLoose && title.role.id !== "head" && isNowhere(index, title.role, first.sentence))
    return { verdict: "gainsaid", held: first };
  const isNobodys =
    held.length === 0 &&
    bearers.length > 0 &&
    topics.size > 0 &&
    ![...topics].some((key) => isAmong(key, keysAround(index, bearers, true)));
  return isOthers && isNobodys && title.role.id !== "head" && !isLoose ? { verdict: "others" } : { verdict: "untold" };
}

/** What someone may be called who does a thing, of no office: "la médiatrice" for whoever "a assuré la médiation". */
const ofDeeds: ReadonlySet<string> = new Set(["mediator", "negotiator", "coordinator", "founder", "owner"]);

/** Whether a title says no more than what is told beside the person in another word of the same root. */
function isToldByDeed({ folded: { text } }: Passage, { role, keys }: Title, around: ReadonlySet<string>): boolean {
  if (!ofDeeds.has(role.id) || keys.size > 0 || role.isDeputy) return false;
  const word = text.slice(role.start, role.end);
  return [...around].some((key) => /^[~*]/.test(key) && shareRoot(key.slice(1), word));
}

/** The same office at another time: one of all that a person has, and not of those `held` at the time in question. */
function atOtherTime(passage: Passage, title: Title, all: readonly Held[], held: readonly Held[]): Held | undefined {
  return all.find(
    (theirs) =>
      !held.includes(theirs) &&
      theirs.title.role.kind === "office" &&
      canBeOne(passage, title, theirs, all) &&
      saysAll(title, theirs.title),
  );
}

/**
 * Whether a title is of a charge that its article has nowhere; or whether one of its people is called someone's counterpart, and it has
 * nobody's like.
 */
function isWithoutCharge(index: SourceIndex, { keys, role }: Title, { title: theirs, sentence }: Held): boolean {
  const own = index.sentences.filter(({ article }) => article === sentence.article);
  const charges = [...keys].filter((key) => /^\+[^@]/.test(key));
  if (theirs.role.id === "any") return role.kind === "office" && isNowhere(index, role, sentence);
  return (
    charges.length > 0 &&
    !own.some(({ passage }) => [...keysIn(passage, 0, passage.folded.text.length)].some((key) => isAmong(key, charges)))
  );
}

function isEnvoy({ role }: Title): boolean {
  return /^(?:ambassador|consul|envoy|representative|attache)$/.test(role.id);
}

/** Envoys are of where they are sent, as far as both titles tell it by places. */
function areOfPlaces(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [one, other] = [[...some], [...others]].map((keys) => keys.some((key) => key.startsWith("+@")));
  return one === other;
}

/** Whether the article has no like role at all, of anyone. */
function isNowhere(index: SourceIndex, role: Role, { article }: SourceSentence): boolean {
  return !index.sentences.some(
    (sentence) =>
      sentence.article === article &&
      rolesOf(sentence.passage).some((other) =>
        role.kind === "office"
          ? other.kind !== "any" && other.id !== "head" && other.id !== "charge" && areRolesAlike(role, other)
          : role.id === other.id,
      ),
  );
}
