import { isCountry } from "./countries.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameMention } from "./names.ts";

const patternsOf = onceFor((lexicon: Lexicon) => ({
  counterpart: new RegExp(`(?<!\\p{L})${anyCue(lexicon.counterparts)}(?!\\p{L})`, "iu"),
  adjective: new RegExp(`^${lexicon.adjective}$`, "u"),
  /** "Russian counterpart, Mr ": an adjective with a capital before the noun, and at most a title after it. */
  countryBefore: new RegExp(
    `(?<!\\p{L})(\\p{Lu}[\\p{L}-]+)[\\s\\u00a0]+${anyCue(lexicon.counterparts)},?[\\s\\u00a0]*(?:\\p{Lu}\\p{L}*\\.?[\\s\\u00a0]+)?$`,
    "u",
  ),
  eitherGender: new RegExp(lexicon.eitherGender, "iu"),
  links: new Set([...lexicon.officeLinks, ...lexicon.articles, ...lexicon.joints]),
  portfolio: new Set([...lexicon.portfolio, ...lexicon.offices].flatMap((words) => words.toLowerCase().split(/[\s-]/))),
}));

/**
 * The people whom a sentence names, with the office meant for each whom it calls someone's counterpart: that of the one named before,
 * with the adjective of the counterpart's own country. Where the office of the one need not have its like on the other side ("président
 * de la Transition"), or may be written otherwise of a woman, it says whose counterpart it is; null where the sentence does not.
 */
export function withOwnOffices(text: string, mentions: readonly NameMention[], lexicon: Lexicon): NameMention[] {
  const { counterpart } = patternsOf(lexicon);
  return mentions.map((mention, at) => {
    if (mention.role === null || !counterpart.test(mention.role)) return mention;
    const other = mentions.slice(0, at).findLast(({ role }) => role !== null && !counterpart.test(role));
    if (!other?.role) return { ...mention, role: null };
    return {
      ...mention,
      role: officeLike(other.role, mention, text, lexicon) ?? counterpartOf(other.name, mention.role, lexicon),
    };
  });
}

/** "homologue russe d’Anne Exemple": in the words of the text, and of whom. */
function counterpartOf(name: string, role: string, { ofName }: Lexicon): string {
  return `${role} ${/^[aeiouyœæ]/i.test(name.normalize("NFD")) ? ofName.beforeVowel : ofName.usual}${name}`;
}

function officeLike(role: string, { role: own, start }: NameMention, text: string, lexicon: Lexicon): string | null {
  const office = bareOffice(role, lexicon);
  if (office === null) return null;
  const { countryBefore, eitherGender } = patternsOf(lexicon);
  const before = countryBefore.exec(text.slice(0, start))?.[1];
  if (before !== undefined) return `${before} ${office}`;
  const after = /^\S+[\s\u00a0]+(\S+)$/u.exec(own ?? "")?.[1] ?? "";
  // Of whom neither the office nor the adjective tells the gender, the office might be written otherwise.
  if (!eitherGender.test(office) && (after === "" || after.endsWith("e"))) return null;
  return after === "" ? office : `${office} ${after}`;
}

/** An office without whose it is ("ministre malien de la Défense"); null where what is left is not the name of an office alone. */
function bareOffice(role: string, lexicon: Lexicon): string | null {
  const { adjective, links, portfolio } = patternsOf(lexicon);
  const words = role.split(/[\s\u00a0]+|(?<=['’])/u);
  const kept = words.filter(
    (word) => !isCountry(word, lexicon.language) && (portfolio.has(word.toLowerCase()) || !adjective.test(word)),
  );
  while (kept.length > 1 && links.has((kept.at(-1) ?? "").toLowerCase())) kept.pop();
  const isOffice = kept.every((word) => links.has(word.toLowerCase()) || portfolio.has(word.toLowerCase()));
  return isOffice ? kept.join(" ").replace(/(?<=['’]) /gu, "") : null;
}
