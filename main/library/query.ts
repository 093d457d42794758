import { partialDateSchema } from "../../core/article.ts";
import { foldTag, foldWords, nextWord, type Word } from "./folding.ts";
import { isStopWord } from "./stop-words.ts";

/** Folded words that stand one after the other. `open`: the last one may go on ("visi" finds "visite"). */
export interface Term {
  words: string[];
  open: boolean;
}

/**
 * What must hold of an article besides its words. `outlet` and `author` are looked for in those fields alone; `language` is a tag
 * of BCP 47 in lower case; `tag` a folded tag, or with `open` the beginning of one; `before` and `after` a partial ISO 8601 date.
 */
export type Condition =
  | { field: "outlet" | "author"; term: Term }
  | { field: "language"; language: string }
  | { field: "tag"; tag: string; open: boolean }
  | { field: "before" | "after"; date: string };

/** What a person looks for: what must hold, and what must not. All of `wanted` and `conditions`, none of the others. */
export interface Query {
  wanted: Term[];
  unwanted: Term[];
  conditions: Condition[];
  exclusions: Condition[];
  /** All that is wanted stands in most articles: ranking such hits would say nothing, and take long. */
  common: boolean;
}

/** The words before a colon that make what follows it a condition, folded. */
const operators: ReadonlyMap<string, Condition["field"]> = new Map([
  ["outlet", "outlet"],
  ["media", "outlet"],
  ["author", "author"],
  ["auteur", "author"],
  ["lang", "language"],
  ["language", "language"],
  ["langue", "language"],
  ["tag", "tag"],
  ["etiquette", "tag"],
  ["before", "before"],
  ["avant", "before"],
  ["after", "after"],
  ["apres", "after"],
]);

/** More than this are not looked for: a whole text was pasted, and its first words find it. */
const mostTerms = 64;
/** No word is longer; what is pasted without a blank is cut off here. */
const longestWord = 64;

/** The words of a text in order, at most {@link mostTerms}; null if there is none. `closed`: the last one is whole. */
function toTerm(text: string, closed: boolean): Term | null {
  const composed = text.normalize("NFC");
  const found: Word[] = [];
  for (let word = nextWord(composed, 0); word && found.length < mostTerms; word = nextWord(composed, word.next)) {
    found.push(word);
  }
  const last = found.at(-1);
  if (!last) return null;
  const words = found.map((word) => word.text.slice(0, longestWord));
  if (!last.unspaced) return { words, open: !closed };
  // The last character of a run is in the pair before it already. One that stands by itself may begin any pair.
  return found.at(-2)?.unspaced ? { words: words.slice(0, -1), open: false } : { words, open: true };
}

/** The beginning of a year, a month or a day, as a partial ISO 8601 date; null where it is none, "" where no year is whole yet. */
function toDate(value: string): string | null {
  const dayFirst = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(value);
  const [year = "", month, day] = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : value.split(/[-/.]/);
  const isWritten = dayFirst !== null || /^\d{1,4}$|^\d{4}[-/.]\d{0,2}$|^\d{4}[-/.]\d{1,2}[-/.]\d{0,2}$/.test(value);
  if (!isWritten) return null;
  let date = year.length === 4 ? year : "";
  for (const part of [month, day]) {
    // The zero of a month or day that is not whole yet: the longer period begins on the same day.
    if (date === "" || part === undefined || Number(part) === 0) break;
    date += `-${part.padStart(2, "0")}`;
  }
  return date === "" || partialDateSchema.safeParse(date).success ? date : null;
}

let languagesByName: ReadonlyMap<string, string> | null = null;

/** The codes of the languages by their folded English and French names. */
function nameLanguages(): ReadonlyMap<string, string> {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = new Map<string, string>();
  for (const locale of ["en", "fr"]) {
    const display = new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
    for (const code of codes) {
      const name = display.of(code);
      if (name !== undefined) names.set(foldWords(name).join(" "), code);
    }
  }
  return names;
}

/** The language that is meant by its tag ("fr", "pt-br") or by its English or French name; null if none is. */
function toLanguage(value: string): string | null {
  languagesByName ??= nameLanguages();
  const named = languagesByName.get(foldWords(value).join(" "));
  if (named !== undefined) return named;
  const tag = value.toLowerCase();
  const display = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) && display.of(tag) !== undefined ? tag : null;
}

