import type { Folded } from "./folding.ts";
import type { Word } from "./terms.ts";

/**
 * A number as a text gives it, with its place in the folded text (number and unit). `values` are what it can mean: "1.500" is a
 * thousand and a half in one language and one and a half in another. `unit` is the same in every language, null where none stands
 * beside it; `counted` are the terms of what is counted, nearest first. `rank`: "2e", "third". `spelt`: written in words.
 */
export interface Numeral {
  start: number;
  end: number;
  values: number[];
  unit: string | null;
  counted: string[];
  rank: boolean;
  spelt: boolean;
  /** It says that it is no exact number ("près de", "about"), or that it is a bound. */
  about: boolean;
  bound: "least" | "most" | null;
}

const smallWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
  ].flatMap((words) => words.split(" ").map((word, value): [string, number] => [word, value])),
);
const tens: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const collectives: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
  dozen: 12,
  une: 1,
};
const scales: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1e3,
  milliers: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  mil: 1e3,
  tausend: 1e3,
  million: 1e6,
  millions: 1e6,
  millones: 1e6,
  millon: 1e6,
  millionen: 1e6,
  milhao: 1e6,
  milhoes: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  млн: 1e6,
  مليون: 1e6,
  mn: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  md: 1e9,
  mds: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  млрд: 1e9,
  مليار: 1e9,
  bn: 1e9,
  тысяч: 1e3,
  тысячи: 1e3,
  тыс: 1e3,
  الف: 1e3,
  trillion: 1e12,
  trillions: 1e12,
};
const billion: Readonly<Record<string, number>> = { fr: 1e12, es: 1e12, de: 1e12 };

