import { isNewsAgency } from "../../recognise/agencies.ts";
import { alignmentsOf, termsBetween } from "../alignment.ts";
import { bodiesNamedIn } from "../names/bodies.ts";
import { isSameLanguage, neighbours, type Checking } from "../checking.ts";
import { foldText } from "../folding.ts";
import { meaningOf } from "../glossary.ts";
import { hedgesIn } from "./hedges.ts";
import { chargesIn } from "../titles/offices.ts";
import type { Passage } from "../passage.ts";
import { countryOfSeat, placeOf } from "../names/places.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { areTwo, nameOf, speakerByPronoun, speakerWithin } from "./speaker-identity.ts";
import { canBeOne, isPerson, speakerIn, type Speaker } from "./speech.ts";
import { shareRoot, spellingKey } from "../names/spelling.ts";
import { isStopWord } from "../stop-words.ts";
import { subjectsOfSaying } from "./subject-of-saying.ts";
import type { Word } from "../terms.ts";

/** The words that name from whom a sentence has what it says ("selon …", "according to …"); `from` is where those before them begin. */
interface NamedSource {
  from: number;
  start: number;
  end: number;
}

/**
 * What the articles say of the source that a sentence names: the same, in these sentences; another one, in these words ("" where an
 * office or a name cannot be told from the rest); nobody. Null where it cannot be told. Offsets into the folded sentence.
 */
export type SourceVerdict =
  | { kind: "same"; start: number; end: number; at: number[] }
  | { kind: "other"; start: number; end: number; at: number; theirs: string }
  | { kind: "nobody"; start: number; end: number; at: number };

