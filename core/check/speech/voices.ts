import { termsBetween, type Span } from "../alignment.ts";
import { claimsIn, isSpokenOf, partsOf } from "./claims.ts";
import { areTwoMentions, isSomeone } from "../names/mention-identity.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import { personsIn, type Person } from "../names/persons.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { nameOf, speakerWithin } from "./speaker-identity.ts";
import type { Speaker } from "./speech.ts";
import { spellingKey } from "../names/spelling.ts";
import { claiming } from "./verbs-of-claiming.ts";

/**
 * A part of an article's sentence in which one and the same may speak: `speaker` is who certainly does, null where nobody can be told;
 * `possible` are all who may. `terms` are those of the part.
 */
export interface Voice extends Span {
  sentence: SourceSentence;
  speaker: Person | null;
  possible: readonly Person[];
  terms: ReadonlySet<string>;
}

/** A pronoun that is the subject of a verb of saying or thinking, or stands behind it. */
const byPronoun = new RegExp(
  `^(?:il|elle|he|she) (?:[^,;:()"]{0,20} )?${claiming}|` +
    `(?<!\\p{L})(?:il|elle|he|she)(?: (?:a|avait|en|y|l'a|m'a|nous a|lui a|leur a|has|had|also|then|later|se|s'est|ne|is|was|again)| s'| n'){0,2} ${claiming}|` +
    `(?<!\\p{L})(?:(?:selon|d'apres) (?:lui|elle)|according to (?:him|her)|(?:said|says) (?:he|she))(?!\\p{L})|\\p{L}-(?:t-)?(?:il|elle)(?!\\p{L})`,
  "u",
);

/** So many paragraphs on a pronoun may mean whoever spoke last. */
const pronounReach = 1;

/** What the sentences before one leave to it: who spoke or was named last, and all whom the one before names. */
interface Before {
  current: Person | null;
  earlier: readonly Person[];
  isSameParagraph: boolean;
}

/** The voices of each sentence of the articles, by its number; none of headings and tables. */
export const voicesIn = once((index: SourceIndex): readonly (readonly Voice[])[] => {
  let current: Person | null = null;
  // Up to which paragraph a pronoun may mean that one: whoever speaks is gone on with in the next one, too.
  let until = 0;
  let last: SourceSentence | null = null;
  return index.sentences.map((sentence) => {
    const before = last?.article === sentence.article ? last : null;
    if (before === null || sentence.block > until) current = null;
    last = sentence;
    if (sentence.aside) return [];
    const voices = voicesOf(index, sentence, {
      current,
      earlier: before ? peopleIn(index, before) : [],
      isSameParagraph: before?.block === sentence.block,
    });
    // Whoever is named alone, though not speaking, is meant by the next pronoun; of several nobody can tell which.
    const [only = null, ...others] = peopleIn(index, sentence);
    const speaker = voices.findLast((voice) => voice.speaker !== null)?.speaker ?? null;
    if (speaker ?? only) until = sentence.block + (speaker ? pronounReach : 0);
    current = speaker ?? (others.length > 0 ? null : (only ?? current));
    return voices;
  });
});

function voicesOf(index: SourceIndex, sentence: SourceSentence, before: Before): Voice[] {
  const { passage, article, at } = sentence;
  const { text } = passage.folded;
  const claims = claimsIn(passage).filter(({ by }) => isSomeone(index, by) && !isAnyone(passage, by));
  const people = peopleIn(index, sentence);
  const speech = speakerWithin(index, sentence);
  const spoken = speech && personOf(index, speech);
  const isAnswer =
    index.texts[article]?.speech.some(({ answer, sentences }) => answer && sentences.includes(at)) ?? false;
  return partsOf(passage).map((part): Voice => {
    const isHere = ({ start, end }: Span): boolean => start >= part.start && end <= part.end;
    const own = claims.map(({ by }) => by).filter(isHere);
    const named = people.filter(isHere);
    const beside = besideOf(
      passage,
      named.filter((one) => (one.run?.words.length ?? 0) > 1 || isKnownPerson(index, one)),
    );
    const pronoun = byPronoun.exec(text.slice(part.start, part.end))?.[0] ?? null;
    const earlier = before.earlier.filter((one) => pronoun === null || mayMean(pronoun, one));
    const meant = pronoun ? meantBy(index, pronoun, { ...before, earlier }, { spoken, isAnswer, beside }) : null;
    const [first = null] = own;
    const isOne = own.every((one) => first !== null && !areTwoMentions(index, one, first));
    // Whoever answers and quotes another by name does not say it too.
    const isCiting = own.length > 0 && passage.quotes.length > 0;
    const goesOn = own.length === 0 && !(meant && meant === beside) && (pronoun !== null || before.isSameParagraph);
    return {
      ...part,
      sentence,
      speaker: own.length > 0 ? (isOne ? first : null) : pronoun !== null ? meant : spoken,
      possible: [
        ...named.filter((one) => own.includes(one) || isKnownPerson(index, one)),
        ...(spoken && !isCiting && (isAnswer || !meant) ? [spoken] : []),
        ...(goesOn ? [...(before.current ? [before.current] : []), ...earlier] : []),
      ],
      terms: termsOfPart(passage, part.start, part.end),
    };
  });
}

