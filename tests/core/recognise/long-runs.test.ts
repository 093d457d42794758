import { describe, expect, test } from "vitest";
import { bodiesIn } from "../../../core/recognise/bodies.ts";
import { datesIn } from "../../../core/recognise/dates.ts";
import { eventOf } from "../../../core/recognise/events.ts";
import { figuresIn } from "../../../core/recognise/figures.ts";
import { lexiconOf, type Lexicon } from "../../../core/recognise/lexicon.ts";
import { namesIn } from "../../../core/recognise/names.ts";
import { statusOf } from "../../../core/recognise/outcomes.ts";
import { quotationsOf } from "../../../core/recognise/quotations.ts";
import { sentencesOf } from "../../../core/recognise/sentences.ts";
import { signalsOf } from "../../../core/recognise/signals.ts";

/** What tempts a recogniser to look at everything again at each place, over and over up to 100,000 characters. */
const runs: readonly [string, string][] = [
  ["fr", "1 "],
  ["fr", "deux "],
  ["fr", "deux millions "],
  ["fr", "«"],
  ["fr", '"a '],
  ["fr", "« aa bb cc dd », a-t-il dit. "],
  ["fr", "de la "],
  ["fr", "1 mai 2025 au "],
  ["fr", "a déclaré "],
  ["fr", "le président de la "],
  ["en", "Aaa "],
  ["en", "of the "],
  ["en", "“a "],
  ["en", "he said "],
  ["en", "ABC (Aaa Bbb Ccc) "],
  ["en", "President of the Council and "],
  ["en", "a"],
  ["en", "1"],
  ["en", "\u00a0"],
];
const length = 100_000;
/** A recogniser whose time grows with the square of the length takes minutes; one that reads on takes far less than this, in seconds of CPU. */
const bound = 2;

const recognisers: Readonly<Record<string, (text: string, lexicon: Lexicon) => unknown>> = {
  figures: (text, lexicon) => figuresIn(text, lexicon, []),
  datesAndEvents: (text, lexicon) => {
    const dates = datesIn(text, lexicon, "2025-06-01");
    return dates.map((date, index) => eventOf(text, date, dates[index - 1], lexicon));
  },
  names: namesIn,
  bodies: bodiesIn,
  quotations: (text, lexicon) => quotationsOf([text], lexicon),
  sentences: sentencesOf,
  signals: (text, lexicon) => signalsOf(text, { heading: null, lead: null, item: false }, lexicon),
  status: statusOf,
};

describe("100,000 characters of the same are read in time that grows with their number", () => {
  test.each(runs)(
    "%s: %j",
    (language, piece) => {
      const lexicon = lexiconOf(language);
      if (!lexicon) throw new Error(`no lexicon for ${language}`);
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const slow = Object.entries(recognisers).flatMap(([name, recognise]) => {
        const before = process.cpuUsage();
        recognise(text, lexicon);
        const { user, system } = process.cpuUsage(before);
        const seconds = (user + system) / 1e6;
        return seconds < bound ? [] : [`${name}: ${seconds.toFixed(1)} s`];
      });
      expect(slow).toEqual([]);
    },
    60_000,
  );
});
