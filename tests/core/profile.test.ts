import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatNumber,
  formatRange,
  label,
  quoted,
  setOwnType,
  setType,
  type Language,
} from "../../core/language.ts";
import { applyProfile, profileSchema } from "../../core/profile.ts";
import { languageOf } from "../examples.ts";

function houseOf(id: string): Language {
  const text = readFileSync(new URL(`../../templates/profiles/${id}.yaml`, import.meta.url), "utf8");
  return applyProfile(languageOf(id.slice(0, 2)), profileSchema.parse(parse(text)));
}

/** The rules of the houses: Imprimerie nationale; EU interinstitutional guide 6.4 and 10.5; UN Editorial Manual; 5 FAH-1 H-320. */
const rules: [string, { date: string; range: string; number: string; quote: string; percent: string; mark: string }][] =
  [
    [
      "fr-IN",
      {
        date: "21\u00a0juin\u00a02025",
        range: "21–26\u00a0juin\u00a02025",
        number: "50\u202f000,5",
        quote: "«\u00a0x\u00a0»",
        percent: "5\u00a0%",
        mark: "before",
      },
    ],
    [
      "fr-EU",
      {
        date: "21\u00a0juin\u00a02025",
        range: "21–26\u00a0juin\u00a02025",
        number: "50\u00a0000,5",
        quote: "«x»",
        percent: "5\u00a0%",
        mark: "before",
      },
    ],
    [
      "en-UK",
      {
        date: "21\u00a0June\u00a02025",
        range: "21–26\u00a0June\u00a02025",
        number: "50,000.5",
        quote: "‘x’",
        percent: "5%",
        mark: "after",
      },
    ],
    [
      "en-US",
      {
        date: "June\u00a021, 2025",
        range: "June\u00a021–26, 2025",
        number: "50,000.5",
        quote: "“x”",
        percent: "5%",
        mark: "after",
      },
    ],
    [
      "en-UN",
      {
        date: "21\u00a0June\u00a02025",
        range: "21–26\u00a0June\u00a02025",
        number: "50,000.5",
        quote: "“x”",
        percent: "5\u00a0per cent",
        mark: "after",
      },
    ],
    [
      "en-EU",
      {
        date: "21\u00a0June\u00a02025",
        range: "21–26\u00a0June\u00a02025",
        number: "50\u00a0000.5",
        quote: "‘x’",
        percent: "5\u00a0%",
        mark: "after",
      },
    ],
  ];

describe.each(rules)("%s", (id, rule) => {
  const house = houseOf(id);
  test("dates, numbers, quotation marks, per cent and note marks", () => {
    expect(formatDate(house, "2025-06-21")).toBe(rule.date);
    expect(formatRange(house, "2025-06-21", "2025-06-26")).toBe(rule.range);
    expect(formatNumber(house, 50_000.5)).toBe(rule.number);
    expect(quoted(house, "x")).toBe(rule.quote);
    expect(setOwnType(house, "5 %")).toBe(rule.percent);
    expect(house.typography.noteMark).toBe(rule.mark);
  });
});

test("French labels and texts take the spaces of their house", () => {
  expect(label(houseOf("fr-IN"), "placeholder", { what: "x" })).toBe("[à compléter\u00a0: x]");
  expect(label(houseOf("fr-EU"), "placeholder", { what: "x" })).toBe("[à compléter: x]");
  expect(label(houseOf("fr-EU"), "contents.remark.numbers")).toContain("«Doc.\u00a01, §\u00a04»");
  expect(setType(houseOf("fr-IN"), "Quoi ? Oui ; non : « mot »")).toBe(
    "Quoi\u202f? Oui\u202f; non\u00a0: «\u00a0mot\u00a0»",
  );
  expect(setType(houseOf("fr-EU"), "Quoi ? Oui ; non : « mot »")).toBe("Quoi? Oui; non: «mot»");
});

test("a writer's own figures, dates and quotation marks follow the house; quoted words keep theirs", () => {
  expect(setOwnType(houseOf("en-US"), "On 21 June 2025 they sent 50 000 tons.")).toBe(
    "On June\u00a021, 2025 they sent 50,000\u00a0tons.",
  );
  expect(setOwnType(houseOf("en-UK"), "On June 21, 2025")).toBe("On 21\u00a0June\u00a02025");
  expect(setOwnType(houseOf("en-EU"), "50,000 tonnes")).toBe("50\u00a0000\u00a0tonnes");
  expect(setOwnType(houseOf("en-UN"), 'He said "yes".')).toBe("He said “yes”.");
  expect(setOwnType(houseOf("en-UK"), "He said “yes”.")).toBe("He said ‘yes’.");
  expect(setType(houseOf("en-US"), "On 21 June 2025 they sent 50,000 tons.")).toContain("21\u00a0June");
});

test("a profile of another language is refused", () => {
  const text = readFileSync(new URL("../../templates/profiles/fr-IN.yaml", import.meta.url), "utf8");
  expect(() => applyProfile(languageOf("en"), profileSchema.parse(parse(text)))).toThrow(/another language/);
});
