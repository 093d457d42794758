import type { Draft } from "../../core/draft/drafted.ts";
import { leadJoin, type Entry, type Pack, type Source } from "../../core/pack.ts";
import { drawnEntries, type Drawn } from "../../core/draft/proposal.ts";
import { knownKeys, suggestionKey } from "../../core/draft/suggestion-key.ts";
import type { Template } from "../../core/template.ts";
import { formsOf, wordSpan } from "../dates.ts";
import { placeOf, type Stretch } from "../source/sentence.ts";
import { newId, spaceBeforeColon } from "./entries.ts";

/** Something the picked articles hold that the pack does not yet: the entry it would become, and in which section. */
export interface Suggestion {
  /** The same for the same finding at every look; two findings never share it. */
  key: string;
  section: string;
  words: string;
  article: string;
  /** Number (§) of its paragraph. */
  block: number;
  /** How many independent sources say it. */
  independent: number;
  /** Whose words it is, where the article says. */
  speaker: string | null;
  /** The places in `words` that made it be offered. */
  deciding: Stretch[];
  entry: Entry;
}

/** The words by which a person knows the entry: a figure with its number, an event with its date. */
function namedWords(entry: Entry, language: string): string {
  if ("of" in entry) {
    const value = new Intl.NumberFormat(formsOf(language), { maximumFractionDigits: 6 }).format(entry.value);
    return [value, entry.unit, entry.of].filter((part) => part !== "").join(" ");
  }
  if ("event" in entry)
    return `${entry.date === null ? "" : `${wordSpan(entry.date, entry.end, formsOf(language))}, `}${entry.event}`;
  if ("cells" in entry) {
    return Object.values(entry.cells)
      .filter((cell) => cell !== "")
      .join(", ");
  }
  return entry.lead === ""
    ? entry.text
    : `${entry.lead}${leadJoin(entry.lead, entry.text, spaceBeforeColon(language))} ${entry.text}`;
}

/** Where the words that speak for an entry stand in the words it is shown with; a lead stands at their beginning, a text at their end. */
function decidingWords({ entry, deciding }: Drawn, shown: string): Stretch[] {
  if (!("text" in entry) || entry.source === null) return [];
  const { words } = entry.source;
  return [
    { part: entry.lead, offset: 0 },
    { part: entry.text, offset: shown.length - entry.text.length },
  ].flatMap(({ part, offset }) => {
    const place = placeOf(part, words);
    if (!place) return [];
    return deciding.flatMap(([from, to]) =>
      from < place.from || to > place.to ? [] : [{ from: from - place.from + offset, to: to - place.from + offset }],
    );
  });
}

/** What a draft offers: what may still be taken, and what was dismissed and may be brought back. */
export interface Suggestions {
  open: Suggestion[];
  dismissed: Suggestion[];
}

/** The suggestions of a draft that the pack does not hold, in the order of sections, then of the articles. */
export function suggestionsFor(pack: Pack, template: Template, draft: Draft): Suggestions {
  const dismissed = new Set(pack.dismissed);
  const found = template.sections.flatMap((section) => {
    if (!("draw" in section) || section.draw === undefined) return [];
    // What stands in another section that is filled alike is not offered again.
    const alike = template.sections.filter((other) => "draw" in other && other.draw === section.draw);
    const taken = new Set(
      alike.flatMap(({ id }) => {
        const entries: Entry[] = pack.sections[id]?.entries ?? [];
        return entries.map((entry) => suggestionKey(section.id, entry));
      }),
    );
    return drawnEntries(section.draw, draft, newId)
      .filter(({ entry }) => !knownKeys(section.id, entry).some((key) => taken.has(key)))
      .map((drawn): Suggestion => {
        const { entry, block, independent, speaker } = drawn;
        const words = namedWords(entry, pack.language);
        return {
          key: suggestionKey(section.id, entry),
          section: section.id,
          words,
          article: entry.source?.article ?? "",
          block,
          independent,
          speaker,
          deciding: decidingWords(drawn, words),
          entry,
        };
      });
  });
  return {
    open: found.filter(({ key }) => !dismissed.has(key)),
    dismissed: found.filter(({ key }) => dismissed.has(key)),
  };
}

/** The words of a source that made its sentence be offered, as places in its words; none where the draft does not offer it. */
export function decidingOf(draft: Draft | null, { article, line, words }: Source): Stretch[] {
  const points = draft === null ? [] : [...draft.outcomes, ...draft.objectives, ...draft.context];
  const point = points.find((known) => known.article === article && known.line === line && known.words === words);
  return (point?.deciding ?? []).map(([from, to]) => ({ from, to }));
}
