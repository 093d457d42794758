import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { quotationsOf } from "../../../core/recognise/quotations.ts";
import { agreement, casesOf } from "./cases.ts";

const cases = casesOf("quotations.txt");

describe("quotations of articles written for this purpose", () => {
  test.each(["fr", "en", "es", "pt", "de", "ru", "ar"])(
    "%s: the same places and speakers, at .97 or better",
    (language) => {
      const lexicon = lexiconOf(language);
      if (!lexicon) throw new Error(`no lexicon for ${language}`);
      const { f1, differences } = agreement(
        cases.filter((one) => one.language === language),
        ({ text }) => {
          const paragraphs = text.split("¶");
          const offsets = paragraphs.map(
            (_, index) => paragraphs.slice(0, index).join("¶").length + Math.min(index, 1),
          );
          return quotationsOf(paragraphs, lexicon).map(({ paragraph, start, end, speaker }) => ({
            start: start + (offsets[paragraph] ?? 0),
            end: end + (offsets[paragraph] ?? 0),
            value: speaker ?? "-",
          }));
        },
      );
      expect(f1, differences.join("\n")).toBeGreaterThanOrEqual(0.97);
    },
  );
});
