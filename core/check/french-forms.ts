import type { Span } from "./alignment.ts";

/** Verbs whose past ends as a conditional does: "ouvrait", "considérait"; without their ending, folded. */
const imperfects =
  "montr entr rentr offr ouvr souffr couvr tir attir retir inspir admir assur dur mesur figur jur demeur prepar compar separ declar consider esper oper gener liber toler cooper acceler respir expir pleur mour cour parcour recour concour livr delivr consacr illustr administr enregistr rencontr renfor souv favoris metr encadr rassur gard".split(
    " ",
  );
/** What ends like a future or a conditional and is none. */
const noForm = new RegExp(
  `^(?:(?:${imperfects.join("|")})(?:ait|aient)|opera|camera|cholera|sera[ct]|sierra|andorra|alexandra|sandra|cassandra|navarra|canberra|guerra|terra|souhait|extrait|(?:ap)?parait|portrait|retrait|attrait|contrat)$`,
  "u",
);
const future = /^\p{L}{2,}(?:er|ir|dr|vr|ur|rr)(?:a|ont)$/u;
const conditional = /^\p{L}{2,}(?:er|ir|dr|vr|ur|rr)(?:ait|aient)$/u;

/** Whether a folded word is a future of a French verb by its form: "signera". */
export function isFuture(word: string): boolean {
  return future.test(word) && !noForm.test(word);
}

/** Whether a folded word is a conditional of a French verb by its form: "signerait", and not "ouvrait". */
export function isConditional(word: string): boolean {
  return conditional.test(word) && !noForm.test(word);
}

/** The words of a folded text that have a form, with their places. */
export function formsIn(folded: string, hasForm: (word: string) => boolean): (Span & { word: string })[] {
  return [...folded.matchAll(/\p{L}+(?:a|ont|ait|aient)(?!\p{L})/gu)]
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
    .filter(({ word }) => hasForm(word));
}
