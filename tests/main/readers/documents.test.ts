import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textOfArticle } from "../../../core/article.ts";
import { toErrorEnvelope, type ErrorCode } from "../../../core/errors.ts";
import type { Reading } from "../../../main/readers/reader.ts";
import { readAll } from "./read-article.ts";
import { deflatedZeros, zipFile, type ZipPart } from "./zip-file.ts";

const cases = join(import.meta.dirname, "../../cases");
const words = "Ces mots ont été écrits pour cet essai, et pour rien d’autre, afin de faire un alinéa assez long.";

function caseBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(cases, path)));
}

function read(name: string, bytes: Uint8Array): Promise<Reading[]> {
  return readAll({ name, mediaType: "", bytes });
}

/** Why a file cannot be read; fails the test where it can. */
async function failureOf(name: string, bytes: Uint8Array): Promise<{ code: ErrorCode; message: string }> {
  const outcome: unknown = await read(name, bytes).catch((thrown: unknown) => thrown);
  if (Array.isArray(outcome)) throw new Error(`"${name}" was read`);
  return toErrorEnvelope(outcome);
}

/** The text of what was read, or the code of why it was not, a part each. */
function gist(readings: readonly Reading[]): string[] {
  return readings.map((reading) =>
    reading.kind === "article" ? textOfArticle(reading.article) : `${reading.part.name}: ${reading.part.error.code}`,
  );
}

