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
/** How far behind a verb of discussing the action may stand that was discussed, in words. */
const discussedWithin = 12;

/** "Ont échangé sur les moyens de renforcer", "discussed the issue of boosting": talks that were held on something to be done. */
export function actionDiscussed({ words, verbs, cues }: Reading): { from: number; to: number } | null {
  for (const talk of verbs) {
    if (talk.meaning !== "discuss" || talk.negated || !["past", "present", "participle"].includes(talk.mood)) continue;
    const governor = verbs.find(({ at, mood }) => at > talk.at && finite.includes(mood))?.from ?? words.length;
    const end = Math.min(governor, talk.to + discussedWithin);
    const deed =
      verbs.find(
        ({ meaning, mood, at }) =>
          at > talk.at && at < end && meaning === "strengthen" && (mood === "infinitive" || mood === "gerund"),
      ) ?? cues.find(({ name, from }) => name === "actionNoun" && from >= talk.to && from < end);
    if (deed) return { from: talk.from, to: talk.to };
  }
  return null;
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

/** How far before what someone is willing to do the verb may stand that affirms it, and how far behind the will the deed, in words. */
const affirmedWithin = 8;
const willedWithin = 5;

/** "Ont réaffirmé leur volonté de renforcer", "affirmed their commitment to increasing": a will to act that someone affirms. */
export function willAffirmed({ words, verbs, cues }: Reading, lexicon: Lexicon): { from: number; to: number } | null {
  for (const { name, from, to } of cues) {
    if (name !== "willingness") continue;
    const affirmed = verbs.some(
      ({ meaning, at }) => (meaning === "affirm" || meaning === "say") && at < from && from - at <= affirmedWithin,
    );
    // "Reiterated their commitment to closer trade": the cue itself ends with what joins the deed to it.
    const isJoined = to - from > 1 && lexicon.auxiliaries.get(words[to - 1]?.text ?? "") === "to";
    if (isJoined && verbs.some(({ meaning, at }) => meaning === "affirm" && at < from && from - at <= affirmedWithin))
      return { from, to };
    const joins = (at: number): boolean => lexicon.auxiliaries.get(words[at]?.text ?? "") === "to";
    const acts = (at: number): boolean => {
      const { text = "", opensClause = true } = words[at] ?? {};
      return (
        !opensClause &&
        (lexicon.infinitive.test(text) || verbs.some((verb) => verb.at === at && verb.mood === "gerund"))
      );
    };
    for (let at = to - 1; affirmed && at < to + willedWithin; at += 1)
      if (joins(at) && acts(at + 1)) return { from, to: at + 2 };
  }
  return null;
}

/** What an agreement is for that was concluded: "finalised a pact to boost trade", where the noun of the pact stands between. */
export function contentOfPact(
  { verbs, cues }: Pick<Reading, "verbs" | "cues">,
  isDone: (verb: VerbMention) => boolean,
): VerbMention | undefined {
  const agreed = verbs.find((verb) => verb.meaning === "agree" && isDone(verb) && !verb.negated);
  const end = agreed && endOf(verbs, (verb) => verb === agreed);
  return end && cues.some(({ name, from }) => name === "pact" && from >= agreed.to && from < end.from)
    ? end
    : undefined;
}
