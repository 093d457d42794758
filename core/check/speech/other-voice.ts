import { alignmentsOf, termsBetween, weightOfAll, type Span } from "../alignment.ts";
import type { Checking } from "../checking.ts";
import { claimsIn, type Claim } from "./claims.ts";
import { foldedAt } from "../folding.ts";
import { areOfTwoCountries, areTwoMentions } from "../names/mention-identity.ts";
import { personsIn, type Person } from "../names/persons.ts";
import type { SourceIndex } from "../source-index.ts";
import { nameOf } from "./speaker-identity.ts";
import { plainWords, type Speaker } from "./speech.ts";
import { spellingKey } from "../names/spelling.ts";
import { termsOfPart, voicesIn, type Voice } from "./voices.ts";

/** A speaker's place in a sentence, who speaks in the article instead, and the number of the article's sentence. */
export interface OtherVoice extends Span {
  theirs: string;
  at: number;
}

/** How much of a claim a part of an article must tell by weight, and how much more than any in which our speaker may speak. */
const tells = 0.4;
const clearly = 0.15;
/** The same between two parts of one sentence, and where a figure that stands nowhere else shows which part is meant. */
const clearlyBeside = 0.1;
const tellsFigure = 0.15;
/** Of a claim of so few words that the articles have, so much must be told; of still fewer all, and nowhere else. */
const few = 3;
const tellsFew = 0.6;
const fewest = 2;
const wholly = 0.8;

/** Whom the articles have say what a sentence gives someone else; null where that one may say it, or nobody can be told. */
export function otherVoice(checking: Checking): OtherVoice | null {
  const { passage, index } = checking;
  const claims = claimsIn(passage).filter(({ by }) => isKnown(index, by));
  for (const claim of claims) {
    // What one says ends where another begins to speak.
    const others = claims.filter((one) => !isJoint(one, claim) && areTwoMentions(index, one.by, claim.by));
    const next = others.find(({ by }) => by.start > claim.by.start);
    const earlier = others.findLast(({ by }) => by.start < claim.by.start);
    const within = { start: earlier?.by.end ?? 0, end: next?.by.start ?? passage.folded.text.length };
    const told = claim.told.map(({ start, end }) => ({
      start: Math.max(start, within.start),
      end: Math.min(end, within.end),
    }));
    if (isQuotedRight(checking, claim.by, told)) continue;
    const found = voiceOf(checking, claim, told) ?? (claim.before && voiceOf(checking, claim, [claim.before]));
    if (found) return found;
  }
  return null;
}

/** Whether two say one thing together: "X and Y said". */
function isJoint(one: Claim, other: Claim): boolean {
  return one.told.at(-1)?.start === other.told.at(-1)?.start;
}

/** Whether someone whom a sentence has speak certainly speaks in one of some sentences of the articles, by their numbers. */
export function isVoiceOf({ passage, index }: Checking, speaker: Speaker, at: readonly number[]): boolean {
  const ours = personsIn(passage).filter(({ run, office }) =>
    run ? run.words === speaker.words : speaker.words.length === 0 && office === speaker.office,
  );
  const voices = at.flatMap((number) => voicesIn(index)[number] ?? []);
  return ours.some((one) => voices.some((voice) => voice.speaker !== null && !areOfTwo(index, one, voice.speaker)));
}

/** Fewer words between marks are a term, which anyone may use. */
const fewestQuoted = 3;

/** Whether what someone is given holds a quotation that the articles have that one speak: the rest is then told with it. */
function isQuotedRight({ passage, index }: Checking, by: Person, told: readonly Span[]): boolean {
  const quoted = passage.quotes
    .filter(({ start }) => told.some((part) => part.start <= foldedAt(passage.folded, start) && start < part.end))
    .map(({ start, end }) => plainWords(passage.text.slice(start, end)))
    .filter((words) => words.split(" ").length >= fewestQuoted);
  const isSaid = (words: string): boolean =>
    voicesIn(index)
      .flat()
      .some(
        ({ speaker, sentence }) =>
          speaker !== null &&
          !areOfTwo(index, by, speaker) &&
          ` ${plainWords(sentence.passage.text)} `.includes(` ${words} `),
      );
  return quoted.some(isSaid);
}

interface Weighed {
  voice: Voice;
  share: number;
}

