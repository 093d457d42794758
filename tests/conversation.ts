import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { textOfArticle } from "../core/article.ts";
import { contract, type CallName } from "../core/contract.ts";
import type { File } from "../core/file.ts";
import type { Settings } from "../core/settings.ts";
import { toErrorEnvelope } from "../core/errors.ts";
import { createClient, envelopeSchema, type Client, type Transport } from "../core/wire.ts";

/** The project's own folder. */
export const root = join(import.meta.dirname, "..");

/** The sample article as a screen hands it in. */
export function sampleFile(): File {
  const bytes = new Uint8Array(readFileSync(join(root, "samples", "mali-russie.txt")));
  return { name: "mali-russie.txt", mediaType: "text/plain", bytes };
}

/** Whether a host that chooses folders answers one, and one that does not refuses. */
async function chooses(can: boolean, client: Client): Promise<boolean> {
  const answer = await client("folders.choose", {}).catch(toErrorEnvelope);
  return "folder" in answer ? can && answer.folder === "/chosen" : !can && answer.code === "call-refused";
}

/** Bytes of every value, so that a border that bends one of them is seen. */
const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);

/**
 * One conversation with a newly opened app, the same through every host: each call of the contract at least once, and what each
 * refuses. Answers nothing; it fails where a host answers differently.
 */
