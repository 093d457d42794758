import { anyCasedCue, anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Numeral } from "./numerals.ts";
import { tailAfter } from "./signs.ts";
import type { Auxiliary } from "./verbs.ts";

/** The most words that tell what is counted. */
const longestCounted = 12;
/** How many words tell what a unit is said of that a hyphen joins to its number. */
const mostNamed = 2;
/** How far behind a number its noun may stand, in words: "three new long-range patrol vessels". */
const nounReach = 5;

/** Auxiliaries that are verbs themselves. */
const verbal: readonly Auxiliary[] = ["have", "had", "be", "was", "future", "conditional", "possible", "expected"];

const patternsOf = onceFor((lexicon: Lexicon) => {
  const blank = "[\\s\\u00a0\\u202f]";
  return {
    ofWord: new RegExp(`^${blank}+${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))`, "iu"),
    opening: new RegExp(`^${blank}*(?:${anyCue(lexicon.openings)}(?:${blank}+|(?<=['’])))+`, "iu"),
    amount: new RegExp(
      `(?:${blank}+|(?<=['’]))${anyCue([...lexicon.amountWords, ...lexicon.amountVerbs])}(?:${blank}+${anyCue(lexicon.ofWords)})?${blank}*$`,
      "iu",
    ),
    qualified: new RegExp(
      `(?:${blank}+|(?<=['’]))${anyCue(lexicon.qualifiers.keys())}(?:${blank}*${anyCue(lexicon.ofWords)})?${blank}*$`,
      "iu",
    ),
    // "un prêt de", "the loan of"
    ofNoun: new RegExp(
      `(?<![\\p{L}\\p{N}])${anyCasedCue(lexicon.nounArticles)}(?:${blank}+|(?<=['’]))([\\p{Ll}-]+(?:${blank}[\\p{Ll}-]+){0,2})${blank}+${anyCue(lexicon.ofWords)}${blank}*$`,
      "u",
    ),
    // "a $40 million loan"
    article: new RegExp(`(?<![\\p{L}\\p{N}])${anyCue(lexicon.nounArticles)}${blank}+$`, "iu"),
    closing: new RegExp(`(?:${blank}+${anyCue([...lexicon.ofWords, ...lexicon.complements])})+${blank}*$`, "iu"),
    fillers: new Set(lexicon.fillers),
    beforeNoun: new Set(lexicon.beforeNoun),
    demonstratives: new Set(lexicon.demonstratives),
    clauseWords: new Set(lexicon.clauseWords),
    joints: new Set(lexicon.joints),
    pairs: new Set(lexicon.pairs),
    joinedNouns: new Set(lexicon.joinedNouns),
    joinedSizes: new Set(lexicon.joinedSizes),
    plurals: new Set(lexicon.plurals),
    verb: new RegExp(`^(?:${lexicon.pastVerbs})$`, "iu"),
    verbForms: new Set(
      [...lexicon.auxiliaries].flatMap(([word, auxiliary]) => (verbal.includes(auxiliary) ? [word] : [])),
    ),
  };
});

/** The noun that a number counts: its own word, what is said of it, and where the noun ends. */
export interface Noun {
  unit: string;
  of: string;
  end: number;
}

