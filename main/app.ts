import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article, ReadArticle } from "../core/article.ts";
import { reasonFor, type PackCheck } from "../core/check/pack-check.ts";
import type { CallInput, CallOutput, Handlers, Rescued, RescueFailure, SourceFile } from "../core/contract.ts";
import { AppError, fromErrorEnvelope, toErrorEnvelope } from "../core/errors.ts";
import { citedArticles, type Pack } from "../core/pack.ts";
import { proposePack } from "../core/proposal.ts";
import { sampleSchema, type Sample } from "../core/sample.ts";
import { withChange } from "../core/settings.ts";
import { createBackups, type Backups } from "./backups.ts";
import type { Desktop } from "./desktop.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { createHandover } from "./handover.ts";
import type { CheckedAgainst, Work } from "./jobs.ts";
import { createKeptFiles } from "./kept-files.ts";
import { createPackHolders, type PackHolders } from "./pack-holders.ts";
import type { Paths } from "./paths.ts";
import type { Printing } from "./printing.ts";
import type { Reading } from "./readers/reader.ts";
import { createStoppable } from "./stoppable.ts";
import { keepStationery, listStationery } from "./stationery.ts";
import { openStore, type Store } from "./store.ts";
import { packMissing } from "./stored-packs.ts";
import { createTemplates, idOfTemplateFile, type Templates } from "./templates.ts";
import { workInThreads, workOnce } from "./worker.ts";
import { yamlReader } from "./yaml-file.ts";

/** What the app is made of. Nothing reads the clock, makes an identity or finds a folder but through it. */
export interface AppParts {
  paths: Paths;
  clock: () => Date;
  store: Store;
  templates: Templates;
  work: Work;
  makeId: () => string;
  /** What was taken over from a damaged library as this one was opened, or why it was not. */
  rescue?: Rescue;
  /** What the host can do beside its window; a host without one shows nothing there. */
  desktop?: Desktop | undefined;
  /** What lists the articles. Default: the store, in this thread. */
  lists?: Lists;
  /** Has what the library is behind with taken up: another state of it was put in its place. Default: nothing does. */
  tend?: () => void;
  /** Which window writes in which pack. Default: what the windows of this process say. */
  holders?: PackHolders;
}

/** What lists and counts the articles of the library for its screens; see `article-list.ts`. */
export interface Lists {
  list(asked: CallInput<"articles.list">): Promise<CallOutput<"articles.list">>;
  tally(asked: CallInput<"articles.tally">): Promise<CallOutput<"articles.tally">>;
}

/** What came of taking over a damaged library; both null where there was none. */
export interface Rescue {
  rescued: Rescued | null;
  rescueFailed: RescueFailure | null;
}

const noRescue: Rescue = { rescued: null, rescueFailed: null };

/** How a host opens the app. */
export interface OpenOptions {
  paths: Paths;
  /** Default: the system's. */
  clock?: () => Date;
  /** Keep nothing on disk, put no sample in, and do the work in this thread, what reads harmful files aside: for the command line. */
  inMemory?: boolean;
  /** A template file to use besides those of the folders. */
  templateFile?: string;
  /** See {@link AppParts}. */
  desktop?: Desktop;
}

/** An open app: the way in, what became of a damaged library, and the id of the given template file. */
export interface OpenedApp {
  dispatch: Dispatch;
  /** What to say on the terminal of a library that was found damaged, a line each: where it was put, what was taken over, what not. */
  notices: string[];
  templateId: string | null;
  /** Copies of the library anywhere on the disk, for hosts that name paths. */
  backups: Pick<Backups, "copyTo" | "restoreFrom">;
  close(): Promise<void>;
}

