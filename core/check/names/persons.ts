import { textAt } from "../checking.ts";
import { mentionsIn, type Mention } from "./mentions.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import { isPerson } from "../speech/speech.ts";

const none: ReadonlySet<string> = new Set();
/** A small word that is no part of who is named: "to Greece's minister", "d’Ovidiu X". */
const leading =
  /^(?:(?:what|where|when|that|as|said|to|of|by|from|with|for|in|at|on|and|et|de|par|pour|avec|chez) |d')+/u;
/** No person has these right before the name. */
const hasArticle = /(?<![\p{L}'-])(?:(?:le|la|les|the|du|des) |l')$/u;
/** A title that is read as a part of the name: "la Dre X". */
const titled = /^(?:dre|dr|pre?|me|docteure?|maitre|juge|lord|lady|sir|dame) /;

/** A mention of a person: in these words; `isWoman` as its article or title tells it, null where it tells nothing. */
export interface Person extends Mention {
  words: string;
  isWoman: boolean | null;
}

const ofWoman = /^(?:la|une|sa|mme|mrs|ms|lady|queen|reine) |(?<!\p{L})(?:mme|mrs|ms) /u;
const ofMan = /^(?:le|un|son|m\.|mr|lord|sir|king|roi) |(?<!\p{L})(?:m\.|mr) /u;

/**
 * Whoever a passage names that may be a person, outside of its quotations, in order: by name, by office, and by a name that only a noun
 * leads up to ("the work of X", "le mot de X").
 */
export const personsIn = once((passage: Passage): readonly Person[] => {
  const { text } = passage.folded;
  const asPerson = (mention: Mention): Person => {
    const folded = text.slice(mention.start, mention.end);
    const isWoman = ofWoman.test(folded) ? true : ofMan.test(folded) ? false : null;
    return { ...mention, words: textAt(passage, mention.start, mention.end), isWoman };
  };
  const found = mentionsIn(passage).flatMap((mention): Person[] => {
    const start = mention.start + (leading.exec(text.slice(mention.start, mention.end))?.[0].length ?? 0);
    if (mention.run !== null || (mention.office !== null && !mention.office.plural))
      return [asPerson({ ...mention, start })];
    if (mention.office !== null || mention.countries.size > 0) return [];
    return passage.names
      .filter((run) => run.start >= mention.start && run.end <= mention.end && run.words.length > 1 && isPerson(run))
      .filter((run) => titled.test(text.slice(run.start)) || !hasArticle.test(text.slice(0, run.start)))
      .map((run) => asPerson({ ...mention, start: run.start, end: run.end, run, office: run.office, names: none }));
  });
  return found.flatMap((person, rank): Person[] => {
    const [before, behind] = [found[rank - 1], found[rank + 1]];
    if (before && isApposed(text, before, person))
      return [asPerson({ ...person, start: before.start, office: before.office, countries: before.countries })];
    return behind && isApposed(text, person, behind) ? [] : [person];
  });
});

/** Whether a name stands behind the comma of an office, and is its bearer's: "le coordonnateur de la mission, le Dr X". */
function isApposed(text: string, { run, end, office }: Person, name: Person): boolean {
  const between = text.slice(end, name.run?.start ?? name.start);
  return run === null && office !== null && name.run !== null && name.office === null && apposing.test(between);
}

const apposing = /^(?: [^,;:()"«»]{1,60})?, (?:(?:le|la|the|m\.|mme|mr|mrs|ms|dr\.?|dre|pr) |l')*$/u;
