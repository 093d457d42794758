import { anyCue, onceFor } from "./cues.ts";
import type { QuotationWords } from "./lexicon.ts";

/** The source of a pattern for a verb of saying as it stands beside a quotation: "a-t-il ensuite déclaré", "has said", "affirme". */
export const sayingSource = onceFor((lexicon: QuotationWords): string => {
  const blank = "[\\s\\u00a0]+";
  const adverb = `(?:${blank}${anyCue(lexicon.beforeSaying)})?`;
  // "A, pour sa part, indiqué": what two commas part from the auxiliary.
  const aside = "(?:[\\s\\u00a0]*,[^,.;:«“]{2,40},)?";
  const compound = `${anyCue(lexicon.sayingAuxiliaries)}${aside}${adverb}${blank}${anyCue(lexicon.sayingParticiples)}`;
  const inverted = lexicon.sayingInverted === "" ? "" : `|${lexicon.sayingInverted}`;
  return `(?:${compound}${inverted}|${anyCue(lexicon.saying)})`;
});

/** A pattern that finds a verb of saying anywhere in a text. */
export const sayingPattern = onceFor(
  (lexicon: QuotationWords): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])${sayingSource(lexicon)}(?![\\p{L}\\p{N}])`, "iu"),
);
