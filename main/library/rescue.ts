import type { z } from "zod";
import { articleSchema, textOfArticle, type Article } from "../../core/article.ts";
import type { Rescued } from "../../core/backup.ts";
import { adoptArticles, type HeldArticle } from "../../core/pack-file.ts";
import { packSchema, type Pack } from "../../core/pack.ts";
import { DamagedPages, type Cell, type FoundRow, type Place } from "./damaged-pages.ts";
import { hashOf, type ReadPicture } from "../readers/reader.ts";
import { keptSchemas, openStore, type Store } from "./store.ts";

/**
 * The columns a row of articles can have, by their number: a column that a later step added is missing in a row that was not
 * written since.
 */
function articleForms(today: readonly string[]): string[][] {
  const least = today.indexOf("document") + 1;
  return [firstArticle, ...today.slice(least - 1).map((_, more) => today.slice(0, least + more))];
}

/** A row that may be an article or a pack, in one of the states in which the file may hold it. */
interface Candidate {
  place: Place;
  revision: number;
  title: string | null;
  rowid: number | null;
}

/** What the pages hold, by where it stands: nothing large is kept in memory. */
interface Finds {
  articles: Map<string, Candidate[]>;
  packs: Map<string, Candidate[]>;
  originals: Map<string, Place>;
  pictures: Map<string, Place>;
  settings: Place[];
  /** The row numbers of the articles that an index or an origin names, be the articles found or not. */
  numbers: Set<number>;
  /** The tags of the articles, by the number of their row. */
  tags: Map<number, string[]>;
}

const hash = /^[0-9a-f]{64}$/;
const states = ["library", "bin", "pack"] as const;
/** How many articles are kept in one change. */
const batch = 100;

/** The columns of articles as the first library had them; today's are asked of the library itself. */
const firstArticle =
  "number id sha256 taken_in title byline outlet published undated language words removed text document".split(" ");

/** The columns of the tables that hold documents, by which their rows are known. */
interface Tables {
  articles: string[][];
  packs: string[];
}

function named(columns: readonly string[], values: readonly Cell[]): Map<string, Cell> {
  return new Map(values.map((value, index) => [columns[index] ?? "", value]));
}

function candidateOf(row: FoundRow, columns: readonly string[]): [string, Candidate] | null {
  const values = named(columns, row.head);
  const [id, title, revision] = [values.get("id"), values.get("title"), values.get("revision")];
  if (typeof id !== "string" || id === "") return null;
  return [
    id,
    {
      place: row.place,
      revision: typeof revision === "number" ? revision : 0,
      title: typeof title === "string" ? title : null,
      rowid: row.rowid,
    },
  ];
}

function collect(into: Map<string, Candidate[]>, found: [string, Candidate] | null): void {
  if (!found) return;
  const [id, candidate] = found;
  into.set(
    id,
    [...(into.get(id) ?? []), candidate].sort((one, other) => other.revision - one.revision),
  );
}

/** Goes through all pages once and notes what stands where. */
function survey(pages: DamagedPages, tables: Tables): Finds {
  const finds: Finds = {
    articles: new Map(),
    packs: new Map(),
    originals: new Map(),
    pictures: new Map(),
    settings: [],
    numbers: new Set(),
    tags: new Map(),
  };
  for (const row of pages.rows()) {
    const [first, second, third] = row.head;
    if (row.rowid === null) {
      if (row.columns === 2 && first === "screens") finds.settings.push(row.place);
      const namesArticle = states.some((state) => state === first) || (typeof first === "string" && hash.test(first));
      if (row.columns === 3 && namesArticle && typeof third === "number") finds.numbers.add(third);
      const isTag = typeof second === "string" && !hash.test(second);
      if (row.columns === 3 && typeof first === "number" && isTag && typeof third === "string") {
        finds.tags.set(first, [...(finds.tags.get(first) ?? []), third]);
      }
      continue;
    }
    const article = tables.articles.find((columns) => columns.length === row.columns);
    if (article) collect(finds.articles, candidateOf(row, article));
    if (row.columns === tables.packs.length) collect(finds.packs, candidateOf(row, tables.packs));
    if (typeof first !== "string" || !hash.test(first)) continue;
    if (row.columns === 2) finds.originals.set(first, row.place);
    if (row.columns === 3 && typeof second === "string" && second.startsWith("image/")) {
      finds.pictures.set(first, row.place);
    }
  }
  return finds;
}

function parse<Value>(value: Cell | undefined, schema: z.ZodType<Value>): Value | null {
  try {
    return typeof value === "string" ? (schema.safeParse(JSON.parse(value)).data ?? null) : null;
  } catch {
    return null;
  }
}

/** Bytes of which the row also tells the sum, null where they do not agree. */
function bytesAt(pages: DamagedPages, place: Place | undefined, sum: string): Uint8Array | null {
  const bytes = place === undefined ? undefined : pages.valuesAt(place)?.at(-1);
  return bytes instanceof Uint8Array && hashOf(bytes) === sum ? bytes : null;
}

interface RescuedArticle {
  article: Article;
  rowid: number | null;
  values: Map<string, Cell>;
}

