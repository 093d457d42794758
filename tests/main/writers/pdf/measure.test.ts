import { expect, test } from "vitest";
import type { Block } from "../../../../core/blocks.ts";
import { countWords } from "../../../../main/writers/pdf/measure.ts";

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
