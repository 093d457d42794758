import type { Span } from "../alignment.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import { personsIn, type Person } from "../names/persons.ts";
import { claiming } from "./verbs-of-claiming.ts";

/** Someone whom a sentence gives a word, a judgement, a wish or a demand, and the places of what it gives that one. */
export interface Claim {
  by: Person;
  told: readonly Span[];
  /** A subordinate clause that "selon" closes: that alone may be what is given. */
  before: Span | null;
}

/** Small words between whoever speaks and the verb. */
const small =
  "(?:(?:a|ont|avait|avaient|aura|has|have|had|is|was|est|etait|s'est|se sont|ne|n'a|n'avait|y|en|y a|en a|l'a|lui|lui a|nous|nous a|me|m'a|leur|leur a|also|egalement|aussi|ainsi|again|encore|toujours|deja|then|later|ensuite|now|desormais|still|further|moins \\p{L}+|plus \\p{L}+|likes? to|aime|aime a|for (?:his|her) part|pour sa part|quant a (?:lui|elle)|de son cote|\\p{L}+(?:ment|ly)) |s'|n'|l'|m'){0,3}";
const verb = `(?<!\\p{L})(?!selon|d'apres|according|pour )${claiming}`;
/** What is told of whoever speaks, behind the name: what the office is of, a clause between commas or brackets. */
const ofOffice =
  "(?: (?:of|from|for|in charge of|du|de la|des|de|d'|charge de|a la|a l'|au|aux)(?: the| la| l')? ?[\\p{L}'-]+(?: (?!a |has |et |and )[\\p{L}'-]+){0,4}?)?";
const apposition = '(?: \\([^)]{1,60}\\))?(?:, [^;:()"«»]{2,140}?,(?: \\d+,)?)?';
const behind = new RegExp(`^(?: [ivx]{1,4}(?= ))?${ofOffice}${apposition},? ${small}${verb}`, "u");
/** Behind an office that stands behind the comma of its name: "X, queen mother of Y, said". */
const behindApposed = new RegExp(`^[^,;:()"«»]{2,80}, ${small}${verb}`, "u");
/** Before a subject that stands behind its verb: ", a déclaré", "said". */
const before = new RegExp(
  `(?:^|[,"»] |[!?.] )${small}${verb}(?: (?:[\\p{L}'-]+ ){0,2}| (?:a|au|aux|devant|dans|en|lors|sur|hier|to|in|at|on|after|during) [^,;:()"«»]{2,40} )?$`,
  "u",
);
/** What names a source before it. */
const source =
  /(?<!\p{L})(?:selon|d'apres|according to|in the (?:words|view|opinion|eyes) of|(?:selon|pour reprendre|d'apres) (?:le mot|les mots|la formule|l'expression|les termes|les dires|les propos|l'estimation|les calculs) de|a en croire|aux yeux de|de l'avis de|aux? dires? de)(?: (?:the|le|la|l'|son|sa|its|his|her|their)? ?(?:(?!(?:de|du|des|of|d'|office|bureau|communique)(?!\p{L}))[\p{L}'-]+ ){0,3})?$/u;
