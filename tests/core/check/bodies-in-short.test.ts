import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const sources = readSources([
  writtenArticle("fr", "2033-04-12", [
    "Le commissaire européen à l’Énergie, Pieter Schelle, a rappelé que la Commission devrait encore se prononcer sur les aides d’État.",
    "L’Union européenne (UE) apportera un don de 28 millions d’euros pour la route, selon le ministre. La Banque mondiale a suspendu un prêt destiné à l’Afrique, où le développement ralentit.",
    "La ministre juge inacceptable la taxe que La Haye envisage sur les tomates.",
  ]),
  writtenArticle("en", "2033-04-12", ["The minister said that Canada will extend the operation by eighteen months."]),
]);

const open = (text: string): string[] =>
  checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"}`);

describe("bodies that an article calls by less than their name", () => {
  test.each([
    "La Commission européenne doit encore se prononcer sur les aides d’État, a rappelé Pieter Schelle.",
    "Bruxelles donnera 28 millions d’euros pour la route, selon le ministre.",
    "La ministre juge inacceptable la taxe projetée par La Haye sur les tomates.",
    "The operation is being extended by eighteen months.",
  ])("%s", (text) => {
    expect(open(text)).toEqual([]);
  });

  test("a body that only shares words with others is missed", () => {
    expect(open("La Banque africaine de développement a suspendu un prêt.")).toContain("name not-found");
  });
});
