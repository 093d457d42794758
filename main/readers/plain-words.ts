/** The words of a text in lower case, one blank between two, without punctuation and signs: what two texts are compared by. */
export function plainWords(text: string): string {
  // Most lines are plain letters, for which the long way comes to the same.
  if (/^[ -~]*$/.test(text)) {
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
