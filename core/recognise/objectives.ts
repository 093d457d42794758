import type { Lexicon } from "./lexicon.ts";
import { holdsCue, readWords } from "./reading.ts";
import type { Signals, Surroundings } from "./signals.ts";
import { weigh, type Judgement } from "./weights.ts";
import { objectiveWeights } from "./weights/objectives.ts";

/**
 * Whether a sentence is an item of a list that is announced as one of aims ("Objectifs :", "The aims of the visit are:"), and does
 * not deny something ("N’a pas été confirmée").
 */
export function isListedObjective(sentence: string, around: Surroundings, lexicon: Lexicon): boolean {
  if (!around.item) return false;
  const { words, verbs, cues } = readWords(sentence, lexicon);
  const opensDenied = words.slice(0, 2).some(({ text }) => lexicon.auxiliaries.get(text) === "not");
  if (opensDenied || verbs.some(({ negated }) => negated) || cues.some(({ name }) => name === "denial")) return false;
  if (holdsCue(around.lead, "aimHeading", lexicon)) return true;
  return holdsCue(around.heading, "aimHeading", lexicon) && !holdsCue(around.lead, "resultHeading", lexicon);
}

/** How far a sentence by its own signs states an aim, a plan or an expected result of a visit, a meeting or a cooperation. */
export function judgeObjective(signals: Signals): Judgement {
  return weigh(signals, objectiveWeights);
}

/** Whether a sentence only announces what the next lines list. */
export function announcesList(sentence: string): boolean {
  return /:\s*$/.test(sentence);
}