/** The newest of the states in which the document agrees with what the row says beside it. */
function soundArticle(pages: DamagedPages, tables: Tables, candidates: readonly Candidate[]): RescuedArticle | null {
  for (const { place, rowid } of candidates) {
    const row = pages.valuesAt(place);
    const columns = tables.articles.find((names) => names.length === row?.length);
    if (!row || !columns) continue;
    const values = named(columns, row);
    const article = parse(values.get("document"), articleSchema);
    // A page can be damaged within the words, so that they still read. The row has them twice: both must say the same.
    if (!article || article.id !== values.get("id") || textOfArticle(article) !== values.get("text")) continue;
    if (article.title.value === values.get("title")) return { article, rowid, values };
  }
  return null;
}

function soundPack(pages: DamagedPages, tables: Tables, candidates: readonly Candidate[]): Pack | null {
  for (const { place } of candidates) {
    const values = named(tables.packs, pages.valuesAt(place) ?? []);
    const pack = parse(values.get("document"), packSchema);
    if (pack?.title === values.get("title") && pack?.id === values.get("id")) return pack;
  }
  return null;
}

/**
 * Keeps an article with what a person had added to it, and answers it as the library holds it: under another id where its file was
 * imported again before this. One that is held already stays as it is; of what a person had added, it gets what it has not.
 */
function keepArticle(
  store: Store,
  pages: DamagedPages,
  finds: Finds,
  { article, rowid, values }: RescuedArticle,
): Article {
  const addTags = rowid === null ? [] : (finds.tags.get(rowid) ?? []);
  const [binned, noteSaid] = [values.get("binned"), values.get("note")];
  const note = typeof noteSaid === "string" ? noteSaid : "";
  const starred = values.get("starred") === 1;
  const { sha256 } = article.origin;
  const held = store.articles.heldAs(article.origin);
  // Under its own id it was taken over by an earlier try: what became of it since is a person's doing.
  if (held?.id === article.id) return held;
  if (held) {
    const isNoted = store.annotations.get(held.id).note !== "";
    const change = { ...(starred ? { starred } : {}), ...(note === "" || isNoted ? {} : { note }), addTags };
    store.annotations.annotate([{ ids: [held.id], change }]);
    return held;
  }
  const pictures = article.pictures.flatMap((picture): ReadPicture[] => {
    const bytes = bytesAt(pages, finds.pictures.get(picture.id), picture.id);
    return bytes ? [{ ...picture, bytes }] : [];
  });
  const original = bytesAt(pages, finds.originals.get(sha256), sha256);
  const { article: kept } = store.articles.addExactly(article, original, pictures);
  for (const other of article.otherOrigins) {
    const bytes = bytesAt(pages, finds.originals.get(other.sha256), other.sha256);
    store.articles.keepOriginal(kept.id, other, bytes);
  }
  store.articles.putBack(kept.id, {
    state: states.find((state) => state === values.get("state")) ?? "library",
    binned: typeof binned === "string" ? binned : null,
    starred,
    note,
  });
  if (addTags.length > 0) store.annotations.annotate([{ ids: [kept.id], change: { addTags } }]);
  return kept;
}

/**
 * Takes over into a library what can still be read of a damaged one that was set aside: articles whose document passes the schema
 * and agrees with its row, with their original bytes and pictures where the sum of these is right, packs, settings. A pack names
 * an article by the id under which this library holds it. Done twice it adds nothing. The damaged file is only read.
 */
export function rescue(damaged: string, library: string, now: Date): Rescued {
  const store = openStore(library, now);
  const pages = new DamagedPages(damaged);
  try {
    const columns = store.documentColumns();
    const tables: Tables = { articles: articleForms(columns.articles), packs: columns.packs };
    const finds = survey(pages, tables);
    const rescued: Rescued = { articles: 0, packs: 0, lost: { total: 0, titles: [] } };
    const lose = (title: string | null): void => {
      rescued.lost.total += 1;
      if (title !== null && title !== "") rescued.lost.titles.push(title);
    };
    // The articles that this library holds under another id, for the packs that name them.
    const renamed: HeldArticle[] = [];
    const all = [...finds.articles.values()];
    for (let at = 0; at < all.length; at += batch) {
      store.transact(() => {
        for (const candidates of all.slice(at, at + batch)) {
          const sound = soundArticle(pages, tables, candidates);
          for (const { rowid } of candidates) if (rowid !== null) finds.numbers.delete(rowid);
          if (!sound) {
            lose(candidates[0]?.title ?? null);
            continue;
          }
          const ours = keepArticle(store, pages, finds, sound);
          if (ours.id !== sound.article.id) renamed.push({ theirs: sound.article, ours });
          rescued.articles += 1;
        }
      });
    }
    // What is left are articles of which only an index still knows.
    rescued.lost.total += finds.numbers.size;
    store.transact(() => {
      for (const candidates of finds.packs.values()) {
        const pack = soundPack(pages, tables, candidates);
        if (!pack) {
          lose(candidates[0]?.title ?? null);
          continue;
        }
        if (!store.packs.has(pack.id)) store.packs.add(adoptArticles(pack, renamed));
        rescued.packs += 1;
      }
      for (const place of finds.settings) {
        const kept = pages.valuesAt(place)?.[1];
        const settings = parse(kept, keptSchemas.settings);
        if (settings) store.changeSettings(() => settings);
        const words = parse(kept, keptSchemas.words)?.ownWords ?? [];
        if (words.length > 0) store.changeOwnWords(() => words);
      }
      store.endRescue();
    });
    return rescued;
  } finally {
    pages.close();
    store.close();
  }
}