/** The terms of a part of a passage, its days among them. */
export function termsOfPart(passage: Passage, from: number, to: number): Set<string> {
  const days = passage.days.filter(({ start, end }) => start >= from && end <= to);
  return new Set([
    ...termsBetween(passage, from, to),
    ...days.flatMap(({ month, day }) => (month !== null && day !== null ? [`#${month}-${day}`] : [])),
  ]);
}

/** Whom a sentence names besides its pronoun: the only one, if that one is its subject; undefined for several, null for nobody. */
function besideOf({ folded: { text } }: Passage, named: readonly Person[]): Person | null | undefined {
  const [only = null, ...others] = named;
  return others.length > 0 || (only && isSpokenOf(text, only)) ? undefined : only;
}

interface Around {
  spoken: Person | null;
  isAnswer: boolean;
  beside: Person | null | undefined;
}

/** Whom a pronoun means; in someone's answer it is anybody but that one: the only other whom the sentence before names. */
function meantBy(
  index: SourceIndex,
  pronoun: string,
  { current, earlier, isSameParagraph }: Before,
  { spoken, isAnswer, beside }: Around,
): Person | null {
  // Beside others who are named a pronoun may mean any of them.
  if (beside !== null) return beside && mayMean(pronoun, beside) ? beside : null;
  if (spoken && isAnswer) {
    const [other = null, ...others] = earlier.filter((one) => areTwoMentions(index, one, spoken));
    return others.length === 0 ? other : null;
  }
  const [only = null, ...others] = isSameParagraph ? earlier : [];
  const meant = current && mayMean(pronoun, current) ? current : others.length === 0 ? only : null;
  // Whoever spoke right before in the paragraph is meant, whoever else the words between marks were given.
  return spoken && meant && !isSameParagraph && areTwoMentions(index, meant, spoken) ? null : meant;
}

/** Whether a pronoun may stand for someone, as far as that one's title or article tells. */
function mayMean(pronoun: string, { isWoman }: Person): boolean {
  return isWoman === null || isWoman === /(?<!\p{L})(?:elle|she|her)(?!\p{L})/u.test(pronoun);
}

/** Whether an office is that of someone whom nobody can tell: "a minister". */
function isAnyone({ folded: { text } }: Passage, { run, start, end }: Person): boolean {
  return run === null && /^(?:an?|une?) /.test(text.slice(start, end));
}

/** Whether the articles tell somewhere that a name is a person's: by an office or a title. */
function isKnownPerson(index: SourceIndex, { run }: Person): boolean {
  const bearers = run && index.people.get(spellingKey(run.words.at(-1) ?? ""));
  return (
    !bearers || bearers.some(({ run: { office, titled, words } }) => office !== null || titled || words.length === 1)
  );
}

function peopleIn(index: SourceIndex, { passage }: SourceSentence): Person[] {
  return personsIn(passage).filter((one) => isSomeone(index, one));
}

/** A speaker as the articles name that one first; null where no name is told. */
function personOf(index: SourceIndex, { words, office }: Speaker): Person | null {
  const none: ReadonlySet<string> = new Set();
  const last = words.at(-1) ?? "";
  const run = (index.people.get(spellingKey(last)) ?? []).find((bearer) => bearer.run.words.at(-1) === last)?.run;
  if (!run) return null;
  const { start, end } = run;
  return {
    start,
    end,
    run,
    office: run.office ?? office,
    countries: none,
    names: none,
    isCountry: false,
    words: nameOf(index, run),
    isWoman: null,
  };
}
