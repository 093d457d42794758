import { foldCharacter } from "./folding.ts";

/** As many units of a word are looked for at first sight; its rest is compared then. */
const longestBeginning = 4;

/** Characters that fold to themselves, of scripts without capitals, by first and last. */
const unvaried = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xd800, 0xf8ff],
] as const;

/** How folded words may stand in a text: the characters that fold to each unit, to more than one, and to none. */
interface Spellings {
  single: ReadonlyMap<string, string>;
  several: ReadonlyMap<string, { character: string; folded: string }[]>;
  silent: string;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Whether a character is known to fold to itself, without a closer look. */
function isPlain(code: number, character: string): boolean {
  const isLikeNoOther = character.toLowerCase() === character && character.normalize("NFKD") === character;
  // Below stand all letters that are folded by a table of their own, and all signs that are left out but those of no width.
  return code >= 0x0700 && isLikeNoOther && !/[\p{Cf}\p{Nd}]/u.test(character);
}

function collectSpellings(): Spellings {
  const single = new Map<string, string>();
  const several = new Map<string, { character: string; folded: string }[]>();
  const silent: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const range = unvaried.find(([first, last]) => code >= first && code <= last);
    if (range) {
      code = range[1];
      continue;
    }
    const character = String.fromCharCode(code);
    const folded = isPlain(code, character) ? null : foldCharacter(character);
    if (folded === null) continue;
    const first = folded.charAt(0);
    if (folded === "") silent.push(code);
    else if (folded.length === 1) single.set(first, (single.get(first) ?? "") + escape(character));
    else several.set(first, [...(several.get(first) ?? []), { character, folded }]);
  }
  return { single, several, silent: rangesOf(silent) };
}

/** Codes in rising order, as a class of a pattern has them: a run by its first and last. */
function rangesOf(codes: number[]): string {
  let ranges = "";
  codes.forEach((code, at) => {
    const [begins, ends] = [codes[at - 1] !== code - 1, codes[at + 1] !== code + 1];
    const written = escape(String.fromCharCode(code));
    if (begins) ranges += ends ? written : `${written}-`;
    else if (ends) ranges += written;
  });
  return ranges;
}

let spellings: Spellings | null = null;

function beginningPattern(rest: string, { single, several, silent }: Spellings): string {
  const unit = rest.charAt(0);
  if (unit === "") return "";
  // In Chinese and Japanese a blank may stand where a line of the source ended.
  const between = rest.length === 1 ? "" : `[${silent}]*${unit >= "\u2e80" ? "[ \\n]?" : ""}`;
  const one = `[${escape(unit)}${single.get(unit) ?? ""}]${between}${beginningPattern(rest.slice(1), { single, several, silent })}`;
  const others = (several.get(unit) ?? []).flatMap(({ character, folded }) => {
    if (!folded.startsWith(rest) && !rest.startsWith(folded)) return [];
    return [escape(character) + beginningPattern(rest.slice(folded.length), { single, several, silent })];
  });
  return `(?:${[one, ...others].join("|")})`;
}

/**
 * A global pattern of the places of a text (in NFC) where a word may stand that begins as one of these folded words does. It finds
 * all such words of the basic plane, but for narrow Japanese letters with a sign of voice, and other places besides: what stands there
 * is to be compared. An Arabic word is found behind its article.
 */
export function patternOf(words: string[]): RegExp {
  const known = (spellings ??= collectSpellings());
  const patterns = words.map((word) => {
    // A Latin word never begins behind a Latin letter; elsewhere an article may stand before it, or no blank.
    const before = /^[a-z]/.test(word) ? "(?<![A-Za-z])" : "";
    return before + beginningPattern(word.slice(0, longestBeginning), known);
  });
  return new RegExp(patterns.join("|"), "g");
}
