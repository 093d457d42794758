import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Assets, FileOptions, PdfUse } from "../../../../core/tree.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { pdfWriter } from "../../../../main/writers/pdf.ts";
import { havePdfBox, preflight, textByPdfBox } from "../../../pdfbox.ts";
import { samplerTree } from "../../../sampler-tree.ts";
import { haveTools, readPdf } from "./read-pdf.ts";
import { checkTags } from "./tagged.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-options-"));
const original = {
  name: "article d’essai.txt",
  mediaType: "text/plain",
  description: "Article d’essai",
  bytes: new TextEncoder().encode("Le texte de l’article d’essai."),
};
let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function fileOf(options: FileOptions, title = "Titre & <essai>"): Promise<string> {
  const path = join(folder, `${Object.keys(options).join("-")}.pdf`);
  const provenance = { author: "Bureau d’essai & fils", pack: "p", revision: 1 };
  writeFileSync(path, await pdfWriter.write({ ...samplerTree(), title, provenance }, assets, options));
  return path;
}

describe("options that exclude each other", () => {
  test("are refused in one sentence", async () => {
    const write = (options: FileOptions) => pdfWriter.write(samplerTree(), assets, options);
    await expect(write({ archival: "PDF/A-2b", protection: { forbidden: ["copy"] } })).rejects.toThrow(
      /may have no password and forbid nothing/u,
    );
    await expect(write({ archival: "PDF/A-1b", attachments: [original] })).rejects.toThrow(/may not hold attachments/u);
  });
});

describe.skipIf(!haveTools)("a file with options", () => {
  test("takes the originals along", async () => {
    const path = await fileOf({ attachments: [original] });
    const saved = join(folder, "saved.txt");
    execFileSync("pdfdetach", ["-save", "1", "-o", saved, path]);
    expect(execFileSync("pdfdetach", ["-list", path], { encoding: "utf8" })).toContain("1 embedded files");
    expect(execFileSync("cat", [saved], { encoding: "utf8" })).toBe("Le texte de l’article d’essai.");
  });

  /** What qpdf says that a reader may do who opened a file with a password. */
  const rightsOf = (path: string, password: string) => {
    const said = execFileSync("qpdf", ["--show-encryption", `--password=${password}`, path], { encoding: "utf8" });
    const allowed = [...said.matchAll(/^(.+): allowed$/gmu)].map(([, right]) => right);
    return { allowed, isOwner: said.includes("Supplied password is owner password") };
  };
  const all = [
    "extract for accessibility",
    "extract for any purpose",
    "print low resolution",
    "print high resolution",
    "modify document assembly",
    "modify forms",
    "modify annotations",
    "modify other",
    "modify anything",
  ];
  const rights: Record<PdfUse, string> = { print: "print", copy: "extract for any purpose", change: "modify" };

  test("asks for its password, and lets whoever knows it do all that is not forbidden", async () => {
    const path = await fileOf({ protection: { password: "ouvrir", forbidden: [] } });
    expect(spawnSync("pdftotext", [path, "-"]).status).not.toBe(0);
    expect(execFileSync("qpdf", ["--check", "--password=ouvrir", path], { encoding: "utf8" })).toContain("AESv3");
    expect(rightsOf(path, "ouvrir").allowed).toEqual(all);
    const words = execFileSync("pdftotext", ["-upw", "ouvrir", path, "-"], { encoding: "utf8" });
    expect(words).toContain("La phrase d’ouverture");
  });

  test.each([
    ["", ["print"]],
    ["", ["copy", "change"]],
    ["ouvrir", ["copy"]],
    ["ouvrir", ["print", "copy", "change"]],
  ] as const)(
    "opened with “%s” forbids %j and no more, screen readers aside, and nobody can lift it",
    async (password, forbidden) => {
      const path = await fileOf({ protection: { forbidden, ...(password === "" ? {} : { password }) } });
      execFileSync("qpdf", ["--check", `--password=${password}`, path]);
      expect(rightsOf(path, password)).toEqual({
        allowed: all.filter((right) => !forbidden.some((use) => right.startsWith(rights[use]))),
        isOwner: false,
      });
    },
  );

  test("for the archives says so, is tagged, and its properties are sound whatever signs they hold", async () => {
    const path = await fileOf({ archival: "PDF/A-2b" });
    const unpacked = execFileSync("qpdf", ["--qdf", path, "-"], { encoding: "latin1", maxBuffer: 2 ** 28 });
    const said = ["<pdfaid:part>2</pdfaid:part>", "/GTS_PDFA1", "Titre &amp; &lt;essai&gt;"];
    expect(said.filter((words) => !unpacked.includes(words))).toEqual([]);
    expect(checkTags(readFileSync(path)).faults).toEqual([]);
  });

  test("has an entry in its outline for each heading, under that of its section", async () => {
    const { unpacked } = readPdf(await pdfWriter.write(samplerTree(), assets));
    const titles = [...unpacked.matchAll(/\/Title (?:\(|<)/gu)].length;
    // Contents and five sections, and five headings in them.
    expect(titles).toBe(6 + 5);
    expect(unpacked).toContain("/Count -2");
    expect(unpacked).toContain("/PageLabels");
  });
});

describe.skipIf(!havePdfBox)("judged by PDFBox", () => {
  test("a file for the archives is valid PDF/A-1b", async () => {
    expect(preflight(await fileOf({ archival: "PDF/A-1b" })).trim()).toMatch(/is a valid PDF\/A-1b file$/u);
  });

  // No judge of parts 2 and 3 is at hand. They ask for all that part 1 does but for what they lifted: a list of each font's glyphs in the
  // file (ISO 19005-2, 6.2.11.4.2) and, in part 3, that nothing is attached (ISO 19005-3, 6.8).
  test.each([
    ["PDF/A-2b", {}, []],
    ["PDF/A-3b, with attachments,", { attachments: [original] }, ["EmbeddedFile entry is present"]],
  ])("a file for the archives as %s breaks no rule of part 1 that stands", async (_, besides, lifted) => {
    const [, ...faults] = preflight(await fileOf({ archival: "PDF/A-2b", ...besides }))
      .trim()
      .split("\n");
    const all = ["CIDSet entry is missing", "part must be 1", ...lifted];
    expect(faults.filter((fault) => !all.some((words) => fault.includes(words)))).toEqual([]);
    expect(all.filter((words) => !faults.some((fault) => fault.includes(words)))).toEqual([]);
  });

  test("narrow no-break spaces come out as they went in", async () => {
    const words = textByPdfBox(await fileOf({}));
    expect(words).toContain("50\u202f000 tonnes");
    expect(words).toContain("«\u00a0Titre d’essai\u00a0»");
  });
});
