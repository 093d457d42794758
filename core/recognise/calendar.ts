/** The ISO form of a date that exists; without a day the month alone, and null for a day that no month has. */
export function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12) return null;
  const head = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  if (day === 0) return head;
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && day <= 31 ? `${head}-${String(day).padStart(2, "0")}` : null;
}

/** The day that many days after a day, or before it where `days` is below 0; both ISO. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The weekday of a day (ISO) in days after Monday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
