const english = new Intl.NumberFormat("en-GB");
const french = new Intl.NumberFormat("fr-FR");

/** A number as it is written in English. */
export function numberEn(n: number): string {
  return english.format(n);
}

/** A number as it is written in French. */
export function numberFr(n: number): string {
  return french.format(n);
}

/** A number with what it counts, in English. */
export function countedEn(n: number, one: string, many: string): string {
  return `${english.format(n)} ${n === 1 ? one : many}`;
}

/** A number with what it counts, in French, where nought is singular too. */
export function countedFr(n: number, one: string, many: string): string {
  return `${french.format(n)} ${n < 2 ? one : many}`;
}
