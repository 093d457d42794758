import { onMatter, segmentOf, shareOf, speaksForOther, tellsSame, termsBetween, type Candidate } from "../alignment.ts";
import type { Checking } from "../checking.ts";
import { isByTheWay, isOwnCount, loose } from "./counted-things.ts";
import type { Placed } from "./derived-figures.ts";
import { isYear, type Numeral } from "./numerals.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** The places of the articles' numbers that are equal to one. */
export function valuesOf({ index }: Checking, numeral: Numeral): Placed[] {
  return numeral.values.flatMap((value) =>
    (index.byValue.get(value) ?? []).flatMap(({ sentence, numeral: rank }) => {
      const source = index.sentences[sentence];
      const other = source?.passage.numerals[rank];
      return source && other ? [{ sentence: source, numeral: other }] : [];
    }),
  );
}

/** Numbers of the same thing that are others: same unit, and the nearest words of what is counted in common. */
export function rivalsOf({ index, alignments }: Checking, numeral: Numeral): Placed[] {
  const seen = new Set<SourceSentence>();
  const near = alignments.filter(({ coverage }) => coverage >= onMatter).map(({ sentence }) => sentence);
  const found: Placed[] = [];
  const heads = numeral.counted.slice(0, 2);
  const sentences = [
    ...near,
    ...heads.flatMap((term) => (index.byTerm.get(term) ?? []).flatMap((number) => index.sentences[number] ?? [])),
  ];
  for (const sentence of sentences) {
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    for (const other of sentence.passage.numerals) {
      if (other.unit !== numeral.unit || other.rank !== numeral.rank || isYear(sentence.passage.folded, other))
        continue;
      if (other.values.some((value) => numeral.values.includes(value))) continue;
      const head = other.counted.slice(0, 2);
      if (
        heads.some((term) => head.includes(term)) &&
        (heads[0] === head[0] || numeral.unit !== null || heads.length > 1)
      )
        found.push({ sentence, numeral: other });
    }
  }
  return found;
}

/** Whether both count the same thing by the words after the number, or by those of its clause. */
export function countsSame(passage: Passage, ours: Numeral, { sentence, numeral: theirs }: Placed): boolean {
  if (ours.counted.length === 0 || theirs.counted.length === 0) {
    const own = ours.counted.length > 0 ? new Set(ours.counted) : termsBetween(passage, ours.start - 60, ours.end + 60);
    const other =
      theirs.counted.length > 0
        ? new Set(theirs.counted)
        : termsBetween(sentence.passage, theirs.start - 60, theirs.end + 60);
    return [...own].some((term) => other.has(term));
  }
  if (ours.counted.slice(0, 3).some((term) => theirs.counted.slice(0, 3).includes(term))) return true;
  return false;
}

/**
 * A number of an article that is of the thing that the sentence counts, where the found one is of another thing: with the same head
 * word, or in the place that the words around it tell.
 */
