import { withChange } from "../../core/settings.ts";
import type { Making } from "../making.ts";
import type { AppParts } from "../parts.ts";
import { readSample } from "../sample.ts";
import type { TakenOver } from "../library/taking-over.ts";
import type { CallsOf } from "./calls-of.ts";

/** What a start needs of the app. */
export interface StartParts extends Pick<AppParts, "paths" | "store" | "work" | "desktop"> {
  making: Making;
  takenOver: TakenOver;
}

/** The calls by which a window starts, and keeps what a person chose for it. */
export function startCalls({
  paths,
  store,
  work,
  desktop,
  making,
  takenOver,
}: StartParts): CallsOf<"app" | "settings"> {
  async function putSampleIn(): Promise<void> {
    const { sample, article: read, bytes } = await readSample(paths.samples, work);
    const article = making.makeArticle(read);
    const pack = await making.makePack(sample, [article]);
    // All of it or nothing: half a sample would keep the other half from ever coming.
    store.seed(() => {
      store.articles.add(article, bytes, []);
      store.packs.add({ ...pack, marking: sample.marking, cover: { ...pack.cover, ...sample.cover } });
      store.changeSettings((settings) => ({ ...settings, openPack: pack.id }));
    });
  }

  async function seed(): Promise<void> {
    if (store.isSeeded()) return;
    if (store.articles.count() === 0 && store.packs.list().length === 0) await putSampleIn();
    else store.markSeeded();
  }

  /** Two windows that open at once must not both put it in. */
  let seeding: Promise<void> | null = null;

  return {
    async "app.open"() {
      seeding ??= seed();
      const seeded = seeding;
      // Should the sample fail, that is said once; the library opens all the same at the next call, and the next start tries again.
      seeding = seeded.catch(() => undefined);
      await seeded;
      // Only a window asks for them: the command line starts without the readers.
      const { formats } = await import("../readers/index.ts");
      return {
        version: paths.version,
        settings: store.getSettings(),
        ownWords: store.ownWords(),
        dataFolder: paths.dataFolder,
        filesFolder: paths.files,
        choosesFolders: desktop?.chooseFolder !== undefined,
        setAside: store.setAside,
        ...takenOver,
        articles: store.articles.count(),
        packs: store.packs.list(),
        formats: formats.map(({ id, extensions }) => ({ id, extensions: [...extensions] })),
      };
    },
    "settings.save"(change) {
      store.changeSettings((settings) => withChange(settings, change));
      return Promise.resolve({});
    },
  };
}
