import type { Lexicon } from "./lexicon.ts";
import { onceFor } from "./cues.ts";
import type { Word } from "./words.ts";

/** What a verb tells in the language of visits and agreements. */
export const meanings = [
  "sign",
  "agree",
  "commit",
  "announce",
  "decide",
  "deliver",
  "launch",
  "fail",
  "discuss",
  "meet",
  "strengthen",
  "aim",
  "affirm",
  "praise",
  "say",
] as const;
/** One of {@link meanings}. */
export type Meaning = (typeof meanings)[number];

/**
 * The grammatical form of a verb by itself. `past` is also the participle where the language writes both alike; `base` is an
 * infinitive that may as well be a noun.
 */
export type Form =
  "base" | "infinitive" | "present" | "past" | "participle" | "future" | "conditional" | "imperfect" | "gerund";

/**
 * How a verb stands in its sentence. `ongoing`: it went on or was usual ("signait"); `earlier`: it was done before that. `expected`: it is foreseen ("should sign", "doit signer"); `purpose`: it is what something is
 * done for ("pour signer", "in order to sign"); `infinitive`: it hangs on another word; `participle`: it describes ("the pact signed").
 */
export type Mood =
  | "past"
  | "ongoing"
  | "earlier"
  | "present"
  | "future"
  | "expected"
  | "possible"
  | "conditional"
  | "purpose"
  | "infinitive"
  | "gerund"
  | "participle";

/**
 * A verb of a lexicon: what it tells, its forms, the words that must follow it ("en place", "up"), and nouns of which one must be what
 * is done ("lever les sanctions", "les sanctions sont levées").
 */
export interface Verb {
  meaning: Meaning;
  forms: ReadonlyMap<string, Form>;
  particle: readonly string[];
  objects?: ReadonlySet<string>;
  /** Its noun may as well be what does it ("les vols ont repris"). */
  bySubject?: true;
}

/** What a word before a verb does to it. `passes`: it stands between a verb and its auxiliary; `refusal`: its infinitive is not done ("refused to"). */
export type Auxiliary =
  | "have"
  | "had"
  | "be"
  | "was"
  | "toBe"
  | "future"
  | "expected"
  | "possible"
  | "conditional"
  | "purpose"
  | "to"
  | "not"
  | "refusal"
  | "passes";

/** A verb as it stands in a sentence, by the places of its words; `from` is where its auxiliaries begin. */
export interface VerbMention {
  meaning: Meaning;
  mood: Mood;
  passive: boolean;
  /** It is told not to be, or not for certain: "n’a pas signé", "refused to sign", "signed no pact", "il est possible que … aient signé". */
  negated: boolean;
  /** It tells this only of certain nouns ("lever les sanctions"), and one of them stands by it. */
  ofNoun: boolean;
  /** It stands in a clause that hangs on another: "which was signed", "après que l’accord a été signé". */
  subordinate: boolean;
  from: number;
  at: number;
  to: number;
}

/** How far before a verb its auxiliaries are looked for, and after it its particle, in words. */
const reach = 7;
const particleReach = 5;

/** How far a verb may be joined to the one before it, in words. */
const farthestJoint = 14;

const verbIndexOf = onceFor((lexicon: Lexicon) => {
  const index = new Map<string, { verb: Verb; form: Form }[]>();
  for (const verb of lexicon.verbs) {
    for (const [form, name] of verb.forms) index.set(form, [...(index.get(form) ?? []), { verb, form: name }]);
  }
  // "hand over" goes before "hand".
  const needs = ({ particle, objects }: Verb): number => particle.length + (objects ? 1 : 0);
  for (const entries of index.values()) entries.sort((a, b) => needs(b.verb) - needs(a.verb));
  return index;
});

/** The verbs of the lexicon in a sentence's words, in order. */
export function verbsIn(words: readonly Word[], lexicon: Lexicon): VerbMention[] {
  const index = verbIndexOf(lexicon);
  const found: VerbMention[] = [];
  words.forEach((word, at) => {
    for (const { verb, form } of index.get(word.text) ?? []) {
      // Who gives up signing has decided nothing more than not to sign.
      if (verb.meaning !== "fail" && refusesToAct(words, at, lexicon)) continue;
      const to = verb.objects ? endOfObject(words, at, form, verb, lexicon) : endOfParticle(words, at, verb.particle);
      if (to === null) continue;
      const standing = standingOf(words, at, form, verb.meaning, lexicon);
      const joins = standing === null || (standing.mood === "participle" && standing.from === at);
      const mention = (joins ? joinedTo(found, words, at, form, lexicon) : null) ?? standing;
      if (mention === null) continue;
      found.push({
        meaning: verb.meaning,
        ...mention,
        negated: mention.negated || isOfNothing(words, at, lexicon),
        ofNoun: verb.objects !== undefined,
        subordinate: isSubordinate(words, mention.from, lexicon),
        at,
        to,
      });
      break;
    }
  });
  return found;
}

function isRefusal(word: Word | undefined, lexicon: Lexicon): boolean {
  return lexicon.governors.get(word?.text ?? "") === "refusal";
}

