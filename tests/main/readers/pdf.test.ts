import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReadArticle } from "../../../core/article.ts";
import { textOfBlocks, textOfInlines, type Block } from "../../../core/blocks.ts";
import { AppError } from "../../../core/errors.ts";
import { joinLines, vocabularyOf } from "../../../main/readers/hyphens.ts";
import { largestDecodable } from "../../../main/readers/pdf/pictures.ts";
import { fileOf, linesAt, pdfOf, streamOf, type Words } from "./pdf-file.ts";
import { readArticle } from "./read-article.ts";

function read(bytes: Uint8Array): Promise<ReadArticle> {
  return readArticle({ name: "sample.pdf", mediaType: "application/pdf", bytes });
}

function caseBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, "../../cases", name)));
}

async function failureOf(bytes: Uint8Array, name = "sample.pdf"): Promise<string> {
  const failure: unknown = await readArticle({ name, mediaType: "", bytes }).then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof AppError ? failure.code : `no AppError: ${String(failure)}`;
}

/** The body in one line a block: "p", "h", "ul", "ol" and the words, a table's rows with their cells parted by bars. */
function outlineOf(blocks: Block[], mark = "p"): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "list":
        return block.items.flatMap((item) => outlineOf(item, block.ordered ? "ol" : "ul"));
      case "heading":
        return [`h ${textOfInlines(block.children)}`];
      case "paragraph":
        return [`${mark} ${textOfInlines(block.children)}`];
      case "table":
        return block.rows.map((row) => row.map((cell) => textOfInlines(cell.children)).join(" | "));
      default:
        return [];
    }
  });
}

/** Running text in lines of even length, so that each but the last is full. */
const prose = [
  "These sample words mean nothing at all and stand here only so that",
  "a paragraph of several lines fills the width of its column as those",
  "of a printed page do, which a reader of such pages must put together",
  "without parting sentences.",
];
const proseText = prose.join(" ");

describe("words broken at the end of a line", () => {
  const text = ["Le vice-président a parlé de l’infrastructure.", "A well-tried policy, a short-term one."];
  test.each([
    ["l’infra-", "structure du pont", "l’infrastructure du pont"],
    ["une régle-", "mentation", "une réglementation"],
    ["le vice-", "président", "le vice-président"],
    ["a well-", "tried ferry", "a well-tried ferry"],
    ["a short-", "term plan", "a short-term plan"],
    ["les États-", "Unis", "les États-Unis"],
    ["le COVID-", "19", "le COVID-19"],
    ["faudra-t-", "il attendre", "faudra-t-il attendre"],
    ["dit-", "elle hier", "dit-elle hier"],
    ["peut-", "être demain", "peut-être demain"],
    ["l’infra -", "structure", "l’infrastructure"],
    ["un pont -", "long de", "un pont - long de"],
    ["the coun\u00ad", "cils", "the councils"],
    ["two", "words", "two words"],
    ["这是一个", "例子", "这是一个例子"],
    ["see https://example.org/a/", "b.html", "see https://example.org/a/b.html"],
  ])("%s / %s", (line, next, expected) => {
    expect(joinLines(line, next, vocabularyOf([...text, "un pont d’essai"]))).toBe(expected);
  });
});

