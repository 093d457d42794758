import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { cuesIn, indexCues, wordsOf, type CueMention } from "./words.ts";

const indexOf = onceFor((lexicon: Lexicon) => ({
  openings: indexCues({
    leaning: lexicon.leaningOpenings,
    demonstrative: lexicon.demonstratives,
    event: lexicon.events,
  }),
  occasions: indexCues({ occasion: lexicon.occasions, setting: lexicon.cues.setting }),
  subject: new RegExp(
    `^[\\s\\u00a0]*(?!${anyCue(lexicon.impersonal)}(?!\\p{L}))${anyCue([...lexicon.pronouns].flatMap(([word, meant]) => (meant === null || meant === "many" ? [] : [word])))}[\\s\\u00a0]+${anyCue(lexicon.auxiliaries.keys())}(?!\\p{L})`,
    "iu",
  ),
  cleft: new RegExp(`^[\\s«“"]*${anyCue(lexicon.clefts)}(?![\\p{L}\\p{N}])`, "iu"),
}));

/** How much of a sentence tells how it opens, in UTF-16 units. */
const opening = 100;

/**
 * Whether a sentence can be read without the one before it: it does not open with a word that goes on from that ("par ailleurs") or
 * stands for something named there ("il", "these"); "cette visite" is the occasion itself.
 */
export function standsAlone(sentence: string, lexicon: Lexicon): boolean {
  const { openings, cleft } = indexOf(lexicon);
  const words = wordsOf(sentence.slice(0, opening));
  const cues = cuesIn(words, openings);
  const opens = ({ from, to }: CueMention<string>): boolean => from === 0 && words[to]?.hyphenated !== true;
  if (cues.some((cue) => cue.name === "leaning" && opens(cue))) return cleft.test(sentence);
  const demonstrative = cues.find((cue) => cue.name === "demonstrative" && cue.from === 0);
  if (!demonstrative) return true;
  // "Cette visite", "cette première visite".
  return cues.some(({ name, from }) => name === "event" && [0, 1].includes(from - demonstrative.to));
}

/**
 * Whether a sentence opens with a pronoun for one person or thing of the one before it, and says what became of that or is to
 * ("elle sera coprésidée"): without the one before it has no subject. "They" are the parties.
 */
export function leansOnSubject(sentence: string, lexicon: Lexicon): boolean {
  return indexOf(lexicon).subject.test(sentence);
}

/**
 * How much a sentence tells of the occasion: who invites whom, what kind of visit, what went before it. 0 tells nothing;
 * every cue counts two, a word of the diplomatic setting one more.
 */
export function occasionStrength(sentence: string, lexicon: Lexicon): number {
  const found = cuesIn(wordsOf(sentence), indexOf(lexicon).occasions);
  let free = 0;
  let strength = 0;
  for (const { name, from, to } of found) {
    if (name !== "occasion" || from < free) continue;
    free = to;
    strength += 2;
  }
  return strength > 0 && found.some(({ name }) => name === "setting") ? strength + 1 : strength;
}
