import { textAt } from "../checking.ts";
import type { Span } from "../alignment.ts";
import { isConditional, isFuture } from "./french-forms.ts";
import type { Passage } from "../passage.ts";
import type { Word } from "../terms.ts";

/** How a text tells an act: as done, as still to come (or only allowed, asked for, refused), or neither ("the signing"). */
export type State = "done" | "ahead" | "untold";

const adverbs = {
  fr: "(?: (?:etre|ete|avoir|pas|aussi|ensuite|enfin|bien|encore|deja|egalement|bientot|\\p{L}+ment))*",
  en: "(?: (?:be|been|being|have|has|had|not|also|then|now|only|just|already|soon|first|next|yet|still|\\p{L}+ly))*",
};

/** Right before a verb, perhaps with adverbs between: what makes it an act that is yet to come, in any of its forms. Folded. */
const aheadLead = {
  fr: new RegExp(
    `(?<!\\p{L})(?:sera|seront|serait|seraient|soit|soient|devra|devront|devrait|devraient|doit|doivent|pourra|pourront|pourrait|pourraient|peut|peuvent|va|vont|aura|auront|aurait|auraient|veut|veulent|compte|comptent|souhaite|souhaitent|refuse|refusent|une fois)${adverbs.fr} $`,
    "u",
  ),
  en: new RegExp(
    `(?<!\\p{L})(?:will|shall|would|should|could|may|might|must|can|cannot|to|once|when|if|unless|until)${adverbs.en} $`,
    "u",
  ),
};
/** Right before a participle: what was not done. Folded. */
const denied = {
  fr: /(?<!\p{L})(?:pas|jamais)(?: (?:encore|toujours|ete))* $/u,
  en: /(?<!\p{L})(?:not|never|yet|refused|declined|failed)(?: been| to)? $/u,
};

/** Whether what stands before a verb, in either language, has its act yet to come or denies it: "will be ", "n'a pas ". */
export function isUndone(lead: string): boolean {
  return [aheadLead, denied].some(({ fr, en }) => fr.test(lead) || en.test(lead));
}

