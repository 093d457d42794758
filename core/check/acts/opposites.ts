import { termsBetween } from "../alignment.ts";
import type { Placed } from "../figures/derived-figures.ts";
import type { Numeral } from "../figures/numerals.ts";
import type { Passage } from "../passage.ts";
import { pieceOf } from "../pieces.ts";

/** What makes a number its contrary: it rose or fell, came in or went out, is a least or a most. */
const contraries: readonly (readonly [string, string])[] = [
  ["=hausse", "=baisse"],
  ["=exportation", "=importation"],
  ["=acheter", "=vendre"],
  ["=mort", "=blesse"],
  ["=femme", "=homme"],
  ["=ouvrir", "=fermer"],
  ["=pret", "=don"],
  ["=excedent", "=deficit"],
  ["=benefice", "=perte"],
];

const together = /(?<!\p{L})(?:in all|in total|altogether|combined|au total|en tout)(?!\p{L})/u;
const apiece = /(?<!\p{L})(?:each|apiece|chacune?|respectivement)(?! (?:year|month|week|day|time)s?)(?!\p{L})/u;
const sharingReach = 40;

/** Whether the words behind a number have it for all together, or for each; null where they do not say. */
function sharingOf({ folded: { text } }: Passage, { end }: Numeral): "together" | "apiece" | null {
  const rest = text.slice(end, end + sharingReach);
  return together.test(rest) ? "together" : apiece.test(rest) ? "apiece" : null;
}

