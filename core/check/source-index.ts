import { paragraphsOf, type Article } from "../article.ts";
import { textOfBlocks, type Block } from "../blocks.ts";
import { lexiconOf } from "../recognise/lexicon.ts";
import { groupWireCopies } from "../wire-copies.ts";
import type { Found } from "./finding.ts";
import { sentencesPastEnumerators } from "./enumerators.ts";
import { foldText } from "./folding.ts";
import { isBareAmount } from "./figures/shared-units.ts";
import { holdSame } from "./titles/offices.ts";
import type { NameRun } from "./names/names.ts";
import { isFamilyFirst, readPassage, type Passage } from "./passage.ts";
import { placeOf } from "./names/places.ts";
import { speechIn, type Speech } from "./speech/speech.ts";
import { spellingKey } from "./names/spelling.ts";
import { tellLanguage } from "./stop-words.ts";
import { isMoney } from "./figures/units.ts";

/** A sentence of a picked article, with its place and what is recognised of it. `article` is its rank among the articles. */
export interface SourceSentence {
  at: number;
  article: number;
  block: number;
  line: number;
  passage: Passage;
  /** A heading, a title or a table: no running text. */
  aside: boolean;
}

/** One article: its words as one text to look for quotations in, and the speech it holds. */
export interface SourceText {
  id: string;
  language: string | null;
  /** The folded words, each between single blanks. */
  words: string;
  /** Of each sentence where its words begin in `words`. */
  starts: { from: number; sentence: number }[];
  speech: Speech[];
  published: string | null;
  /** The units of its figures. */
  units: ReadonlySet<string>;
  /** Folded words of its title, author and outlet. */
  imprint: ReadonlySet<string>;
}

/** A person as the articles name one: all words of the name by their last, and where with which office. */
export interface Bearer {
  words: ReadonlySet<string>;
  sentence: number;
  run: NameRun;
}

/** The picked articles, read once, so that a sentence is checked in no time. */
export interface SourceIndex {
  sentences: SourceSentence[];
  texts: SourceText[];
  /** Which article is an independent source: the number of its group of copies. */
  groups: number[];
  byTerm: ReadonlyMap<string, number[]>;
  byWord: ReadonlyMap<string, number[]>;
  /** Words written large inside sentences, by how they are compared across languages. */
  byName: ReadonlyMap<string, number[]>;
  byValue: ReadonlyMap<number, { sentence: number; numeral: number }[]>;
  byAcronym: ReadonlyMap<string, number[]>;
  /** The years of all dates. */
  years: ReadonlySet<number>;
  people: ReadonlyMap<string, Bearer[]>;
  /** The folded text of all articles, to look for names of bodies in. */
  folded: string;
}

/** What stands in a block apart from its paragraphs. */
interface Aside {
  block: number;
  line: number;
  text: string;
}

/** Headings and tables, which have no number of their own: that of the paragraph before them, 0 before the first. */
function asidesOf(article: Article): Aside[] {
  const asides: Aside[] = [];
  let number = 0;
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case "paragraph":
          number += 1;
          break;
        case "list":
          for (const item of block.items) walk(item);
          break;
        case "quote":
          walk(block.blocks);
          break;
        default:
          for (const text of textOfBlocks([block]).split("\n"))
            if (text.trim() !== "")
              asides.push({
                block: number,
                line: "line" in block ? (block.line ?? 0) : 0,
                text: text.replace(/\t/g, " ; "),
              });
      }
    }
  };
  walk(article.body);
  return asides;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) {
    if (list.at(-1) !== value) list.push(value);
  } else map.set(key, [value]);
}

