import { unitAfter } from "./units.ts";

/** An amount in words that is no plain number: its place in the folded text (unit and all), its value, its unit. */
export interface WordedAmount {
  start: number;
  end: number;
  value: number;
  unit: string;
}

/** What follows a share that is said of nothing behind it: "a fifth last year", "a third has come in", not "a fifth ship". */
const loneShare =
  "(?= ?(?:[.,;:)!?]|$)| (?:last|l'an|sur|over|this|cette|since|depuis|des|par rapport|to|a|de plus|de moins|more|less|fewer|higher|lower|compared|from|within|in|en|pour|for|on|and|et|as|while|but|mais|au|du|de la)(?!\\p{L}))";
/** The like behind a quarter, which is no rank: "a fifth is expected" is the fifth one. */
const beforeVerb = "(?= (?:ha[sd]|have|is|are|was|were|will|would|went|goes|came|comes)(?!\\p{L}))";

/** Halves of a whole, wherever they stand: not those of a match or a year, nor "half a million", "half-time", "une demi-heure". */
const halfOf =
  /(?<!\p{L})(?:(?:la |pour )?(?<!premiere |seconde |deuxieme |demi-|moitie-)moitie(?!-moitie)|(?:by |only )?(?:an? )?(?<!first |second |latter |and a |and-a-|late |early )half(?! (?:an?|past|hour|brother|sister|time|price|century|million|billion|dozen|term|of (?:the |this |next |last )?(?:year|century|month|match|(?:19|20)\d\d))(?!\p{L})|-))(?!\p{L})/gu;

/** Shares that stand without what they are of: "près de la moitié datent de …", "les deux tiers", "cut by half". */
const shares: readonly (readonly [RegExp, number])[] = [
  [halfOf, 50],
  // "Remis à un tiers" is a third party.
  [
    /(?<!\p{L})(?:un tiers(?= (?:d'|(?:de|des|du)(?!\p{L})))|(?:(?<!(?:profit|compte|nom|faveur|aupres) )d'un|du|le|au) tiers)(?!\p{L}| (?:de confiance|pays|etat))/gu,
    33.33,
  ],
  [/(?<!\p{L})(?:d'un|un|du|le|au) quart(?!\p{L}| (?:d'heure|de siecle|de finale))/gu, 25],
  [/(?<!\p{L})one[ -]third(?!\p{L})/gu, 33.33],
  [/(?<!\p{L})one[ -]quarter(?!\p{L})/gu, 25],
  [/(?<!\p{L})one[ -]fifth(?!\p{L})/gu, 20],
  ...Object.entries({
    33.33: ["third"],
    25: ["quarter"],
    20: ["cinquieme", "fifth"],
    16.67: ["sixieme", "sixth"],
    12.5: ["huitieme", "eighth"],
    10: ["dixieme", "tenth"],
  }).map(
    ([value, names]) =>
      [
        new RegExp(
          `(?<!\\p{L})(?:d'un|un|by an?|by one|an?|one|the last|the remaining|le dernier) (?:${names.join("|")})(?:${loneShare}${names.includes("quarter") ? `|${beforeVerb}` : ""})`,
          "gu",
        ),
        Number(value),
      ] as const,
  ),
];

/** Halves that are told by their likeness. */
const equalParts =
  /(?<!\p{L})(?:a parts egales|in equal (?:parts|shares)|equally|moitie-moitie|fifty-fifty)(?!\p{L})/gu;
/** "Un quart de siècle", "half a century", in years. */
const centuries: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:un quart de siecle|a quarter of a century|a quarter century|a quarter-century)(?!\p{L})/gu, 25],
  [/(?<!\p{L})(?:un demi-siecle|half a century)(?!\p{L})/gu, 50],
];

