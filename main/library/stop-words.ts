import { foldWords } from "./folding.ts";

/**
 * Words that stand in most articles of a language and say nothing of what they are about. Only such are listed as are no word of
 * weight in another of these languages: not German "war", not French "mais", which maize folds to, not English "us".
 */
const byLanguage = {
  ar: "في من إلى على عن مع أن إن ما لا هو هي هذا هذه ذلك التي الذي الذين كان كانت قد أو ثم كما و",
  de: "der die das den dem des ein eine einen einem einer eines und oder in im ist sind mit von vom zu zum zur auf für als auch nicht sich an am es er sie wir wird hat bei nach aus um",
  en: "the of and to in a an is are was were be been for on at by with from as it its this that these those or but not he they his her their we you i has have had",
  es: "el la los las un una unos unas y o e de del al a en con por para que se su sus lo es no como",
  fr: "le la les l de des du d un une et en au aux à dans par pour sur avec ce c cette ces se s sa son ses il ils elle elles que qu qui est sont a ont ne n pas ou j m t nous vous je",
  it: "il lo la i gli le un uno una e o di del dello della dei degli delle a al alla ai in nel nella da dal dalla su sul con per che si non è sono",
  pt: "o a os as um uma e ou de do da dos das em no na nos nas ao aos por pelo pela para com que se seu sua não é foi",
  ru: "и в во не на что с со как по к ко из за от до о об для это его ее их он она они мы был была были а но же у",
};

/** Folded when one is first asked for: a list that is not searched asks for none. */
let stopWords: ReadonlySet<string> | null = null;

/** Whether a folded word is one of those that stand in most articles. */
export function isStopWord(word: string): boolean {
  stopWords ??= new Set(Object.values(byLanguage).flatMap(foldWords));
  return stopWords.has(word);
}
