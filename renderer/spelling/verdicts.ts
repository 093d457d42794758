import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Article } from "../../core/article.ts";
import type { Pack } from "../../core/pack.ts";
import { spellingLanguageOf } from "../../core/spelling.ts";
import type { Client } from "../../core/wire.ts";
import type { Match } from "../find/matches.ts";
import { useWindowState } from "../workplace.tsx";
import { misspellingsIn, unseenWords } from "./misspellings.ts";
import { VerdictBook } from "./verdict-book.ts";

/** How long the text has to rest before the dictionary is asked, in milliseconds. */
const rest = 400;

const book = new VerdictBook();
const nothing: readonly Match[] = [];

/**
 * The words of a pack that are likely to be misspelt, by the dictionary of its language and the names of the articles it cites; none
 * where there is no such dictionary, or the person wants none.
 */
export function useMisspellings(
  client: Client,
  pack: Pack,
  sections: readonly string[],
  articles: Record<string, Article>,
  fail: (thrown: unknown) => void,
): readonly Match[] {
  const { settings, ownWords, ignoredWords } = useWindowState();
  const language = settings.spelling ? spellingLanguageOf(pack.language) : null;
  const verdicts = useSyncExternalStore(book.subscribe, () => (language === null ? null : book.said(language)));
  useEffect(() => {
    if (language === null) return;
    const wait = setTimeout(() => {
      const words = unseenWords(pack, sections, book.said(language));
      if (words.length > 0) book.ask(client, language, words).catch(fail);
    }, rest);
    return () => clearTimeout(wait);
  }, [client, pack, sections, language, fail]);
  return useMemo(() => {
    if (language === null || verdicts === null) return nothing;
    return misspellingsIn(pack, sections, { language, verdicts, right: [...ownWords, ...ignoredWords], articles });
  }, [pack, sections, language, ownWords, ignoredWords, articles, verdicts]);
}
