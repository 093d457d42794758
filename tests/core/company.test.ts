import { expect, test } from "vitest";
import type { Block } from "../../core/blocks.ts";
import { ending } from "../../core/company.ts";

function paragraphOf(letters: number, letter = "a"): Block {
  return { kind: "paragraph", style: "point", children: [{ kind: "text", text: letter.repeat(letters) }] };
}

/** Which of some paragraphs, by their letters, lead to the next where a new page follows. */
function leads(...paragraphs: Block[]): boolean[] {
  return ending(paragraphs).map((block) => block.kind === "paragraph" && block.leads === true);
}

test("the last lines have company of four, each paragraph filling lines of its own", () => {
  expect(leads(paragraphOf(80), paragraphOf(80), paragraphOf(20), paragraphOf(80))).toEqual([false, true, true, false]);
  expect(leads(paragraphOf(80), paragraphOf(260))).toEqual([false, false]);
});

test("letters of Chinese fill a line by half as many", () => {
  expect(leads(paragraphOf(80, "字"), paragraphOf(130, "字"))).toEqual([false, false]);
  expect(leads(paragraphOf(80), paragraphOf(130))).toEqual([true, false]);
});
