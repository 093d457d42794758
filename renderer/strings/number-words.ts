/** A number with what it counts, in English. */
export function countedEn(n: number, one: string, many: string): string {
  return `${new Intl.NumberFormat("en-GB").format(n)} ${n === 1 ? one : many}`;
}

/** A number with what it counts, in French, where nought is singular too. */
export function countedFr(n: number, one: string, many: string): string {
  return `${new Intl.NumberFormat("fr-FR").format(n)} ${n < 2 ? one : many}`;
}