function refusesToAct(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const joins = lexicon.auxiliaries.get(words[at + 1]?.text ?? "") === "to";
  return isRefusal(words[at], lexicon) && joins && lexicon.infinitive.test(words[at + 2]?.text ?? "");
}

/** "N’a permis de signer aucun accord", "signed no agreement": what is denied stands behind the verb. */
function isOfNothing(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  let next = at + 1;
  while (lexicon.auxiliaries.get(words[next]?.text ?? "") === "passes") next += 1;
  if (words.slice(at + 1, next + 1).some(({ opensClause }) => opensClause)) return false;
  return lexicon.nothing.test(`${words[next]?.text ?? ""} ${words[next + 1]?.text ?? ""}`);
}

function endOfParticle(words: readonly Word[], at: number, particle: readonly string[]): number | null {
  if (particle.length === 0) return at + 1;
  for (let start = at + 1; start <= at + particleReach; start += 1) {
    if (particle.every((part, index) => words[start + index]?.text === part)) return start + particle.length;
  }
  return null;
}

/** How far before a passive verb its noun may stand as the subject, in words. */
const subjectReach = 9;

/** The end of a verb whose object is one of these nouns: behind it, or, of a passive, before it ("les sanctions ont été levées"). */
function endOfObject(
  words: readonly Word[],
  at: number,
  form: Form,
  { objects, bySubject }: Verb,
  lexicon: Lexicon,
): number | null {
  if (!objects) return null;
  for (let place = at + 1; place <= at + particleReach; place += 1)
    if (objects.has(words[place]?.text ?? "")) return place + 1;
  if (bySubject && form !== "infinitive" && form !== "base") {
    for (let place = at - 1; place >= at - subjectReach && words[place + 1]?.opensClause === false; place -= 1)
      if (objects.has(words[place]?.text ?? "")) return at + 1;
  }
  if (form !== "participle" && form !== "past") return null;
  const isBeing = (place: number): boolean => {
    const text = words[place]?.text ?? "";
    return ["be", "was", "toBe"].includes(lexicon.auxiliaries.get(text) ?? "") || lexicon.beingWords.includes(text);
  };
  const being = [at - 1, at - 2, at - 3].find(isBeing);
  if (being === undefined) return null;
  for (let place = being - 1; place >= at - subjectReach; place -= 1)
    if (objects.has(words[place]?.text ?? "")) return at + 1;
  return null;
}

/**
 * How a form stands that is joined to a verb before it: a base form ("will meet and discuss", "to deepen, broaden and extend"), or a
 * participle that shares the auxiliary ("ont examiné et adopté", "ont souligné la nécessité de renforcer leurs liens et convenu").
 */
function joinedTo(
  verbs: readonly VerbMention[],
  words: readonly Word[],
  at: number,
  form: Form,
  lexicon: Lexicon,
): Standing | null {
  if (!lexicon.joints.includes(words[at - 1]?.text ?? "")) return null;
  if (form === "participle") {
    const governor = verbs.findLast(({ mood }) => mood !== "infinitive" && mood !== "participle");
    if (governor?.mood !== "past" || governor.from === governor.at || at - governor.to > farthestJoint) return null;
    return { mood: "past", passive: governor.passive, negated: governor.negated, from: at };
  }
  const earlier = verbs.at(-1);
  if (!earlier || at - earlier.to > farthestJoint) return null;
  if (form !== "base") return null;
  if (!["future", "expected", "possible", "conditional", "purpose", "infinitive"].includes(earlier.mood)) return null;
  return { mood: earlier.mood, passive: false, negated: earlier.negated, from: at };
}

type Standing = Pick<VerbMention, "mood" | "passive" | "negated" | "from">;

/** How far before a verb the word may stand that hangs its clause on another. */
const subordinateReach = 9;

/** Whether the words at a place stand in a clause that hangs on another. */
export function isSubordinate(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  let hasComma = words[from]?.followsComma ?? false;
  for (let before = from - 1; before >= Math.max(0, from - subordinateReach); before -= 1) {
    if (words[before + 1]?.opensClause) return false;
    // "Après deux nuits de négociations, les pays ont signé": what opens the sentence ended with its comma.
    if (lexicon.subordinators.includes(words[before]?.text ?? "")) return !(before === 0 && hasComma);
    hasComma ||= words[before]?.followsComma ?? false;
  }
  return false;
}

