import { faint, plain, type Block, type Inline } from "../blocks.ts";
import { documentLabel, noteOf, outletInline, paragraphLabel, publicationDate } from "../citation.ts";
import {
  articleOf,
  citedBy,
  isWritten,
  notePlace,
  placeholder,
  spokenBy,
  spokenIn,
  typeset,
  typesetFrom,
  type Composition,
  type SectionOf,
} from "../composition.ts";
import { languageShown } from "../check/stop-words.ts";
import { leading } from "../company.ts";
import { label, quoted } from "../language.ts";
import type { Digest } from "../pack.ts";
import { flag, sentence } from "./sentence.ts";

/** The articles of a press review: each with title, outlet, author and date, a few lines, its angle and a quotation. */
export function digestSection(section: SectionOf<"digest">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "digest" ? content.entries : [];
  if (entries.length === 0) {
    return [{ kind: "paragraph", style: "body", children: placeholder(composition, section.missing) }];
  }
  const { language } = composition;
  return entries.flatMap((entry, index) => {
    notePlace(entry, label(language, section.label), String(index + 1), composition);
    return itemOf(entry, composition);
  });
}

function itemOf(entry: Digest, composition: Composition): Block[] {
  const { language } = composition;
  // Its source stands over it.
  const text: Inline[] = isWritten(entry)
    ? sentence(entry, composition, [])
    : placeholder(composition, "missing.digest");
  const angle = entry.angle.trim();
  const quotation = quotationOf(entry, composition);
  const judged: Block[] = [
    {
      kind: "paragraph",
      style: "body",
      entries: [entry.id],
      ...spokenBy(entry, composition),
      children: [...flag(entry, composition), ...text],
    },
    ...(angle === ""
      ? []
      : [
          {
            kind: "paragraph" as const,
            style: "remark" as const,
            entries: [entry.id],
            children: plain(label(language, "digest.angle", { angle: typeset(entry, angle, composition) })),
          },
        ]),
  ];
  return [
    ...headOf(entry, composition),
    // A quotation alone at the head of a page would be nobody's.
    ...(quotation.length === 0 ? judged : leading(judged)),
    ...quotation,
    ...furtherOf(entry, composition),
  ];
}

/** The article's number, title, outlet, author and date. */
function headOf(entry: Digest, composition: Composition): Block[] {
  const { language, articles } = composition;
  const article = articleOf(entry, composition);
  if (!article) return [];
  const title = typesetFrom(article, article.title.value ?? label(language, "reference.noTitle"), language);
  const byline = article.byline.value;
  const after = [
    ...(byline === null ? [] : [typesetFrom(article, byline, language)]),
    publicationDate(language, article),
  ];
  return [
    {
      kind: "paragraph",
      style: "item-title",
      entries: [entry.id],
      label: documentLabel(language, articles.indexOf(article) + 1),
      ...spokenIn(article.language.value, composition),
      children: plain(title),
    },
    {
      kind: "paragraph",
      style: "remark",
      children: [outletInline(language, article), ...plain(after.map((part) => ` · ${part}`).join(""))],
    },
  ];
}

/** What the item cites besides its article's own paragraph, as a later note would name it. */
function furtherOf(entry: Digest, composition: Composition): Block[] {
  const further = citedBy(entry, composition).filter(({ source }) => source !== entry.source);
  if (further.length === 0) return [];
  const places = further.map((place) => ({ ...place, first: false }));
  const children = noteOf(composition.language, entry, places);
  return [{ kind: "paragraph", style: "remark", entries: [entry.id], children }];
}

function quotationOf(entry: Digest, composition: Composition): Block[] {
  const words = entry.quote.trim();
  if (words === "") return [];
  const { language } = composition;
  const article = articleOf(entry, composition);
  const children = plain(quoted(language, typeset(entry, words, composition)));
  if (article && entry.source) {
    children.push(faint(`${label(language, "cell.join")}${paragraphLabel(language, entry.source, article)}`));
  }
  // A quotation is the article's own words, unless they are plainly in another language.
  const tongue = spokenIn(languageShown(words) ?? article?.language.value, composition);
  return [{ kind: "quote", blocks: [{ kind: "paragraph", style: "body", entries: [entry.id], ...tongue, children }] }];
}
