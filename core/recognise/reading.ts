import { onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { verbsIn, type Meaning, type VerbMention } from "./verbs.ts";
import { cuesIn, indexCues, wordsOf, type CueMention, type Word } from "./words.ts";

/** What a list of cue words of a lexicon tells. */
export const cueNames = [
  "purpose",
  "aimNoun",
  "destined",
  "expectation",
  "opportunity",
  "agenda",
  "need",
  "willingness",
  "project",
  "setting",
  "cooperation",
  "agreement",
  "party",
  "nextTime",
  "background",
  "hypothesis",
  "uncertainty",
  "attribution",
  "firstPerson",
  "signingNoun",
  "deliveryNoun",
  "announcementNoun",
  "action",
  "pact",
  "yields",
  "closes",
  "provision",
  "failure",
  "inForce",
  "denial",
  "doubt",
  "assessment",
  "actionNoun",
  "money",
  "aimHeading",
  "resultHeading",
] as const;
/** One of {@link cueNames}. */
export type CueName = (typeof cueNames)[number];

/** Verbs that tell a result. */
export const resultMeanings: readonly Meaning[] = [
  "sign",
  "agree",
  "commit",
  "announce",
  "decide",
  "deliver",
  "launch",
];
/** The words of a sentence and what was recognised in them. */
export interface Reading {
  words: readonly Word[];
  verbs: readonly VerbMention[];
  cues: readonly CueMention<CueName>[];
}

const indexOf = onceFor((lexicon: Lexicon) => indexCues(lexicon.cues));

/** The words of a sentence, and the verbs and cues among them. */
export function readWords(sentence: string, lexicon: Lexicon): Reading {
  const words = wordsOf(sentence);
  const cues = cuesIn(words, indexOf(lexicon));
  const uncertain = cues.filter(({ name }) => name === "uncertainty");
  const verbs = verbsIn(words, lexicon).map((verb) =>
    uncertain.some(({ to }) => governs(words, to, verb.from)) ? { ...verb, negated: true } : verb,
  );
  return { words, verbs, cues };
}

/** How far behind "il est possible que" the verb may stand of which it is told, in words. */
const uncertainReach = 8;

function governs(words: readonly Word[], from: number, at: number): boolean {
  return at >= from && at - from <= uncertainReach && !words.slice(from, at + 1).some(({ opensClause }) => opensClause);
}

/** Whether a heading or lead-in holds a cue of that name. */
export function holdsCue(text: string | null, name: CueName, lexicon: Lexicon): boolean {
  return text !== null && cuesIn(wordsOf(text), indexOf(lexicon)).some((cue) => cue.name === name);
}
