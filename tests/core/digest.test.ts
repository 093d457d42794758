import { expect, test } from "vitest";
import { textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import { compose } from "../../core/compose.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, templateOf } from "../examples.ts";
import { samplerDocument } from "../sampler-pack.ts";
import { shown } from "./composed.ts";

test("an item of a press review keeps its lead, what is set off in it and its notes, and ends on a full stop", () => {
  const entry = {
    ...{ id: "d", lead: "Écoles", text: "un lycée ouvre", source: null, angle: "", quote: "" },
    ...{ emphasis: [{ from: 3, to: 8, look: "strong" as const }], notes: [{ at: 14, text: "Une remarque." }] },
  };
  const { sections, notes } = samplerDocument(templateOf("press-review"), languageOf("fr"), {
    sections: { items: { shape: "digest", entries: [entry] } },
  });
  const blocks = sections.find(({ id }) => id === "items")?.blocks ?? [];
  expect(shown(textOfBlocks(blocks))).toBe("Écoles_: un lycée ouvre.");
  expect(notes.map(({ children }) => textOfInlines(children))).toContain("Une remarque.");
});

test("the quotation of a press review stands with what is said of it", () => {
  const entry = { id: "d", lead: "", text: "Un lycée ouvre.", source: null, angle: "Favorable" };
  const led = (quote: string) =>
    samplerDocument(templateOf("press-review"), languageOf("fr"), {
      sections: { items: { shape: "digest", entries: [{ ...entry, quote }] } },
    })
      .sections.find(({ id }) => id === "items")
      ?.blocks.map((block) => `${block.kind}${block.kind === "paragraph" && block.leads ? "+" : ""}`);
  expect(led("« Enfin »")).toEqual(["paragraph", "paragraph+", "quote"]);
  expect(led("")).toEqual(["paragraph", "paragraph"]);
});

test("an item of a press review names the further places that it cites", () => {
  const template = templateOf("press-review");
  const source = { article: "a1", line: 4, words: "La visite", drawn: "" };
  const further = [{ ...source, article: "a2", line: 8 }];
  const entry = { id: "d1", lead: "", text: "Mes propres mots.", source, angle: "", quote: "" };
  const pages = (cited: object) =>
    textOfBlocks(
      compose({
        pack: {
          ...examplePack(),
          articles: ["a1", "a2"],
          sections: { items: { shape: "digest", entries: [{ ...entry, ...cited }] } },
        },
        articles: [exampleArticle(), exampleArticle("a2")],
        template,
        language: languageOf("fr"),
        style: houseStyle(),
        date: "2026-11-23",
      }).sections.find(({ id }) => id === "items")?.blocks ?? [],
    );
  expect(shown(pages({}))).not.toContain("doc._2");
  expect(shown(pages({ further }))).toMatch(/Journal d’exemple, doc\._2,_§_4\.$/);
});