const cue = /(?<!\p{L})(?:selon|d'apres|according to) (?=\p{L})/gu;
const noSource =
  /^(?:que|qu'|qui|lequel|laquelle|lesquels|lesquelles|which|whom|eux|elles?|lui|him|her|them|moi|nous)(?!\p{L})/u;
const sourceStop =
  /[,;:!?()"]|\.(?: |$)(?<!(?<!\p{L})(?:m|mm|mr|mrs|ms|dr)\. )|(?<= )[-] | (?:l'|s')?(?:etre|avoir|faire|rester)(?!\p{L})/u;

/** Words that tell nobody from anybody, and those for what was written and not for who wrote it. Folded. */
const slight = new Set(
  (
    "source sources ong ngo autorite autorites authority authorities official officials officiel officiels officielle officielles responsable responsables gouvernement government " +
    "article articles texte text communique communiques statement statements declaration declarations document documents rapport report chiffre chiffres figures donnees data " +
    "estimation estimations estimate estimates calcul calculs bilan propos termes terms accord agreement calendrier schedule programme plan plans loi law presse press media journal " +
    "site compte dernier derniers derniere dernieres publie publiee monsieur madame mme mm mr mrs ms dr cas besoin besoins observateur observateurs expert experts analyste analystes analysts"
  ).split(" "),
);

/** Parts an office from the name of its bearer: "selon la médiatrice, X". */
const bearing = /^, (?:(?:m|mr|mme|mrs|ms|dr)\.? )?$/;

function namedSourcesIn({ folded: { text }, names }: Passage): NamedSource[] {
  return [...text.matchAll(cue)].flatMap((match) => {
    const start = match.index + match[0].length;
    const rest = text.slice(start);
    if (noSource.test(rest)) return [];
    const stop = sourceStop.exec(rest)?.index ?? rest.length;
    const end = start + rest.slice(0, stop).trimEnd().length;
    const bearer = names.find((run) => run.start > end && bearing.test(text.slice(end, run.start)) && isPerson(run));
    return [{ from: match.index, start, end: bearer?.end ?? end }];
  });
}

/** What a word is compared by: its place, a capital as its country; its meaning; else its letters as names are compared. */
function keyOf(word: string): string {
  const place = placeOf(word);
  if (place !== null) return countryOfSeat(place) ?? place;
  return meaningOf(word) ?? spellingKey(word.replace(/s$/, ""));
}

/** Nouns of whatever is in charge of something: "le ministère de l'Intérieur" and "the Home Office" differ in nothing else. */
const inCharge = /^(?:minist\p{L}+|department|departement|office|secretar\p{L}+|bureau)$/u;

/** The telling words of a part of a passage; where it names a ministry or its office, what that is in charge of. */
function keysIn({ words, folded, language }: Passage, from: number, to: number): Set<string> {
  const telling = words.filter(
    ({ start, end, word }) =>
      start >= from && end <= to && word.length > 1 && !slight.has(word) && !isStopWord(word, language),
  );
  const isLarge = (at: number): boolean => telling.some(({ start, capital }) => start === at && capital);
  const isOfMinistry = telling.some(({ word }) => inCharge.test(word));
  // "Selon les Travaux publics": a ministry is also called by what it is in charge of.
  const charges = chargesIn(folded.text.slice(from, to)).filter(({ start }) => isOfMinistry || isLarge(from + start));
  const isCharge = ({ start, end }: Word): boolean =>
    charges.some((charge) => start < from + charge.end && from + charge.start < end);
  return new Set([
    ...charges.map(({ id }) => `&${id}`),
    ...telling
      .filter((word) => !isCharge(word) && (charges.length === 0 || !inCharge.test(word.word)))
      .map(({ word }) => keyOf(word)),
  ]);
}

const isPlace = (key: string): boolean => key.startsWith("@");

/** How many of the fewer words two sources must share, where each has one that the other has not. */
const mostlySame = 0.75;

function areSame(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  // "Orvanese" and "orvanaise": what belongs to a place of no list is written otherwise in another language.
  const isCommon = (key: string): boolean => theirs.has(key) || [...theirs].some((other) => shareRoot(key, other));
  const common = [...ours].filter(isCommon).length;
  return common > 0 && common / Math.min(ours.size, theirs.size) >= mostlySame;
}

function contradictInPlace(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const places = [...ours].filter(isPlace);
  const others = [...theirs].filter(isPlace);
  return places.length > 0 && others.length > 0 && !places.some((place) => others.includes(place));
}

/** Whether a name stands on one side and on the other an office that the articles say its bearer has. */
function isBearer(index: SourceIndex, one: Passage, named: NamedSource, other: Passage, titled: NamedSource): boolean {
  const run = one.names.find(({ start, end }) => start >= named.start && end <= named.end);
  const office = other.offices.find(({ start, end }) => start >= titled.start && end <= titled.end);
  if (!run || !office) return false;
  const bearers = index.people.get(spellingKey(run.words.at(-1) ?? "")) ?? [];
  return bearers.some(
    ({ run: { office: borne } }) => borne !== null && canBeOne({ words: [], office: borne }, { words: [], office }),
  );
}

/** Whether both name one person, whatever they say of that one besides: "le biologiste X", "le chercheur lisboète X". */
function isSamePerson(one: Passage, named: NamedSource, other: Passage, theirs: NamedSource): boolean {
  const personIn = ({ names }: Passage, { start, end }: NamedSource): Speaker | undefined =>
    names.find((run) => run.start >= start && run.end <= end && isPerson(run));
  const [ours, told] = [personIn(one, named), personIn(other, theirs)];
  return ours !== undefined && told !== undefined && canBeOne(ours, told);
}

/** Whom the words of a source name: a person whom the articles know, else an office; null where they name neither. */
function speakerOf(index: SourceIndex, { names, offices }: Passage, { start, end }: NamedSource): Speaker | null {
  const run = names.find((one) => one.start >= start && one.end <= end && isPerson(one));
  if (run) return index.people.has(spellingKey(run.words.at(-1) ?? "")) ? run : null;
  const office = offices.find((one) => one.start >= start && one.end <= end);
  return office && !office.plural ? { words: [], office } : null;
}

/** So many lines at most are a heading, none of them a sentence with its stop. */
const headed = 3;

/** How far before a sentence that attributes what it says its speaker may have been named, in sentences. */
const reach = 6;

/** Looks who says in the articles what a sentence has from the source that it names; undefined where it names none. */
export function sourceVerdict({ passage, index }: Checking): SourceVerdict | null | undefined {
  const [own] = namedSourcesIn(passage);
  if (!own || passage.quotes.length > 0) return undefined;
  const ours = keysIn(passage, own.start, own.end);
  const claim = new Set([
    ...termsBetween(passage, 0, own.from),
    ...termsBetween(passage, own.end, passage.folded.text.length),
  ]);
  if (ours.size === 0 || claim.size < 2) return null;
  const aligned = alignmentsOf({ ...passage, terms: claim }, index).filter(({ coverage }) => coverage >= sameClaim);
  const best = aligned[0]?.coverage ?? 0;
  const verdicts = aligned
    .filter(({ coverage }) => coverage >= best - 0.1)
    .map(({ sentence }) => ({ sentence, told: sourceIn(sentence, { passage, own, ours, index }) }));
  const place = { start: own.start, end: own.end };
  const same = verdicts.filter(({ told }) => told === "same").map(({ sentence }) => sentence.at);
  if (same.length > 0) return { kind: "same", ...place, at: same };
  if (verdicts.length === 0 || verdicts.some(({ told }) => told === null)) return null;
  for (const { sentence, told } of verdicts)
    if (told !== null && typeof told === "object") {
      // "La syndicaliste X" is X, whatever the article calls her.
      const isNamed = passage.folded.text.slice(own.start, own.end).endsWith(foldText(told.theirs));
      return told.theirs !== "" && isNamed ? null : { kind: "other", ...place, at: sentence.at, ...told };
    }
  return { kind: "nobody", ...place, at: verdicts[0]?.sentence.at ?? 0 };
}

/** How much of what is said besides the source a sentence of an article must have to be held against it. */
const sameClaim = 0.5;

interface Ours {
  passage: Passage;
  own: NamedSource;
  ours: ReadonlySet<string>;
  index: SourceIndex;
}

function attributes(passage: Passage): boolean {
  return passage.quotes.length > 0 || hedgesIn(passage).has("attributed");
}

/** Who says it in one sentence of an article; null where it cannot be told. */
function sourceIn(
  sentence: SourceSentence,
  { passage, own, ours, index }: Ours,
): "same" | "nobody" | { theirs: string } | null {
  const { passage: other } = sentence;
  const { text } = other.folded;
  const bodies = bodiesNamedIn(passage, own.start, own.end);
  const has = ({ passage: one }: SourceSentence): boolean => {
    const keys = keysIn(one, 0, one.folded.text.length);
    const told = [...ours].filter((key) => !isPlace(key));
    return (
      (told.length > 0 ? told : [...ours]).every((key) => keys.has(key)) ||
      [...bodiesNamedIn(one, 0, one.folded.text.length)].some((body) => bodies.has(body))
    );
  };
  const imprint = index.texts[sentence.article]?.imprint;
  const ownWords = passage.words.filter(({ start, end }) => start >= own.start && end <= own.end);
  // An article of an agency need not say that it is one.
  if (ownWords.some(({ word }) => isNewsAgency(word) && index.byWord.has(word))) return null;
  if (imprint && ownWords.every(({ word, term }) => term === null || slight.has(word) || imprint.has(word)))
    return null;
  const isNamed = passage.names.some((run) => run.start >= own.start && run.end <= own.end && isPerson(run));
  const isTold = (theirs: ReadonlySet<string>): boolean =>
    isSameLanguage(passage, sentence) || isNamed || contradictInPlace(ours, theirs);

  const named = namedSourcesIn(other);
  for (const source of named) {
    const keys = keysIn(other, source.start, source.end);
    if (
      (areSame(ours, keys) && !contradictInPlace(ours, keys)) ||
      [...bodiesNamedIn(other, source.start, source.end)].some((body) => bodies.has(body))
    )
      return "same";
    if (isSamePerson(passage, own, other, source)) return "same";
    if (isBearer(index, passage, own, other, source) || isBearer(index, other, source, passage, own)) return null;
  }
  const [first] = named;
  const theirs = first && keysIn(other, first.start, first.end);
  // Who speaks in the sentence itself settles it, whoever else is named around it.
  const speaker = speakerOf(index, passage, own);
  if (first === undefined && speaker) {
    const subjects = subjectsOfSaying(other);
    const answering = subjects.length === 0 ? speakerWithin(index, sentence) : null;
    // What the one who answers tells of another may be that one's word.
    const isTold = answering && other.words.some(({ word }) => word === speaker.words.at(-1));
    if (isTold && areTwo(index, speaker, answering)) return null;
    if (answering) return areTwo(index, speaker, answering) ? { theirs: nameOf(index, answering, sentence) } : "same";
    const meant = subjects.length === 0 ? speakerByPronoun(index, sentence) : null;
    const told: Speaker[] = meant ? [meant.speaker] : subjects;
    const [one] = subjects;
    if (told.length > 0 && !told.every((theirs) => areTwo(index, speaker, theirs))) return null;
    if (meant) return { theirs: meant.words };
    if (one) return { theirs: wordsWithArticle(other, one) };
  }
  // A country that the sentence speaks of is not for that the one whose delegation says it.
  if (has(sentence) && !(theirs && contradictInPlace(ours, theirs))) return null;
  if (first && theirs) {
    // Of a source without a telling word it cannot be said that it is another one.
    if (theirs.size === 0 || !isTold(theirs)) return null;
    return { theirs: other.text.slice(other.folded.at[first.start] ?? 0, other.folded.at[first.end] ?? undefined) };
  }
  const isAttributed = attributes(other);
  // A paper speaks for whom its heading names, and a paragraph that reports goes on reporting.
  const isHeading = ({ article, block, aside, passage: { text } }: SourceSentence): boolean =>
    article === sentence.article && block <= headed && (aside || !/[.!?]["”»]?$/u.test(text));
  const isReporting = ({ block, article }: SourceSentence): boolean =>
    article === sentence.article && block === sentence.block;
  const paragraph = index.sentences.filter(isReporting);
  if (
    index.sentences.some((one) => isHeading(one) && has(one)) ||
    (paragraph.some(has) && paragraph.some((one) => attributes(one.passage)))
  )
    return null;
  // What follows upon speech may be its speaker's too; what a speaker says in the next sentence is another matter.
  const near = neighbours(index, sentence, isAttributed ? reach : 2).filter(
    ({ at }) => isAttributed || at <= sentence.at + 1,
  );
  if (
    near.some((one) => has(one) && (isAttributed || attributes(one.passage))) ||
    !isTold(keysIn(other, 0, text.length))
  )
    return null;
  if (!isAttributed) return "nobody";
  const spoken = speakerIn(other, 0, text.length);
  const run = spoken && other.names.find(({ words: name }) => name === spoken.words);
  const told = run ?? spoken?.office;
  return told ? { theirs: wordsWithArticle(other, told) } : null;
}

/** The words of who speaks; an office with its article, so that they can stand after "selon". */
function wordsWithArticle(
  { text: words, folded: { text, at } }: Passage,
  told: { start: number; end: number },
): string {
  const article = /(?:(?<!\p{L})l'|(?<!\p{L})(?:le|la|les|the) )$/u.exec(text.slice(0, told.start))?.[0].length ?? 0;
  const from = told.start - article;
  const named = words.slice(at[from] ?? 0, at[told.end] ?? undefined);
  return article > 0 ? named.charAt(0).toLowerCase() + named.slice(1) : named;
}