/** The noun after a number, or null where the number is a rank, a year, a name, or mere reference ("two sides"). */
export function readNoun(text: string, numeral: Numeral, before: string, lexicon: Lexicon): Noun | null {
  const patterns = patternsOf(lexicon);
  const { start, end, value } = numeral;
  const isYear = numeral.form === "digits" && numeral.scale === 1 && /^(?:1[5-9]|20)\d\d$/.test(text.slice(start, end));
  // "2 Minister Fu will visit": the number of a paragraph.
  const numbersParagraph =
    start === 0 && numeral.form === "digits" && /^[\s\u00a0]+\p{Lu}/u.test(text.slice(end, end + 3));
  if (numbersParagraph && !lexicon.capitalisesNouns) return null;
  if (isYear && /\p{L}[\s\u00a0]+$/u.test(before)) return null;
  // "Agenda 30", "Falcon 9": a name with a number.
  const isNamed =
    numeral.form === "digits" &&
    numeral.scale === 1 &&
    /(?<=\p{Ll}[\s\u00a0]+)\p{Lu}\p{L}+[\s\u00a0]$/u.test(before) &&
    !lexicon.capitalisesNouns;
  const joined = lexicon.hyphenatesUnits ? /^[-‐](\p{Ll}{3,})/u.exec(text.slice(end, end + 30)) : null;
  if (joined?.[1] !== undefined && value > 1 && numeral.form !== "fraction") {
    const unit = joined[1];
    const behind = end + joined[0].length;
    const named = nominalAfter(text, behind, lexicon).slice(0, mostNamed);
    // "The 22-strong team": who is counted stands behind.
    if (patterns.joinedSizes.has(unit))
      return named[0] === undefined ? null : { unit: named[0], of: named.join(" "), end: behind };
    // "A 5-star hotel" counts no stars, "two-party talks" no parties.
    if (!patterns.joinedNouns.has(unit) || (value === 2 && patterns.pairs.has(unit))) return null;
    // "A 12-member delegation": what is counted is said of what follows.
    return { unit, of: [unit, ...named].join(" "), end: behind };
  }
  const opening = patterns.ofWord.exec(text.slice(end, end + 8))?.[0] ?? "";
  if (isNamed && opening !== "") return null;
  // "310 millions restent à trouver": a verb.
  if (lexicon.scaledOf && numeral.scale >= 1e6 && opening === "") return null;
  const from = end + opening.length;
  const [following, ...rest] = wordsFrom(text, from, patterns.clauseWords);
  // "100 millions de ces familles": what is counted is the families.
  const isPart = opening !== "" && patterns.demonstratives.has(following?.word.toLowerCase() ?? "");
  const words = isPart || !following ? rest : [following, ...rest];
  if (numeral.form === "fraction")
    return opening === ""
      ? null
      : {
          unit: "",
          of: trimmed(words, patterns.fillers)
            .map(({ word }) => word)
            .join(" "),
          end,
        };
  let first = 0;
  while (first < nounReach && patterns.beforeNoun.has(words[first]?.word.toLowerCase() ?? "")) first += 1;
  const at = lexicon.nounLast ? lastNoun(words, first, patterns) : first;
  const noun = words[at];
  if (!noun) return null;
  const lower = noun.word.toLowerCase();
  if (
    patterns.fillers.has(words[first]?.word.toLowerCase() ?? "") ||
    patterns.fillers.has(lower) ||
    !/^[^-]*\p{L}{2}/u.test(noun.word) ||
    // "Vingt des 48 millions serviront": what follows is a verb.
    lexicon.futureForm.test(lower)
  )
    return null;
  if (isYear && !/^\p{Ll}{3,}s$/u.test(noun.word)) return null;
  if (value === 2 && numeral.form === "words" && first === 0 && patterns.pairs.has(lower)) return null;
  return {
    unit: noun.word,
    of: trimmed(words.slice(0, verbAfter(words, at, patterns)), patterns.fillers)
      .map(({ word }) => word)
      .join(" "),
    end: noun.end,
  };
}

/** Where behind the noun a verb stands that begins to tell what became of it ("35 countries attended"). */
function verbAfter(words: readonly Word[], noun: number, { verb }: { verb: RegExp }): number {
  const at = words.findIndex(({ word }, index) => index > noun && verb.test(word));
  return at === -1 ? words.length : at;
}

interface Word {
  word: string;
  end: number;
}