describe("the lines of a PDF", () => {
  test("make paragraphs by full lines, gaps and indents, each with its first line", async () => {
    const { body } = await read(
      pdfOf([
        [
          ...linesAt(72, 760, prose),
          ...linesAt(72, 690, ["A gap parts this paragraph from the one before it, on its own line."]),
          ...linesAt(92, 678, ["An indent begins this one, which goes on in the line beneath it and"]),
          ...linesAt(72, 666, ["ends here."]),
        ],
      ]),
    );
    expect(outlineOf(body)).toEqual([
      `p ${proseText}`,
      "p A gap parts this paragraph from the one before it, on its own line.",
      "p An indent begins this one, which goes on in the line beneath it and ends here.",
    ]);
    expect(body.map((block) => ("line" in block ? block.line : 0))).toEqual([1, 5, 6]);
  });

  test("go on over a page's end, past its foot, head and footnotes", async () => {
    const page = (number: number, words: Words[]): Words[] => [
      { x: 72, y: 800, text: "A sample report", size: 8 },
      ...words,
      { x: 290, y: 40, text: String(number), size: 8 },
    ];
    const { body, removed } = await read(
      pdfOf([
        page(1, [
          ...linesAt(72, 700, prose),
          ...linesAt(72, 640, prose.slice(0, 3)),
          { x: 72, y: 80, text: "1 A footnote of the test.", size: 7 },
        ]),
        page(2, [...linesAt(72, 760, prose.slice(3)), ...linesAt(72, 700, prose)]),
      ]),
    );
    expect(outlineOf(body)).toEqual([
      `p ${proseText}`,
      `p ${proseText}`,
      `p ${proseText}`,
      "p 1 A footnote of the test.",
    ]);
    expect(removed.map(({ line, text }) => `${line} ${text}`)).toEqual([
      "1 A sample report",
      "10 1",
      "11 A sample report",
      "17 2",
    ]);
  });

  test("footnotes that look alike on each page are no running feet", async () => {
    const page = (note: string): Words[] => [...linesAt(72, 700, prose), { x: 72, y: 80, text: note, size: 7 }];
    const { body, removed } = await read(
      pdfOf([page("3 Sample source, p. 12."), page("4 Sample source, p. 40."), page("5 Sample source, p. 7.")]),
    );
    expect(outlineOf(body).filter((entry) => entry.includes("Sample source"))).toHaveLength(3);
    expect(removed).toEqual([]);
  });

  test("in two columns are read one column after the other, between headlines across both", async () => {
    const narrow = [
      "Sample words of the left column",
      "which fill it to its edge, one by",
      "one, as those of newspapers do,",
      "with hyphens where words would",
      "not fit otherwise, and then end.",
    ];
    const right = narrow.map((line) => line.replace("left", "right"));
    const { body, title } = await read(
      pdfOf([
        [
          { x: 72, y: 780, text: "A headline across both of the columns", size: 22, font: "bold" },
          ...linesAt(72, 740, narrow),
          ...linesAt(250, 734, right),
          { x: 72, y: 640, text: "A second headline across both of them", size: 22, font: "bold" },
          ...linesAt(72, 600, narrow),
          ...linesAt(250, 600, right),
        ],
      ]),
    );
    const [left, beside] = [narrow.join(" "), right.join(" ")];
    expect(title.value).toBe("A headline across both of the columns");
    expect(outlineOf(body)).toEqual([
      `p ${left}`,
      `p ${beside}`,
      "h A second headline across both of them",
      `p ${left}`,
      `p ${beside}`,
    ]);
  });

  test("in the cells of a table make rows, also where a cell has two lines", async () => {
    const row = (y: number, cells: string[]): Words[] => cells.map((text, index) => ({ x: 72 + index * 150, y, text }));
    const { body } = await read(
      pdfOf([
        [
          ...linesAt(72, 760, prose),
          ...row(690, ["Year", "Passengers", "Remarks"]),
          ...row(675, ["2023", "1 200", "a first year, which"]),
          { x: 372, y: 663, text: "began late" },
          ...row(648, ["2024", "1 350", "a whole year"]),
          ...linesAt(72, 600, prose),
        ],
      ]),
    );
    expect(outlineOf(body)).toEqual([
      `p ${proseText}`,
      "Year | Passengers | Remarks",
      "2023 | 1 200 | a first year, which began late",
      "2024 | 1 350 | a whole year",
      `p ${proseText}`,
    ]);
  });

  test("keep what is bold or italic in the cells of a table and within a heading, which is bold as a whole", async () => {
    const { body } = await read(
      pdfOf([
        [
          ...linesAt(72, 760, prose),
          { x: 72, y: 690, text: "The voyage of the", font: "bold", size: 14 },
          { x: 205, y: 690, text: "Sample", font: "italic", size: 14 },
          ...linesAt(72, 670, prose),
          ...[0, 1, 2].flatMap((row): Words[] => [
            { x: 72, y: 590 - row * 16, text: `Ship ${row}`, font: row === 0 ? "bold" : "plain" },
            { x: 250, y: 590 - row * 16, text: `${row}00 passengers`, font: row === 2 ? "italic" : "plain" },
          ]),
          ...linesAt(72, 530, prose),
        ],
      ]),
    );
    const heading = body.find((block) => block.kind === "heading");
    expect(heading?.children).toEqual([
      { kind: "text", text: "The voyage of the " },
      { kind: "emphasis", children: [{ kind: "text", text: "Sample" }] },
    ]);
    const table = body.find((block) => block.kind === "table");
    const cells = table?.rows.map((row) => row.map(({ children }) => children.map(({ kind }) => kind).join()));
    expect(cells).toEqual([
      ["strong", "text"],
      ["text", "text"],
      ["text", "emphasis"],
    ]);
  });

  test("become items and headings", async () => {
    const { body } = await read(
      pdfOf([
        [
          ...linesAt(72, 760, prose),
          { x: 72, y: 690, text: "A heading in bold letters", font: "bold" },
          ...linesAt(72, 670, prose),
          ...linesAt(84, 600, ["\u0095 one item of the list,", "\u0095 another item of it."]),
          ...linesAt(84, 560, ["1. the first of three,", "2. the second of them,", "3. the third."]),
        ],
      ]),
    );
    expect(outlineOf(body)).toEqual([
      `p ${proseText}`,
      "h A heading in bold letters",
      `p ${proseText}`,
      "ul one item of the list,",
      "ul another item of it.",
      "ol the first of three,",
      "ol the second of them,",
      "ol the third.",
    ]);
  });

  test("keep raised and lowered figures apart from those beside them, and put spaced-out letters together", async () => {
    const { body, title } = await read(
      pdfOf([
        [
          { x: 72, y: 760, text: "S A M P L E" },
          { x: 150, y: 760, text: "W O R D S" },
          ...linesAt(72, 730, prose),
          { x: 72, y: 660, text: "An area of 40 m" },
          { x: 144.5, y: 664, text: "2", size: 6 },
          { x: 151, y: 660, text: "and much CO" },
          { x: 212, y: 657, text: "2", size: 6 },
          { x: 219, y: 660, text: "in 2024" },
          { x: 253.5, y: 664, text: "12", size: 6 },
          { x: 263, y: 660, text: "were measured." },
        ],
      ]),
    );
    expect(textOfBlocks(body)).toContain("An area of 40 m² and much CO₂ in 2024¹² were measured.");
    expect(title.value).toBe("SAMPLE WORDS");
  });

  test("beside a large initial make one paragraph with it", async () => {
    const [first = "", ...rest] = prose;
    const { body } = await read(
      pdfOf([
        [
          ...linesAt(72, 760, prose),
          { x: 72, y: 688, text: first.slice(0, 1), size: 30 },
          { x: 92, y: 700, text: first.slice(1) },
          ...linesAt(92, 688, [rest[0] ?? ""]),
          ...linesAt(72, 676, rest.slice(1)),
        ],
      ]),
    );
    expect(outlineOf(body)).toEqual([`p ${proseText}`, `p ${proseText}`]);
  });

  test("that run up the margin are listed as cut", async () => {
    const margin: Words = { x: 30, y: 300, text: "Sample stamp in the margin", turned: true };
    const { removed } = await read(pdfOf([[...linesAt(72, 760, prose), margin]]));
    expect(removed.map(({ line, text }) => [line, text])).toEqual([[5, "Sample stamp in the margin"]]);
  });

  test("of a page set sideways are read as they stand to one who turns it", async () => {
    const sideways = prose.map((text, index): Words => ({ x: 100 + index * 12, y: 72, text, turned: true }));
    expect(outlineOf((await read(pdfOf([sideways]))).body)).toEqual([`p ${proseText}`]);
  });
});

