import { z } from "zod";
import { articleSchema, paragraphsOf, textOfArticle, type Article } from "./article.ts";
import { citedArticles, packSchema, wordsOf, type Pack, type Source } from "./pack.ts";

/** The extension of a pack file's name, with its dot. */
export const packFileExtension = ".attache";
/** The media type of a pack file: a zip of our own. */
export const packFileType = "application/vnd.attache.pack+zip";
/** The form of pack files that this program writes. A file of a higher one can be looked at only. */
export const packFileVersion = 1;
/** The most bytes that the parts of a pack file may have together, and the file itself: 200 MB. */
export const largestPackFile = 200_000_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A part of a pack file as the manifest lists it: its name within the file, its size in bytes and its SHA-256. */
const partSchema = z.object({ path: z.string().min(1), bytes: z.int().nonnegative(), sha256 });
/** See {@link partSchema}. */
export type PackFilePart = z.infer<typeof partSchema>;

/**
 * manifest.json of a pack file. `lineage` holds the fingerprints of the states of this pack that were handed over before and led to
 * this one, so that who opens the file can tell an older state from a changed one. What a newer form adds is passed over.
 */
export const manifestSchema = z.object({
  format: z.literal("attache-pack"),
  formatVersion: z.int().positive(),
  appVersion: z.string(),
  lineage: z.array(sha256).default([]),
  parts: z.array(partSchema),
});
/** See {@link manifestSchema}. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A file that stands in a pack file as it is: a template or a language of the person's own, by its path among the templates. */
export interface TemplateFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * What a pack file holds. `originals` and `pictures` are by SHA-256: those of the articles' origins, and the pictures' ids.
 * `lineage`: see {@link manifestSchema}.
 */
export interface PackFileContent {
  appVersion: string;
  lineage: string[];
  pack: Pack;
  articles: Article[];
  originals: Map<string, Uint8Array>;
  pictures: Map<string, Uint8Array>;
  templates: TemplateFile[];
}

/** Where the parts of a pack file stand in it. */
export const partPaths = {
  manifest: "manifest.json",
  readme: "README.txt",
  pack: "pack.json",
  briefing: "briefing.txt",
  article: (number: number) => `articles/${padded(number)}/article.json`,
  articleText: (number: number) => `articles/${padded(number)}/article.txt`,
  original: (number: number, name: string) => `originals/${padded(number)}/${plainName(name)}`,
  picture: (id: string, mediaType: string) => `pictures/${id}.${mediaType === "image/png" ? "png" : "jpg"}`,
  templates: "templates/",
} as const;

/** The part of a pack file that is an article's record. */
export const articlePath = /^articles\/\d+\/article\.json$/;

function padded(number: number): string {
  return String(number).padStart(3, "0");
}

const longestName = 120;

/** A file's own name without what would lead elsewhere or what a system does not take in a name. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const kept = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, "_").replace(/^[. ]+|[. ]+$/g, "");
  // Windows takes these for devices, whatever comes after the point.
  const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(kept) ? `_${kept}` : kept || "original";
  const letters = Array.from(named);
  if (letters.length <= longestName) return named;
  return [...letters.slice(0, longestName / 2), ...letters.slice(-longestName / 2)].join("");
}

/** Whether the name of a part stays within the pack file: no way up, no drive, no name from the root. */
export function isSafePath(path: string): boolean {
  if (/[\\:\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((step) => step !== "" && step !== "." && step !== ".." && step !== "__proto__");
}

/** An article as readable text: what is known of it, then its words. */
export function articleAsText(article: Article): string {
  const { title, byline, outlet, published, address } = article;
  const known = [byline.value, outlet.value, published.value].filter((value) => value !== null).join(", ");
  const head = [title.value ?? "", known, address.value ?? ""].filter((line) => line !== "").join("\n");
  return `${[head, textOfArticle(article)].filter((part) => part !== "").join("\n\n")}\n`;
}

/** What a person has put into the pack, as readable text: title, subtitle, then each section under its heading. */
export function packAsText(pack: Pack, headings: Record<string, string>): string {
  const { title, cover, sections } = pack;
  const written = Object.entries(sections).flatMap(([id, { entries }]) =>
    entries.length === 0 ? [] : [[headings[id] ?? id, ...entries.map(lineOf)].join("\n")],
  );
  return `${[[title, cover.subtitle].filter((line) => line !== "").join("\n"), ...written].join("\n\n")}\n`;
}

function lineOf(entry: Pack["sections"][string]["entries"][number]): string {
  if ("of" in entry) return `- ${[String(entry.value), entry.unit, entry.of, entry.asOf].filter(Boolean).join(" ")}`;
  if ("event" in entry) {
    const span = [entry.date, entry.end].filter((date) => date !== null).join("/");
    return `- ${[span, entry.event].filter((part) => part !== "").join(": ")}`;
  }
  return `- ${wordsOf(entry)}`;
}

/**
 * What makes two states of a pack the same whoever holds them, as a text to be hashed: all that is in it but its identity, its
 * revision and its times; an article is named by the bytes it was read from, since each library has its own ids.
 */
export function contentOf(pack: Pack, articles: readonly Article[]): string {
  const names = new Map(articles.map(({ id, origin }) => [id, `${origin.sha256}:${origin.part}`]));
  const named = renameArticles(pack, (id) => names.get(id) ?? id);
  const { sections, ...rest } = { ...named, id: "", revision: 0, created: "", modified: "" };
  const sorted = Object.entries(sections).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)), sorted]);
}