/** Words from a place to the end of their clause: at most twelve, and none that begins another clause. */
function wordsFrom(text: string, from: number, clauseWords: ReadonlySet<string>): Word[] {
  const clause = /^(?:[^.,;:!?()«»“”"„\n،؛؟]|(?<=(?<!\p{L})\p{Lu})\.)*/u.exec(text.slice(from, from + 160))?.[0] ?? "";
  // "40-35 ships": behind the first number stands the second.
  const words = [...clause.matchAll(/(?<=[\s\u00a0\u202f]|^(?![-–]\p{N}))[^\s\u00a0\u202f]+/gu)]
    .slice(0, longestCounted)
    .map((match) => ({ word: match[0], end: from + match.index + match[0].length }));
  const stop = words.findIndex(({ word }, index) => index > 0 && clauseWords.has(word.toLowerCase()));
  return stop === -1 ? words : words.slice(0, stop);
}

function trimmed(words: readonly Word[], fillers: ReadonlySet<string>): Word[] {
  const last = words.findLastIndex(({ word }, index) => index === 0 || !fillers.has(word.toLowerCase()));
  return words.slice(0, last + 1);
}

/** Where the noun comes last ("two patrol vessels"): the first plural within reach, else the first word. */
function lastNoun(
  words: readonly Word[],
  first: number,
  patterns: { fillers: ReadonlySet<string>; plurals: ReadonlySet<string> },
): number {
  for (let at = first; at < Math.min(words.length, first + nounReach); at += 1) {
    const word = words[at]?.word.replace(/['’]s?$/, "").toLowerCase() ?? "";
    if (at > first && patterns.fillers.has(word)) break;
    if (patterns.plurals.has(word) || /(?:[^suia]s|[aei]es|[aeou]is?es|[^u]ies|ias|eas)$/u.test(word)) return at;
  }
  return first;
}

/** What follows a unit as what is measured: "tonnes de blé". */
export function countedAfter(text: string, end: number, lexicon: Lexicon): string {
  const patterns = patternsOf(lexicon);
  const opening = patterns.ofWord.exec(text.slice(end, end + 8));
  if (!opening) return "";
  const words = wordsFrom(text, end + opening[0].length, patterns.clauseWords);
  // "8 % de plus qu'en 2024" counts nothing.
  if (patterns.fillers.has(words[0]?.word.toLowerCase() ?? "")) return "";
  return trimmed(words.slice(0, verbAfter(words, 0, patterns)), patterns.fillers)
    .map(({ word }) => word)
    .join(" ");
}

/** What an amount is said to be that of, in the words before it: "un don d’huile d’une valeur de deux millions de dollars". */
export function countedBefore(before: string, lexicon: Lexicon): string {
  const patterns = patternsOf(lexicon);
  const whole = tailAfter(before, ".,;:!?()«»“”");
  const clause = patterns.amount.test(whole) ? whole : whole.replace(patterns.qualified, "");
  const isVerb = (word: string): boolean => patterns.verbForms.has(word.toLowerCase()) || lexicon.futureForm.test(word);
  if (!patterns.amount.test(clause)) {
    const noun = patterns.ofNoun.exec(whole.replace(/\s+$/u, " "))?.[1] ?? "";
    return noun.split(/\s+/u).some(isVerb) ? "" : noun;
  }
  const thing = clause.replace(patterns.opening, "").replace(patterns.amount, "").replace(patterns.closing, "").trim();
  const words = thing.split(/\s+/u);
  // "Les échanges auraient atteint": the auxiliary is not of what is measured.
  if (isVerb(words.at(-1) ?? "")) words.pop();
  // A clause of several verbs names more than the one thing that is measured.
  const isClause = words.some((word) => patterns.clauseWords.has(word.toLowerCase()) && !patterns.joints.has(word));
  return isClause || words.length > longestCounted ? "" : words.join(" ");
}

/** What an amount right behind an article is that of: "a $40 million fisheries loan". */
export function countedBehind(before: string, text: string, end: number, lexicon: Lexicon): string {
  if (!lexicon.nounLast || !patternsOf(lexicon).article.test(before)) return "";
  return nominalAfter(text, end, lexicon).join(" ");
}

/** The words from a place up to the first that is never what is counted. */
function nominalAfter(text: string, from: number, lexicon: Lexicon): string[] {
  const { clauseWords, fillers, verb } = patternsOf(lexicon);
  const words = wordsFrom(text, from, clauseWords).map(({ word }) => word);
  const stop = words.findIndex((word, at) => fillers.has(word.toLowerCase()) || (at > 0 && verb.test(word)));
  return stop === -1 ? words : words.slice(0, stop);
}
