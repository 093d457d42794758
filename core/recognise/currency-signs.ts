import type { Lexicon } from "./lexicon.ts";
import { isCurrency, measureOf } from "./measures.ts";

/** The signs of currencies that stand before a number, each with the unit it stands for in `lexicon.measures`. */
const signBefore = /(?:^|[^\p{L}\p{N}])((?:US|A|AU|C|CA|NZ|S|HK|R)\$|[$€£¥₽]|(?:F\s?)?CFA|[A-Z]{3})[\s\u00a0\u202f]?$/u;

/** The sign of a currency with which the words before a number end: its length with the blank behind it, and its unit; null where none stands there. */
export function signOf(before: string, lexicon: Lexicon): { length: number; unit: string } | null {
  const match = signBefore.exec(before);
  const sign = match?.[1];
  if (!match || sign === undefined) return null;
  const unit = lexicon.measures.get(sign.toLowerCase());
  if (unit === undefined || measureOf(unit) === null || !isCurrency(measureOf(unit))) return null;
  return { length: match[0].length - match[0].indexOf(sign), unit };
}
