import { cuePattern, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

const patternsOf = onceFor((lexicon: Lexicon) => ({
  occasion: cuePattern(lexicon.occasions),
  setting: cuePattern(lexicon.cues.setting),
}));

/**
 * How much a sentence tells of the occasion: who invites whom, what kind of visit, what went before it. 0 tells nothing;
 * every cue counts two, a word of the diplomatic setting one more.
 */
export function occasionStrength(sentence: string, lexicon: Lexicon): number {
  const patterns = patternsOf(lexicon);
  const cues = sentence.match(patterns.occasion)?.length ?? 0;
  return cues === 0 ? 0 : cues * 2 + (sentence.search(patterns.setting) === -1 ? 0 : 1);
}
