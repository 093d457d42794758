import { onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { isSubordinate, verbsIn, type Meaning, type Mood, type VerbMention } from "./verbs.ts";
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
  "attribution",
  "firstPerson",
  "signingNoun",
  "deliveryNoun",
  "announcementNoun",
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

/** What stands round a sentence in its article. */
export interface Surroundings {
  /** The heading of its part, the lead-in of its list; null where there is none. */
  heading: string | null;
  lead: string | null;
  item: boolean;
  /** It is the article's title. */
  title?: boolean;
  /** The year in which the article appeared. */
  year?: number | null;
}

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
  return { words, verbs: verbsIn(words, lexicon), cues: cuesIn(words, indexOf(lexicon)) };
}

/**
 * Signs of a sentence by name, each with the words that make it: pairs of places in the sentence, in UTF-16 units, the second not
 * included; [0, 0] where no words do, but the sentence's form or place.
 */
export type Signals = ReadonlyMap<string, readonly (readonly [number, number])[]>;

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
/** How far before a verb a denial may stand that is its own ("no agreement was signed"), in words. */
const farthestDenial = 4;

const agenda: readonly Meaning[] = ["discuss", "meet"];
/** Moods of verbs that an infinitive after them may hang on. */
const finite: readonly Mood[] = [
  "past",
  "ongoing",
  "earlier",
  "present",
  "future",
  "expected",
  "possible",
  "conditional",
];
/** Results whose infinitive says what they are for; what is agreed, pledged or decided is the infinitive itself. */
const givesAnEnd: readonly Meaning[] = ["sign", "announce", "deliver", "launch"];

/** The words that tell something to come, an intention or an aim by what stands beside them. */
const tellersOf = onceFor(
  ({ scheduled, intending, mattering }: Lexicon): ReadonlyMap<string, "scheduled" | "intending" | "mattering"> =>
    new Map([
      ...scheduled.map((word) => [word, "scheduled"] as const),
      ...intending.map((word) => [word, "intending"] as const),
      ...mattering.map((word) => [word, "mattering"] as const),
    ]),
);

/** What a verb tells of its time, as signs name it; null where it tells none. */
function timeOf(mood: Mood, isResult: boolean): string | null {
  switch (mood) {
    case "future":
    case "expected":
    case "conditional":
      return "coming";
    case "infinitive":
    case "gerund":
      return mood;
    case "participle":
    case "possible":
      return null;
    case "ongoing":
      return isResult ? null : "past";
    default:
      return mood;
  }
}