/** How a verb stands by what is before it; null where it is a noun of the same letters ("the visit", "le signe"). */
function standingOf(
  words: readonly Word[],
  at: number,
  form: Form,
  meaning: Meaning,
  lexicon: Lexicon,
): Standing | null {
  let passive = false;
  let negated = false;
  let from = at;
  let seen: Auxiliary | null = null;
  let reflexive = false;
  const nearest = auxiliaryBeforeInsertion(words, at, lexicon) ?? at - 1;
  for (let before = nearest; before >= 0 && before >= nearest + 1 - reach; before -= 1) {
    if (words[before + 1]?.opensClause) break;
    const text = words[before]?.text ?? "";
    if (before === at - 1 && lexicon.nounMarkers.includes(text)) {
      if (form === "present" || form === "base") return null;
      // "its continued efforts", "for granted".
      if (form === "past") return { mood: "participle", passive: false, negated: false, from: at };
      if (form === "gerund") break;
    }
    const auxiliary = lexicon.auxiliaries.get(text) ?? (lexicon.adverb.test(text) ? "passes" : null);
    // "Nie avoir signé", "denies signing".
    if (auxiliary === null && isRefusal(words[before], lexicon) && (seen === "toBe" || form === "gerund"))
      negated = true;
    if (auxiliary === null) break;
    if (lexicon.reflexives.includes(text)) reflexive = true;
    if (auxiliary === "passes") continue;
    from = before;
    if (auxiliary === "not") {
      negated = true;
      continue;
    }
    if (auxiliary === "be" || auxiliary === "was" || auxiliary === "toBe") {
      passive = true;
      if (seen === null || seen === "toBe") seen = auxiliary;
      continue;
    }
    // "de la lutte", "à la fourniture": what stands after a preposition is an infinitive or a noun.
    if ((auxiliary === "to" || auxiliary === "purpose") && form === "present") return null;
    if (auxiliary === "to" && (seen === null || seen === "toBe")) {
      const governor = governorOf(words, before, lexicon) ?? "to";
      negated ||= governor === "refusal";
      seen = governor === "refusal" ? "to" : governor;
      break;
    }
    seen = auxiliary;
    if (auxiliary === "have" || auxiliary === "had") {
      // "n'ont pas signé", "will have signed": what stands before the auxiliary may still change it.
      const first = lexicon.auxiliaries.get(words[before - 1]?.text ?? "");
      if (first === "not" || isRefusal(words[before - 1], lexicon)) negated = true;
      if (first === "future" || first === "conditional" || first === "expected" || first === "possible") seen = first;
    }
    if (lexicon.auxiliaries.get(words[before - 1]?.text ?? "") === "not") negated = true;
    break;
  }
  // "the state-funded centre", "the pact signed in May", "the parties commit to": the surroundings tell which form it is;
  // and whoever "is committed" has promised nothing new.
  const described =
    form === "past" &&
    (words[at]?.hyphenated === true ||
      (seen === null && !passive && lexicon.participleFollowers.includes(words[at + 1]?.text ?? "")));
  const isPlain = form === "base" && seen === null;
  const wishes =
    isPlain && lexicon.wishers.includes(words[at]?.text ?? "") && lexicon.beforeAim.includes(words[at + 1]?.text ?? "");
  const plain = wishes || (isPlain && lexicon.promisers.includes(words[at]?.text ?? ""));
  // "A trusted and committed partner".
  const isAttribute =
    form === "past" &&
    seen === null &&
    lexicon.joints.includes(words[at - 1]?.text ?? "") &&
    lexicon.nounMarkers.includes(words[at - 3]?.text ?? "") &&
    lexicon.participle.test(words[at - 2]?.text ?? "");
  const state = seen === "be" && meaning === "commit" && !reflexive && form !== "gerund";
  const mood = described || isAttribute || state ? "participle" : plain ? "present" : moodOf(form, seen);
  return mood === null ? null : { mood, passive, negated, from };
}

/** How many words may stand between the commas that part a verb from its auxiliary. */
const longestInsertion = 14;

/** "Ils ont, à l’issue de l’entretien, signé": the place of the auxiliary before what stands between two commas; null where none is parted so. */
function auxiliaryBeforeInsertion(words: readonly Word[], at: number, lexicon: Lexicon): number | null {
  if (words[at]?.followsComma !== true) return null;
  for (let first = at - 1; first > 0 && first >= at - longestInsertion; first -= 1) {
    if (words[first]?.opensClause === true) return null;
    if (words[first]?.followsComma !== true) continue;
    const auxiliary = lexicon.auxiliaries.get(words[first - 1]?.text ?? "") ?? "";
    return ["have", "had", "be", "was", "future", "expected"].includes(auxiliary) ? first - 1 : null;
  }
  return null;
}

/** What "to" before a verb hangs on: something expected, something that is for the verb, or nothing that matters. */
function governorOf(words: readonly Word[], to: number, lexicon: Lexicon): Auxiliary | null {
  for (let before = to - 1; before >= Math.max(0, to - 2); before -= 1) {
    const governor = lexicon.governors.get(words[before]?.text ?? "");
    if (governor) return governor;
  }
  return null;
}

/** The mood of a form under what was seen before it; null where the form alone is rather a noun ("visit", "support"). */
function moodOf(form: Form, seen: Auxiliary | null): Mood | null {
  switch (seen) {
    case "future":
    case "expected":
    case "possible":
    case "conditional":
    case "purpose":
      return seen;
    case "had":
      return "earlier";
    case "was":
      return form === "gerund" ? "gerund" : "past";
    case "have":
      return "past";
    case "be":
      if (form === "gerund") return "present";
      return form === "past" || form === "participle" ? "past" : null;
    case "to":
    case "toBe":
      return form === "participle" ? "participle" : "infinitive";
    default:
      return form === "imperfect" ? "ongoing" : form === "base" ? null : form;
  }
}
