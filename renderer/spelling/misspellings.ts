import { textOfArticle, type Article } from "../../core/article.ts";
import { languageShown } from "../../core/check/stop-words.ts";
import { citedArticles, type Entry, type Pack } from "../../core/pack.ts";
import { holdsPhrase, traceOf } from "../../core/trace.ts";
import { bareWord, isNameLike, spelledWords, type SpelledWord, type SpellingLanguage } from "../../core/spelling.ts";
import { coverSection, fieldsOf, type Match } from "../find/matches.ts";

/** What the dictionary of one language said of the words it was asked for: whether it has them. */
export type Verdicts = ReadonlyMap<string, boolean>;

/** A word of an entry with the field it stands in, and the language that it is certainly of; null where that is not certain. */
interface FieldWord extends SpelledWord {
  field: string;
  tongue: string | null;
}

/** What was looked at before: an entry that has not changed is the same object. */
const looked = new WeakMap<Entry, readonly FieldWord[]>();

/** Whether a field says word for word what its entry's source does. A sentence does so only as a whole, see {@link traceOf}. */
function isTaken({ source, ...entry }: Entry, words: string): boolean {
  return source !== null && !("text" in entry) && holdsPhrase(source.words, words);
}

/** The writer's words in an entry: what is word for word its source's, or quoted, is not for us to correct. */
function wordsOf(entry: Entry): readonly FieldWord[] {
  let words = looked.get(entry);
  if (!words) {
    const fields = traceOf(entry) === "quoted" ? [] : fieldsOf(entry);
    const told = entry.source?.words ?? "";
    const theirs = new Set(spelledWords(told).map(({ word }) => word.toLowerCase()));
    const theirTongue = languageShown(told);
    words = fields
      .filter(([field, text]) => field !== "quote" && !field.startsWith("note:") && !isTaken(entry, text))
      .flatMap(([field, text]) => {
        const tongue = languageShown(text);
        return spelledWords(text).map((word): FieldWord => {
          // A sentence of another language that was shortened still has its words.
          return { ...word, field, tongue: tongue ?? (theirs.has(word.word.toLowerCase()) ? theirTongue : null) };
        });
      });
    looked.set(entry, words);
  }
  return words;
}

function entriesOf(pack: Pack, sections: readonly string[]): Entry[] {
  return sections.flatMap((section): readonly Entry[] => pack.sections[section]?.entries ?? []);
}

/** So many entries at most are looked at in one go; of more, a window that waited for them would stand still. */
const few = 200;

/** Whether so little of a pack was not looked at before that it may be at once. */
export function isSoonLooked(pack: Pack, sections: readonly string[]): boolean {
  return entriesOf(pack, sections).filter((entry) => !looked.has(entry)).length <= few;
}

/** Looks at entries of a pack that were not looked at yet, for so many milliseconds; whether that was all. */
export function lookOn(pack: Pack, sections: readonly string[], milliseconds: number): boolean {
  const begun = performance.now();
  for (const entry of entriesOf(pack, sections)) {
    if (looked.has(entry)) continue;
    if (performance.now() - begun > milliseconds) return false;
    wordsOf(entry);
  }
  return true;
}

/**
 * Goes through the words of the title and of the sections given whose spelling is the writer's, in the order of the page; without those
 * that are certainly of another language than the dictionary's.
 */
function eachWord(
  pack: Pack,
  sections: readonly string[],
  language: SpellingLanguage,
  hear: (section: string, entry: string, word: FieldWord) => void,
): void {
  const titleTongue = languageShown(pack.title);
  const isOurs = (tongue: string | null): boolean => tongue === null || tongue === language;
  for (const word of isOurs(titleTongue) ? spelledWords(pack.title) : []) {
    hear(coverSection, "", { ...word, field: "title", tongue: titleTongue });
  }
  for (const section of sections) {
    for (const entry of pack.sections[section]?.entries ?? []) {
      for (const word of wordsOf(entry)) {
        if (isOurs(word.tongue)) hear(section, entry.id, word);
      }
    }
  }
}

/** The words of a pack that the dictionary was not asked for yet, each once. */
export function unseenWords(
  pack: Pack,
  sections: readonly string[],
  { language, verdicts }: { language: SpellingLanguage; verdicts: Verdicts },
): string[] {
  const unseen = new Set<string>();
  eachWord(pack, sections, language, (_section, _entry, { word }) => {
    if (!verdicts.has(word)) unseen.add(word);
  });
  return [...unseen];
}

const named = new WeakMap<Article, ReadonlySet<string>>();

/** All that an article writes with a capital. */
function namesOf(article: Article): ReadonlySet<string> {
  let names = named.get(article);
  if (!names) {
    const text = [article.title.value, article.byline.value, article.outlet.value, textOfArticle(article)].join("\n");
    names = new Set(text.match(/\p{Lu}[\p{L}\p{M}]+/gu));
    named.set(article, names);
  }
  return names;
}

/**
 * The words of a pack that are likely to be misspelt: no dictionary has them, the person has not written them down as right, and they
 * are no names that an article of the pack writes so.
 */
export function misspellingsIn(
  pack: Pack,
  sections: readonly string[],
  known: {
    language: SpellingLanguage;
    verdicts: Verdicts;
    /** The words that the person says are right. */
    right: readonly string[];
    articles: Readonly<Record<string, Article>>;
  },
): Match[] {
  const { language, verdicts } = known;
  const articles = citedArticles(pack).flatMap((id) => known.articles[id] ?? []);
  const own = new Set(known.right);
  const isName = (word: string): boolean =>
    word.split("-").every((part) => isNameLike(part) && articles.some((article) => namesOf(article).has(part)));
  const found: Match[] = [];
  eachWord(pack, sections, language, (section, entry, { field, from, to, word }) => {
    if (verdicts.get(word) !== false) return;
    const bare = bareWord(word, language);
    // What is right within a sentence is so at its beginning.
    const isOwn = own.has(bare) || own.has(bare.charAt(0).toLowerCase() + bare.slice(1));
    if (!isOwn && !isName(bare)) found.push({ section, entry, field, from, to, words: word });
  });
  return found;
}
