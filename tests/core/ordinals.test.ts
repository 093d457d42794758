import { expect, test } from "vitest";
import { faint, plain, textOfInlines, type Block, type Inline } from "../../core/blocks.ts";
import { raiseOrdinals, raiseOrdinalsInNote } from "../../core/ordinals.ts";
import type { Section } from "../../core/tree.ts";

/** The text with what is raised in it in brackets. */
function shown(children: Inline[]): string {
  return children.map((child) => (child.kind === "superscript" ? `[${child.text}]` : textOfInlines([child]))).join("");
}

test.each([
  ["au 2e sommet, le 1er juillet, la 1re fois", "au 2[e] sommet, le 1[er] juillet, la 1[re] fois"],
  ["le XXIe siècle, Ier, Ve, XIXe", "le XXI[e] siècle, I[er], V[e], XIX[e]"],
  ["les 21es rencontres, le 2nd, la 2nde", "les 21[es] rencontres, le 2[nd], la 2[nde]"],
  // What only looks like an ordinal.
  [
    "Ce pas, Le Mali, Vers Moscou, Vie, A2e, 2em3, 3e5, 1234e",
    "Ce pas, Le Mali, Vers Moscou, Vie, A2e, 2em3, 3e5, 1234e",
  ],
])("the endings of ordinals are raised: %s", (text, expected) => {
  const raised = raiseOrdinalsInNote(plain(text), "fr");
  expect(shown(raised)).toBe(expected);
  expect(textOfInlines(raised)).toBe(text);
  expect(raiseOrdinalsInNote(plain(text), "en")).toEqual(plain(text));
});

test("in what steps back behind the text too: the day of an outcome", () => {
  const [day] = raiseOrdinalsInNote([faint(" État : signé, 1er juin 2025.")], "fr");
  expect(day?.kind === "faint" ? shown(day.children) : "").toBe(" État : signé, 1[er] juin 2025.");
});

test("in the blocks of a language, wherever they stand: those of an article in French too, and in no other", () => {
  const paragraph = (language?: string): Block => ({
    kind: "paragraph",
    style: "body",
    language,
    children: plain("2e"),
  });
  const blocks: Block[] = [
    paragraph(),
    paragraph("fr"),
    { kind: "list", ordered: false, items: [[{ kind: "quote", blocks: [paragraph("fr")] }]] },
    {
      kind: "table",
      look: "data",
      language: "fr",
      head: [{ children: plain("1er") }],
      rows: [[{ children: plain("2e") }]],
    },
  ];
  const section: Section = { id: "s", number: "1", part: "body", title: "2e", running: "", newPage: false, blocks };
  const raised = (tag: string) =>
    JSON.stringify(raiseOrdinals([section], tag))
      .match(/"superscript","text":"\w+"/g)
      ?.map((one) => one.slice(22, -1));
  expect(raised("en")).toEqual(["e", "e", "er", "e"]);
  expect(raised("fr")).toEqual(["e", "e", "e", "er", "e"]);
});