/** The pack with each article, picked or cited, under another id, and each source where `place` puts it. */
function renameArticles(
  pack: Pack,
  rename: (id: string) => string,
  place: (source: Source) => number = (source) => source.line,
): Pack {
  const renamedIn = (text: string): string =>
    citedArticles(pack).reduce((known, id) => known.replaceAll(id, rename(id)), text);
  const sections = Object.entries(pack.sections).map(([id, content]) => {
    const entries = content.entries.map((entry) => {
      const renamed = (source: Source): Source => ({ ...source, article: rename(source.article), line: place(source) });
      const { source, further } = entry;
      if (source === null) return entry;
      return { ...entry, source: renamed(source), ...(further && { further: further.map(renamed) }) };
    });
    return [id, { ...content, entries }];
  });
  return packSchema.parse({
    ...pack,
    articles: [...new Set(pack.articles.map(rename))],
    // What was chosen or dismissed is known by where it stands, and so by the articles' ids.
    choices: pack.choices.map(({ disagreement, articles }) => ({
      disagreement: renamedIn(disagreement),
      articles: articles.map(rename),
    })),
    dismissed: pack.dismissed.map(renamedIn),
    sections: Object.fromEntries(sections) as unknown,
  });
}

/** An article of a pack file, and the one of the library that it is held as. */
export interface HeldArticle {
  theirs: Article;
  ours: Article;
}

/**
 * The pack with the articles of the library in the place of those it came with. Where the library has the same text from other
 * bytes, the sources follow their paragraph to the line on which it stands there.
 */
export function adoptArticles(pack: Pack, held: readonly HeldArticle[]): Pack {
  const known = new Map(held.map((pair) => [pair.theirs.id, pair]));
  return renameArticles(
    pack,
    (id) => known.get(id)?.ours.id ?? id,
    ({ article, line }) => {
      const pair = known.get(article);
      if (!pair || pair.ours.origin.sha256 === pair.theirs.origin.sha256) return line;
      if (line === pair.theirs.title.line) return pair.ours.title.line ?? line;
      const text = paragraphsOf(pair.theirs).find((paragraph) => paragraph.line === line)?.text;
      return paragraphsOf(pair.ours).find((paragraph) => paragraph.text === text)?.line ?? line;
    },
  );
}

/** Whether a person corrected the record. That the same text was found in another file is a revision too, but nobody's correction. */
export function isTouched({ revision, otherOrigins }: Article): boolean {
  return revision > otherOrigins.length;
}

/** Whether two records of the same source say the same: all of it but identity, revision and the time it was taken in. */
export function isSameRecord(one: Article, other: Article): boolean {
  const said = (article: Article): string =>
    JSON.stringify({ ...articleSchema.parse(article), id: "", revision: 0, takenIn: "", otherOrigins: [] });
  return said(one) === said(other);
}

/** What became of a pack file that was opened: see the call packs.openFile. */
export const openedOutcomes = ["added", "known", "older", "updated", "both"] as const;
/** One of {@link openedOutcomes}. */
export type OpenedOutcome = (typeof openedOutcomes)[number];
