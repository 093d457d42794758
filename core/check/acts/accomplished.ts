import { differing, neighbours, textAt, type Checking, type Result } from "../checking.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { isUndone } from "./tense.ts";

/** The steps of an agreement that protocol keeps apart, each with every form of its words; folded. */
const steps: readonly { id: string; any: string; done: string }[] = [
  { id: "initialled", any: "paraph\\p{L}*|initiall?ed|initiall?ing", done: "paraphee?s?|initiall?ed" },
  {
    id: "signed",
    any: "sign(?:e|ee|es|ees|er|ent|era|eront|erent|ait|aient|ant|a|ed|ing|s)?|signatures?|signataires?|signator\\p{L}+|conclu\\p{L}*|scell\\p{L}*|inked|inks",
    done: "signee?s?|signed",
  },
  { id: "ratified", any: "ratifi\\p{L}*|ratify\\p{L}*|approuv\\p{L}*|approv\\p{L}*", done: "ratifiee?s?|ratified" },
  {
    id: "in force",
    any: "en vigueur|in(?:to)? force|in(?:to)? effect|(?:took|takes?|taking) effect|prend\\p{L}* effet|pris effet",
    done: "entree?s? en vigueur|(?:entered|came|come) into force|took effect",
  },
];
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "gu");
const patterns = steps.map(({ id, any, done }) => ({ id, any: word(any), done: word(done) }));

/** What stands before a participle that tells of what kind, or when, and no act: "once the text is", "before being". */
const besides =
  /(?<!\p{L})(?:be|being|get|before|after|si|apres|avant|encore|soit|soient|etre)(?: (?:be|been|being|etre|ete|also|aussi|egalement|officiellement|formally|jointly|not|ensuite|then|the|un|une|le|la|an?))*(?: \p{L}+ly)? $/u;

interface Step {
  id: string;
  start: number;
  end: number;
}

/** The steps that a sentence tells as taken: "a signé", "were signed", not "sera signé", "to be signed". */
function stepsTaken(passage: Passage): Step[] {
  const { text } = passage.folded;
  return patterns.flatMap(({ id, done }) =>
    [...text.matchAll(done)].flatMap((match): Step[] => {
      if (isQuoted(passage, match.index)) return [];
      // "Un signe" and "il signe" are written without the accent of what is done.
      const isFrench = /^\p{L}*ee?s?$/u.test(match[0]);
      if (isFrench && !/[éÉ]/.test(textAt(passage, match.index, match.index + match[0].length).normalize("NFC")))
        return [];
      const lead = text.slice(Math.max(0, match.index - 40), match.index);
      if (isUndone(lead) || besides.test(lead)) return [];
      return [{ id, start: match.index, end: match.index + match[0].length }];
    }),
  );
}

function tells({ folded: { text } }: Passage, id: string): boolean {
  return patterns.some((entry) => entry.id === id && text.search(entry.any) !== -1);
}

/** How near an article's sentence must come for its step to be held against ours. */
const nearEnough = 0.45;

/** A step of an agreement that is another one in the articles: "ratified" for "initialled". */
export function checkSteps({ passage, index, alignments }: Checking): Result[] {
  const near = alignments.filter(({ coverage }) => coverage >= nearEnough);
  const [top] = near;
  if (!top) return [];
  const around = neighbours(index, top.sentence, 1);
  return stepsTaken(passage).flatMap((step): Result[] => {
    const { start, end } = step;
    if ([...near.map(({ sentence }) => sentence), ...around].some((one) => tells(one.passage, step.id))) return [];
    const [other] = stepsTaken(top.sentence.passage);
    if (other) {
      const theirs = textAt(top.sentence.passage, other.start, other.end);
      const note = differing("other-term", textAt(passage, start, end), theirs);
      return [{ kind: "title", start, end, verdict: "near", at: [top.sentence.at], note }];
    }
    if (index.sentences.some((one) => tells(one.passage, step.id))) return [];
    return [{ kind: "title", start, end, verdict: "not-found", at: [], note: null }];
  });
}
