/**
 * The form of what {@link nextWord} answers. Raised with each change to it: a library whose index is of another form is indexed
 * anew, article by article.
 */
export const foldingVersion = 2;

/**
 * A word of a text as it is indexed and searched, and its place: it stands at `start`, what it was made of ends at `end`, and the
 * next word is looked for from `next`. In scripts without spaces each character begins a word.
 */
export interface Word {
  text: string;
  start: number;
  end: number;
  next: number;
  unspaced: boolean;
}

/**
 * What a character is to the search: part of a word (`mark`: never its first), left out of it, between words, or of a script
 * without spaces. `width` is its length in UTF-16 units.
 */
interface Letter {
  kind: "letter" | "mark" | "silent" | "gap" | "unspaced";
  folded: string;
  width: number;
}

const replaced: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  ё: "е",
  ѐ: "е",
  ѝ: "и",
  // Arabic, as Lucene's ArabicNormalizer has it, with the seats of hamza and the Persian forms of two letters.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ئ: "ي",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};

const unspacedScripts =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Thai}\p{Script_Extensions=Lao}\p{Script_Extensions=Khmer}\p{Script_Extensions=Myanmar}]/u;
/** Scripts without spaces in which a blank means nothing: a line of the source ended there. */
const blankless = /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u;
/** Accents that stand alone, vowel signs of Arabic and Hebrew, tatweel, and what is not seen at all (soft hyphens, joiners). */
const silent =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|\p{Cf}/u;
/** The voicing signs of narrow Japanese letters, as those that a letter takes into itself. */
const narrowSounds: Record<string, string> = { "\uff9e": "\u3099", "\uff9f": "\u309a" };
/** Modifier letters that are written for an apostrophe. */
const apostrophes = /[\u02bb-\u02bd]/;

function foldLetter(character: string): string {
  const lower = character.toLowerCase();
  const known = replaced[lower];
  if (known !== undefined) return known;
  if (/[\p{Script=Latin}\p{Script=Greek}]/u.test(lower)) {
    const bare = lower.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return /^\p{L}+$/u.test(bare) ? Array.from(bare, (letter) => replaced[letter] ?? letter).join("") : lower;
  }
  const compatible = lower.normalize("NFKC");
  if (/^\p{Nd}$/u.test(compatible)) return digitOf(compatible);
  return compatible !== lower && /^[\p{L}\p{N}]+$/u.test(compatible)
    ? Array.from(compatible, (letter) => foldLetter(letter)).join("")
    : lower;
}

/** A decimal digit of any script as one of 0 to 9: Unicode lists those of a script in a row from its zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function examine(character: string): Letter {
  const width = character.length;
  if (silent.test(character)) return { kind: "silent", folded: "", width };
  const isWordPart = /[\p{L}\p{N}\p{M}\p{Co}]/u.test(character) && !apostrophes.test(character);
  if (!isWordPart) return { kind: "gap", folded: "", width };
  const sound = narrowSounds[character];
  if (sound !== undefined) return { kind: "mark", folded: sound, width };
  if (/\p{M}/u.test(character)) return { kind: "mark", folded: character, width };
  const folded = foldLetter(character);
  return { kind: unspacedScripts.test(folded) ? "unspaced" : "letter", folded, width };
}

const beyond: Letter = { kind: "gap", folded: "", width: 1 };
/** What was examined before: of the basic plane by code unit, the rest by code point. */
const common = new Array<Letter | undefined>(0x10000);
const rare = new Map<number, Letter>();

/** The character at a place; a gap beyond the end and where half a character stands. */
function letterAt(text: string, at: number): Letter {
  const unit = text.charCodeAt(at);
  const known = common[unit];
  if (known) return known;
  const code = text.codePointAt(at);
  if (code === undefined || (code >= 0xd800 && code < 0xe000)) return beyond;
  if (code < 0x10000) return (common[code] = examine(String.fromCodePoint(code)));
  const letter = rare.get(code) ?? examine(String.fromCodePoint(code));
  rare.set(code, letter);
  return letter;
}

function isInWord({ kind }: Letter): boolean {
  return kind === "letter" || kind === "mark" || kind === "silent";
}

