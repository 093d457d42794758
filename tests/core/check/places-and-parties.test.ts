import { describe, expect, test } from "vitest";
import { isTown, placeOf } from "../../../core/check/names/places.ts";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

describe("places under their names in two languages", () => {
  test.each([
    ["douvres", "dover"],
    ["la haye", "the hague"],
    ["haye", "hague"],
    ["bale", "basel"],
    ["ecossais", "scotland"],
    ["coreen", "south korea"],
    ["emirati", "emirates"],
  ])("%s, %s", (one, other) => {
    expect(placeOf(one)).not.toBeNull();
    expect(placeOf(one)).toBe(placeOf(other));
  });

  test("a name of a person is no place", () => {
    expect(["franco", "salvador"].map(placeOf)).toEqual([null, null]);
    expect(placeOf("el salvador")).not.toBeNull();
  });

  test("towns are no countries", () => {
    expect(["@douvres", "@la-haye", "@paris"].map(isTown)).toEqual([true, true, true]);
    expect(["@ecosse", "@france", "@sahel"].map(isTown)).toEqual([false, false, false]);
  });
});

const sources = readSources([
  writtenArticle("en", "2033-04-12", [
    "Her Social Liberal deputy, Edith Crane, asked why the ferry terminal at Dover was closed. The North Korean envoy left on Monday.",
    "Shares in Tarvel gained 4 per cent on Tuesday on the Paris exchange. The firm has a yard in Brest.",
  ]),
]);
const open = (text: string): string[] =>
  checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"}`);

describe("names in another number or language", () => {
  test.each([
    "Edith Crane, who speaks for the Social Liberals, wanted to know why the terminal at Dover was closed.",
    "Edith Crane demande pourquoi le terminal de Douvres est fermé.",
  ])("%s", (text) => {
    expect(open(text)).toEqual([]);
  });

  test.each(["Edith Crone asked why the ferry terminal was closed.", "The ferry terminal at Calais was closed."])(
    "%s",
    (text) => {
      expect(open(text)).not.toEqual([]);
    },
  );
});
