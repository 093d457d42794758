import { describe, expect, test } from "vitest";
import { textOfBlocks } from "../../core/blocks.ts";
import { compose } from "../../core/compose.ts";
import type { DocumentTree } from "../../core/tree.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit } from "../examples.ts";
import { shown } from "./composed.ts";

describe("what is open in the check", () => {
  const open = [
    {
      ...{
        section: "objectives",
        entry: "o1",
        field: "text" as const,
        offset: 0,
        reason: null,
        sentence: "Un.",
        note: null,
      },
      ...{ span: [0, 2] as [number, number], kind: "figure" as const, verdict: "not-found" as const },
      ...{ sources: [], independent: 0 },
    },
  ];
  const tree = (tag: string, hasSources: boolean, reader?: "press"): DocumentTree => {
    const template = officialVisit();
    const sections = template.sections.filter(({ shape }) => hasSources || shape !== "sources");
    const given = { language: languageOf(tag), style: houseStyle(), date: "2026-11-23", open, reader };
    const pack = { ...examplePack(), language: tag };
    return compose({ pack, articles: [exampleArticle()], template: { ...template, sections }, ...given });
  };
  const textOf = ({ sections }: DocumentTree): string => textOfBlocks(sections.flatMap(({ blocks }) => blocks));

  test.each(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"])("is said in words of the language: %s", (tag) => {
    const { labels } = languageOf(tag);
    const [words = ""] = (labels["sources.reservation.open"] ?? "").split("{count}");
    expect(words).not.toBe("");
    expect(textOf(tree(tag, true))).toContain(`${words}1`);
  });

  test("is said at the end of a briefing without a list of sources, and to no reader outside", () => {
    const { sections } = tree("fr", false);
    const last = sections.findLast(({ part }) => part === "body");
    expect(shown(textOfBlocks(last?.blocks ?? []))).toMatch(
      /Points de contrôle ouverts à l’export_: 1 \(Objectifs\)\.$/,
    );
    // The annexes, of which the last is an article in full, do not say it as if it were theirs.
    expect(sections.at(-1)?.part).toBe("annex");
    expect(textOfBlocks(sections.at(-1)?.blocks ?? [])).not.toContain("Points de contrôle");
    expect(textOf(tree("fr", true, "press"))).not.toContain("Points de contrôle");
  });
});
