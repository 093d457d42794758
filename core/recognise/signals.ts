import {
  actionDiscussed,
  aimStated,
  contentOfPact,
  endOf,
  infinitiveAfter,
  isAimAfter,
  opensList,
  secondEndOf,
  willAffirmed,
} from "./aim-phrases.ts";
import { onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { foreseenIn, isNow } from "./prospects.ts";
import { provides } from "./provisions.ts";
import { holdsCue, readWords, resultMeanings, type CueName, type Reading } from "./reading.ts";
import { isSubordinate, type Meaning, type Mood, type VerbMention } from "./verbs.ts";
import type { Word } from "./words.ts";

/** What stands round a sentence in its article. */
export interface Surroundings {
  /** The heading of its part, the lead-in of its list; null where there is none. */
  heading: string | null;
  lead: string | null;
  item: boolean;
  /** It is the article's title. */
  title?: boolean;
  /** The sentence before it in its paragraph states a result. */
  afterResult?: boolean;
  /** The year in which the article appeared. */
  year?: number | null;
}

/**
 * Signs of a sentence by name, each with the words that make it: pairs of places in the sentence, in UTF-16 units, the second not
 * included; [0, 0] where no words do, but the sentence's form or place.
 */
export type Signals = ReadonlyMap<string, readonly (readonly [number, number])[]>;

/** Cues that tell nothing by themselves, but beside others or in a heading. */
const unweighed: readonly CueName[] = [
  "aimHeading",
  "resultHeading",
  "action",
  "pact",
  "yields",
  "enables",
  "closes",
  "provision",
  "uncertainty",
];
/** How far before a verb a denial may stand that is its own ("no agreement was signed"), in words. */
const farthestDenial = 4;

/** How far behind "a permis de" the verb may stand that says what came of it, in words. */
const farthestEnabled = 4;

const agenda: readonly Meaning[] = ["discuss", "meet"];
/** Results that someone may claim to have brought about; who says "we have decided" or "we pledge" brings it about by saying so. */
const claimed: readonly Meaning[] = ["sign", "agree", "deliver", "launch"];

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
  const failures = cues.filter(({ name }) => name === "failure");
  const suppositions = cues.filter(({ name }) => name === "hypothesis");
  for (const { name, from, to } of cues) {
    // What went before is told beside the result ("the duties that had hit steel"), and "a déclaré la fin de" decides.
    if (name === "background" && isSubordinate(words, from, lexicon)) continue;
    if (name === "attribution" && results.has(from)) continue;
    // "Mohamed Said": a name.
    const { start: at = 0, text: cue = "" } = words[from] ?? {};
    if (name === "attribution" && from > 0 && sentence.charAt(at) !== cue.charAt(0)) continue;
    // "Afin d'éviter un nouvel échec": nothing has failed.
    const isFeared = ({ mood, to: end }: VerbMention): boolean =>
      (mood === "purpose" || mood === "infinitive") && end <= from && from - end <= farthestDenial;
    if (name === "failure" && verbs.some((verb) => verb.meaning !== "fail" && isFeared(verb))) continue;
    // "Parvenus à aucun accord": the denial is the failure's own.
    if (name === "denial" && failures.some((failure) => failure.from <= from && to <= failure.to)) continue;
    if (name === "signingNoun" || name === "deliveryNoun" || name === "announcementNoun") add("resultNoun", from, to);
    else if (!unweighed.includes(name)) add(name, from, to);
  }
  for (const { meaning, mood, negated, subordinate, at, from, to } of verbs) {
    const isResult = resultMeanings.includes(meaning);
    const kind = isResult ? "result" : agenda.includes(meaning) ? "agenda" : meaning;
    // A headline tells in the present what was done.
    const told = around.title === true && isResult && mood === "present" ? "past" : mood;
    const time = meaning === "aim" && mood === "possible" ? "coming" : timeOf(told, isResult);
    // "S'il est approuvé par les parlements": nothing is approved yet.
    if (isResult && suppositions.some(({ to: end }) => end <= from && from - end <= 1)) continue;
    const fails = failures.some((failure) => failure.from < to && from < failure.to);
    const denied = !fails && (negated || denials.some(({ to: end }) => end <= from && from - end <= farthestDenial));
    // "« Nous avons signé dix accords »": what someone says of his own deeds is a claim.
    const isOwn = cues.some((cue) => cue.name === "firstPerson" && cue.to <= from && from - cue.to <= 1);
    if (isOwn && told === "past" && claimed.includes(meaning) && /[«“"]/.test(sentence))
      add("claims a result", from, to);
    if (denied && (isResult || meaning === "fail")) add("negated", from, to);
    else if (mood === "purpose") add("verb purpose", from, to);
    else if (meaning === "aim" && mood === "past" && isExpected(at, words, lexicon))
      // "Est attendu à Rome": who is expected has no aim by that.
      continue;
    else if (time !== null) {
      const below = subordinate && (time === "coming" ? kind !== "agenda" : time === "past" && isResult);
      add(
        below ? `below ${time}` : kind === "fail" && time === "coming" ? "other coming" : `${kind} ${time}`,
        from,
        to,
      );
      if (isResult && (time === "past" || time === "present"))
        add(`${meaning} ${subordinate ? "below" : time}`, from, to);
      if (time === "coming" && (meaning === "deliver" || meaning === "launch" || meaning === "decide"))
        add(`${meaning} coming`, from, to);
    }
  }
  const taken = new Set(verbs.flatMap(({ from, to }) => range(from, to)));
  words.forEach(({ text, start }, at) => {
    if (!taken.has(at) && sentence[start] === text[0] && lexicon.futureForm.test(text)) add("other coming", at, at + 1);
  });
  const named = cues.find(({ name }) => name === "pact");
  const provision = cues.find(({ name }) => name === "provision");
  if (provision && named && provides(provision, named, verbs)) add("pact provides", provision.from, provision.to);
  const hasResult = signals.has("resultNoun") || signals.has("agreement");
  // "A permis de signer un accord", not "de mesurer les dégâts".
  const enabled = (end: number): boolean =>
    verbs.some(
      ({ meaning, at, negated }) =>
        resultMeanings.includes(meaning) && !negated && at >= end && at - end <= farthestEnabled,
    );
  const yielded = cues.find(
    ({ name, from, to }) =>
      lexicon.auxiliaries.get(words[from - 1]?.text ?? "") !== "not" &&
      (name === "yields" || (name === "closes" && hasResult) || (name === "enables" && enabled(to))),
  );
  if (yielded && cues.some(({ name, from }) => name === "setting" && from < yielded.from))
    add("setting yields", yielded.from, yielded.to);
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
  const will = willAffirmed({ words, verbs, cues }, lexicon);
  if (will) add("affirms a will", will.from, will.to);
  const reason = words.findIndex(({ text }, at) => {
    const small = ["passes", "not"].includes(lexicon.auxiliaries.get(words[at + 1]?.text ?? "") ?? "") ? 1 : 0;
    const next = at + 1 + small;
    return lexicon.forWords.includes(text) && lexicon.infinitive.test(words[next]?.text ?? "") && !taken.has(next);
  });
  if (reason !== -1) add("purpose infinitive", reason, reason + 2);
  if (cues.some(({ name, from }) => name === "setting" && from < 5)) add("setting opens");
  const comes = ["agenda coming", "result coming", "strengthen coming", "other coming"].some((name) =>
    signals.has(name),
  );
  if (comes && ["setting", "cooperation", "agreement", "project"].some((name) => signals.has(name)))
    add("coming in setting");
  if (comes && cues.some(({ name }) => name === "signingNoun") && !signals.has("result past")) add("signing to come");
  const announces = verbs.find(
    ({ meaning, mood, subordinate }) => meaning === "announce" && mood === "past" && !subordinate,
  );
  if (announces && announcesDeed(words, cues, announces.to, lexicon)) add("announces an action");
  const discussed = actionDiscussed({ words, verbs, cues });
  if (discussed) add("discusses an action", discussed.from, discussed.to);
  const served = endOf(verbs, ({ meaning, mood }) => agenda.includes(meaning) && mood !== "infinitive");
  if (served) add("agenda for an end", served.from, served.to);
  const isDone = ({ mood }: VerbMention): boolean => mood === "past" || mood === "present";
  const end =
    endOf(verbs, (verb) => givesAnEnd.includes(verb.meaning) && isDone(verb)) ??
    secondEndOf(verbs, (verb) => resultMeanings.includes(verb.meaning) && isDone(verb)) ??
    contentOfPact({ verbs, cues }, isDone);
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
      lexicon.auxiliaries.get(words[at + 1]?.text ?? "") !== "to" &&
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
  const listsResults = around.item && tellsResult(around.lead, lexicon);
  if (listsResults) add("listed as a result");
  if (around.title === true) {
    add("title");
    if (cues.some(({ name }) => name === "agreement")) add("agreement in title");
    // "Town to face new tolls": the future of headlines.
    const to = words.findIndex(({ text }) => lexicon.headlineFuture.includes(text));
    if (to > 0 && verbs.every(({ mood }) => mood === "infinitive")) add("other coming", to, to + 2);
  }
  const called = verbs.find(({ meaning, mood }) => meaning === "meet" && mood !== "infinitive");
  const occasion = called ? words.findIndex(({ text }, at) => at >= called.to && lexicon.forWords.includes(text)) : -1;
  if (occasion !== -1) add("meeting for something", occasion, occasion + 1);
  if (occasion !== -1 && occasion === reason) add("meeting to do something", reason, reason + 2);
  // "They met leaders of the region to discuss": in one language the infinitive needs no word of purpose.
  const talks = called && talksAfter(verbs, called);
  if (talks && occasion === -1) {
    add("meeting for something", talks.from, talks.to);
    add("meeting to do something", talks.from, talks.to);
  }
  if (cues.some(({ name, from }) => name === "actionNoun" && from <= 1)) add("opens with action");
  const [first] = verbs;
  if (first && first.at <= 1 && first.mood === "infinitive") add("opens with infinitive", first.from, first.to);
  if (/[«“"”]/.test(sentence)) add("quotes");
  if (/^\s*[«“"]/.test(sentence)) add("quotation opens");
  if (/\?\s*[»”"]?$/.test(sentence)) add("question");
  if (
    words.length < 8 &&
    around.title !== true &&
    !listsResults &&
    !["result past", "fail past", "failure", "inForce", "aim present"].some((name) => signals.has(name))
  )
    add("short");
  if (around.afterResult === true && signals.has("result coming")) add("result coming after another");
  if (comes && signals.has("money")) add("money coming");
  if (signals.has("deliver present") && signals.has("money")) add("money present");
  if (words.length > 30) add("long");
  const { year = null } = around;
  // "Shut since 2010": what lasts till now.
  const years = words.flatMap(({ text }, at) =>
    /^(?:19|20)\d\d$/.test(text) && !lexicon.aftermaths.includes(words[at - 1]?.text ?? "") ? [Number(text)] : [],
  );
  if (year !== null && years.some((named) => named < year)) add("past year");
  return signals;
}

/** Whether what is announced is a deed ("announced the opening of", "a annoncé l'envoi de") or a number of things ("25 initiatives"). */
function announcesDeed(
  words: readonly Word[],
  cues: Reading["cues"],
  from: number,
  { deedNoun, ofWords, numberWords }: Lexicon,
): boolean {
  if (cues.some((cue) => cue.name === "action" && cue.from >= from && cue.from - from <= 2)) return true;
  const isOf = (at: number): boolean => ofWords.includes(words[at]?.text ?? "");
  return words.slice(from, from + 3).some(({ text, opensClause, followsComma }, at) => {
    if (opensClause || followsComma) return false;
    // "Le rapatriement volontaire de": an adjective may part the deed from what it is done to.
    const isDeed = deedNoun.test(text) && (isOf(from + at + 1) || isOf(from + at + 2));
    return isDeed || /^\d/u.test(text) || (numberWords.get(text) ?? 0) > 1;
  });
}

/** "In Corvel the minister announced the following initiatives:": whether a lead-in itself tells what was done, so that its items are it. */
function tellsResult(lead: string | null, lexicon: Lexicon): boolean {
  if (lead === null) return false;
  return readWords(lead, lexicon).verbs.some(
    ({ meaning, mood, negated }) => resultMeanings.includes(meaning) && mood === "past" && !negated,
  );
}

/** Whether a verb is the passive of expecting, which is told as something to come already. */
function isExpected(at: number, words: readonly Word[], { auxiliaries, scheduled }: Lexicon): boolean {
  return auxiliaries.get(words[at - 1]?.text ?? "") === "be" && scheduled.includes(words[at]?.text ?? "");
}

/** What those who met were to talk about: the infinitive of discussing right after a meeting that was held, no other verb between. */
function talksAfter(verbs: readonly VerbMention[], called: VerbMention): VerbMention | undefined {
  if (called.mood !== "past" && called.mood !== "present") return undefined;
  const next = verbs.find(({ at, mood }) => at > called.at && mood !== "participle");
  return next?.meaning === "discuss" && next.mood === "infinitive" ? next : undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
