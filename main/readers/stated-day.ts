const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day of a time stamp as its writer's clock had it ("2025-06-03"): of a mail's Date and a feed's pubDate (RFC 5322, RFC 822), or
 * of ISO 8601 as Atom, JSON Feed and Dublin Core write it, there also a month or a year alone. Null for anything else.
 */
export function statedDay(stamp: string): string | null {
  const text = stamp.trim();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?![\d]))?)?(?=$|[T\s])/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const mail = /^(?:[a-z]{2,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2}|\d{4})(?!\d)/i.exec(text);
  if (!mail) return null;
  const month = months.indexOf((mail[2] ?? "").toLowerCase()) + 1;
  return month === 0 ? null : dateOf(fullYear(mail[3] ?? ""), String(month), mail[1]);
}

/** Two digits are a year from 1950 to 2049, as RFC 5322 has it. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 50 ? "20" : "19"}${year}`;
}

/** A partial ISO date; null where the calendar has no such day. */
function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined) return null;
  const written = [month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]));
  const date = new Date(Date.UTC(Number(year), Number(month ?? "1") - 1, Number(day ?? "1")));
  const exists = date.getUTCMonth() + 1 === Number(month ?? "1") && date.getUTCDate() === Number(day ?? "1");
  return exists ? [year, ...written].join("-") : null;
}
