import { describe, expect, it } from "vitest";
import { fieldDate, localDay, parseDate, wordDate, wordSpan } from "../../renderer/dates.ts";
import { parseNumber } from "../../renderer/pack/number-box.tsx";

describe("dates as typed", () => {
  it.each([
    ["2025", "2025"],
    ["2025-06", "2025-06"],
    [" 2025-06-21 ", "2025-06-21"],
    ["21/06/2025", "2025-06-21"],
    ["1.7.2025", "2025-07-01"],
    ["06/2025", "2025-06"],
  ])("%s is understood in French", (typed, iso) => {
    expect(parseDate(typed, "fr")).toBe(iso);
  });

  it("keeps to ISO in English, where 06/07/2025 could be two days", () => {
    expect(parseDate("2025-06-21", "en")).toBe("2025-06-21");
    expect(parseDate("06/07/2025", "en")).toBeUndefined();
  });

  it.each(["31/02/2025", "2025-13", "2025-02-30", "juin", "25", "32/01/2025"])("%s is no date", (typed) => {
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

describe("numbers as typed", () => {
  it.each([
    ["50 000", 50000],
    ["50\u202f000", 50000],
    ["2,5", 2.5],
    ["2.5", 2.5],
    ["50,000", 50000],
    ["-3", -3],
  ])("%s is understood", (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  it.each(["", "douze", "1,2,3", "2 millions"])("%j is no number", (typed) => {
    expect(parseNumber(typed)).toBeNull();
  });
});
