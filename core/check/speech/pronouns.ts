import type { Speaker } from "./speech.ts";

/** Someone named, and whether the title before the name is a woman's; null where there is none. */
export interface Named extends Speaker {
  isWoman: boolean | null;
}

const ofWoman = /(?<!\p{L})(?:elle|she|celle-ci|cette derniere)(?!\p{L})/u;
const ofMan = /(?<!\p{L})(?:il|he|celui-ci|ce dernier)(?!\p{L})/u;
const womansTitle = /(?<!\p{L})(?:mme|mrs|ms)\.? ?$/u;
const mansTitle = /(?<!\p{L})(?:m\.|mr\.?) ?$/u;

/** Whether the title right before a place of a folded text is a woman's ("Ms"); null where there is none. */
export function isTitleOfWoman(text: string, start: number): boolean | null {
  const lead = text.slice(Math.max(0, start - 6), start);
  return womansTitle.test(lead) ? true : mansTitle.test(lead) ? false : null;
}

/** Whether a pronoun of a folded clause can be someone: it is not only "she" where that one has the title of a man, and the like. */
export function canBePronoun(clause: string, { isWoman }: Named): boolean {
  if (isWoman === null) return true;
  const [own, other] = isWoman ? [ofWoman, ofMan] : [ofMan, ofWoman];
  return own.test(clause) || !other.test(clause);
}
