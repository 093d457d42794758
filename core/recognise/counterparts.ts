import { isCountry } from "./countries.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { tailAfter } from "./signs.ts";

const patternsOf = onceFor((lexicon: Lexicon) => ({
  counterpart: new RegExp(`(?<!\\p{L})${anyCue(lexicon.counterparts)}(?!\\p{L})`, "iu"),
  adjective: new RegExp(`^${lexicon.adjective}$`, "u"),
  /** "Russian counterpart, Mr ": an adjective with a capital before the noun, and at most a title after it. */
  countryBefore: new RegExp(
    `(?<!\\p{L})(\\p{Lu}[\\p{L}-]+)[\\s\\u00a0]+${anyCue(lexicon.counterparts)},?[\\s\\u00a0]*(?:\\p{Lu}\\p{L}*\\.?[\\s\\u00a0]+)?$`,
    "u",
  ),
  eitherGender: new RegExp(lexicon.eitherGender, "iu"),
  /** What stands before an office that opens its clause: its article, behind what hangs the clause on another; "Mali’s", "Malian". */
  opening: new RegExp(
    `^[\\s\\u00a0]*(?:(?:.*(?<!\\p{L}))?${anyCue(lexicon.subordinators)}(?:[\\s\\u00a0]+|(?<=['’])))?(?:${anyCue(lexicon.articles)}(?:[\\s\\u00a0]+|(?<=['’])))?(?:(?:${lexicon.adjective}|\\p{Lu}[\\p{L}-]*['’]s?)[\\s\\u00a0]+)?$`,
    "isu",
  ),
  joined: new RegExp(`^,?[\\s\\u00a0]+${anyCue(lexicon.joints)}[\\s\\u00a0]+(?:\\S+[\\s\\u00a0]+){1,3}$`, "iu"),
  links: new Set([...lexicon.officeLinks, ...lexicon.articles, ...lexicon.joints]),
  portfolio: new Set([...lexicon.portfolio, ...lexicon.offices].flatMap((words) => words.toLowerCase().split(/[\s-]/))),
}));

/**
 * The people whom a sentence names, with the office meant for each whom it calls someone's counterpart: that of the one whose
 * counterpart it is, with the adjective of the counterpart's own country. Where the office of the one need not have its like on the other
 * side ("président de la Transition"), or may be written otherwise of a woman, it says whose counterpart it is; null where the sentence
 * does not tell it for certain.
 */
export function withOwnOffices(text: string, mentions: readonly NameMention[], lexicon: Lexicon): NameMention[] {
  const { counterpart } = patternsOf(lexicon);
  return mentions.map((mention, at) => {
    if (mention.role === null || !counterpart.test(mention.role)) return mention;
    // "Jean Exemple, son homologue malien": whose it is, the other one's name says.
    const own = {
      ...mention,
      role: mention.role.replace(/^\p{Ll}+[\s\u00a0]+(?=\S+[\s\u00a0]|\S+$)/u, (word) =>
        counterpart.test(word) ? word : "",
      ),
    };
    const other = otherOf(text, mentions.slice(0, at), mention, lexicon);
    if (!other?.role) return { ...mention, role: null };
    return {
      ...own,
      role: officeLike(other.role, own, text, lexicon) ?? counterpartOf(other.name, own.role, lexicon),
    };
  });
}

/**
 * Whose counterpart someone is: the only person named before, where an office opens the clause that names that one, or where "and" joins
 * the two. Of two people before, and of one who stands beside another ("accompanied by the ambassador"), it cannot be told.
 */
function otherOf(
  text: string,
  before: readonly NameMention[],
  own: NameMention,
  lexicon: Lexicon,
): NameMention | undefined {
  const { counterpart, opening, joined } = patternsOf(lexicon);
  const others = new Set(before.map(({ name }) => name));
  const other = before.find(({ role }) => role !== null && !counterpart.test(role));
  if (other === undefined || others.size > 1) return undefined;
  const lead = text.slice(0, Math.min(other.start, placeOfRole(text, other)));
  if (opening.test(tailAfter(lead, ",;:.!?»”"))) return other;
  return joined.test(text.slice(other.end, placeOfRole(text, own))) ? other : undefined;
}

/** Where the office of someone begins: before the name, or behind it between commas; the name's place where its words stand nowhere. */
function placeOfRole(text: string, { role, start, end }: NameMention): number {
  const [first = ""] = (role ?? "").split(", ");
  const before = text.lastIndexOf(first, start);
  return before !== -1 ? before : Math.max(text.indexOf(first, end), start);
}

/** "homologue russe d’Anne Exemple": in the words of the text, and of whom. */
function counterpartOf(name: string, role: string, { ofName }: Lexicon): string {
  const elides = new RegExp(ofName.elides, "iu").test(name.normalize("NFD"));
  return `${role} ${elides ? ofName.elided : ofName.usual}${name}`;
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
