import { anyCue, cuePattern, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

const patternsOf = onceFor((lexicon: Lexicon) => ({
  occasion: cuePattern(lexicon.occasions),
  setting: cuePattern(lexicon.cues.setting),
  leaning: new RegExp(`^[\\s«“"'’-]*${anyCue(lexicon.leaningOpenings)}(?![\\p{L}\\p{N}-])`, "iu"),
  cleft: new RegExp(`^[\\s«“"]*${anyCue(lexicon.clefts)}(?![\\p{L}\\p{N}])`, "iu"),
  demonstrative: new RegExp(`^[\\s«“"]*${anyCue(lexicon.demonstratives)}(?![\\p{L}\\p{N}])`, "iu"),
  eventNamed: new RegExp(
    `^[\\s«“"]*${anyCue(lexicon.demonstratives)}[\\s\\u00a0]+(?:[\\p{L}-]+[\\s\\u00a0]+)?${anyCue(lexicon.events)}(?![\\p{L}\\p{N}])`,
    "iu",
  ),
}));

/**
 * Whether a sentence can be read without the one before it: it does not open with a word that goes on from that ("par ailleurs") or
 * stands for something named there ("il", "these"); "cette visite" is the occasion itself.
 */
export function standsAlone(sentence: string, lexicon: Lexicon): boolean {
  const { leaning, cleft, demonstrative, eventNamed } = patternsOf(lexicon);
  if (leaning.test(sentence)) return cleft.test(sentence);
  return !demonstrative.test(sentence) || eventNamed.test(sentence);
}

/**
 * How much a sentence tells of the occasion: who invites whom, what kind of visit, what went before it. 0 tells nothing;
 * every cue counts two, a word of the diplomatic setting one more.
 */
export function occasionStrength(sentence: string, lexicon: Lexicon): number {
  const patterns = patternsOf(lexicon);
  const cues = sentence.match(patterns.occasion)?.length ?? 0;
  return cues === 0 ? 0 : cues * 2 + (sentence.search(patterns.setting) === -1 ? 0 : 1);
}
