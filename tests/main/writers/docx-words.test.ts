import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../core/blocks.ts";
import type { DocumentTree, Section } from "../../../core/tree.ts";
import { boundTitle } from "../../../main/writers/typesetting.ts";
import { haveOffice, havePandoc, pagesByOffice } from "../../office.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { bytes, textOf } from "./written-docx.ts";

/** Each paragraph, heading and cell as a reader of the file should see it, in order. */
function linesOf(blocks: Block[], tree: DocumentTree, mark = ""): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "paragraph": {
        const text = textOf(block.children, tree);
        return [block.label === undefined ? text : `${block.label} ${mark}${text}`];
      }
      case "heading":
        return [boundTitle(textOf(block.children, tree), tree.language)];
      case "list":
        return block.items.flatMap((item) => linesOf(item, tree, "– "));
      case "quote":
        return linesOf(block.blocks, tree);
      case "table":
        return [...(block.head ? [block.head] : []), ...block.rows].flatMap((row) =>
          row.map((cell) => textOf(cell.children, tree)),
        );
      case "image":
        return [];
    }
  });
}

function linesOfTree(tree: DocumentTree): string[] {
  const entries = (part: "body" | "annex") =>
    tree.sections.filter((section) => section.part === part).map(({ number, title }) => `${number} ${title}`);
  const { cover, contents } = tree;
  return [
    ...(cover
      ? [
          cover.kind,
          boundTitle(cover.title, tree.language),
          ...cover.subtitle.map((line) => boundTitle(textOf(line, tree), tree.language)),
        ]
      : []),
    ...(cover ? cover.facts.flatMap(({ label, value }) => [label, textOf(value, tree)]) : []),
    ...(contents ? [contents.title, ...entries("body"), contents.annexes, ...entries("annex")] : []),
    ...(contents ? contents.remarks.map((remark) => textOf(remark, tree)) : []),
    ...tree.sections.flatMap((section) => [
      `${section.number} ${boundTitle(section.title, tree.language)}`,
      ...linesOf(section.blocks, tree),
    ]),
  ];
}

/** What pandoc read: its tree is made of objects with a kind `t` and a content `c`. */
/** What pandoc read: its tree is made of objects with a kind `t` and a content `c`. */
interface Read {
  lines: string[];
  notes: string[];
}

function readByPandoc(file: Uint8Array): Read {
  const read: Read = { lines: [], notes: [] };
  const walk = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(walk).join("");
    if (typeof node !== "object" || node === null) return "";
    const kind = "t" in node ? node.t : undefined;
    const content = "c" in node ? node.c : undefined;
    switch (kind) {
      case "Str":
        return typeof content === "string" ? content : "";
      case "Space":
      case "SoftBreak":
      case "LineBreak":
        return " ";
      case "Note": {
        const before = read.lines.length;
        walk(content);
        read.notes.push(...read.lines.splice(before));
        return "";
      }
      case "Para":
      case "Plain":
      case "Header": {
        const text = walk(content).trim();
        if (text !== "") read.lines.push(text);
        return "";
      }
      default:
        return walk(content ?? Object.values(node));
    }
  };
  const json: unknown = JSON.parse(
    execFileSync("pandoc", ["-f", "docx", "-t", "json"], { input: file, maxBuffer: 1e8 }).toString(),
  );
  walk(typeof json === "object" && json !== null && "blocks" in json ? json.blocks : []);
  return read;
}

describe("the file as pandoc reads it", () => {
  test.skipIf(!havePandoc)("holds every paragraph, heading and cell once, in order, and nothing else", () => {
    expect(readByPandoc(bytes).lines).toEqual(linesOfTree(samplerTree()));
  });

  test.skipIf(!havePandoc)("holds every note once, in order", () => {
    const tree = samplerTree();
    expect(readByPandoc(bytes).notes).toEqual(tree.notes.map((note) => textOf(note.children, tree)));
  });

  test.skipIf(!havePandoc)("keeps narrow no-break spaces", () => {
    expect(readByPandoc(bytes).lines.filter((line) => line.includes("50\u202f000 tonnes"))).toHaveLength(1);
  });

  test.skipIf(!havePandoc)("says so of links, lists and quotes", () => {
    const markdown = execFileSync("pandoc", ["-f", "docx", "-t", "markdown", "--wrap=none"], {
      input: bytes,
    }).toString();
    expect(markdown).toContain("[lien vers une page](https://exemple.invalid/page)");
    expect(markdown).toMatch(/^-   Premier élément/m);
    expect(markdown).toMatch(/^ {4}-   Élément du second rang/m);
    expect(markdown).toMatch(/^1\.  Élément numéroté/m);
    expect(markdown).toMatch(/^> Citation d.essai/m);
  });
});

