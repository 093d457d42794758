import { data } from "franc-min/data.js";

/** How far the language that a text is taken for must be ahead of each other, as a share of the text's trigrams. */
const smallestLead = 0.03;

/** Which of some languages each trigram is common in: the bit of each by its place among them. */
type Profile = ReadonlyMap<string, number>;

const known = new Map<string, Profile>();

function profileOf(codes: readonly string[]): Profile {
  const key = codes.join(" ");
  const before = known.get(key);
  if (before) return before;
  const profile = new Map<string, number>();
  codes.forEach((code, place) => {
    const common = Object.values(data).find((languages) => code in languages)?.[code];
    for (const trigram of common?.split("|") ?? []) profile.set(trigram, (profile.get(trigram) ?? 0) | (1 << place));
  });
  known.set(key, profile);
  return profile;
}

/**
 * Whether more of a text is made of the trigrams that are common in one language than of those of any other, by what franc knows of
 * them, and not by a hair. The languages are named by their ISO 639-3 codes, fewer than 31 of them. franc itself counts and sorts all that a text is made
 * of before it compares, which takes longer.
 */
export function isPlainly(text: string, code: string, others: readonly string[]): boolean {
  const codes = [code, ...others.filter((other) => other !== code)];
  const profile = profileOf(codes);
  const met = codes.map(() => 0);
  const letters = ` ${text.toLowerCase().replace(/[\s!-@]+/g, " ")} `;
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const bits = profile.get(letters.slice(at, at + 3)) ?? 0;
    for (let place = 0, left = bits; left > 0; place += 1, left >>= 1) met[place] = (met[place] ?? 0) + (left & 1);
  }
  const [own = 0, ...rivals] = met;
  return own > 0 && rivals.every((rival) => own - rival >= letters.length * smallestLead);
}
