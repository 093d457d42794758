import { describe, expect, it } from "vitest";
import {
  fieldDate,
  isReversed,
  monthWithoutDay,
  localDay,
  parseDate,
  wordDate,
  wordSpan,
  screenLanguages,
} from "../../renderer/dates.ts";
import { parseNumber } from "../../renderer/pack/number-box.tsx";

describe("dates as typed", () => {
  it.each([
    ["2025", "2025"],
    ["2025-06", "2025-06"],
    [" 2025-06-21 ", "2025-06-21"],
    ["21/06/2025", "2025-06-21"],
    ["1.7.2025", "2025-07-01"],
    ["06/2025", "2025-06"],
    ["5 mars 2025", "2025-03-05"],
    ["mars 2025", "2025-03"],
    ["5/3/25", "2025-03-05"],
    ["1er juillet 2025", "2025-07-01"],
    ["15 AOUT 2025", "2025-08-15"],
    ["3 févr. 2025", "2025-02-03"],
    ["5 March 2025", "2025-03-05"],
  ])("%s is understood in French", (typed, iso) => {
    expect(parseDate(typed, "fr")).toBe(iso);
  });

  it("keeps to ISO in English, where 06/07/2025 could be two days", () => {
    expect(parseDate("2025-06-21", "en")).toBe("2025-06-21");
    expect(parseDate("06/07/2025", "en")).toBeUndefined();
  });

  it.each([
    ["5 March 2025", "2025-03-05"],
    ["March 5, 2025", "2025-03-05"],
    ["1st of July 2025", "2025-07-01"],
    ["Sept 2025", "2025-09"],
    ["5 mars 2025", "2025-03-05"],
  ])("%s is understood in English", (typed, iso) => {
    expect(parseDate(typed, "en")).toBe(iso);
  });

  it("knows a span that ends before it begins, as far as both dates say", () => {
    expect(isReversed("2025-06-21", "2025-03-05")).toBe(true);
    expect(isReversed("2025-06", "2025-05-31")).toBe(true);
    expect(isReversed("2025-06-21", "2025-06")).toBe(false);
    expect(isReversed("2025-06-21", "2025-06-21")).toBe(false);
    expect(isReversed(null, "2025")).toBe(false);
  });

  it.each([
    "31 février 2025",
    "5 brumaire 2025",
    "31/02/25",
    "31/02/2025",
    "2025-13",
    "2025-02-30",
    "juin",
    "25",
    "32/01/2025",
  ])("%s is no date", (typed) => {
    expect(parseDate(typed, "fr")).toBeUndefined();
  });

  it("takes nothing typed for no date", () => {
    expect(parseDate("  ", "fr")).toBeNull();
  });

  it("comes back as it went in", () => {
    for (const iso of ["2025", "2025-06", "2025-06-21"]) {
      expect(parseDate(fieldDate(iso, "fr"), "fr")).toBe(iso);
      expect(parseDate(fieldDate(iso, "en"), "en")).toBe(iso);
    }
  });

  it("is worded no finer than it is known", () => {
    expect(wordDate("2025", "fr-FR")).toBe("2025");
    expect(wordDate("2025-06", "fr-FR")).toBe("juin 2025");
    expect(wordDate("2025-06-21", "en-GB")).toBe("21 June 2025");
    expect(wordDate("bientôt", "fr-FR")).toBe("bientôt");
  });

  it("words a span in its shortest form", () => {
    expect(wordSpan("2025-06-21", "2025-06-26", "fr-FR")).toMatch(/^21\s?[–-]\s?26 juin 2025$/);
    expect(wordSpan("2025-06-21", null, "fr-FR")).toBe("21 juin 2025");
    expect(wordSpan("2025-06", "2025-07", "fr-FR")).toBe("juin 2025 – juillet 2025");
    expect(wordSpan(null, null, "fr-FR")).toBe("");
  });

  it("takes the day of this computer's clock", () => {
    expect(localDay(new Date(2025, 5, 1, 23, 59))).toBe("2025-06-01");
  });
});

describe("a day that its month has not", () => {
  it.each([
    ["31/02/2025", "fr", { month: "2025-02", days: 28 }],
    ["29/2/28", "fr", null],
    ["30 février 2028", "fr", { month: "2028-02", days: 29 }],
    ["June 31, 2025", "en", { month: "2025-06", days: 30 }],
    ["2025-04-31", "en", { month: "2025-04", days: 30 }],
    ["31/13/2025", "fr", null],
    ["31/02/2025", "en", null],
    ["06/2025", "fr", null],
    ["31 juillet 2025", "fr", null],
  ] as const)("%s in %s", (typed, language, month) => {
    expect(monthWithoutDay(typed, language)).toEqual(month);
  });
});

describe("numbers as typed", () => {
  it.each([
    ["50 000", "fr", 50000],
    ["50\u202f000", "fr", 50000],
    ["50.000", "fr", 50000],
    ["1.500.000,25", "fr", 1500000.25],
    ["2,5", "fr", 2.5],
    ["2,125", "fr", 2.125],
    ["-3", "fr", -3],
    ["2.5", "en", 2.5],
    ["2.125", "en", 2.125],
    ["50,000", "en", 50000],
    ["50 000", "en", 50000],
    ["1,500,000.25", "en", 1500000.25],
  ] as const)("%s is understood in %s", (typed, language, value) => {
    expect(parseNumber(typed, language)).toBe(value);
  });

  it.each([
    ["", "fr"],
    ["douze", "fr"],
    ["1,2,3", "fr"],
    ["2 millions", "fr"],
    ["2.5", "fr"],
    ["0.125", "fr"],
    ["1 000.000", "fr"],
    ["5 00", "fr"],
    ["2,5", "en"],
    ["0,125", "en"],
    ["1.2.3", "en"],
  ] as const)("%j is no number in %s, or could be two", (typed, language) => {
    expect(parseNumber(typed, language)).toBeNull();
  });

  it.each(screenLanguages)("reads back what the cell itself writes in %s", (language) => {
    for (const value of [0, 0.125, 2.125, -2.5, 290, 50000, 2000000, 1234567.125]) {
      const written = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
      expect(parseNumber(written, language), written).toBe(value);
    }
  });
});
