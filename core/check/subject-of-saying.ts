import type { Office } from "./offices.ts";
import type { Passage } from "./passage.ts";
import { isPerson, saying, type Speaker } from "./speech.ts";

/** Whoever a sentence says to speak, as the subject of the verb; its place in the folded sentence. */
export interface Subject extends Speaker {
  start: number;
  end: number;
  /** Where what is said begins and ends, without who says it. */
  claim: { start: number; end: number };
}

const small =
  "(?:(?:a|ont|avait|avaient|has|have|had|s'est|se sont) )?(?:(?:egalement|aussi|ainsi|ensuite|also|then|later) )?";
const verb = saying.source;
/** Behind a subject: "a déclaré que", "said that", "said"; an apposition between commas may part them. */
const after = new RegExp(`^(?:, [^,]{2,60},)? ?${small}${verb}(?: (?:que|that)(?!\\p{L})| qu')?`, "u");
/** Before a subject that closes its sentence: ", a déclaré le", ", said". */
const before = new RegExp(`(?:^|,) ${small}${verb} (?:(?:le|la|the|m\\.|mme|mr|mrs|ms) |l')?$`, "u");
const source = /(?<!\p{L})(?:selon|d'apres|according to) (?:(?:le|la|the|m\.|mme|mr|mrs|ms) |l')?$/u;
/** What stands before a subject that opens its sentence: nothing, an article, a phrase with its comma. */
const opens = /^(?:[^,]{2,60}, )?(?:(?:le|la|the|m\.|mme|mr|mrs|ms) |l')?$/u;

/**
 * The person or the office that is the subject of a sentence's verb of saying, before what is said or behind it, or whom "selon" names;
 * null where the sentence names none there: a pronoun, a body, several people.
 */
export function subjectOfSaying(passage: Passage): Subject | null {
  const { text } = passage.folded;
  const people = passage.names.filter(isPerson).map(({ start, end, words, office }) => ({
    start: office && office.end <= start ? office.start : start,
    end: office && office.start >= end ? office.end : end,
    words,
    office,
  }));
  const bare = passage.offices
    .filter((office) => !office.plural && !people.some(({ start, end }) => start <= office.start && office.end <= end))
    .map((office): { start: number; end: number; words: string[]; office: Office } => {
      // "le ministre sorrien": what an office is of may follow it in a word.
      const word =
        /^ [\p{L}-]+(?:ien|ienne|ais|aise|ois|oise|ain|aine|ine?|e)(?= )/u.exec(text.slice(office.end))?.[0] ?? "";
      const isVerb = after.test(text.slice(office.end));
      return { start: office.start, end: office.end + (isVerb ? 0 : word.length), words: [], office };
    });
  for (const one of [...people, ...bare]) {
    const lead = text.slice(0, one.start);
    const rest = text.slice(one.end);
    const told = after.exec(rest);
    if (told && opens.test(lead)) return { ...one, claim: { start: one.end + told[0].length, end: text.length } };
    const closing = before.exec(lead) ?? source.exec(lead);
    if (!closing || !/^[ ."]*$|^,/.test(rest)) continue;
    const isFirst = closing.index < 2;
    return { ...one, claim: isFirst ? { start: one.end, end: text.length } : { start: 0, end: closing.index } };
  }
  return null;
}
