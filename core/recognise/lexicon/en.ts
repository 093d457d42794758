import type { Lexicon } from "../lexicon.ts";
import { aimCues } from "./en/aim-cues.ts";
import { contextCues } from "./en/context-cues.ts";
import { dates } from "./en/dates.ts";
import { events } from "./en/events.ts";
import { figures } from "./en/figures.ts";
import { names } from "./en/names.ts";
import { offices } from "./en/offices.ts";
import { quotations } from "./en/quotations.ts";
import { resultCues } from "./en/result-cues.ts";
import { sentences } from "./en/sentences.ts";
import { verbs } from "./en/verbs.ts";

/** English: cue words of the press and of foreign ministries. */
export const en: Lexicon = {
  language: "en",
  ...sentences,
  ...dates,
  ...figures,
  ...offices,
  ...names,
  ...quotations,
  ...verbs,
  cues: { ...aimCues, ...resultCues, ...contextCues },
  ...events,
};