export async function converse(transport: Transport): Promise<void> {
  const called = new Set<string>();
  const client: Client = createClient((name, input) => {
    called.add(name);
    return transport(name, input);
  });

  const opened = await client("app.open", {});
  expect(opened.setAside).toBeNull();
  expect(opened.articles).toBe(1);
  expect(opened.packs).toHaveLength(1);
  expect(opened.settings.openPack).toBe(opened.packs[0]?.id);
  expect((await client("app.open", {})).packs).toHaveLength(1);

  const [again] = (await client("articles.import", sampleFile())).added;
  if (!again) throw new Error("the sample was not read");
  expect(again.known).toBe(true);
  const { added, failed } = await client("articles.import", {
    name: "collé.txt",
    mediaType: "text/plain",
    bytes: new TextEncoder().encode(
      "Un accord à Bamako\n\nLe 3 mai 2024, les deux pays ont signé un accord sur l’énergie.\n",
    ),
  });
  expect(failed).toEqual([]);
  const [pasted] = added;
  if (!pasted) throw new Error("the pasted text was not read");
  expect(pasted.known).toBe(false);
  await expect(
    client("articles.import", { name: "rien.txt", mediaType: "text/plain", bytes: new Uint8Array() }),
  ).rejects.toMatchObject({ code: "file-empty", details: { name: "rien.txt" } });
  await expect(
    client("articles.import", { name: "image.txt", mediaType: "text/plain", bytes: everyByte }),
  ).rejects.toMatchObject({ code: "file-binary" });

  const listed = await client("articles.list", { query: "fédération", offset: 0, limit: 10 });
  expect(listed.total).toBe(1);
  expect(listed.articles[0]?.snippet).toMatch(/\u0002Fédération\u0003/);
  expect((await client("articles.list", { query: "", offset: 0, limit: 1 })).total).toBe(2);

  const article = await client("articles.get", { id: again.article.id });
  expect(textOfArticle(article)).toContain("50 000 tonnes");
  const several = await client("articles.getSeveral", { ids: ["nobody", article.id, article.id] });
  expect(several).toEqual({ articles: [article] });
  await expect(client("articles.get", { id: "nobody" })).rejects.toMatchObject({ code: "article-missing" });
  expect(await client("articles.save", { ...article, undated: true })).toEqual({ revision: article.revision + 1 });
  await expect(client("articles.save", article)).rejects.toMatchObject({ code: "article-changed" });
  expect((await client("articles.original", { id: article.id })).bytes).toEqual(sampleFile().bytes);
  await expect(client("articles.picture", { id: "nothing" })).rejects.toMatchObject({ code: "article-missing" });
  expect((await client("articles.get", { id: article.id })).undated).toBe(true);

  expect(await client("spelling.check", { language: "fr", words: ["accord", "acord"] })).toEqual({
    unknown: ["acord"],
  });
  expect((await client("spelling.suggest", { language: "fr", word: "acord" })).words).toContain("accord");

  const { templates, languages, problems } = await client("templates.list", {});
  expect(problems).toEqual([]);
  expect(languages.map(({ tag }) => tag).sort()).toEqual(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"]);
  expect(templates.map(({ template }) => template.id)).toContain("official-visit");
  expect(languages.find(({ tag }) => tag === "fr")?.labels["section.objectives"]).toBe("Objectifs");

  const request = { title: "Visite à Moscou", template: "official-visit", language: "fr", articles: [article.id] };
  const pack = await client("packs.create", request);
  await expect(client("packs.create", { ...request, template: "none" })).rejects.toMatchObject({
    code: "template-missing",
  });
  await expect(client("packs.create", { ...request, language: "xx" })).rejects.toMatchObject({
    code: "language-missing",
  });
  const saved = await client("packs.save", { ...pack, marking: "internal", title: "Visite à Moscou : œuvre commune" });
  expect(saved.revision).toBe(pack.revision + 1);
  await expect(client("packs.save", pack)).rejects.toMatchObject({ code: "pack-changed" });
  expect(await client("packs.get", { id: pack.id })).toMatchObject({ marking: "internal", modified: saved.modified });
  await expect(client("packs.get", { id: "nobody" })).rejects.toMatchObject({ code: "pack-missing" });
  expect((await client("packs.list", {})).map(({ id }) => id)).toContain(pack.id);
  expect((await client("packs.suggest", { id: pack.id })).figures.map(({ value }) => value)).toContain(50_000);

  const checked = await client("articles.check", {
    text: "Moscou a livré 55 000 tonnes de blé.",
    articles: [article.id, "nobody"],
  });
  expect(checked.findings.find(({ kind }) => kind === "figure")).toMatchObject({
    verdict: "near",
    note: { code: "other-value" },
    sources: [{ article: article.id, block: 7 }],
  });
  const wrong = { id: "w", source: null, lead: "", text: "Moscou a livré 55 000 tonnes de blé." };
  const vouched = [{ sentence: wrong.text, words: "55 000 tonnes", reason: "dit par l’ambassade" }];
  const sections = { context: { shape: "text" as const, entries: [wrong] } };
  const { findings } = await client("packs.check", { pack: { ...pack, sections, vouched } });
  expect(findings.find(({ kind, entry }) => kind === "figure" && entry === "w")).toMatchObject({
    verdict: "near",
    section: "context",
    field: "text",
    offset: 0,
    reason: "dit par l’ambassade",
  });

  const tagged = await client("articles.annotate", {
    changes: [{ ids: [article.id, "nobody"], change: { addTags: ["Énergie"], starred: true } }],
  });
  expect(tagged.undo).toEqual([{ ids: [article.id], change: { removeTags: ["Énergie"], starred: false } }]);
  const annotations = { starred: true, tags: ["Énergie"], note: "", where: "library" };
  expect(await client("articles.annotations", { id: article.id })).toEqual(annotations);
  expect(await client("tags.list", {})).toEqual([{ value: "Énergie", articles: 1 }]);
  expect(await client("articles.tally", { query: "", where: "library" })).toMatchObject({ library: 2, starred: 1 });
  expect((await client("articles.uses", { id: article.id })).map(({ id }) => id)).toContain(pack.id);
  expect(await client("articles.bin", { ids: [article.id] })).toEqual({ ids: [article.id] });
  expect(await client("articles.restore", { ids: [article.id] })).toEqual({ ids: [article.id] });
  await client("articles.bin", { ids: [article.id] });
  // The pack uses it: it goes out of the library, never out of the pack.
  expect(await client("bin.empty", {})).toEqual({ discarded: 1, kept: 1, packs: 0 });

  const shown = await client("packs.typeset", { pack, date: "2026-11-23" });
  expect(new TextDecoder().decode(shown.bytes.slice(0, 5))).toBe("%PDF-");
  expect(shown.entries.length).toBeGreaterThan(0);
  const example = await client("templates.example", { template: "briefing-memo", language: "en" });
  expect(new TextDecoder().decode(example.bytes.slice(0, 5))).toBe("%PDF-");
  const measured = await client("packs.measure", { pack, date: "2026-11-23" });
  expect(measured.sections.map(({ section }) => section)).toContain("objectives");
  expect(measured.sections.every(({ pages, words }) => pages > 0 && words > 0)).toBe(true);
  const typeset = await client("packs.typeset", { pack, date: "2026-11-23" });
  expect(typeset.sections.map(({ section }) => section)).toContain("objectives");
  expect(typeset.sections.every(({ page }) => page <= typeset.pages)).toBe(true);
  expect(new TextDecoder("latin1").decode(typeset.bytes.subarray(0, 5))).toBe("%PDF-");
  expect(await client("packs.proof", { pack, date: "2026-11-23" })).toMatchObject({
    unprintable: [],
    properties: { title: pack.title, author: null },
  });
  const pdf = await client("packs.export", { id: pack.id, format: "pdf", date: "2026-11-23" });
  expect(pdf).toMatchObject({
    name: "INT_Visite-a-Moscou-oeuvre-commune_2026-11-23.pdf",
    mediaType: "application/pdf",
  });
  expect(new TextDecoder("latin1").decode(pdf.bytes.subarray(0, 5))).toBe("%PDF-");
  expect(new TextDecoder("latin1").decode(pdf.bytes.subarray(-8))).toContain("%%EOF");
  // What is not at hand is passed over.
  await client("jobs.stop", { job: "none" });
  const docx = await client("packs.export", { id: pack.id, format: "docx", date: "2026-11-23" });
  expect([...docx.bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  await expect(client("packs.export", { id: "nobody", format: "pdf", date: "2026" })).rejects.toMatchObject({
    code: "pack-missing",
  });

  const file = await client("packs.file", { id: pack.id });
  expect(file.name).toBe("Visite-a-Moscou-oeuvre-commune.attache");
  expect(await client("packs.openFile", file)).toMatchObject({
    kind: "pack",
    outcome: "known",
    pack: { id: pack.id },
    articles: { added: 0, known: 1 },
  });
  await expect(client("packs.openFile", { ...file, bytes: file.bytes.subarray(0, 500) })).rejects.toMatchObject({
    code: "pack-file-damaged",
    details: { fault: "cut" },
  });
  expect(await client("articles.languages", { articles: [article.id, "nobody"] })).toEqual({ languages: ["fr"] });
  expect(await client("articles.copies", { id: pasted.article.id })).toEqual([]);
  expect(await client("library.check", {})).toEqual({ sound: true });
  const backup = await client("library.backup", {});
  expect(await client("library.backups", {})).toEqual([{ name: backup.name, made: backup.made, bytes: backup.bytes }]);

  expect(await client("stationery.get", {})).toEqual({ letterhead: null, look: null });
  const noPicture = { name: "en-tête.txt", mediaType: "text/plain", bytes: new TextEncoder().encode("Bureau") };
  await expect(client("stationery.keep", { kind: "letterhead", file: noPicture })).rejects.toMatchObject({
    code: "stationery-invalid",
    details: { file: "en-tête.txt" },
  });
  expect(await client("stationery.keep", { kind: "look", file: null })).toEqual({
    letterhead: null,
    look: null,
    setAside: [],
  });

  // What was there before the first change, and what was exported, was kept without being asked for.
  const versions = await client("versions.list", { id: pack.id });
  expect(versions.map(({ reason }) => reason)).toEqual(["export", "opening"]);
  expect(versions[0]?.changes).toMatchObject({ isChanged: true, wordsAdded: 2 });
  const named = await client("versions.keep", { id: pack.id, reason: "named", name: "Avant relecture" });
  expect(named).toMatchObject({ id: versions[0]?.id, name: "Avant relecture" });
  expect((await client("versions.get", { id: versions[1]?.id ?? "" })).title).toBe("Visite à Moscou");
  await client("versions.rename", { id: named.id, name: null });
  await client("versions.delete", { id: versions[1]?.id ?? "" });
  expect(await client("versions.list", { id: pack.id })).toMatchObject([{ id: named.id, name: null, changes: null }]);
  await expect(client("versions.get", { id: "none" })).rejects.toMatchObject({ code: "version-missing" });

  const hold = (window: string, take: string | null = null) =>
    client("packs.hold", { window, ids: [pack.id, "nobody"], take, hidden: false });
  expect(await hold("one")).toEqual([{ id: pack.id, isHere: true, revision: saved.revision }]);
  expect((await hold("two")).map(({ isHere }) => isHere)).toEqual([false]);
  expect((await hold("two", pack.id)).map(({ isHere }) => isHere)).toEqual([true]);
  expect((await hold("one")).map(({ isHere }) => isHere)).toEqual([false]);
  await client("packs.release", { window: "two", ids: [pack.id] });
  expect((await hold("one")).map(({ isHere }) => isHere)).toEqual([true]);

  expect(await client("packs.bin", { ids: [pack.id, "nobody"] })).toEqual({ ids: [pack.id] });
  expect((await client("packs.list", { where: "bin" })).map(({ id }) => id)).toEqual([pack.id]);
  expect(await client("packs.restore", { ids: [pack.id] })).toEqual({ ids: [pack.id] });

  const folder = mkdtempSync(join(tmpdir(), "attache-kept-"));
  const settings: Settings = {
    language: "en",
    theme: "dark",
    openPack: pack.id,
    openPacks: [pack.id],
    folder,
    welcomed: false,
    widths: {},
    desks: {},
    spelling: true,
  };
  expect(await client("spelling.learn", { word: "Malikunafoni" })).toEqual({ words: ["Malikunafoni"] });
  expect(await client("spelling.learn", { word: "goïtisme" })).toEqual({ words: ["Malikunafoni", "goïtisme"] });
  await client("settings.save", { ...settings, openPacks: { opened: [pack.id], closed: [] } });
  expect(await client("spelling.own", {})).toEqual({ words: ["Malikunafoni", "goïtisme"] });
  expect(await client("spelling.unlearn", { word: "Malikunafoni" })).toEqual({ words: ["goïtisme"] });
  expect((await client("app.open", {})).settings).toEqual(settings);
  const kept = await client("files.keep", file);
  expect(kept).toEqual({ folder, name: file.name, path: join(folder, file.name) });
  expect(new Uint8Array(readFileSync(kept.path))).toEqual(file.bytes);
  await client("files.show", { path: kept.path });
  await client("files.open", { path: kept.path });
  const copy = await client("files.keep", await client("articles.original", { id: article.id }));
  await expect(client("files.open", { path: copy.path })).rejects.toMatchObject({ code: "file-not-opened" });
  await expect(client("files.open", { path: "/etc/passwd" })).rejects.toMatchObject({ code: "file-not-opened" });
  await expect(client("files.show", { path: "/etc/passwd" })).rejects.toMatchObject({ code: "folder-not-shown" });
  await expect(chooses(opened.choosesFolders, client)).resolves.toBe(true);
  await client("packs.delete", { id: pack.id });
  // What a pack file holds is taken in again, from the bin or from where packs alone kept it.
  expect((await client("articles.list", { query: "", offset: 0, limit: 1 })).total).toBe(2);
  await client("articles.discard", { ids: [pasted.article.id] });
  expect((await client("articles.list", { query: "", offset: 0, limit: 1 })).total).toBe(1);

  const { setAside } = await client("library.restore", { name: backup.name });
  expect(setAside).toMatch(/library-before-restoring-.*\.sqlite$/);
  expect((await client("articles.list", { query: "", offset: 0, limit: 1 })).total).toBe(2);
  const restored = await client("packs.get", { id: pack.id });
  expect(restored).toEqual({
    ...pack,
    ...saved,
    marking: "internal",
    title: restored.title,
    revision: restored.revision,
  });
  expect(restored.revision).toBeGreaterThan(saved.revision);
  await expect(client("library.restore", { name: "library.sqlite" })).rejects.toMatchObject({ code: "backup-missing" });

  const envelope = async (name: string, input: unknown): Promise<unknown> =>
    envelopeSchema.parse(await transport(name, input));
  expect(await envelope("packs.burn", {})).toMatchObject({ ok: false, error: { code: "call-unknown" } });
  expect(await envelope("constructor.name", {})).toMatchObject({ ok: false, error: { code: "call-unknown" } });
  expect(await envelope("packs.get", { id: 7 })).toMatchObject({ ok: false, error: { code: "call-invalid" } });
  expect(await envelope("packs.get", { id: "x", path: "/etc/passwd" })).toMatchObject({
    ok: false,
    error: { code: "call-invalid" },
  });
  const all: CallName[] = Object.keys(contract).filter((name): name is CallName => name in contract);
  expect([...called].sort()).toEqual(all.sort());
}
