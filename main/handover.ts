import type { Article } from "../core/article.ts";
import type { CallOutput } from "../core/contract.ts";
import type { File } from "../core/file.ts";
import { toErrorEnvelope, AppError } from "../core/errors.ts";
import { slugOf } from "../core/file-name.ts";
import {
  adoptArticles,
  contentOf,
  isSameRecord,
  isTouched,
  packFileExtension,
  packFileType,
  type PackFileContent,
} from "../core/pack-file.ts";
import { receivedTitle } from "../core/pack-file-words.ts";
import { citedArticles, type Pack } from "../core/pack.ts";
import { labelsFor } from "../core/template.ts";
import type { Work } from "./jobs.ts";
import { hashOf, type ReadPicture } from "./readers/reader.ts";
import type { Store } from "./library/store.ts";
import type { Templates } from "./templates/templates.ts";

type Opened = CallOutput<"packs.openFile">;
type Tally = Extract<Opened, { kind: "pack" }>["articles"];

/** What handing a pack over needs of the app. */
export interface HandoverParts {
  store: Store;
  templates: Templates;
  work: Work;
  makeId: () => string;
  /** The instant it is, as ISO 8601. */
  now: () => string;
  version: string;
}

/** Packs as files: handed over whole, and taken in again without losing what either side did. */
export interface Handover {
  /** See the call packs.file. Throws pack-missing, article-missing, pack-too-large. */
  write(id: string): Promise<File>;
  /** See the call packs.openFile. Throws as the reading of a pack file does, and template-invalid. */
  open(file: File): Promise<Opened>;
}

/** The articles that a pack prints, as `get` answers them. One that is picked must be there; one that is only cited may be gone. */
export function articlesOf(pack: Pack, store: Store, get = (id: string): Article => store.articles.get(id)): Article[] {
  const picked = new Set(pack.articles);
  return citedArticles(pack)
    .filter((id) => picked.has(id) || store.articles.has(id))
    .map(get);
}

function picturesOf(article: Article, pictures: ReadonlyMap<string, Uint8Array>): ReadPicture[] {
  return article.pictures.flatMap((picture) => {
    const bytes = pictures.get(picture.id);
    return bytes ? [{ ...picture, bytes }] : [];
  });
}

/** See {@link Handover}. */
export function createHandover({ store, templates, work, makeId, now, version }: HandoverParts): Handover {
  function fingerprint(pack: Pack, articles: readonly Article[]): string {
    return hashOf(contentOf(pack, articles));
  }

  /** The names of the pack's sections in its language; none where its template is not there. */
  async function headingsOf({ template: id, language }: Pack): Promise<Record<string, string>> {
    const { templates: known, languages } = await templates.list();
    const found = known.find(({ template }) => template.id === id);
    const labels = found ? labelsFor(found.template, language, languages) : {};
    return Object.fromEntries(
      found?.template.sections.map((section) => [section.id, labels[section.label] ?? ""]) ?? [],
    );
  }

  /** Takes in one article and answers it as this library holds it. */
  function takeIn(theirs: Article, content: PackFileContent, tally: Tally): Article {
    const pictures = picturesOf(theirs, content.pictures);
    const original = content.originals.get(theirs.origin.sha256) ?? null;
    const id = store.articles.has(theirs.id) ? makeId() : theirs.id;
    const { article: ours, known } = store.articles.addExactly({ ...theirs, id }, original, pictures);
    if (!known) tally.added += 1;
    else if (isSameRecord(ours, theirs)) tally.known += 1;
    // A record that a person corrected is never given up for another; one that nobody touched is, for one that somebody did.
    else if (isTouched(ours)) tally.kept += 1;
    else if (!isTouched(theirs) || ours.origin.sha256 !== theirs.origin.sha256) tally.known += 1;
    else {
      for (const picture of pictures) store.articles.keepPicture(ours.id, picture);
      store.articles.save({ ...theirs, id: ours.id, revision: ours.revision });
      tally.taken += 1;
    }
    return store.articles.get(ours.id);
  }

  /** Takes in the pack, its articles being here, and tells what became of it. */
  function settle(
    pack: Pack,
    mark: string,
    lineage: readonly string[],
  ): Pick<Extract<Opened, { kind: "pack" }>, "pack" | "outcome"> {
    const keep = (kept: Pack): Pack => {
      store.packs.noteLineage(kept.id, [...lineage, mark]);
      return store.packs.get(kept.id);
    };
    if (store.packs.has(pack.id)) {
      const ours = store.packs.get(pack.id);
      const ourMark = fingerprint(ours, articlesOf(ours, store));
      if (ourMark === mark) return { pack: keep(ours), outcome: "known" };
      if (store.packs.lineage(ours.id).includes(mark)) return { pack: ours, outcome: "older" };
      if (lineage.includes(ourMark)) {
        store.versions.keep(ours, { reason: "received", made: now() });
        store.packs.save({ ...pack, revision: ours.revision });
        return { pack: keep(ours), outcome: "updated" };
      }
    }
    // It came in before and is kept under another id.
    const descendant = store.packs.descendantOf(mark);
    if (descendant !== null) return { pack: store.packs.get(descendant), outcome: "known" };
    if (!store.packs.has(pack.id)) {
      store.packs.add(pack);
      return { pack: keep(pack), outcome: "added" };
    }
    const copy: Pack = { ...pack, id: makeId(), revision: 0, title: receivedTitle(pack.language, pack.title) };
    store.packs.add(copy);
    return { pack: keep(copy), outcome: "both" };
  }

  return {
    async write(id) {
      const pack = store.packs.get(id);
      const articles = articlesOf(pack, store);
      const mark = fingerprint(pack, articles);
      const bytes = await work.writePack(
        {
          appVersion: version,
          lineage: store.packs.lineage(id).filter((earlier) => earlier !== mark),
          pack,
          articles,
          originals: new Map(
            articles
              .filter(({ id }) => store.articles.hasOriginal(id))
              .map(({ id, origin }) => [origin.sha256, store.articles.original(id).bytes]),
          ),
          pictures: new Map(
            articles.flatMap((article) =>
              article.pictures
                .filter(({ id }) => store.articles.hasPicture(id))
                .map(({ id }) => [id, store.articles.picture(id).bytes] as const),
            ),
          ),
          templates: await templates.ownFiles(pack.template, pack.language),
        },
        await headingsOf(pack),
      );
      store.packs.noteLineage(id, [mark]);
      return { name: `${slugOf(pack.title) || "pack"}${packFileExtension}`, mediaType: packFileType, bytes };
    },
    async open(file) {
      const read = await work.readPack(file);
      if (read.kind === "newer") {
        const reason = new AppError(
          "pack-file-newer",
          `"${file.name}" was written by a newer Attaché (${read.version}): it can be read, not changed; install that one.`,
          { name: file.name, version: read.version },
        );
        const { briefing, articles } = read;
        return { kind: "readOnly", name: file.name, reason: toErrorEnvelope(reason), briefing, articles };
      }
      const { content } = read;
      const dropTemplates = await templates.keep(content.templates);
      try {
        return store.transact(() => {
          const tally: Tally = { added: 0, known: 0, kept: 0, taken: 0 };
          const held = content.articles.map((theirs) => ({ theirs, ours: takeIn(theirs, content, tally) }));
          const pack = adoptArticles(content.pack, held);
          const mark = fingerprint(content.pack, content.articles);
          return { kind: "pack", articles: tally, ...settle(pack, mark, content.lineage) };
        });
      } catch (thrown) {
        // All of what the file holds, or nothing.
        await dropTemplates();
        throw thrown;
      }
    },
  };
}
