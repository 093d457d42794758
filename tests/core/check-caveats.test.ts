import { expect, test } from "vitest";
import type { Disagreement } from "../../core/check/disagreement.ts";
import { choiceCaveats } from "../../core/check-caveats.ts";
import { languageOf } from "../examples.ts";
import { writtenArticle } from "./written-article.ts";

// Values and articles written for this purpose.

const articles = ["a", "b", "c"].map((id) => ({ ...writtenArticle("fr", "2031-10-15", ["Un texte d’essai."]), id }));
const stated = (article: string, words: string, value: string): Disagreement["values"][number] => {
  return { article, block: 1, line: 1, words, value, text: words, published: null };
};
const disagreement: Disagreement = {
  id: "d",
  kind: "figure",
  of: "prêt",
  values: [
    stated("a", "240 millions d’euros", "EUR 240000000"),
    stated("b", "240 M€", "EUR 240000000"),
    stated("c", "260 millions d’euros", "EUR 260000000"),
  ],
};
const caveatsFor = (printed: string[]): string[] =>
  choiceCaveats(
    [disagreement],
    { choices: [{ disagreement: "d", articles: ["b"] }] },
    articles.filter(({ id }) => printed.includes(id)),
    languageOf("fr"),
  );

test("a value that was chosen is told once, in the words of its first article, with all places of it", () => {
  const [caveat = "", ...others] = caveatsFor(["a", "b", "c"]);
  expect(others).toEqual([]);
  expect(caveat.match(/240/g)).toHaveLength(2);
  expect(caveat).not.toContain("M€");
  expect(caveat).toMatch(/doc\..1.*doc\..2.*260.*doc\..3/u);
});

test("articles that give one value in two wordings do not disagree, where the other value is not printed", () => {
  expect(caveatsFor(["a", "b"])).toEqual([]);
});