/** A condition out of what stands after its colon: null where that has no such meaning, "none" where nothing is asked yet. */
function toCondition(field: Condition["field"], value: string, closed: boolean): Condition | "none" | null {
  if (field === "tag") return value.trim() === "" ? "none" : { field, tag: foldTag(value), open: !closed };
  const term = toTerm(value, closed);
  if (!term) return "none";
  switch (field) {
    case "outlet":
    case "author":
      return { field, term };
    case "language": {
      const language = toLanguage(value.trim());
      return language === null ? null : { field, language };
    }
    case "before":
    case "after": {
      const date = toDate(value.trim());
      return date === "" ? "none" : date === null ? null : { field, date };
    }
  }
}

const typedPattern =
  /([-−–]?)(?:(\p{L}[\p{L}\p{M}]*)[:：](?=\S))?(?:"([^"]*)("?)|«([^»]*)(»?)|“([^”]*)(”?)|([^\s"«“]+))/gu;
/** An operator after which nothing was typed yet. */
const barePattern = /^(\p{L}[\p{L}\p{M}]*)[:：]$/u;

function fieldOf(name: string | undefined): Condition["field"] | undefined {
  return name === undefined ? undefined : operators.get(foldWords(name).join(" "));
}

/** A word without an elided one before it ("l’accord", "qu’un"), where that stands in most articles. */
function withoutElision(bare: string): string {
  const [elided, word] = /^(\p{L}{1,2})['’ʼ](.+)$/u.exec(bare)?.slice(1) ?? [];
  return elided !== undefined && word !== undefined && foldWords(elided).every(isStopWord) ? word : bare;
}

/** Whether a bare word is dropped beside others. In capitals among small letters it is an acronym ("EST", "IT"): that says much. */
function isLight(typed: string, bare: string, { words }: Term): boolean {
  const isAcronym = bare.length > 1 && bare === bare.toUpperCase() && typed !== typed.toUpperCase();
  return words.every(isStopWord) && !isAcronym;
}

/**
 * What was typed, as a query: words are beginnings of words, "…", «…» and “…” are phrases, a − or - before either excludes it, and
 * so before a condition such as outlet:monde or avant:2025-07. Words that stand in most articles are dropped beside others. A phrase
 * not yet closed is open at its end, so the list is right while one types. What has no meaning after a colon is words. Anything
 * may be typed.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { wanted: [], unwanted: [], conditions: [], exclusions: [], common: false };
  const light = new Set<Term>();
  const seen = new Set<string>();
  for (const match of typed.matchAll(typedPattern)) {
    const [, sign, name, straight, straightEnd, angled, angledEnd, curly, curlyEnd, bare] = match;
    const value = straight ?? angled ?? curly ?? withoutElision(bare ?? "");
    const closed = (straightEnd ?? angledEnd ?? curlyEnd ?? "") !== "";
    const excludes = sign !== "";
    if (seen.has(match[0]) || fieldOf(barePattern.exec(value)?.[1]) !== undefined) continue;
    seen.add(match[0]);
    const field = fieldOf(name);
    const condition = field && toCondition(field, value, closed);
    if (condition === "none") continue;
    if (condition) {
      (excludes ? query.exclusions : query.conditions).push(condition);
      continue;
    }
    const texts = name === undefined ? [value] : excludes ? [`${name} ${value}`] : [name, value];
    for (const text of texts) {
      const term = toTerm(text, closed);
      if (!term) continue;
      if (!excludes && bare !== undefined && isLight(typed, text, term)) light.add(term);
      (excludes ? query.unwanted : query.wanted).push(term);
    }
  }
  const weighty = query.wanted.filter((term) => !light.has(term));
  const wanted = (weighty.length > 0 ? weighty : query.wanted).slice(0, mostTerms);
  const common = wanted.length > 0 && wanted.every(({ words }) => words.every(isStopWord));
  return {
    wanted,
    unwanted: query.unwanted.slice(0, mostTerms),
    conditions: query.conditions.slice(0, mostTerms),
    exclusions: query.exclusions.slice(0, mostTerms),
    common,
  };
}
