import { describe, expect, test } from "vitest";
import type { Article } from "../../core/article.ts";
import { plain } from "../../core/blocks.ts";
import { checkStatements, readSources } from "../../core/check.ts";

// Sentences written for this purpose.
const said = (value: string | null) => ({ value, line: null, by: "person" as const });

function article(id: string, language: string, ...paragraphs: string[]): Article {
  return {
    ...{ id, revision: 0, otherOrigins: [], pictures: [], removed: [], undated: false },
    ...{ takenIn: "2025-07-01T08:00:00Z", address: said(null), byline: said(null), outlet: said(null) },
    ...{ title: said(null), published: said(null), language: said(language) },
    origin: { name: id, part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: "0".repeat(64) },
    body: paragraphs.map((text, at) => ({ kind: "paragraph", line: at + 1, style: "body", children: plain(text) })),
  };
}

const articles = [
  article(
    "first",
    "fr",
    "Le port de Karvia recevra une cargaison de riz au printemps, a annoncé le ministère.",
    "Le ministre recevra les armateurs le 4 mai 2025.",
  ),
  article(
    "second",
    "fr",
    "Le port de Karvia recevra 45 000 tonnes de riz au printemps, a indiqué Jorun Vellac.",
    "« Nous n’avons jamais autant attendu un navire », a déclaré Jorun Vellac.",
    "Les armateurs seront reçus le 6 mai 2025.",
  ),
];
const sources = readSources(articles);

/** Verdict, words and note of each item of a sentence that cites the first paragraph of some articles. */
function told(text: string, ...cited: string[]): string[] {
  const statement = { text, language: "fr", sources: cited.map((id) => ({ article: id, line: 1 })) };
  const [findings = []] = checkStatements([statement], sources);
  return findings
    .filter(({ kind }) => kind !== "attribution")
    .map(({ verdict, span, sentence, note }) => `${verdict} ${sentence.slice(...span)} ${note?.code ?? ""}`.trim());
}

describe("what a sentence says and its own source does not", () => {
  const figure = "Le port de Karvia recevra 45 000 tonnes de riz au printemps.";

  test("is not plainly supported: a figure, a name and a quotation of another article", () => {
    expect(told(figure, "first")).toContain("near 45 000 tonnes other-article");
    expect(told("Jorun Vellac attend du riz au port de Karvia.", "first")).toContain("near Jorun Vellac other-article");
    expect(told("« Nous n’avons jamais autant attendu un navire », a déclaré Jorun Vellac.", "first")).toContain(
      "near Nous n’avons jamais autant attendu un navire other-article",
    );
  });

  test("is supported where it cites that article, or both, or none", () => {
    for (const cited of [["second"], ["first", "second"], []]) {
      expect(told(figure, ...cited)).toContain("supported 45 000 tonnes");
    }
  });

  test("a name that both have is supported from either", () => {
    expect(told(figure, "first")).toContain("supported Karvia");
    expect(told(figure, "second")).toContain("supported Karvia");
  });

  test("a date that stands in another paragraph of the cited article is supported, and that place is named", () => {
    const statement = {
      text: "Le ministre recevra les armateurs le 4 mai 2025.",
      language: "fr",
      sources: [{ article: "first", line: 1 }],
    };
    const [findings = []] = checkStatements([statement], sources);
    const date = findings.find(({ kind }) => kind === "date");
    expect(date?.sources.map(({ article: id }) => id)).toContain("first");
  });

  test("a value on which the articles disagree is first held to the cited one", () => {
    const other = article("third", "fr", "Le port de Karvia recevra 40 000 tonnes de riz au printemps.");
    const both = readSources([other, ...articles]);
    const verdicts = ["third", "second"].map((id) => {
      const statement = { text: figure, language: "fr", sources: [{ article: id, line: 1 }] };
      const [findings = []] = checkStatements([statement], both);
      const found = findings.find(({ kind }) => kind === "figure");
      return `${found?.verdict} ${found?.note?.code}`;
    });
    expect(verdicts).toEqual(["near other-article", "disagree articles-disagree"]);
  });

  test("a place that says most of the sentence is told from one that has the item alone", () => {
    const wholes = (text: string, kind: string) => {
      const [findings = []] = checkStatements([{ text, language: "fr", sources: [] }], sources);
      return findings
        .filter((finding) => finding.kind === kind)
        .flatMap(({ sources: at }) => at.map(({ whole }) => whole));
    };
    expect(wholes("Le port de Karvia recevra 45 000 tonnes de riz.", "figure")).toEqual([true]);
    expect(wholes("Jorun Vellak a longuement visité hier le chantier du nouvel hôpital.", "name")).toEqual([
      false,
      false,
    ]);
  });

  test("an article that is cited and not among those that are checked against is not looked in", () => {
    expect(told(figure, "gone")).toContain("supported 45 000 tonnes");
  });
});
