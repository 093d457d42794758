import validate from "@ooxml-tools/validate";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import type { DocumentTree, FileOptions, Images } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { languageOf, templateOf } from "../../examples.ts";
import { samplerDocument } from "../../sampler-pack.ts";

const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
const images: Images = new Map([
  ["letterhead", { bytes: new Uint8Array(Buffer.from(dot, "base64")), mediaType: "image/png" }],
]);
const assets = await loadAssets(images);

// The first one waits for the validator to be loaded.
vi.setConfig({ testTimeout: 120_000 });

/** What the schemas and rules of Office find wrong with a file. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const faults = await validate(bytes, "docx", "Microsoft365");
  return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

function write(tree: DocumentTree, options: FileOptions = {}): Promise<Uint8Array> {
  return docxWriter.write({ ...tree, letterhead: { image: "letterhead", alt: "Bureau d’exemple" } }, assets, options);
}

describe("a Word file has no error", () => {
  const genres = ["official-visit", "briefing-memo", "meeting-brief", "talking-points"];
  test.each([...genres, "country-fact-sheet", "readout", "synthesis-note", "press-review"])("%s", async (genre) => {
    expect(await faultsOf(await write(samplerDocument(templateOf(genre), languageOf("fr"))))).toEqual([]);
  });

  test.each(["ar", "zh"])("in %s, with comments", async (tag) => {
    const comments = [1, 2, 3, 20, 40].map((number) => ({
      entry: `e${number}`,
      text: "Remarque d’essai",
      words: "1002",
      sentence: "",
      before: "",
    }));
    const bytes = await write(samplerDocument(templateOf("official-visit"), languageOf(tag)), { comments });
    expect(Object.keys(unzipSync(bytes))).toContain("word/comments.xml");
    expect(await faultsOf(bytes)).toEqual([]);
  });

  test("and one that is spoilt has", async () => {
    const parts = unzipSync(await write(samplerDocument(templateOf("readout"), languageOf("fr"))));
    const document = new TextDecoder().decode(parts["word/document.xml"]);
    parts["word/document.xml"] = new TextEncoder().encode(document.replace("<w:r>", "<w:r><w:nonsense/>"));
    expect(await faultsOf(zipSync(parts))).not.toEqual([]);
  });
});
