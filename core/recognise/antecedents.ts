import { Acquaintances } from "./acquaintances.ts";
import { Discourse } from "./discourse.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { isSubject, patternsOf } from "./saying-clause.ts";

/** How many sentences before a pronoun are read for whom it means. */
const reach = 20;

/**
 * Whom a pronoun means that opens the sentence behind these, by the name that they give: someone who is the subject of the last one, or of
 * the one that this goes on by a pronoun. Null where it may mean several, a thing, or nobody whom they name. `namesOf` tells whom a text
 * names.
 */
export function antecedentOf(
  pronoun: string,
  before: readonly string[],
  lexicon: Lexicon,
  namesOf: (text: string) => readonly NameMention[],
): string | null {
  const known = new Acquaintances(lexicon);
  const discourse = new Discourse(lexicon, known);
  let subject: string | null = null;
  for (const text of before.slice(-reach)) {
    const named = known.recognise(text, namesOf(text), 0);
    discourse.follow(text, 0, named);
    const [first] = named;
    if (first && isSubject(text.slice(0, first.at), lexicon)) subject = first.person.name;
    else if (!patternsOf(lexicon).leaning.test(text)) subject = null;
  }
  const meant = discourse.byPronoun(pronoun)?.person?.name ?? null;
  return meant === subject ? meant : null;
}
