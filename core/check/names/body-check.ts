import { bodiesIn } from "../../recognise/bodies.ts";
import { lexiconOf } from "../../recognise/lexicon.ts";
import { institutionsIn } from "./bodies.ts";
import type { Checking, Result } from "../checking.ts";
import { foldedAt } from "../folding.ts";
import { isQuoted, type Passage } from "../passage.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** Languages in which the list has the names of institutions. */
const listed: ReadonlySet<string> = new Set(["fr", "en"]);

/** Nouns that institutions are called by, folded: an agreement or an airline, which the recogniser takes for bodies too, is none. */
const institution =
  /^(?:agence|assemblee|autorite|banque|bureau|comite|commission|communaute|conference|conseil|cour|federation|fondation|fonds|institut|ligue|office|organisation|parlement|tribunal|union|agency|assembly|authority|bank|committee|community|council|court|foundation|fund|institute|league|organization|parliament)(?!\p{L})/u;

/** Looks for each institution that a sentence writes out: as a whole, under any name of it; its parts are no names of their own. */
export function checkBodies({ passage, index }: Checking): Result[] {
  const known = institutionsIn(passage).map(({ start, end, body }) => {
    const at = placesOf(
      index,
      ({ folded, acronyms }) =>
        body.names.some((name) => folded.text.includes(name)) ||
        acronyms.some(({ written }) => body.acronyms.includes(written)),
    );
    const isListed = index.texts.every(({ language }) => language === null || listed.has(language));
    return { start, end, at, mayLack: isListed && !isShortened(passage, index, start, end) };
  });
  const others = recognisedIn(passage)
    .filter(({ start, end }) => !known.some((body) => start < body.end && body.start < end))
    .map(({ start, end }) => {
      const name = passage.folded.text.slice(start, end);
      const at = placesOf(index, ({ folded }) => folded.text.includes(name));
      return { start, end, at, mayLack: isWhollyLacking(passage, index, start, end) };
    });
  return [...known, ...others]
    .filter(({ start, at, mayLack }) => (at.length > 0 || mayLack) && !isQuoted(passage, start))
    .map(({ start, end, at }) => ({
      kind: "name",
      start,
      end,
      verdict: at.length > 0 ? "supported" : "not-found",
      at,
      note: null,
    }));
}

/** What stands behind the noun of an institution that is called by it alone: a verb, or the end of what is said of it. */
const alone =
  /^(?:[,.;:)]| (?:a|ont|est|va|doit|devra|devrait|avait|has|had|is|was|will|would|should|must|said)(?!\p{L}))/u;

/** "La Commission": an article may call an institution by its noun alone, where all else of its name stands elsewhere in it in one piece. */
function isShortened({ words }: Passage, { sentences }: SourceIndex, from: number, to: number): boolean {
  const parts = words.filter(({ start, end, term }) => start >= from && end <= to && term !== null);
  if (parts.length < 2) return false;
  const isAlone = ({ passage }: SourceSentence, noun: string | null): boolean =>
    passage.words.some(
      ({ term, capital, end }) => term === noun && capital && alone.test(passage.folded.text.slice(end)),
    );
  const hasInOrder = ({ passage }: SourceSentence, rest: readonly (string | null)[]): boolean => {
    const terms = passage.words.flatMap(({ term }) => term ?? []);
    return terms.some((_, at) => rest.every((term, offset) => terms[at + offset] === term));
  };
  return parts.some((noun) => {
    if (!institution.test(noun.word)) return false;
    const rest = parts.filter((part) => part !== noun).map(({ term }) => term);
    return sentences.some(
      (one) =>
        isAlone(one, noun.term) && sentences.some((other) => other.article === one.article && hasInOrder(other, rest)),
    );
  });
}

function placesOf(index: SourceIndex, has: (passage: Passage) => boolean): number[] {
  return index.sentences.filter(({ passage }) => has(passage)).map(({ at }) => at);
}

/** The institutions that the recogniser tells by their form; offsets into the folded text. */
function recognisedIn({ text, folded, language }: Passage): { start: number; end: number }[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  return bodiesIn(text, lexicon)
    .map(({ start, end }) => ({ start: foldedAt(folded, start), end: foldedAt(folded, end) }))
    .filter(({ start, end }) => institution.test(folded.text.slice(start, end)));
}

/** Whether no sentence of the articles, all in the same language, has the words of a name together, in whatever order and form. */
function isWhollyLacking(passage: Passage, index: SourceIndex, start: number, end: number): boolean {
  if (index.texts.some(({ language }) => language !== passage.language)) return false;
  const terms = passage.words.flatMap((word) => (word.start >= start && word.end <= end ? (word.term ?? []) : []));
  if (terms.length < 2) return false;
  return !index.sentences.some(({ passage: other }) => terms.every((term) => other.terms.has(term)));
}
