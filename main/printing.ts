import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../core/article.ts";
import { leaksIn, type Reader } from "../core/audience.ts";
import { imagesIn } from "../core/blocks.ts";
import { openFindings, type PackCheck } from "../core/check/pack-check.ts";
import { standingFindings } from "../core/check/pack-statements.ts";
import { commentsOf } from "../core/comments.ts";
import { compose, markingOf, type ComposeInput } from "../core/compose.ts";
import type { CallInput, CallOutput, ExportOptions, File, Handlers } from "../core/contract.ts";
import { AppError } from "../core/errors.ts";
import { nameExport, titlesOf } from "../core/file-name.ts";
import { applyLook, fontsOf } from "../core/office-look.ts";
import { officeMargin } from "../core/style.ts";
import type { Language } from "../core/language.ts";
import type { Pack } from "../core/pack.ts";
import { contentOf } from "../core/pack-file.ts";
import { propertiesOf } from "../core/properties.ts";
import type { DocumentTree, FileOptions, Images } from "../core/tree.ts";
import { articlesOf } from "./handover.ts";
import type { Work } from "./jobs.ts";
import { letterheadImage, lookFile, readIfThere, readLetterhead, type Letterhead } from "./letterhead.ts";
import type { ReadLook } from "./office-look.ts";
import type { Store } from "./store.ts";
import type { Templates } from "./templates.ts";
import type { SectionLength } from "./writers/pdf/measure.ts";

/** What prints packs is made of. `ownTemplates`: the folder of the person's own templates, in which the office's letterhead lies. */
export interface PrintingParts {
  store: Store;
  templates: Templates;
  work: Work;
  ownTemplates: string;
  now: () => string;
  /** What the check finds in a pack, and what it last found in the one of an id; null where that was not checked yet. */
  checkPack: (pack: Pack, signal?: AbortSignal) => Promise<PackCheck>;
  lastCheck: (id: string) => PackCheck | null;
}

/** What shows and exports a pack as it is printed; see the calls of the same names in the contract. */
export interface Printing {
  measure: Handlers["packs.measure"];
  typeset: Handlers["packs.typeset"];
  proof: Handlers["packs.proof"];
  /** The briefing of a pack as a file. Whatever of it is at hand, aborted, `signal` has it fail with "stopped". */
  export(asked: Omit<CallInput<"packs.export">, "job">, signal?: AbortSignal): Promise<CallOutput<"packs.export">>;
}

