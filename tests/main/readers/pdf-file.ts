import { deflateSync } from "node:zlib";

/** Words set on a page: their left end and baseline in points from the lower left corner; `turned` runs them up the page. */
export interface Words {
  x: number;
  y: number;
  text: string;
  size?: number;
  font?: "plain" | "bold" | "italic";
  turned?: true;
}

const fonts = { plain: "Helvetica", bold: "Helvetica-Bold", italic: "Helvetica-Oblique" } as const;

/** Lines of a paragraph one under the other, from a baseline on. */
export function linesAt(x: number, y: number, lines: readonly string[], set: Partial<Words> = {}): Words[] {
  return lines.map((text, index) => ({ x, y: y - index * (set.size ?? 10) * 1.2, text, ...set }));
}

/** A PDF (A4) with these pages, in the standard fonts, words in Windows-1252. `title` is what it says of itself. */
export function pdfOf(pages: readonly (readonly Words[])[], title = ""): Uint8Array {
  const first = 5;
  const bodies = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${first + index * 2} 0 R`).join(" ")}]>>`,
    `<<${Object.entries(fonts)
      .map(([name, font]) => `/${name}<</Type/Font/Subtype/Type1/BaseFont/${font}/Encoding/WinAnsiEncoding>>`)
      .join("")}>>`,
    `<</Title(${title})>>`,
    ...pages.flatMap((words, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + index * 2 + 1} 0 R/Resources<</Font 3 0 R>>>>`,
      streamOf(words.map(shown).join("\n")),
    ]),
  ];
  return fileOf(bodies);
}

function shown({ x, y, text, size = 10, font = "plain", turned }: Words): string {
  const matrix = turned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /${font} ${size} Tf ${matrix} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;
}

/** A stream object, packed. */
export function streamOf(content: string | Uint8Array): string {
  const packed = deflateSync(typeof content === "string" ? Buffer.from(content, "latin1") : content).toString("latin1");
  return `<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream`;
}

/** A PDF file of numbered objects, of which the first is the catalogue and the fourth says what the file is. */
export function fileOf(bodies: readonly string[]): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = bodies.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer<</Size ${bodies.length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** A PDF whose font says of millions of codes which letters they mean: found by the fuzzer, it ended the whole program once. */
export function greedyFont(): Uint8Array {
  const ranges = Array.from({ length: 60 }, (_, at) => {
    const first = (at * 2 ** 24).toString(16).padStart(8, "0");
    return `1 beginbfrange <${first}> <${(at * 2 ** 24 + 0xfffffe).toString(16).padStart(8, "0")}> <0041> endbfrange`;
  });
  return fileOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[5 0 R]>>",
    "<</f<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>>>",
    "<<>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font 3 0 R>>>>",
    streamOf("BT /f 10 Tf 1 0 0 1 50 700 Tm (A text) Tj ET"),
    streamOf(`begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${ranges.join("\n")} endcmap`),
  ]);
}
