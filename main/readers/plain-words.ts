/** The words of a text in lower case, one blank between two, without punctuation and signs: what two texts are compared by. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
