import type { OutcomeStatus } from "../pack.ts";
import type { Lexicon } from "./lexicon.ts";
import { readWords, resultMeanings, type CueName, type Reading } from "./reading.ts";
import type { Signals } from "./signals.ts";
import type { Mood, VerbMention } from "./verbs.ts";
import { weigh, type Judgement } from "./weights.ts";
import { outcomeWeights } from "./weights/outcomes.ts";

/** How far a sentence states a concrete result: by its own signs, or as something done in a list of results. */
export function judgeOutcome(signals: Signals): Judgement {
  return weigh(signals, outcomeWeights);
}

/** How far a result has come, and the words that say so: pairs of places in the sentence, in UTF-16 units, the second not included. */
export interface StatusReading {
  status: OutcomeStatus;
  deciding: readonly (readonly [number, number])[];
}

/** What nouns of results tell, where no verb does. */
const nounStatuses: readonly [CueName, OutcomeStatus][] = [
  ["signingNoun", "signed"],
  ["deliveryNoun", "delivered"],
  ["announcementNoun", "announced"],
];

const done: readonly Mood[] = ["past", "earlier", "present"];
const foreseen: readonly Mood[] = ["future", "expected", "possible", "conditional", "purpose"];

/**
 * How far a result has come by the words of its sentence: the tense and mood of its first verb of a result in a main clause, a verb
 * of signing before others. What is still to come is "expected", or "announced" where someone promises it; a sentence that says
 * neither what was done nor what is promised is "notReported".
 */
export function statusOf(sentence: string, lexicon: Lexicon): StatusReading {
  const reading = readWords(sentence, lexicon);
  const { words } = reading;
  const failures = reading.cues.filter(({ name }) => name === "failure");
  // "Called off the signing": what did not come about tells no status.
  const stands = (mention: { from: number; to: number }): boolean =>
    !failures.some(({ from, to }) => from < mention.to && mention.from < to);
  const [verbs, cues] = [reading.verbs.filter(stands), reading.cues.filter(stands)];
  const light = (status: OutcomeStatus, ...places: { from: number; to: number }[]): StatusReading => ({
    status,
    deciding: places.map(({ from, to }) => [words[from]?.start ?? 0, words[to - 1]?.end ?? 0] as const),
  });
  const force = cues.find(({ name }) => name === "inForce");
  if (force) return light(isForeseen(reading, force, lexicon) ? "expected" : "inForce", force);

  const told = verbs.filter(
    ({ meaning, mood, negated }) => resultMeanings.includes(meaning) && !negated && mood !== "participle",
  );
  const main = told.filter(({ subordinate, mood }) => !subordinate && mood !== "infinitive");
  const [first] = main.length > 0 ? main : told;
  const signing = told.find(({ meaning, subordinate }) => meaning === "sign" && (!subordinate || main.length === 0));
  if (signing && done.includes(signing.mood)) return light("signed", signing);
  const toSign = told.find(({ meaning, mood }) => meaning === "sign" && !done.includes(mood));
  if (toSign && (first === toSign || first === undefined || ["agree", "announce", "commit"].includes(first.meaning)))
    return light("expected", toSign);
  if (first) return light(statusOfVerb(first, reading, lexicon), first);

  const noun = cues.find(({ name }) => nounStatuses.some(([known]) => known === name));
  const later = verbs.find(({ mood }) => foreseen.includes(mood)) ?? futureWord(reading, lexicon);
  if (noun) {
    if (later) return light("expected", later, noun);
    return light(nounStatuses.find(([name]) => name === noun.name)?.[1] ?? "notReported", noun);
  }
  const described = verbs.find(
    ({ meaning, mood, negated }) => mood === "participle" && !negated && resultMeanings.includes(meaning),
  );
  if (described)
    return light(later ? "expected" : statusOfVerb({ ...described, mood: "past" }, reading, lexicon), described);
  return later ? light("expected", later) : { status: "notReported", deciding: [] };
}

function statusOfVerb(verb: VerbMention, reading: Reading, lexicon: Lexicon): OutcomeStatus {
  const isDone = done.includes(verb.mood);
  switch (verb.meaning) {
    case "sign":
      return isDone ? "signed" : "expected";
    case "agree":
    case "commit":
    case "announce":
      return isDone ? "announced" : "expected";
    case "deliver":
      if (verb.mood === "present" || verb.mood === "future") return "announced";
      return isDone ? "delivered" : "expected";
    case "decide":
      // Who decides to do something has not yet done it; "a porté le nombre de" has.
      if (isDone && !verb.ofNoun && lexicon.beforeAim.includes(reading.words[verb.to]?.text ?? "")) return "announced";
      return isDone ? "delivered" : "expected";
    default:
      return isDone ? "delivered" : "expected";
  }
}

/** Whether something hangs on a condition, or stands under a word of the future or of expectation, a few words before it or in it. */
function isForeseen(
  { words, verbs, cues }: Reading,
  { from, to }: { from: number; to: number },
  lexicon: Lexicon,
): boolean {
  const before = words.slice(Math.max(0, from - 4), to);
  const auxiliaries = before.map(({ text }) => lexicon.auxiliaries.get(text));
  return (
    cues.some(({ name }) => name === "hypothesis") ||
    before.some(({ text }) => lexicon.futureForm.test(text)) ||
    auxiliaries.some(
      (auxiliary) => auxiliary === "future" || auxiliary === "expected" || auxiliary === "conditional",
    ) ||
    verbs.some((verb) => verb.at >= from - 2 && verb.at < to && foreseen.includes(verb.mood))
  );
}

function futureWord({ words }: Reading, lexicon: Lexicon): { from: number; to: number } | undefined {
  const at = words.findIndex(({ text }) => lexicon.futureForm.test(text));
  return at === -1 ? undefined : { from: at, to: at + 1 };
}
