import type { Span } from "./alignment.ts";
import type { Passage } from "./passage.ts";
import { isFutureForm } from "./tense.ts";
import type { Word } from "./terms.ts";

/** What a clause tells as done: the place of its verb in the folded text. */
export interface Deed extends Span {
  word: Word;
  /** It only settles that something is to be done: "has decided to", "sont convenus de". */
  decides: boolean;
}

const between =
  "(?: (?:deja|already|officiellement|formally|also|aussi|egalement|bien|just|since|now|jointly|ensemble|all|tous|then|ensuite|\\p{L}+ment|\\p{L}+ly))*";
/** What makes the participle behind it a deed that is done, by language: "a été", "viennent de", "has been", "was". Folded. */
const doneBefore: Readonly<Record<"fr" | "en", RegExp>> = {
  fr: new RegExp(
    `(?<![\\p{L}'-])(?:(?:a|ont|avait|avaient)${between}(?: ete)?|(?:s'est|se sont)|(?:vient|viennent) d(?:e |'))${between} ?$`,
    "u",
  ),
  en: new RegExp(`(?<![\\p{L}'-])(?:(?:has|have|had)${between}(?: been)?|was|were)${between} ?$`, "u"),
};
/** Verbs that say, plan or promise something, and those that say nothing of what is done; folded, their beginnings. */
const noDeed =
  /^(?:annonc|announc|dit|said|told|declar|affirm|indiqu|precis|expliqu|explain|ajout|added|estim|assur|promis|pledg|prevu|plan|schedul|expect|attend|propos|demand|ask|request|souhait|wish|want|voulu|hop|esper|engag|commit|invit|appel|call|urg|exhort|salu|welcom|exprim|express|soulign|stress|rappel|recall|reaffirm|reiter|confirm|evoqu|discut|discuss|abord|rais|plaid|recommand|recommend|suggest|consider|envisag|etudi|stud|examin|review|charg|task|intend|design|destin|meant|suppos|believ|thought|known|connu|report|rapport|describ|qualifi|criti|condamn|condemn|appuy|support|soutenu|back|vu|eu|ete|been|fait|made|du|pu|permis|allow|autoris|authori|oblig|requir|need|fix|set|not|convoqu|reserv|warn|averti|hinted|signal|mention|not|cit|quot|titr|lu|read|offer|offert|defen|oppos|reject|rejet|refus|deni|denied|dement|blam|accus|insist|compar|parl|spoken|spoke|talk|entreten|met|meet|rencontr)/u;
const decision = /^(?:decid|agreed$|conven)/u;
const englishPast = /(?:ed|[aeo]wn|ought|elt|ept|ent|ought|old|uilt|eld|et|un|ut|one|iven|aken|itten|oken|egun|ung)$/u;
const frenchPast = /(?:[ei]e?s?|ue?s?|(?:is|it|int|ert|aint)(?:es?|s)?)$/u;
/** What shows that the verb before it only says or means to do something: "managed to", "estimé que". */
const opensPlan = /^ (?:to \p{L}|that |que |qu')/u;
const undone =
  /(?<!\p{L})(?:once|when|if|unless|until|before|not|never|yet|une fois|si|avant|pas|jamais|encore|n'|ne|only|lorsque|quand|des qu'|des que)(?: \p{L}+){0,3} ?$/u;

/** Whether a word only says, plans or promises, or says nothing of what is done. */
export function isNoDeed({ word }: Word): boolean {
  return noDeed.test(word);
}

/** The deeds that a passage tells as done outside of quotations, in order: "a été lancé", "has approved"; not "a annoncé", "n'a pas signé". */
export function deedsIn({ folded, words, text, quotes, language }: Passage): Deed[] {
  if (language !== "fr" && language !== "en") return [];
  return words.flatMap((verb): Deed[] => {
    const { start, end, word, term } = verb;
    if (term === null || isNoDeed(verb)) return [];
    const at = folded.at[start] ?? 0;
    if (quotes.some((quote) => quote.start <= at && at < quote.end)) return [];
    const lead = folded.text.slice(Math.max(0, start - leadLength), start);
    const cue = doneBefore[language].exec(lead);
    if (!cue || undone.test(lead.slice(0, cue.index))) return [];
    const isRecent = /^v/u.test(cue[0]);
    const decides = decision.test(word);
    if (!decides && opensPlan.test(folded.text.slice(end))) return [];
    const written = text.slice(at, folded.at[end] ?? text.length).normalize("NFC");
    // "à" is no "a": "a" with its accent, or a word in a large letter, opens no verb.
    const auxiliary = text.slice(folded.at[start - cue[0].length] ?? 0, at).normalize("NFC");
    if (/^[àÀ]/u.test(auxiliary) || /^\p{Lu}/u.test(written)) return [];
    const isParticiple =
      isRecent || (language === "en" ? englishPast.test(word) : frenchPast.test(word) && !/e$/iu.test(written));
    return isParticiple ? [{ start, end, word: verb, decides }] : [];
  });
}

/** How far before a verb its auxiliaries may begin, in letters. */
const leadLength = 60;

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
export function openEndsIn({ folded, quotes, words, language }: Passage): OpenEnd[] {
  const isQuoted = (start: number): boolean => {
    const at = folded.at[start] ?? 0;
    return quotes.some((quote) => quote.start <= at && at < quote.end);
  };
  const placesOf = (pattern: RegExp): Span[] =>
    [...folded.text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const futures = words.filter((word) => isFutureForm(word, language));
  return [
    ...placesOf(unsettled).map((place) => ({ ...place, settled: false })),
    ...[...placesOf(toCome), ...futures].map(({ start, end }) => ({ start, end, settled: true })),
  ].filter(({ start }) => !isQuoted(start));
}