/** Reads the articles, in their order, for {@link ../check.ts}. */
export function indexSources(articles: readonly Article[]): SourceIndex {
  const sentences: SourceSentence[] = [];
  const texts: SourceText[] = [];
  const byTerm = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byValue = new Map<number, { sentence: number; numeral: number }[]>();
  const byAcronym = new Map<string, number[]>();
  const people = new Map<string, Bearer[]>();
  const groups: number[] = articles.map(() => 0);
  for (const [group, members] of groupWireCopies(articles).entries())
    for (const member of members) groups[articles.indexOf(member)] = group;

  for (const [rank, article] of articles.entries()) {
    const paragraphs = paragraphsOf(article);
    const words = foldText(
      paragraphs
        .slice(0, 40)
        .map(({ text }) => text)
        .join(" "),
    ).split(/[^\p{L}]+/u);
    const language = article.language.value?.toLowerCase().split("-")[0] ?? tellLanguage(words, null);
    const published = article.published.value;
    const source: SourceText = {
      id: article.id,
      language,
      words: " ",
      starts: [],
      speech: [],
      published,
      units: new Set(),
      imprint: new Set(
        foldText([article.title.value, article.byline.value, article.outlet.value].join(" "))
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word !== ""),
      ),
    };
    const add = (text: string, block: number, line: number, aside: boolean): SourceSentence => {
      const passage = readPassage(text, language, published);
      const at = sentences.length;
      const sentence: SourceSentence = { at, article: rank, block, line, passage, aside };
      sentences.push(sentence);
      for (const term of passage.terms) push(byTerm, term, at);
      for (const { word, capital } of passage.words) {
        push(byWord, word, at);
        if (capital) push(byName, spellingKey(word), at);
      }
      for (const [numeral, { values }] of passage.numerals.entries())
        for (const value of values) {
          const entries = byValue.get(value) ?? [];
          entries.push({ sentence: at, numeral });
          byValue.set(value, entries);
        }
      for (const { written } of passage.acronyms) push(byAcronym, written, at);
      for (const run of passage.names) {
        const last = run.words.at(-1) ?? "";
        if ((run.words.length < 2 && !run.titled && run.office === null) || placeOf(last) !== null) continue;
        const family = isFamilyFirst(passage, run) ? (run.words[0] ?? last) : last;
        for (const name of new Set([last, family]))
          push(people, spellingKey(name), { words: new Set(run.words), sentence: at, run });
      }
      source.starts.push({ from: source.words.length - 1, sentence: at });
      for (const { word } of passage.words) source.words += `${word} `;
      return sentence;
    };
    if (article.title.value !== null) add(article.title.value, 0, article.title.line ?? 0, true);
    for (const { text, block, line } of asidesOf(article)) add(text, block, line, true);
    // Quotations are looked for in running text, so it stands together.
    const lexicon = lexiconOf(language);
    const told: { text: string; sentences: number[] }[] = [];
    for (const { text, number, line } of paragraphs) {
      const numbers = sentencesPastEnumerators(text, lexicon).map((span) => add(span.text, number, line, false).at);
      told.push({ text, sentences: numbers });
    }
    const own = sentences.filter((sentence) => sentence.article === rank);
    source.units = new Set(own.flatMap(({ passage }) => passage.numerals.flatMap(({ unit }) => unit ?? [])));
    for (const sentence of inOneCurrency(own, source.units)) sentences[sentence.at] = sentence;
    for (const { sentences: numbers } of told)
      resolveCounterparts(numbers.flatMap((number) => sentences[number] ?? []));
    source.speech = speechIn(told, sentences, language);
    texts.push(source);
  }
  return {
    sentences,
    texts,
    groups,
    byTerm,
    byWord,
    byName,
    byValue,
    byAcronym,
    years: new Set(sentences.flatMap(({ passage }) => passage.days.flatMap(({ year }) => year ?? []))),
    people,
    folded: ` ${sentences.map(({ passage }) => passage.folded.text).join(" ")} `,
  };
}

/** Where an article speaks of one currency alone, its bare amounts are of that: "Denmark and Japan paid 1.2 million each". */
function inOneCurrency(article: readonly SourceSentence[], units: ReadonlySet<string>): readonly SourceSentence[] {
  const [only, ...others] = [...units].filter(isMoney);
  if (only === undefined || others.length > 0) return article;
  return article.map((sentence) => {
    const { folded, numerals } = sentence.passage;
    if (!numerals.some((numeral) => isBareAmount(folded, numeral))) return sentence;
    const meant = numerals.map((numeral) =>
      isBareAmount(folded, numeral) ? { ...numeral, unit: only, assumed: true } : numeral,
    );
    return { ...sentence, passage: { ...sentence.passage, numerals: meant } };
  });
}

/** Gives a counterpart whose office its own sentence does not tell that of the last one named before it in the paragraph. */
function resolveCounterparts(paragraph: readonly SourceSentence[]): void {
  for (const [rank, { passage }] of paragraph.entries()) {
    const [first] = passage.offices;
    if (first?.rank !== "counterpart") continue;
    const meant = paragraph[rank - 1]?.passage.offices.findLast((office) => office.rank !== "counterpart");
    if (meant) holdSame(first, meant);
  }
}

/** Where sentences stand, each once, the first first. `whole` are the numbers of those that say most of what is checked. */
export function placesOf(
  index: SourceIndex,
  numbers: Iterable<number>,
  whole: ReadonlySet<number>,
  otherwise: readonly number[] = [],
): Found[] {
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const sentence = index.sentences[number];
      if (!sentence) return [];
      const { article, block, line, passage } = sentence;
      const found = {
        article: index.texts[article]?.id ?? "",
        block,
        line,
        text: passage.text,
        whole: whole.has(number),
      };
      return [otherwise.includes(number) ? { ...found, otherwise: true } : found];
    });
}

/** How many independent articles the sentences stand in: copies of one dispatch are one. */
export function countIndependent(index: SourceIndex, numbers: Iterable<number>): number {
  const groups = new Set<number>();
  for (const number of numbers) groups.add(index.groups[index.sentences[number]?.article ?? 0] ?? 0);
  return groups.size;
}