/** See {@link Printing}. */
export function createPrinting({
  store,
  templates,
  work,
  ownTemplates,
  now,
  checkPack,
  lastCheck,
}: PrintingParts): Printing {
  /** The labels of headings in a second language. */
  async function secondOf(template: string, tag: string): Promise<Language> {
    return (await templates.find(template, tag)).language;
  }

  /** English, whose words name a file that no title of its own can name; none where it cannot be read, since no export fails of that. */
  async function english(): Promise<Language[]> {
    try {
      return [await templates.language("en")];
    } catch (thrown) {
      if (thrown instanceof AppError) return [];
      throw thrown;
    }
  }

  /** The articles that were printed last, by id and revision: a pack that a person writes in is set with the same ones after each key. */
  let read: ReadonlyMap<string, Article> = new Map();
  function articlesAgain(pack: Pack): Article[] {
    const now = new Map<string, Article>();
    const articles = articlesOf(pack, store, (id) => {
      const key = `${id} ${store.articles.revisionOf(id)}`;
      const article = read.get(key) ?? store.articles.get(id);
      now.set(key, article);
      return article;
    });
    read = now;
    return articles;
  }

  /** All that the briefing of a pack is made of, its letterhead aside. */
  async function printed(pack: Pack, date: string): Promise<ComposeInput> {
    const { template, language } = await templates.find(pack.template, pack.language, pack.profile);
    const second = pack.secondLanguage === undefined ? undefined : await secondOf(pack.template, pack.secondLanguage);
    const style = await templates.style();
    return { pack, articles: articlesAgain(pack), template, language, style, date, second };
  }

  /** The look that was read last of the file in the folder of the person's templates: it is read anew only where that was changed. */
  let ownLook: { state: string; look: ReadLook } | null = null;

  /** The look of the office: that of the file given, or else of the one in the folder of the person's templates; null without. */
  async function look(given?: File): Promise<ReadLook | null> {
    if (given) return work.readLook(given);
    const path = join(ownTemplates, lookFile);
    const { mtimeMs, size } = (await stat(path).catch(() => null)) ?? { mtimeMs: 0, size: 0 };
    const state = `${mtimeMs} ${size}`;
    if (ownLook?.state === state) return ownLook.look;
    const bytes = await readIfThere(path);
    ownLook = bytes && { state, look: await work.readLook({ name: lookFile, mediaType: "", bytes }) };
    return ownLook?.look ?? null;
  }

  /** The picture of the office's look, for files that take nothing else of it: one that cannot be read must not keep them. */
  async function pictureOfLook(): Promise<ReadLook["picture"]> {
    try {
      return (await look())?.picture ?? null;
    } catch (thrown) {
      if (thrown instanceof AppError) return null;
      throw thrown;
    }
  }

  /** The letterhead that was read last: looking through a picture takes longer than reading its bytes. */
  let ownLetterhead: Letterhead | null = null;

  /** The letterhead as the briefing names it, and its picture among the others: where there is none of its own, that of the look. */
  async function letterhead(
    from: ReadLook | null,
  ): Promise<{ of: { letterhead?: string }; among: (images: Images) => Images }> {
    ownLetterhead = await readLetterhead(ownTemplates, ownLetterhead);
    const picture = ownLetterhead ?? (from ? from.picture : await pictureOfLook());
    if (picture === null) return { of: {}, among: (images) => images };
    return { of: { letterhead: letterheadImage }, among: (images) => new Map([...images, [letterheadImage, picture]]) };
  }

  /**
   * The briefing of an earlier state of a pack, as it would be printed now: without what the library no longer holds of its articles.
   * Throws earlier-unmade where its template or language is no longer there, since then nothing can be compared.
   */
  async function earlier(state: Pack, date: string, signal?: AbortSignal): Promise<DocumentTree> {
    const pack = { ...state, articles: state.articles.filter((id) => store.articles.has(id)) };
    const given = await printed(pack, date).catch((thrown: unknown) => {
      throw thrown instanceof AppError && missingParts.includes(thrown.code) ? earlierUnmade(state, thrown) : thrown;
    });
    return compose({ ...given, ...(await told(pack, undefined, () => checkPack(pack, signal))) });
  }

  /** What a file tells of the check: all of it in an annex, or how much is open. A reader outside is told nothing. */
  async function told(
    pack: Pack,
    reader: Reader | undefined,
    check: () => Promise<PackCheck>,
  ): Promise<Pick<ComposeInput, "check" | "open">> {
    if (isOpenSaid(pack, reader)) return { open: openFindings(await check(), pack) };
    return pack.sourceCheck === true && reader === undefined ? { check: await check() } : {};
  }

  function keepExported(pack: Pack): void {
    try {
      store.versions.keep(pack, { reason: "export", made: now() });
    } catch {
      // A full disk takes no version; the file that was asked for is made all the same.
    }
  }

  return {
    async measure({ pack, date }) {
      const given = await printed(pack, date);
      const sections = given.template.sections.filter(({ shape }) => shape !== "articles");
      const lengths = await work.measure(compose({ ...given, template: { ...given.template, sections }, apart: true }));
      return {
        sections: sections.map(({ id }) => ({ section: id, ...sumOf(lengths.filter((one) => isOf(id, one.id))) })),
      };
    },
    async typeset({ pack, date, reader }) {
      const given = await printed(pack, date);
      const fingerprint = fingerprintOf(pack, given.articles);
      const head = await letterhead(null);
      // Pages that are looked at wait for no check: what the last one found stands until the next.
      const last = isOpenSaid(pack, reader) ? lastCheck(pack.id) : null;
      const open = last ? openFindings({ ...last, findings: standingFindings(last.findings, pack) }, pack) : [];
      const tree = compose({ ...given, ...head.of, reader, fingerprint, open, apart: true });
      if (reader !== undefined) checkLeaks(tree, pack, reader);
      const { bytes, pages, prints, sections, entries, lengths } = await work.typeset(
        tree,
        head.among(imagesOf([tree], store)),
      );
      return {
        bytes,
        pages,
        prints,
        sections: given.template.sections.flatMap(({ id }) => {
          const [begun] = [...sections].filter(([section]) => isOf(id, section));
          return begun ? [{ section: id, ...begun[1], ...sumOf(lengths.filter((one) => isOf(id, one.id))) }] : [];
        }),
        entries: [...entries].map(([entry, place]) => ({ entry, ...place })),
      };
    },
    async proof({ pack, date, reader, clean }) {
      const given = await printed(pack, date);
      const fingerprint = fingerprintOf(pack, given.articles);
      const tree = compose({ ...given, reader, fingerprint, isTraced: clean === false });
      return { unprintable: await work.proof(tree), properties: propertiesOf(tree) };
    },
    async export({ id, format, date, reader, options = {} }, signal) {
      if (reader !== undefined) checkOutside(options);
      const pack = store.packs.get(id);
      const given = await printed(pack, date);
      signal?.throwIfAborted();
      // Whatever of the file tells of the check, it is made once.
      let checked: Promise<PackCheck> | null = null;
      const check = (): Promise<PackCheck> => (checked ??= checkPack(pack, signal));
      const ofCheck = await told(pack, reader, check);
      const looked = options.look !== undefined || format === "docx" ? await look(options.look) : null;
      const head = await letterhead(looked);
      signal?.throwIfAborted();
      const fingerprint = fingerprintOf(pack, given.articles);
      const inLook = format === "docx" && looked !== null ? looked.look : null;
      const fonts = inLook && fontsOf(inLook);
      const widest = fonts ? { widest: officeMargin } : {};
      const isTraced = options.clean === false;
      const tree = compose({ ...given, ...head.of, ...widest, reader, fingerprint, isTraced, ...ofCheck });
      const forWord = format === "docx" && reader === undefined;
      const comments =
        forWord && options.comments === true
          ? { comments: commentsOf(await check(), pack, given.articles, given.language) }
          : {};
      const since =
        forWord && options.changesFrom !== undefined ? await earlier(options.changesFrom, date, signal) : undefined;
      const author = pack.cover.office.trim() || "Attaché";
      const changes = since === undefined ? {} : { changes: { since, author } };
      if (reader !== undefined) checkLeaks(tree, pack, reader);
      const { bytes, extension, mediaType } = await work.write(
        format,
        inLook ? applyLook(tree, inLook) : tree,
        head.among(imagesOf([tree, ...(since === undefined ? [] : [since])], store)),
        format === "pdf"
          ? fileOptionsOf(options, given.articles, store)
          : { ...comments, ...changes, ...(fonts ? { fonts } : {}) },
        signal,
      );
      // Work that is done in this thread is not broken off.
      signal?.throwIfAborted();
      keepExported(pack);
      const short = markingOf(pack, given.template)?.short ?? null;
      const titles = titlesOf(pack, given.template, [given.language, ...(await english())]);
      return { name: nameExport(short, titles, date, extension), mediaType, bytes };
    },
  };
}

