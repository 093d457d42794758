import type { Signals } from "./signals.ts";

/** What each sign of a sentence counts for or against a reading of it, and from which sum on the sentence is read so. */
export interface Weights {
  signs: Readonly<Record<string, number>>;
  threshold: number;
}

/** Whether a sentence is read in a certain way, by how much, and the words that speak for it: pairs of places in it. */
export interface Judgement {
  holds: boolean;
  score: number;
  deciding: readonly (readonly [number, number])[];
}

/** The sum of what the signs of a sentence weigh. A sign counts once, however often it stands there. */
export function weigh(signals: Signals, { signs, threshold }: Weights): Judgement {
  let score = -threshold;
  const deciding: (readonly [number, number])[] = [];
  for (const [name, places] of signals) {
    const weight = signs[name] ?? 0;
    score += weight;
    if (weight > 0) deciding.push(...places.filter(([from, to]) => to > from));
  }
  return { holds: score > 0, score, deciding };
}
