import { describe, expect, test } from "vitest";
import { datesIn } from "../../../core/recognise/dates.ts";
import { figuresIn } from "../../../core/recognise/figures.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { agreement, casesOf } from "./cases.ts";

const cases = casesOf("figures.txt");

describe("figures of sentences written for this purpose", () => {
  test.each(["fr", "en", "es", "pt", "de", "ru", "ar"])(
    "%s: the same places and values, at .97 or better",
    (language) => {
      const lexicon = lexiconOf(language);
      if (!lexicon) throw new Error(`no lexicon for ${language}`);
      const { f1, differences } = agreement(
        cases.filter((one) => one.language === language),
        ({ text }) =>
          figuresIn(text, lexicon, datesIn(text, lexicon, null)).map(({ start, end, value, unit, measure }) => ({
            start,
            end,
            value: `${value} ${measure ?? unit}`,
          })),
      );
      expect(f1, differences.join("\n")).toBeGreaterThanOrEqual(0.97);
    },
  );
});