/** Implements the contract, call by call. Every failure is an AppError. */
export function createApp({
  paths,
  clock,
  store,
  templates,
  work,
  makeId,
  rescue = noRescue,
  desktop,
  lists = listsOf(store),
  tend,
  holders = createPackHolders(null, clock),
}: AppParts): Handlers {
  const now = (): string => clock().toISOString();
  const backups = createBackups({ paths, clock, work });
  const files = createKeptFiles(desktop ?? null, (file) => store.articles.hasOriginalOf(file));
  const filesFolder = (): string => store.getSettings().folder ?? paths.files;
  const handover = createHandover({ store, templates, work, makeId, now, version: paths.version });

  /** Reads a file and keeps what it holds, each article as soon as it is read, so that one that fails later loses none of them. */
  async function importFile(file: SourceFile): Promise<CallOutput<"articles.import">> {
    const outcome: CallOutput<"articles.import"> = { added: [], failed: [] };
    try {
      await work.read(file, (reading) => {
        if (reading.kind === "failed") outcome.failed.push(reading.part);
        else outcome.added.push(store.articles.add(newArticle(reading.article), reading.original, reading.pictures));
      });
    } catch (thrown) {
      // What was read before is kept, and told with what ended the reading.
      if (outcome.added.length === 0) throw thrown;
      outcome.failed.push({ name: file.name, error: toErrorEnvelope(thrown) });
    }
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

  /** What the work needs to check against articles; one that is gone from the library supports nothing. */
  function against(ids: readonly string[]): CheckedAgainst {
    const held = ids.flatMap((id) => {
      const revision = store.articles.revisionOf(id);
      return revision === null ? [] : [{ id, revision }];
    });
    return { key: JSON.stringify(held), load: () => held.map(({ id }) => store.articles.get(id)) };
  }

  /** What was last found in each pack that was checked since the start, as it then was; that of an earlier state is not among them. */
  const lastChecks = new Map<string, PackCheck>();

  async function checkPack(pack: Pack, signal?: AbortSignal): Promise<PackCheck> {
    const { statementsOfPack } = await import("../core/check/pack-statements.ts");
    const statements = statementsOfPack(pack);
    // An article that is no longer picked is printed among the sources as long as a note names it, and checked against as long.
    const { findings, disagreements } = await work.check(statements, against(citedArticles(pack)), signal);
    return {
      findings: statements.flatMap(({ section, entry, field, offset }, at) =>
        (findings[at] ?? []).map((finding) => ({
          ...finding,
          section,
          entry,
          field,
          offset,
          reason: reasonFor(finding, pack),
        })),
      ),
      disagreements,
    };
  }

  /** The article that a first start shows, and what its briefing is called. */
  async function readSample(): Promise<{ sample: Sample; article: Article; bytes: Uint8Array }> {
    const { value: sample } = await yamlReader(sampleSchema)(join(paths.samples, "sample.yaml"));
    const bytes = new Uint8Array(await readFile(join(paths.samples, sample.article)));
    const read: Reading[] = [];
    await work.read({ name: sample.article, mediaType: "text/plain", bytes }, (reading) => read.push(reading));
    const [first] = read;
    if (first?.kind !== "article")
      throw new AppError("internal", "The sample article does not read; install Attaché again.");
    return { sample, article: newArticle(first.article), bytes };
  }

  async function putSampleIn(): Promise<void> {
    const { sample, article, bytes } = await readSample();
    const pack = await makePack(sample.title, sample.template, sample.language, [article]);
    // All of it or nothing: half a sample would keep the other half from ever coming.
    store.seed(() => {
      store.articles.add(article, bytes, []);
      store.packs.add({ ...pack, marking: sample.marking, cover: { ...pack.cover, ...sample.cover } });
      store.changeSettings((settings) => ({ ...settings, openPack: pack.id }));
    });
  }

  /** What templates are shown by; read anew at the next call where it does not read. */
  let example: ReturnType<typeof readSample> | null = null;
  function exampleOnce(): ReturnType<typeof readSample> {
    example ??= readSample().catch((thrown: unknown) => {
      example = null;
      throw thrown;
    });
    return example;
  }
  /** Two windows that open at once must not both put it in. */
  let seeding: Promise<void> | null = null;
  async function seedOnce(): Promise<void> {
    if (store.isSeeded()) return;
    if (store.articles.count() === 0 && store.packs.list().length === 0) await putSampleIn();
    else store.markSeeded();
  }

  let check: Promise<{ sound: boolean }> | null = null;
  async function checkLibrary(): Promise<{ sound: boolean }> {
    if (!store.wantsCheck(clock())) return { sound: true };
    const sound = await work.checkLibrary(paths.library);
    try {
      if (sound) store.markChecked(clock());
    } catch {
      // Another program writes, or the disk is full: the next start looks through it again.
    }
    return { sound };
  }

  const stoppable = createStoppable();
  /** What composes and prints is loaded when it is first asked for: a start asks for none of it. */
  let printing: Printing | null = null;
  async function printingOnce(): Promise<Printing> {
    const { createPrinting } = await import("./printing.ts");
    printing ??= createPrinting({
      store,
      templates,
      work,
      ownTemplates: paths.ownTemplates,
      now,
      checkPack,
      lastCheck: (id) => lastChecks.get(id) ?? null,
    });
    return printing;
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
        ownWords: store.ownWords(),
        dataFolder: paths.dataFolder,
        filesFolder: paths.files,
        choosesFolders: desktop?.chooseFolder !== undefined,
        setAside: store.setAside,
        ...rescue,
        articles: store.articles.count(),
        packs: store.packs.list(),
        formats: (await import("./readers/index.ts")).formats.map(({ id, extensions }) => ({
          id,
          extensions: [...extensions],
        })),
      };
    },
    "settings.save"(change) {
      store.changeSettings((settings) => withChange(settings, change));
      return Promise.resolve({});
    },
    "files.keep": (file) => files.keep(filesFolder(), file),
    async "files.open"({ path }) {
      await files.open(path);
      return {};
    },
    async "files.show"({ path }) {
      await files.show(path);
      return {};
    },
    async "folders.choose"() {
      if (!desktop?.chooseFolder)
        throw new AppError("call-refused", "This host has no dialog for folders; type the path.");
      return { folder: await desktop.chooseFolder(filesFolder()) };
    },
    "articles.import": importFile,
    "articles.list": (input) => lists.list(input),
    "articles.languages": ({ articles }) => Promise.resolve({ languages: store.articles.languages(articles) }),
    "articles.copies": ({ id }) => Promise.resolve(store.articles.copies(id)),
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
    "articles.tally": (input) => lists.tally(input),
    "bin.empty": () => Promise.resolve(store.bin.empty()),
    "tags.list": () => Promise.resolve(store.annotations.tags()),
    "packs.list": ({ where }) => Promise.resolve(store.packs.list(where)),
    "packs.get": ({ id }) => Promise.resolve(store.packs.get(id)),
    async "packs.create"({ title, template, language, articles }) {
      const picked = articles.map((id) => store.articles.get(id));
      const pack = await makePack(title, template, language, picked);
      store.packs.add(pack);
      return pack;
    },
    "packs.save"(pack) {
      const modified = now();
      const revision = store.versions.keepDue(
        { id: pack.id, now: modified, load: () => store.packs.find(pack.id) },
        () => store.packs.save({ ...pack, modified }),
      );
      return Promise.resolve({ revision, modified });
    },
    "stationery.get": () => Promise.resolve(listStationery(paths.ownTemplates)),
    "stationery.keep": (input) => keepStationery(paths.ownTemplates, input, now().slice(0, 10), work),
    "packs.bin": ({ ids }) => Promise.resolve({ ids: store.bin.putPacks(ids, now()) }),
    "packs.restore": ({ ids }) => Promise.resolve({ ids: store.bin.restorePacks(ids) }),
    "packs.delete"({ id }) {
      if (store.bin.discardPacks([id]) === 0) throw packMissing(id);
      return Promise.resolve({});
    },
    "packs.hold": ({ window, ids, take, hidden }) =>
      Promise.resolve(
        ids.flatMap((id) => {
          const revision = store.packs.revisionOf(id);
          if (revision === null) return [];
          return [{ id, isHere: holders.hold(id, window, { take: take === id, hidden }), revision }];
        }),
      ),
    "packs.release"({ window, ids }) {
      holders.release(ids, window);
      return Promise.resolve({});
    },
    "versions.list": ({ id }) => Promise.resolve(store.versions.list(id)),
    "versions.keep": ({ id, reason, name }) =>
      Promise.resolve(store.versions.keep(store.packs.get(id), { reason, name, made: now() })),
    "versions.get": ({ id }) => Promise.resolve(store.versions.get(id)),
    "versions.rename"({ id, name }) {
      store.versions.rename(id, name);
      return Promise.resolve({});
    },
    "versions.delete"({ id }) {
      store.versions.delete(id);
      return Promise.resolve({});
    },
    "packs.suggest": async ({ id }) =>
      work.draft(store.packs.get(id).articles.map((article) => store.articles.get(article))),
    "packs.check": async ({ pack }) => {
      const check = await checkPack(pack);
      lastChecks.set(pack.id, check);
      return check;
    },
    async "articles.check"({ text, articles }) {
      const { statementsOf } = await import("../core/check.ts");
      const { findings, disagreements } = await work.check(statementsOf(text), against(articles));
      return { findings: findings.flat(), disagreements };
    },
    "packs.measure": async (asked) => (await printingOnce()).measure(asked),
    "packs.typeset": async (asked) => (await printingOnce()).typeset(asked),
    "packs.proof": async (asked) => (await printingOnce()).proof(asked),
    "packs.export": ({ job, ...asked }) =>
      stoppable.run(job, async (signal) => (await printingOnce()).export(asked, signal)),
    "jobs.stop"({ job }) {
      stoppable.stop(job);
      return Promise.resolve({});
    },
    "packs.file": ({ id }) => handover.write(id),
    "packs.openFile": (file) => handover.open(file),
    "library.check": () => (check ??= checkLibrary()),
    "library.backup": ({ job }) => stoppable.run(job, (signal) => backups.make(signal)),
    "library.backups": () => backups.list(),
    async "library.restore"({ name }) {
      const restored = await backups.restore(name);
      tend?.();
      return restored;
    },
    "spelling.check": async ({ language, words }) => ({ unknown: await work.checkSpelling(language, words) }),
    "spelling.own": () => Promise.resolve({ words: store.ownWords() }),
    "spelling.learn": ({ word }) => Promise.resolve({ words: store.learn(word) }),
    "spelling.unlearn": ({ word }) => Promise.resolve({ words: store.unlearn(word) }),
    "spelling.suggest": async ({ language, word }) => ({ words: await work.suggestSpelling(language, word) }),
    "templates.list": () => templates.list(),
    async "templates.example"({ template: id, language: tag }) {
      const { compose } = await import("../core/compose.ts");
      const { sample, article } = await exampleOnce();
      const { template, language } = await templates.find(id, tag);
      const pack = await makePack(sample.title, id, tag, [article]);
      const style = await templates.style();
      const tree = compose({
        pack,
        articles: [article],
        template,
        language,
        style,
        date: now().slice(0, 10),
        apart: true,
      });
      const { bytes, sections } = await work.typeset(tree, new Map());
      return { bytes, page: [...sections.values()][0]?.page ?? 1 };
    },
  };
}

