import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article, ReadArticle } from "../core/article.ts";
import { leaksIn, type Reader } from "../core/audience.ts";
import { imagesIn } from "../core/blocks.ts";
import { compose, markingOf } from "../core/compose.ts";
import type { CallOutput, Handlers, Rescued, SourceFile } from "../core/contract.ts";
import { AppError, fromErrorEnvelope } from "../core/errors.ts";
import { nameExport } from "../core/file-name.ts";
import type { Language } from "../core/language.ts";
import type { Pack } from "../core/pack.ts";
import { proposePack } from "../core/proposal.ts";
import { sampleSchema } from "../core/sample.ts";
import type { DocumentTree, Images } from "../core/tree.ts";
import { createBackups, type Backups } from "./backups.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { articlesOf, createHandover } from "./handover.ts";
import { workHere, type Work } from "./jobs.ts";
import type { Paths } from "./paths.ts";
import type { Reading } from "./readers/reader.ts";
import { openStore, type Store } from "./store.ts";
import { createTemplates, idOfTemplateFile, type Templates } from "./templates.ts";
import { workInThreads } from "./worker.ts";
import { readYaml } from "./yaml-file.ts";

/** What the app is made of. Nothing reads the clock, makes an identity or finds a folder but through it. */
export interface AppParts {
  paths: Paths;
  clock: () => Date;
  store: Store;
  templates: Templates;
  work: Work;
  makeId: () => string;
  /** What was taken over from a damaged library as this one was opened. */
  rescued?: Rescued | null;
}

/** How a host opens the app. */
export interface OpenOptions {
  paths: Paths;
  /** Default: the system's. */
  clock?: () => Date;
  /** Keep nothing on disk, put no sample in, and do the work in this thread: for the command line. */
  inMemory?: boolean;
  /** A template file to use besides those of the folders. */
  templateFile?: string;
}

/** An open app: the way in, where a damaged library was put (null: none was), and the id of the given template file. */
export interface OpenedApp {
  dispatch: Dispatch;
  setAside: string | null;
  templateId: string | null;
  /** Copies of the library anywhere on the disk, for hosts that name paths. */
  backups: Pick<Backups, "copyTo" | "restoreFrom">;
  close(): Promise<void>;
}