/** An Arabic word without its article, and without the particle that is written before that. */
function withoutArticle(word: string): string {
  let rest = word;
  for (;;) {
    const article = /^(?:[وفبك]?ال|لل)/.exec(rest)?.[0] ?? "";
    const bare = rest.slice(article.length);
    // The name of God is no word with an article.
    if (article === "" || bare.length < 2 || bare === "له") return rest;
    rest = bare;
  }
}

/** The character of a script without spaces at a place, with its signs; null where there is none. */
function unspacedAt(text: string, at: number): { folded: string; end: number } | null {
  const letter = letterAt(text, at);
  if (letter.kind !== "unspaced") return null;
  let { folded } = letter;
  let end = at + letter.width;
  for (let sign = letterAt(text, end); sign.kind === "mark"; sign = letterAt(text, end)) {
    folded += sign.folded;
    end += sign.width;
  }
  return { folded: end - at > letter.width ? folded.normalize("NFC") : folded, end };
}

/** Where the character after this one is looked for: past what is not seen, and past a blank between two that need none. */
function follow(text: string, { folded, end }: { folded: string; end: number }): number {
  let at = end;
  while (letterAt(text, at).kind === "silent") at += letterAt(text, at).width;
  const blank = text[at];
  const after = letterAt(text, at + 1).folded;
  return (blank === " " || blank === "\n") && blankless.test(folded) && blankless.test(after) ? at + 1 : at;
}

function wordAt(text: string, start: number): Word {
  const first = unspacedAt(text, start);
  if (first) {
    const second = unspacedAt(text, follow(text, first));
    const folded = first.folded + (second?.folded ?? "");
    return { text: folded, start, end: second?.end ?? first.end, next: first.end, unspaced: true };
  }
  let folded = "";
  let end = start;
  for (let letter = letterAt(text, end); isInWord(letter); letter = letterAt(text, end)) {
    folded += letter.folded;
    end += letter.width;
  }
  const word = /^[\u0600-\u06ff]/.test(folded) ? withoutArticle(folded) : folded;
  return { text: word, start, end, next: end, unspaced: false };
}

/**
 * The next word of a text (in NFC) from a place on, null after the last.
 *
 * Folded are case, accents of Latin and Greek letters, œ, æ, ß, ё, final sigma, forms of alef, hamza, yeh and teh marbuta, the
 * Arabic article, vowel signs, tatweel, digits and compatibility forms of any script. Cyrillic й stays apart from и. An apostrophe
 * parts words. Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are cut into overlapping pairs of characters, as Lucene's
 * CJKAnalyzer does, so that every piece of a text is found, whatever its words are; the last of a run stands alone.
 */
export function nextWord(text: string, from: number): Word | null {
  for (let at = from; at < text.length;) {
    const { kind, width } = letterAt(text, at);
    if (kind === "letter" || kind === "unspaced") return wordAt(text, at);
    at += width;
  }
  return null;
}

/** The word that a character at this place is a part of; null where there is none. */
export function wordAround(text: string, at: number): Word | null {
  const letter = letterAt(text, at);
  if (letter.kind === "unspaced") return wordAt(text, at);
  if (!isInWord(letter)) return null;
  let start = at;
  while (start > 0 && isInWord(letterAt(text, start - 1))) start -= 1;
  const word = nextWord(text, start);
  return word !== null && word.start <= at ? word : null;
}

/** A character as it stands in folded words: "" where it is left out, null where it parts words. */
export function foldCharacter(character: string): string | null {
  const { kind, folded } = letterAt(character, 0);
  return kind === "gap" ? null : folded;
}

/** The words of a text, folded, in order. */
export function foldWords(text: string): string[] {
  const composed = text.normalize("NFC");
  const words: string[] = [];
  for (let word = nextWord(composed, 0); word; word = nextWord(composed, word.next)) words.push(word.text);
  return words;
}

/** A tag as it is compared, so that "Énergie" and "energie" are one. One of signs alone is compared as it stands. */
export function foldTag(tag: string): string {
  const words = foldWords(tag).join(" ");
  return words === "" ? tag.trim() : words;
}
