/** What a unit is called: its own sign, then its names in the languages, folded. */
const unitLines = `
% pour cent;pourcent;percent;per cent;por ciento;por cento;prozent;процентов;процента;%
points points de pourcentage;percentage points;percentage point;point de pourcentage;points;point;pp
usd dollars americains;dollar americain;us dollars;us dollar;dollars us;dollars des etats-unis;usd;us$;$ us;dollars;dollar;dolares;долларов;دولار;$
eur euros;euro;eur;евро;يورو;€
gbp livres sterling;livre sterling;pounds sterling;pounds;pound;gbp;£
cad dollars canadiens;dollar canadien;canadian dollars;canadian dollar;c$;cad
aud dollars australiens;dollar australien;australian dollars;australian dollar;a$;aud
xof francs cfa;franc cfa;fcfa;f cfa;cfa francs;cfa franc;cfaf;cfa;xof;xaf
chf francs suisses;franc suisse;swiss francs;swiss franc;chf
rub roubles;rouble;rubles;ruble;рублей;рубля;rub
cny yuans;yuan;renminbi;cny
jpy yens;yen;jpy
crn couronnes;couronne;crowns;crown;kroner;krone;kronor;krona;sek;nok;dkk
pln zlotys;zloty;zlotych;pln
brl reais;real;brl
try livres turques;livre turque;turkish lira;turkish liras;try
mga ariarys;ariary;mga
uah hryvnias;hryvnia;uah
krw wons;won;krw
dnr dinars;dinar;tnd;dzd;rsd
dhm dirhams;dirham;mad;aed
shl shillings;shilling;kes;tzs;ugx
zar rands;rand;zar
ngn nairas;naira;ngn
pso pesos;peso
cts centimes;centime;cents
inr roupies;rupees;rupee;inr
kt kilotonnes;kilotonne;kilotons;kt
mt megatonnes;mt
t tonnes;tonne;tons;ton;metric tons;metric tonnes;toneladas;tonnen;тонн;тонны;طن;t
kg kilogrammes;kilogramme;kilograms;kilogram;kilos;kilo;kg
km2 kilometres carres;kilometre carre;square kilometres;square kilometers;square kilometre;sq km;sq. km;km2
m3 metres cubes;metre cube;cubic metres;cubic meters;cubic metre;cubic meter;m3
m2 metres carres;metre carre;square metres;square meters;square metre;square meter;sq m;sq. m;m2
km kilometres;kilometre;kilometers;kilometer;kilometros;километров;km
mi miles;mile
nmi milles marins;milles;milles nautiques;nautical miles;nautical mile;nm
m metres;metre;meters;meter;m
ha hectares;hectare;ha
acre acres;acre
mw megawatts;megawatt;mw
gw gigawatts;gigawatt;gw
kwh kilowattheures;kilowatt-hours;kwh
gwh gigawattheures;gigawatt-hours;gwh
kv kilovolts;kilovolt;kv
bbl barils;baril;barrels;barrel
l litres;litre;liters;liter
year ans;an;annees;annee;years;year;yrs;yr;anos;jahre;jahren;лет
month mois;months;month;mths;meses;monate;monaten
week semaines;semaine;weeks;week;wks;wk;semanas
day jours;jour;journees;days;day;dias;tage;tagen;дней
hour heures;heure;hours;hour;hrs;hr;h
minute minutes;minute;mins;min;mn
decade decennies;decennie;decades;decade
century siecles;siecle;centuries;century
deg degres;degrees
fold fold
`;
const units = new Map<string, string>();
for (const line of unitLines.trim().split("\n")) {
  const at = line.indexOf(" ");
  for (const name of line.slice(at + 1).split(";")) units.set(name, line.slice(0, at));
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
// "450 m" are metres, "5m" may be millions.
const anyUnit = [...units.keys()]
  .sort((a, b) => b.length - a.length)
  // "An 1,800-square-metre gallery".
  .map((name) => (name === "m" ? "(?<= )m" : escaped(name).replace(/ /g, "[ -]")));
const unitPattern = new RegExp(
  `^[ -]?(?:de |d'|of |des )?(?:us |americains? )?(?:(?:derniere?s?|premiere?s?|nouve(?:au|aux|lles?)|autres|more|other|further|additional|remaining) )?(${anyUnit.join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);
const signPattern =
  /(?:(?<![\p{L}\p{N}])([ac]\$)|(?:us)?([$€£])|(?<!\p{L})(usd|eur|gbp|chf|xof|xaf|fcfa|cfaf|cfa|rub|cny|cad|aud|sek|nok|dkk|pln|brl|mga|uah|krw|tnd|dzd|rsd|aed|kes|tzs|ugx|zar|ngn|inr|jpy)) ?$/u;

/** How far behind a number its unit may stand, in letters. */
const unitReach = 40;

/** The unit behind a number, from a place in a folded text on: its sign, the same in every language, and where it ends. */
export function unitAfter(text: string, from: number): { unit: string; end: number } | null {
  const match = unitPattern.exec(text.slice(from, from + unitReach));
  const name = match?.[1] ?? "";
  const unit = units.get(name) ?? units.get(name.replace(/-/g, " "));
  return match && unit !== undefined ? { unit, end: from + match[0].length } : null;
}

/** The sign of a currency right before a number, in the folded words before it: its unit and how long it is with its blank. */
export function signBefore(before: string): { unit: string | null; length: number } | null {
  const match = signPattern.exec(before);
  return match ? { unit: units.get(match[1] ?? match[2] ?? match[3] ?? "") ?? null, length: match[0].length } : null;
}

const money: ReadonlySet<string> = new Set(
  "usd eur gbp cad aud xof chf rub cny jpy crn pln brl try mga uah krw dnr dhm shl zar ngn pso cts inr".split(" "),
);

/** Whether a unit is money. */
export function isMoney(unit: string | null): boolean {
  return unit !== null && money.has(unit);
}

const notThings: ReadonlySet<string> = new Set(
  "% points fold year month week day hour minute decade century".split(" "),
);

/** Whether a unit is of what can be bought, weighed or measured: neither a share nor a time. */
export function isThing(unit: string): boolean {
  return !notThings.has(unit);
}
