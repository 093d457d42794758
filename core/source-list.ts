import { paragraphsOf, type Article } from "./article.ts";
import { plain, type Block, type Cell } from "./blocks.ts";
import { documentLabel, listJoin, publicationDate, reference } from "./citation.ts";
import { namePlaces, type EntryPlace } from "./entry-places.ts";
import { formatDate, label, quoted, setType, type Language } from "./language.ts";
import { groupWireCopies } from "./wire-copies.ts";

/** What a list of sources is made of: the articles in the order of their document numbers, and where the entries stand. */
export interface Sources {
  readonly articles: Article[];
  readonly language: Language;
  /** Where sentences stand, in their order. */
  readonly places: EntryPlace[];
  /** What the check has to say, each in words. */
  readonly caveats: readonly string[];
  /** Whether it is for the office, which is told what rests on one source or none and which file each article came in. */
  readonly whole: boolean;
}

/** Reservations of no more characters than this stand on one page, which they fill to a third. */
const longestTogether = 900;

/** Each article with its reference and its record, then what the reader must know before using them. */
export function sourceList(sources: Sources): Block[] {
  const { articles, language } = sources;
  const reservations = reservationsOf(sources);
  // They are read together, so that a few lines of them do not run over; of many, the last does not stand alone on the next page.
  const isShort = reservations.length > 0 && reservations.join("").length <= longestTogether;
  const leads = (index: number) => index < reservations.length - 1 && (isShort || index === reservations.length - 2);
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
      // The last source goes over with the reservations: by themselves they would leave their page all but empty.
      { ...sourceRecord(article, sources), ...(isShort && article === articles.at(-1) ? { leads: true } : {}) },
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
            items: reservations.map((words, index): Block[] => [
              { kind: "paragraph", style: "body", ...(leads(index) ? { leads: true } : {}), children: plain(words) },
            ]),
          },
        ]),
  ];
}

/** What the reader must know before using the sources: what the check has to say, a single one, ones without a date, and what rests on none of them. */
function reservationsOf({ articles, language, places, caveats, whole }: Sources): string[] {
  const own = namePlaces(
    places.filter((place) => whole && place.own),
    language,
  );
  const sources = groupWireCopies(articles);
  const list = new Intl.ListFormat(language.locale);
  const undated = articles.flatMap(({ published }, index) =>
    published.value === null ? [documentLabel(language, index + 1)] : [],
  );
  return [
    ...caveats,
    ...(own.length === 0
      ? []
      : [
          label(language, "sources.reservation.own", {
            places: own.join(listJoin(language)),
          }),
        ]),
    // To a reader outside only a part of the sources is shown: one that is alone there may have company in the office.
    ...(whole && sources.length === 1 ? [label(language, "sources.reservation.single")] : []),
    ...sources.flatMap((copies) => {
      if (copies.length === 1) return [];
      const docs = copies.map((article) => documentLabel(language, articles.indexOf(article) + 1));
      return [label(language, "sources.reservation.copies", { docs: list.format(docs) })];
    }),
    ...(undated.length === 0 ? [] : [label(language, "sources.reservation.undated", { doc: list.format(undated) })]),
  ];
}

function sourceRecord(article: Article, { language, whole }: Sources): Extract<Block, { kind: "table" }> {
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
      ...(whole
        ? [
            row(
              "sources.file",
              [article.origin, ...article.otherOrigins].map(({ name }) => name).join(language.typography.comma),
            ),
            row(
              "sources.sha256", // Two lines of four groups.
              article.origin.sha256.replace(/(.{8})(?=.)/g, "$1\u00a0").replace(/^(.{35})\u00a0/, "$1 "),
            ),
          ]
        : []),
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
