import type { Lexicon } from "../recognise/lexicon.ts";
import { sentencesOf, type Span } from "../recognise/sentences.ts";

/** The number of a paragraph, which says nothing. */
const enumerator = /^\s*\(?\p{N}{1,3}[.)]?\s*$/u;

/** The sentences of a running text in order, without the numbers of its paragraphs: "1. The two sides …" is the sentence behind it. */
export function sentencesPastEnumerators(text: string, lexicon: Lexicon | null): Span[] {
  return sentencesOf(text, lexicon).filter((span) => !enumerator.test(span.text));
}
