import { expect, test } from "vitest";
import type { Block } from "../../../../core/blocks.ts";
import type { DocumentTree } from "../../../../core/tree.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { typeset } from "../../../../main/writers/pdf.ts";
import { samplerTree } from "../../../sampler-tree.ts";

function paragraph(text: string): Block {
  return { kind: "paragraph", style: "body", children: [{ kind: "text", text }] };
}

/** A tree of one section a page, with these words. */
function treeOf(words: readonly string[]): DocumentTree {
  const sections = words.map((text, at) => ({
    ...{ id: `s-${at}`, number: String(at + 1), part: "body" as const, title: "Titre", running: "Titre" },
    ...{ newPage: true, blocks: [paragraph(text)] },
  }));
  return { ...samplerTree(), notes: [], contents: null, sections };
}

test("pages that look the same have the same print, and no others", async () => {
  const assets = await loadAssets();
  const of = async (...words: string[]) => (await typeset(treeOf(words), assets)).prints;
  const before = await of("Le premier accord.", "Le second accord.", "Le dernier accord.");
  const after = await of("Le premier accord.", "Le seconde accord.", "Le dernier accord.");
  expect(after).toHaveLength(before.length);
  expect(after.map((print, at) => print === before[at])).toEqual([true, true, false, true]);
  // A letter that stood nowhere else has the code of the other: what codes stand for counts too.
  const [one, other] = [await of("þ", "a", "."), await of("ð", "a", ".")];
  expect(one.map((print, at) => print === other[at]).slice(1)).toEqual([false, false, false]);
});

test("a page with a picture has no print", async () => {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const images = new Map([["dot", { bytes: Buffer.from(pixel, "base64"), mediaType: "image/png" as const }]]);
  const tree = treeOf(["Avec une image.", "Sans."]);
  tree.sections[0]?.blocks.push({ kind: "image", image: "dot", alt: "" });
  const { prints } = await typeset(tree, await loadAssets(images));
  expect(prints.map((print) => print === "")).toEqual([false, true, false]);
});