describe("what a PDF says of itself", () => {
  const untitledPage = linesAt(72, 760, [...prose.slice(0, 3), "and this is the end of the sample paragraph."]);
  test.each([
    [
      "A sample title for the tests",
      { value: "A sample title for the tests", line: null, tag: "PDF Title", by: "source" },
    ],
    ["Microsoft Word - sample report.doc", { value: null, line: null, by: "source" }],
    ["sample report final.indd", { value: null, line: null, by: "source" }],
    ["untitled", { value: null, line: null, by: "source" }],
  ])("the title '%s' counts only where it is one", async (stated, expected) => {
    expect((await read(pdfOf([untitledPage], stated))).title).toEqual(expected);
  });

  test("the title is taken from the page where it shows one", async () => {
    const page = [{ x: 72, y: 790, text: "The Shown Title, in Full" }, ...untitledPage];
    expect((await read(pdfOf([page], "the shown title in full"))).title).toEqual({
      value: "The Shown Title, in Full",
      line: 1,
      by: "source",
    });
  });

  test("the address that a browser printed is the article's, with its line; a page's date is not when it appeared", async () => {
    const page = (foot: string): Words[] => [
      { x: 24, y: 815, text: "12/11/2026, 10:32", size: 8 },
      { x: 250, y: 815, text: "A sample page", size: 8 },
      ...linesAt(72, 760, prose),
      { x: 24, y: 20, text: foot, size: 8 },
      { x: 560, y: 20, text: "1/1", size: 8 },
    ];
    const article = await read(pdfOf([page("https://example.org/a-page")]));
    expect(article.address).toEqual({
      value: "https://example.org/a-page",
      line: 6,
      words: "https://example.org/a-page 1/1",
      by: "source",
    });
    expect(article.published.value).toBeNull();
    expect(article.removed.map(({ text }) => text)).toEqual([
      "12/11/2026, 10:32 A sample page",
      "https://example.org/a-page 1/1",
    ]);
    expect((await read(pdfOf([page("https://example.org/a-very-lon\u0085")]))).address.value).toBeNull();
  });
});

