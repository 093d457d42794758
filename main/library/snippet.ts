import { nextWord, wordAround, type Word } from "./folding.ts";
import type { Query, Term } from "./query.ts";
import { patternOf } from "./spellings.ts";

const openMark = "\u0002";
const closeMark = "\u0003";
/** About how many characters of an article stand in a line of the list. */
const snippetLength = 180;
const leadIn = 40;

interface Hit {
  start: number;
  end: number;
  term: number;
}

/** Where a term ends that begins with this word; null if it does not begin here. */
function endOf(text: string, first: Word, { words, open }: Term): number | null {
  let word: Word | null = first;
  for (const [at, wanted] of words.entries()) {
    if (!word) return null;
    const isLast = at === words.length - 1;
    if (isLast && open && word.text.startsWith(wanted)) return word.unspaced ? word.next : word.end;
    if (word.text !== wanted) return null;
    if (isLast) return word.end;
    word = nextWord(text, word.next);
  }
  return null;
}

/**
 * The hits in a text up to the first place where all terms are in sight, and where the place begins from which the most are: the
 * opening where there is no hit.
 */
function findHits(text: string, terms: Term[], pattern: RegExp): { hits: Hit[]; best: number } {
  const hits: Hit[] = [];
  let best = { start: 0, terms: 0 };
  let inSight = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = wordAround(text, match.index);
    pattern.lastIndex = Math.max(match.index + 1, word?.next ?? 0);
    if (!word || word.start < (hits.at(-1)?.end ?? 0)) continue;
    const { start } = word;
    if (best.terms === terms.length && start > best.start + snippetLength) break;
    for (const [term, wanted] of terms.entries()) {
      const end = endOf(text, word, wanted);
      if (end === null) continue;
      hits.push({ start, end, term });
      while (end - (hits[inSight]?.start ?? end) > snippetLength - leadIn) inSight += 1;
      const seen = new Set(hits.slice(inSight).map((hit) => hit.term)).size;
      if (seen > best.terms) best = { start: hits[inSight]?.start ?? start, terms: seen };
      break;
    }
  }
  return { hits, best: best.start };
}

/** Moves a cut to the nearest blank before it, so that no word is torn; where there is none near, no character is. */
function blankBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let blank = at; blank > at - leadIn; blank -= 1) {
    if (/\s/u.test(text.charAt(blank))) return blank + 1;
  }
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** A piece of the text on one line, without the signs that mark hits, so that the marks always pair. */
function onOneLine(text: string): string {
  return text.replace(/[\u0002\u0003]/g, "").replace(/\s+/gu, " ");
}

/**
 * What cuts the snippet of a query out of each article it finds: a line of the article's own text round the best place, hits marked
 * by U+0002 … U+0003. With no hit it is the opening. Marks that the text itself should hold are dropped, so that the marks always
 * pair.
 */
export function makeSnippetCutter({ wanted }: Query): (text: string) => string {
  const pattern = wanted.length === 0 ? null : patternOf(wanted.flatMap(({ words }) => words.slice(0, 1)));
  return (text) => {
    const composed = text.normalize("NFC").trim();
    const { hits, best } = pattern === null ? { hits: [], best: 0 } : findHits(composed, wanted, pattern);
    const start = blankBefore(composed, best - leadIn);
    let end = composed.length;
    if (end - start > snippetLength) end = blankBefore(composed, start + snippetLength);
    let line = start > 0 ? "… " : "";
    let at = start;
    for (const hit of hits) {
      if (hit.start < at || hit.end > end) continue;
      const [before, lit] = [composed.slice(at, hit.start), composed.slice(hit.start, hit.end)];
      line += onOneLine(before) + openMark + onOneLine(lit) + closeMark;
      at = hit.end;
    }
    return line + onOneLine(composed.slice(at, end)).trimEnd() + (end < composed.length ? " …" : "");
  };
}