/** Whether a file says how much of the check is open: one for the office, without the annex that lists it. */
function isOpenSaid(pack: Pack, reader: Reader | undefined): boolean {
  return reader === undefined && pack.openSaid !== false && pack.sourceCheck !== true;
}

/** SHA-256 of what a pack says and of the articles it prints: the same content, the same sum, whoever holds it. */
function fingerprintOf(pack: Pack, articles: Article[]): string {
  return createHash("sha256")
    .update(JSON.stringify([contentOf(pack, articles), articles.map(({ body }) => body)]))
    .digest("hex");
}

/** Whether a section of the tree is one of the template's, or a brief in it. */
function isOf(section: string, id: string): boolean {
  return id === section || (id.startsWith(`${section}-`) && /^\d+$/.test(id.slice(section.length + 1)));
}

function sumOf(lengths: readonly SectionLength[]): Omit<SectionLength, "id"> {
  const sum = (of: "pages" | "lines" | "words") => lengths.reduce((total, length) => total + length[of], 0);
  return { pages: Math.round(sum("pages") * 100) / 100, lines: sum("lines"), words: sum("words") };
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

/** Throws export-refused where something is asked of a file for a reader outside that may hold what they were not to read. */
function checkOutside({ originals, changesFrom, clean }: ExportOptions): void {
  // Originals hold all that an article says, whatever of it the pack lets out; what was taken out may be what they were not to read.
  if (originals === true)
    throw new AppError(
      "export-refused",
      "The original articles may not go along to a reader outside. Leave them out or export for the office, and export again.",
      { reason: "originals-reader" },
    );
  if (changesFrom !== undefined)
    throw new AppError(
      "export-refused",
      "Changes may not be shown to a reader outside: they hold what was taken out. Leave them out or export for the office, and export again.",
      { reason: "changes-reader" },
    );
  // A picture may tell where a source lives.
  if (clean === false)
    throw new AppError(
      "export-refused",
      "A reader outside may only have a clean copy: pictures may tell where and by whom they were taken. Ask for one, or export for the office.",
      { reason: "traces-reader" },
    );
}

/** What is said where a part that a pack is composed with is not there, or is no longer sound. */
const missingParts: readonly string[] = ["template-missing", "language-missing", "template-invalid"];

/** An earlier state that cannot be composed any more is no fault of the pack that is exported. */
function earlierUnmade({ version, modified, template, language }: Pack, cause: AppError): AppError {
  const day = modified.slice(0, 10);
  return new AppError(
    "earlier-unmade",
    `Version ${version}, last changed on ${day}, cannot be compared with: its template "${template}" in "${language}" is not there as it was. Choose another version, or mark no changes.`,
    { version, day, template },
    cause,
  );
}

/** What the writer is asked for besides the tree. Originals go along in the order of their documents, under their numbers. */
function fileOptionsOf(
  { archive, originals, password, forbidden = [] }: ExportOptions,
  articles: Article[],
  store: Store,
): FileOptions {
  return {
    ...(archive === true ? { archival: "PDF/A-2b" as const } : {}),
    ...(originals === true
      ? {
          attachments: articles.map(({ id, title }, index) => {
            const { name, mediaType, bytes } = store.articles.original(id);
            return { name: `${index + 1} ${name}`, mediaType, description: title.value ?? name, bytes };
          }),
        }
      : {}),
    ...(password === undefined && forbidden.length === 0
      ? {}
      : { protection: { forbidden, ...(password === undefined ? {} : { password }) } }),
  };
}

/** The pictures that briefings show. Throws article-missing where the library has lost one. */
function imagesOf(trees: readonly DocumentTree[], store: Store): Images {
  const ids = imagesIn(trees.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks)));
  return new Map(ids.map((id) => [id, store.articles.picture(id)]));
}
