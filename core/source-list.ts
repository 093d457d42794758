import { paragraphsOf, type Article } from "./article.ts";
import { plain, type Block, type Cell } from "./blocks.ts";
import { documentLabel, listJoin, publicationDate, reference } from "./citation.ts";
import { formatDate, label, quoted, setType, type Language } from "./language.ts";
import { groupWireCopies } from "./wire-copies.ts";

/** Where a sentence stands that no article supports: "Objectifs", and the number of its paragraph, "" where it has none. */
export interface OwnPlace {
  place: string;
  number: string;
}

/** What a list of sources is made of: the articles in the order of their document numbers, and where the writer stands alone. */
export interface Sources {
  readonly articles: Article[];
  readonly language: Language;
  /** Where sentences stand that no article supports. */
  readonly own: OwnPlace[];
  /** How much of the check is open, in words; null where that is not said. */
  readonly open: string | null;
}

/** Each article with its reference and its record, then what the reader must know before using them. */
export function sourceList(sources: Sources): Block[] {
  const { articles, language } = sources;
  const reservations = reservationsOf(sources);
  return [
    ...articles.flatMap((article, index): Block[] => [
      {
        kind: "paragraph",
        style: "bibliography",
        label: documentLabel(language, index + 1),
        children: [
          ...reference(language, article),
          ...(publicationDate(language, article).endsWith(".") ? [] : plain(language.typography.fullStop)),
        ],
      },
      sourceRecord(article, language),
    ]),
    ...(reservations.length === 0
      ? []
      : [
          {
            kind: "heading" as const,
            level: 2 as const,
            children: plain(label(language, "sources.reservations")),
          },
          {
            kind: "list" as const,
            ordered: false,
            items: reservations.map((words): Block[] => [{ kind: "paragraph", style: "body", children: plain(words) }]),
          },
        ]),
  ];
}

/** What the reader must know before using the sources: what of the check is open, a single one, ones without a date, and what rests on none of them. */
function reservationsOf({ articles, language, own, open }: Sources): string[] {
  const sources = groupWireCopies(articles);
  const list = new Intl.ListFormat(language.locale);
  return [
    ...(open === null ? [] : [open]),
    ...(own.length === 0
      ? []
      : [
          label(language, "sources.reservation.own", {
            places: ownPlaces(own, language).join(listJoin(language)),
          }),
        ]),
    ...(sources.length === 1 ? [label(language, "sources.reservation.single")] : []),
    ...sources.flatMap((copies) => {
      if (copies.length === 1) return [];
      const docs = copies.map((article) => documentLabel(language, articles.indexOf(article) + 1));
      return [label(language, "sources.reservation.copies", { docs: list.format(docs) })];
    }),
    ...articles.flatMap((article, index) =>
      article.published.value === null
        ? [label(language, "sources.reservation.undated", { doc: documentLabel(language, index + 1) })]
        : [],
    ),
  ];
}

/** "Objectifs 3, 5–8": each place once, with the numbers of its paragraphs. */
function ownPlaces(own: readonly OwnPlace[], { typography }: Language): string[] {
  const numbers = new Map<string, Set<string>>();
  for (const { place, number } of own) numbers.set(place, (numbers.get(place) ?? new Set()).add(number));
  return [...numbers].map(([place, all]) => {
    const runs = runsOf([...all].filter((number) => number !== "").map(Number));
    return runs.length === 0 ? place : `${place} ${runs.join(typography.comma)}`;
  });
}

/** Ascending numbers in their shortest form: "1", "3–6"; two that follow one another stand apart. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}

function sourceRecord(article: Article, language: Language): Block {
  const names = new Intl.DisplayNames([language.locale], { type: "language" });
  const count = paragraphsOf(article).length;
  const row = (key: string, text: string): Cell[] => [
    { head: true, children: plain(label(language, key)) },
    { children: plain(text) },
  ];
  return {
    kind: "table",
    look: "record",
    head: null,
    rows: [
      row(
        "sources.language",
        article.language.value === null
          ? label(language, "cell.notStated")
          : (names.of(article.language.value) ?? article.language.value),
      ),
      row("sources.published", publishedWords(article, language)),
      row("sources.extent", label(language, count === 1 ? "sources.extent.one" : "sources.extent.many", { count })),
      row("sources.removed", removedWords(article, language)),
      ...(article.address.value === null ? [] : [row("sources.address", article.address.value)]),
      row(
        "sources.file",
        [article.origin, ...article.otherOrigins].map(({ name }) => name).join(language.typography.comma),
      ),
      row(
        "sources.sha256", // Two lines of four groups.
        article.origin.sha256.replace(/(.{8})(?=.)/g, "$1\u00a0").replace(/^(.{35})\u00a0/, "$1 "),
      ),
    ],
  };
}

function publishedWords(article: Article, language: Language): string {
  if (article.published.value === null) return label(language, "sources.published.missing");
  const date = formatDate(language, article.published.value);
  return article.published.by === "person" ? label(language, "sources.published.person", { date }) : date;
}

/** The first lines that were cut, quoted, and how many more there were. */
function removedWords(article: Article, language: Language): string {
  const shown = article.removed.slice(0, 3).map(({ text }) => {
    const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return quoted(language, setType(language, short));
  });
  const count = article.removed.length - shown.length;
  if (shown.length === 0) return label(language, "sources.removed.none");
  if (count === 0) return shown.join(", ");
  return shown.join(", ") + label(language, count === 1 ? "sources.removed.one" : "sources.removed.more", { count });
}
