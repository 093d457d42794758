import type { Lexicon } from "../lexicon.ts";
import { cues } from "./en/cues.ts";
import { dates } from "./en/dates.ts";
import { events } from "./en/events.ts";
import { figures } from "./en/figures.ts";
import { names } from "./en/names.ts";
import { quotations } from "./en/quotations.ts";
import { sentences } from "./en/sentences.ts";
import { verbs } from "./en/verbs.ts";

/** English: cue words of the press and of foreign ministries. */
export const en: Lexicon = {
  language: "en",
  ...sentences,
  ...dates,
  ...figures,
  ...names,
  ...quotations,
  ...verbs,
  cues,
  ...events,
};