/** Implements the contract, call by call. Every failure is an AppError. */
export function createApp({ paths, clock, store, templates, work, makeId, rescued = null }: AppParts): Handlers {
  const now = (): string => clock().toISOString();
  const backups = createBackups({ paths, clock, work });
  const handover = createHandover({ store, templates, work, makeId, version: paths.version });

  /** Reads a file and keeps what it holds, each article as soon as it is read, so that one that fails later loses none of them. */
  async function importFile(file: SourceFile): Promise<CallOutput<"articles.import">> {
    const outcome: CallOutput<"articles.import"> = { added: [], failed: [] };
    await work.read(file, (reading) => {
      if (reading.kind === "failed") outcome.failed.push(reading.part);
      else outcome.added.push(store.articles.add(newArticle(reading.article), reading.original, reading.pictures));
    });
    const [first] = outcome.failed;
    if (outcome.added.length === 0 && first) throw fromErrorEnvelope(first.error);
    return outcome;
  }

  function newArticle(read: ReadArticle): Article {
    return { ...read, id: makeId(), revision: 0, otherOrigins: [], takenIn: now(), undated: false };
  }

  async function makePack(title: string, templateId: string, tag: string, articles: Article[]): Promise<Pack> {
    const { template, language } = await templates.find(templateId, tag);
    const draft = await work.draft(articles);
    return proposePack({ id: makeId(), title, template, language: language.tag, articles, draft, now: now() });
  }

  async function putSampleIn(): Promise<void> {
    const { value: sample } = await readYaml(join(paths.samples, "sample.yaml"), sampleSchema);
    const bytes = new Uint8Array(await readFile(join(paths.samples, sample.article)));
    const read: Reading[] = [];
    await work.read({ name: sample.article, mediaType: "text/plain", bytes }, (reading) => read.push(reading));
    const [first] = read;
    if (first?.kind !== "article")
      throw new AppError("internal", "The sample article does not read; install Attaché again.");
    const article = newArticle(first.article);
    const pack = await makePack(sample.title, sample.template, sample.language, [article]);
    // All of it or nothing: half a sample would keep the other half from ever coming.
    store.seed(() => {
      store.articles.add(article, bytes, []);
      store.packs.add({ ...pack, marking: sample.marking, cover: { ...pack.cover, ...sample.cover } });
      store.saveSettings({ ...store.getSettings(), openPack: pack.id });
    });
  }

  /** Two windows that open at once must not both put it in. */
  let seeding: Promise<void> | null = null;
  async function seedOnce(): Promise<void> {
    if (store.isSeeded()) return;
    if (store.articles.count() === 0 && store.packs.list().length === 0) await putSampleIn();
    else store.markSeeded();
  }

  /** The labels of headings in a second language. */
  async function secondOf(template: string, tag: string): Promise<Language> {
    return (await templates.find(template, tag)).language;
  }

  return {
    async "app.open"() {
      seeding ??= seedOnce();
      const seeded = seeding;
      // Should the sample fail, that is said once; the library opens all the same at the next call, and the next start tries again.
      seeding = seeded.catch(() => undefined);
      await seeded;
      return {
        version: paths.version,
        settings: store.getSettings(),
        dataFolder: paths.dataFolder,
        setAside: store.setAside,
        rescued,
        articles: store.articles.count(),
        packs: store.packs.list(),
        formats: (await import("./readers/index.ts")).readers.map(({ id, extensions }) => ({
          id,
          extensions: [...extensions],
        })),
      };
    },
    "settings.save"(settings) {
      store.saveSettings(settings);
      return Promise.resolve({});
    },
    "articles.import": importFile,
    "articles.list": (input) => Promise.resolve(store.articles.list(input)),
    "articles.get": ({ id }) => Promise.resolve(store.articles.get(id)),
    "articles.save": (article) => Promise.resolve({ revision: store.articles.save(article) }),
    "articles.original": ({ id }) => Promise.resolve(store.articles.original(id)),
    "articles.picture": ({ id }) => Promise.resolve(store.articles.picture(id)),
    "articles.annotate": ({ changes }) => Promise.resolve({ undo: store.annotations.annotate(changes) }),
    "articles.annotations": ({ id }) => Promise.resolve(store.annotations.get(id)),
    "articles.uses": ({ id }) => Promise.resolve(store.annotations.usesOf(id)),
    "articles.bin": ({ ids }) => Promise.resolve({ ids: store.bin.put(ids, now()) }),
    "articles.restore": ({ ids }) => Promise.resolve({ ids: store.bin.restore(ids) }),
    "articles.discard"({ ids }) {
      store.bin.discard(ids);
      return Promise.resolve({});
    },
    "articles.tally": (input) => Promise.resolve(store.articles.tally(input)),
    "bin.empty": () => Promise.resolve(store.bin.empty()),
    "tags.list": () => Promise.resolve(store.annotations.tags()),
    "packs.list": () => Promise.resolve(store.packs.list()),
    "packs.get": ({ id }) => Promise.resolve(store.packs.get(id)),
    async "packs.create"({ title, template, language, articles }) {
      const picked = articles.map((id) => store.articles.get(id));
      const pack = await makePack(title, template, language, picked);
      store.packs.add(pack);
      return pack;
    },
    "packs.save"(pack) {
      const modified = now();
      return Promise.resolve({ revision: store.packs.save({ ...pack, modified }), modified });
    },
    "packs.delete"({ id }) {
      store.packs.delete(id);
      return Promise.resolve({});
    },
    "packs.suggest": async ({ id }) =>
      work.draft(store.packs.get(id).articles.map((article) => store.articles.get(article))),
    async "packs.export"({ id, format, date, reader }) {
      const pack = store.packs.get(id);
      const { template, language } = await templates.find(pack.template, pack.language, pack.profile);
      const second = pack.secondLanguage === undefined ? undefined : await secondOf(pack.template, pack.secondLanguage);
      const style = await templates.style();
      const articles = articlesOf(pack, store);
      const fingerprint = fingerprintOf(pack, articles);
      const tree = compose({ pack, articles, template, language, style, date, reader, second, fingerprint });
      if (reader !== undefined) checkLeaks(tree, pack, reader);
      const { bytes, extension, mediaType } = await work.write(format, tree, imagesOf(tree, store));
      const short = markingOf(pack, template)?.short ?? null;
      return { name: nameExport(short, pack.title, date, extension), mediaType, bytes };
    },
    "packs.file": ({ id }) => handover.write(id),
    "packs.openFile": (file) => handover.open(file),
    "library.backup": () => backups.make(),
    "library.backups": () => backups.list(),
    "library.restore": ({ name }) => backups.restore(name),
    "templates.list": () => templates.list(),
  };
}

