import type { Lexicon } from "../lexicon.ts";
import { aimCues } from "./fr/aim-cues.ts";
import { contextCues } from "./fr/context-cues.ts";
import { dates } from "./fr/dates.ts";
import { events } from "./fr/events.ts";
import { figures } from "./fr/figures.ts";
import { names } from "./fr/names.ts";
import { offices } from "./fr/offices.ts";
import { quotations } from "./fr/quotations.ts";
import { resultCues } from "./fr/result-cues.ts";
import { sentences } from "./fr/sentences.ts";
import { verbs } from "./fr/verbs.ts";

/** French: cue words of the press and of foreign ministries. */
export const fr: Lexicon = {
  language: "fr",
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
