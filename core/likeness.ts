import { diffArrays } from "diff";
import { foldText } from "./check/folding.ts";
import { isStopWord, tellLanguage } from "./check/stop-words.ts";

/** Of the words of the longer of two texts so many must stand in the other, or the one is not the other revised. */
export const leastShared = 0.4;

/** Past so many differences two lists are not compared one by one: then all of one was removed and all of the other added. */
export const mostEdits = 2000;

/** Past so many pairs of parts between two that are the same, none is sought that is another one edited. */
const mostPairs = 100_000;

/** What tells whether a part is another one edited. */
export interface Likeness<Part> {
  /** What a part is known by whatever its words are: of two that share a name, the one is the other edited. */
  names: (part: Part) => readonly string[];
  text: (part: Part) => string;
  /** Whether the one can be the other edited at all. */
  isOfForm: (was: Part, now: Part) => boolean;
  /** The share of telling words that must be left; 0 where the form is enough. */
  least: (part: Part) => number;
}

/** The place of a part in the earlier list and in the later one. */
export interface Pair {
  was: number;
  now: number;
}

/** The parts that share a name, as many as keep their order. */
export function pairsByName<Part>(
  was: readonly Part[],
  now: readonly Part[],
  { names, isOfForm }: Pick<Likeness<Part>, "names" | "isOfForm">,
): Pair[] {
  const places = new Map<string, number[]>();
  for (const [index, part] of was.entries())
    for (const name of names(part)) places.set(name, [...(places.get(name) ?? []), index]);
  const pairOf = new Map<number, Pair>();
  for (const [index, part] of now.entries()) {
    const isFree = (place: number): boolean => {
      const earlier = was[place];
      return !pairOf.has(place) && earlier !== undefined && isOfForm(earlier, part);
    };
    const found = names(part)
      .flatMap((name) => places.get(name) ?? [])
      .find(isFree);
    if (found !== undefined) pairOf.set(found, { was: found, now: index });
  }
  const found = [...pairOf.values()];
  // Those that did not change places are what the list in the earlier order and that in the later one have in common.
  const inOrder = found.map((pair) => pair.was).toSorted((one, other) => one - other);
  const changes = diffArrays(
    inOrder,
    found.map((pair) => pair.was),
    { maxEditLength: mostEdits },
  );
  return (changes ?? [])
    .filter(({ added, removed }) => !added && !removed)
    .flatMap(({ value }) => value.flatMap((place) => pairOf.get(place) ?? []));
}

/** The pairs that have the most words in common altogether and keep their order; of those that have as many, the first. */
export function pairsByWords<Part>(was: readonly Part[], now: readonly Part[], likeness: Likeness<Part>): Pair[] {
  if (was.length * now.length > mostPairs) return [];
  const tellingIn = (part: Part): Telling => tellingWords(likeness.text(part));
  const [before, after] = [was.map(tellingIn), now.map(tellingIn)];
  const width = now.length + 1;
  const likes = new Float64Array((was.length + 1) * width);
  const best = new Float64Array((was.length + 1) * width);
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const [earlier, part, one, other] = [was[row], now[column], before[row], after[column]];
      if (earlier === undefined || part === undefined || one === undefined || other === undefined) continue;
      const at = row * width + column;
      if (likeness.isOfForm(earlier, part)) likes[at] = likeOf(one, other, likeness.least(part));
      const like = likes[at] ?? 0;
      const together = like > 0 ? like + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(together, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < was.length && column < now.length;) {
    const at = row * width + column;
    const like = likes[at] ?? 0;
    if (like > 0 && best[at] === like + (best[at + width + 1] ?? 0)) {
      pairs.push({ was: row, now: column });
      row += 1;
      column += 1;
    } else if (best[at] === best[at + width]) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Blanks, words, and signs one by one; what is written without blanks character by character. */
export const pieces =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+|[^\s\p{L}\p{N}\p{M}]/gu;

function wordsIn(text: string): string[] {
  return (text.match(pieces) ?? []).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** How often each word stands in a text, and how many there are. */
interface Telling {
  counts: ReadonlyMap<string, number>;
  total: number;
}

function counted(words: readonly string[]): Telling {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** The words that say what a text is about; all of them where it has no others. */
function tellingWords(text: string): Telling {
  const words = wordsIn(text).map(foldText);
  const language = tellLanguage(words, null);
  const telling = words.filter((word) => !isStopWord(word, language));
  return counted(telling.length === 0 ? words : telling);
}

/** How many of the words of the longer of two texts stand in the other, as a share. */
function sharedBy(one: Telling, other: Telling): number {
  const longer = Math.max(one.total, other.total);
  if (longer === 0) return 1;
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return shared / longer;
}

/** How like two texts are; 0 where less than `least` of the words is left, and never 0 where that is enough. */
function likeOf(was: Telling, now: Telling, least: number): number {
  // No more can be shared than the shorter one has.
  if (Math.min(was.total, now.total) < least * Math.max(was.total, now.total)) return 0;
  const shared = sharedBy(was, now);
  return shared < least ? 0 : shared + 0.01;
}

/** Whether enough of the words of one text are left in the other to read them as one that was changed; here all words count. */
export function isReworded(was: string, now: string): boolean {
  return sharedBy(counted(wordsIn(was)), counted(wordsIn(now))) >= leastShared;
}