function listsOf({ articles }: Store): Lists {
  return {
    list: (asked) => Promise.resolve(articles.list(asked)),
    tally: (asked) => Promise.resolve(articles.tally(asked)),
  };
}

/** The lists of a library on disk, made apart from this thread, which stays free for all other calls. */
function listsApart(work: Work, library: string): Lists {
  return {
    list: (asked) => work.listArticles(library, asked),
    tally: (asked) => work.tallyArticles(library, asked),
  };
}

/** Takes over what a damaged library still holds; where that fails the library opens all the same, and the next start tries again. */
async function takeOver(store: Store, work: Work, library: string, now: Date): Promise<Rescue> {
  const damaged = store.pendingRescue();
  if (damaged === null) return noRescue;
  if (!existsSync(damaged)) {
    store.endRescue();
    return noRescue;
  }
  try {
    return { rescued: await work.rescue(damaged, library, now), rescueFailed: null };
  } catch (thrown) {
    return { rescued: null, rescueFailed: { from: damaged, error: toErrorEnvelope(thrown) } };
  }
}

function noticesOf(setAside: string | null, { rescued, rescueFailed }: Rescue): string[] {
  const lost = rescued?.lost.titles.map((title) => `"${title}"`).join(", ") ?? "";
  return [
    ...(setAside === null ? [] : [`The damaged library is kept at ${setAside}.`]),
    ...(rescued === null
      ? []
      : [`Taken over from the damaged library: ${rescued.articles} articles, ${rescued.packs} packs.`]),
    ...(rescued === null || rescued.lost.total === 0
      ? []
      : [
          `Not readable any more: ${rescued.lost.total} articles or packs${lost === "" ? "" : `, among them ${lost}`}.`,
        ]),
    ...(rescueFailed === null
      ? []
      : [
          `Nothing could be taken over from the damaged library ${rescueFailed.from} (${rescueFailed.error.message}); it is untouched, and the next start tries again.`,
        ]),
  ];
}

