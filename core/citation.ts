import type { Article } from "./article.ts";
import type { Inline } from "./blocks.ts";
import { formatDate, label, quoted, setType, type Language } from "./language.ts";
import { paragraphNumber, traceOf, type Entry, type Source } from "./pack.ts";

/** "Doc. 2": how a briefing calls its second article. */
export function documentLabel(language: Language, number: number): string {
  return label(language, "doc", { number });
}

/** "§ 4", or the words that say that this paragraph was since left out of the article. */
export function paragraphLabel(language: Language, source: Source, article: Article): string {
  const number = paragraphNumber(source, article);
  return number === null ? label(language, "cite.paragraphCut") : label(language, "cite.paragraph", { number });
}

/** The day of publication in words, or "s. d." where it is not known. */
export function publicationDate(language: Language, article: Article): string {
  return article.published.value === null
    ? label(language, "reference.undated")
    : formatDate(language, article.published.value);
}

/** The outlet's name, or words that say that it is not stated. */
export function outletName(language: Language, article: Article): string {
  return article.outlet.value ?? label(language, "reference.noOutlet");
}

/**
 * An article as a source list gives it: byline, « title », outlet in italics, date. A missing byline is left out;
 * a missing title, outlet or date is said, never invented.
 */
export function reference(language: Language, article: Article): Inline[] {
  const title = article.title.value ?? label(language, "reference.noTitle");
  const byline = article.byline.value === null ? "" : `${article.byline.value}, `;
  return [
    { kind: "text", text: `${byline}${quoted(language, setType(language, title))}, ` },
    { kind: "emphasis", children: [{ kind: "text", text: outletName(language, article) }] },
    { kind: "text", text: `, ${publicationDate(language, article)}` },
  ];
}

/**
 * The words of an entry's note: the full reference where its article is cited for the first time, outlet and document
 * number after that; a reworded sentence says that it follows its source and does not repeat it.
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
  const opening = traceOf(entry) === "reworded" ? label(language, "cite.reworded") : "";
  const open: Inline[] = opening === "" ? [] : [{ kind: "text", text: opening }];
  if (first) {
    return [
      ...open,
      ...reference(language, article),
      { kind: "text", text: label(language, "cite.first", { doc, paragraph }) },
    ];
  }
  const outlet = outletName(language, article);
  return [...open, { kind: "text", text: label(language, "cite.again", { outlet, doc, paragraph }) }];
}
