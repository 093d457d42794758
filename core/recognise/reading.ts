import { onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { verbsIn, type Meaning, type VerbMention } from "./verbs.ts";
import { cuesIn, indexCues, wordsOf, type CueMention, type Word } from "./words.ts";

/** What a list of cue words of a lexicon tells. */
export const cueNames = [
  "purpose",
  "aimNoun",
  "topic",
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
  "companions",
  "attribution",
  "firstPerson",
  "signingNoun",
  "deliveryNoun",
  "announcementNoun",
  "action",
  "pact",
  "yields",
  "enables",
  "closes",
  "provision",
  "failure",
  "inForce",
  "denial",
  "doubt",
  "assessment",
  "actionNoun",
  "money",
  "homage",
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
  const isTold = (verb: VerbMention): boolean =>
    !verb.ofNoun || !resultMeanings.includes(verb.meaning) || hasActor(sentence, verb, { words, cues }, lexicon);
  const uncertain = cues.filter(({ name }) => name === "uncertainty");
  const verbs = verbsIn(words, lexicon)
    .filter(isTold)
    .map((verb): VerbMention => (isEnabled(verb, { words, cues }, lexicon) ? { ...verb, mood: "past" } : verb))
    .map((verb) => (uncertain.some(({ to }) => governs(words, to, verb.from)) ? { ...verb, negated: true } : verb));
  return { words, verbs, cues };
}

const actorsOf = onceFor(
  ({ offices, organisations, bodies }: Lexicon) =>
    new Set([...offices, ...organisations, ...bodies].filter((name) => !/[\s'’-]/u.test(name))),
);
const settings: readonly CueName[] = ["setting", "cooperation", "project", "party"];

/**
 * Whether a party, an office, a body or a proper name stands before a verb that tells a result of certain nouns only, or a sign of a
 * meeting anywhere, so that it may be one: rebels that destroy arms and earthquakes that cut flights bring none about. A passive without
 * who did it may be one too.
 */
function hasActor(
  sentence: string,
  { from, at: place, to, mood }: VerbMention,
  { words, cues }: Pick<Reading, "words" | "cues">,
  lexicon: Lexicon,
): boolean {
  if (mood !== "past" && mood !== "present") return true;
  const bodies = actorsOf(lexicon);
  const passive = words.slice(from, place).some(({ text }) => lexicon.beingWords.includes(text));
  // "Rejeté par quatre voix" names nobody, "par une coupure" what did it.
  const isAgent = ({ text }: Word, at: number): boolean =>
    lexicon.beforeAgent.includes(text) && lexicon.nounMarkers.includes(words[to + at + 1]?.text ?? "");
  if (passive && !words.slice(to, to + 3).some(isAgent)) return true;
  if (cues.some(({ name }) => settings.includes(name))) return true;
  return words.some(({ text, start }, at) => {
    if (passive ? at < to : at >= from) return false;
    const isProper = sentence.charAt(start) !== text.charAt(0) && (at > 0 || from === 1);
    return isProper || bodies.has(text) || bodies.has(text.replace(/s$/, "")) || lexicon.pronouns.has(text);
  });
}

/** "A permis de signer": the infinitive is done. */
function isEnabled(
  { mood, from, at }: VerbMention,
  { words, cues }: Pick<Reading, "words" | "cues">,
  lexicon: Lexicon,
): boolean {
  const denied = (place: number): boolean => lexicon.auxiliaries.get(words[place]?.text ?? "") === "not";
  return (
    mood === "infinitive" &&
    cues.some((cue) => cue.name === "enables" && !denied(cue.from - 1) && at >= cue.to && from <= cue.to)
  );
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
