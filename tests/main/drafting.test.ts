import { expect, test, vi } from "vitest";
import { stopped } from "../../main/lane.ts";
import { workHere, type Work } from "../../main/jobs.ts";
import { locatePaths } from "../../main/paths.ts";
import { createApp } from "../../main/app.ts";
import { openStore } from "../../main/library/store.ts";
import { createTemplates } from "../../main/templates/templates.ts";
import { sampleFile } from "../conversation.ts";
import { makeFolder, noon } from "./example.ts";

/** An app on an empty library of its own, whose drafting is watched. */
async function open() {
  const paths = locatePaths(makeFolder());
  const store = openStore(paths.library, noon);
  const work = workHere();
  const draft = vi.fn<Work["draft"]>((...given) => work.draft(...given));
  let last = 0;
  const app = createApp({
    paths,
    clock: () => noon,
    store,
    templates: createTemplates({ builtIn: paths.templates, own: paths.ownTemplates }),
    work: { ...work, draft },
    makeId: () => `id-${(last += 1)}`,
  });
  const { added } = await app["articles.import"](sampleFile());
  const article = added[0]?.article;
  if (!article) throw new Error("the sample was not read");
  const request = { title: "T", template: "official-visit", language: "fr", articles: [article.id] };
  return { app, draft, article, request, close: () => store.close() };
}

test("a new pack is drafted once for all who ask, and anew once one of its articles is another", async () => {
  const { app, draft, article, request, close } = await open();
  const pack = await app["packs.create"](request);
  const first = await app["packs.suggest"]({ id: pack.id });
  expect(await app["packs.suggest"]({ id: pack.id })).toEqual(first);
  expect(draft).toHaveBeenCalledTimes(1);
  await app["articles.save"]({ ...article, undated: true });
  await app["packs.suggest"]({ id: pack.id });
  expect(draft).toHaveBeenCalledTimes(2);
  close();
});

test("a new pack is drafted anew where its article was changed, the library gone back to a copy, and the article changed again", async () => {
  const { app, draft, article, request, close } = await open();
  const { name } = await app["library.backup"]({});
  await app["articles.save"]({ ...article, undated: true });
  await app["packs.create"](request);
  await app["library.restore"]({ name });
  await app["articles.save"](await app["articles.get"]({ id: article.id }));
  await app["packs.create"](request);
  expect(draft).toHaveBeenCalledTimes(2);
  close();
});

test("a pack that is stopped while it is drafted is not made", async () => {
  const { app, draft, request, close } = await open();
  draft.mockImplementationOnce(async (_articles, signal) => {
    await app["jobs.stop"]({ job: "one" });
    expect(signal?.aborted).toBe(true);
    throw stopped();
  });
  await expect(app["packs.create"]({ ...request, job: "one" })).rejects.toMatchObject({ code: "stopped" });
  expect(await app["packs.list"]({})).toEqual([]);
  expect((await app["packs.create"]({ ...request, job: "one" })).articles).toEqual(request.articles);
  close();
});