/** What is divided by so much loses, or has left, a share. */
const factors: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:divis\p{L}+ par (?:deux|2)|halv(?:e|es|ed|ing))(?!\p{L})/gu, 50],
  [/(?<!\p{L})divis\p{L}+ par (?:trois|3)(?!\p{L})/gu, 66.67],
  [/(?<!\p{L})divis\p{L}+ par (?:quatre|4)(?!\p{L})/gu, 75],
];

const small: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
};
const count = `(?<count>\\d{1,3}|${Object.keys(small).join("|")})`;
/** "Deux bureaux sur cinq", "one animal in eight": so many out of so many, as a share. */
const outOf = new RegExp(
  `(?<![\\p{L}\\p{N},.])${count}(?: (?!(?:and|et|or|ou|in|on|to|of)(?!\\p{L}))\\p{L}[\\p{L}-]*){0,2} (?:(?:sur|out of) (?<whole>${Object.keys(small).join("|")})(?![\\p{L}-]| (?:ans|mois|jours|semaines|years|months|days|weeks)(?!\\p{L}))|in (?<of>${Object.keys(small).join("|")})(?![\\p{L}-]| (?!(?:is|are|was|were|has|have|had|will|would|could|in|among|across|at|on|for)(?!\\p{L}))\\p{L}))`,
  "gu",
);
/** Half of a small unit: "half an hour", "half a percentage point". */
const halves: readonly (readonly [RegExp, number, string])[] = [
  [/(?<!\p{L})(?:half an hour|(?:an? )?half-hour|une demi-heure)(?!\p{L})/gu, 30, "minute"],
  [/(?<!\p{L})(?:half a (?:percentage )?point|un demi-point)(?!\p{L})/gu, 0.5, "points"],
];
/** "deux ans et demi", "a year and a half". */
const halfBehind = new RegExp(
  `(?<![\\p{L}\\p{N},.])${count}(?<unit> [\\p{L}]+) (?:et demie?|and a half)(?!\\p{L})`,
  "gu",
);
/** "two and a half years". */
const halfWithin = new RegExp(`(?<![\\p{L}\\p{N},.])${count}[ -]and[ -]a[ -]half(?=[ -]\\p{L})`, "gu");
/** One of a unit of time, which "un" or "a" alone does not make a number. */
const single = /(?<!\p{L})(?:un|une|a|an|one) (?=(?:siecle|century|decennie|decade)(?!\p{L}))/gu;

function countOf(words: string | undefined): number {
  return words === undefined ? 0 : (small[words] ?? Number(words));
}

/** The amounts in words that the reader of numbers leaves out or reads in part, in a folded text. */
export function wordedAmountsIn(text: string): WordedAmount[] {
  const found: WordedAmount[] = [];
  for (const [pattern, value] of centuries)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, value, unit: "year" });
  for (const [pattern, value] of [...shares, ...factors, [equalParts, 50] as const])
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, value, unit: "%" });
  for (const [pattern, value, unit] of halves)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, value, unit });
  for (const match of text.matchAll(outOf)) {
    const [part, whole] = [countOf(match.groups?.["count"]), countOf(match.groups?.["whole"] ?? match.groups?.["of"])];
    if (part < whole && whole > 1)
      found.push({ start: match.index, end: match.index + match[0].length, value: (part / whole) * 100, unit: "%" });
  }
  for (const match of text.matchAll(halfBehind)) {
    const unit = unitAfter(match.groups?.["unit"] ?? "", 0);
    if (unit)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: countOf(match.groups?.["count"]) + 0.5,
        unit: unit.unit,
      });
  }
  for (const match of text.matchAll(halfWithin)) {
    const unit = unitAfter(text, match.index + match[0].length);
    if (unit)
      found.push({ start: match.index, end: unit.end, value: countOf(match.groups?.["count"]) + 0.5, unit: unit.unit });
  }
  for (const match of text.matchAll(single)) {
    const unit = unitAfter(text, match.index + match[0].length - 1);
    if (unit) found.push({ start: match.index, end: unit.end, value: 1, unit: unit.unit });
  }
  return found;
}
