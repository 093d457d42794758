import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { statementsOfPack } from "../../../core/check/pack-statements.ts";
import { examplePack } from "../../examples.ts";
import { writtenArticle } from "../written-article.ts";

const point = "14. The two sides will open the bridge of Pell.";

test("a numbered point that stands in an article word for word has no finding", () => {
  const article = writtenArticle("en", "2031-05-14", [point]);
  const findings = checkStatements(statementsOf(point), readSources([article])).flat();
  expect(findings.filter(({ verdict }) => verdict !== "supported")).toEqual([]);
});

test("the number of a point in a pack is no statement, and its sentence keeps its place", () => {
  const pack = examplePack();
  const { subtitle, ...cover } = pack.cover;
  const numbered = statementsOfPack({ ...pack, cover: { ...cover, subtitle: `${point} ${subtitle}` } });
  const told = numbered.filter(({ field }) => field === "subtitle");
  expect(told[0]).toMatchObject({ text: "The two sides will open the bridge of Pell.", offset: 4 });
});
