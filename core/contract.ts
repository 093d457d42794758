import { z } from "zod";
import { articleSchema, partialDateSchema } from "./article.ts";
import { draftSchema } from "./draft.ts";
import { errorEnvelopeSchema } from "./errors.ts";
import { packSchema } from "./pack.ts";
import { openedOutcomes } from "./pack-file.ts";
import { templateSchema } from "./template.ts";

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "bytes are expected");
const id = z.strictObject({ id: z.string().min(1) });
const nothing = z.strictObject({});

/** A file handed to or by a screen: bytes and a name, never a path. */
const fileSchema = z.strictObject({ name: z.string().min(1), mediaType: z.string(), bytes });
/** See {@link fileSchema}. */
export type File = z.infer<typeof fileSchema>;

/** A file to be read, with those that were saved beside it and belong to it: a page's pictures, by their relative paths. */
const sourceFileSchema = fileSchema.extend({ companions: z.array(fileSchema).optional() });
/** See {@link sourceFileSchema}. */
export type SourceFile = z.infer<typeof sourceFileSchema>;

/** A part of a file that could not be read, while others were. */
const failedPartSchema = z.strictObject({ name: z.string(), error: errorEnvelopeSchema });
/** See {@link failedPartSchema}. */
export type FailedPart = z.infer<typeof failedPartSchema>;

/** A line of the library. `snippet` marks hits by U+0002 … U+0003; it is the article's opening where nothing is searched. */
export const articleSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  undated: z.boolean(),
  language: z.string().nullable(),
  takenIn: z.iso.datetime(),
  words: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  snippet: z.string(),
});
/** See {@link articleSummarySchema}. */
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/** A line of the list of packs, newest change first. */
export const packSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  template: z.string(),
  articles: z.int().nonnegative(),
  modified: z.iso.datetime(),
});
/** See {@link packSummarySchema}. */
export type PackSummary = z.infer<typeof packSummarySchema>;

/** What a person chose for the screens. `language` null: that of the system. */
export const settingsSchema = z.strictObject({
  language: z.enum(["fr", "en"]).nullable(),
  theme: z.enum(["system", "light", "dark"]),
  /** The pack that was open last, shown at the next start. */
  openPack: z.string().nullable(),
});
/** See {@link settingsSchema}. */
export type Settings = z.infer<typeof settingsSchema>;

/** A copy of the library in the data folder's backups. `bytes` is its size. */
const backupSchema = z.strictObject({ name: z.string(), made: z.iso.datetime(), bytes: z.int().nonnegative() });
/** See {@link backupSchema}. */
export type Backup = z.infer<typeof backupSchema>;

/**
 * What was taken over from a damaged library that was set aside, and what could not be: how many articles and packs, and the
 * titles of those that still told theirs.
 */
export const rescuedSchema = z.strictObject({
  articles: z.int().nonnegative(),
  packs: z.int().nonnegative(),
  lost: z.strictObject({ total: z.int().nonnegative(), titles: z.array(z.string()) }),
});
/** See {@link rescuedSchema}. */
export type Rescued = z.infer<typeof rescuedSchema>;

/**
 * What a pack file brought in. `outcome`: the pack is new; the same as ours; older than ours; newer than ours, which it replaced; or
 * both were changed, and the one received is kept beside ours as `pack`. `articles` counts those that are new, those that we had as
 * they are, and those where ours (`kept`) or theirs (`taken`) was chosen, since a person had changed only that one or both.
 */
const openedPackSchema = z.strictObject({
  kind: z.literal("pack"),
  pack: packSchema,
  outcome: z.enum(openedOutcomes),
  articles: z.strictObject({
    added: z.int().nonnegative(),
    known: z.int().nonnegative(),
    kept: z.int().nonnegative(),
    taken: z.int().nonnegative(),
  }),
});
/** A pack file of a newer Attaché: nothing of it was kept; its words can be read. */
const readOnlyPackSchema = z.strictObject({
  kind: z.literal("readOnly"),
  name: z.string(),
  reason: errorEnvelopeSchema,
  briefing: z.string(),
  articles: z.array(z.string()),
});
/** See {@link readOnlyPackSchema}. */
export type ReadOnlyPack = z.infer<typeof readOnlyPackSchema>;

/** A template of the data folder that could not be used, with file, line and reason. */
const templateProblemSchema = z.strictObject({ file: z.string(), line: z.int().nullable(), reason: z.string() });

/** Formats an export can be asked in. */
export const exportFormats = ["pdf", "docx"] as const;

