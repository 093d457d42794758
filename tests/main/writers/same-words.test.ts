import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { textOfBlocks, textOfInlines } from "../../../core/blocks.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { writers } from "../../../main/writers/index.ts";
import { languageOf, templateOf } from "../../examples.ts";
import { samplerDocument } from "../../sampler-pack.ts";
import { genres } from "../../written-pack.ts";
import { haveTools, wordsByTags } from "./pdf/read-pdf.ts";

const tags = ["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"];
/** Languages in which Word and PDF are written too, which takes longest: one a direction and a script, and those of the screens. */
const slow = ["ar", "en", "fr", "zh"];
const assets = await loadAssets();

/** The numbers of the test sentences of a text, in order: each sentence of the sampler pack bears one of its own. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)1\d{3}(?!\d)/g)].map(([number]) => number);
}

async function bytesIn(format: string, tree: DocumentTree): Promise<Uint8Array> {
  const writer = writers.find(({ id }) => id === format);
  if (!writer) throw new Error(`no writer ${format}`);
  return writer.write(tree, assets);
}

function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  return found ? new TextDecoder().decode(found) : "";
}

/** What stands in the body, and in the notes, of a written file. */
async function wordsIn(format: string, tree: DocumentTree): Promise<{ body: string; notes: string }> {
  const bytes = await bytesIn(format, tree);
  const text = new TextDecoder().decode(bytes);
  switch (format) {
    case "docx": {
      const bare = (xml: string) => xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
      return { body: bare(part(bytes, "word/document.xml")), notes: bare(part(bytes, "word/footnotes.xml")) };
    }
    case "pdf":
      return wordsByTags(bytes);
    case "html": {
      const { document } = parseHTML(text.replace(/<\/t[dh]>/g, "$&\n"));
      const notes = document.querySelector(".notes");
      notes?.remove();
      // A mark that touches a number would lengthen it.
      for (const mark of document.querySelectorAll("sup")) mark.remove();
      const blocks = [...document.querySelectorAll("header, main")];
      return { body: blocks.map((block) => block.textContent).join("\n"), notes: notes?.textContent ?? "" };
    }
    default: {
      const notes = text.split("\n").filter((line) => /^\[\^\d+\]:/.test(line));
      return {
        body: text
          .split("\n")
          .filter((line) => !/^\[\^\d+\]:/.test(line))
          .join("\n"),
        notes: notes.join("\n"),
      };
    }
  }
}

function bodyOf(tree: DocumentTree): string {
  const opening = tree.cover ?? tree.opening;
  const facts = opening?.facts.map(({ value }) => textOfInlines(value)) ?? [];
  const blocks = tree.sections.map((section) => textOfBlocks(section.blocks));
  return [opening?.title, ...(opening?.subtitle ?? []).map(textOfInlines), ...facts, ...blocks].join("\n");
}

/** Expects a file to say what the document does, sentence by sentence and note by note. */
async function expectSame(format: string, tree: DocumentTree): Promise<void> {
  const body = numbersIn(bodyOf(tree));
  expect(body.length).toBeGreaterThan(10);
  const written = await wordsIn(format, tree);
  expect(numbersIn(written.body), format).toEqual(body);
  const marks = tree.notes.map(({ children }) => textOfInlines(children).slice(-8));
  const found = marks.map((mark) => written.notes.includes(mark));
  expect(found.filter(Boolean), `${format} notes`).toHaveLength(tree.notes.length);
}

describe.each(genres)("%s", (genre) => {
  test.each(tags)("in %s says the same in the same order in every format", async (tag) => {
    const tree = samplerDocument(templateOf(genre), languageOf(tag));
    for (const format of slow.includes(tag) ? ["docx", "html", "markdown"] : ["html", "markdown"])
      await expectSame(format, tree);
  });

  test.skipIf(!haveTools).each(slow)("in %s says the same in PDF", async (tag) => {
    await expectSame("pdf", samplerDocument(templateOf(genre), languageOf(tag)));
  });
});

const scripts: [string, RegExp][] = [
  ["ar", /\p{Script=Arabic}/u],
  ["zh", /\p{Script=Han}/u],
  ["ru", /\p{Script=Cyrillic}/u],
];

test.each(scripts)("labels of %s hold no Latin word, nor do packs", (tag, script) => {
  const language = languageOf(tag);
  const labels = Object.entries(language.labels).map(([key, text]) => [key, text.replace(/\{\w+\}/g, "")] as const);
  const latin = labels.filter(([key, text]) => /\p{Script=Latin}{2,}/u.test(text.replace("SHA-256", "")) && key !== "");
  expect(latin).toEqual([]);
  expect(labels.filter(([, text]) => script.test(text)).length).toBeGreaterThan(150);
  for (const genre of genres) {
    const tree = samplerDocument(templateOf(genre), language);
    const own = tree.sections.filter(({ id }) => !["sources", "articles", "items"].includes(id));
    const text = [textOfBlocks(own.flatMap(({ blocks }) => blocks)), tree.footer.left, tree.footer.page].join("\n");
    const printed = text.replace(/\{\w+\}/g, "");
    expect(printed.match(/\p{Script=Latin}{3,}/gu)?.filter((word) => !isOfTheArticle(word)) ?? [], genre).toEqual([]);
  }
});

/** The press review quotes the article's title, outlet and author, which are French. */
function isOfTheArticle(word: string): boolean {
  return ["Visite", "exemple", "titre", "Journal", "Jean", "Exemple", "une", "un"].includes(word);
}
