import type { EventWords, NameWords, ObjectiveWords, OutcomeWords } from "../lexicon.ts";

/** Of a language of which only figures, dates and quotations are read: no aims, results or occasions, so that nothing is drafted in it. */
export const nothingDrafted: ObjectiveWords & OutcomeWords & EventWords = {
  aims: [],
  weakAims: [],
  future: "(?!)",
  setting: [],
  aimHeadings: [],
  notAims: [],
  resultHeadings: [],
  notResults: [],
  results: [],
  past: [],
  signed: [],
  inForce: [],
  delivered: [],
  announced: [],
  events: [],
  ordinals: [],
  complements: [],
  relatives: [],
  joints: [],
  openings: [],
  occasions: [],
};

/** Names beside quotations in such a language: titles and offices of its own, and no more. */
export function namesWith(own: Partial<NameWords>): NameWords {
  return {
    offices: [],
    portfolio: [],
    organisations: [],
    adjective: "(?!)",
    honorifics: [],
    articles: [],
    officeLinks: [],
    nameParticles: [],
    notNames: [],
    personVerbs: [],
    ...own,
  };
}
