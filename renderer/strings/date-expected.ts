/** Says how a date is written, or that the month of the one given has fewer days, in English. */
export function dateExpectedEn(month: { name: string; days: number } | null): string {
  return month === null
    ? "A date is written 2025, June 2025, 21 June 2025 or 2025-06-21."
    : `${month.name} has only ${month.days} days.`;
}

/** Says how a date is written, or that the month of the one given has fewer days, in French. */
export function dateExpectedFr(month: { name: string; days: number } | null): string {
  return month === null
    ? "Une date s’écrit 2025, juin 2025, 21 juin 2025 ou 21/06/2025."
    : `Il n’y a que ${month.days} jours en ${month.name}.`;
}