describe("a PDF that cannot be read", () => {
  const whole = pdfOf([linesAt(72, 760, prose)]);
  test.each([
    ["protected by a password", caseBytes("pdf/encrypted.pdf"), "file-encrypted"],
    ["a scan", caseBytes("pdf/scanned.pdf"), "file-scanned"],
    ["without any words", pdfOf([[]]), "file-without-text"],
    ["cut short", whole.subarray(0, whole.length - 300), "file-damaged"],
    [
      "a page named .pdf",
      new TextEncoder().encode("<html><p>Sample words that mean nothing.</p></html>"),
      "file-damaged",
    ],
    [
      "whose pages hold themselves",
      fileOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>", "<<>>", "<<>>"]),
      "file-damaged",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await failureOf(bytes)).toBe(code);
  });

  test("that unpacks beyond all measure, also where it is packed twice", async () => {
    const blanks = new Uint8Array(250_000_000);
    const once = streamOf(blanks);
    const inner = once.slice(once.indexOf("stream\n") + 7, once.lastIndexOf("\nendstream"));
    const twice = streamOf(Buffer.from(inner, "latin1")).replace("/FlateDecode", "[/FlateDecode/FlateDecode]");
    const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R>>";
    for (const content of [once, twice]) {
      const bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[5 0 R]>>",
        "<<>>",
        "<<>>",
        page,
        content,
      ];
      expect(await failureOf(fileOf(bodies))).toBe("file-unpacks-large");
    }
  });
});

test("page trees twenty thousand levels deep are read", async () => {
  const depth = 20_000;
  const nodes = Array.from({ length: depth }, (_, index) => `<</Type/Pages/Count 1/Kids[${index + 6} 0 R]>>`);
  const page = `<</Type/Page/MediaBox[0 0 595 842]/Contents ${depth + 6} 0 R/Resources<</Font 3 0 R>>>>`;
  const fonts = "<</plain<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
  const content = streamOf("BT /plain 12 Tf 72 700 Td (Sample words that mean nothing.) Tj ET");
  const bodies = ["<</Type/Catalog/Pages 5 0 R>>", "<<>>", fonts, "<<>>", ...nodes, page, content];
  expect(textOfBlocks((await read(fileOf(bodies))).body)).toBe("Sample words that mean nothing.");
});

