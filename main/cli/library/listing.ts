import type { ArticleSummary } from "../../../core/article-list.ts";
import type { PackSummary } from "../../../core/pack-summary.ts";
import { AppError } from "../../../core/errors.ts";
import type { Client } from "../../../core/wire.ts";
import type { LibraryCommand } from "../library.ts";
import { withLibrary } from "../session.ts";
import { parseOptions, WrongCall } from "../wrong-call.ts";

const pageSize = 500;

/** Those that a search finds, one after the other, as many as are wanted. */
async function* findArticles(client: Client, query: string, most: number): AsyncGenerator<ArticleSummary> {
  for (let offset = 0; offset < most; offset += pageSize) {
    const limit = Math.min(pageSize, most - offset);
    const { total, articles } = await client("articles.list", { query, offset, limit });
    yield* articles;
    if (offset + limit >= total) return;
  }
}

function oneLine(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

function printArticle(article: ArticleSummary, json: boolean): void {
  const { id, published, outlet, title, snippet } = article;
  // The marks of the hits are for the window.
  const plain = { ...article, snippet: snippet.replace(/[\u0002\u0003]/g, "") };
  const line = json ? JSON.stringify(plain) : [id, oneLine(published), oneLine(outlet), oneLine(title)].join("\t");
  process.stdout.write(`${line}\n`);
}

function printPack(pack: PackSummary, json: boolean): void {
  const line = json ? JSON.stringify(pack) : [pack.id, pack.modified, pack.articles, oneLine(pack.title)].join("\t");
  process.stdout.write(`${line}\n`);
}

const common = { data: { type: "string" }, json: { type: "boolean", default: false } } as const;

/** `attache library search`. */
export const search: LibraryCommand = {
  help: `Usage: attache library search WORDS… [--limit N] [--data FOLDER] [--json]

Prints the articles that the search of the window finds for the same words, best first: id, date, outlet and title, parted by tabs.
A word that is not wanted begins with a hyphen; write -- before the words then: attache library search -- visite -Berlin

  --limit N   at most so many (default: 50)
  --json      all that the list of the window knows of each, with the passage found
`,
  run(args) {
    const { values, files } = parseOptions("library search", args, {
      ...common,
      limit: { type: "string", default: "50" },
    });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new WrongCall(`--limit ${values.limit} is not a number from 1 up`);
    if (files.length === 0) throw new WrongCall("library search needs words; see attache library search --help");
    return withLibrary(values.data, async (client) => {
      for await (const article of findArticles(client, files.join(" "), limit)) printArticle(article, values.json);
      return 0;
    });
  },
};

/** `attache library list`. */
export const list: LibraryCommand = {
  help: `Usage: attache library list [--packs] [--data FOLDER] [--json]

Prints all articles, the last one taken in first: id, date, outlet and title, parted by tabs.

  --packs   the packs instead, the last one changed first: id, time of the change, number of articles, title
  --json    all that the list of the window knows of each
`,
  run(args) {
    const { values, files } = parseOptions("library list", args, {
      ...common,
      packs: { type: "boolean", default: false },
    });
    if (files.length > 0) throw new WrongCall("library list takes no words; see attache library search --help");
    return withLibrary(values.data, async (client) => {
      if (values.packs) for (const pack of await client("packs.list", {})) printPack(pack, values.json);
      else for await (const article of findArticles(client, "", Infinity)) printArticle(article, values.json);
      return 0;
    });
  },
};

/** A pack or an article of the library. */
export interface Held {
  kind: "pack" | "article";
  id: string;
  title: string | null;
}

/** All packs of the library, then all its articles. */
export async function allHeld(client: Client): Promise<Held[]> {
  const held: Held[] = (await client("packs.list", {})).map(({ id, title }) => ({ kind: "pack", id, title }));
  for await (const { id, title } of findArticles(client, "", Infinity)) held.push({ kind: "article", id, title });
  return held;
}

/**
 * The one that is named by its id or its title, null where none is; several that bear the title are a WrongCall, which `calls` them so
 * and tells what lists them.
 */
function oneNamed<One extends Pick<Held, "id" | "title">>(
  all: readonly One[],
  named: string,
  calls: string,
  listedBy: string,
): One | null {
  const known = all.find(({ id }) => id === named);
  if (known) return known;
  const title = oneLine(named).normalize();
  const [found, ...more] = title === "" ? [] : all.filter((one) => oneLine(one.title).normalize() === title);
  if (more.length === 0) return found ?? null;
  throw new WrongCall(`${more.length + 1} ${calls} are called "${named}"; give the id of one: ${listedBy}`);
}

/**
 * The id of the pack that is named by its id or its title. Throws pack-missing where the library has none that is called so, and
 * WrongCall where it has several.
 */
export async function packNamed(client: Client, named: string): Promise<string> {
  const found = oneNamed(await client("packs.list", {}), named, "packs", "attache library list --packs");
  if (found) return found.id;
  const message = `The library has no pack with the id or title "${named}"; see attache library list --packs`;
  throw new AppError("pack-missing", message, { id: named });
}

/**
 * What is named by its id or its title; what nothing is called by is taken for the id of an article that is not listed. Throws
 * WrongCall for the title of several.
 */
export function heldNamed(held: readonly Held[], named: string): Held {
  return (
    oneNamed(held, named, "packs and articles", "attache library list, with --packs or without") ?? {
      kind: "article",
      id: named,
      title: null,
    }
  );
}
