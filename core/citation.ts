import type { Article } from "./article.ts";
import { plain, type Inline } from "./blocks.ts";
import { formatDate, label, quoted, setType, type Language } from "./language.ts";
import type { CitedPlace } from "./composition.ts";
import { isTitle, paragraphNumber, type Entry, type Source } from "./pack.ts";
import { traceOf } from "./trace.ts";

/** "Doc. 2": how a briefing calls its second article. */
export function documentLabel(language: Language, number: number): string {
  return label(language, "doc", { number });
}

/** "§ 4", "title", or the words that say that this paragraph was since left out of the article. */
export function paragraphLabel(language: Language, source: Source, article: Article): string {
  const number = paragraphNumber(source, article);
  if (number === null && isTitle(source, article)) return label(language, "cite.title");
  return number === null ? label(language, "cite.paragraphCut") : label(language, "cite.paragraph", { number });
}

/** The day of publication in words, or "s. d." where it is not known. */
export function publicationDate(language: Language, article: Article): string {
  return article.published.value === null
    ? label(language, "reference.undated")
    : formatDate(language, article.published.value);
}

/** Title in quotation marks; words that say so, without them, where there is none. */
function quotedTitle(language: Language, { title }: Article): string {
  return title.value === null ? label(language, "reference.noTitle") : quoted(language, setType(language, title.value));
}

/** The outlet in italics; words that say so, upright, where it is not stated. */
export function outletInline(language: Language, article: Article): Inline {
  return article.outlet.value === null
    ? { kind: "text", text: label(language, "reference.noOutlet") }
    : { kind: "emphasis", children: [{ kind: "text", text: setType(language, article.outlet.value) }] };
}

/**
 * An article as a source list gives it: byline, « title », outlet in italics, date. A missing byline is left out;
 * a missing title, outlet or date is said, never invented.
 */
export function reference(language: Language, article: Article): Inline[] {
  const { comma } = language.typography;
  const byline = article.byline.value === null ? "" : setType(language, article.byline.value) + comma;
  const title = quotedTitle(language, article);
  const opening = byline === "" ? title.charAt(0).toLocaleUpperCase(language.locale) + title.slice(1) : byline + title;
  return [
    { kind: "text", text: opening + comma },
    outletInline(language, article),
    { kind: "text", text: comma + publicationDate(language, article) },
  ];
}

/** What a note or cell begins with where the entry does not repeat its source: that it follows it, or is translated from it. */
export function openingOf(language: Language, entry: Entry): string {
  const trace = traceOf(entry);
  return trace === "reworded" || trace === "translated" ? label(language, `cite.${trace}`) : "";
}

/** A place that an entry's note names; `first`: no note before it has named its article. */
export type NotedPlace = CitedPlace & { first: boolean };

/**
 * The words of an entry's note: for each place it cites, the full reference where its article is cited for the first time, outlet and
 * document number after that; a reworded or translated sentence says so.
 */
export function noteOf(language: Language, entry: Entry, places: readonly NotedPlace[]): Inline[] {
  const opening = openingOf(language, entry);
  const named = places.flatMap((place, index): Inline[] => {
    const isLast = index === places.length - 1;
    return [
      ...(index === 0 ? [] : plain(listJoin(language))),
      ...namingOf(language, place.article, place.first),
      ...plain(whereOf(language, place, { isLast, opens: index === 0 && opening === "" })),
    ];
  });
  return [...(opening === "" ? [] : plain(opening)), ...named];
}

/** A paragraph of an article by its number, 0 for the title: "§ 4", "titre". */
export function paragraphName(block: number, language: Language): string {
  return block === 0 ? label(language, "cite.title") : label(language, "cite.paragraph", { number: block });
}

/** What parts the members of a list that hold commas themselves. */
export function listJoin({ typography }: Language): string {
  return typography.spaceBeforeHighPunctuation + typography.semicolon;
}

/** How a note calls an article: in full, or by its outlet; nothing where that is not stated, for then its number says it all. */
function namingOf(language: Language, article: Article, first: boolean): Inline[] {
  if (first) return reference(language, article);
  return article.outlet.value === null ? [] : [outletInline(language, article)];
}

/** ", doc. 1, § 4" with the note's full stop at its end, wherever that is; "Doc. 1, § 4" where nothing names the article before it. */
function whereOf(
  language: Language,
  { source, article, number, first }: NotedPlace,
  { isLast, opens }: { isLast: boolean; opens: boolean },
): string {
  const isBare = !first && article.outlet.value === null;
  const doc = label(language, isBare && opens ? "doc" : "doc.inline", { number });
  const paragraph = paragraphLabel(language, source, article);
  const words = label(language, first ? "cite.first" : "cite.again", { doc, paragraph });
  const said = isBare ? words.replace(/^[,،，\s]+/u, "") : words;
  return isLast ? said : said.replace(/[.。]$/, "");
}
