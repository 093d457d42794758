import type { Article } from "../../core/article.ts";
import type { Handlers } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { createApp } from "../../main/app.ts";
import { workHere, type Work } from "../../main/jobs.ts";
import { openStore } from "../../main/library/store.ts";
import type { Paths } from "../../main/paths.ts";
import { createTemplates } from "../../main/templates/templates.ts";
import { sampleFile } from "../conversation.ts";
import { noon } from "./example.ts";

/** The app over the library of a folder, with ids that count and a clock that stands. */
export function openAt(paths: Paths, work: Work = workHere()): { app: Handlers; close: () => void } {
  const store = openStore(paths.library, noon);
  let last = 0;
  const makeId = (): string => `id-${(last += 1)}`;
  const templates = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates });
  return { app: createApp({ paths, clock: () => noon, store, templates, work, makeId }), close: () => store.close() };
}

/** Takes the sample article in. */
export async function importSample(app: Handlers): Promise<Article> {
  const { added } = await app["articles.import"](sampleFile());
  const [only] = added;
  if (!only) throw new Error("the sample was not read");
  return only.article;
}

/** A pack of the sample article. */
export async function makeSamplePack(app: Handlers, template: string, language: string): Promise<Pack> {
  const { id } = await importSample(app);
  return app["packs.create"]({ title: "T", template, language, articles: [id] });
}
