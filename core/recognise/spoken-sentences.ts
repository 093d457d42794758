import type { NameMention } from "./names.ts";
import type { Span } from "./sentences.ts";

/** A sentence of a paragraph with the quotations that begin in it. */
export interface SpokenSentence extends Span {
  quotations: readonly Span[];
  /** The sentence with blanks in place of what is quoted, so that nobody named inside a quotation is taken for its speaker. */
  outside: string;
  /** Whom `outside` names; places are offsets into it. */
  names: readonly NameMention[];
}

/** The sentences of a paragraph with its quotations, in order; `namesIn` tells whom a text names, `sentencesIn` its sentences. */
export function spokenSentences(
  text: string,
  spans: readonly Span[],
  namesIn: (text: string) => readonly NameMention[],
  sentencesIn: (text: string) => readonly Span[],
): SpokenSentence[] {
  let next = 0;
  return sentencesIn(text).map((sentence): SpokenSentence => {
    const quotations: Span[] = [];
    for (let span = spans[next]; span && span.start < sentence.end; span = spans[next]) {
      quotations.push(span);
      next += 1;
    }
    const outside = withoutQuotations(text, sentence, quotations);
    return { ...sentence, quotations, outside, names: namesIn(outside) };
  });
}

function withoutQuotations(text: string, sentence: Span, spans: readonly Span[]): string {
  let words = "";
  let at = sentence.start;
  for (const span of spans) {
    const end = Math.min(span.end, sentence.end);
    // The comma that ends what is quoted parts it from its verb of saying.
    const comma = text.charAt(end - 1) === "," ? "," : "";
    words += text.slice(at, span.start) + "·".repeat(Math.max(0, end - span.start - comma.length)) + comma;
    at = end;
  }
  return words + text.slice(at, sentence.end);
}
