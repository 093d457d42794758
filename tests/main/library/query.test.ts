import { describe, expect, test } from "vitest";
import { parseQuery, type Condition, type Query } from "../../../main/library/query.ts";

/** A query in short: words joined by "_", "*" where the last goes on. */
function told(query: Query): [string[], string[]] {
  const tell = ({ words, open }: Query["wanted"][number]): string => `${words.join("_")}${open ? "*" : ""}`;
  return [query.wanted.map(tell), query.unwanted.map(tell)];
}

describe("words and phrases", () => {
  test.each<[string, string[], string[]]>([
    ["visite officielle", ["visite*", "officielle*"], []],
    ['"visite officielle"', ["visite_officielle"], []],
    ["« Fédération de Russie »", ["federation_de_russie"], []],
    ["“exact phrase”", ["exact_phrase"], []],
    ['"visite off', ["visite_off*"], []],
    ["visite −Russie -Mali –Niger", ["visite*"], ["russie*", "mali*", "niger*"]],
    ['-"visite officielle"', [], ["visite_officielle"]],
    ["porte-parole", ["porte_parole*"], []],
    ["2025-06", ["2025_06*"], []],
    ["10:30", ["10_30*"], []],
    ["l’accord", ["accord*"], []],
    ["qu'aujourd'hui", ["aujourd_hui*"], []],
    ["visite visite visite", ["visite*"], []],
    ["… ! ? * ( ) : ^ - \u0000 🙂", [], []],
    ["", [], []],
  ])("%s", (typed, wanted, unwanted) => {
    expect(told(parseQuery(typed))).toEqual([wanted, unwanted]);
  });

  test.each<[string, string[]]>([
    ["合作", ["合作"]],
    ["合作协", ["合作_作协"]],
    ["合", ["合*"]],
    ['"合"', ["合*"]],
    ["G7峰会", ["g7_峰会"]],
    ["协议2025", ["协议_议_2025*"]],
    ["민국", ["민국"]],
    ["التعاون", ["تعاون*"]],
  ])("of a script of its own: %s", (typed, wanted) => {
    expect(told(parseQuery(typed))[0]).toEqual(wanted);
  });
});

describe("words that stand in most articles", () => {
  test.each<[string, string[], boolean]>([
    ["le président de la république", ["president*", "republique*"], false],
    ["the war in the east", ["war*", "east*"], false],
    ["la de", ["la*", "de*"], true],
    ["le", ["le*"], true],
    ["IT au Mali", ["it*", "mali*"], false],
    ["LE MALI", ["mali*"], false],
    ['"de la" Russie', ["de_la", "russie*"], false],
    ['"de la"', ["de_la"], true],
    ["из Москвы", ["москвы*"], false],
    ["في المغرب", ["مغرب*"], false],
  ])("%s", (typed, wanted, common) => {
    const query = parseQuery(typed);
    expect(told(query)[0]).toEqual(wanted);
    expect(query.common).toBe(common);
  });

  test("are kept where they are excluded", () => {
    expect(told(parseQuery("Mali −de"))).toEqual([["mali*"], ["de*"]]);
  });
});

describe("conditions", () => {
  test.each<[string, Condition[]]>([
    ["outlet:monde", [{ field: "outlet", term: { words: ["monde"], open: true } }]],
    ['média:"Le Monde"', [{ field: "outlet", term: { words: ["le", "monde"], open: false } }]],
    ["Média:« Le Monde »", [{ field: "outlet", term: { words: ["le", "monde"], open: false } }]],
    ['outlet:"Le Mon', [{ field: "outlet", term: { words: ["le", "mon"], open: true } }]],
    ["outlet：新华社", [{ field: "outlet", term: { words: ["新华", "华社"], open: false } }]],
    ["author:d'Ormesson", [{ field: "author", term: { words: ["ormesson"], open: true } }]],
    ["AUTEUR:Diop", [{ field: "author", term: { words: ["diop"], open: true } }]],
    ["lang:fr", [{ field: "language", language: "fr" }]],
    ["langue:FR-be", [{ field: "language", language: "fr-be" }]],
    ["langue:russe", [{ field: "language", language: "ru" }]],
    ["language:Chinese", [{ field: "language", language: "zh" }]],
    ["tag:★", [{ field: "tag", tag: "★", open: true }]],
    ["tag:Défense", [{ field: "tag", tag: "defense", open: true }]],
    ['étiquette:"à lire"', [{ field: "tag", tag: "a lire", open: false }]],
    ["before:2025-07", [{ field: "before", date: "2025-07" }]],
    ["avant:2025-7-3", [{ field: "before", date: "2025-07-03" }]],
    ["after:2025", [{ field: "after", date: "2025" }]],
    ["après:14/07/2025", [{ field: "after", date: "2025-07-14" }]],
    ["apres:07/2025", [{ field: "after", date: "2025-07" }]],
    ["after:2025-0", [{ field: "after", date: "2025" }]],
  ])("%s", (typed, conditions) => {
    expect(parseQuery(typed)).toEqual({ wanted: [], unwanted: [], conditions, exclusions: [], common: false });
  });

  test("are excluded by a − before them", () => {
    const { conditions, exclusions } = parseQuery('visite −lang:en -média:"Le Monde"');
    expect(conditions).toEqual([]);
    expect(exclusions).toEqual([
      { field: "language", language: "en" },
      { field: "outlet", term: { words: ["le", "monde"], open: false } },
    ]);
  });

  test.each(["outlet:", "média:", 'auteur:"', "before:2", "after:202", "tag:«", "-lang:", "outlet:!"])(
    "%s asks for nothing yet",
    (typed) => {
      expect(parseQuery(typed)).toMatchObject({ wanted: [], unwanted: [], conditions: [], exclusions: [] });
    },
  );

  test.each<[string, string[]]>([
    ["before:xyz", ["before*", "xyz*"]],
    ["after:2025-13", ["after*", "2025_13*"]],
    ["lang:klingonese", ["lang*", "klingonese*"]],
    ["titre:accord", ["titre*", "accord*"]],
    ['note:"deux mots"', ["note", "deux_mots"]],
    ["https://example.org/a", ["https*", "example_org_a*"]],
  ])("%s has no such meaning, and is words", (typed, wanted) => {
    const query = parseQuery(typed);
    expect(told(query)[0]).toEqual(wanted);
    expect(query.conditions).toEqual([]);
  });
});

test("what is pasted whole is cut to its first words", () => {
  expect(parseQuery(Array.from({ length: 5000 }, (_, at) => `mot${at}`).join(" ")).wanted).toHaveLength(64);
  expect(parseQuery(`"${"un deux ".repeat(5000)}"`).wanted[0]?.words).toHaveLength(64);
  expect(parseQuery("é".repeat(10_000)).wanted[0]?.words[0]).toHaveLength(64);
  expect(
    parseQuery("tag:a ".repeat(3) + Array.from({ length: 500 }, (_, at) => `tag:b${at}`).join(" ")).conditions,
  ).toHaveLength(64);
});
