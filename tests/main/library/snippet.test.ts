import { expect, test } from "vitest";
import { parseQuery } from "../../../main/library/query.ts";
import { makeSnippetCutter } from "../../../main/library/snippet.ts";

/** A snippet with its hits between brackets, which can be read. */
function cut(text: string, typed: string): string {
  return makeSnippetCutter(parseQuery(typed))(text).replaceAll("\u0002", "[").replaceAll("\u0003", "]");
}

test("a snippet is cut from the article's own text, with its hits marked", () => {
  const text = `${"Rien ici. ".repeat(40)}La Fédération de Russie livre 50 000 tonnes d’œufs. ${"Rien non plus. ".repeat(40)}`;
  const snippet = cut(text, 'oeuf "federation de russie"');
  expect(snippet).toContain("La [Fédération de Russie] livre 50 000 tonnes d’[œufs].");
  expect(snippet.length).toBeLessThan(260);
  expect(text).toContain(snippet.replace(/[[\]]|^… | …$/g, ""));
});

test("it shows the place where the most of what is looked for stands together", () => {
  const apart = "Le blé manque. ".padEnd(600, "Rien. ") + "Le blé et le maïs manquent. ".padEnd(600, "Rien. ");
  expect(cut(apart, "ble maïs")).toContain("Le [blé] et le [maïs] manquent.");
});

test.each([
  ["Chinese", "俄罗斯与马里签署合作协议", "作协", "俄罗斯与马里签署合[作协]议"],
  ["a single character", "俄罗斯与马里签署合作协议", "马", "俄罗斯与[马]里签署合作协议"],
  ["Japanese", "東京都でロシアとの協力協定に署名", "協力協定", "東京都でロシアとの[協力協定]に署名"],
  ["Thai", "ประเทศไทยและกัมพูชา", "ไทย", "ประเทศ[ไทย]และกัมพูชา"],
  ["Arabic, with its article", "وقّعت الحكومة اتفاقية التعاون", "تعاون", "وقّعت الحكومة اتفاقية [التعاون]"],
  ["Arabic, without its vowel signs", "وقّعت الحكومة", "وقعت", "[وقّعت] الحكومة"],
  ["Russian", "Ещё один ёж", "еж", "Ещё один [ёж]"],
  ["German", "Die Straße nach Gießen", "strasse giess", "Die [Straße] nach [Gießen]"],
  ["accents that stand alone", "Une e\u0301tude", "étude", "Une [étude]"],
  ["a hit that stands in two others", "aba aba aba", '"aba aba"', "[aba aba] aba"],
])("hits are marked in %s", (_name, text, typed, marked) => {
  expect(cut(text, typed)).toBe(marked);
});

test("no character is torn where there is no blank to cut at", () => {
  for (const before of ["", "a"]) {
    const snippet = makeSnippetCutter(parseQuery(""))(before + "𠮷".repeat(400));
    expect(snippet).toMatch(/^a?𠮷+ …$/u);
  }
});

test("with nothing searched, a snippet is the opening, and marks in the text itself are dropped", () => {
  expect(cut("Un \u0002début\u0003\n sans  fin", "")).toBe("Un début sans fin");
  expect(cut("Un \u0002début\u0003\n sans  fin", "debut fin")).toBe("Un [début] sans [fin]");
});
