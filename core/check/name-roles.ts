import { textAt, type Checking } from "./checking.ts";
import type { NameRun, Passage } from "./passage.ts";
import type { SourceSentence } from "./source-index.ts";
import { placeOf } from "./places.ts";
import { shareRoot, spellingKey } from "./spelling.ts";
import { saying } from "./speech.ts";
import type { Word } from "./terms.ts";

/** Prepositions that put a name in the same place of a sentence, folded. */
const prepositions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    in: "at",
    at: "at",
    a: "at",
    au: "at",
    en: "at",
    de: "of",
    d: "of",
    du: "of",
    of: "of",
    by: "by",
    par: "by",
  }),
);
const filling = /^(?:l|la|le|les|the|m|mm|mme|mr|mrs|ms|dr|its|son|sa|leur|their|his|her)$/;
const auxiliary = /^(?:a|ont|avait|has|have|had|will|egalement|aussi|also)$/;

/** What a name stands with: the word that it hangs on and how, or the verb that it is the subject or agent of ("signed in X", "chaired by X", "X chaired"). */
interface NameRole {
  how: string;
  term: string;
}

/** The role of a name in its sentence, where the words next to it tell one; verbs of saying are none: who speaks is looked at apart. */
function roleOf({ words, folded: { text } }: Passage, run: NameRun): NameRole | null {
  const start = run.office && run.office.end <= run.start ? run.office.start : run.start;
  const before = words.filter(({ end }) => end <= start).toReversed();
  const lead = before.findIndex(({ word }) => !filling.test(word));
  const how = prepositions.get(before[lead]?.word ?? "");
  const isJoined = (from: number, to: number): boolean => !/[,;:.!?()"]/.test(text.slice(from, to));
  const told = (word: Word | undefined): word is Word & { term: string } =>
    word !== undefined && word.term !== null && !isSaying(word.word);
  if (how !== undefined) {
    const head = before[lead + 1];
    return told(head) && isJoined(head.start, start) && !head.capital ? { how, term: head.term } : null;
  }
  const after = words.filter((word) => word.start >= run.end);
  const verb = after.find(({ word }) => !auxiliary.test(word));
  if (!told(verb) || verb.capital) return null;
  // "The envoy, X, chaired": of two commas the second only closes what the first opened.
  const isApposed =
    /, (?:(?:le|la|the|m\.|mme|mr\.?|mrs\.?|ms\.?) |l')?$/u.test(text.slice(0, run.start)) &&
    text.startsWith(", ", run.end);
  return isJoined(isApposed ? run.end + 2 : run.end, verb.start) ? { how: "by", term: verb.term } : null;
}

/**
 * Whether a name is a further one of a list that opened with one in that role: "visits of X and of Y" tells of visits of Y, too,
 * though the word that both hang on stands before the first only.
 */
function isListedAfter({ words, folded: { text } }: Passage, first: NameRun, run: NameRun, how: string): boolean {
  if (run.start <= first.end) return false;
  const start = run.office && run.office.end <= run.start ? run.office.start : run.start;
  const lead = words.filter(({ end }) => end <= start).findLast(({ word }) => !filling.test(word));
  return (
    lead !== undefined &&
    prepositions.get(lead.word) === how &&
    /(?:,|\)| (?:et|and|ainsi que|as well as)) ?$/.test(text.slice(first.end, lead.start).trimEnd())
  );
}

/** Two names joined by one word: "le Bénin et le Burkina Faso", "Denmark and Japan". */
const joining = /^ (?:et|and|ou|or|ainsi que|as well as) (?:(?:le|la|les|the) |l')?$/u;

/** The name that a passage has joined with one, before it or behind it; null where there is none. */
function partnerOf({ names, folded: { text } }: Passage, run: NameRun): NameRun | null {
  const isJoined = (first: NameRun, second: NameRun): boolean =>
    first.end < second.start && joining.test(text.slice(first.end, second.start));
  return names.find((other) => other !== run && (isJoined(other, run) || isJoined(run, other))) ?? null;
}

/** How much of ours a sentence must say for its row of names to be held against ours: the one name that both have says much already. */
const rowNearEnough = 0.25;

/**
 * Another name that a sentence of an article, which says much the same, has in the place of ours beside the same one: "Denmark and Japan
 * paid" for "Denmark and Turkey paid"; null where that sentence names ours, too.
 */
export function otherInRow(
  { passage, alignments }: Checking,
  run: NameRun,
): { sentence: SourceSentence; theirs: string } | null {
  const partner = partnerOf(passage, run);
  if (!partner) return null;
  const keysOf = ({ words }: NameRun): string[] => words.map((word) => placeOf(word) ?? spellingKey(word));
  const areOne = (one: NameRun, other: NameRun): boolean =>
    keysOf(one).some((key) => keysOf(other).includes(key)) ||
    one.words.some((word) => other.words.some((theirs) => shareRoot(word, theirs)));
  for (const { sentence, coverage } of alignments) {
    if (coverage < rowNearEnough) return null;
    const other = sentence.passage;
    if (other.names.some((name) => areOne(name, run)) || keysOf(run).some((key) => other.terms.has(key))) return null;
    const same = other.names.find((name) => areOne(name, partner));
    const theirs = same && partnerOf(other, same);
    if (theirs && !passage.names.some((name) => areOne(name, theirs)))
      return { sentence, theirs: textAt(other, theirs.start, theirs.end) };
  }
  return null;
}

/** Whether a name stands in a row with one of ours, in whatever order: "Le Sénégal et la Norvège ont paraphé", "Kazakh and Turkmen companies". */
function isJoinedWith({ names, folded: { text } }: Passage, run: NameRun, isOurs: (name: NameRun) => boolean): boolean {
  return names.some((name) => {
    if (!isOurs(name)) return false;
    const [first, second] = name.start < run.start ? [name, run] : [run, name];
    return /^(?: (?:et|and|ou|or|ainsi que|as well as)|,)(?: (?:le|la|les|the|de la|de|du|des|of|of the|with|avec))? ?(?:l'|d'|de l')?$/u.test(
      text.slice(first.end, second.start).replace(/ $/, ""),
    );
  });
}

function isSaying(word: string): boolean {
  return [...word.matchAll(saying)].some(([found]) => found === word);
}

/** How much of ours a sentence must say for its name in the same role to be held against ours. */
const nearEnough = 0.4;

/**
 * Another name that an article's sentence, which says much the same, has in the role of ours ("signed in X" for "signed in Y"), where
 * no sentence gives ours that role.
 */
export function otherInRole(
  { passage, index, alignments }: Checking,
  run: NameRun,
): { sentence: SourceSentence; theirs: string } | null {
  const ours = roleOf(passage, run);
  if (!ours) return null;
  const isSame = (role: NameRole | null): boolean => role?.how === ours.how && role.term === ours.term;
  const key = spellingKey(run.words.at(-1) ?? "");
  const isOurs = ({ words }: NameRun): boolean => words.some((word) => spellingKey(word) === key);
  for (const { sentence, coverage } of alignments) {
    if (coverage < nearEnough) return null;
    const other = sentence.passage;
    const rival = other.names.find((name) => !isOurs(name) && isSame(roleOf(other, name)));
    if (!rival) continue;
    if (other.names.some((name) => isOurs(name) && isListedAfter(other, rival, name, ours.how))) return null;
    if (isJoinedWith(other, rival, isOurs)) return null;
    const given = (index.byName.get(key) ?? []).some((number) => {
      const one = index.sentences[number]?.passage;
      return one?.names.some((name) => isOurs(name) && isSame(roleOf(one, name)));
    });
    return given ? null : { sentence, theirs: textAt(other, rival.start, rival.end) };
  }
  return null;
}
