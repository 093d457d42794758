import type { Span } from "../alignment.ts";
import { formsIn, isConditional, isFuture } from "../acts/french-forms.ts";
import { isQuoted, type HedgedText, type Passage } from "../passage.ts";

/** How a sentence keeps its distance from what it says. */
export type HedgeKind = "hearsay" | "possible" | "considered" | "planned" | "attributed" | "projected" | "future";

const patterns: Readonly<Record<Exclude<HedgeKind, "considered" | "projected" | "future">, RegExp>> = {
  hearsay:
    /\b(?:aurai(?:t|ent)|serai(?:t|ent)|reportedly|allegedly|apparently|purportedly|supposedly|is said to|are said to|is believed to|are believed to|is reported to|are reported to|is understood to|are understood to|would|dit-on|semble(?:nt)?(?:-t-il)?|semblerait|il semble|parait-il|il paraitrait|presume(?:e|s|es)?|pretendu(?:e|s|es)?|(?:a|ont) en croire|de source|de sources|rumeur|rumeurs|rumou?rs?|unconfirmed|non confirme(?:e|s|es)?|alleged|claim(?:s|ed|ing)?|serait|auraient)\b/,
  possible:
    /\b(?:pourrai(?:t|ent)|peut-etre|possible|possibly|eventuel(?:le|les|s|lement)?|could|may|might|perhaps|potential(?:ly)?|probable(?:ment)?|probably|likely|susceptible(?:s)?|envisage(?:e|es|s|nt|r|d)?|n'est pas exclu|not ruled out|not excluded|considering|considers?|consider|songe(?:nt)?|reflechi(?:t|ssent)|etudie(?:nt)?|possibilite|possibility|hypothese|sous reserve|subject to|si possible|if possible|si le|si la|si les|si l|a condition|encour(?:t|ent|rait)|passibles?|risque(?:nt)?|faces?|carry(?:ing)?|carries)\b/,
  planned:
    /\b(?:devrai(?:t|ent)|doi(?:t|vent)|devai(?:t|ent)|prevoi(?:t|ent)|prevu(?:e|s|es)?|prevoyai(?:t|ent)|attendu(?:e|s|es)?|expect(?:s|ed)?|should|planned|plans?|planning|is to|are to|was to|were to|due to|yet to|offer(?:s|ed)?|offre(?:nt)?|reste(?:nt)? a|set to|scheduled|intend(?:s|ed)?|aims?|aim(?:s|ed) to|hope(?:s|d)?|espere(?:nt|r)?|compte(?:nt)?|entend(?:ent)?|souhaite(?:nt|r)?|want(?:s|ed)?|seek(?:s)?|vise(?:nt|r)?|visant|envisage(?:nt)?|projet(?:ee?s?|te|tent)?|recommend(?:s|ed)?|recommande(?:nt)?|preconise(?:nt)?|propose(?:s|d|nt)?|propos(?:ee|ees|es)|would|a l'etude|objectif|target(?:s|ed)?|ambition(?:ne|nent)?|a venir|prochain(?:e|ement)?|attend(?:ent|ait)?|exige(?:nt|ait)?|reclame(?:nt|ait)?|(?<!\b(?:l[ae]|une|sa|cette|leur|les|des) )demande(?:nt|ait)?|appelle(?:nt)? a|call(?:s|ed|ing)? (?:for|on)|urge(?:s|d)?|demand(?:s|ed)?|ask(?:s|ed)?|insist(?:s|ed)? (?:on|that)|require(?:s|d)?|censee?s?|appele(?:e|s|es)? a|destinee?s? a|promet(?:tent)?|promis|promise(?:s|d)?|pledge(?:s|d)?|s'engagent?|engagee?s? a|means? to|meant to|supposed to|designed to|intended to|commit(?:s|ted)?|(?:un|une|des|les|la|le) \p{L}+(?: d(?:u|e|es) \p{L}+)? a (?!hier|alger|tanger)\p{L}+(?:er|ir|ire|dre)|anticipat(?:e|es|ed)|forecast|prevision(?:s)?|projected|upcoming|later this)\b/u,
  attributed:
    /\b(?:selon|d'apres|according to|de source|de sources|sources?|assure(?:nt)?|affirme(?:nt)?|(?:a|ont) (?:affirme|assure|declare|dit|indique|annonce|precise|estime|explique|ajoute|souligne|rapporte|soutenu|avance|fait savoir|fait etat|confie|signale|evoque|evalue|chiffre)|estime(?:nt)?|indique(?:nt)?|rapporte(?:nt)?|declare(?:nt)?|precise(?:nt)?|explique(?:nt)?|juge(?:nt)?|dit|disent|avance(?:nt)?|evoque(?:nt)?|fait etat|font etat|said|says?|saying|told|tells?|stated|states|claimed|claims?|reported|reports?|reporting|estimate(?:s|d)?|according|per|announced?|announces|argue[sd]?|accuse(?:s|d|nt)?|accusing|annonce(?:nt)?|announcing|reproche(?:nt)?|citing|shows?|showed|heard|montre(?:nt)?|ressort|cite[sd]?|quot(?:ed|ing)|put[s]? (?:it|the|at)|insiste?(?:s|d|nt)?|believe[sd]?|warn(?:s|ed)?|aux yeux d|de l'avis|pour le|pour la|pour les|pour m|in the (?:view|words) of|on the word of|on the account|in h(?:is|er) view)\b/,
};

/** Futures without a form of their own, in French and English. */
const future = /(?<!\p{L})(?:will|shall|sera|seront|va|vont)(?!\p{L})/u;
/** Conditionals that have a kind of their own. */
const ofOwnKind = /^(?:aur|ser|pourr|devr)(?:ait|aient)$/;

/** How a passage, or a part of it, keeps its distance, by kind; `part` in the folded text. */
export function hedgesIn(
  passage: HedgedText,
  part: Span = { start: 0, end: passage.folded.text.length },
): Set<HedgeKind> {
  const folded = passage.folded.text.slice(part.start, part.end);
  const hasForm = (form: (word: string) => boolean): boolean =>
    formsIn(passage, form).some(({ start, end }) => start >= part.start && end <= part.end);
  const found = new Set<HedgeKind>();
  for (const kind of ["hearsay", "possible", "planned", "attributed"] as const)
    if (patterns[kind].test(folded)) found.add(kind);
  if (future.test(folded) || hasForm(isFuture)) found.add("future");
  if (hasForm(isConditional)) found.add("hearsay").add("planned").add("possible");
  return found;
}

/** The words of a conditional or of hearsay in a passage, with their places: what must not get lost. */
export function assertedHedges(passage: HedgedText): { kind: HedgeKind; start: number; end: number }[] {
  const strong: readonly [HedgeKind, RegExp][] = [
    [
      "hearsay",
      /\b(?:aurai(?:t|ent)|serai(?:t|ent)|reportedly|allegedly|apparently|purportedly|would have|claim(?:s|ed)?(?! ?(?:[$€£]|\d|by |\p{L}{1,3}\$))|(?:is|are|was|were) (?:said|believed|reported|understood|alleged|thought|suspected|rumou?red) to|suspects? that|soupconne(?:e|s|es|nt)? d|dit-on)\b/gu,
    ],
    ["possible", /\b(?:pourrai(?:t|ent)|could|might|may(?! \d))\b/g],
    [
      "considered",
      /\b(?:envisage(?:nt)?|(?:is|are) considering|songe(?:nt)? a|n'exclu(?:t|ent) pas|(?:has|have) not ruled out|peut-etre|perhaps|possibly)\b/g,
    ],
    [
      "planned",
      /\b(?:devrai(?:t|ent)|(?:is|are) expected|should|(?:offre|offert|propose|promis|promet) (?:de|d')|(?:offered|offer|proposed|promised|pledged) to)\b/g,
    ],
    ["attributed", /\b(?:selon|d'apres|according to)\b/g],
  ];
  const projected = formsIn(passage, isConditional).filter(({ word }) => !ofOwnKind.test(word));
  return [
    ...projected.map(({ start, end }) => ({ kind: "projected" as const, start, end })),
    ...strong.flatMap(([kind, pattern]) =>
      [...passage.folded.text.matchAll(pattern)].map((match) => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  ];
}

const negation =
  /(?<!\p{L})(?:n'|ne )(?!(?:est|a|ont|sont|etait|avait|fait|font|se|s'|l'|y|en|leur|lui) ?\p{L}* ?(?:que|qu')|\p{L}+ que)|(?<!\p{L})(?:not|no|never|without|cannot|neither|aucune?|sans|refus\p{L}*|rejet\p{L}*|reject\p{L}*|den(?:y|ie[sd])|nie(?:nt)?|dement\p{L}*|fail(?:s|ed)?|echou\p{L}*|unable|nor|exclu\p{L}*|ruled? out|lack\p{L}*|absence|manque|absent\p{L}*|declin\p{L}*|impossib\p{L}*|jamais|nul|nulle|non|nothing|nobody|none|rien|personne|reste(?:nt)? a|attend(?:ent)? (?:encore|toujours)|yet to|still to|remains? to|await(?:s|ed|ing)?|pending|supprim\p{L}*|abol\p{L}*|levee?s?|lift(?:s|ed)?|remov\p{L}*|scrap(?:s|ped)?|drop(?:s|ped)?|renonc\p{L}*|waiv\p{L}*|rather than|plutot qu(?:e|'\p{L}+))(?!\p{L})|n't(?!\p{L})/gu;

const plainNegation =
  /(?<!\p{L})(?:n'|ne )\p{L}+ (?:\p{L}+ )?(?:pas|jamais|plus)(?!\p{L}| (?:que |qu'))(?!(?: \p{L}+){0,4} (?:aussi|si|autant|tel(?:le)?s?) )|(?<!\p{L})(?:not(?! only)|never(?!(?: \p{L}+){0,4} (?:so|such|as) )|cannot)(?!\p{L})|n't(?!\p{L})/gu;

/**
 * Where a passage says plainly no in its own voice, and not in what it quotes: places of "n’a pas", "not"; none of "never so fast", which
 * compares.
 */
export function plainNegationsIn(passage: Passage): { start: number; end: number }[] {
  return [...passage.folded.text.matchAll(plainNegation)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ start }) => !isQuoted(passage, start));
}

/** How many words of a passage say no, plainly in its own voice and in any way. */
export function negationsIn(passage: Passage): { plain: number; any: number } {
  return { plain: plainNegationsIn(passage).length, any: passage.folded.text.match(negation)?.length ?? 0 };
}
