import type { Office } from "../titles/offices.ts";
import type { Passage } from "../passage.ts";
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
/** The article and the title before whoever speaks. */
const leading =
  "(?:(?:le|la|the) |l')?(?:(?:m\\.|mme|mr|mrs|ms|dr\\.?|pr|prof|me|captain|capitaine|docteure?|sir|lady) )?";
/** Behind a subject: "a déclaré que", "said that", "said"; an apposition between commas may part them. */
const after = new RegExp(
  `^(?: [ivx]{1,4}(?= ))?(?: (?:of|from|du|de la|de|d')(?: the)? ?[\\p{L}-]+(?: (?!a |has )[\\p{L}-]+)?)?(?:, [^,]{2,60},)? ?${small}${verb}(?: (?:que|that)(?!\\p{L})| qu')?`,
  "u",
);
/** Behind a subject that is itself an apposition to the office that opens the sentence: "Le président, X, a déclaré". */
const afterApposed = new RegExp(after.source.replace("(?:, [^,]{2,60},)?", ","), "u");
const opensWithOffice = /^(?:(?:le|la|the) |l')?[^,.;:"]{2,80}, $/u;
/** Before a subject that closes its sentence: ", a déclaré le", ", said". */
const before = new RegExp(`(?:^|,) ${small}${verb} ${leading}$`, "u");
const source = new RegExp(`(?<!\\p{L})(?:selon|d'apres|according to) ${leading}$`, "u");
/** What stands before a subject that opens its sentence: nothing, an article, phrases with their commas. */
const opens = new RegExp(
  `^(?:[^,.;:"]{2,80}, )*(?:(?:un|une|an?) )?${leading}(?:(?:opposition|acting|outgoing|former|deputy|[\\p{L}-]+'s) ){0,2}$`,
  "u",
);

/** What joins two subjects, and what one joined so has before it. */
const joint = new RegExp(`(?: et| and|,) ${leading}$`, "u");
/** Whose spokesman someone is, before and behind the office. */
const spokenForBefore = /(?<=(?<!\p{L})(?:the|a) )[\p{L}'-]+ $/u;
const spokenForBehind =
  /^ (?:du|de la|de l'|des|de|d'|of|for)(?: the)? ?[\p{L}'-]+(?: (?:des|de la|of|for)(?: the)? [\p{L}'-]+)?/u;

/**
 * The people and offices that are the subject of a sentence's verb of saying, before what is said or behind it, or whom "selon" names:
 * several where "et" or "and" joins them. None where the sentence names none there: a pronoun, a body.
 */
export function subjectsOfSaying(passage: Passage): Subject[] {
  const { text } = passage.folded;
  const candidates = candidatesIn(passage);
  for (const one of candidates) {
    const rest = text.slice(one.end);
    const told = after.exec(rest) ?? (isApposed(one, passage) ? afterApposed.exec(rest) : null);
    const joined = told ? withJoined(one, candidates, text) : [];
    if (told && opens.test(text.slice(0, joined[0]?.start)))
      return joined.map((each) => ({ ...each, claim: { start: one.end + told[0].length, end: text.length } }));
    const lead = text.slice(0, one.start);
    const closing = before.exec(lead) ?? source.exec(lead);
    if (!closing || !/^[ ."]*$|^,/.test(rest)) continue;
    const isFirst = closing.index < 2;
    return [{ ...one, claim: isFirst ? { start: one.end, end: text.length } : { start: 0, end: closing.index } }];
  }
  return [];
}

type Candidate = Omit<Subject, "claim">;

/** Whether a name stands behind the comma of its office, or of the one that opens the sentence: "Le président de l’Union, le roi X". */
function isApposed({ start, end, words, office }: Candidate, { folded: { text }, offices }: Passage): boolean {
  if (words.length > 0 && office && office.end < end && /,/.test(text.slice(office.end, end))) return true;
  const lead = /^(.*, )(?:(?:le|la|the|m\.|mme|mr|mrs|ms) |l')?$/u.exec(text.slice(0, start))?.[1];
  return lead !== undefined && opensWithOffice.test(lead) && offices.some((other) => other.end <= lead.length);
}

/** Whoever a sentence names, with the office beside a name, and the offices without one. */
function candidatesIn(passage: Passage): Candidate[] {
  const { text } = passage.folded;
  const people = passage.names.filter(isPerson).map(({ start, end, words, office }) => ({
    start: office && office.end <= start ? office.start : start,
    end: office && office.start >= end ? office.end : end,
    words,
    office,
  }));
  const bare = passage.offices
    .filter((office) => !office.plural && !people.some(({ start, end }) => start <= office.start && office.end <= end))
    .map((office) => ({ ...extentOf(office, text), words: [], office }));
  return [...people, ...bare];
}

/** From where to where a sentence names an office with what it is of: "le ministre sorrien", "le porte-parole du gouvernement". */
function extentOf({ start, end, rank }: Office, text: string): { start: number; end: number } {
  const rest = text.slice(end);
  if (after.test(rest) && rank !== "spokesperson") return { start, end };
  if (rank === "spokesperson") {
    const lead = spokenForBefore.exec(text.slice(0, start))?.[0].length ?? 0;
    return { start: start - lead, end: end + (spokenForBehind.exec(rest)?.[0].length ?? 0) };
  }
  const word = /^ [\p{L}-]+(?:ien|ienne|ais|aise|ois|oise|ain|aine|ine?|e)(?= )/u.exec(rest)?.[0] ?? "";
  return { start, end: end + word.length };
}

/** A subject with those that are joined before it, in order. */
function withJoined(last: Candidate, candidates: readonly Candidate[], text: string): Candidate[] {
  const joined = [last];
  for (;;) {
    const [first] = joined;
    const link = first && joint.exec(text.slice(0, first.start));
    // A comma joins only where "et" or "and" closes the row.
    if (!link || (joined.length === 1 && link[0].startsWith(","))) return joined;
    const earlier = candidates.find(({ end }) => end === link.index);
    if (!earlier) return joined;
    joined.unshift(earlier);
  }
}
