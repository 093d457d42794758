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
crn couronnes;couronne;crowns;crown;kroner;krone;kronor;krona
dnr dinars;dinar
dhm dirhams;dirham
shl shillings;shilling
zar rands;rand
ngn nairas;naira
pso pesos;peso
cts centimes;centime;cents
inr roupies;rupees;rupee
t tonnes;tonne;tons;ton;metric tons;metric tonnes;toneladas;tonnen;тонн;тонны;طن;t
kg kilogrammes;kilogramme;kilograms;kilogram;kilos;kilo;kg
km2 kilometres carres;kilometre carre;square kilometres;square kilometers;square kilometre;km2
m3 metres cubes;metre cube;cubic metres;cubic meters;m3
m2 metres carres;metre carre;square metres;square meters;m2
km kilometres;kilometre;kilometers;kilometer;kilometros;километров;km
mi miles;mile
nmi milles marins;milles nautiques;nautical miles
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
year ans;an;annees;annee;years;year;anos;jahre;jahren;лет
month mois;months;month;meses;monate;monaten
week semaines;semaine;weeks;week;semanas
day jours;jour;journees;days;day;dias;tage;tagen;дней
hour heures;heure;hours;hour;h
minute minutes;minute
decade decennies;decennie;decades;decade
century siecles;siecle;centuries;century
deg degres;degrees
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
  .map((name) => (name === "m" ? "(?<= )m" : escaped(name)));
const unitPattern = new RegExp(
  `^[ -]?(?:de |d'|of |des )?(?:us |americains? )?(?:(?:derniere?s?|premiere?s?|nouve(?:au|aux|lles?)|autres|last|first|more|other|further|additional|remaining) )?(${anyUnit.join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);
const signPattern = /(?:(?:us|a|c)?([$€£])|(?<!\p{L})(usd|eur|gbp|chf|xof|fcfa|rub|cny)) ?$/u;

/** How far behind a number its unit may stand, in letters. */
const unitReach = 40;

/** The unit behind a number, from a place in a folded text on: its sign, the same in every language, and where it ends. */
export function unitAfter(text: string, from: number): { unit: string; end: number } | null {
  const match = unitPattern.exec(text.slice(from, from + unitReach));
  const unit = units.get(match?.[1] ?? "");
  return match && unit !== undefined ? { unit, end: from + match[0].length } : null;
}

/** The sign of a currency right before a number, in the folded words before it: its unit and how long it is with its blank. */
export function signBefore(before: string): { unit: string | null; length: number } | null {
  const match = signPattern.exec(before);
  return match ? { unit: units.get(match[1] ?? match[2] ?? "") ?? null, length: match[0].length } : null;
}

const money: ReadonlySet<string> = new Set(
  "usd eur gbp xof chf rub cny jpy crn dnr dhm shl zar ngn pso cts inr".split(" "),
);

/** Whether a unit is money. */
export function isMoney(unit: string | null): boolean {
  return unit !== null && money.has(unit);
}
