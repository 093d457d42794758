import { foldText } from "./folding.ts";

/** Words that say nothing of what a sentence is about, by language, folded; they also tell the language of a short text. */
const stopWords: Readonly<Record<string, string>> = {
  fr: "le la les l un une des du de d au aux a et ou mais donc ni car que qu qui quoi dont ou ce c cet cette ces il elle ils elles nous vous je se sa son ses leur leurs notre nos votre vos mon ma mes lui eux y en dans par pour sur sous avec sans entre vers chez depuis pendant avant apres contre selon lors afin ainsi aussi alors comme si ne n pas plus moins tres bien tout tous toute toutes meme autre autres est sont etait etaient sera seront fut etre ete ayant a ont avait avaient aura auront avoir eu fait faire font peut peuvent doit cela ceci celui celle ceux celles deja encore toujours jamais ici puis ensuite enfin notamment egalement outre afin dernier derniere",
  en: "the a an of to in on at by for from with without into onto over under between among about against during before after since until and or but nor so yet if then than that which who whom whose what when where why how this these those it its he she they them his her their our your my we you i me us him is are was were be been being am has have had having do does did will would shall should can could may might must not no also as such too very more most less least only just both each every any all some other another same own out up down off there here again further while because through per via",
  es: "el la los las un una unos unas de del al a y o pero que quien cuyo en por para con sin sobre entre hacia desde hasta segun se su sus lo le les es son fue fueron ha han era sera mas como este esta estos estas ese esa no ya tambien muy",
  de: "der die das den dem des ein eine einen einem einer eines und oder aber dass wer in im an am auf aus bei mit nach von vom zu zum zur uber unter zwischen fur gegen ist sind war waren wird werden wurde hat haben hatte sich nicht auch als wie sein seine ihr ihre es er sie wir",
  pt: "o a os as um uma de do da dos das no na nos nas em por para com sem sobre entre ate e ou mas que quem se seu sua seus suas ao aos pelo pela foi foram sao ser tem mais como este esta esse essa nao tambem",
  ru: "и в во на с со по к о об от до из за для при не что как это его ее их он она они мы был была были будет а но или также",
  ar: "في من على الى إلى عن مع ان أن إن هذا هذه التي الذي و كما كان بين بعد قبل لم لا ما",
};

/** Words that tell a language without being empty: months, days, offices. */
const telling: Readonly<Record<string, string>> = {
  fr: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche ministre premiere pays visite signe annonce selon millions euros on deux trois quatre cinq sept huit neuf mille milliard milliards gouvernement etats etrangeres affaires securite sante etudiants etudiant bourses livraison livraisons ble energie nucleaire vigueur recoit recu recue rencontre renforcer militaire offertes russe russes francais francaise etait ete sera seront construira roi reine ecole ecoles semaine mois annees projet projets traite echanges",
  en: "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday minister prime foreign visit signed said announced according million country countries percent two three four five seven eight nine thousand billion government states affairs security health students student scholarships delivery deliveries wheat energy nuclear receives received meeting strengthen military offered russian french king queen school schools week month years agreement treaty trade deal build sign signs",
};
const tellingSets = new Map(Object.entries(telling).map(([language, words]) => [language, new Set(words.split(" "))]));

const sets = new Map(Object.entries(stopWords).map(([language, words]) => [language, new Set(words.split(" "))]));
const french = sets.get("fr");
const english = sets.get("en");

/** Whether a folded word is empty in that language; in a language without a list, in French or English. */
export function isStopWord(word: string, language: string | null): boolean {
  const own = sets.get(language ?? "");
  return own ? own.has(word) : (french?.has(word) ?? false) || (english?.has(word) ?? false);
}

/**
 * The language that a text shows beyond doubt, else null: at least two of its words, or its only such word of three of the language, are
 * of no other language here, and at most a third as many are of any other one alone.
 */
export function languageShown(text: string): string | null {
  const words = foldText(text).split(/[^\p{L}]+/u);
  const counts = [...sets.keys()]
    .map((language) => ({ language, own: words.filter((word) => isOnlyOf(word, language)).length }))
    .sort((a, b) => b.own - a.own);
  const [first, second] = counts;
  if (!first || (second?.own ?? 0) * 3 > first.own) return null;
  return first.own >= 2 || (first.own === 1 && evidenceOf(words, first.language) >= 3) ? first.language : null;
}

/** Whether a word tells one language alone: French "de" is Spanish too, "les" and "des" are not German. */
function isOnlyOf(word: string, language: string): boolean {
  const isOf = (other: string): boolean =>
    sets.get(other)?.has(word) === true || tellingSets.get(other)?.has(word) === true;
  return isOf(language) && [...sets.keys()].every((other) => other === language || !isOf(other));
}

/** How many of the words are of a language. */
function evidenceOf(words: readonly string[], language: string): number {
  const set = sets.get(language);
  const more = tellingSets.get(language);
  return words.filter((word) => set?.has(word) === true || more?.has(word) === true).length;
}

/** The language that the most of a text's empty words belong to; `otherwise` where they do not tell. */
export function tellLanguage(words: readonly string[], otherwise: string | null): string | null {
  let best = otherwise;
  let most = otherwise === null ? 0 : evidenceOf(words, otherwise) + 1;
  for (const language of sets.keys()) {
    const count = evidenceOf(words, language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