/** Opens a sentence that tells what someone thinks: "Pour X, …", "For X, …". */
const opensFor = /^(?:(?:mais |but |yet )?(?:pour|for) )(?:(?:the|le|la|l')? ?(?:[\p{L}'-]+ ){0,3})$/u;
const opensSubordinate = /^(?:comme|si|puisqu|parce qu|as|since|if|because) ?/;
/** What makes whoever stands behind it the one who judges: "is expected by", "jugé par". */
const passive =
  /(?<!\p{L})(?:expected|forecast|predicted|seen|described|called|hailed|welcomed|denounced|criticised|criticized|dismissed|judged|estimated|put|rejected|ruled out|attendue?s?|prevue?s?|jugee?s?|estimee?s?|qualifiee?s?|decrite?s?|saluee?s?|evaluee?s?|chiffree?s?|denoncee?s?|critiquee?s?|reclamee?s?|demandee?s?) (?:[^,;:"]{0,30} )?(?:by|par) $/u;
/** Behind a name whose account is given: "by X's reckoning". */
const account = /^(?:'s|') (?:own )?(?:account|reckoning|estimate|count|telling|words|view|opinion)(?!\p{L})/u;
/** Words before a name that make it someone spoken to or of. */
const aside =
  /(?<!\p{L})(?:a|au|aux|en|dans|avec|de|du|d'|des|in|at|to|with|of|from|chez|sur|on|about|contre|against|between|entre|devant|par|by|for|pour|told|tells?|alongside)(?: (?:the|le|la|les))? ?$/u;
/** Opens a sentence with what its speaker was asked. */
const asked =
  /^(?:interrogee?s? (?:sur|a propos)|questionnee?s?|asked (?:about|what|whether|why|how)|a propos d|au sujet d)(?!\p{L})/u;
/** Before and behind whoever is given a remark of which another was asked: "remarks by X that", "les propos de X, selon lequel". */
const remarkOf =
  /(?<!\p{L})(?:remarks?|comments?|claims?|statements?|words|propos|declarations?|affirmations?) (?:by|of|from|de|du|d')(?: (?:the|la|le|l'))? ?$/u;
const remarked = /^(?: that|,? selon (?:lequel|laquelle|lesquels|lesquelles)|,? according to whom)(?!\p{L})/u;
/** What opens a clause on someone who was named before it: whoever is named in it does not speak. */
const inRelative = /, (?:who|whom|whose|which|qui|dont) [^,;:()"«»]*$/u;
/** What opens a clause whose verb has what stands before it for its object: "a site that X has approved". */
const objectOf = /, (?:que|qu'|which|whom) ?$/u;
/** Opens what something is only measured by: "15,000 less than its minister had requested". */
const measuredBy = /(?<!\p{L})(?:than(?: what)?|as (?:much|many) as|que ce qu(?:e |'))(?: (?:the|le|la|l'))? ?$/u;
/** Verbs that give a name to what stands before them: "an attack that X called cowardly" gives X the word. */
const naming = /^[^,;:"]{0,12}(?:qualifi|jug|decri|appel|call|describ|label|deem)/u;

/** Those whom a sentence gives what it says, by name or by office, in order; none for whom it names only by a pronoun. */
export const claimsIn = once((passage: Passage): readonly Claim[] => {
  const parts = partsOf(passage);
  const found = personsIn(passage).flatMap((by) => {
    const part = parts.find(({ start, end }) => by.start >= start && by.end <= end);
    return (part && claimOf(passage, by, part)) ?? [];
  });
  // "The bloc's negotiator, Ambassador X, said": an office before a name that has the same verb is one of that one's.
  const hasSameVerb = (one: Claim, other: Claim): boolean =>
    one.by.run === null && other.by.start > one.by.start && one.told.at(-1)?.start === other.told.at(-1)?.start;
  const claims = found.filter((one) => !found.some((other) => hasSameVerb(one, other)));
  // "X and Y said": both do.
  const joined = claims.flatMap((claim) =>
    personsIn(passage)
      .filter(({ end }) => /^ (?:et|and) $/.test(passage.folded.text.slice(end, claim.by.start)))
      .map((by) => ({ ...claim, by })),
  );
  return [...joined, ...claims].sort((a, b) => a.by.start - b.by.start);
});

/** What parts a sentence into clauses of several speakers. */
const parting = /;|(?<=[,"»]) (?:tandis qu|alors qu|la ou |quand |while |whereas |where )/gu;

/** Whether someone is named in a text behind a word that makes that one someone spoken to or of. */
export function isSpokenOf(text: string, { start }: Span): boolean {
  return aside.test(text.slice(0, start));
}

/** The parts of a sentence in which one and the same may speak. */
export function partsOf({ folded: { text } }: Passage): Span[] {
  const cuts = [...text.matchAll(parting)].map(({ index }) => index);
  return [0, ...cuts].map((start, rank) => ({ start, end: cuts[rank] ?? text.length }));
}

function claimOf({ folded: { text } }: Passage, by: Person, part: Span): Claim | null {
  const lead = text.slice(part.start, by.start);
  const rest = text.slice(by.end, part.end);
  const all = (end: number, start: number): Span[] => [
    { start: part.start, end },
    { start, end: part.end },
  ];
  const remark = remarkOf.test(lead) ? remarked.exec(rest) : null;
  if (remark) {
    const start = by.end + remark[0].length;
    const comma = text.slice(start, part.end).search(/, /);
    return { by, told: [{ start, end: comma === -1 ? part.end : start + comma }], before: null };
  }
  const named = source.exec(lead) ?? opensFor.exec(lead) ?? passive.exec(lead);
  if (named) {
    const end = part.start + named.index;
    const before = opensSubordinate.test(lead) ? { start: part.start, end } : null;
    return { by, told: all(end, by.end + apposedBehind(rest)), before };
  }
  if (account.test(rest)) return { by, told: all(by.start, by.end), before: null };
  if (inRelative.test(lead) || measuredBy.test(lead)) return null;
  if (!aside.test(lead) && (!objectOf.test(lead) || naming.test(rest))) {
    const isApposed = text.slice(by.start, by.end).includes(",");
    const told = behind.exec(rest) ?? (isApposed ? behindApposed.exec(rest) : null);
    // What is told of another's remarks is that one's.
    const isOwn = asked.test(lead) && !/(?: that|selon l(?:equel|aquelle|esquels|esquelles))(?!\p{L})/u.test(lead);
    const claimed = isOwn ? part.start : by.start;
    if (told) return { by, told: all(claimed, by.end + told[0].length), before: null };
  }
  const closing = before.exec(lead);
  if (closing && !/(?:told|tells) $/.test(closing[0]) && !/^ (?:that|que|qu')(?!\p{L})/u.test(rest))
    return { by, told: all(part.start + closing.index, by.end + apposedBehind(rest)), before: null };
  return null;
}

/** How far behind a name reaches what stands between commas and says who that is. */
function apposedBehind(rest: string): number {
  return (
    /^, (?:qui|who|whose|dont|the|an?|le|la|l'|\p{L}+(?:eur|rice|or|er|ent|ente|iste|ist|aire|ary)) [^,;:()"«»]{2,100},/u.exec(
      rest,
    )?.[0].length ?? 0
  );
}
