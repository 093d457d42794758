import type { Span } from "../alignment.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { formsIn, isConditional, isFuture } from "./french-forms.ts";
import { stateOf } from "./tense.ts";
import type { Word } from "../terms.ts";

/** What a clause tells as done: the place of its verb in the folded text. */
export interface Deed extends Span {
  word: Word;
  /** It only settles that something is to be done: "has decided to", "sont convenus de". */
  decides: boolean;
}

/** Verbs that say, plan or promise something, and those that say nothing of what is done; folded, their beginnings. */
const noDeed =
  /^(?:annonc|announc|dit|said|told|declar|affirm|indiqu|precis|expliqu|explain|ajout|added|estim|assur|promis|pledg|prevu|plan|schedul|expect|attend|await|propos|demand|ask|request|souhait|wish|want|voulu|hop|esper|engag|commit|invit|appel|call|urg|exhort|salu|welcom|exprim|express|soulign|stress|rappel|recall|reaffirm|reiter|confirm|evoqu|discut|discuss|abord|rais|plaid|recommand|recommend|suggest|consider|envisag|etudi|stud|examin|review|charg|task|intend|design|destin|meant|suppos|believ|thought|known|connu|report|rapport|describ|qualifi|criti|condamn|condemn|appuy|support|soutenu|back|vu|eu|ete|been|fait|made|du|pu|permis|allow|autoris|authori|oblig|requir|need|fix|set|not|convoqu|reserv|warn|averti|hinted|signal|mention|not|cit|quot|titr|lu|read|provided|given|passe|concern|includ|offer|offert|defen|oppos|reject|rejet|refus|deni|denied|dement|blam|accus|insist|compar|parl|spoken|spoke|talk|entreten|met|meet|rencontr|slip|postpon|defer|delay|push|report|repouss|decal|differ)/u;
const decision = /^(?:decid|agreed$|conven)/u;
/** What shows that the verb before it only says or means to do something: "managed to", "estimé que". */
const opensPlan = /^ (?:to \p{L}|that |que |qu')/u;

/** Whether a word only says, plans or promises, or says nothing of what is done. */
function isNoDeed({ word }: Word): boolean {
  return noDeed.test(word);
}

/** Before and behind a participle that only tells whose something is: "a panel led by X". Folded. */
const besideNoun = /(?<!\p{L})(?:an?|the|its|this|that) \p{L}+ $/u;
const byWhom = /^ by (?=\p{L})/u;

function isOnlyOfWhom({ folded: { text } }: Passage, { start, end }: Word): boolean {
  return besideNoun.test(text.slice(0, start)) && byWhom.test(text.slice(end));
}

/** The deeds that a passage tells as done outside of quotations, in order: "a été lancé", "has approved"; not "a annoncé", "n'a pas signé". */
export function deedsIn(passage: Passage): Deed[] {
  return passage.words.flatMap((word): Deed[] => {
    const { start, end } = word;
    if (word.term === null || isNoDeed(word) || isQuoted(passage, start)) return [];
    if (stateOf(passage, word) !== "done" || isOnlyOfWhom(passage, word)) return [];
    const decides = decision.test(word.word);
    return decides || !opensPlan.test(passage.folded.text.slice(end)) ? [{ start, end, word, decides }] : [];
  });
}

/** What is not settled: thought about, possible, hearsay. Folded. */
const unsettled =
  /(?<![\p{L}'-])(?:could|may(?! \d)|might|(?:is|are|was|were) (?:thinking (?:of|about)|considering|being (?:considered|studied|discussed)|under (?:consideration|discussion|study|negotiation|review))|thinking (?:of|about)|consider(?:s|ing)|mulls?|mulling|weighing|no decision|nothing has been|not ruled out|aurait|auraient|pourrait|pourraient|songe(?:nt|rait|raient)? a|envisage(?:nt)?|reflechi(?:t|ssent) a|n'exclu(?:t|ent) pas|a l'etude|etudie(?:nt)?|(?:est|sont) en (?:discussion|negociation)s?|aucune decision|rien n'(?:est|a ete)|reportedly|allegedly)(?![\p{L}-])/gu;
/** What is settled, but still to come. Folded. */
const toCome =
  /(?<![\p{L}'-])(?:will|shall|would|should|(?:is|are|was|were) (?:expected|due|set|scheduled|planned|likely|about|still|yet)? ?to|due to be|yet to|remains? (?:to be|subject to)|subject to|await(?:s|ing)|pending|plans? to|plans? for|planning to|intends? to|hopes? to|aims? to|offer(?:s|ed)? to|announced for|scheduled for|planned for|has not yet|have not yet|sera|seront|serait|seraient|pourra|pourront|devrait|devraient|devra|devront|doi(?:t|vent)(?= (?:\p{L}+ )?\p{L}+(?:er|ir|re)(?!\p{L}))|va|vont|(?:est|sont) (?:attendue?s?|prevue?s?|a negocier|a signer)|reste(?:nt)? a|attend(?:ent)? (?:encore|toujours)|(?:annoncee?s?|prevue?s?) pour|compte(?:nt)? (?=\p{L}+(?:er|ir|re) )|entend(?:ent)? (?=\p{L}+(?:er|ir|re) )|prevoi(?:t|ent)|propose(?:nt)? de|offre de|pas encore)(?![\p{L}-])/gu;

/** A place where a passage leaves something open: not `settled` yet, or settled and still to come. */
export interface OpenEnd extends Span {
  settled: boolean;
}

/** Where a passage has something before it or leaves it open, outside of quotations, in no order. */
export function openEndsIn(passage: Passage): OpenEnd[] {
  const { folded } = passage;
  const placesOf = (pattern: RegExp): Span[] =>
    [...folded.text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const futures = [isFuture, isConditional].flatMap((form) => formsIn(passage, form));
  return [
    ...placesOf(unsettled).map((place) => ({ ...place, settled: false })),
    ...[...placesOf(toCome), ...futures].map(({ start, end }) => ({ start, end, settled: true })),
  ].filter(({ start }) => !isQuoted(passage, start));
}