/** What a unit is called: its own sign, then its names in the languages, folded. */
const unitLines = `
% pour cent;pourcent;percent;per cent;por ciento;por cento;prozent;процентов;процента;%
points points de pourcentage;percentage points;percentage point;point de pourcentage
usd dollars americains;dollar americain;us dollars;us dollar;dollars us;dollars des etats-unis;usd;us$;$ us;dollars;dollar;dolares;долларов;دولار;$
eur euros;euro;eur;евро;يورو;€
gbp livres sterling;livre sterling;pounds sterling;gbp;£
xof francs cfa;franc cfa;fcfa;f cfa;cfa francs;cfa franc;xof
chf francs suisses;franc suisse;swiss francs;swiss franc;chf
rub roubles;rouble;rubles;ruble;рублей;рубля;rub
cny yuans;yuan;renminbi;cny
jpy yens;yen;jpy
inr roupies;rupees;rupee
t tonnes;tonne;tons;ton;metric tons;metric tonnes;toneladas;tonnen;тонн;тонны;طن;t
kg kilogrammes;kilogramme;kilograms;kilogram;kilos;kilo;kg
km2 kilometres carres;kilometre carre;square kilometres;square kilometers;square kilometre;km2
m3 metres cubes;metre cube;cubic metres;cubic meters;m3
m2 metres carres;metre carre;square metres;square meters;m2
km kilometres;kilometre;kilometers;kilometer;kilometros;километров;km
mi miles;mile
nmi milles marins;milles nautiques;nautical miles
m metres;metre;meters;meter
ha hectares;hectare;ha
acre acres;acre
mw megawatts;megawatt;mw
gw gigawatts;gigawatt;gw
kwh kilowattheures;kilowatt-hours;kwh
gwh gigawattheures;gigawatt-hours;gwh
kv kilovolts;kilovolt;kv
bbl barils;baril;barrels;barrel
l litres;litre;liters;liter
year ans;an;annees;annee;years;year;anos;jahre;jahren;лет
month mois;months;month;meses;monate;monaten
week semaines;semaine;weeks;week;semanas
day jours;jour;journees;days;day;dias;tage;tagen;дней
hour heures;heure;hours;hour;h
minute minutes;minute
decade decennies;decennie;decades;decade
deg degres;degrees
`;
const units = new Map<string, string>();
for (const line of unitLines.trim().split("\n")) {
  const at = line.indexOf(" ");
  for (const name of line.slice(at + 1).split(";")) units.set(name, line.slice(0, at));
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyUnit = [...units.keys()].sort((a, b) => b.length - a.length).map(escaped);
const unitPattern = new RegExp(
  `^[ -]?(?:de |d'|of |des )?(?:us |americains? )?(${anyUnit.join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);
const signBefore = /(?:(?:us|a|c)?([$€£])|(?<!\p{L})(usd|eur|gbp|chf|xof|fcfa|rub|cny)) ?$/u;

const digits = "\\d{1,3}(?:[ .,']\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
const numberWords = new Set([...Object.keys(smallWords), ...Object.keys(tens), ...Object.keys(collectives)]);
const leads = [...numberWords, "cent", "cents", "mille", "hundred", "million", "un", "a", "an"];
const numberPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])(?:(${digits})|(${leads.join("|")})(?![\\p{L}\\p{N}]))`,
  "gu",
);
const scalePattern = new RegExp(
  `^(?:[ -]?)(${[...Object.keys(scales), "billion", "billions", "m", "k"].sort((a, b) => b.length - a.length).join("|")})\\.?(?![\\p{L}\\p{N}])`,
  "u",
);
const fractionPattern =
  /(?<![\p{L}\p{N}])(?:(la moitie|(?<=(?:pour|de) )moitie|(?<!(?:first|second|latter|other) )half(?! a dozen| an hour|-)|un tiers|deux tiers|un quart|trois quarts|trois cinquiemes|(?:one|a)[ -]third|two[ -]thirds|(?:one|a)[ -]quarter(?! of \d)|three[ -]quarters|three[ -]fifths))(?![\p{L}\p{N}])/gu;
const fractions: Readonly<Record<string, number>> = {
  "la moitie": 50,
  moitie: 50,
  half: 50,
  "un tiers": 33.33,
  "one third": 33.33,
  "a third": 33.33,
  "deux tiers": 66.67,
  "two thirds": 66.67,
  "un quart": 25,
  "one quarter": 25,
  "a quarter": 25,
  "trois quarts": 75,
  "three quarters": 75,
  "trois cinquiemes": 60,
  "three fifths": 60,
};
const rankPattern =
  /(?<![\p{L}\p{N}])(?:(\d{1,3})(?:e|er|ere|re|eme|nd|nde|st|rd|th)|(deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|second|seconde|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))(?![\p{L}\p{N}])/gu;
const rankWords: Readonly<Record<string, number>> = {
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
  cinquieme: 5,
  fifth: 5,
  sixieme: 6,
  sixth: 6,
  septieme: 7,
  seventh: 7,
  huitieme: 8,
  eighth: 8,
  neuvieme: 9,
  ninth: 9,
  dixieme: 10,
  tenth: 10,
  onzieme: 11,
  eleventh: 11,
  douzieme: 12,
  twelfth: 12,
};

const aboutPattern =
  /(?:environ|pres de|quelque|quelques|autour de|a peu pres|plus ou moins|presque|about|around|some|nearly|almost|approximately|roughly|close to|circa|just under|just over|une? bonne)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;
const leastPattern =
  /(?:plus de|plus d'|au moins|au minimum|superieure? a|depasse(?:nt)?|more than|over|at least|no fewer than|no less than|exceed(?:s|ed|ing)?|above)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;
const mostPattern =
  /(?:moins de|moins d'|au plus|au maximum|jusqu'a|inferieure? a|less than|fewer than|under|at most|up to|no more than|below)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;

/** The numbers of a folded text in order. What lies in `taken` (dates, quotations …) is passed over. */
export function numeralsIn(
  { text }: Folded,
  words: readonly Word[],
  language: string | null,
  taken: readonly { start: number; end: number }[],
): Numeral[] {
  const found: Numeral[] = [];
  const isFree = (start: number, end: number): boolean =>
    ![...taken, ...found].some((span) => span.start < end && start < span.end);
  for (const match of text.matchAll(fractionPattern)) {
    const share = fractions[(match[1] ?? "").replace(/-/g, " ")];
    if (share === undefined || !isFree(match.index, match.index + match[0].length)) continue;
    found.push(finish(text, words, match.index, match.index + match[0].length, [share], "%", false, true));
  }
  for (const match of text.matchAll(rankPattern)) {
    const end = match.index + match[0].length;
    const value = match[1] === undefined ? rankWords[match[2] ?? ""] : Number(match[1]);
    if (value === undefined || !isFree(match.index, end)) continue;
    found.push(finish(text, words, match.index, end, [value], null, true, match[1] === undefined));
  }
  for (const match of text.matchAll(numberPattern)) {
    if (!isFree(match.index, match.index + match[0].length)) continue;
    const numeral =
      match[1] === undefined
        ? readWords(text, match.index, words, language)
        : readDigits(text, match.index, match[1], words, language);
    if (numeral && isFree(numeral.start, numeral.end)) found.push(numeral);
  }
  return withSharedUnits(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

/** "de 14 à 6 %": the first of two numbers has the unit and the thing of the second. */
function withSharedUnits(numerals: readonly Numeral[], text: string): Numeral[] {
  return numerals.map((numeral, at) => {
    const next = numerals[at + 1];
    // "18,5 millions d'euros, dont 4 millions": money stays money.
    const before = numerals[at - 1];
    const isAmount = /million|milliard|billion| m$| md$/.test(text.slice(numeral.start, numeral.end));
    if (
      numeral.unit === null &&
      isAmount &&
      before !== undefined &&
      before.unit !== null &&
      /^[a-z]{3}$/.test(before.unit) &&
      numeral.counted.length === 0
    )
      return { ...numeral, unit: before.unit };
    const scale = before && !isAmount && endsBare(numeral, text) ? scaleOf(before, text) : null;
    // "240 millions d'euros ; la ville en paiera 90": the scale is said once.
    if (scale !== null && before)
      return {
        ...numeral,
        values: [...numeral.values.map((value) => value * scale), ...numeral.values],
        unit: before.unit,
      };
    if (!next || numeral.unit !== null || numeral.counted.length > 0 || numeral.rank || next.rank) return numeral;
    if (!/^ ?(?:a|to|et|and|-|ou|or|contre) ?$/.test(text.slice(numeral.end, next.start))) return numeral;
    return { ...numeral, unit: next.unit, counted: next.counted };
  });
}

/** Whether a number of few digits stands at the end of its clause with nothing behind it that it could count. */
function endsBare({ start, end, values, unit, counted, rank, spelt }: Numeral, text: string): boolean {
  const [value = 0] = values;
  if (unit !== null || counted.length > 0 || rank || spelt || value >= 1000) return false;
  return /^\d+(?:,\d)?$/.test(text.slice(start, end)) && /^ ?(?:[.;:!?)]|$)/.test(text.slice(end));
}

/** The scale that is written in an amount of money; null where none is. */
function scaleOf({ start, end, unit }: Numeral, text: string): number | null {
  if (unit === null || !/^[a-z]{3}$/.test(unit)) return null;
  const [, written] = /(milliard|billion|million|bn)/.exec(text.slice(start, end)) ?? [];
  return written === undefined ? null : written === "million" ? 1e6 : 1e9;
}

function readDigits(
  text: string,
  at: number,
  written: string,
  words: readonly Word[],
  language: string | null,
): Numeral | null {
  let end = at + written.length;
  // "G20", "COP-28", "12/05", "8:30": names, dates and times of the clock.
  if (/^(?:[/:]\d|[\p{L}])/u.test(text.slice(end, end + 2)) && !scalePattern.test(text.slice(end, end + 6))) {
    if (!/^(?:h|km|kg|kv|mw|gw|ha|t|m|bn|k)(?![\p{L}])/u.test(text.slice(end, end + 3))) return null;
  }
  if (/(?:\p{L}-|[/:#])$/u.test(text.slice(Math.max(0, at - 2), at))) return null;
  let values = valuesOf(written);
  const scaled = readScale(text, end, language, at);
  if (scaled) {
    values = values.map((value) => rounded(value * scaled.factor));
    end = scaled.end;
  }
  return finish(text, words, at, end, values, null, false, false);
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function readScale(
  text: string,
  end: number,
  language: string | null,
  at: number,
): { factor: number; end: number } | null {
  const match = scalePattern.exec(text.slice(end, end + 14));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  // "5 m" are metres and "5 k" nothing, unless money stands beside them.
  if (name === "m" || name === "k") {
    const money = signBefore.test(text.slice(0, at)) || /^ ?[€$£]/.test(text.slice(end + match[0].length));
    if (!money) return null;
    return { factor: name === "m" ? 1e6 : 1e3, end: end + match[0].length };
  }
  const factor = name.startsWith("billion") ? (billion[language ?? ""] ?? 1e9) : scales[name];
  return factor === undefined ? null : { factor, end: end + match[0].length };
}

/** What digits can mean: groups of three are thousands, a single group may also be decimals. */
function valuesOf(written: string): number[] {
  const bare = written.replace(/[ ']/g, "");
  const signs = [...bare.matchAll(/[.,]/g)].map((match) => match[0]);
  if (signs.length === 0) return [Number(bare)];
  const last = signs.at(-1) ?? "";
  const decimal = Number(
    bare.slice(0, bare.lastIndexOf(last)).replace(/[.,]/g, "") + "." + bare.slice(bare.lastIndexOf(last) + 1),
  );
  const grouped = Number(bare.replace(/[.,]/g, ""));
  const groups = /^\d{1,3}(?:[.,]\d{3})+$/.test(bare);
  if (!groups) return [decimal];
  return signs.length > 1 ? [grouped] : [grouped, decimal];
}

/** A number in words from `at` on: "deux cent quatre-vingt-dix mille", "two hundred and ninety"; null for a bare "un", "a". */
function readWords(text: string, at: number, words: readonly Word[], language: string | null): Numeral | null {
  let total = 0;
  let part = 0;
  let end = at;
  let count = 0;
  let bare = true;
  let about = false;
  let rest = text.slice(at, at + 120);
  let offset = at;
  for (;;) {
    const match = /^[ -]*(?:(?:et|and)[ -])?(\p{L}+)/u.exec(rest);
    const word = match?.[1] ?? "";
    if (match === null || (count > 0 && /[,;.]/.test(match[0]))) break;
    const small = smallWords[word] ?? tens[word];
    const collective = collectives[word];
    const scale = word.startsWith("billion") ? (billion[language ?? ""] ?? 1e9) : scales[word];
    if (small !== undefined) {
      if (count > 0 && part !== 0 && part % 10 !== 0 && !(part % 100 === 4 && small === 20)) break;
      if (count > 0 && /^ *(?:et|and)/.test(match[0]) && part % 100 < 20 && part < 100) break;
      part = part % 100 === 4 && small === 20 ? part - 4 + 80 : part + small;
      if (word !== "un" && word !== "one" && word !== "une") bare = false;
    } else if (collective !== undefined && word !== "une") {
      if (/^ *(?:et|and)/.test(match[0])) break;
      part = (part || 1) * collective;
      bare = false;
      about = word !== "dozen" && word !== "douzaine" && word !== "quinzaine";
    } else if (collective !== undefined || (count === 0 && /^(?:an?|un|une)$/.test(word))) {
      part = 1;
    } else if (scale !== undefined) {
      if (scale === 100) part = (part || 1) * 100;
      else {
        total += (part || 1) * scale;
        part = 0;
      }
      bare = false;
    } else if (count > 0 && /^demi|^half/.test(word)) {
      break;
    } else break;
    count += 1;
    end = offset + match[0].length;
    rest = rest.slice(match[0].length);
    offset = end;
  }
  if (count === 0 || bare) return null;
  const start = at + (/^(?:an?|une?|one) (?=\p{L})/u.exec(text.slice(at, at + 5))?.[0].length ?? 0);
  const numeral = finish(
    text,
    words,
    total + part >= 1000 ? at : start,
    end,
    [rounded(total + part)],
    null,
    false,
    true,
  );
  return about ? { ...numeral, about } : numeral;
}

const clauseEnd = /[.,;:()"!?]/;
const skipped =
  /^(?:d|l|de|du|des|of|la|le|les|the|new|nouveaux|nouvelles|nouvel|nouveau|other|autres|premiers|derniers|supplementaires|additional)$/;
/** How many terms of what is counted are kept, and how far after the number they are looked for. */
const mostCounted = 4;
const countedReach = 60;

function finish(
  text: string,
  words: readonly Word[],
  start: number,
  end: number,
  values: number[],
  given: string | null,
  rank: boolean,
  spelt: boolean,
): Numeral {
  const before = text.slice(Math.max(0, start - 40), start);
  const sign = given === null ? signBefore.exec(before) : null;
  let unit = given;
  let last = end;
  let first = start;
  if (sign) {
    unit = units.get(sign[1] ?? sign[2] ?? "") ?? null;
    first = start - sign[0].length;
  } else if (given === null && !rank) {
    const match = unitPattern.exec(text.slice(end, end + 40));
    if (match) {
      unit = units.get(match[1] ?? "") ?? null;
      last = end + match[0].length;
    }
  }
  const lead = text.slice(Math.max(0, first - 40), first);
  return {
    start: first,
    end: last,
    values,
    unit,
    counted: countedAfter(text, words, last),
    rank,
    spelt,
    about: aboutPattern.test(lead),
    bound: leastPattern.test(lead) ? "least" : mostPattern.test(lead) ? "most" : null,
  };
}

function countedAfter(text: string, words: readonly Word[], from: number): string[] {
  const stop = text.slice(from, from + countedReach).search(clauseEnd);
  const to = stop === -1 ? from + countedReach : from + stop;
  const counted: string[] = [];
  for (const word of wordsFrom(words, from)) {
    if (word.start >= to || counted.length >= mostCounted) break;
    if (skipped.test(word.word)) continue;
    if (word.term === null) break;
    counted.push(word.term);
  }
  return counted;
}

/** The words from a place on: found by halving, since texts are long. */
function wordsFrom(words: readonly Word[], from: number): readonly Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return words.slice(low, low + 14);
}

/** Whether a number is one of four digits that dates something. */
export function isYear({ text }: Folded, numeral: Numeral): boolean {
  const [value = 0] = numeral.values;
  if (numeral.spelt || numeral.unit !== null || numeral.rank || value < 1500 || value >= 2100) return false;
  return /^\d{4}$/.test(text.slice(numeral.start, numeral.end));
}