/** Takes over what a damaged library still holds; where that fails the library opens all the same, and the next start tries again. */
async function takeOver(store: Store, work: Work, library: string, now: Date): Promise<Rescued | null> {
  const damaged = store.pendingRescue();
  if (damaged === null) return null;
  if (existsSync(damaged)) return work.rescue(damaged, library, now).catch(() => null);
  store.endRescue();
  return null;
}

/** SHA-256 of a pack and the articles it prints, its counter of saves and their days left out: the same content, the same sum. */
function fingerprintOf(pack: Pack, articles: Article[]): string {
  const content = { ...pack, revision: 0, created: "", modified: "" };
  const sums = articles.map(({ origin, body }) => [origin.sha256, body]);
  return createHash("sha256")
    .update(JSON.stringify([content, sums]))
    .digest("hex");
}

/** Throws audience-leak where a document holds words that were not for its reader. */
function checkLeaks(tree: DocumentTree, pack: Pack, reader: Reader): void {
  const [leak] = leaksIn(tree, pack, reader);
  if (leak === undefined) return;
  throw new AppError(
    "audience-leak",
    `The file would hold words that are not for this reader: "${leak.slice(0, 80)}"; take them out of what is, and export again.`,
    { words: leak.slice(0, 80) },
  );
}

/** The pictures that a briefing shows. Throws article-missing where the library has lost one. */
function imagesOf(tree: DocumentTree, store: Store): Images {
  const ids = imagesIn(tree.sections.flatMap(({ blocks }) => blocks));
  return new Map(ids.map((id) => [id, store.articles.picture(id)]));
}

/**
 * Indexes anew what another Attaché indexed otherwise, a few articles at a time, so that calls are answered in between. Where the
 * disk refuses, the next start goes on. Answers what stops it.
 */
function indexInPauses(store: Store): () => void {
  const articlesAtOnce = 8;
  const pause = 10;
  const step = (): void => {
    try {
      if (store.articles.indexMore(articlesAtOnce)) timer = setTimeout(step, pause).unref();
    } catch {
      // What is pending stays so, and each list says how much; no call of a person failed.
    }
  };
  let timer = setTimeout(step, 0).unref();
  return () => clearTimeout(timer);
}

/**
 * Opens the app for a host: library, templates and worker, behind the one way in. Throws library-newer, library-busy,
 * disk-read-only, disk-full; template-invalid for the given template file.
 */
export async function openApp(options: OpenOptions): Promise<OpenedApp> {
  const { paths, clock = () => new Date(), inMemory = false, templateFile } = options;
  const templateId = templateFile === undefined ? null : await idOfTemplateFile(templateFile);
  const store = openStore(inMemory ? ":memory:" : paths.library, clock());
  if (inMemory) store.markSeeded();
  const work = inMemory ? workHere() : workInThreads(paths.thread);
  // Where nothing is to be kept, the templates that come with a pack are not either.
  const received = inMemory ? join(tmpdir(), `attache-${randomUUID()}`) : undefined;
  const places = { builtIn: paths.templates, own: paths.ownTemplates, received, file: templateFile };
  const templates = createTemplates(places);
  const rescued = await takeOver(store, work, paths.library, clock());
  const stopIndexing = indexInPauses(store);
  return {
    dispatch: createDispatch(createApp({ paths, clock, store, templates, work, makeId: randomUUID, rescued })),
    setAside: store.setAside,
    templateId,
    backups: createBackups({ paths, clock, work }),
    async close() {
      stopIndexing();
      await work.close();
      store.close();
      if (received !== undefined) await rm(received, { recursive: true, force: true });
    },
  };
}