/** Right before an infinitive: what is to be done. "Vient de" tells what was. Folded. */
const beforeInfinitive = new RegExp(
  `(?<!\\p{L})(?:(?<!viennent |vient )d(?:e |')|pour |a )(?:${adverbs.fr.slice(4, -2)} )*$`,
  "u",
);
const infinitive = /^\p{L}{2,}(?:er|ir|oir|[dtu]re)$/u;
/** Who decides to do something, goes on doing it, or was the first to, does not leave it open. Folded. */
const settled =
  /(?<!\p{L})(?:agreed|decided|managed|helped|used|began|continued|being|first|last|only|decide(?:nt)?|convenu|conviennent|accepte(?:nt)?|choisi|permis|reussi|premi(?:er|ere|ers|eres)|derni(?:er|ere)|seule?s?)(?: \p{L}+){0,2} (?:to|a|de|d') ?$|(?<!\p{L})got \p{L}+ to $/u;
const deciding = /(?<!\p{L})(?:agreed|decided|ont decide|a decide|convenu)(?!\p{L})[^.;]*$/u;
/** Right before a noun of an act: what it waits for. Folded. */
const aheadOfNoun =
  /(?<!\p{L})(?:subject to|pending|awaits?|awaiting|needs?|requires?|sous reserve (?:de|d')|en attente (?:de|d')|dans l'attente (?:de|d')|soumise? a)(?: (?:the|an?|its|his|her|la|le|les|une?|son|sa|leur))? ?(?:l')?$/u;
/** Right before a form in -ing: what is thought about. Folded. */
const considered =
  /(?<!\p{L})(?:thinking (?:of|about)|consider(?:s|ing)?|planning|propos(?:es|ing)|weighing|ruled? out) $/u;
/** Right before a noun: no verb stands there. Folded. */
const determined =
  /(?<!\p{L})(?:an?|the|its|his|her|their|our|une?|la|le|les|des|du|ce|cet|cette|son|sa|ses|leurs?) (?:\p{L}+ )?$|l'$/u;

const frenchParticiple =
  /(?:[éÉ]e?s?|(?:mis|pris|fait|dit|ouvert|offert|clu|reçu|rendu|vendu|tenu|venu|élu|truit|duit|scrit|pendu|tendu|perdu)e?s?)$/u;
const frenchPerfect = new RegExp(
  `(?<!\\p{L})(?:a|ont|avait|avaient|ayant|est|sont|etait|etaient|fut|furent|ete)${adverbs.fr} (?:tous |toutes )?$`,
  "u",
);
const afterHaving = /(?<!\p{L})(?:pour|apres|d'|de) ?(?:avoir|etre|s'etre)(?: ete)? $/u;
const justDone = /(?<!\p{L})(?:vient|viennent) (?:de |d')$/u;
const englishPast =
  /(?:ed|sent|held|met|paid|sold|bought|built|made|gave|given|took|taken|won|lost|began|begun|left|led|cut|fell|fallen|rose|risen|grew|grown|chose|chosen|wrote|written|found|brought|withdrew|withdrawn|lent|spent|understood|shrank|shrunk|sank|sunk|broke|broken|drew|drawn|flew|flown|drove|driven|kept|struck)$/u;
/** Right before a participle that tells what is going on: "is being prolonged". */
const ongoing = /(?<!\p{L})being (?:\p{L}+ly )?$/u;
/** Right before a participle that only tells of what kind a thing is: "the proposed line". */
const adjectival = /(?:^|(?<!\p{L})(?:an?|the|its|his|her|their|of|newly|'s)) $/u;

/** How a passage tells the act of one of its words. */
export function stateOf(passage: Passage, word: Word): State {
  const { text } = passage.folded;
  const lead = text.slice(Math.max(0, word.start - 60), word.start);
  if (settled.test(lead) || (/(?<!\p{L})(?:to|de|d') ?$/u.test(lead) && deciding.test(text.slice(0, word.start))))
    return "untold";
  const written = textAt(passage, word.start, word.end).normalize("NFC").toLowerCase();
  if (passage.language === "fr") {
    if (justDone.test(lead) || afterHaving.test(lead)) return "done";
    if (frenchParticiple.test(written) && frenchPerfect.test(lead) && !denied.fr.test(lead))
      return aheadLead.fr.test(lead.replace(/(?<!\p{L})(?:a|ont) (?=[\p{L} ]*$)/u, "@ ")) ? "ahead" : "done";
    const isInfinitive = infinitive.test(word.word);
    if (
      (!word.capital && (isFuture(written) || isConditional(written))) ||
      (isInfinitive && beforeInfinitive.test(lead))
    )
      return "ahead";
    if (aheadLead.fr.test(lead) && !determined.test(lead)) return "ahead";
  } else {
    if ((aheadLead.en.test(lead) && !determined.test(lead)) || denied.en.test(lead)) return "ahead";
    if (considered.test(lead) && word.word.endsWith("ing")) return "ahead";
    if (englishPast.test(word.word) && !adjectival.test(lead) && !ongoing.test(lead)) return "done";
  }
  return aheadOfNoun.test(lead) ? "ahead" : "untold";
}

const clauseEnd =
  /[.;:!?](?: |$)| (?:but|while|whereas|mais|tandis que|alors que) |, (?:which|who|whose|qui|dont|que|ou) | (?:and that|et que?) | et qu'| (?:and|et) (?=(?:(?:the|le|la|les|its|son|sa) \p{L}+ )?(?:is|are|was|were|will|would|has|have|had|it|he|she|they|est|sont|sera|seront|a|ont|doit|doivent|il|elle|ils|elles|devra|devrait|pourrait|va|vont) )/gu;

/** The clause around a place: from one joining word to the next. */
export function clauseOf({ folded: { text } }: Passage, { start, end }: Span): Span {
  const stops = [...text.matchAll(clauseEnd)].map((stop) => ({ start: stop.index, end: stop.index + stop[0].length }));
  const from = stops.findLast((stop) => stop.end <= start)?.end ?? 0;
  return { start: from, end: stops.find((stop) => stop.start >= end)?.start ?? text.length };
}