const hasQpdf = spawnSync("qpdf", ["--version"]).status === 0;
test.skipIf(!hasQpdf)(
  "a PDF that qpdf protects against printing only is read as before (needs the package qpdf)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "attache-pdf-"));
    try {
      const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
      writeFileSync(from, pdfOf([linesAt(72, 760, prose)]));
      execFileSync("qpdf", ["--encrypt", "", "owner", "256", "--print=none", "--extract=n", "--", from, to]);
      expect((await read(new Uint8Array(readFileSync(to)))).body).toEqual(
        (await read(new Uint8Array(readFileSync(from)))).body,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

describe("the pictures of a PDF", () => {
  const side = { photo: [400, 300], scan: [1200, 1700] } as const;

  /** A PDF of a page with a text and a picture of the given sides, drawn so many points wide and high, and a line with a text so many points under it. */
  function pictured(
    [width, height]: readonly [number, number],
    shown: readonly [number, number],
    { bottom = 20, under, gap = 30 }: { bottom?: number; under?: Words; gap?: number } = {},
  ): Uint8Array {
    const dots = streamOf(new Uint8Array(width * height).map((_, at) => (at * 7) % 251)).replace(
      "<<",
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
    );
    const set = under ? [under, ...linesAt(50, under.y - gap, prose)] : [];
    const words = [...linesAt(50, 760, prose), ...set].map(
      ({ x, y, text, font = "plain" }) => `BT /${font} 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`,
    );
    return fileOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count 1/Kids[5 0 R]>>",
      `<<${["Helvetica", "Helvetica-Oblique", "Helvetica-Bold"]
        .map(
          (name, at) =>
            `/${["plain", "italic", "bold"][at]}<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`,
        )
        .join("")}>>`,
      "<<>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font 3 0 R/XObject<</p 7 0 R>>>>>>",
      streamOf(`${words.join("\n")}\nq ${shown[0]} 0 0 ${shown[1]} 20 ${bottom} cm /p Do Q`),
      dots,
    ]);
  }

  test("a picture stands where it is shown; a rule, a band and the ground of a page are none", async () => {
    const kept = await read(pictured(side.photo, [400, 300]));
    expect(kept.pictures).toMatchObject([{ width: 400, height: 300 }]);
    expect(kept.body.at(-1)?.kind).toBe("image");
    for (const shown of [
      [400, 10],
      [400, 60],
      [590, 830],
    ] as const) {
      expect((await read(pictured(side.photo, shown))).pictures, shown.join(" x ")).toEqual([]);
    }
  });

  test("an italic line close under one is its caption, further below it is a heading", async () => {
    const kindAt = async (y: number): Promise<string | undefined> => {
      const under: Words = { x: 50, y, text: "Two ships of the sample", font: "italic" };
      const { body } = await read(pictured(side.photo, [400, 300], { bottom: 380, under }));
      return body.find((block) => "children" in block && textOfInlines(block.children) === under.text)?.kind;
    };
    expect(await kindAt(366)).toBe("paragraph");
    expect(await kindAt(320)).toBe("heading");
  });

  test("a bold line under one is its caption where it stands nearer to it than to the text below, else a heading", async () => {
    const kindAt = async (y: number, gap: number): Promise<string | undefined> => {
      const under: Words = { x: 50, y, text: "Two ships of the sample", font: "bold" };
      const { body } = await read(pictured(side.photo, [400, 300], { bottom: 380, under, gap }));
      const found = body.find((block) => "children" in block && textOfInlines(block.children) === under.text);
      return found?.kind;
    };
    expect(await kindAt(368, 30)).toBe("paragraph");
    expect(await kindAt(360, 14)).toBe("heading");
    expect(await kindAt(320, 80)).toBe("heading");
  });

  test("how large one may be follows from all of them, whose sizes are read before any is decoded", () => {
    const file = (...sizes: string[]): Uint8Array =>
      new TextEncoder().encode(
        sizes.map((size) => `1 0 obj <</Subtype /Image ${size}>> stream x endstream`).join("\n"),
      );
    expect(largestDecodable(file())).toBe(0);
    expect(largestDecodable(file("/Width 400 /Height 300", "/Height 3000/Width 3000"))).toBe(9_000_000);
    expect(largestDecodable(file("/Width 400 /Height 300", "/Width 5000 /Height 3000"))).toBe(120_000);
    const many = Array.from({ length: 5 }, () => "/Width 3000 /Height 2000");
    expect(largestDecodable(file("/Width 400 /Height 300", ...many))).toBe(6_000_000);
    expect(largestDecodable(file("/Width 2000 /Height 1000 /Filter /JPXDecode"))).toBe(0);
  });
});
