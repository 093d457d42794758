import { textAt } from "../check/checking.ts";
import { isInClauseOf, keepsHedge } from "../check/speech/dropped-hedges.ts";
import { assertedHedges, hedgesIn } from "../check/speech/hedges.ts";
import { readHedgedText } from "../check/passage.ts";

/** What may be a conditional or a word of expectation, in French and English: most sentences need no closer look. */
const mayHedge =
  /rai(?:t|ent)(?!\p{L})|expected|should|could|(?<!\p{L})(?:might|may(?! \d))(?!\p{L})|allegedly|apparently|purportedly|reportedly|would have|(?:is|are|was|were) (?:said|believed|reported|understood|alleged|thought)|claim|suspect|soupçonn|rumou?red|considering|ruled out|perhaps|possibly|envisag|songe|exclu|peut-être|offre|offer|propos|promis|promet|pledged|dit-on/iu;

/** Opens a condition on which all of its sentence hangs: "si le", "unless". */
const condition =
  /(?<!\p{L})(?:(?<!(?:même|comme)[\s\u00a0])(?:^si(?!\p{L})|si[\s\u00a0]+(?=(?:l[ae]s?|une?|des|ce|ces|cette|cet|elles?|on|nous|vous|leurs?|son|sa|ses|aucune?)(?!\p{L})|l['’])|s['’]ils?(?!\p{L}))|à moins (?:que|qu['’]|d)|à condition (?:que|qu['’]|d)|pourvu qu|(?<!(?:even|as) )if(?!\p{L})|unless|provided that|on condition that)/iu;
/** Says that what follows it was not done: "refused to", "called off". */
const undone =
  /(?<!\p{L})(?:refus\p{L}+[\s\u00a0]+(?:de(?!\p{L})|d['’]|to(?!\p{L}))|renonc\p{L}+[\s\u00a0]+(?:à|au)(?!\p{L})|annul(?:e|ent|é|ée|és|ées|er)(?!\p{L})|declin(?:e|es|ed|ing) to|fail(?:s|ed)? to|call(?:s|ed|ing)? off|cancel(?:s|led|ed|ling|ing)?(?!\p{L}))/iu;

/** Whether a sentence may keep its distance from something that it says, or say that it was not done. */
export function mayKeepDistance(sentence: string): boolean {
  return mayHedge.test(sentence) || condition.test(sentence) || undone.test(sentence);
}

/**
 * The words by which a sentence keeps its distance from something that it says, puts a condition to it or says that it was not done, where
 * a part of the sentence that tells it has lost them ("are expected", "unless", "refused to"); null where it has not.
 * `at`: where in the sentence that thing stands, in UTF-16 units.
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
  return lost
    ? textAt(passage, lost.start, lost.end)
    : (lostCondition(sentence, part) ?? lostRefusal(sentence, part, at));
}

function lostCondition(sentence: string, part: string): string | null {
  return condition.test(part) ? null : (condition.exec(sentence)?.[0].trim() ?? null);
}

function lostRefusal(sentence: string, part: string, at: { start: number; end: number }): string | null {
  const found = undone.exec(sentence);
  if (!found || undone.test(part)) return null;
  const [words] = found;
  const place = { start: found.index, end: found.index + words.length };
  return isInClauseOf(sentence, place, [at]) ? words.trim() : null;
}
