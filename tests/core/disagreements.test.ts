import { describe, expect, test } from "vitest";
import type { Article } from "../../core/article.ts";
import { readSources } from "../../core/check.ts";

// Articles written for this purpose.
const said = (value: string | null) => ({ value, line: null, by: "person" as const });

function article(id: string, language: string, text: string): Article {
  return {
    ...{ id, revision: 0, otherOrigins: [], pictures: [], removed: [], undated: false },
    ...{ takenIn: "2025-07-01T08:00:00Z", address: said(null), byline: said(null), outlet: said(null) },
    ...{ title: said(null), published: said("2025-06-20"), language: said(language) },
    origin: { name: id, part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: id.padEnd(64, "0") },
    body: [{ kind: "paragraph", line: 1, style: "body", children: [{ kind: "text", text }] }],
  };
}

const french = "La visite du 21 au 26 juin 2025 du président Jean Oryl au Brelande portera sur l’énergie.";
const english = "The visit of President Jean Oryl to Brelande from 21 to 26 June 2025 will focus on energy.";

function disputes(one: [string, string], other: [string, string]): { of: string; values: string[] }[] {
  const sources = readSources([article("a", ...one), article("b", ...other)]);
  return sources.disputes.map(({ disagreement: { of, values } }) => ({ of, values: values.map(({ words }) => words) }));
}

describe("the days of one journey in two articles", () => {
  test.each([
    ["fr", french, "fr", "Jean Oryl se rendra au Brelande du 22 au 26 juin, a annoncé la présidence."],
    ["fr", french, "fr", "Le chef de l’État sorrien, Jean Oryl, séjournera au Brelande du 22 au 26 juin."],
    ["fr", french, "fr", "Jean Oryl est attendu à Corvel, au Brelande, du 22 au 26 juin."],
    ["fr", french, "en", "President Jean Oryl will travel to Brelande from 22 to 26 June 2025, his office said."],
    ["en", english, "en", "Oryl will be in Brelande from 22 to 26 June, his office said."],
  ])("disagree in whatever words, named in a few: %s, %s | %s, %s", (language, text, otherLanguage, otherText) => {
    const found = disputes([language, text], [otherLanguage, otherText]);
    expect(found).toHaveLength(1);
    expect(found[0]?.values).toHaveLength(2);
    expect(["visite du président Jean Oryl au Brelande", "visit of President Jean Oryl to Brelande"]).toContain(
      found[0]?.of,
    );
  });

  test.each([
    ["another person", "La ministre Aude Tessan se rendra au Brelande du 22 au 26 juin."],
    ["another place", "Jean Oryl se rendra en Norlande du 22 au 26 juin."],
    ["no journey", "Le festival du Brelande, que Jean Oryl parraine, durera du 22 au 26 juin."],
    ["a part of it", "Jean Oryl séjournera à Corvel, au Brelande, du 22 au 24 juin."],
    ["another leg of the tour", "Après le Brelande, Jean Oryl se rendra en Norlande du 26 au 28 juin."],
    ["a leg that begins before the other ends", "Après le Brelande, Jean Oryl se rendra en Norlande du 25 au 28 juin."],
    ["the journey on", "Jean Oryl se rendra au Brelande du 26 au 28 juin."],
    ["no place", "Jean Oryl effectuera une visite du 19 au 22 juin."],
    ["the same days", "Jean Oryl se rendra au Brelande du 21 au 26 juin."],
  ])("do not: %s", (_, text) => {
    expect(disputes(["fr", french], ["fr", text])).toEqual([]);
  });
});

test("two languages disagree on a day and on a sum, and where what is told has little in common they do not", () => {
  const meeting = "Une commission mixte se réunira à Corvel le 20 janvier 2027.";
  expect(disputes(["fr", meeting], ["en", "A joint commission will meet in Corvel on 27 January 2027."])).toHaveLength(
    1,
  );
  expect(disputes(["fr", meeting], ["en", "The school of Corvel will open on 27 January 2027."])).toEqual([]);
  const signed = "Les ministres ont signé un accord de coopération agricole d’un montant de 84 millions d’euros.";
  const worth = "The ministers signed an agricultural cooperation agreement worth €96 million.";
  expect(disputes(["fr", signed], ["en", worth]).map(({ values }) => values)).toEqual([
    ["84 millions d’euros", "€96 million"],
  ]);
  expect(disputes(["fr", signed], ["en", "The ministers visited a steel plant that cost €96 million."])).toEqual([]);
});
