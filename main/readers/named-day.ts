/** Languages whose months are known by name here, besides those of the lexicons; Arabic has the names of the Nile and of the Levant. */
const languages = ["es", "pt", "de", "it", "ru", "ar-EG", "ar-SY"];

const dayOpening = /^(?:\p{L}+,\s+)?(\d{1,2})[.º]?\s+(?:de\s+)?([\p{L}\p{M}]+)\s+(?:del?\s+)?(\d{4})(?!\d)/iu;

/** Months by name, in lower case as they stand after a day, each with its number from 1. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2025, month - 1, 1));
      const name = parts.find(({ type }) => type === "month")?.value.toLowerCase();
      if (name !== undefined) names.set(name, month);
    }
  }
  return names;
}

let known: Map<string, number> | null = null;

/** The day with which a text begins ("3 de julio de 2025", "3. Juli 2025", "3 июля 2025"), as an ISO date; null where it does not. */
export function namedDayOf(text: string): string | null {
  const [, day = "", name = "", year = ""] = dayOpening.exec(text) ?? [];
  known ??= monthNames();
  const month = known.get(name.toLowerCase());
  if (month === undefined) return null;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(date)) ? null : date;
}
