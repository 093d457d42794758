/**
 * What a unit measures, the same code in every language: ISO 4217 for a currency that is certain, "$", "franc", "pound", "dinar" and
 * so on for one whose country is not said, "CFA" for either CFA franc; "%" and "pp" for percentages and their points; otherwise the
 * symbol of the SI or of the trade ("t", "km2", "MW", "bbl"), "a", "mo", "wk", "d", "h", "min" for times.
 */
const codes: Readonly<Record<string, readonly string[]>> = {
  "%": ["%", "percent", "per cent", "pour cent", "por ciento", "por cento", "prozent", "процентов", "في المئة"],
  pp: [
    "percentage points",
    "points de pourcentage",
    "puntos porcentuales",
    "pontos percentuais",
    "prozentpunkte",
    "процентных пункта",
    "نقاط مئوية",
  ],
  $: ["dollars", "dólares", "dollar", "долларов", "دولار"],
  USD: [
    "US dollars",
    "dollars américains",
    "dólares estadounidenses",
    "dólares americanos",
    "US-dollar",
    "долларов США",
    "دولار أمريكي",
  ],
  AUD: ["Australian dollars", "dollars australiens"],
  CAD: ["Canadian dollars", "dollars canadiens"],
  NZD: ["New Zealand dollars"],
  SGD: ["Singapore dollars"],
  HKD: ["Hong Kong dollars"],
  EUR: ["euros", "euro", "евро", "يورو"],
  GBP: ["pounds sterling", "livres sterling"],
  pound: ["pounds", "livres", "libras", "pfund", "фунтов", "جنيه"],
  JPY: ["yen", "yens"],
  CNY: ["yuan", "yuans", "юаней", "يوان"],
  RUB: ["roubles", "rublos", "rubel", "рублей", "روبل"],
  CHF: ["Swiss francs", "francs suisses"],
  franc: ["francs"],
  CFA: ["CFA francs", "francs CFA", "francos CFA", "CFA-francs", "франков КФА", "فرنك أفريقي"],
  XOF: ["XOF"],
  XAF: ["XAF"],
  MAD: ["dirhams marocains"],
  AED: ["UAE dirhams"],
  dirham: ["dirhams", "درهم"],
  dinar: ["dinars", "دينار"],
  riyal: ["riyals", "ريال"],
  INR: ["rupees", "roupies"],
  ZAR: ["rand", "rands"],
  NGN: ["naira", "nairas"],
  KES: ["Kenyan shillings"],
  BRL: ["reais", "réaux"],
  peso: ["pesos"],
  t: ["tonnes", "toneladas", "tonnen", "тонн", "طن"],
  "short ton": ["tons"],
  kg: ["kilograms", "kilogrammes", "kg", "kilos", "kilogramm", "килограммов", "كيلوغرام"],
  km: [
    "kilometres",
    "kilometers",
    "kilomètres",
    "km",
    "kilómetros",
    "quilômetros",
    "kilometer",
    "километров",
    "كيلومتر",
  ],
  km2: [
    "square kilometres",
    "square kilometers",
    "kilomètres carrés",
    "km²",
    "kilómetros cuadrados",
    "quilômetros quadrados",
    "quadratkilometer",
    "квадратных километров",
    "كيلومتر مربع",
  ],
  m: ["metres", "meters", "mètres", "m", "metros", "meter", "метров", "متر"],
  m2: ["square metres", "square meters", "mètres carrés", "m²", "metros cuadrados", "metros quadrados", "quadratmeter"],
  m3: ["cubic metres", "cubic meters", "mètres cubes", "m³", "metros cúbicos", "kubikmeter", "кубометров", "متر مكعب"],
  mile: ["miles", "milles", "millas", "milhas"],
  ha: ["hectares", "hectáreas", "hektar", "гектаров", "هكتار"],
  acre: ["acres"],
  kW: ["kilowatts", "kW"],
  MW: ["megawatts", "mégawatts", "MW", "megavatios", "megawatt", "мегаватт", "ميغاواط"],
  GW: ["gigawatts", "GW", "gigavatios", "gigawatt"],
  kWh: ["kilowatt-hours", "kilowattheures", "kWh"],
  MWh: ["megawatt-hours", "mégawattheures", "MWh"],
  GWh: ["gigawatt-hours", "gigawattheures", "GWh"],
  TWh: ["terawatt-hours", "térawattheures", "TWh"],
  bbl: ["barrels", "barils", "barriles", "barris", "barrel", "баррелей", "برميل"],
  "bbl/d": [
    "barrels a day",
    "barils par jour",
    "barriles diarios",
    "barris por dia",
    "barrel pro tag",
    "баррелей в сутки",
    "برميل يوميا",
  ],
  L: ["litres", "liters", "litros", "liter", "литров", "لتر"],
  a: ["years", "ans", "années", "años", "anos", "jahre", "лет", "سنوات"],
  mo: ["months", "mois", "meses", "monate", "месяцев", "أشهر"],
  wk: ["weeks", "semaines", "semanas", "wochen", "недель", "أسابيع"],
  d: ["days", "jours", "días", "dias", "tage", "дней", "أيام"],
  h: ["hours", "heures", "horas", "stunden", "часов", "ساعات"],
  min: ["minutes", "minutos", "minuten", "минут", "دقائق"],
  decade: ["decades", "décennies", "décadas", "jahrzehnte", "десятилетий", "عقود"],
};

const codeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(codes).flatMap(([code, units]) =>
    [code, ...units].map((unit): [string, string] => [unit.toLowerCase(), code]),
  ),
);

/** The code of a unit as a lexicon prints it (see above), or null for what is counted and not measured. */
export function measureOf(unit: string): string | null {
  return codeOf.get(unit.toLowerCase()) ?? null;
}

/** Whether a code is a currency's, of a certain country or not. */
export function isCurrency(code: string | null): boolean {
  return (
    code !== null &&
    (/^[A-Z]{3}$/.test(code) || ["$", "franc", "pound", "dirham", "dinar", "riyal", "peso"].includes(code))
  );
}