/** See {@link Signals}. */
export function signalsOf(sentence: string, around: Surroundings, lexicon: Lexicon): Signals {
  const { words, verbs, cues } = readWords(sentence, lexicon);
  const signals = new Map<string, [number, number][]>();
  const add = (name: string, from = 0, to = 0): void => {
    const place: [number, number] = to > from ? [words[from]?.start ?? 0, words[to - 1]?.end ?? 0] : [0, 0];
    const known = signals.get(name);
    if (known) known.push(place);
    else signals.set(name, [place]);
  };
  const results = new Set(verbs.filter(({ meaning }) => resultMeanings.includes(meaning)).map(({ at }) => at));
  const denials = cues.filter(({ name }) => name === "denial");
  for (const { name, from, to } of cues) {
    // What went before is told beside the result ("the duties that had hit steel"), and "a déclaré la fin de" decides.
    if (name === "background" && isSubordinate(words, from, lexicon)) continue;
    if (name === "attribution" && results.has(from)) continue;
    if (name === "signingNoun" || name === "deliveryNoun" || name === "announcementNoun") add("resultNoun", from, to);
    else if (name !== "aimHeading" && name !== "resultHeading") add(name, from, to);
  }
  for (const { meaning, mood, negated, subordinate, from, to } of verbs) {
    const isResult = resultMeanings.includes(meaning);
    const kind = isResult ? "result" : agenda.includes(meaning) ? "agenda" : meaning;
    const time = meaning === "aim" && mood === "possible" ? "coming" : timeOf(mood, isResult);
    const denied = negated || denials.some(({ to: end }) => end <= from && from - end <= farthestDenial);
    if (denied && (isResult || meaning === "fail")) add("negated", from, to);
    else if (mood === "purpose") add("verb purpose", from, to);
    else if (time !== null) {
      const below = time === "coming" && subordinate && kind !== "agenda";
      add(below ? "below coming" : kind === "fail" && time === "coming" ? "other coming" : `${kind} ${time}`, from, to);
      if (isResult && (time === "past" || time === "present"))
        add(`${meaning} ${subordinate ? "below" : time}`, from, to);
      if (time === "coming" && (meaning === "deliver" || meaning === "launch" || meaning === "decide"))
        add(`${meaning} coming`, from, to);
    }
  }
  const taken = new Set(verbs.flatMap(({ from, to }) => range(from, to)));
  words.forEach(({ text, start }, at) => {
    if (lexicon.futureForm.test(text) && !taken.has(at) && sentence[start] === text[0]) add("other coming", at, at + 1);
  });
  if (signals.has("fail past") && ["setting", "agreement", "project"].some((name) => signals.has(name)))
    add("failed in setting");
  const tellers = tellersOf(lexicon);
  words.forEach(({ text }, at) => {
    const told = tellers.get(text);
    if (told === "scheduled" && isNow(words, at - 1, lexicon)) add("other coming", at, at + 1);
    else if (told === "intending" && !taken.has(at) && infinitiveAfter(words, at + 1, lexicon))
      add("aim present", at, at + 1);
    else if (told === "mattering" && isAimAfter(words, at + 1, lexicon)) {
      add("purpose", at, at + 1);
      add("aimNoun", at, at + 1);
    }
  });
  if (opensList(sentence, cues)) add("names its aim");
  const foreseen = foreseenIn(words, taken, lexicon);
  if (foreseen) add("other coming", foreseen.from, foreseen.to);
  const stated = aimStated({ words, verbs, cues }, lexicon);
  if (stated) add("aim is", stated.from, stated.to);
  const unknown = words.findIndex(
    ({ text }, at) =>
      lexicon.forWords.includes(words[at - 1]?.text ?? "") && lexicon.infinitive.test(text) && !taken.has(at),
  );
  if (unknown !== -1) add("purpose infinitive", unknown - 1, unknown + 1);
  if (cues.some(({ name, from }) => name === "setting" && from < 5)) add("setting opens");
  const comes = ["agenda coming", "result coming", "strengthen coming", "other coming"].some((name) =>
    signals.has(name),
  );
  if (comes && ["setting", "cooperation", "agreement", "project"].some((name) => signals.has(name)))
    add("coming in setting");
  const served = endOf(verbs, ({ meaning, mood }) => agenda.includes(meaning) && mood !== "infinitive");
  if (served) add("agenda for an end", served.from, served.to);
  const isDone = ({ mood }: VerbMention): boolean => mood === "past" || mood === "present";
  const end =
    endOf(verbs, (verb) => givesAnEnd.includes(verb.meaning) && isDone(verb)) ??
    secondEndOf(verbs, (verb) => resultMeanings.includes(verb.meaning) && isDone(verb));
  if (end) add("result for an end", end.from, end.to);
  else if (
    verbs.some((verb) => resultMeanings.includes(verb.meaning) && isDone(verb) && !verb.subordinate) &&
    (signals.has("destined") || signals.has("verb purpose"))
  )
    add("result for an end");
  const isState = words.some(
    ({ text }, at) =>
      lexicon.auxiliaries.get(text) === "be" &&
      !lexicon.reflexives.includes(words[at - 1]?.text ?? "") &&
      !lexicon.participle.test(words[at + 1]?.text ?? "") &&
      !verbs.some((verb) => at >= verb.from && at <= verb.at),
  );
  if (isState) add("state");
  const denies = words.findIndex(({ text }) => lexicon.auxiliaries.get(text) === "not");
  if (denies !== -1) add("denies", denies, denies + 1);
  if (around.item) add("item");
  const listsAims = holdsCue(around.lead, "aimHeading", lexicon) || holdsCue(around.heading, "aimHeading", lexicon);
  if (listsAims) add("under aims");
  if (holdsCue(around.lead, "resultHeading", lexicon) || holdsCue(around.heading, "resultHeading", lexicon)) {
    add("under results");
    if (comes) add("coming under results");
    if (around.item && verbs.some(({ mood }) => mood === "past")) add("past under results");
  }
  if (around.title === true) {
    add("title");
    if (cues.some(({ name }) => name === "agreement")) add("agreement in title");
    // "Town to face new tolls": the future of headlines.
    const to = words.findIndex(({ text }) => lexicon.headlineFuture.includes(text));
    if (to > 0 && verbs.every(({ mood }) => mood === "infinitive")) add("other coming", to, to + 2);
  }
  const called = verbs.find(({ meaning, mood }) => meaning === "meet" && mood !== "infinitive");
  const reason = called ? words.findIndex(({ text }, at) => at >= called.to && lexicon.forWords.includes(text)) : -1;
  if (reason !== -1) add("meeting for something", reason, reason + 1);
  if (cues.some(({ name, from }) => name === "actionNoun" && from <= 1)) add("opens with action");
  const [first] = verbs;
  if (first && first.at <= 1 && first.mood === "infinitive") add("opens with infinitive", first.from, first.to);
  if (/[«“"”]/.test(sentence)) add("quotes");
  if (/^\s*[«“"]/.test(sentence)) add("quotation opens");
  if (/\?\s*[»”"]?$/.test(sentence)) add("question");
  if (
    words.length < 8 &&
    around.title !== true &&
    !["result past", "inForce", "aim present"].some((name) => signals.has(name))
  )
    add("short");
  if (comes && signals.has("money")) add("money coming");
  if (words.length > 30) add("long");
  const { year = null } = around;
  const years = words.flatMap(({ text }) => (/^(?:19|20)\d\d$/.test(text) ? [Number(text)] : []));
  if (year !== null && years.some((named) => named < year)) add("past year");
  return signals;
}

/** What the first such verb is done for: the infinitive of a gain after it, with no other verb between that it may hang on. */
function endOf(verbs: readonly VerbMention[], isDone: (verb: VerbMention) => boolean): VerbMention | undefined {
  const done = verbs.findIndex(isDone);
  if (done === -1) return undefined;
  const later = verbs.slice(done + 1);
  const end = later.findIndex(({ meaning, mood }) => meaning === "strengthen" && mood === "infinitive");
  const governor = later.findIndex(({ mood }) => finite.includes(mood));
  return governor !== -1 && governor < end ? undefined : later[end];
}

/** What is agreed or decided is an infinitive itself; a second one after it, or one of purpose, says what that is for. */
function secondEndOf(verbs: readonly VerbMention[], isDone: (verb: VerbMention) => boolean): VerbMention | undefined {
  const done = verbs.findIndex(isDone);
  if (done === -1) return undefined;
  const later = verbs.slice(done + 1);
  const content = later.findIndex(({ mood }) => mood === "infinitive");
  if (content === -1) return undefined;
  return later
    .slice(content + 1)
    .find(({ meaning, mood }) => mood === "purpose" || (meaning === "strengthen" && mood === "infinitive"));
}

/** "devrait être déployée", "is due to deploy", "are to meet": something foreseen, by a verb of no list. */
function foreseenIn(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  const at = words.findIndex(({ text }, index) => {
    if (taken.has(index) || words[index + 1]?.opensClause === true) return false;
    // "Il devrait démissionner" is advice.
    if (lexicon.foreseeing.includes(text) && !lexicon.pronouns.has(words[index - 1]?.text ?? "")) {
      const skipped = lexicon.reflexives.includes(words[index + 1]?.text ?? "") ? 1 : 0;
      return lexicon.infinitive.test(words[index + 1 + skipped]?.text ?? "");
    }
    const is = (place: number): boolean =>
      ["be", "was"].includes(lexicon.auxiliaries.get(words[place]?.text ?? "") ?? "");
    const isExpected = lexicon.governors.get(text) === "expected" && (is(index - 1) || is(index - 2));
    const joins = lexicon.auxiliaries.get(words[index + 1]?.text ?? "") === "to" && lexicon.foreseeing.length === 0;
    return joins && (isExpected || lexicon.auxiliaries.get(text) === "be");
  });
  return at === -1 ? null : { from: at, to: at + 2 };
}

/** How far behind a noun of an aim the verb may stand that states it, in words. */
const statedWithin = 5;

/** "L’objectif affiché est de limiter", "the plan is to train": an aim that is said to be one. */
function aimStated({ words, cues }: Reading, lexicon: Lexicon): { from: number; to: number } | null {
  for (const { name, from, to } of cues) {
    if (name !== "aimNoun" && name !== "project") continue;
    const be = words.findIndex(
      ({ text, opensClause }, at) =>
        at >= to &&
        at < to + statedWithin &&
        !opensClause &&
        ["be", "was"].includes(lexicon.auxiliaries.get(text) ?? ""),
    );
    if (be !== -1 && lexicon.auxiliaries.get(words[be + 1]?.text ?? "") === "to") return { from, to: be + 2 };
  }
  return null;
}

/** Whether "be" in the present or future stands at a place or right before it, as in "est également prévue". */
function isNow(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const is = (place: number): boolean =>
    ["be", "future"].includes(lexicon.auxiliaries.get(words[place]?.text ?? "") ?? "");
  return is(at) || (is(at - 1) && lexicon.auxiliaries.get(words[at]?.text ?? "") === "passes");
}

/** Whether an infinitive stands at a place, small words between it and the verb before it left out ("compte y investir"). */
function infinitiveAfter(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const passed = lexicon.auxiliaries.get(words[at]?.text ?? "");
  const place = passed === "passes" || passed === "to" ? at + 1 : at;
  const { text = "", opensClause = true } = words[place] ?? {};
  return !opensClause && lexicon.infinitive.test(text) && !lexicon.nounMarkers.includes(words[place - 1]?.text ?? "");
}

/** How far behind an impersonal verb its infinitive may stand, in words. */
const mattersWithin = 12;

/** Whether "to" and an infinitive follow ("il s’agira, selon lui, de former"), and no noun comes before them ("il s’agit de sa visite"). */
function isAimAfter(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  for (let at = from; at < from + mattersWithin; at += 1) {
    if (lexicon.auxiliaries.get(words[at]?.text ?? "") !== "to") continue;
    const next = words[at + 1]?.text ?? "";
    if (lexicon.infinitive.test(next)) return true;
    if (lexicon.nounMarkers.includes(next)) return false;
  }
  return false;
}

/** "Au menu de leurs entretiens : …", "Objectif : …": a sentence that opens by saying that an aim or a programme follows. */
function opensList(sentence: string, cues: readonly CueMention<CueName>[]): boolean {
  const opens = cues.some(({ name, from }) => (name === "agenda" || name === "aimNoun") && from <= 1);
  return opens && /^[^:.;!?]{3,60}[\s\u00a0\u202f]?:[\s\u00a0]+\S/u.test(sentence);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Whether a heading or lead-in holds a cue of that name. */
export function holdsCue(text: string | null, name: CueName, lexicon: Lexicon): boolean {
  return text !== null && cuesIn(wordsOf(text), indexOf(lexicon)).some((cue) => cue.name === name);
}
