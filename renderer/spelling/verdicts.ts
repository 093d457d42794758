import { useEffect, useMemo, useState } from "react";
import type { Article } from "../../core/article.ts";
import type { Pack } from "../../core/pack.ts";
import { spellingLanguageOf, type SpellingLanguage } from "../../core/spelling.ts";
import type { Client } from "../../core/wire.ts";
import type { Match } from "../find/matches.ts";
import { useWindowState } from "../workplace.tsx";
import { misspellingsIn, unseenWords } from "./misspellings.ts";

/** How long the text has to rest before the dictionary is asked, in milliseconds. */
const rest = 400;
/** The most words that one call may ask for. */
const mostWords = 5000;

/** All that the dictionaries said so far: it never changes. */
const said: Record<SpellingLanguage, Map<string, boolean>> = { fr: new Map(), en: new Map() };
const nothing: readonly Match[] = [];

async function ask(client: Client, language: SpellingLanguage, words: readonly string[]): Promise<void> {
  for (let from = 0; from < words.length; from += mostWords) {
    const asked = words.slice(from, from + mostWords);
    const unknown = new Set((await client("spelling.check", { language, words: asked })).unknown);
    for (const word of asked) said[language].set(word, !unknown.has(word));
  }
}

/**
 * The words of a pack that are likely to be misspelt, by the dictionary of its language and the names of its articles; none where
 * there is no such dictionary, or the person wants none.
 */
export function useMisspellings(
  client: Client,
  pack: Pack,
  sections: readonly string[],
  articles: Record<string, Article>,
  fail: (thrown: unknown) => void,
): readonly Match[] {
  const { settings } = useWindowState();
  const { ownWords } = settings;
  const language = settings.spelling ? spellingLanguageOf(pack.language) : null;
  const [answers, setAnswers] = useState(0);
  useEffect(() => {
    if (language === null) return;
    let stale = false;
    const wait = setTimeout(() => {
      const words = unseenWords(pack, sections, said[language]);
      if (words.length === 0) return;
      ask(client, language, words).then(
        () => {
          if (!stale) setAnswers((count) => count + 1);
        },
        (thrown: unknown) => {
          if (!stale) fail(thrown);
        },
      );
    }, rest);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [client, pack, sections, language, fail]);
  return useMemo(() => {
    // Of a language that was never asked for nothing is known to be wrong.
    if (language === null || answers < 0) return nothing;
    const verdicts = said[language];
    return misspellingsIn(pack, sections, { language, verdicts, ownWords, articles: Object.values(articles) });
  }, [pack, sections, language, ownWords, articles, answers]);
}
