import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Quantity } from "./quantities.ts";

/** A quantity, and of a range ("entre 5 et 10 %") which end it is; null for one that stands alone. */
export type RangedQuantity = Quantity & { range: "from" | "to" | null };

const patternsOf = onceFor((lexicon: Lexicon) => {
  const open = "(?<![\\p{L}\\p{N}])";
  const blank = "[\\s\\u00a0\\u202f]";
  return {
    link: new RegExp(
      `^(?:${blank}*[–—-]${blank}*|,?${blank}+(${anyCue([...lexicon.rangeLinks, ...lexicon.rangeJoints])})${blank}+|,${blank}+)$`,
      "iu",
    ),
    paired: new RegExp(`${open}${anyCue(lexicon.rangeOpenings)}${blank}+$`, "iu"),
    rangeLinks: new Set(lexicon.rangeLinks),
  };
});

/** Whether what stands between two numbers makes them two ends of a range or two of a list. */
export function isLink(between: string, lexicon: Lexicon): boolean {
  return patternsOf(lexicon).link.test(between);
}

/** Gives a number without a unit that of the next where the two are a range or a list: "entre 5 et 10 %", "from 3 to 5 million". */
export function shareUnits(text: string, quantities: readonly Quantity[], lexicon: Lexicon): RangedQuantity[] {
  const patterns = patternsOf(lexicon);
  const shared: RangedQuantity[] = [];
  let next: RangedQuantity | null = null;
  for (const quantity of quantities.toReversed()) {
    const own: RangedQuantity = { ...quantity, range: null };
    const link: RegExpExecArray | null =
      next && !isFar(quantity, next) ? patterns.link.exec(text.slice(quantity.end, next.start)) : null;
    if (next && link) {
      const word = link[1]?.toLowerCase();
      const isOpened = patterns.paired.test(text.slice(Math.max(0, quantity.start - 24), quantity.start));
      const isRange =
        (word === undefined ? /[–—-]/.test(link[0]) : patterns.rangeLinks.has(word) || isOpened) &&
        quantity.value < next.value * (next.numeral.scale > 1 && quantity.numeral.scale === 1 ? next.numeral.scale : 1);
      const sameUnit = !quantity.isMeasured || quantity.unit === next.unit;
      if (isRange && sameUnit && next.range === null) {
        next.range = "to";
        own.range = "from";
      }
      if (!quantity.isMeasured && next.isMeasured && (isRange || next.range === null)) {
        own.unit = next.unit;
        own.isMeasured = true;
      }
      if (own.range === "from" && quantity.numeral.scale === 1 && next.numeral.scale > 1 && quantity.value < 1000)
        own.value = Number((quantity.value * next.numeral.scale).toPrecision(12));
    }
    shared.push(own);
    next = own;
  }
  return shared.toReversed();
}

function isFar(quantity: Quantity, next: Quantity): boolean {
  return next.start - quantity.end > 12 || next.start < quantity.end;
}
