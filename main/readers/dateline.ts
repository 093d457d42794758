import { isNewsAgency } from "../../core/recognise/agencies.ts";
import { datelineLength } from "../../core/recognise/dateline.ts";
import { datesIn } from "../../core/recognise/dates.ts";
import type { Lexicon } from "../../core/recognise/lexicon.ts";

/** What the opening of a running text says of where it comes from, and the words that say it. Null where it does not say. */
export interface Dateline {
  words: string;
  outlet: string | null;
  published: string | null;
}

/** The longest line that may be a date alone, or one behind an outlet and a place, in UTF-16 units. */
const longestDay = 90;

/** What stands before a date that is a line of its own: a place and a comma, then an article ("Paris, le"). */
const place = /^(?:\p{Lu}[\p{L}’'-]*(?:[ -]\p{L}[\p{L}’'-]*){0,3},\s*)?(?:le|the|on|den|el|il)?\s*$/u;

/** What stands behind it: the time of day. */
const timeOfDay =
  /^[\s,|·•–-]*(?:(?:à|at|um|alle|às|a las)\s+)?(?:\d{1,2}\s?[:h.]\s?(?:\d\d)?(?:\s?(?:[ap]\.?m\.?|Uhr))?(?:\s?(?:GMT|UTC|CES?T|BST|E[SD]T|MSK)(?:[+-]\d{1,2})?)?)?$/iu;

/** An outlet that printed an agency's dispatch, before the day: "La Tribune du Sud, avec AAP, ". */
const withAgency = /^(\p{Lu}[^,]{1,50}?),?\s+(?:avec|with|mit|con|com)\s+(?:l['’])?([\p{L}-]+),\s*(?:le\s+)?$/u;

/** Words that make a date another than that of publication. */
const otherDay =
  /^(?:updated?|modified|edited|revised|mise?|modifi|actualis|révis|aktualisiert|actualizad|atualizad|aggiornat)/iu;

function dayIn(text: string, lexicon: Lexicon): { start: number; end: number; date: string } | null {
  if (!/\d/.test(text)) return null;
  const found = datesIn(text, lexicon, null).filter(({ relative, isSpan }) => !relative && !isSpan);
  const [first] = found;
  return found.length === 1 && first?.date.length === 10 && first.last === null ? first : null;
}

/** How outlets and no places are called ("Le Monde", "L’Essor", "The Sample Times"), and the places that are called so too. */
const outletName =
  /^(?:l['’]|(?:le|la|les|the|el|il|der|die|das)\s)|\b(?:agence|agency|journal|news|post|presse?|radio|times|tv)\b/iu;
const placeName =
  /^(?:l['’]aquila|le (?:caire|cap|havre|mans)|la (?:haye|havane|mecque|nouvelle-orléans|paz|plata|rochelle|valette)|the hague|el (?:aaiún|alto|paso))$/iu;

/** "Agence Ndarinfo", "Agence de presse sénégalaise", "Sample News Agency": an agency named as such, and nothing else said. */
const agencyName =
  /^(?:[Aa]gence|[Aa]gency|[Aa]gencia|[Aa]gência|[Aa]genzia|[Nn]achrichtenagentur)\s(?:(?:(?:de presse|d[’']information|de noticias|de notícias|di stampa)\s[\p{Lu}\p{Ll}]|\p{Lu})[\p{L}\d’'.-]*)(?:\s\p{Lu}[\p{L}\d’'.-]*){0,3}$|^(?:\p{Lu}[\p{L}\d’'.-]*\s){1,4}(?:News|Press) Agency$/u;

/** The longest line that may be an agency's name, in UTF-16 units. */
const longestAgency = 60;

/** Agencies whose letters are no word and no button: only these stand for themselves without brackets. */
const bareLetters = /^(?:AFP|AP|EFE|DPA|dpa|ANSA|TASS)$/;

/** The agency that is all a line says: "Agence Ndarinfo", "Reuters", "(AFP)"; null where it says anything else. */
export function agencyLineOf(text: string): string | null {
  const bare = /^[([](.+)[)\]]$/u.exec(text)?.[1]?.trim();
  const name = bare ?? text;
  if (name.length > longestAgency) return null;
  if (agencyName.test(name)) return name;
  const isBare = bareLetters.test(name) || /^\p{Lu}\p{L}{4,}$/u.test(name);
  return isNewsAgency(name) && (bare !== undefined || isBare) ? name : null;
}

/** What a line says that says nothing but a day, and where or in what it was. */
export interface DayLine {
  published: string;
  /** Null where a place stands before the day, or nothing. */
  outlet: string | null;
}

/**
 * The day that is all a line says, the day of the week, a place before it and the time of day aside ("Paris, le 12 juin 2025"); with
 * the outlet where that stands in the place's stead ("Reuters, 3 March 2025"), before it and a dash, or before the agency whose dispatch it printed.
 */
export function dayLineOf(text: string, lexicons: readonly Lexicon[]): DayLine | null {
  if (text.length > longestDay || !/(?:19|20)\d\d/.test(text) || otherDay.test(text)) return null;
  for (const lexicon of lexicons) {
    const day = dayIn(text, lexicon);
    if (!day) continue;
    const [, printer, agency = ""] = withAgency.exec(text.slice(0, day.start)) ?? [];
    if (printer !== undefined && isNewsAgency(agency) && timeOfDay.test(text.slice(day.end)))
      return { published: day.date, outlet: printer };
    // "Agence Exemple – Dakar, le 14 octobre 2026".
    const signed = /^([^–—]{2,}?)\s+[–—-]\s+(?=\p{Lu}[^–—]*,)/u.exec(text.slice(0, day.start));
    const signer = signed?.[1] ?? null;
    if (signer !== null && !isOutletName(signer)) continue;
    const before = text.slice(signed?.[0].length ?? 0, day.start).replace(/^\p{L}{3,4}\.?,?\s+$/u, "");
    if (!place.test(before) || !timeOfDay.test(text.slice(day.end))) continue;
    const name = /^(.+),\s*$/u.exec(before)?.[1] ?? "";
    return { published: day.date, outlet: signer ?? (isOutletName(name) ? name : null) };
  }
  return null;
}

function isOutletName(name: string): boolean {
  return isNewsAgency(name) || agencyName.test(name) || (outletName.test(name) && !placeName.test(name));
}

/**
 * The dateline that opens a running text ("Bamako, 20 juin 2025 (AFP) – "): its day, where it has one with a year, and the agency in
 * brackets. Null where the text has none, or where it says neither.
 */
export function datelineOf(text: string, lexicons: readonly Lexicon[]): Dateline | null {
  for (const lexicon of lexicons) {
    const words = text.slice(0, datelineLength(text, lexicon.months)).trim();
    const named = [...words.matchAll(/\(([^)]+)\)/g)].flatMap(([, inside = ""]) => inside.split(/\s*[,;/–]\s*/));
    // Other names in brackets behind a place are a state's or a body's ("GENÈVE (OMS)").
    const outlet = named.find(isNewsAgency) ?? null;
    const published = dayIn(words, lexicon)?.date ?? null;
    if (outlet !== null || published !== null) return { words, outlet, published };
  }
  return null;
}
