import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../../core/blocks.ts";
import type { Assets, DocumentTree } from "../../../../core/tree.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { pdfWriter } from "../../../../main/writers/pdf.ts";
import { samplerTree } from "../../../sampler-tree.ts";
import { haveTools, readPdf, timesIn } from "./read-pdf.ts";
import { checkTags } from "./tagged.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });

function treeOf(blocks: Block[], more: Partial<DocumentTree> = {}): DocumentTree {
  const section = { id: "only", number: "1", part: "body" as const, title: "Section", running: "1 · Section" };
  return {
    ...samplerTree(),
    cover: null,
    contents: null,
    notes: [],
    sections: [{ ...section, newPage: false, blocks }],
    ...more,
  };
}

describe.skipIf(!haveTools)("the tags of a PDF", () => {
  let assets: Assets;
  beforeAll(async () => {
    assets = await loadAssets();
  });

  test("hold every word and every link of the sampler, each in its element", async () => {
    const { faults, stretches, annotations, kinds } = checkTags(await pdfWriter.write(samplerTree(), assets));
    expect(faults).toEqual([]);
    expect(stretches).toBeGreaterThan(400);
    // Each note has a link to it and one back; the contents have two an entry; one leads to the web.
    expect(annotations).toBe(33 * 2 + 5 * 2 + 1);
    expect(kinds.get("/Note")).toBe(33);
    expect(kinds.get("/TR")).toBe(2 + 61 + 2 + 2 + 3);
    expect(kinds.get("/TH")).toBe(2 + 4 + 3 + 2 + 3);
    expect(kinds.get("/H1")).toBe(6);
  });

  test("give the words in the order in which they are read, under what they are", async () => {
    const { structure } = readPdf(await pdfWriter.write(samplerTree(), assets));
    const expected = [
      /TH:\n\s+\/Scope \/Row\n\s+"Lieu"\n\s+TD\n\s+"Ville d’exemple"/u,
      /H1 \(block\)\n\s+"Sommaire"\n\s+TOC\n\s+TOCI\n\s+Lbl \(block\)\n\s+"1"\n\s+Reference \(inline\)\n\s+Link \(inline\)\n\s+"Points"\n\s+Object \d+ 0\n\s+Link \(inline\)\n\s+"3"/u,
      /H1 \(block\)\n\s+Lbl \(block\)\n\s+"1"\n\s+"Points"/u,
      // The note stands behind its mark, though it is printed at the foot.
      /"Premier point\. Livrer 50\u202f000 tonnes d’exemple\u202f"\n\s+Reference[^"]+"1"\n[^"]+Note <note-n1> \(inline\)\n[^"]+"1"\n[^"]+"Jean Exemple, [^"]+"\n\s+"\."/u,
      /H2 \(block\)\n\s+"Intertitre de deuxième rang"/u,
      /LI \(block\)\n\s+Lbl \(block\)\n\s+"–"\n\s+LBody \(block\)\n\s+P \(block\)\n\s+"Deuxième élément :"\n\s+L \(block\):\n\s+\/ListNumbering \/Disc/u,
      /BlockQuote\n\s+P \(block\)\n\s+"Citation d’essai en retrait\."/u,
      /Table \(block\)\n\s+Caption\n\s+"Tableau 1\. Chiffres d’essai"\n\s+THead\n\s+TR\n\s+TH:\n\s+\/Scope \/Column\n\s+"Valeur"/u,
    ];
    let from = 0;
    for (const pattern of expected) {
      const found = pattern.exec(structure.slice(from));
      expect(found, String(pattern)).not.toBeNull();
      from += (found?.index ?? 0) + 1;
    }
    // Repeated heads and captions, headers and footers are read to nobody.
    expect(timesIn(structure, '"Valeur"')).toBe(1);
    expect(structure).not.toContain("(suite)");
    expect(structure).not.toContain("Page 2 / ");
    expect(structure).not.toContain("DIFFUSION");
  });

  test("a paragraph over two pages is one, a picture says what it shows, a foreign passage its language", async () => {
    const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
    const images = new Map([
      ["dot", { bytes: new Uint8Array(Buffer.from(dot, "base64")), mediaType: "image/png" as const }],
    ]);
    const tree = treeOf([
      { kind: "paragraph", style: "body", children: [text("mot ".repeat(1500))] },
      { kind: "image", image: "dot", alt: "Un point d’essai" },
      { kind: "image", image: "dot", alt: "" },
      { kind: "paragraph", style: "annex", language: "ru", children: [text("Правительство решило.")] },
    ]);
    const bytes = await pdfWriter.write(tree, { ...assets, images });
    const { faults, kinds } = checkTags(bytes);
    expect(faults).toEqual([]);
    expect(kinds.get("/P")).toBe(3);
    expect(kinds.get("/Figure")).toBe(1);
    const { unpacked } = readPdf(bytes);
    expect(unpacked).toContain("/Lang (ru)");
    expect(unpacked).toMatch(/\/Alt \(Un point d.essai\)|\/Alt <feff/u);
  });
});
