import type { OutcomeStatus } from "../pack.ts";
import { cuePattern, holds, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { announcesList, type Surroundings } from "./objectives.ts";

const patternsOf = onceFor((lexicon: Lexicon) => ({
  results: cuePattern(lexicon.results),
  past: cuePattern(lexicon.past),
  headings: cuePattern(lexicon.resultHeadings),
  not: cuePattern(lexicon.notResults),
  future: new RegExp(lexicon.future, "iu"),
  weak: cuePattern(lexicon.weakAims),
  signed: cuePattern(lexicon.signed),
  inForce: cuePattern(lexicon.inForce),
  delivered: cuePattern(lexicon.delivered),
  announced: cuePattern(lexicon.announced),
}));

/** Whether a sentence states a concrete result: by its own words, or as something done in a list of results. */
export function isOutcome(sentence: string, around: Surroundings, lexicon: Lexicon): boolean {
  const patterns = patternsOf(lexicon);
  if (announcesList(sentence) || holds(sentence, patterns.not)) return false;
  if (holds(sentence, patterns.results)) return true;
  const listed =
    around.item && (holds(around.lead ?? "", patterns.headings) || holds(around.heading ?? "", patterns.headings));
  return listed && holds(sentence, patterns.past);
}

/** Whether the first match of one pattern stands before that of the other: "will be signed", but not "signed a pact that will …". */
function comesBefore(first: RegExp, second: RegExp, sentence: string): boolean {
  const at = sentence.search(first);
  return at !== -1 && at < sentence.search(second);
}

/**
 * How far a result has come by the words of its sentence. What is still to come by its tense is "expected", or "announced" where
 * someone commits to it; a sentence that says neither what was done nor what is promised is "notReported".
 */
export function statusOf(sentence: string, lexicon: Lexicon): OutcomeStatus {
  const patterns = patternsOf(lexicon);
  const coming = patterns.future.test(sentence);
  if (holds(sentence, patterns.inForce) && !coming) return "inForce";
  if (holds(sentence, patterns.signed))
    return comesBefore(patterns.future, patterns.signed, sentence) ? "expected" : "signed";
  if (coming) return holds(sentence, patterns.announced) ? "announced" : "expected";
  if (holds(sentence, patterns.delivered)) return "delivered";
  if (holds(sentence, patterns.announced)) return "announced";
  return holds(sentence, patterns.weak) ? "expected" : "notReported";
}
