import type { Span } from "../alignment.ts";
import { neighbours } from "../checking.ts";
import type { NameRun } from "../names/names.ts";
import { once } from "../once.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { areRolesAlike } from "./roles.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { isPerson } from "../speech/speech.ts";
import { spellingKey } from "../names/spelling.ts";
import { keysIn } from "./title-keys.ts";
import { isAnyHead, isOfSame } from "./title-likeness.ts";
import { titlesBeside, titlesLed, titlesOpening } from "./titles-beside.ts";
import type { Title } from "./titles.ts";

/** A title that the articles give someone, and where. */
export interface Held {
  title: Title;
  sentence: SourceSentence;
  run: NameRun;
}

/** A person as a sentence of the articles names one, with the titles that it gives, or that the one behind it does. */
export interface Named {
  run: NameRun;
  sentence: SourceSentence;
  held: readonly Held[];
}

/** Everyone whom the articles name, by the last word of the name. */
export const everyone = once((index: SourceIndex): ReadonlyMap<string, readonly Named[]> => {
  const all = new Map<string, Named[]>();
  for (const sentence of index.sentences)
    for (const run of sentence.passage.names) {
      if (!isPerson(run)) continue;
      const beside = [...titlesBeside(sentence.passage, run), ...titlesLed(sentence.passage, run)].map((title) => ({
        title,
        sentence,
        run,
      }));
      const key = spellingKey(run.words.at(-1) ?? "");
      const named = all.get(key) ?? [];
      named.push({ run, sentence, held: [...beside, ...titlesBehind(index, sentence, run)] });
      all.set(key, named);
    }
  return all;
});

/** Wherever the articles name the person of a name: by all of it, or by no word that gainsays it. */
export function mentionsOf(index: SourceIndex, { words }: NameRun): readonly Named[] {
  const named = everyone(index).get(spellingKey(words.at(-1) ?? "")) ?? [];
  if (!named.some(({ run }) => run.words.length > 1 || run.titled || run.office !== null)) return [];
  return named.filter(
    ({ run }) =>
      words.length < 2 ||
      run.words.length < 2 ||
      words.filter((word) => run.words.includes(word)).length > 1 ||
      !run.words.some((word) => word.length > 2 && !words.includes(word)),
  );
}

function titlesBehind(index: SourceIndex, sentence: SourceSentence, run: NameRun): Held[] {
  const next = index.sentences[sentence.at + 1];
  const isHeading = sentence.aside || !/[.!?…][»”"’ )]*$/u.test(sentence.passage.text);
  if (!next || next.article !== sentence.article || (next.block !== sentence.block && !isHeading)) return [];
  const isOther = (other: NameRun): boolean =>
    other !== run &&
    isPerson(other) &&
    other.words.length > 1 &&
    index.people.has(spellingKey(other.words.at(-1) ?? ""));
  if (sentence.passage.names.some(isOther)) return [];
  return titlesOpening(next.passage).map((title) => ({ title, sentence: next, run }));
}
/** So far around a sentence the others of its paragraph are looked for, in sentences. */
const longestBlock = 12;

/** What the articles tell around a person, outside of other people's titles. */
export function keysAround(index: SourceIndex, bearers: readonly Named[], isWide: boolean): ReadonlySet<string> {
  const sentences = new Set(
    bearers.flatMap(({ sentence: named }) =>
      neighbours(index, named, longestBlock).filter(
        ({ at, block }) => (isWide && block === named.block) || Math.abs(at - named.at) <= 1,
      ),
    ),
  );
  const own = new Set(bearers.map(({ run }) => run));
  return new Set([...sentences].flatMap((sentence) => [...keysIn(toldOf(index, sentence, own), 0, Infinity)]));
}

/** A sentence without what it quotes and the titles of other people. */
function toldOf(index: SourceIndex, { passage }: SourceSentence, own: ReadonlySet<NameRun>): Passage {
  const others = passage.names
    .filter((run) => !own.has(run))
    .flatMap((run) => mentionsOf(index, run))
    .filter(({ sentence }) => sentence.passage === passage)
    .flatMap(({ run, held }) => (own.has(run) ? [] : held.map(({ title }) => title)));
  const isOthers = ({ start, end }: Span): boolean => others.some((title) => title.start <= start && end <= title.end);
  const isLeft = (span: Span): boolean => !isQuoted(passage, span.start) && !isOthers(span);
  return { ...passage, words: passage.words.filter(isLeft) };
}

/** Whether a sentence beside one that names the person has a like title of nobody who is named. */
export function isFree(index: SourceIndex, title: Title, bearers: readonly Named[]): boolean {
  return bearers.some(({ sentence: named }) => {
    return neighbours(index, named, 1)
      .filter(({ block }) => block === named.block)
      .some(({ passage }) =>
        titlesOpening(passage).some(
          (other) =>
            other.role.kind !== "any" &&
            !isAnyHead(other) &&
            areRolesAlike(title.role, other.role) &&
            other.isDeputy === title.isDeputy &&
            isOfSame(title, other),
        ),
      );
  });
}
