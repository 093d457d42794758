import type { Lexicon } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** "devrait être déployée", "is due to deploy", "are to meet": something foreseen, by a verb of no list. */
export function foreseenIn(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  const at = words.findIndex(({ text }, index) => {
    if (taken.has(index) || words[index + 1]?.opensClause === true) return false;
    // "Il devrait démissionner" is advice.
    if (lexicon.foreseeing.includes(text) && !lexicon.pronouns.has(words[index - 1]?.text ?? "")) {
      const skipped = lexicon.reflexives.includes(words[index + 1]?.text ?? "") ? 1 : 0;
      return lexicon.infinitive.test(words[index + 1 + skipped]?.text ?? "");
    }
    const is = (place: number): boolean =>
      ["be", "was"].includes(lexicon.auxiliaries.get(words[place]?.text ?? "") ?? "");
    const isExpected = lexicon.governors.get(text) === "expected" && (is(index - 1) || is(index - 2));
    const joins = lexicon.auxiliaries.get(words[index + 1]?.text ?? "") === "to" && lexicon.foreseeing.length === 0;
    return joins && (isExpected || lexicon.auxiliaries.get(text) === "be");
  });
  return at === -1 ? null : { from: at, to: at + 2 };
}

/** Whether "be" in the present or future stands at a place or right before it, as in "est également prévue". */
export function isNow(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const is = (place: number): boolean =>
    ["be", "future"].includes(lexicon.auxiliaries.get(words[place]?.text ?? "") ?? "");
  return is(at) || (is(at - 1) && lexicon.auxiliaries.get(words[at]?.text ?? "") === "passes");
}
