import { placeOf } from "./places.ts";

const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "j",
  з: "z",
  и: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ы: "i",
  э: "e",
  ю: "iu",
  я: "ia",
  ь: "",
  ъ: "",
  і: "i",
  є: "e",
  ґ: "g",
};
const arabic: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "gh",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "u",
  ي: "i",
  ى: "a",
  ة: "a",
  ء: "",
};

/** Names that no rule turns into each other. Folded. */
const pairs: Readonly<Record<string, string>> = {
  jinping: "xi-jinping",
  mohamed: "mohammed",
  muhammad: "mohammed",
  mohammad: "mohammed",
  yeltsin: "eltsin",
  yelena: "elena",
  recep: "recep",
  francois: "francis",
  pape: "pope",
  leon: "leo",
  benoit: "benedict",
  jean: "john-jean",
};

/** A folded word in Latin letters. */
function toLatin(word: string): string {
  if (!/[\u0400-\u06ff]/.test(word)) return word;
  return word.replace(/./gu, (sign) => cyrillic[sign] ?? arabic[sign] ?? sign);
}

/**
 * What a folded name is compared by across languages: the letters by which French and English write other scripts are one ("Poutine",
 * "Putin"; "Sergueï", "Sergey"; "Gorbatchev", "Gorbachev"). Not for names of one language: there another spelling is another spelling.
 */
export function spellingKey(word: string): string {
  const latin = toLatin(word);
  const key = latin
    .replace(/-/g, "")
    .replace(/ou(?!$)|oo/g, "u")
    .replace(/ou$/, "u")
    .replace(/gu(?=[ei])/g, "g")
    .replace(/sch|tch|ch|sh|cz/g, "c")
    .replace(/ph/g, "f")
    .replace(/kh|q|ck/g, "k")
    .replace(/dj|zh/g, "j")
    .replace(/w/g, "v")
    .replace(/ff$/, "v")
    .replace(/y|ij/g, "i")
    .replace(/ie$|ii$|ei$/, "i")
    .replace(/bourg/g, "burg")
    .replace(/([^aeiou])re$/, "$1er")
    .replace(/in[e]$/, "in")
    .replace(/([^aeiou])e$/, "$1")
    .replace(/eau/g, "o")
    .replace(/([a-z])\1/g, "$1");
  return pairs[latin] ?? key;
}

/** The consonants of a name, by which one script's spelling is found in another: vowels are seldom written alike. */
export function skeletonOf(word: string): string {
  return spellingKey(word).replace(/[aeiou]/g, "");
}

const peopleEnding =
  /^(?:a|e|o|ie|ia|y|an|ane|ans|anes|ian|ians|ien|ienne|iens|iennes|ais|aise|aises|ois|oise|oises|ese|ish|i|is|in|ine|ins|ines|ain|aine|ains|aines|s|ns|n|ne|nne|nnes|te|tes|que|ques|ic|er|ers|land|stan|sk|en|enne|ens|ennes)?$/;

/** Whether two folded words mean two known places, however alike they are written: "nigérien" is of Niger, "nigérian" of Nigeria. */
function areTwoPlaces(one: string, other: string): boolean {
  const [first, second] = [placeOf(one), placeOf(other)];
  return first !== null && second !== null && first !== second;
}

/** How many letters two words begin with alike. */
function commonStart(one: string, other: string): number {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  return common;
}

/** Whether two folded words are of one root, with endings for a land, its people and what is theirs. */
export function isDerived(one: string, other: string): boolean {
  const common = commonStart(one, other);
  return (
    shareRoot(one, other) &&
    peopleEnding.test(one.slice(common)) &&
    peopleEnding.test(other.slice(common)) &&
    one.slice(common) !== other.slice(common) &&
    !(one.length - common <= 1 && other.length - common <= 1 && one.length === other.length)
  );
}

/** Whether two folded words begin alike but for an ending: a land, its people, what is theirs, in the same or another language. */
export function shareRoot(one: string, other: string): boolean {
  const common = commonStart(one, other);
  return common >= 4 && common >= Math.min(one.length, other.length) - 3 && !areTwoPlaces(one, other);
}