function wordFile(body: string, more: ZipPart[] = []): Uint8Array {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  return zipFile([
    {
      name: "[Content_Types].xml",
      bytes: `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      bytes: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      bytes: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relation}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

function textFile(body: string, prolog = ""): Uint8Array {
  const names = "urn:oasis:names:tc:opendocument:xmlns";
  return zipFile([
    { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text" },
    {
      name: "content.xml",
      bytes: `<?xml version="1.0"?>${prolog}<office:document-content xmlns:office="${names}:office:1.0" xmlns:text="${names}:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);
}

function bookFile(chapter: string, more: ZipPart[] = []): Uint8Array {
  return zipFile([
    {
      name: "META-INF/container.xml",
      bytes: '<container><rootfiles><rootfile full-path="a/book.opf"/></rootfiles></container>',
    },
    {
      name: "a/book.opf",
      bytes:
        '<package><metadata/><manifest><item id="c" href="c%201.xhtml"/><item id="gone" href="gone.xhtml"/></manifest><spine><itemref idref="c"/><itemref idref="gone"/></spine></package>',
    },
    { name: "a/c 1.xhtml", bytes: chapter },
    ...more,
  ]);
}

/** Entities of which each is ten of the one before: ten to the ninth "ha" in all. */
const bomb = `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("")}<!ENTITY out SYSTEM "file:///etc/hostname">]>`;

describe("a file with a wrong name is told the right one", () => {
  test.each([
    ["Visite.2.html", "%PDF-1.7\n1 0 obj", "Visite.2.pdf"],
    ["presse.html", caseBytes("readers/word-pandoc/input.docx"), "presse.docx"],
    ["presse.eml", caseBytes("readers/opendocument/input.odt"), "presse.odt"],
    ["presse.md", caseBytes("readers/book/input.epub"), "presse.epub"],
    ["presse.txt", caseBytes("readers/archive/input.zip"), "presse.zip"],
  ])("%s", async (name, content, proper) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await expect(readAll({ name, mediaType: "", bytes })).rejects.toMatchObject({
      code: "file-mislabelled",
      message: expect.stringContaining(`rename it to "${proper}"`) as string,
      details: { name, proper },
    });
  });
});

describe("a document that cannot be read says why", () => {
  const pdf = new TextEncoder().encode(`%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(50)}`);
  test.each<[string, string, Uint8Array, ErrorCode]>([
    ["an encrypted Word file", "a.docx", caseBytes("refused/encrypted.docx"), "file-encrypted"],
    ["an encrypted OpenDocument text", "a.odt", caseBytes("refused/encrypted.odt"), "file-encrypted"],
    ["an encrypted archive", "a.zip", caseBytes("refused/encrypted.zip"), "file-encrypted"],
    ["an old Word file", "a.doc", caseBytes("refused/old-word.doc"), "file-old-word"],
    ["an old Word file with a new name", "a.docx", caseBytes("refused/old-word.doc"), "file-old-word"],
    ["a PDF named .docx", "a.docx", pdf, "file-mislabelled"],
    ["a PDF named .odt", "a.odt", pdf, "file-mislabelled"],
    ["a PDF named .epub", "a.epub", pdf, "file-mislabelled"],
    ["a PDF named .zip", "a.zip", pdf, "file-mislabelled"],
    ["a PDF named .md", "a.md", pdf, "file-mislabelled"],
    ["a PDF named .html", "a.html", pdf, "file-mislabelled"],
    ["a Word file named .txt", "a.txt", caseBytes("readers/word-pandoc/input.docx"), "file-mislabelled"],
    ["a book named .docx", "a.docx", caseBytes("readers/book/input.epub"), "file-damaged"],
    ["a Word file named .odt", "a.odt", caseBytes("readers/word-pandoc/input.docx"), "file-damaged"],
    ["a Word file named .epub", "a.epub", caseBytes("readers/word-pandoc/input.docx"), "file-damaged"],
    ["half a Word file", "a.docx", caseBytes("readers/word-pandoc/input.docx").slice(0, 7000), "file-damaged"],
    ["half an OpenDocument text", "a.odt", caseBytes("readers/opendocument/input.odt").slice(0, 15000), "file-damaged"],
    ["half a book", "a.epub", caseBytes("readers/book/input.epub").slice(0, 5000), "file-damaged"],
    ["half an archive", "a.zip", caseBytes("readers/archive/input.zip").slice(0, 5000), "file-damaged"],
    ["a Word file without words", "a.docx", wordFile("<w:p/>"), "file-without-text"],
    ["an OpenDocument text without words", "a.odt", textFile("<text:p/>"), "file-without-text"],
    ["an archive of nothing", "a.zip", zipFile([]), "file-without-text"],
    ["an archive of pictures", "a.zip", zipFile([{ name: "a.png", bytes: words }]), "file-without-text"],
    ["Word's XML broken off", "a.docx", wordFile("<w:p><w:r><w:t>Broken"), "file-damaged"],
    ["OpenDocument's XML broken off", "a.odt", textFile("<text:p>Broken"), "file-damaged"],
    ["a text with entities of its own", "a.odt", textFile("<text:p>&e9;&out;</text:p>", bomb), "file-damaged"],
    ["a Word file of 4 GB", "a.docx", wordFile("", [{ name: "a", bytes: "", size: 4e9 }]), "file-unpacks-large"],
  ])("%s", async (_, name, bytes, code) => {
    const failure = await failureOf(name, bytes);
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(name);
  });
});

describe("a Word file", () => {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  test("keeps the words of fields, and of changes once they are accepted", async () => {
    const body = `<w:p>${run(words)}</w:p><w:p>${run("Figure ")}<w:fldSimple w:instr=" SEQ Figure ">${run("7")}</w:fldSimple>${run(" : la vue")}</w:p>
      <w:p>${run("Le pont ")}<w:del w:id="1">${run("ne ").replace(/w:t\b/g, "w:delText")}</w:del><w:ins w:id="2">${run("s’")}</w:ins>${run("ouvre")}</w:p>`;
    expect(gist(await read("a.docx", wordFile(body)))).toEqual([`${words}\n\nFigure 7 : la vue\n\nLe pont s’ouvre`]);
  });

  test("loads no picture from elsewhere", async () => {
    const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const drawing = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="Loin"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const links = {
      name: "word/_rels/document.xml.rels",
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${relation}/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>`,
    };
    const file = wordFile(`<w:p>${run(words)}</w:p><w:p><w:r>${drawing}</w:r></w:p>`, [links]);
    expect(gist(await read("a.docx", file))).toEqual([words]);
  });

  test("nested without end is refused or read within seconds", async () => {
    const depth = 20_000;
    const nested = `${"<w:sdt><w:sdtContent>".repeat(depth)}<w:p>${run(words)}</w:p>${"</w:sdtContent></w:sdt>".repeat(depth)}`;
    const started = performance.now();
    const outcome = await read("a.docx", wordFile(nested)).then(
      gist,
      (thrown: unknown) => toErrorEnvelope(thrown).code,
    );
    expect(performance.now() - started).toBeLessThan(8000);
    expect([[words], "file-damaged"]).toContainEqual(outcome);
  });
});

test("an OpenDocument text nested without end keeps its words, within seconds", async () => {
  const depth = 100_000;
  const nested = `${"<text:section>".repeat(depth)}<text:p>${words}</text:p>${"</text:section>".repeat(depth)}<text:p>${words}</text:p>`;
  const started = performance.now();
  const [text] = gist(await read("a.odt", textFile(nested)));
  expect(performance.now() - started).toBeLessThan(8000);
  expect(text?.split(words)).toHaveLength(3);
});

describe("a book", () => {
  test("that lacks a chapter gives the others and says which; its entities are not expanded", async () => {
    const chapter = `<?xml version="1.0"?>${bomb.replace("DOCTYPE a", "DOCTYPE html")}<html><head><title/></head><body><a id="x"/><p>${words} &e9;&out;</p></body></html>`;
    expect(gist(await read("a.epub", bookFile(chapter)))).toEqual([
      `${words} &e9;&out;`,
      "a.epub › a/gone.xhtml: file-damaged",
    ]);
  });

  test("says of which chapters a shop's lock keeps the text", async () => {
    const lock = {
      name: "META-INF/encryption.xml",
      bytes:
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="a/c%201.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
    };
    expect(gist(await read("a.epub", bookFile("\u0000\u0001", [lock])))[0]).toBe(
      "a.epub › a/c 1.xhtml: file-encrypted",
    );
  });
});

describe("an archive", () => {
  const bytes = `${words}\n\n${words}`;
  test("reads each file under its own path, names that lead out of it made harmless", async () => {
    const readings = await read(
      "a.zip",
      zipFile([
        { name: "../../b.txt", bytes },
        { name: "/c/d.md", bytes },
      ]),
    );
    const names = readings.map((reading) =>
      reading.kind === "article" ? reading.article.origin.name : reading.part.name,
    );
    expect(names).toEqual(["a.zip › b.txt", "a.zip › c/d.md"]);
  });

  test("of which one file is broken gives the others", async () => {
    const parts = [
      { name: "a.txt", bytes, checkSum: 1 },
      { name: "b.txt", bytes },
      { name: "c.txt", bytes, flags: 1 },
    ];
    const found = gist(await read("a.zip", zipFile(parts)));
    expect(found).toEqual(["a.zip › a.txt: file-damaged", `${words}\n\n${words}`, "a.zip › c.txt: file-encrypted"]);
  });

  test("of archives of archives is read only so deep", async () => {
    let nested = zipFile([{ name: "a.txt", bytes }]);
    for (let depth = 0; depth < 5; depth += 1) nested = zipFile([{ name: "a.zip", bytes: nested }]);
    expect(gist(await read("a.zip", nested))).toEqual(["a.zip › a.zip › a.zip › a.zip › a.zip: file-unknown"]);
  });

  test("of 10 GB of zeros is refused at once, whether it says so or not", async () => {
    const zeros = deflatedZeros(10_000);
    const started = performance.now();
    const said = gist(await read("a.zip", zipFile([{ name: "a.txt", bytes: "", deflated: zeros, size: 4e9 }])));
    const unsaid = gist(await read("a.zip", zipFile([{ name: "a.txt", bytes: "", deflated: zeros, size: 9 }])));
    expect(performance.now() - started).toBeLessThan(5000);
    expect([...said, ...unsaid]).toEqual(["a.zip › a.txt: file-unpacks-large", "a.zip › a.txt: file-damaged"]);
  });

  test("of bombs within bombs is given up as a whole once it has unpacked too much", async () => {
    const bombs = (inner: Uint8Array): Uint8Array =>
      zipFile(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, bytes: inner })));
    const zeros = deflatedZeros(150);
    const innermost = zipFile([{ name: "a.txt", bytes: Buffer.alloc(150_000_000), deflated: zeros }]);
    const started = performance.now();
    const found = gist(await read("a.zip", bombs(bombs(innermost))));
    expect(performance.now() - started).toBeLessThan(20_000);
    // Of the first bomb the text is too large; then nothing more is unpacked: 15 texts beside it, 15 archives beside its own.
    expect(found[0]).toMatch(/^a\.zip › 0\.zip › 0\.zip › a\.txt: file-too-large$/);
    expect(found.slice(1).every((line) => line.endsWith("file-unpacks-large"))).toBe(true);
    expect(found).toHaveLength(31);
  });
});
