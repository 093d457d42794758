import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadAssets } from "../../../../main/assets.ts";
import { FontTables } from "../../../../main/writers/pdf/font-tables.ts";
import { LatinShaping } from "../../../../main/writers/pdf/latin-shaping.ts";
import { openFont } from "../../../../main/writers/pdf/pdfmake.ts";

const { serif, sans } = await loadAssets();
const faces = [serif, sans].flatMap((family) =>
  (["regular", "bold", "italic", "boldItalic"] as const).map(
    (face) => [`${family.name} ${face}`, family[face]] as const,
  ),
);

const sample = readFileSync(new URL("../../../../samples/mali-russie.txt", import.meta.url), "utf8");
const words = [...new Set(sample.split(/\s+/u))].filter((word) => word !== "");

/** Characters by script, with figures and signs among each. */
const alphabets = [
  [0x21, 0x24f],
  [0x386, 0x3fe],
  [0x400, 0x45f],
].map(([first = 0, last = 0]) => [
  ...Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ...Array.from("0129.,;:!?'’«»“”()–—-/%"),
]);

/** Words of two to four characters, the same in each run. */
function* randomWords(count: number): Generator<string> {
  let state = 20261126;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  for (let number = 0; number < count; number++) {
    const alphabet = alphabets[number % alphabets.length] ?? [];
    yield Array.from({ length: 2 + next(3) }, () => alphabet[next(alphabet.length)] ?? "").join("");
  }
}

describe.each(faces)("%s", (_, bytes) => {
  test("sets words glyph for glyph as fontkit does", () => {
    const font = openFont(bytes);
    const tables = FontTables.open(bytes);
    if (!tables) throw new Error("no tables");
    const scale = 1000 / font.unitsPerEm;
    const latin = new LatinShaping(tables, (code) => font.glyphForCodePoint(code).id, scale);
    let set = 0;
    for (const text of [...words, "efficace", "fjord", "Éffluves", "AVATAR", "T.A.", ...randomWords(1200)]) {
      const glyphs = latin.shape(text);
      if (!glyphs) continue;
      set += 1;
      const whole = openedAnew(text);
      const seen = glyphs.map(({ id, codePoints, advance }) => `${id} ${codePoints.join("+")} ${advance.toFixed(3)}`);
      expect([text, ...seen]).toEqual([text, ...whole]);
    }
    // The sample alone has some 400 words; of the random ones many hold signs that are left to fontkit.
    expect(set).toBeGreaterThan(700);

    function openedAnew(text: string): string[] {
      const { glyphs, positions } = font.layout(text);
      return glyphs.map(
        ({ id, codePoints }, index) =>
          `${id} ${codePoints.join("+")} ${((positions[index]?.xAdvance ?? 0) * scale).toFixed(3)}`,
      );
    }
  });

  test("leaves marks, the middle dot and what no table holds to fontkit", () => {
    const font = openFont(bytes);
    const tables = FontTables.open(bytes);
    if (!tables) throw new Error("no tables");
    const latin = new LatinShaping(tables, (code) => font.glyphForCodePoint(code).id, 1);
    for (const text of ["e\u0301", "col·la", "fíjate", "naïïf", "中", "a\u00a0b"])
      expect(latin.shape(text)).toBeUndefined();
  });
});