/** The page on which a section's heading stands, from 0. */
function pageOf({ number, title }: Section, pages: string[]): number {
  const heading = new RegExp(`^ *${number} +${title.slice(0, 15)}`, "m");
  return pages.findIndex((page, index) => index > 1 && heading.test(page));
}

/** The sections of which something may stand on a page: those that begin on it, and the last begun before. */
function sectionsOn(index: number, pages: string[], tree: DocumentTree): Section[] {
  const before = tree.sections.filter((section) => pageOf(section, pages) < index).slice(-1);
  const begun = tree.sections.filter((section) => pageOf(section, pages) === index);
  return begun[0]?.newPage ? begun : [...before, ...begun];
}

describe("the file as LibreOffice lays it out", () => {
  test.skipIf(!haveOffice)(
    "has pages, all the words, and the page numbers that its contents say",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "attache-docx-"));
      try {
        writeFileSync(join(folder, "sampler.pdf"), pagesByOffice(new Map([["sampler", bytes]])).get("sampler") ?? "");
        execFileSync("pdftotext", ["-layout", join(folder, "sampler.pdf"), join(folder, "sampler.txt")]);
        // The signs that keep a range on one line are no part of its words.
        const pages = readFileSync(join(folder, "sampler.txt"), "utf8")
          .replace(/[\u200d\ufeff]/g, "")
          .split("\f")
          .slice(0, -1);
        const all = pages.join(" ").replace(/\s+/g, " ");
        expect(pages.length).toBeGreaterThan(8);
        const tree = samplerTree();
        for (const note of tree.notes) expect(all).toContain(textOf(note.children, tree).replace(/\s+/g, " "));
        for (let row = 1; row <= 60; row += 1) expect(all).toContain(`${row} 000 unités Objet d’essai numéro ${row} `);
        for (let paragraph = 1; paragraph <= 30; paragraph += 1) expect(all).toContain(`Alinéa ${paragraph}. Ce`);
        for (const [index, page] of pages.entries()) {
          expect(page.match(/DIFFUSION RESTREINTE/g)).toHaveLength(2);
          if (index > 0) expect(page).toContain(`Page ${index + 1} / ${pages.length}`);
        }
        for (const [index, page] of pages.entries()) {
          if (index < 2) continue;
          const [line = ""] = page.split("\n").filter((entry) => entry.includes(tree.header));
          const shown = line.replace(tree.header, "").trim();
          const standing = sectionsOn(index, pages, tree);
          const [only] = standing;
          // LibreOffice before 7.6 knows no field that finds the heading of a page: it shows the right title or none.
          if (only?.newPage) expect(shown, `page ${index + 1}`).toBe(only.running);
          else if (index === 2) expect(shown).toBe("1 · Points");
          else
            expect(["", ...standing.flatMap(({ number, title }) => [title, `${number} ${title}`])]).toContain(
              shown.replace(/\s+/g, " "),
            );
        }
        for (const section of tree.sections) {
          const line = pages[1]?.split("\n").find((entry) => entry.includes(section.title.slice(0, 15))) ?? "";
          const number = Number(/(\d+)\s*$/.exec(line)?.[1]);
          expect(pageOf(section, pages) + 1, section.title).toBe(number);
        }
        const second = pages.findIndex((page) => /^ *Second titre d’essai/m.test(page));
        expect(pages[second - 1]).toContain("Élément de liste de l’article.");
        expect(pages[second]).not.toContain("Élément de liste de l’article.");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
