import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { textOfBlocks, textOfInlines } from "../../../core/blocks.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { changedPages } from "../../kept-pages.ts";
import { haveOffice, pagesByOffice } from "../../office.ts";
import { genres, writtenDocument } from "../../written-pack.ts";
import { haveTools, lackingFonts, wordsByTags, wordsOfPages } from "./pdf/read-pdf.ts";

const documents: [genre: string, tag: string][] = [
  ...genres.flatMap((genre): [string, string][] => [
    [genre, "fr"],
    [genre, "en"],
  ]),
  ["official-visit", "ar"],
  ["official-visit", "zh"],
];
const assets = await loadAssets();

/** The letters of a text, so that marks of notes, hyphens and kinds of blank do not count. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}]+/gu, "");
}

/** What a document says, one piece a paragraph, heading or row, in its order. */
function piecesOf(tree: DocumentTree): string[] {
  const opening = tree.cover ?? tree.opening;
  return [
    ...(opening ? [opening.title, ...opening.subtitle.map(textOfInlines)] : []),
    ...(opening?.facts ?? []).flatMap(({ label, value }) => [label, textOfInlines(value)]),
    ...tree.sections.flatMap(({ title, blocks }) => [title, ...textOfBlocks(blocks).split(/[\n\t]/)]),
  ].filter((piece) => lettersOf(piece) !== "");
}

/** What a document says that a PDF of it does not, read in the order of its tags, behind what stands before it. */
function missingIn(pdf: Uint8Array, tree: DocumentTree): string[] {
  const letters = lettersOf(wordsByTags(pdf).body);
  let at = 0;
  return piecesOf(tree).filter((piece) => {
    const sought = lettersOf(piece);
    const found = letters.indexOf(sought, at);
    if (found >= 0) at = found + sought.length;
    return found < 0;
  });
}

/** So many letters may stand at the head of a page before the rest of what began on the one before. */
const pageHead = 120;

/**
 * What a document says that the pages do not, read as they are drawn, behind what stands before it: whole on a page, or broken where one
 * ends. LibreOffice's tags leave words out. Pieces with vowel signs are not looked for: poppler finds no order for those that LibreOffice draws.
 */
function missingOn(pages: readonly string[], tree: DocumentTree): string[] {
  const letters = pages.map(lettersOf);
  let [page, at] = [0, 0];
  const goTo = (toPage: number, toPlace: number): true => {
    [page, at] = [toPage, toPlace];
    return true;
  };
  /** Goes behind the piece if it stands on a page, from a place on. */
  const passes = (sought: string, on: number, from: number): boolean => {
    const text = letters[on] ?? "";
    const whole = text.indexOf(sought, from);
    if (whole >= 0) return goTo(on, whole + sought.length);
    const next = (letters[on + 1] ?? "").slice(0, pageHead + sought.length);
    for (let cut = sought.length - 1; cut > 0; cut--) {
      const rest = next.indexOf(sought.slice(cut));
      if (rest >= 0 && rest < pageHead && text.includes(sought.slice(0, cut), from))
        return goTo(on + 1, rest + sought.length - cut);
    }
    return false;
  };
  const unsigned = piecesOf(tree).filter((piece) => !/\p{M}/u.test(piece.normalize("NFC")));
  return unsigned.filter((piece) => {
    const sought = lettersOf(piece);
    return !passes(sought, page, at) && !passes(sought, page + 1, 0);
  });
}

describe.runIf(haveTools)("the pages of a briefing as an office writes it", () => {
  test.each(documents)(
    "%s in %s say all that it holds, in order, and look as they were seen to",
    async (genre, tag) => {
      const tree = await writtenDocument(genre, tag);
      const pdf = await pdfWriter.write(tree, assets);
      expect(missingIn(pdf, tree)).toEqual([]);
      expect(lackingFonts(pdf)).toEqual([]);
      expect(await changedPages(pdf, `${genre}.${tag}`)).toEqual([]);
    },
  );

  test("are seen where a word is lost, or stands elsewhere", async () => {
    const tree = await writtenDocument("readout", "fr");
    const [first, second, ...others] = tree.sections;
    if (!first || !second) throw new Error("a readout has sections");
    const pdf = await pdfWriter.write({ ...tree, sections: [second, first, ...others] }, assets);
    expect(missingIn(pdf, tree)).not.toEqual([]);
    expect(await changedPages(pdf, "readout.fr")).toContain(1);
  });
});

describe.runIf(haveTools && haveOffice)("the same in Word, laid out by LibreOffice", () => {
  /** A file in which a paragraph stands a line lower, and one in which a word of the text is another. */
  const spoilt = { lowered: "readout.fr, lowered", reworded: "readout.fr, reworded" };
  const trees = new Map<string, DocumentTree>();
  let pages: Map<string, Uint8Array>;
  const pdfOf = (name: string): Uint8Array => pages.get(name) ?? new Uint8Array();
  const treeOf = async (name: string): Promise<DocumentTree> => trees.get(name) ?? writtenDocument("readout", "fr");

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [genre, tag] of documents) {
      const name = `${genre}.${tag}`;
      const tree = await writtenDocument(genre, tag);
      trees.set(name, tree);
      files.set(name, await docxWriter.write(tree, assets));
    }
    const parts = unzipSync(files.get("readout.fr") ?? new Uint8Array());
    const document = new TextDecoder().decode(parts["word/document.xml"]);
    const changed = (from: string | RegExp, to: string) => {
      const xml = document.replace(from, to);
      if (xml === document) throw new Error("nothing of the file was changed");
      return zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(xml) });
    };
    files.set(spoilt.lowered, changed(/<w:p><w:pPr><w:pStyle w:val="Heading2"\/>/, "<w:p/>$&"));
    files.set(spoilt.reworded, changed("captures", "prises"));
    pages = pagesByOffice(files);
  }, 300_000);

  test.each(documents)(
    "%s in %s say all that it holds, in order, and look as they were seen to",
    async (genre, tag) => {
      const name = `${genre}.${tag}`;
      expect(missingOn(wordsOfPages(pdfOf(name)), await treeOf(name))).toEqual([]);
      expect(await changedPages(pdfOf(name), `${name}.word`)).toEqual([]);
    },
  );

  test("are seen where a paragraph stands lower, and where a word is another", async () => {
    const tree = await treeOf("readout.fr");
    expect(await changedPages(pdfOf(spoilt.lowered), "readout.fr.word")).toContain(1);
    expect(missingOn(wordsOfPages(pdfOf(spoilt.lowered)), tree)).toEqual([]);
    expect(missingOn(wordsOfPages(pdfOf(spoilt.reworded)), tree)).toHaveLength(1);
  });
});
