import type { VerbMention } from "./verbs.ts";

/** How far into a sentence the noun of an agreement may stand whose contents it tells, and how far behind the noun the verb, in words. */
const farthestPact = 4;
const farthestProvision = 8;

/** "Le mémorandum prévoit", "aux termes de l’accord": a sentence that tells what an agreement holds, and no more of what was done. */
export function provides(
  provision: { from: number; to: number },
  pact: { from: number; to: number },
  verbs: readonly VerbMention[],
): boolean {
  if (provision.from === 0) return pact.from - provision.to <= 2;
  const between = verbs.some(({ at, mood }) => mood !== "participle" && at > pact.from && at < provision.from);
  return (
    pact.from <= farthestPact && provision.from >= pact.to && provision.from - pact.to <= farthestProvision && !between
  );
}
