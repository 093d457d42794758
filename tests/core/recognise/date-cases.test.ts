import { describe, expect, test } from "vitest";
import { datesIn } from "../../../core/recognise/dates.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { agreement, casesOf } from "./cases.ts";

const cases = casesOf("dates.txt");

describe("dates of sentences written for this purpose", () => {
  test.each(["fr", "en", "es", "pt", "de", "ru", "ar"])(
    "%s: the same places and dates, at .97 or better",
    (language) => {
      const lexicon = lexiconOf(language);
      if (!lexicon) throw new Error(`no lexicon for ${language}`);
      const { f1, differences } = agreement(
        cases.filter((one) => one.language === language),
        ({ text }) =>
          datesIn(text, lexicon, "2025-07-03").map(({ start, end, date, last }) => ({
            start,
            end,
            value: last === null ? date : `${date}/${last}`,
          })),
      );
      expect(f1, differences.join("\n")).toBeGreaterThanOrEqual(0.97);
    },
  );
});
