import validate from "@ooxml-tools/validate";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import { compose } from "../../../core/compose.ts";
import type { Content, Entry, Pack } from "../../../core/pack.ts";
import type { DocumentTree, FileOptions } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { houseStyle, languageOf, templateOf } from "../../examples.ts";
import { havePandoc } from "../../office.ts";
import { samplerPack } from "../../sampler-pack.ts";

// The first one waits for the validator to be loaded.
vi.setConfig({ testTimeout: 120_000 });
const assets = await loadAssets();
const folder = mkdtempSync(join(tmpdir(), "attache-changes-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Every third entry removed, every third reworded, and a new one at the end; a section left empty. */
function edited(pack: Pack): Pack {
  const change = <Kind extends Entry>(entries: Kind[]): Kind[] => [
    ...entries.flatMap((entry, index): Kind[] => {
      if (index % 3 === 1) return [];
      if (index % 3 === 2 && "text" in entry)
        return [{ ...entry, text: entry.text.replace("essai", "contrôle, revu et corrigé,") }];
      return [entry];
    }),
    ...entries.slice(0, 1).map((entry) => ({ ...entry, id: `${entry.id}-neuf` })),
  ];
  const sections = Object.entries(pack.sections).map(([id, content], index): [string, Content] => {
    if (index === 1) return [id, { ...content, entries: [] }];
    return [id, { ...content, entries: change<never>(content.entries as never[]) }];
  });
  return { ...pack, title: `${pack.title}, deuxième état`, sections: Object.fromEntries(sections) };
}

/** Without contents: they are those of the later state, and their page numbers take long. */
function states(id: string, tag = "fr"): { before: DocumentTree; now: DocumentTree } {
  const template = templateOf(id);
  const language = languageOf(tag);
  const { pack, articles } = samplerPack(template, tag);
  const tree = (state: Pack) => ({
    ...compose({ pack: state, articles, template, language, style: houseStyle(), date: "2026-11-26" }),
    contents: null,
  });
  return { before: tree(pack), now: tree(edited(pack)) };
}

const write = (tree: DocumentTree, options?: FileOptions) => docxWriter.write(tree, assets, options);

/**
 * What pandoc reads: the words of the text and of its notes, blocks apart. It knows no changes of rows and of items as wholes, and
 * leaves them without words.
 */
function read(bytes: Uint8Array, changes: "accept" | "reject" = "accept"): string {
  const file = join(folder, "file.docx");
  writeFileSync(file, bytes);
  const text = execFileSync(
    "pandoc",
    ["-f", "docx", "-t", "plain", "--wrap=none", `--track-changes=${changes}`, file],
    {
      encoding: "utf8",
    },
  );
  return text
    .split("\n")
    .filter((line) => /[^\s-]/u.test(line))
    .map((line) => line.trim().replace(/ {2,}/g, "  "))
    .join("\n");
}

describe.each(["official-visit", "meeting-brief"])("a file of %s with changes", (id) => {
  const { before, now } = states(id);

  test("has no error", async () => {
    const bytes = await write(now, { changes: { since: before, author: "Attaché" } });
    const faults = await validate(bytes, "docx", "Microsoft365");
    expect(faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
  });

  test.runIf(havePandoc)(
    "reads as the later state once all are accepted, as the earlier once all are rejected",
    async () => {
      const bytes = await write(now, { changes: { since: before, author: "Attaché" } });
      expect(read(bytes, "accept")).toBe(read(await write(now)));
      expect(read(bytes, "reject")).toBe(read(await write(before)));
    },
  );
});

test("changes bear the author, the day of the briefing and a number each, and the same file comes out twice", async () => {
  const { before, now } = states("briefing-memo");
  const options = { changes: { since: before, author: "Bureau <d’exemple>" } };
  const bytes = await write(now, options);
  expect(Buffer.compare(bytes, await write(now, options))).toBe(0);
  const document = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  const marks = [...document.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g)];
  expect(marks.length).toBeGreaterThan(20);
  expect(new Set(marks.map(([, , number]) => number)).size).toBe(marks.length);
  expect([...new Set(marks.map(([, , , author, date]) => `${author} ${date}`))]).toEqual([
    "Bureau &lt;d’exemple&gt; 2026-11-26T00:00:00Z",
  ]);
});

test("one word that was changed is marked, and no more", async () => {
  const { before: now } = states("briefing-memo");
  const before: DocumentTree = JSON.parse(
    JSON.stringify(now).replace("Phrase d’essai numéro 1002", "Phrase d’usage numéro 1002"),
  ) as DocumentTree;
  const bytes = await write(now, { changes: { since: before, author: "Attaché" } });
  const document = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  const words = [...document.matchAll(/<w:(ins|del) [^>]*[^/]>(.*?)<\/w:\1>/gs)].map(([, kind, inside]) => [
    kind,
    inside?.replace(/<[^>]+>/g, ""),
  ]);
  expect(words).toEqual([
    ["del", "usage"],
    ["ins", "essai"],
  ]);
});

test("two states that say the same have nothing marked", async () => {
  const { now } = states("readout", "ar");
  const bytes = await write(now, { changes: { since: now, author: "Attaché" } });
  expect(Buffer.compare(bytes, await write(now))).toBe(0);
});

test("that notes stand at the end in one state alone is no change: their heading is not marked", async () => {
  const { before } = states("briefing-memo");
  const { pack, articles } = samplerPack(templateOf("briefing-memo"), "fr");
  const input = { articles, template: templateOf("briefing-memo"), language: languageOf("fr"), style: houseStyle() };
  const atEnd = { ...compose({ ...input, pack: { ...pack, endnotes: true }, date: "2026-11-26" }), contents: null };
  const documentOf = async (now: DocumentTree, since: DocumentTree) => {
    const part = unzipSync(await write(now, { changes: { since, author: "Bureau" } }))["word/document.xml"];
    return new TextDecoder().decode(part);
  };
  const later = await documentOf(atEnd, before);
  expect(later).toMatch(/Notes<\/w:t>/u);
  expect(later).not.toMatch(/<w:(?:ins|del) /u);
  const earlier = await documentOf(before, atEnd);
  expect(earlier).not.toMatch(/Notes<\/w:(?:t|delText)>/u);
  expect(earlier).not.toMatch(/<w:(?:ins|del) /u);
});
