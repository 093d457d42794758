import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { chosenArticles, openFindings, type PackFinding } from "../../../core/check/pack-check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const courier = {
  ...writtenArticle("fr", "2031-11-25", [
    "Les deux parties ont signé un texte sur le port de Lomé, que la Norvège appuiera par un prêt de 45 millions d’euros sur dix ans.",
  ]),
  id: "courier",
};
const gazette = {
  ...writtenArticle("en", "2031-11-25", [
    "Norway will lend Togo 54 million euros over ten years to modernise the port of Lomé, its minister said.",
    '"We have not come to lecture, we have come to work," the minister, Henrik Solbak, told reporters.',
  ]),
  id: "gazette",
};
const sources = readSources([courier, gazette]);

function findingsOf(text: string): PackFinding[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .map((finding) => ({ ...finding, section: "s", entry: "e", field: "text" as const, offset: 0, reason: null }));
}

describe("a sum on which articles disagree in other words and another language", () => {
  test("is told in the sentence that has either value", () => {
    for (const value of ["45", "54"]) {
      const [figure] = findingsOf(`Norway will lend Togo ${value} million euros for the port.`).filter(
        ({ kind }) => kind === "figure",
      );
      expect(figure).toMatchObject({ verdict: "disagree", note: { code: "articles-disagree" } });
    }
  });

  test("a choice settles it where the sentence has the value chosen, and leaves it open where it has the other", () => {
    const disagreements = sources.disputes.map(({ disagreement }) => disagreement);
    const id = disagreements[0]?.id ?? "";
    const open = (value: string, articles: string[]): number =>
      openFindings(
        { findings: findingsOf(`Norway will lend Togo ${value} million euros for the port.`), disagreements },
        { choices: [{ disagreement: id, articles }] },
      ).length;
    expect([open("54", ["gazette"]), open("45", ["gazette"])]).toEqual([0, 1]);
    expect([open("54", ["courier"]), open("45", ["courier"])]).toEqual([1, 0]);
    expect(open("45", ["courier", "gazette"])).toBe(0);
  });
});

describe("a day and a sum of one paragraph, on both of which articles disagree", () => {
  const lines = {
    courier:
      "Le Portugal prêtera 240 millions d’euros au Togo pour la centrale de Kara. L’accord sur la centrale de Kara a été signé le 13 octobre 2031.",
    tribune:
      "L’accord a été signé le 13 octobre 2031. Le Portugal prêtera 240 millions d’euros au Togo pour la centrale de Kara, dit-on.",
    observer:
      "Le Portugal prêtera 260 millions d’euros au Togo pour la centrale de Kara. L’accord sur la centrale de Kara a été signé le 14 octobre 2031.",
  };
  const read = readSources(
    Object.entries(lines).map(([id, text]) => ({ ...writtenArticle("fr", "2031-10-15", [text]), id })),
  );
  const disagreements = read.disputes.map(({ disagreement }) => disagreement);
  const [sum] = disagreements.filter(({ kind }) => kind === "figure");
  const [day] = disagreements.filter(({ kind }) => kind === "date");
  const findings = checkStatements(
    statementsOf("Le Portugal prêtera 240 millions d’euros au Togo pour la centrale de Kara."),
    read,
  )
    .flat()
    .map((finding) => ({ ...finding, section: "s", entry: "e", field: "text" as const, offset: 0, reason: null }));
  const openWith = (choices: { disagreement: string; articles: string[] }[]): number =>
    openFindings({ findings, disagreements }, { choices }).length;

  test("a choice of the other sum leaves the finding open, whatever day is chosen", () => {
    expect(openWith([])).toBe(1);
    expect(openWith([{ disagreement: sum?.id ?? "", articles: ["observer"] }])).toBe(1);
    expect(openWith([{ disagreement: day?.id ?? "", articles: ["courier"] }])).toBe(1);
    expect(openWith([{ disagreement: sum?.id ?? "", articles: ["courier"] }])).toBe(0);
  });

  test("a choice is one of values: who gives the same one is chosen with it, and no article is left out", () => {
    expect(sum?.values.map(({ article }) => article).sort()).toEqual(["courier", "observer", "tribune"]);
    const choices = [{ disagreement: sum?.id ?? "", articles: ["tribune"] }];
    expect(sum && [...chosenArticles(sum, { choices })].sort()).toEqual(["courier", "tribune"]);
  });
});

test("of a quotation that is changed at its end the whole is shown, with the sign that ours ends on", () => {
  const [quotation] = findingsOf('"We have not come to lecture, we have come to teach," Solbak said.');
  expect(quotation).toMatchObject({
    kind: "quotation",
    verdict: "near",
    note: { code: "other-words", theirs: "We have not come to lecture, we have come to work," },
  });
});