export function otherThing(
  checking: Checking,
  numeral: Numeral,
  best: Placed,
  rivals: readonly Placed[],
  counted: boolean,
): Placed | null {
  const { passage, index } = checking;
  const heads = numeral.counted.slice(0, 2);
  if (!counted && heads.length > 0 && best.numeral.counted.length > 0) {
    const around = termsBetween(best.sentence.passage, best.numeral.start - 60, best.numeral.end + 80);
    // People are counted in many words.
    const areLoose = [heads, best.numeral.counted].every((terms) => terms.some((term) => loose.has(term)));
    const apart = !areLoose && !heads.some((term) => best.numeral.counted.includes(term));
    const rival = rivals.find((other) => other.sentence.article === best.sentence.article) ?? rivals[0];
    const [head = ""] = heads;
    const fitsBetter =
      rival &&
      !standsIn(passage, rival.numeral, numeral) &&
      shareOf(passage.terms, rival.sentence.passage.terms, index) >=
        shareOf(passage.terms, best.sentence.passage.terms, index);
    if (fitsBetter && apart) return rival;
    const [theirs = ""] = best.numeral.counted;
    // Two words of the glossary that mean two things.
    const meant = head.startsWith("=") && theirs.startsWith("=") && !loose.has(head) && !loose.has(theirs);
    if (
      apart &&
      meant &&
      !isOwnCount(numeral) &&
      !around.has(head) &&
      index.byTerm.has(head) &&
      !passage.terms.has(theirs)
    )
      return best;
  }
  // "About 9,000 packets a year; before the war it was 15,000": what it counts is said of the other.
  const isElliptic = ({ sentence }: Placed): boolean =>
    sentence === best.sentence && best.numeral.counted.length === 0 && best.numeral.unit === null;
  // Several numbers of one kind in a sentence: each with the words that belong to it.
  const kind = (text: Passage): readonly Numeral[] => likeOf(text, numeral);
  // What a number before it counts does not belong to this one.
  const foreign = kind(passage).flatMap((other) =>
    other === numeral ? [] : other.counted.filter((term) => !numeral.counted.includes(term)),
  );
  const own = new Set([...segmentsIn(passage)(numeral)].filter((term) => !foreign.includes(term)));
  if (own.size < 2) return null;
  const candidateOf = ({ sentence, numeral: other }: Placed): Candidate => ({
    article: sentence.article,
    passage: sentence.passage,
    start: other.start,
    end: other.end,
    terms: segmentsIn(sentence.passage)(other),
  });
  const mine = valuesOf(checking, numeral).filter(({ numeral: other }) => other.unit === numeral.unit);
  if (mine.length === 0) return null;
  const others = checking.alignments
    .filter(({ coverage }) => coverage >= tellsSame)
    .flatMap(({ sentence }) => kind(sentence.passage).map((other) => ({ sentence, numeral: other })))
    .filter(
      ({ sentence, numeral: other }) =>
        !other.values.some((value) => numeral.values.includes(value)) &&
        !isByTheWay(sentence.passage, other) &&
        !(sentence === best.sentence && areJoined(sentence.passage, best.numeral, other)),
    )
    .filter(({ numeral: other }) =>
      heads.length === 0
        ? other.counted.length === 0 || numeral.unit !== null
        : other.counted.length === 0 || heads.some((term) => other.counted.includes(term)),
    );
  return (
    others.find((other) => {
      if (standsIn(passage, other.numeral, numeral) || isElliptic(other)) return false;
      const candidate = candidateOf(other);
      return mine.every((entry) => speaksForOther(passage, numeral, own, candidateOf(entry), candidate, index));
    }) ?? null
  );
}

/** The numbers of a passage by unit and rank, without its years. */
const kindsIn = once(({ numerals, folded }: Passage): ReadonlyMap<string, readonly Numeral[]> => {
  const kinds = new Map<string, Numeral[]>();
  for (const numeral of numerals)
    if (!isYear(folded, numeral)) kinds.set(kindKey(numeral), [...(kinds.get(kindKey(numeral)) ?? []), numeral]);
  return kinds;
});

function kindKey({ unit, rank }: Numeral): string {
  return `${unit ?? ""} ${rank}`;
}

/** The numbers of a passage of the kind that one is of. */
function likeOf(passage: Passage, numeral: Numeral): readonly Numeral[] {
  return kindsIn(passage).get(kindKey(numeral)) ?? [];
}

/** The terms that belong to each number of a passage among those of its kind, found once: every other number asks for them. */
const segmentsIn = once((passage: Passage) => {
  const known = new Map<Numeral, ReadonlySet<string>>();
  return (numeral: Numeral): ReadonlySet<string> => {
    const terms = known.get(numeral) ?? segmentOf(passage, numeral, likeOf(passage, numeral));
    known.set(numeral, terms);
    return terms;
  };
});

/** Whether two numbers are the ends of one change or span: "from 8 to 13 crowns". */
function areJoined({ folded: { text } }: Passage, one: Numeral, other: Numeral): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^ ?(?:a|to|-) ?$/.test(text.slice(first.end, second.start));
}

/** Whether a number of an article stands in the sentence too, beside the one that is looked at: then it is not missing in its place. */
export function standsIn({ numerals }: Passage, { values, unit }: Numeral, except: Numeral): boolean {
  return numerals.some(
    (own) => own !== except && own.unit === unit && own.values.some((value) => values.includes(value)),
  );
}