/** Who else certainly says in the articles what a claim tells in some places. */
function voiceOf({ passage, index }: Checking, { by }: Claim, told: readonly Span[]): OtherVoice | null {
  const terms = new Set(told.flatMap(({ start, end }) => [...termsOfPart(passage, start, end)]));
  const known = [...terms].filter((term) => index.byTerm.has(term));
  if (known.length < fewest) return null;
  const own = weightOfAll(terms, index);
  const all = voicesIn(index);
  const weighed = alignmentsOf({ ...passage, terms }, index)
    .flatMap(({ sentence }) => all[sentence.at] ?? [])
    .map((voice) => ({ voice, share: weightOfAll(commonTo(terms, voice), index) / own }))
    .toSorted((a, b) => b.share - a.share);
  const best = weighed.find(({ voice }) => isOthers(index, by, voice));
  const mine = weighed.find(({ voice }) => !isOthers(index, by, voice));
  if (!best?.voice.speaker || !isCertain(index, known, best, mine ?? { ...best, share: 0 })) return null;
  // Of who is named and hardly anything else nothing can be told.
  const people = personsIn(passage);
  const isOfPerson = (term: string): boolean =>
    people.some(({ start, end }) => termsBetween(passage, start, end).has(term));
  if (known.length < few && known.some(isOfPerson)) return null;
  const { speaker, sentence } = best.voice;
  // "D'après la médiatrice, X, …": an office alone may be that of whoever speaks there, where ours names that one.
  if (by.run === null && people.some(({ run }) => run !== null && run.words.at(-1) === speaker.run?.words.at(-1)))
    return null;
  // Whoever is given by the office is shown with it; a name alone is set against a name.
  const theirs = by.run && speaker.run ? nameOf(index, speaker.run, sentence) : withSmallArticle(speaker.words);
  return { start: by.start, end: by.end, theirs, at: sentence.at };
}

/** The words for someone so that they can stand in a sentence: "la ministre" for "La ministre". */
function withSmallArticle(words: string): string {
  return words.replace(/^(?:L['’]|(?:Le|La|The) )/, (article) => article.toLowerCase());
}

function commonTo(terms: Iterable<string>, voice: Voice): string[] {
  return [...terms].filter((term) => voice.terms.has(term));
}

/** Whether a claim is certainly what one part of the articles tells, and not what another tells that comes next to it. */
function isCertain(index: SourceIndex, known: readonly string[], best: Weighed, mine: Weighed): boolean {
  const common = commonTo(known, best.voice);
  if (known.length < few)
    return (
      common.length === known.length &&
      known.some((term) => isAlone(index, term)) &&
      ((best.share >= wholly && mine.share <= best.share / 2) ||
        commonTo(known, mine.voice).every((term) => mine.share === 0 || term.startsWith("@")))
    );
  // A figure that the articles have once.
  const isFigure = common.some((term) => isTellingFigure(term) && isAlone(index, term));
  const isAhead = best.share > (common.length > 1 ? mine.share : mine.share * 2);
  if (isFigure && best.share >= tellsFigure && isAhead) return true;
  const isBeside = mine.voice.sentence === best.voice.sentence;
  if (best.share < tells || best.share < mine.share + (isBeside ? clearlyBeside : clearly)) return false;
  return known.length > few || mine.share === 0 || best.share >= tellsFew;
}

function isAlone(index: SourceIndex, term: string): boolean {
  return index.byTerm.get(term)?.length === 1;
}

/** Whether a term is a number that hardly stands for two things: none of the small ones, and no year. */
function isTellingFigure(term: string): boolean {
  const value = /^#(\d+(?:\.\d+)?)$/.test(term) ? Number(term.slice(1)) : 0;
  return value > 12 && !(value >= 1900 && value < 2100);
}

/** Whether the articles can tell who that is: a name that they have, or an office. */
function isKnown(index: SourceIndex, { run }: Person): boolean {
  return run === null || index.people.has(spellingKey(run.words.at(-1) ?? ""));
}

/** Whether a voice is certainly someone else's, and nobody who may be ours is named in it. */
function isOthers(index: SourceIndex, by: Person, { speaker, possible }: Voice): boolean {
  return speaker !== null && areOfTwo(index, by, speaker) && possible.every((one) => areOfTwo(index, by, one));
}

/** Whether two are certainly two; two offices without a name also by their articles: "le ministre", "la ministre". */
function areOfTwo(index: SourceIndex, ours: Person, theirs: Person): boolean {
  // "The minister" may be a state secretary, too: of one, the country only tells another one apart.
  const isVague = ours.run === null && ours.office?.rank === "minister" && ours.office.portfolios.length === 0;
  if (isVague && theirs.run !== null && /secretary/i.test(theirs.office?.rank ?? ""))
    return areOfTwoCountries(index, ours, theirs);
  if (areTwoMentions(index, ours, theirs)) return true;
  return ours.run === null && theirs.run === null && ours.isWoman === false && theirs.isWoman === true;
}
