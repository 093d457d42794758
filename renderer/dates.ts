import { partialDateSchema } from "../core/article.ts";

/** The languages of the screens. */
export const screenLanguages = ["fr", "en"] as const;
/** One of {@link screenLanguages}. */
export type ScreenLanguage = (typeof screenLanguages)[number];

function exists(date: string): boolean {
  if (date.length < 10) return true;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date;
}

function bareName(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}

/** Every name of a month, whole and as it is shortened in either language, with its number. */
const months = new Map(
  screenLanguages.flatMap((language) =>
    (["long", "short"] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, at): [string, number] => {
        const first = new Date(Date.UTC(2025, at, 1));
        return [bareName(new Intl.DateTimeFormat(language, { month, timeZone: "UTC" }).format(first)), at + 1];
      }),
    ),
  ),
);

/** "25" as 2025: a year of two digits is of this century. */
function wholeYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

/** Day, month and year of a date as people write it; "" for a day that is not said. Null where it is none of their ways. */
function partsTyped(text: string, language: ScreenLanguage): [day: string, month: string, year: string] | null {
  // In English 06/07/2025 could be two days.
  const figures = language === "fr" ? /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(text) : null;
  const short = language === "fr" ? /^(\d{1,2})[/.](\d{1,2})[/.](\d{2})$/.exec(text) : null;
  const [, day = "", month = "", year = ""] = figures ?? short ?? [];
  if (year !== "") return [day, month, wholeYear(year)];
  const dayFirst = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?\s+(?:of\s+)?)?(\p{L}+\.?),?\s+(\d{4})$/iu.exec(text);
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
  const [named, name = "", inYear = ""] = dayFirst
    ? [dayFirst[1] ?? "", dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2] ?? "", monthFirst?.[1], monthFirst?.[3]];
  const number = months.get(bareName(name));
  return number === undefined ? null : [named, String(number), inYear];
}

/**
 * What a person typed as a partial ISO date; null for nothing typed, undefined for what is no date.
 * Months may be named in either language ("5 mars 2025", "March 2025"). In French 21/06/2025, 5/3/25 and 06/2025 are understood
 * too; in English they would be ambiguous.
 */
export function parseDate(typed: string, language: ScreenLanguage): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const parts = partsTyped(text, language);
  const [day, month, year] = parts ?? [];
  const iso =
    month !== undefined && year !== undefined
      ? `${year}-${month.padStart(2, "0")}${day === undefined || day === "" ? "" : `-${day.padStart(2, "0")}`}`
      : text;
  return partialDateSchema.safeParse(iso).success && exists(iso) ? iso : undefined;
}

/** A month, as partial ISO date, and how many days it has. */
export interface MonthLength {
  month: string;
  days: number;
}

/** Of what a person typed as a date: the month it names, where that has not the day it names ("31/02/2025"). Null for all else. */
export function monthWithoutDay(typed: string, language: ScreenLanguage): MonthLength | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : (partsTyped(text, language) ?? []);
  if (day === undefined || day === "" || month === undefined || year === undefined) return null;
  const at = Number(month);
  if (at < 1 || at > 12) return null;
  const days = new Date(Date.UTC(Number(year), at, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days ? null : { month: `${year}-${month.padStart(2, "0")}`, days };
}

/** Whether a span ends before it begins, as far as both partial ISO dates say. */
export function isReversed(start: string | null, end: string | null): boolean {
  if (start === null || end === null) return false;
  const known = Math.min(start.length, end.length);
  return end.slice(0, known) < start.slice(0, known);
}

function partsOf(date: string, month: "long" | "short"): Intl.DateTimeFormatOptions {
  if (date.length === 4) return { year: "numeric" };
  if (date.length === 7) return { year: "numeric", month };
  return { year: "numeric", month, day: "numeric" };
}

/** The forms in which dates and figures of a text of a language are shown on the screen: of English the British ones, as everywhere here. */
export function formsOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** What writes a date of so many parts in a locale, made once: a list has hundreds of dates. */
function formatOf(date: string, locale: string, month: "long" | "short"): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${date.length}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...partsOf(date, month), timeZone: "UTC" });
    dateFormats.set(key, format);
  }
  return format;
}

/** A partial ISO date in words ("21 juin 2025", "June 2025", "2025"); a text that is no date is given back as it is. */
export function wordDate(date: string, locale: string, month: "long" | "short" = "long"): string {
  const day = new Date(`${date}${"-01-01".slice(Math.max(0, date.length - 4))}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return formatOf(date, locale, month).format(day);
}

/** A span of partial ISO dates in words, as short as the language allows ("21–26 juin 2025"); "" where none is given. */
export function wordSpan(start: string | null, end: string | null, locale: string): string {
  if (start === null || end === null || start === end) {
    const only = start ?? end;
    return only === null ? "" : wordDate(only, locale);
  }
  if (start.length !== 10 || end.length !== 10) return `${wordDate(start, locale)} – ${wordDate(end, locale)}`;
  return formatOf(start, locale, "long").formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`));
}

/** A partial ISO date as it stands in a field: 21/06/2025 in French, ISO in English. */
export function fieldDate(date: string | null, language: ScreenLanguage): string {
  if (date === null) return "";
  return language === "fr" ? date.split("-").reverse().join("/") : date;
}

/** The time of an instant on this computer's clock ("14:02"). */
export function clockTime(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );
}

/** The local day of an instant as ISO. */
export function localDay(instant: Date): string {
  const month = String(instant.getMonth() + 1).padStart(2, "0");
  return `${instant.getFullYear()}-${month}-${String(instant.getDate()).padStart(2, "0")}`;
}

/** When something happened, as short as a list wants it: the time today, the day otherwise. */
export function shortInstant(instant: string, locale: string, now: Date): string {
  const then = new Date(instant);
  if (localDay(then) === localDay(now)) return clockTime(instant, locale);
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).format(then);
}