/** The upkeep of a library, a little at a time in a thread of its own, until nothing is left or it is to stop. */
interface Upkeep {
  begin: () => void;
  /** Kept once what is at hand is done. */
  stop: () => Promise<void>;
}

/**
 * Takes up what another Attaché indexed or compared otherwise. Where the disk refuses, the next start goes on: what is pending stays
 * so, and each list says how much; no call of a person failed.
 */
function createUpkeep(work: Work, library: string): Upkeep {
  let stopped = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (!stopped && (await work.tendLibrary(library)));
  };
  return {
    begin() {
      running ??= run()
        .catch(() => undefined)
        .finally(() => {
          running = null;
        });
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/**
 * Opens the app for a host: library, templates and worker, behind the one way in. Throws library-newer, library-busy,
 * disk-read-only, disk-full; template-invalid for the given template file.
 */
export async function openApp(options: OpenOptions): Promise<OpenedApp> {
  const { paths, clock = () => new Date(), inMemory = false, templateFile, desktop } = options;
  const templateId = templateFile === undefined ? null : await idOfTemplateFile(templateFile);
  const store = openStore(inMemory ? ":memory:" : paths.library, clock());
  if (inMemory) store.markSeeded();
  const work = inMemory ? workOnce(paths.thread) : workInThreads(paths.thread);
  // Where nothing is to be kept, the templates that come with a pack are not either.
  const received = inMemory ? join(tmpdir(), `attache-${randomUUID()}`) : undefined;
  const places = { builtIn: paths.templates, own: paths.ownTemplates, received, file: templateFile };
  const templates = createTemplates(places);
  const rescue = await takeOver(store, work, paths.library, clock());
  const upkeep = createUpkeep(work, paths.library);
  const tend = (): void => upkeep.begin();
  if (!inMemory && store.articles.isBehind()) tend();
  const backups = createBackups({ paths, clock, work });
  const holders = createPackHolders(inMemory ? null : join(paths.dataFolder, "open"), clock);
  const lists = inMemory ? listsOf(store) : listsApart(work, paths.library);
  return {
    dispatch: createDispatch(
      createApp({ paths, clock, store, templates, work, makeId: randomUUID, rescue, desktop, lists, tend, holders }),
    ),
    notices: noticesOf(store.setAside, rescue),
    templateId,
    backups: {
      copyTo: (path) => backups.copyTo(path),
      async restoreFrom(path) {
        const restored = await backups.restoreFrom(path);
        tend();
        return restored;
      },
    },
    async close() {
      await upkeep.stop();
      await work.close();
      store.close();
      if (received !== undefined) await rm(received, { recursive: true, force: true });
    },
  };
}
