import { expect, test } from "vitest";
import { cutSnippet, fold, parseQuery, toExpressions } from "../../main/search.ts";

test.each([
  ["Économie", "economie"],
  ["ŒUVRE, cœur", "oeuvre, coeur"],
  ["Straße", "strasse"],
  ["Ещё", "еще"],
  ["мой", "мой"],
  ["e\u0301te\u0301", "ete"],
  ["Αθήνα", "αθηνα"],
  ["Łódź", "lodz"],
])("%s is indexed as %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ["visite officielle", '"visite"* AND "officielle"*', null],
  ['"visite officielle"', '"visite officielle"', null],
  ["« Fédération de Russie »", '"federation de russie"', null],
  ['"visite off', '"visite off"*', null],
  ["visite −Russie -Mali", '"visite"*', '"russie"* OR "mali"*'],
  ['-"visite officielle"', null, '"visite officielle"'],
  ["l’accord", '"l accord"*', null],
  ["2025-06", '"2025 06"*', null],
  ["… ! ? * ( ) : ^ -", null, null],
  ["", null, null],
])("what is typed as %s asks for %s without %s", (typed, wanted, unwanted) => {
  expect(toExpressions(parseQuery(typed))).toEqual({ wanted, unwanted });
});

test("a snippet is cut from the article's own text, with its hits marked", () => {
  const text = `${"Rien ici. ".repeat(40)}La Fédération de Russie livre 50 000 tonnes d’œufs. ${"Rien non plus. ".repeat(40)}`;
  const snippet = cutSnippet(text, parseQuery('oeuf "federation de russie"'));
  expect(snippet).toContain("La \u0002Fédération de Russie\u0003 livre 50 000 tonnes d’\u0002œufs\u0003.");
  expect(snippet.length).toBeLessThan(260);
  expect(text).toContain(snippet.replace(/[\u0002\u0003]|^… | …$/g, ""));
});

test("with nothing searched, a snippet is the opening, and marks in the text itself are dropped", () => {
  expect(cutSnippet("Un \u0002début\u0003\n sans  fin", parseQuery(""))).toBe("Un début sans fin");
});
