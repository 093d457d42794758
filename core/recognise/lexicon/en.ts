import type { Lexicon } from "../lexicon.ts";
import { dates } from "./en/dates.ts";
import { events } from "./en/events.ts";
import { figures } from "./en/figures.ts";
import { names } from "./en/names.ts";
import { objectives } from "./en/objectives.ts";
import { outcomes } from "./en/outcomes.ts";
import { quotations } from "./en/quotations.ts";
import { sentences } from "./en/sentences.ts";

/** English: cue words of the press and of foreign ministries. */
export const en: Lexicon = {
  language: "en",
  ...sentences,
  ...dates,
  ...figures,
  ...names,
  ...quotations,
  ...objectives,
  ...outcomes,
  ...events,
};