/** Right before a number: it is not quite as much. */
const notQuite =
  /(?<!\p{L})(?:nearly|almost|not quite|just under|close to|pres d[e']|presque)(?: (?:les?|la|the|an?))? ?[$€£]?$/u;
/** How far before a number the words are looked for that tell how it stands to what is meant, in letters. */
const boundReach = 40;

function boundOf({ folded: { text } }: Passage, { start, bound }: Numeral): "least" | "most" | null {
  return bound ?? (notQuite.test(text.slice(Math.max(0, start - boundReach), start)) ? "most" : null);
}

/** Right behind a number: which way it goes from what it is compared with. */
const behind: Readonly<Record<"up" | "down" | "early" | "late", RegExp>> = {
  up: /^ (?:de plus|more|higher|above|d'augmentation|de hausse|dearer|costlier|plus chere?s?)(?!\p{L})/u,
  down: /^ (?:de moins|less|fewer|lower|below|under|de baisse|cheaper|moins chere?s?)(?!\p{L})/u,
  early: /^ (?:early|earlier|ahead|sooner|in advance|plus tot|d'avance|en avance)(?!\p{L})/u,
  late: /^ (?:late|later|behind|overdue|plus tard|de retard|en retard)(?!\p{L})/u,
};
/** Right before a number: which way it went. */
const ahead: Readonly<Record<"up" | "down", RegExp>> = {
  up: /(?<!\p{L})(?:up|superieure?s? de|hausse de|progression de|augmente de|rise of|increase of|rose|grew|grown|gain(?:ed)?(?: of)?|rose by|grew by|gagne|strengthened|climbed|gains)(?: by)? $/u,
  down: /(?<!\p{L})(?:down|inferieure?s? de|baisse de|recul de|diminue de|fall of|drop of|decline of|decrease of|fell|fallen|dropped|lost|perdu|shrank|weakened|slipped|loses)(?: by)? $/u,
};
/** What lies before or after something says only of that thing how it lies: "14 months before the vote". */
const beside: Readonly<Record<"early" | "late", RegExp>> = {
  early: /^ (?:avant|before)(?!\p{L})/u,
  late: /^ (?:apres|after)(?!\p{L})/u,
};
const counter = { up: "down", down: "up", early: "late", late: "early" } as const;

function directionOf({ folded: { text } }: Passage, { start, end }: Numeral): keyof typeof behind | null {
  const rest = text.slice(end, end + boundReach);
  const lead = text.slice(Math.max(0, start - boundReach), start);
  const told = (["up", "down", "early", "late"] as const).find((way) => behind[way].test(rest));
  return told ?? (["up", "down"] as const).find((way) => ahead[way].test(lead)) ?? null;
}

/** Right before a number: it is what something moved by, or what it moved to; both tell how it moved. */
const movement =
  "(?:rose|risen|gr[eo]wn?|fell|fallen|dropped|cut|down|up|climbed|increased|decreased|shrank|reduced|raised|lowered|augmente\\p{L}*|baisse\\p{L}*|diminue\\p{L}*|recule\\p{L}*|progresse\\p{L}*|reduite?s?|tombe\\p{L}*)";
const sign = "(?:the|les?|la)? ?[$€£]?$";
const movedBy = new RegExp(`(?<!\\p{L})${movement} (?:by|de|d') ?${sign}`, "u");
const movedTo = new RegExp(`(?<!\\p{L})${movement}(?: [\\p{L}\\p{N}-]+){0,6},? (?:to|a) ${sign}`, "u");

/** How a number tells a movement: as its size, or as what it came to; null where it does not. */
function movementOf({ folded: { text } }: Passage, { start }: Numeral): "size" | "end" | null {
  const lead = text.slice(Math.max(0, start - 2 * boundReach), start);
  return movedBy.test(lead) ? "size" : movedTo.test(lead) ? "end" : null;
}

/** Whether a number goes the one way in ours and the other way there, or lies before the same thing in the one and after it in the other. */
function areTurned(passage: Passage, ours: Numeral, other: Passage, theirs: Numeral): boolean {
  const [way, otherWay] = [directionOf(passage, ours), directionOf(other, theirs)];
  if (way !== null && otherWay === counter[way]) return true;
  const [side, otherSide] = [sideOf(passage, ours) ?? way, sideOf(other, theirs) ?? otherWay];
  if (side === null || otherSide === null || otherSide !== counter[side]) return false;
  const thing = termsBetween(passage, ours.end, ours.end + thingReach);
  const otherThing = termsBetween(other, theirs.end, theirs.end + thingReach);
  return [...thing].some((term) => otherThing.has(term));
}

function sideOf({ folded: { text } }: Passage, { end }: Numeral): "early" | "late" | null {
  const rest = text.slice(end, end + boundReach);
  return (["early", "late"] as const).find((side) => beside[side].test(rest)) ?? null;
}

/** How far behind a number the thing is named that it lies before or after, in letters. */
const thingReach = 60;

/** Whether a number tells by how much something moved, and not what it came to: "41 fewer", "rose by 5". */
export function isChange(passage: Passage, numeral: Numeral): boolean {
  const way = directionOf(passage, numeral);
  return way === "up" || way === "down";
}

/** Whether a number that stands in the articles says the contrary there: a least for a most, up for down, the dead for the injured. */
export function isOpposite(passage: Passage, ours: Numeral, { sentence, numeral: theirs }: Placed): boolean {
  const [bound, otherBound] = [boundOf(passage, ours), boundOf(sentence.passage, theirs)];
  if (bound !== null && otherBound !== null && bound !== otherBound) return true;
  if (areTurned(passage, ours, sentence.passage, theirs)) return true;
  const [move, otherMove] = [movementOf(passage, ours), movementOf(sentence.passage, theirs)];
  if (move !== null && otherMove !== null && move !== otherMove) return true;
  const [own, other] = [sharingOf(passage, ours), sharingOf(sentence.passage, theirs)];
  if (own !== null && other !== null && own !== other) return true;
  const [whole, otherWhole] = [passage.terms, sentence.passage.terms];
  const [piece, otherPiece] = [termsOfPiece(passage, ours), termsOfPiece(sentence.passage, theirs)];
  return contraries.some((pair) => {
    const has = (terms: ReadonlySet<string>): boolean => pair.some((term) => terms.has(term));
    // A sentence may have both, each with a number of its own.
    const [own, other] = has(piece) || has(otherPiece) ? [piece, otherPiece] : [whole, otherWhole];
    const [told, otherTold] = [onlyOneIn(own, pair), onlyOneIn(other, pair)];
    return told !== null && otherTold !== null && told !== otherTold;
  });
}

function termsOfPiece(passage: Passage, numeral: Numeral): ReadonlySet<string> {
  const { start, end } = pieceOf(passage, numeral);
  return termsBetween(passage, start, end);
}

/** Which of two contraries stands among some terms; null where none does, or both do. */
function onlyOneIn(terms: ReadonlySet<string>, pair: readonly [string, string]): string | null {
  const [told = null, ...others] = pair.filter((term) => terms.has(term));
  return others.length === 0 ? told : null;
}
