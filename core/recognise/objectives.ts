import { cuePattern, holds, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

/** What stands over a sentence: the heading of its part of the article, and the lead-in of its list; null where there is none. */
export interface Surroundings {
  heading: string | null;
  lead: string | null;
  item: boolean;
}

const patternsOf = onceFor((lexicon: Lexicon) => ({
  aims: cuePattern(lexicon.aims),
  weak: cuePattern(lexicon.weakAims),
  future: new RegExp(lexicon.future, "iu"),
  setting: cuePattern(lexicon.setting),
  headings: cuePattern(lexicon.aimHeadings),
  resultHeadings: cuePattern(lexicon.resultHeadings),
  not: cuePattern(lexicon.notAims),
}));

/** Whether a sentence is an item of a list that is announced as one of aims ("Objectifs :", "The aims of the visit are:"). */
export function isListedObjective(around: Surroundings, lexicon: Lexicon): boolean {
  const patterns = patternsOf(lexicon);
  if (!around.item) return false;
  if (around.lead !== null && holds(around.lead, patterns.headings)) return true;
  const heading = around.heading ?? "";
  return holds(heading, patterns.headings) && !holds(around.lead ?? "", patterns.resultHeadings);
}

/** Whether a sentence by its own words states an aim, a plan or an expected result of a visit, a meeting or a cooperation. */
export function isObjective(sentence: string, lexicon: Lexicon): boolean {
  const patterns = patternsOf(lexicon);
  if (announcesList(sentence) || holds(sentence, patterns.not)) return false;
  if (holds(sentence, patterns.aims)) return true;
  return holds(sentence, patterns.setting) && (patterns.future.test(sentence) || holds(sentence, patterns.weak));
}

/** Whether a sentence only announces what the next lines list. */
export function announcesList(sentence: string): boolean {
  return /:\s*$/.test(sentence);
}
