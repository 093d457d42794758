import type { Article } from "./article.ts";
import type { Inline } from "./blocks.ts";
import { formatDate, label, quoted, setType, type Language } from "./language.ts";
import { isTitle, paragraphNumber, traceOf, type Entry, type Source } from "./pack.ts";

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

/** Title in quotation marks; words that say so where there is none. */
function quotedTitle(language: Language, article: Article): string {
  return quoted(language, setType(language, article.title.value ?? label(language, "reference.noTitle")));
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
  const byline = article.byline.value === null ? "" : `${setType(language, article.byline.value)}, `;
  return [
    { kind: "text", text: `${byline}${quotedTitle(language, article)}, ` },
    outletInline(language, article),
    { kind: "text", text: `, ${publicationDate(language, article)}` },
  ];
}

/** What a note or cell begins with where the entry does not repeat its source: that it follows it, or is translated from it. */
export function openingOf(language: Language, entry: Entry): string {
  const trace = traceOf(entry);
  return trace === "reworded" || trace === "translated" ? label(language, `cite.${trace}`) : "";
}

/**
 * The words of an entry's note: the full reference where its article is cited for the first time, outlet and document
 * number after that; a reworded or translated sentence says so.
 */
export function noteOf(
  language: Language,
  entry: Entry & { source: Source },
  article: Article,
  number: number,
  first: boolean,
): Inline[] {
  const doc = label(language, "doc.inline", { number });
  const paragraph = paragraphLabel(language, entry.source, article);
  const opening = openingOf(language, entry);
  const open: Inline[] = opening === "" ? [] : [{ kind: "text", text: opening }];
  if (first) {
    return [
      ...open,
      ...reference(language, article),
      { kind: "text", text: label(language, "cite.first", { doc, paragraph }) },
    ];
  }
  // What has no outlet's name is known by its title.
  const name: Inline =
    article.outlet.value === null
      ? { kind: "text", text: quotedTitle(language, article) }
      : outletInline(language, article);
  return [...open, name, { kind: "text", text: label(language, "cite.again", { doc, paragraph }) }];
}
