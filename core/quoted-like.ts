/** Words between the kind of quotation marks that a text uses, behind a sign spaced as that kind asks. */
export function quotedLike(text: string, words: string, sign = ""): string {
  const [, opening = "“"] = /([«“"„])[\s\u00a0\u202f]*\S/u.exec(text) ?? [];
  const before = sign === "" ? "" : opening === "«" ? `\u00a0${sign} ` : `${sign} `;
  const marked = opening === "«" ? `«\u00a0${words}\u00a0»` : opening === '"' ? `"${words}"` : `“${words}”`;
  return before + marked;
}
