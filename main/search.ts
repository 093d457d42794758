/** What a person looks for: words and phrases that must occur, and such that must not. Each is a run of folded words. */
export interface Query {
  wanted: Term[];
  unwanted: Term[];
}

/** Folded words that stand one after the other. `open`: the last one may go on ("visi" finds "visite"). */
interface Term {
  words: string[];
  open: boolean;
}

const openMark = "\u0002";
const closeMark = "\u0003";
/** About how many characters of an article stand in a line of the list. */
const snippetLength = 180;
const leadIn = 40;

const ligatures: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ё: "е",
  ĳ: "ij",
  ﬁ: "fi",
  ﬂ: "fl",
  ø: "o",
  ł: "l",
};

/**
 * Text as it is indexed and searched: lower case, Latin and Greek letters without accents, œ as oe, ß as ss, ё as е.
 * Cyrillic й stays apart from и, as readers of Russian expect.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\x00-\x7f]/gu, (letter) => {
      const replaced = ligatures[letter];
      if (replaced !== undefined) return replaced;
      return /[\p{Script=Latin}\p{Script=Greek}]/u.test(letter)
        ? letter.normalize("NFD").replace(/\p{M}/gu, "")
        : letter;
    })
    .replace(/[\u0300-\u036f]/g, "");
}

const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\u0300-\u036f]*/gu;

function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? [];
}

const typedPattern = /([-−–]?)(?:"([^"]*)("?)|«([^»]*)(»?)|“([^”]*)(”?)|([^\s"«“]+))/gu;

/**
 * What was typed, as a query: words are beginnings of words, "…", «…» and “…” are phrases, a − or - before either excludes it.
 * A phrase not yet closed is open at its end, so the list is right while one types. Anything may be typed.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { wanted: [], unwanted: [] };
  for (const match of typed.matchAll(typedPattern)) {
    const [, sign, straight, straightEnd, angled, angledEnd, curly, curlyEnd, bare] = match;
    const words = wordsOf(straight ?? angled ?? curly ?? bare ?? "");
    if (words.length === 0) continue;
    const closed = (straightEnd ?? angledEnd ?? curlyEnd ?? "") !== "";
    (sign === "" ? query.wanted : query.unwanted).push({ words, open: !closed });
  }
  return query;
}

function expressionOf(terms: Term[], join: string): string {
  // Words are letters and digits only, so quoting them leaves nothing that FTS5 could read as syntax.
  return terms.map(({ words, open }) => `"${words.join(" ")}"${open ? "*" : ""}`).join(` ${join} `);
}

/** The two FTS5 expressions of a query: what must match, and what must not. Null where nothing is asked. */
export function toExpressions(query: Query): { wanted: string | null; unwanted: string | null } {
  return {
    wanted: query.wanted.length === 0 ? null : expressionOf(query.wanted, "AND"),
    unwanted: query.unwanted.length === 0 ? null : expressionOf(query.unwanted, "OR"),
  };
}

interface Hit {
  start: number;
  end: number;
  term: number;
}

function hitsOf(text: string, terms: Term[]): Hit[] {
  const places = Array.from(text.matchAll(wordPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: fold(match[0]),
  }));
  const hits: Hit[] = [];
  places.forEach((place, at) => {
    const term = terms.findIndex(({ words, open }) =>
      words.every((word, offset) => {
        const found = places[at + offset]?.word;
        return open && offset === words.length - 1 ? found?.startsWith(word) : found === word;
      }),
    );
    const length = terms[term]?.words.length;
    const last = length === undefined ? undefined : places[at + length - 1];
    const before = hits.at(-1);
    if (last && (!before || before.end <= place.start)) hits.push({ start: place.start, end: last.end, term });
  });
  return hits;
}

/** The hit from which the most different terms are in sight. */
function bestStart(hits: Hit[]): number {
  let best = { start: 0, terms: 0 };
  hits.forEach((hit, at) => {
    const seen = new Set<number>();
    for (const other of hits.slice(at)) {
      if (other.end - hit.start > snippetLength - leadIn) break;
      seen.add(other.term);
    }
    if (seen.size > best.terms) best = { start: hit.start, terms: seen.size };
  });
  return best.start;
}

/** Moves a cut to the nearest blank before or after it, so that no word and no letter is torn. */
function blankBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.lastIndexOf(" ", at);
  return blank !== -1 && at - blank < leadIn ? blank + 1 : at;
}

/**
 * A line of the article's own text round the best place, hits marked by U+0002 … U+0003. With no hit it is the opening.
 * Marks that the text itself should hold are dropped, so that the marks always pair.
 */
export function cutSnippet(text: string, query: Query): string {
  const clean = text
    .replace(/[\u0002\u0003]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  const hits = query.wanted.length === 0 ? [] : hitsOf(clean, query.wanted);
  const first = bestStart(hits);
  const start = blankBefore(clean, first - leadIn);
  let end = clean.length;
  if (end - start > snippetLength) end = blankBefore(clean, start + snippetLength);
  let line = start > 0 ? "… " : "";
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    line += `${clean.slice(at, hit.start)}${openMark}${clean.slice(hit.start, hit.end)}${closeMark}`;
    at = hit.end;
  }
  return line + clean.slice(at, end).trimEnd() + (end < clean.length ? " …" : "");
}
