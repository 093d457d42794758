import { z } from "zod";
import { annotationSchema, idsSchema } from "./annotation.ts";
import {
  articleFilterSchema,
  articleOrders,
  articleSummarySchema,
  mostAtOnce,
  placeSchema,
  tallySchema,
} from "./article-list.ts";
import { articleSchema, partialDateSchema } from "./article.ts";
import { readers } from "./audience.ts";
import { backupSchema, rescuedSchema, rescueFailureSchema } from "./backup.ts";
import { disagreementSchema } from "./check/disagreement.ts";
import { findingSchema } from "./check/finding.ts";
import { packCheckSchema } from "./check/pack-check.ts";
import { draftSchema } from "./draft/drafted.ts";
import { exportFormats, exportOptionsSchema, stationerySchema } from "./export-options.ts";
import { bytes, failedPartSchema, fileSchema, sourceFileSchema } from "./file.ts";
import { openedPackSchema, readOnlyPackSchema } from "./opened-pack.ts";
import { ownWord, ownWordsSchema } from "./own-words.ts";
import { packSummarySchema } from "./pack-summary.ts";
import { packSchema } from "./pack.ts";
import { propertiesSchema } from "./properties.ts";
import { reasonSchema } from "./reason.ts";
import { settingsChangeSchema, settingsSchema } from "./settings.ts";
import { longestWord, spellingLanguages } from "./spelling.ts";
import { templateSchema } from "./template.ts";
import { unprintableSchema } from "./unprintable.ts";
import { versionNameSchema, versionReasons, versionSchema } from "./version.ts";

const id = z.strictObject({ id: z.string().min(1) });
const nothing = z.strictObject({});
const spelledWord = z.string().min(1).max(longestWord);

/** How many pages a briefing has besides the articles in full. */
const ownPages = z.int().nonnegative();

/** How long a section is as it is printed. */
const sectionLengthSchema = z.strictObject({
  section: z.string(),
  /** In hundredths, its notes included. */
  pages: z.number().nonnegative(),
  /** Of text; headings and tables aside. */
  lines: z.int().nonnegative(),
  words: z.int().nonnegative(),
});

/** Where something begins in a PDF: its page, from 1, and how far below the page's upper edge, in points. */
const printedPlaceSchema = z.strictObject({ page: z.int().positive(), top: z.number().nonnegative() });

const ids = z.strictObject({ ids: idsSchema });
const jobSchema = z.string().min(1).max(100);
const ownWords = z.strictObject({ words: ownWordsSchema });

/** A template of the data folder that could not be used, with file, line and reason in each language of the screens. */
const templateProblemSchema = z.strictObject({ file: z.string(), line: z.int().nullable(), reason: reasonSchema });

/**
 * Every call a screen may make, each declared once: its input and its output. A name is noun.verb.
 * Handlers, client, run-time checks and the conformance test all follow from this table.
 */
