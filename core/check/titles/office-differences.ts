import { type Checking, differing, type Result, textAt } from "../checking.ts";
import type { NameRun } from "../names/names.ts";
import { bodiesOf, countryWordsOf, limitsOf } from "./office-words.ts";
import type { Office } from "./offices.ts";
import type { Passage } from "../passage.ts";
import { placeOf } from "../names/places.ts";
import type { SourceSentence } from "../source-index.ts";
import { isDerived, shareRoot, spellingKey } from "../names/spelling.ts";
import type { Word } from "../terms.ts";

/** An office as an article gives it to someone. */
export interface Borne {
  sentence: SourceSentence;
  office: Office;
  run: NameRun;
}

/** An office that the articles give someone as a former one or a deputy's, and the sentence does not, or the other way round. */
export function otherLimit(passage: Passage, office: Office, [first, ...others]: readonly Borne[]): Result | null {
  if (!first) return null;
  const { limits, start, end } = limitsOf(passage, office);
  const told = limitsOf(first.sentence.passage, first.office);
  const isOther = (theirs: Borne): boolean => limitsOf(theirs.sentence.passage, theirs.office).limits !== limits;
  if (![first, ...others].every(isOther)) return null;
  const note = differing(
    "other-title",
    textAt(passage, start, end),
    textAt(first.sentence.passage, told.start, told.end),
  );
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** An office of another country than the articles give someone's; nothing where they do not say of which it is. */
export function otherCountry(
  { passage, index }: Checking,
  run: NameRun,
  office: Office,
  same: readonly Borne[],
): Result | null {
  const isKnown = ({ word }: Word): boolean =>
    placeOf(word) !== null || index.byWord.has(word) || [...index.byWord.keys()].some((key) => isDerived(word, key));
  const isPersons = ({ word }: Word): boolean => placeOf(word) === null && index.people.has(spellingKey(word));
  const ours = countryWordsOf(passage, office, run).filter((word) => isKnown(word) && !isPersons(word));
  const told = same.flatMap((theirs) => {
    const words = countryWordsOf(theirs.sentence.passage, theirs.office, theirs.run);
    return words.length === 0 ? [] : [{ ...theirs, words }];
  });
  const [first] = told;
  const areSame = ({ word }: Word, other: Word): boolean => {
    const [one, two] = [placeOf(word), placeOf(other.word)];
    return shareRoot(word, other.word) || (one !== null && one === two);
  };
  if (
    !first ||
    ours.length === 0 ||
    told.some(({ words }) => words.some((word) => ours.some((own) => areSame(own, word))))
  )
    return null;
  const reachOf = ({ start, end }: Office, countries: readonly Word[]): [number, number] => [
    Math.min(start, ...countries.map((word) => word.start)),
    Math.max(end, ...countries.map((word) => word.end)),
  ];
  const [start, end] = reachOf(office, ours);
  const [from, to] = reachOf(first.office, first.words);
  const note = differing("other-title", textAt(passage, start, end), textAt(first.sentence.passage, from, to));
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** An office of another institution than the articles give someone's; nothing where either does not say of which it is. */
export function otherBody(passage: Passage, office: Office, same: readonly Borne[]): Result | null {
  const ours = bodiesOf(passage, office);
  if (ours.bodies.size === 0) return null;
  const told = same.map(({ sentence, office: theirs }) => ({ sentence, of: bodiesOf(sentence.passage, theirs) }));
  const first = told.find(({ of }) => of.bodies.size > 0);
  if (!first || told.some(({ of }) => [...of.bodies].some((body) => ours.bodies.has(body)))) return null;
  const { start, end } = ours;
  const theirs = textAt(first.sentence.passage, first.of.start, first.of.end);
  const note = differing("other-title", textAt(passage, start, end), theirs);
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}
