import { type Checking, nearest, neighbours, textAt } from "../checking.ts";
import { sentenceWithout } from "../local-match.ts";
import { traceOfTerm } from "./name-traces.ts";
import type { NameRun } from "./names.ts";
import type { Office } from "../titles/offices.ts";
import type { Passage } from "../passage.ts";
import { placeOf } from "./places.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { isAnother } from "../speech/speaker-identity.ts";
import { isAside, isPerson } from "../speech/speech.ts";
import { shareRoot, spellingKey } from "./spelling.ts";

/** What stands in the nearest sentence where ours has a name: someone else. */
export function standsInPlace(checking: Checking, run: NameRun): { sentence: SourceSentence; theirs: string } | null {
  const top = nearest(checking, 0.5);
  if (!top) return null;
  const own = new Set(checking.passage.names.flatMap(({ words }) => words.map(spellingKey)));
  const others = top.sentence.passage.names.filter(
    (other) => !other.words.some((word) => own.has(spellingKey(word))) && isPerson(other) === isPerson(run),
  );
  const [only] = others;
  return only && others.length === 1
    ? { sentence: top.sentence, theirs: textAt(top.sentence.passage, only.start, only.end) }
    : null;
}

/** A place that so many sentences name is what they are about. */
const often = 3;

/** The one name of the same kind, a place or a person, that an article has where ours stands, which it has nowhere near. */
export function inItsPlace(
  checking: Checking,
  run: NameRun,
  at: readonly number[],
): { sentence: SourceSentence; theirs: string } | null {
  const { passage, index } = checking;
  const placed = placeOf(run.words.join("-"));
  const seats = placed === null ? [] : traceOfTerm(index, placed).at;
  // What its articles name again and again they need not name in each sentence that is about it.
  if (placed !== null && new Set([...at, ...seats]).size >= often) return null;
  const isRelated = (word: string): boolean =>
    run.words.some((own) => shareRoot(own, word)) || (isPerson(run) && word === run.words.at(-1));
  const has = ({ at: number, passage: other }: SourceSentence): boolean =>
    at.includes(number) || seats.includes(number) || other.words.some(({ word }) => isRelated(word));
  const isSomeone = isPerson(run) && index.people.has(spellingKey(run.words.at(-1) ?? ""));
  // A place may be that of the whole article; whoever does something is named where it is told.
  const sentence = sentenceWithout(checking, run, has, (told) =>
    neighbours(index, told, 1).filter(({ block }) => !isSomeone || block === told.block),
  );
  if (!sentence || (isSomeone && meansSomeone(index, sentence, run))) return null;
  const own = new Set(passage.words.map(({ word }) => spellingKey(word)));
  const kind = kindOf(checking, passage, run);
  const others = sentence.passage.names.filter(
    (other) =>
      kindOf(checking, sentence.passage, other) === kind &&
      !other.words.some((word) => {
        const place = placeOf(word);
        return (
          own.has(spellingKey(word)) ||
          (place !== null && passage.terms.has(place)) ||
          passage.words.some((ours) => shareRoot(ours.word, word))
        );
      }),
  );
  const [only] = others;
  return only && others.length === 1 ? { sentence, theirs: textAt(sentence.passage, only.start, only.end) } : null;
}

const pronoun =
  /(?<!\p{L})(?:il|elle|lui|he|she|him|her|celui-ci|celle-ci|ce dernier|cette derniere|the latter)(?!\p{L})/u;

/** Whether a sentence may mean a person without the name: by a pronoun, or by an office that the articles do not give to others alone. */
function meansSomeone(index: SourceIndex, { passage }: SourceSentence, run: NameRun): boolean {
  const isFree = (office: Office): boolean => !passage.names.some((name) => name.office === office);
  const at = passage.folded.text.search(pronoun);
  // "X a dénoncé la fermeture, qui a coûté selon lui": whoever is named before it is the one.
  const isMeant = (name: NameRun): boolean => name.end < at && isPerson(name) && !isAside(passage, name);
  return (
    (at !== -1 && !passage.names.some(isMeant)) ||
    passage.offices.some((office) => isFree(office) && !isAnother(index, run, { words: [], office }))
  );
}

/** What a name is of, as far as that can be told: a place of the list, someone, or what stands behind the same preposition. */
function kindOf({ index }: Checking, { folded: { text } }: Passage, run: NameRun): string {
  if (placeOf(run.words.join("-")) !== null) return "place";
  if (isPerson(run) && index.people.has(spellingKey(run.words.at(-1) ?? ""))) return "person";
  const before = beforeName.exec(text.slice(Math.max(0, run.start - 16), run.start));
  return prepositions.get(before?.[1] ?? "") ?? "";
}

const prepositions: ReadonlyMap<string, string> = new Map([
  ["a", "at"],
  ["in", "at"],
  ["at", "at"],
  ["en", "at"],
  ["au", "at"],
  ["aux", "at"],
  ["to", "at"],
  ["vers", "to"],
  ["towards", "to"],
  ["depuis", "from"],
  ["from", "from"],
  ["de", "of"],
  ["of", "of"],
  ["d", "of"],
  ["du", "of"],
  ["des", "of"],
  ["pour", "for"],
  ["for", "for"],
  ["avec", "with"],
  ["with", "with"],
  ["par", "by"],
  ["by", "by"],
]);

const beforeName = new RegExp(`(?<!\\p{L})(${[...prepositions.keys()].join("|")}) ?'?(?:(?:la|le|les|the) |l')?$`, "u");