export const contract = {
  /**
   * What the first screen needs to know. `setAside`: where a damaged library was put, null if none was; `rescued`: what came of it, or
   * why nothing of it could be taken over yet: the next start tries again.
   */
  "app.open": {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      settings: settingsSchema,
      ownWords: ownWordsSchema,
      dataFolder: z.string(),
      /** Where finished files go unless the person chose another folder. */
      filesFolder: z.string(),
      /** Whether this host lets a person choose a folder in a dialog of the system. */
      choosesFolders: z.boolean(),
      setAside: z.string().nullable(),
      rescued: rescuedSchema.nullable(),
      rescueFailed: rescueFailureSchema.nullable(),
      articles: z.int().nonnegative(),
      packs: z.array(packSummarySchema),
      /** What can be imported: each reader's id and its file name extensions, without the dot. */
      formats: z.array(z.strictObject({ id: z.string(), extensions: z.array(z.string()) })),
    }),
  },
  /** Keeps what a window changed; what another window changed meanwhile stays. */
  "settings.save": { input: settingsChangeSchema, output: nothing },
  /**
   * Keeps a finished file in the folder for such (see {@link settingsSchema}), beside any of the same name, never over it. Answers the
   * name it got, and where it is. Throws disk-full, disk-read-only, write-failed.
   */
  "files.keep": {
    input: fileSchema,
    output: z.strictObject({ folder: z.string(), name: z.string(), path: z.string() }),
  },
  /** Shows a file that was kept since the start in its folder, outside of the window. Throws folder-not-shown. */
  "files.show": { input: z.strictObject({ path: z.string() }), output: nothing },
  /** Opens a file that was kept since the start, no copy of an original, with the system's own program for its kind. Throws file-not-opened. */
  "files.open": { input: z.strictObject({ path: z.string() }), output: nothing },
  /** Lets the person choose the folder for finished files; null: none was chosen. Refused where `choosesFolders` is false. */
  "folders.choose": { input: nothing, output: z.strictObject({ folder: z.string().nullable() }) },
  /**
   * Reads a file or pasted text (media type text/plain) and keeps what it holds: one article, or several (a feed, an archive).
   * The same bytes twice are one article. Fails where nothing at all could be read. `job` can be stopped: what was read before is kept,
   * and told with the part that was "stopped".
   */
  "articles.import": {
    input: sourceFileSchema.extend({ job: jobSchema.optional() }),
    output: z.strictObject({
      added: z.array(z.strictObject({ article: articleSchema, known: z.boolean() })),
      failed: z.array(failedPartSchema),
    }),
  },
  /**
   * One page of the articles that match. `where` is the library, `order` "best" where they are not given. `gathered`: of the copies of
   * a dispatch that match only the one that leads them is listed: the one published first, else first taken in.
   */
  "articles.list": {
    input: z.strictObject({
      query: z.string(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
      where: placeSchema.optional(),
      filter: articleFilterSchema.optional(),
      order: z.enum(articleOrders).optional(),
      gathered: z.boolean().optional(),
    }),
    /**
     * `total`: how many are listed; of a search, with `more`, only that there are more than that. `following`: how many more match, but
     * stand under one that leads. `pending`: how many articles a search cannot find yet, since they are being indexed anew.
     */
    output: z.strictObject({
      total: z.int().nonnegative(),
      following: z.int().nonnegative(),
      more: z.boolean(),
      pending: z.int().nonnegative(),
      articles: z.array(articleSummarySchema),
    }),
  },
  /** The other articles of the library that are copies of the same dispatch, the one that leads first. */
  "articles.copies": { input: id, output: z.array(articleSummarySchema) },
  /** The languages that articles are in, each once; of those that are gone, or state none, nothing. */
  "articles.languages": {
    input: z.strictObject({ articles: z.array(z.string()) }),
    output: z.strictObject({ languages: z.array(z.string()) }),
  },
  "articles.get": { input: id, output: articleSchema },
  /** Several at once, in no order; what is gone or damaged is passed over. */
  "articles.getSeveral": {
    input: z.strictObject({ ids: z.array(z.string().min(1)).max(mostAtOnce) }),
    output: z.strictObject({ articles: z.array(articleSchema) }),
  },
  /** Keeps an article as a person corrected it. Origin and id never change. Refused (article-changed) unless `revision` is the stored one; answers the new one. */
  "articles.save": { input: articleSchema, output: z.strictObject({ revision: z.int() }) },
  /** The bytes an article was read from, as they were handed in. */
  "articles.original": { input: id, output: fileSchema },
  /** A picture of an article by its own id. */
  "articles.picture": { input: id, output: fileSchema },
  /**
   * Tags, stars and notes, all of it or nothing; an article that is gone is passed over. Answers the changes that put everything
   * back as it was.
   */
  "articles.annotate": {
    input: z.strictObject({ changes: z.array(annotationSchema).max(10_000) }),
    output: z.strictObject({ undo: z.array(annotationSchema) }),
  },
  /** What a person added to an article. */
  "articles.annotations": {
    input: id,
    output: z.strictObject({
      starred: z.boolean(),
      tags: z.array(z.string()),
      note: z.string(),
      where: z.enum(["library", "bin", "pack"]),
    }),
  },
  /** The packs that use an article. */
  "articles.uses": { input: id, output: z.array(z.strictObject({ id: z.string(), title: z.string() })) },
  /** Throws articles into the bin, from which they can be restored. Answers those that were not there already. */
  "articles.bin": { input: ids, output: ids },
  /** Takes articles out of the bin. Answers those that lay there. */
  "articles.restore": { input: ids, output: ids },
  /** Removes articles for good, without the bin. What a pack uses is kept for that pack alone, no longer listed nor found. */
  "articles.discard": { input: ids, output: nothing },
  /** Discards all that lies in the bin: packs, and articles, of which `kept` are still used by packs or by versions of packs. */
  "bin.empty": {
    input: nothing,
    output: z.strictObject({
      discarded: z.int().nonnegative(),
      kept: z.int().nonnegative(),
      packs: z.int().nonnegative(),
    }),
  },
  /** How many of the articles that a search finds have which language, outlet and tag, most frequent first, at most 50 of each. */
  "articles.tally": {
    input: z.strictObject({ query: z.string(), where: placeSchema }),
    output: z.strictObject({
      languages: z.array(tallySchema),
      outlets: z.array(tallySchema),
      tags: z.array(tallySchema),
      starred: z.int().nonnegative(),
      noted: z.int().nonnegative(),
      undated: z.int().nonnegative(),
      /** How many articles lie in the library and in its bin, whatever is searched. */
      library: z.int().nonnegative(),
      bin: z.int().nonnegative(),
    }),
  },
  /** Every tag of the library, most used first. */
  "tags.list": { input: nothing, output: z.array(tallySchema) },
  /** Those of the library, or of the bin: the one saved, or thrown there, last first. */
  "packs.list": { input: z.strictObject({ where: placeSchema.optional() }), output: z.array(packSummarySchema) },
  "packs.get": { input: id, output: packSchema },
  /** A new pack whose sections are filled with suggestions drawn from the articles. `job` can be stopped: there is none then. */
  "packs.create": {
    input: z.strictObject({
      title: z.string(),
      template: z.string(),
      language: z.string(),
      articles: z.array(z.string()),
      job: jobSchema.optional(),
    }),
    output: packSchema,
  },
  /** Keeps a pack. Refused (pack-changed) unless `revision` is the stored one; answers the new one. */
  "packs.save": { input: packSchema, output: z.strictObject({ revision: z.int(), modified: z.iso.datetime() }) },
  /** Throws packs into the bin, from which they can be restored. Answers those that were not there already. */
  "packs.bin": { input: ids, output: ids },
  /** Takes packs out of the bin. Answers those that lay there. */
  "packs.restore": { input: ids, output: ids },
  /** Removes a pack for good, with its versions, without the bin. */
  "packs.delete": { input: id, output: nothing },
  /**
   * Says that a window shows these packs, and asks which of them are its own to write in: those that no other window holds; `take`
   * holds one be it held or not. To be said again every few seconds; `hidden`: nobody looks at the window. Answers of each pack that
   * is there whether it is held here, and the revision that is stored.
   */
  "packs.hold": {
    input: z.strictObject({
      window: z.string().min(1).max(100),
      ids: idsSchema,
      take: z.string().nullable(),
      hidden: z.boolean(),
    }),
    output: z.array(z.strictObject({ id: z.string(), isHere: z.boolean(), revision: z.int() })),
  },
  /** Says that a window shows these packs no more. */
  "packs.release": { input: z.strictObject({ window: z.string().min(1).max(100), ids: idsSchema }), output: nothing },
  /** The versions of a pack, the one kept last first. */
  "versions.list": { input: id, output: z.array(versionSchema) },
  /**
   * Keeps the pack as it is stored as a version, with a name or without. Where the last version says the same already, none is added:
   * that one takes the name. Answers the version.
   */
  "versions.keep": {
    input: z.strictObject({
      id: z.string().min(1),
      reason: z.enum(versionReasons),
      name: versionNameSchema.nullable(),
    }),
    output: versionSchema,
  },
  /** The pack as a version holds it. */
  "versions.get": { input: id, output: packSchema },
  /** Gives a version a name, or takes it away: one without may be left out once it is old. */
  "versions.rename": {
    input: z.strictObject({ id: z.string().min(1), name: versionNameSchema.nullable() }),
    output: nothing,
  },
  /** Removes a version for good. */
  "versions.delete": { input: id, output: nothing },
  /** What the pack's articles hold that it may use. */
  "packs.suggest": { input: id, output: draftSchema },
  /** The pack as it is given, saved or not, against the articles that it picks or still cites only: what is supported and what is open. */
  "packs.check": {
    /** `job`: a name under which `jobs.stop` stops it, which no other job at hand has. */
    input: z.strictObject({ pack: packSchema, job: jobSchema.optional() }),
    output: packCheckSchema,
  },
  /** The sentences of a text against these articles only. */
  "articles.check": {
    input: z.strictObject({ text: z.string().max(2_000_000), articles: idsSchema }),
    output: z.strictObject({ findings: z.array(findingSchema), disagreements: z.array(disagreementSchema) }),
  },
  /** How long the pack, saved or not, and each of its sections is once it is set; articles in full are not measured. */
  "packs.measure": {
    input: z.strictObject({ pack: packSchema, date: partialDateSchema }),
    output: z.strictObject({ ownPages, sections: z.array(sectionLengthSchema) }),
  },
  /**
   * The pack, saved or not, as the PDF that an export would write, but for the annex of what was checked; with where its sections and
   * entries begin (`page` from 1, `top` in points below the page's upper edge) and how long its sections are. What is not printed
   * (an empty entry, a part that is not for the reader) is not named. Fails (write-failed) for what cannot be printed.
   */
  "packs.typeset": {
    input: z.strictObject({ pack: packSchema, date: partialDateSchema, reader: z.enum(readers).optional() }),
    output: z.strictObject({
      bytes,
      pages: z.int().positive(),
      ownPages,
      /** One for each page: where it is the same as in another answer, the page looks the same; "" where that cannot be told. */
      prints: z.array(z.string()),
      sections: z.array(sectionLengthSchema.extend(printedPlaceSchema.shape)),
      entries: z.array(printedPlaceSchema.extend({ entry: z.string() })),
    }),
  },
  /**
   * What a print of the pack, saved or not, would have to stand in for: characters that no font of the house holds; and what its file
   * would say of itself, `clean` or not as in {@link exportOptionsSchema}. Fails (export-refused) for a reader outside with `clean` false.
   */
  "packs.proof": {
    input: z.strictObject({
      pack: packSchema,
      date: partialDateSchema,
      reader: z.enum(readers).optional(),
      clean: z.boolean().optional(),
    }),
    output: z.strictObject({ unprintable: z.array(unprintableSchema), properties: propertiesSchema }),
  },
  /**
   * The finished file of the pack as it is stored. `date`: the day printed on it (the user's own day). `reader`: whom it is for, where
   * not for the office; the file then holds only what is marked for them. Fails (audience-leak) where a scan finds anything else.
   * Fails (export-refused) for options that exclude each other: a password or anything forbidden in an archive; originals, changes or a copy that
   * is not clean for a reader outside.
   */
  "packs.export": {
    input: z.strictObject({
      id: z.string(),
      format: z.enum(exportFormats),
      date: partialDateSchema,
      reader: z.enum(readers).optional(),
      options: exportOptionsSchema.optional(),
      /** A name under which `jobs.stop` stops it, which no other job at hand has. */
      job: jobSchema.optional(),
    }),
    output: fileSchema,
  },
  /** What lies ready for all files of the office: the names of the picture of its letterhead and of the Word file that shows its look. */
  "stationery.get": { input: nothing, output: stationerySchema },
  /**
   * Puts one of these in its place, or takes it out: null. What lay there is kept in the same folder under the names `setAside`. Fails
   * (stationery-invalid) for a file that is none of the kind.
   */
  "stationery.keep": {
    input: z.strictObject({ kind: z.enum(["letterhead", "look"]), file: fileSchema.nullable() }),
    output: stationerySchema.extend({ setAside: z.array(z.string()) }),
  },
  /** Stops a job that was begun under this name: its call fails with "stopped". One that is not at hand is passed over. */
  "jobs.stop": { input: z.strictObject({ job: jobSchema }), output: nothing },
  /** The pack with its articles as one file to hand over or to keep. The same pack gives the same bytes. */
  "packs.file": { input: id, output: fileSchema },
  /** Takes in what a pack file holds, all of it or nothing; one of a newer form is only shown. */
  "packs.openFile": { input: fileSchema, output: z.discriminatedUnion("kind", [openedPackSchema, readOnlyPackSchema]) },
  /**
   * Waits until all of the library's file was looked through, where that is due, and tells whether it is sound. A damaged one is set
   * aside at the next start.
   */
  "library.check": { input: nothing, output: z.strictObject({ sound: z.boolean() }) },
  /** Puts a sound copy of the library into the data folder's backups, under the day and time. `path` says where. */
  "library.backup": {
    input: z.strictObject({ job: jobSchema.optional() }),
    output: backupSchema.extend({ path: z.string() }),
  },
  /** Newest first. */
  "library.backups": { input: nothing, output: z.array(backupSchema) },
  /**
   * Puts a copy in the place of the library, which is first set aside as the file `setAside`. `job` can be stopped while the copy is looked
   * through, and no longer once the library is touched.
   */
  "library.restore": {
    input: z.strictObject({ name: z.string(), job: jobSchema.optional() }),
    output: z.strictObject({ setAside: z.string() }),
  },
  /** What a template makes of the sample article, as a PDF, and the page of it (from 1) where the text begins. */
  "templates.example": {
    input: z.strictObject({ template: z.string(), language: z.string() }),
    output: z.strictObject({ bytes, page: z.int().positive() }),
  },
  /** Those of the words that no dictionary has; see `main/dictionaries.ts`. */
  "spelling.check": {
    input: z.strictObject({ language: z.enum(spellingLanguages), words: z.array(spelledWord).max(5000) }),
    output: z.strictObject({ unknown: z.array(spelledWord) }),
  },
  /** The words that the person wrote down as right, in whichever window. Each of the calls that change them answers all there are now. */
  "spelling.own": { input: nothing, output: ownWords },
  /** Throws own-words-full. */
  "spelling.learn": { input: z.strictObject({ word: ownWord }), output: ownWords },
  "spelling.unlearn": { input: z.strictObject({ word: ownWord }), output: ownWords },
  /** How a word may have been meant, the likeliest first. */
  "spelling.suggest": {
    input: z.strictObject({ language: z.enum(spellingLanguages), word: spelledWord }),
    output: z.strictObject({ words: z.array(z.string()) }),
  },
  "templates.list": {
    input: nothing,
    output: z.strictObject({
      templates: z.array(z.strictObject({ template: templateSchema })),
      /** The labels are the language's own; those of a template go before them: see `labelsFor`. */
      languages: z.array(
        z.strictObject({ tag: z.string(), name: z.string(), labels: z.record(z.string(), z.string()) }),
      ),
      /** Ids of the typography profiles; each begins with the tag of its language. */
      profiles: z.array(z.string()),
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
