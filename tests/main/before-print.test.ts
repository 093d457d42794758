import { beforeEach, describe, expect, test } from "vitest";
import { type Handlers } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { type Work } from "../../main/jobs.ts";
import { locatePaths, type Paths } from "../../main/paths.ts";
import { makeFolder } from "./example.ts";
import { makeSamplePack, openAt } from "./sample-app.ts";

let paths: Paths;

beforeEach(() => {
  paths = locatePaths(makeFolder());
});

/** The app over the library of the test's folder. */
const open = (work?: Work): { app: Handlers; close: () => void } => openAt(paths, work);

describe("a pack before it is printed", () => {
  const date = "2026-11-23";
  const long = "Le ministre a dit plusieurs choses d’essai sur un sujet d’essai. ".repeat(20);

  test("has as many pages of its own, measured or set, where its notes stand at the end", async () => {
    const { app, close } = open();
    const made = await makeSamplePack(app, "official-visit", "fr");
    const pack: Pack = { ...made, endnotes: true };
    const { ownPages } = await app["packs.measure"]({ pack, date });
    const set = await app["packs.typeset"]({ pack, date });
    expect(set.ownPages).toBe(ownPages);
    expect(set.ownPages).toBeLessThan(set.pages);
    close();
  });

  test("is measured: a longer section has more lines, words and pages, the others stay", async () => {
    const { app, close } = open();
    for (const template of ["official-visit", "briefing-memo"]) {
      const pack = await makeSamplePack(app, template, "fr");
      const [id, content] = Object.entries(pack.sections).find(([, { shape }]) => shape === "text") ?? [];
      if (id === undefined || content?.shape !== "text") throw new Error("no section of text");
      const entry = { id: "x", lead: "", text: long, source: null };
      const longer = {
        ...pack,
        sections: { ...pack.sections, [id]: { ...content, entries: [...content.entries, entry] } },
      };
      const { ownPages, sections: before } = await app["packs.measure"]({ pack, date });
      const after = (await app["packs.measure"]({ pack: longer, date })).sections;
      const of = (sections: typeof before) => sections.find(({ section }) => section === id);
      // Set or only measured, it has as many pages, the articles in full aside.
      const set = await app["packs.typeset"]({ pack, date });
      expect(ownPages).toBe(set.ownPages);
      expect(set.pages - set.ownPages).toBeGreaterThan(0);
      expect(before.map(({ section }) => section)).not.toContain("articles");
      // 1,300 characters are some 15 lines of 90.
      expect((of(after)?.lines ?? 0) - (of(before)?.lines ?? 0)).toBeGreaterThan(8);
      expect((of(after)?.words ?? 0) - (of(before)?.words ?? 0)).toBeGreaterThan(150);
      expect((of(after)?.pages ?? 0) - (of(before)?.pages ?? 0)).toBeGreaterThan(0.2);
      const others = (sections: typeof before) =>
        sections.filter(({ section }) => section !== id && section !== "sources");
      expect(others(after)).toEqual(others(before));
    }
    close();
  });

  test("is typeset as its export is, and told where every section and entry begins", async () => {
    const { app, close } = open();
    for (const template of ["official-visit", "briefing-memo"]) {
      const pack = await makeSamplePack(app, template, "fr");
      const set = await app["packs.typeset"]({ pack, date });
      const exported = await app["packs.export"]({ id: pack.id, format: "pdf", date });
      const pagesOf = (bytes: Uint8Array) =>
        Buffer.from(bytes)
          .toString("latin1")
          .match(/\/Type \/Page\n/g)?.length;
      expect(set.pages).toBe(pagesOf(exported.bytes));
      // Without a cover the file's tags part what runs on without a break.
      if (template === "official-visit") expect(Buffer.from(set.bytes).equals(Buffer.from(exported.bytes))).toBe(true);

      const order = ({ page, top }: { page: number; top: number }) => page * 1000 + top;
      const tops = set.sections.map(order);
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
      expect(set.sections.at(-1)?.page).toBeGreaterThan(1);
      expect(set.sections.map(({ section }) => section)).toContain("articles");
      const placed = new Map(set.entries.map((place) => [place.entry, place]));
      for (const [id, { entries, shape }] of Object.entries(pack.sections)) {
        const section = set.sections.find(({ section }) => section === id);
        if (!section || shape === "subjects") continue;
        const found = entries.map(({ id: entry }) => placed.get(entry));
        expect(found).not.toContain(undefined);
        const tops = found.map((place) => (place ? order(place) : 0));
        expect(tops).toEqual(tops.toSorted((one, other) => one - other));
        expect(tops[0] ?? Infinity).toBeGreaterThan(order(section));
      }
    }
    close();
  });

  test("is looked through for characters that no font holds, each with its places", async () => {
    const { app, close } = open();
    const text = "Titre d’essai\n\nUn accord \u{1F389} d’essai.\n\nUne suite d’essai, sans rien.\n";
    const file = { name: "a.txt", mediaType: "text/plain", bytes: new TextEncoder().encode(text) };
    const { added } = await app["articles.import"](file);
    const ids = added.map(({ article }) => article.id);
    const made = await app["packs.create"]({ title: "T", template: "official-visit", language: "fr", articles: ids });
    const entry = { id: "x", lead: "", text: "Mes mots \uE000 d’essai", source: null };
    const pack = { ...made, sections: { objectives: { shape: "points" as const, entries: [entry] } } };
    const { unprintable } = await app["packs.proof"]({ pack, date });
    expect(unprintable).toEqual([
      { code: "U+E000", places: ["3 Objectifs, 1"], times: 1 },
      { code: "U+1F389", places: [expect.stringMatching(/Article reproduit, Doc\.\u00a01 .*, §\u00a01$/u)], times: 1 },
    ]);
    close();
  });

  test("says in its name for whom it is, so that no file for the press takes the place of the office’s", async () => {
    const { app, close } = open();
    const { id } = await app["packs.create"]({ title: "T", template: "official-visit", language: "fr", articles: [] });
    const names = [undefined, "press" as const, "partner" as const].map(async (reader) => {
      const { name } = await app["packs.export"]({ id, format: "markdown", date, ...(reader && { reader }) });
      return name;
    });
    expect(await Promise.all(names)).toEqual([`T_${date}.md`, `T_presse_${date}.md`, `T_partenaire_${date}.md`]);
    close();
  });

  test("takes the originals along, and not to a reader outside", async () => {
    const { app, close } = open();
    const pack = await makeSamplePack(app, "official-visit", "fr");
    const options = { originals: true, archive: true };
    const plain = await app["packs.export"]({ id: pack.id, format: "pdf", date });
    const file = await app["packs.export"]({ id: pack.id, format: "pdf", date, options });
    const written = new TextDecoder("latin1").decode(file.bytes);
    expect(written).toContain("/EmbeddedFiles");
    expect(written).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(new TextDecoder("latin1").decode(plain.bytes)).not.toContain("/EmbeddedFiles");
    const refused = { code: "export-refused" };
    await expect(
      app["packs.export"]({ id: pack.id, format: "pdf", date, reader: "press", options }),
    ).rejects.toMatchObject(refused);
    const changes = { changesFrom: pack };
    await expect(
      app["packs.export"]({ id: pack.id, format: "docx", date, reader: "partner", options: changes }),
    ).rejects.toMatchObject({ ...refused, details: { reason: "changes-reader" } });
    for (const protection of [{ password: "x" }, { forbidden: ["copy" as const] }])
      await expect(
        app["packs.export"]({ id: pack.id, format: "pdf", date, options: { archive: true, ...protection } }),
      ).rejects.toMatchObject(refused);
    close();
  });
});
