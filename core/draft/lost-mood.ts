import { textAt } from "../check/checking.ts";
import { isInClauseOf, keepsHedge } from "../check/speech/dropped-hedges.ts";
import { assertedHedges, hedgesIn } from "../check/speech/hedges.ts";
import { readHedgedText } from "../check/passage.ts";

/** What may be a conditional or a word of expectation, in French and English: most sentences need no closer look. */
const mayHedge =
  /rai(?:t|ent)(?!\p{L})|expected|should|could|(?<!\p{L})(?:might|may(?! \d))(?!\p{L})|allegedly|apparently|purportedly|reportedly|would have|(?:is|are|was|were) (?:said|believed|reported|understood|alleged|thought)|claim|suspect|soupçonn|rumou?red|considering|ruled out|perhaps|possibly|envisag|songe|exclu|peut-être|offre|offer|propos|promis|promet|pledged|dit-on/iu;

/** Whether a sentence may keep its distance from something that it says. */
export function mayKeepDistance(sentence: string): boolean {
  return mayHedge.test(sentence);
}

/**
 * The words by which a sentence keeps its distance from something that it says, where a part of the sentence that tells it has lost them
 * ("are expected"); null where it has not. `at`: where in the sentence that thing stands, in UTF-16 units.
 */
export function lostMood(
  sentence: string,
  part: string,
  at: { start: number; end: number },
  language: string,
): string | null {
  if (!mayKeepDistance(sentence)) return null;
  const passage = readHedgedText(sentence, language);
  const own = hedgesIn(readHedgedText(part, language));
  const place = {
    start: passage.folded.at.findIndex((from) => from >= at.start),
    end: passage.folded.at.findIndex((from) => from >= at.end),
  };
  const lost = assertedHedges(passage).find(
    (hedge) =>
      hedge.kind !== "attributed" && isInClauseOf(passage.folded.text, hedge, [place]) && !keepsHedge(own, hedge.kind),
  );
  return lost ? textAt(passage, lost.start, lost.end) : null;
}
