import { fullerName } from "./acquaintances.ts";
import type { NameMention } from "./names.ts";

/**
 * The people of several mentions, in order of first mention: each under the fullest name, with the fullest office. Mentions are
 * of one person where one name is the end or the beginning of the other ("Sample", "Mr John Sample") and of no third one's:
 * a bare surname that several people bear stays apart.
 */
export function peopleOf<Mention extends NameMention>(mentions: readonly Mention[]): Mention[] {
  const fullest = fullestNames(mentions.map(({ name }) => name));
  const people = new Map<string, Mention>();
  for (const mention of mentions) {
    const own = wordsOf(mention.name).join(" ");
    const key = fullest.get(own) ?? own;
    const known = people.get(key);
    people.set(key, known ? joined(known, mention) : mention);
  }
  return [...people.values()];
}

function joined<Mention extends NameMention>(known: Mention, again: Mention): Mention {
  const fuller = fullerName(known.name, again.name) === again.name ? again : known;
  const role =
    known.role === null || (again.role !== null && again.role.length > known.role.length + 12)
      ? again.role
      : known.role;
  return { ...fuller, role };
}

/** A name in words that can be compared: without accents and capitals. */
function wordsOf(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s\u00a0]+/);
}

/** Of each name the fullest one that is certainly the same person's: its own, or the only longer one that it is a part of. */
function fullestNames(names: readonly string[]): Map<string, string> {
  const fullest = new Map<string, string>();
  /** Of a shorter form the name that it stands for; null where it may stand for several. */
  const meant = new Map<string, string | null>();
  const all = names.map((given) => ({ given, words: wordsOf(given) }));
  for (const { given, words } of all.sort((a, b) => b.words.length - a.words.length)) {
    const name = words.join(" ");
    if (fullest.has(name)) continue;
    const longer = meant.get(name) ?? null;
    fullest.set(name, longer ?? name);
    if (longer !== null) continue;
    for (const form of new Set([...shorterForms(words), ...familyName(given)]))
      meant.set(form, meant.has(form) ? null : name);
  }
  return fullest;
}

/** "EXEMPLE Jean": the one word of a name that is in capitals where others are not. */
function familyName(name: string): string[] {
  const words = name.split(/[\s\u00a0]+/);
  const capitals = words.filter((word) => /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word));
  return capitals.length === 1 && words.length > 1 ? wordsOf(capitals.join("")) : [];
}

/** What a person may be called besides: without the first words, without the last (never a bare first name), without initials. */
function shorterForms(words: readonly string[]): Set<string> {
  const plain = words.filter((word, index) => index === 0 || !/^\p{L}\.?$/u.test(word));
  const forms = [words, plain].flatMap((all) => [
    all,
    ...all.slice(1).map((_, index) => all.slice(index + 1)),
    ...all.slice(2).map((_, index) => all.slice(0, index + 2)),
  ]);
  return new Set(forms.filter((form) => form.length < words.length).map((form) => form.join(" ")));
}
