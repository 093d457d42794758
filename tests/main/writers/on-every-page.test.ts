import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compose } from "../../../core/compose.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { writers } from "../../../main/writers/index.ts";
import { houseStyle, languageOf, templateOf } from "../../examples.ts";
import { samplerPack } from "../../sampler-pack.ts";
import { haveTools, readPdf, timesIn } from "./pdf/read-pdf.ts";

const assets = await loadAssets();
const embargo = "Sous embargo jusqu’au 26 juin 2025, 18 h";

/** A press review under two markings, its headings in two languages. */
function marked(): DocumentTree {
  const template = templateOf("press-review");
  const { pack, articles } = samplerPack(template, "fr");
  return compose({
    pack: { ...pack, marking: "tlp-amber", embargo: "26 juin 2025, 18 h" },
    articles,
    template,
    language: languageOf("fr"),
    second: languageOf("en"),
    style: houseStyle(),
    date: "2026-11-26",
  });
}

async function fileOf(format: string): Promise<Uint8Array> {
  const writer = writers.find(({ id }) => id === format);
  if (!writer) throw new Error(format);
  return writer.write(marked(), assets);
}

/** The words of a text with one kind of blank. */
function flat(text: string): string {
  return text.replace(/\s+/gu, " ");
}

describe("two markings", () => {
  test.runIf(haveTools)("stand at the head and the foot of each page of a PDF, and in its properties", async () => {
    const { pages, info } = readPdf(await fileOf("pdf"));
    expect(pages.length).toBeGreaterThan(4);
    const counts = pages.map((page) => [timesIn(page, "TLP:AMBER"), timesIn(flat(page), embargo.toUpperCase())]);
    expect(counts).toEqual(pages.map(() => [2, 2]));
    expect(flat(info)).toContain(`Keywords: TLP:AMBER, ${embargo}`);
  });

  test("stand in each header and footer of a Word file, and in its properties", async () => {
    const parts = Object.entries(unzipSync(await fileOf("docx"))).map(
      ([path, bytes]) => [path, flat(new TextDecoder().decode(bytes).replace(/<[^>]+>/g, ""))] as const,
    );
    const running = parts.filter(([path]) => /^word\/(?:header|footer)\d+\.xml$/.test(path));
    expect(running.length).toBeGreaterThan(4);
    for (const [path, words] of [...running, ...parts.filter(([name]) => name === "docProps/core.xml")]) {
      expect(words, path).toContain("TLP:AMBER");
      expect(words, path).toContain(embargo);
    }
  });

  test.each(["html", "markdown"])("stand at the beginning and the end of %s", async (format) => {
    const text = flat(new TextDecoder().decode(await fileOf(format)));
    const [first, last] = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
    for (const half of [first, last]) {
      expect(half).toContain("TLP:AMBER");
      expect(half).toContain(embargo);
    }
  });
});

test("headings stand in two languages where a second is asked for, in contents, outline and text alike", async () => {
  const { sections } = marked();
  const titles = sections.map(({ title }) => title).filter((title) => title !== "");
  expect(titles).toContain("À retenir / Highlights");
  expect(titles.length).toBeGreaterThan(4);
  const text = new TextDecoder().decode(await fileOf("html"));
  for (const title of titles) expect(timesIn(text, title), title).toBeGreaterThan(1);
});
