import type { Lexicon } from "./lexicon.ts";
import type { CueName, Reading } from "./reading.ts";
import type { Mood, VerbMention } from "./verbs.ts";
import type { CueMention, Word } from "./words.ts";

/** Moods of verbs that an infinitive after them may hang on. */
const finite: readonly Mood[] = [
  "past",
  "ongoing",
  "earlier",
  "present",
  "future",
  "expected",
  "possible",
  "conditional",
];
/** How far into a sentence the noun of an agreement may stand whose contents it tells, and how far behind the noun the verb, in words. */
const farthestPact = 4;
const farthestProvision = 8;

/** "Le mémorandum prévoit", "aux termes de l’accord": a sentence that tells what an agreement holds, and no more of what was done. */
export function provides(
  provision: { from: number; to: number },
  pact: { from: number; to: number },
  verbs: readonly VerbMention[],
): boolean {
  if (provision.from === 0) return pact.from - provision.to <= 2;
  const between = verbs.some(({ at, mood }) => mood !== "participle" && at > pact.from && at < provision.from);
  return (
    pact.from <= farthestPact && provision.from >= pact.to && provision.from - pact.to <= farthestProvision && !between
  );
}

/** What the first such verb is done for: the infinitive of a gain after it, with no other verb between that it may hang on. */
export function endOf(verbs: readonly VerbMention[], isDone: (verb: VerbMention) => boolean): VerbMention | undefined {
  const done = verbs.findIndex(isDone);
  if (done === -1) return undefined;
  const later = verbs.slice(done + 1);
  const end = later.findIndex(({ meaning, mood }) => meaning === "strengthen" && mood === "infinitive");
  const governor = later.findIndex(({ mood }) => finite.includes(mood));
  return governor !== -1 && governor < end ? undefined : later[end];
}

/** What is agreed or decided is an infinitive itself; a second one after it, or one of purpose, says what that is for. */
export function secondEndOf(
  verbs: readonly VerbMention[],
  isDone: (verb: VerbMention) => boolean,
): VerbMention | undefined {
  const done = verbs.findIndex(isDone);
  if (done === -1) return undefined;
  const later = verbs.slice(done + 1);
  const content = later.findIndex(({ mood }) => mood === "infinitive");
  if (content === -1) return undefined;
  return later
    .slice(content + 1)
    .find(({ meaning, mood }) => mood === "purpose" || (meaning === "strengthen" && mood === "infinitive"));
}

/** "devrait être déployée", "is due to deploy", "are to meet": something foreseen, by a verb of no list. */
export function foreseenIn(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  const at = words.findIndex(({ text }, index) => {
    if (taken.has(index) || words[index + 1]?.opensClause === true) return false;
    // "Il devrait démissionner" is advice.
    if (lexicon.foreseeing.includes(text) && !lexicon.pronouns.has(words[index - 1]?.text ?? "")) {
      const skipped = lexicon.reflexives.includes(words[index + 1]?.text ?? "") ? 1 : 0;
      return lexicon.infinitive.test(words[index + 1 + skipped]?.text ?? "");
    }
    const is = (place: number): boolean =>
      ["be", "was"].includes(lexicon.auxiliaries.get(words[place]?.text ?? "") ?? "");
    const isExpected = lexicon.governors.get(text) === "expected" && (is(index - 1) || is(index - 2));
    const joins = lexicon.auxiliaries.get(words[index + 1]?.text ?? "") === "to" && lexicon.foreseeing.length === 0;
    return joins && (isExpected || lexicon.auxiliaries.get(text) === "be");
  });
  return at === -1 ? null : { from: at, to: at + 2 };
}

/** How far behind a noun of an aim the verb may stand that states it, in words. */
const statedWithin = 5;

/** "L’objectif affiché est de limiter", "the plan is to train": an aim that is said to be one. */
export function aimStated({ words, cues }: Reading, lexicon: Lexicon): { from: number; to: number } | null {
  for (const { name, from, to } of cues) {
    // "L’idée est de" is one cue.
    const isStated = name === "purpose" && lexicon.auxiliaries.get(words[to - 1]?.text ?? "") === "be";
    if (isStated && lexicon.auxiliaries.get(words[to]?.text ?? "") === "to") return { from, to: to + 1 };
    if (name !== "aimNoun" && name !== "project") continue;
    const be = words.findIndex(
      ({ text, opensClause }, at) =>
        at >= to &&
        at < to + statedWithin &&
        !opensClause &&
        ["be", "was"].includes(lexicon.auxiliaries.get(text) ?? ""),
    );
    if (be !== -1 && lexicon.auxiliaries.get(words[be + 1]?.text ?? "") === "to") return { from, to: be + 2 };
  }
  return null;
}

/** Whether "be" in the present or future stands at a place or right before it, as in "est également prévue". */
export function isNow(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const is = (place: number): boolean =>
    ["be", "future"].includes(lexicon.auxiliaries.get(words[place]?.text ?? "") ?? "");
  return is(at) || (is(at - 1) && lexicon.auxiliaries.get(words[at]?.text ?? "") === "passes");
}

/** Whether an infinitive stands at a place, small words between it and the verb before it left out ("compte y investir"). */
export function infinitiveAfter(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const passed = lexicon.auxiliaries.get(words[at]?.text ?? "");
  const place = passed === "passes" || passed === "to" ? at + 1 : at;
  const { text = "", opensClause = true } = words[place] ?? {};
  return !opensClause && lexicon.infinitive.test(text) && !lexicon.nounMarkers.includes(words[place - 1]?.text ?? "");
}

/** How far behind an impersonal verb its infinitive may stand, in words. */
const mattersWithin = 12;

/** Whether "to" and an infinitive follow ("il s’agira, selon lui, de former"), and no noun comes before them ("il s’agit de sa visite"). */
export function isAimAfter(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  for (let at = from; at < from + mattersWithin; at += 1) {
    if (lexicon.auxiliaries.get(words[at]?.text ?? "") !== "to") continue;
    const next = words[at + 1]?.text ?? "";
    if (lexicon.infinitive.test(next)) return true;
    if (lexicon.nounMarkers.includes(next)) return false;
  }
  return false;
}

/** "Au menu de leurs entretiens : …", "Objectif : …": a sentence that opens by saying that an aim or a programme follows. */
export function opensList(sentence: string, cues: readonly CueMention<CueName>[]): boolean {
  const opens = cues.some(({ name, from }) => (name === "agenda" || name === "aimNoun") && from <= 1);
  return opens && /^[^:.;!?]{3,60}[\s\u00a0\u202f]?:[\s\u00a0]+\S/u.test(sentence);
}
