import { unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { openApp } from "../../main/app.ts";
import { locatePaths } from "../../main/paths.ts";
import type { Pack } from "../../core/pack.ts";
import { createClient } from "../../core/wire.ts";
import { sampleFile } from "../conversation.ts";
import { makeFolder } from "./example.ts";

vi.setConfig({ testTimeout: 60_000 });

test("an earlier state is compared without the articles that are gone; where its template is, another is asked for", async () => {
  const app = await openApp({ paths: locatePaths(makeFolder()), inMemory: true });
  const client = createClient(app.dispatch);
  const { added } = await client("articles.import", sampleFile());
  const articles = added.map(({ article }) => article.id);
  const pack = await client("packs.create", { title: "Visite revue", template: "readout", language: "fr", articles });
  const since = (change: Partial<Pack>) =>
    client("packs.export", {
      id: pack.id,
      format: "docx",
      date: "2026-11-26",
      options: { changesFrom: { ...pack, title: "Visite", ...change } },
    });

  const { bytes } = await since({ articles: ["gone", ...articles], sourceCheck: true });
  expect(new TextDecoder().decode(unzipSync(bytes)["word/document.xml"])).toMatch(
    /<w:ins [^>]*>(?:(?!<\/w:ins>).)*revue/s,
  );
  await expect(since({ version: 3, template: "gone" })).rejects.toMatchObject({
    code: "earlier-unmade",
    details: { version: 3, template: "gone" },
  });
  await expect(since({ language: "xx" })).rejects.toMatchObject({ code: "earlier-unmade" });
  await app.close();
});
