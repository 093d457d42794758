import { createHash } from "node:crypto";
import type { Article } from "../core/article.ts";
import type { Reader } from "../core/audience.ts";
import { imagesIn } from "../core/blocks.ts";
import { openFindings, type PackCheck } from "../core/check/pack-check.ts";
import { standingFindings } from "../core/check/pack-statements.ts";
import { commentsOf } from "../core/comments.ts";
import { compose, markingOf, type ComposeInput } from "../core/compose.ts";
import type { CallInput, CallOutput, Handlers } from "../core/contract.ts";
import type { ExportOptions } from "../core/export-options.ts";
import { AppError } from "../core/errors.ts";
import { nameExport, readerName, titlesOf } from "../core/file-name.ts";
import { applyLook, fontsOf } from "../core/office-look.ts";
import { officeMargin } from "../core/style.ts";
import type { Language } from "../core/language.ts";
import type { Pack } from "../core/pack.ts";
import { contentOf } from "../core/pack-file.ts";
import { propertiesOf } from "../core/properties.ts";
import type { Template } from "../core/template.ts";
import type { DocumentTree, FileOptions, Images } from "../core/tree.ts";
import { articlesOf } from "./handover.ts";
import type { Work } from "./jobs.ts";
import { checkLeaks, checkOutside } from "./outside.ts";
import { createPrintedStationery } from "./templates/printed-stationery.ts";
import type { Store } from "./library/store.ts";
import type { Templates } from "./templates/templates.ts";
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
  const stationery = createPrintedStationery(ownTemplates, work);

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

  /**
   * What a file tells of the check: all of it in an annex, or among the reservations how much is open and what was chosen where articles
   * disagree. A reader outside is told nothing.
   */
  async function told(
    pack: Pack,
    reader: Reader | undefined,
    check: () => Promise<PackCheck>,
  ): Promise<Pick<ComposeInput, "check" | "open" | "disagreements">> {
    if (reader !== undefined) return {};
    if (pack.sourceCheck === true) return { check: await check() };
    return isOpenSaid(pack) || pack.choices.length > 0 ? caveatsIn(await check(), pack) : {};
  }

  /** What a Word file for the office has in it besides its text: the findings as comments, what changed since an earlier state. */
  async function insideWord(
    { comments, changesFrom }: ExportOptions,
    { pack, articles, language, date }: ComposeInput,
    check: () => Promise<PackCheck>,
    isTraced: boolean,
    signal?: AbortSignal,
  ): Promise<Pick<FileOptions, "comments" | "changes">> {
    // A clean copy names nobody, its marks no more than its properties.
    const author = (isTraced && pack.cover.office.trim()) || "Attaché";
    return {
      ...(comments === true ? { comments: commentsOf(await check(), pack, articles, language) } : {}),
      ...(changesFrom === undefined ? {} : { changes: { since: await earlier(changesFrom, date, signal), author } }),
    };
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
      const tree = compose({ ...given, template: { ...given.template, sections }, apart: true });
      const { pages, lengths } = await work.measure(tree);
      return {
        ownPages: pages,
        sections: sections.map(({ id }) => ({ section: id, ...sumOf(lengths.filter((one) => isOf(id, one.id))) })),
      };
    },
    async typeset({ pack, date, reader }) {
      const given = await printed(pack, date);
      const fingerprint = fingerprintOf(pack, given.articles);
      const head = await stationery.letterhead(null);
      // Pages that are looked at wait for no check: what the last one found stands until the next.
      const last = reader === undefined && pack.sourceCheck !== true ? lastCheck(pack.id) : null;
      const caveats = last ? caveatsIn({ ...last, findings: standingFindings(last.findings, pack) }, pack) : {};
      const tree = compose({ ...given, ...head.of, ...caveats, reader, fingerprint, apart: true });
      if (reader !== undefined) checkLeaks(tree, given, reader);
      const { bytes, pages, prints, sections, entries, lengths } = await work.typeset(
        tree,
        head.among(imagesOf([tree], store)),
      );
      const begun = given.template.sections.flatMap(({ id }) => {
        const [first] = [...sections].filter(([section]) => isOf(id, section));
        return first ? [{ section: id, ...first[1], ...sumOf(lengths.filter((one) => isOf(id, one.id))) }] : [];
      });
      return {
        bytes,
        pages,
        ownPages: pages - pagesInFull(given.template, sections, pages),
        prints,
        sections: begun,
        entries: [...entries].map(([entry, place]) => ({ entry, ...place })),
      };
    },
    async proof({ pack, date, reader, clean }) {
      if (reader !== undefined) checkOutside({ clean });
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
      const looked = options.look !== undefined || format === "docx" ? await stationery.look(options.look) : null;
      const head = await stationery.letterhead(looked);
      signal?.throwIfAborted();
      const fingerprint = fingerprintOf(pack, given.articles);
      const inLook = format === "docx" && looked !== null ? looked.look : null;
      const fonts = inLook && fontsOf(inLook);
      const widest = fonts ? { widest: officeMargin } : {};
      const isTraced = options.clean === false;
      const tree = compose({ ...given, ...head.of, ...widest, reader, fingerprint, isTraced, ...ofCheck });
      const inside =
        format === "docx" && reader === undefined ? await insideWord(options, given, check, isTraced, signal) : {};
      if (reader !== undefined) checkLeaks(tree, given, reader);
      const { bytes, extension, mediaType } = await work.write(
        format,
        inLook ? applyLook(tree, inLook) : tree,
        head.among(imagesOf([tree, ...(inside.changes ? [inside.changes.since] : [])], store)),
        {
          pictures: isTraced ? "as-they-came" : "bare",
          ...(format === "pdf"
            ? fileOptionsOf(options, given.articles, store)
            : { ...inside, ...(fonts ? { fonts } : {}) }),
        },
        signal,
      );
      // Work that is done in this thread is not broken off.
      signal?.throwIfAborted();
      keepExported(pack);
      const short = markingOf(pack, given.template)?.short ?? null;
      const languages = [given.language, ...(await english())];
      const titles = titlesOf(pack, given.template, languages);
      const named = readerName(reader, pack.language, languages);
      return { name: nameExport({ short, titles, reader: named, date, extension }), mediaType, bytes };
    },
  };
}

/** What a check has to say among the reservations of a pack without the annex that lists it all. */
function caveatsIn(check: PackCheck, pack: Pack): Pick<ComposeInput, "open" | "disagreements"> {
  return { disagreements: check.disagreements, ...(isOpenSaid(pack) ? { open: openFindings(check, pack) } : {}) };
}

function isOpenSaid({ openSaid }: Pack): boolean {
  return openSaid !== false;
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

/**
 * How many of the pages are those of articles in full, by the pages on which the sections of the tree begin: what stands behind the
 * template's own, such as the notes at the end, is no article.
 */
function pagesInFull({ sections }: Template, places: ReadonlyMap<string, { page: number }>, pages: number): number {
  const inFull = sections.filter(({ shape }) => shape === "articles");
  const begun = [...places];
  return begun.reduce((sum, [section, { page }], at) => {
    const next = begun[at + 1]?.[1].page ?? pages + 1;
    return sum + (inFull.some(({ id }) => isOf(id, section)) ? next - page : 0);
  }, 0);
}

function sumOf(lengths: readonly SectionLength[]): Omit<SectionLength, "id"> {
  const sum = (of: "pages" | "lines" | "words") => lengths.reduce((total, length) => total + length[of], 0);
  return { pages: Math.round(sum("pages") * 100) / 100, lines: sum("lines"), words: sum("words") };
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
