import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Article } from "../../core/article.ts";
import type { Pack } from "../../core/pack.ts";
import { spellingLanguageOf } from "../../core/spelling.ts";
import type { Client } from "../../core/wire.ts";
import type { Match } from "../find/matches.ts";
import { useWindowState } from "../workplace.tsx";
import { isSoonLooked, lookOn, misspellingsIn, unseenWords } from "./misspellings.ts";
import { VerdictBook } from "./verdict-book.ts";

/** How long the text has to rest before the dictionary is asked, in milliseconds. */
const rest = 400;

/** For how long, in milliseconds, the words of a long text are looked at in one go. */
const breath = 16;

const book = new VerdictBook();
const nothing: readonly Match[] = [];

/** The pack once its words were looked at, a few at a time where many are new; null until then. */
function useLooked(pack: Pack, sections: readonly string[]): Pack | null {
  const [looked, setLooked] = useState<Pack | null>(null);
  const isSoon = useMemo(() => isSoonLooked(pack, sections), [pack, sections]);
  useEffect(() => {
    if (isSoon) return;
    let wait: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (lookOn(pack, sections, breath)) setLooked(pack);
      else wait = setTimeout(look);
    };
    look();
    return () => clearTimeout(wait);
  }, [pack, sections, isSoon]);
  return isSoon || looked === pack ? pack : null;
}

/**
 * The words of a pack that are likely to be misspelt, by the dictionary of its language and the names of the articles it cites; none
 * where there is no such dictionary, or the person wants none.
 */
export function useMisspellings(
  client: Client,
  given: Pack,
  sections: readonly string[],
  articles: Record<string, Article>,
  fail: (thrown: unknown) => void,
): readonly Match[] {
  const { settings, ownWords, ignoredWords } = useWindowState();
  const pack = useLooked(given, sections);
  const language = settings.spelling ? spellingLanguageOf(given.language) : null;
  const verdicts = useSyncExternalStore(book.subscribe, () => (language === null ? null : book.said(language)));
  useEffect(() => {
    if (language === null || pack === null) return;
    const wait = setTimeout(() => {
      const words = unseenWords(pack, sections, { language, verdicts: book.said(language) });
      if (words.length > 0) book.ask(client, language, words).catch(fail);
    }, rest);
    return () => clearTimeout(wait);
  }, [client, pack, sections, language, fail]);
  return useMemo(() => {
    if (language === null || verdicts === null || pack === null) return nothing;
    return misspellingsIn(pack, sections, { language, verdicts, right: [...ownWords, ...ignoredWords], articles });
  }, [pack, sections, language, ownWords, ignoredWords, articles, verdicts]);
}
