/** The words of a list that is written in one line, parted by bars. */
export function words(list: string): string[] {
  return list === "" ? [] : list.split("|");
}

/** Each word of the lists with the value that its list stands under, in lower case: `{ euros: "euro|euros|€" }`. */
export function under(lists: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([value, list]) => words(list).map((word): [string, string] => [word, value])),
  );
}

/** Words and their numbers: `"one 1|two 2"`; a word may hold blanks, its number stands last. */
export function numbered(list: string): Map<string, number> {
  return new Map(
    words(list).map((entry): [string, number] => {
      const cut = entry.lastIndexOf(" ");
      return [entry.slice(0, cut), Number(entry.slice(cut + 1))];
    }),
  );
}

/** Phrases for a week, month or year near the present one, each with how far ahead it is: `{ week: "next week 1" }`. */
export function spans(
  lists: Readonly<Record<"week" | "month" | "year", string>>,
): Map<string, { unit: "week" | "month" | "year"; ahead: number }> {
  const units = ["week", "month", "year"] as const;
  return new Map(
    units.flatMap((unit) => [...numbered(lists[unit])].map(([phrase, ahead]) => [phrase, { unit, ahead }] as const)),
  );
}

/** Signs and codes of units that every language writes alike, under the unit of their own name where the language has none. */
export const commonUnits: ReadonlyMap<string, string> = under({
  "%": "%",
  AUD: "aud|a$|au$",
  CAD: "cad|c$|ca$",
  NZD: "nzd|nz$",
  SGD: "sgd|s$",
  HKD: "hkd|hk$",
  GBP: "gbp",
  JPY: "jpy",
  CNY: "cny|rmb",
  RUB: "rub|₽",
  CHF: "chf",
  XOF: "xof",
  XAF: "xaf",
  MAD: "mad",
  AED: "aed",
  INR: "inr",
  ZAR: "zar",
  NGN: "ngn",
  KES: "kes",
  BRL: "brl|r$",
  kg: "kg",
  km: "km",
  "km²": "km²|km2",
  m: "m",
  "m²": "m²|m2",
  "m³": "m³|m3",
  kW: "kw",
  MW: "mw",
  GW: "gw",
  kWh: "kwh",
  MWh: "mwh",
  GWh: "gwh",
  TWh: "twh",
});