/**
 * Every call a screen may make, each declared once: its input and its output. A name is noun.verb.
 * Handlers, client, run-time checks and the conformance test all follow from this table.
 */
export const contract = {
  /** What the first screen needs to know. `setAside`: where a damaged library was put, null if none was; `rescued`: what came of it. */
  "app.open": {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      settings: settingsSchema,
      dataFolder: z.string(),
      setAside: z.string().nullable(),
      rescued: rescuedSchema.nullable(),
      articles: z.int().nonnegative(),
      packs: z.array(packSummarySchema),
    }),
  },
  "settings.save": { input: settingsSchema, output: nothing },
  /**
   * Reads a file or pasted text (media type text/plain) and keeps what it holds: one article, or several (a feed, an archive).
   * The same bytes twice are one article. Fails where nothing at all could be read.
   */
  "articles.import": {
    input: sourceFileSchema,
    output: z.strictObject({
      added: z.array(z.strictObject({ article: articleSchema, known: z.boolean() })),
      failed: z.array(failedPartSchema),
    }),
  },
  "articles.list": {
    input: z.strictObject({
      query: z.string(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: z.strictObject({ total: z.int().nonnegative(), articles: z.array(articleSummarySchema) }),
  },
  "articles.get": { input: id, output: articleSchema },
  /** Keeps an article as a person corrected it. Origin and id never change. Refused (article-changed) unless `revision` is the stored one; answers the new one. */
  "articles.save": { input: articleSchema, output: z.strictObject({ revision: z.int() }) },
  /** The bytes an article was read from, as they were handed in. */
  "articles.original": { input: id, output: fileSchema },
  /** A picture of an article by its own id. */
  "articles.picture": { input: id, output: fileSchema },
  /** Refused while a pack uses the article. */
  "articles.delete": { input: id, output: nothing },
  "packs.list": { input: nothing, output: z.array(packSummarySchema) },
  "packs.get": { input: id, output: packSchema },
  /** A new pack whose sections are filled with suggestions drawn from the articles. */
  "packs.create": {
    input: z.strictObject({
      title: z.string(),
      template: z.string(),
      language: z.string(),
      articles: z.array(z.string()),
    }),
    output: packSchema,
  },
  /** Keeps a pack. Refused (pack-changed) unless `revision` is the stored one; answers the new one. */
  "packs.save": { input: packSchema, output: z.strictObject({ revision: z.int(), modified: z.iso.datetime() }) },
  "packs.delete": { input: id, output: nothing },
  /** What the pack's articles hold that it may use. */
  "packs.suggest": { input: id, output: draftSchema },
  /** The finished file of the pack as it is stored. `date`: the day printed on it (the user's own day). */
  "packs.export": {
    input: z.strictObject({ id: z.string(), format: z.enum(exportFormats), date: partialDateSchema }),
    output: fileSchema,
  },
  /** The pack with its articles as one file to hand over or to keep. The same pack gives the same bytes. */
  "packs.file": { input: id, output: fileSchema },
  /** Takes in what a pack file holds, all of it or nothing; one of a newer form is only shown. */
  "packs.openFile": { input: fileSchema, output: z.discriminatedUnion("kind", [openedPackSchema, readOnlyPackSchema]) },
  /** Puts a sound copy of the library into the data folder's backups, under the day and time. `path` says where. */
  "library.backup": { input: nothing, output: backupSchema.extend({ path: z.string() }) },
  /** Newest first. */
  "library.backups": { input: nothing, output: z.array(backupSchema) },
  /** Puts a copy in the place of the library, which is first set aside as the file `setAside`. */
  "library.restore": { input: z.strictObject({ name: z.string() }), output: z.strictObject({ setAside: z.string() }) },
  "templates.list": {
    input: nothing,
    output: z.strictObject({
      templates: z.array(
        z.strictObject({ template: templateSchema, labels: z.record(z.string(), z.record(z.string(), z.string())) }),
      ),
      languages: z.array(z.strictObject({ tag: z.string(), name: z.string() })),
      problems: z.array(templateProblemSchema),
    }),
  },
} as const;

/** The calls' table. */
export type Contract = typeof contract;
/** The name of a call. */
export type CallName = keyof Contract;
/** What a call is given. */
export type CallInput<Name extends CallName> = z.infer<Contract[Name]["input"]>;
/** What a call answers. */
export type CallOutput<Name extends CallName> = z.infer<Contract[Name]["output"]>;
/** A function for every call: what `app.ts` must satisfy. */
export type Handlers = { [Name in CallName]: (input: CallInput<Name>) => Promise<CallOutput<Name>> };

/** Whether a name is that of a call. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
