import { expect, test } from "vitest";
import type { Block } from "../../../../core/blocks.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { countWords, measureTree } from "../../../../main/writers/pdf/measure.ts";
import { samplerTree } from "../../../sampler-tree.ts";

function paragraph(text: string): Block {
  return { kind: "paragraph", style: "body", children: [{ kind: "text", text }] };
}

test("words are counted as the segments of the whole text are", () => {
  const text = "L’accord, signé à 10\u00a0h\u00a030 (3,5 M€), dit\u202f: « peut-être »\u00a0; 中国外交部 发言人.";
  const whole = [...new Intl.Segmenter("fr", { granularity: "word" }).segment(text)];
  expect(countWords([paragraph(text)], "fr")).toBe(whole.filter(({ isWordLike }) => isWordLike).length);
});

test("the words of a very long paragraph are counted one after the other", () => {
  expect(countWords([paragraph("Un accord est signé. ".repeat(10_000)), paragraph("Fin.")], "fr")).toBe(40_001);
});

test("the lines of a table are those of its rows, its head aside, as those of a text are without its heading", async () => {
  const cell = (text: string) => ({ children: [{ kind: "text" as const, text }] });
  const long = "Un fait d’essai assez long. ".repeat(12);
  const table: Block = {
    kind: "table",
    look: "text",
    head: [cell("Question"), cell("Réponse")],
    rows: [
      [cell("Une ligne"), cell("Une")],
      [cell("Deux"), cell(long)],
    ],
  };
  const section = { id: "s", number: "1", part: "body" as const, title: "Titre", running: "", newPage: false };
  const of = async (...blocks: Block[]) => {
    const tree = { ...samplerTree(), notes: [], sections: [{ ...section, blocks }] };
    const [length] = measureTree(tree, await loadAssets()).lengths;
    return length?.lines ?? 0;
  };
  expect(await of(paragraph("Une ligne"))).toBe(1);
  const [one, both] = [await of({ ...table, rows: table.rows.slice(0, 1) }), await of(table)];
  expect(one).toBe(1);
  expect(both).toBeGreaterThan(3);
  expect(await of(paragraph("Une ligne"), table)).toBe(both + 1);
});
