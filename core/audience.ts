import type { Article } from "./article.ts";
import { textOfBlocks } from "./blocks.ts";
import { wordsOf, type Content, type Entry, type Pack } from "./pack.ts";
import { sourcesOf } from "./entry-sources.ts";
import { propertiesOf } from "./properties.ts";
import { keepEntries, ownNotesOf } from "./running-text.ts";
import type { DocumentTree } from "./tree.ts";

/** Whom an export can be for besides the office itself: the people one speaks to, or the press. */
export const readers = ["partner", "press"] as const;
/** One of {@link readers}. */
export type Reader = (typeof readers)[number];

/** Whether an entry may go to a reader. What does not say for whom it is stays in the office. */
export function isFor({ audience }: Entry, reader: Reader): boolean {
  return audience === "press" || (reader === "partner" && audience === "usable");
}

/** The pack with only what may go to a reader, and without the articles that nothing of it cites. */
export function packFor(pack: Pack, reader: Reader): Pack {
  const keep = <Kind extends Entry>(entries: Kind[]): Kind[] => keepEntries(entries, (entry) => isFor(entry, reader));
  const kept = (content: Content): Content => {
    switch (content.shape) {
      case "text":
        return { shape: "text", entries: keep(content.entries) };
      case "points":
        return { shape: "points", entries: keep(content.entries) };
      case "outcomes":
        return { shape: "outcomes", entries: keep(content.entries) };
      case "figures":
        return { shape: "figures", entries: keep(content.entries) };
      case "chronology":
        return { shape: "chronology", entries: keep(content.entries) };
      case "table":
        return { shape: "table", entries: keep(content.entries) };
      case "record":
        return { shape: "record", entries: keep(content.entries) };
      case "subjects":
        return { shape: "subjects", entries: keep(content.entries) };
      case "digest":
        return { shape: "digest", entries: keep(content.entries) };
    }
  };
  const sections = Object.fromEntries(Object.entries(pack.sections).map(([id, content]) => [id, kept(content)]));
  const kindred = Object.values(sections).flatMap((content): Entry[] => content.entries);
  const cited = new Set(kindred.flatMap(sourcesOf).map(({ article }) => article));
  return { ...pack, sections, articles: pack.articles.filter((id) => cited.has(id)) };
}

/** Whether no entry of a pack may go to a reader: a file for them would hold none. */
export function isEmptyFor(pack: Pack, reader: Reader): boolean {
  return Object.values(packFor(pack, reader).sections).every(({ entries }) => entries.length === 0);
}

/** Words so short that they may stand anywhere prove nothing. */
const shortest = 12;

/**
 * What a briefing for a reader prints whatever its entries say: the labels of its languages, and how the articles are called that its
 * entries for this reader cite.
 */
export function printedAnyway(
  languages: readonly { labels: Readonly<Record<string, string>> }[],
  pack: Pack,
  articles: readonly Pick<Article, "id" | "title" | "byline" | "outlet">[],
  reader: Reader,
): string[] {
  const cited = packFor(pack, reader).articles;
  return [
    ...languages.flatMap(({ labels }) => Object.values(labels)),
    ...articles
      .filter(({ id }) => cited.includes(id))
      .flatMap(({ title, byline, outlet }) => [title, byline, outlet].flatMap(({ value }) => value ?? [])),
  ];
}

/**
 * The words of entries that were not for a reader and stand in the finished document all the same, in its text, notes, running
 * matter, outline or properties; none, as it must be, where the tree was made of {@link packFor}. Words that a kept entry says too are
 * no leak, nor are those of {@link printedAnyway}.
 */
export function leaksIn(tree: DocumentTree, pack: Pack, reader: Reader, anyway: readonly string[]): string[] {
  const entries = Object.values(pack.sections).flatMap((content): Entry[] => content.entries);
  const opening = tree.cover ?? tree.opening;
  const printed = bare(
    [
      ...wordsBeside(tree),
      textOfBlocks(
        tree.sections.flatMap(({ title, blocks }) => [
          { kind: "heading", level: 1, children: [{ kind: "text", text: title }] },
          ...blocks,
        ]),
      ),
      textOfBlocks(tree.notes.map(({ children }) => ({ kind: "paragraph", style: "body", children }))),
      ...(opening
        ? [
            textOfBlocks(
              [...opening.subtitle, ...opening.facts.map(({ value }) => value)].map((children) => ({
                kind: "paragraph",
                style: "body",
                children,
              })),
            ),
          ]
        : []),
    ].join("\n"),
  );
  const allowed = bare(
    entries
      .filter((entry) => isFor(entry, reader))
      .map(wordsIn)
      .flat()
      .join("\n"),
  );
  const harmless = anyway.map(bare);
  return entries
    .filter((entry) => !isFor(entry, reader))
    .flatMap(wordsIn)
    .filter((said) => {
      const sought = bare(said);
      if (sought.length < shortest || !printed.includes(sought) || allowed.includes(sought)) return false;
      return !harmless.some((words) => words.includes(sought));
    });
}

/** What stands on the pages outside of their text, in the outline and in the file's properties. */
function wordsBeside(tree: DocumentTree): string[] {
  const { title, subject, author, keywords } = propertiesOf(tree);
  const running = tree.sections.map((section) => section.running);
  return [title, subject, author ?? "", ...keywords, tree.header, tree.footer.left, ...running];
}

/** Every piece of an entry's words that is printed for itself. */
function wordsIn(entry: Entry): string[] {
  if ("cells" in entry) return Object.values(entry.cells);
  if ("quote" in entry) return [entry.text, entry.angle, entry.quote];
  if ("of" in entry) return [entry.of, entry.unit, entry.asOf];
  return "text" in entry ? [entry.lead, entry.text, ...ownNotesOf(entry).map(({ text }) => text)] : [wordsOf(entry)];
}

/** Words as they are compared: letters and figures alone. */
function bare(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
