/** A word of a sentence in lower case, with its place in UTF-16 units, `end` not included. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** What stands before the word parts clauses: a semicolon, a colon, a stop or a dash; a comma does not. */
  opensClause: boolean;
  /** A comma stands before the word. */
  followsComma: boolean;
  /** A hyphen joins it to the word before. */
  hyphenated: boolean;
}

const wordShape = /[\p{L}\p{M}]+(?:(?<=\p{L})['’](?=\p{L}))?|\p{N}+(?:[.,\u00a0\u2009\u202f]\p{N}+)*|[$€£%]/gu;

/**
 * The words of a text in order: an elided word ("l’", "qu'") is a word of its own with a straight apostrophe, hyphens part words, a
 * number with its decimals is one word, and so are the signs of currencies and "%".
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { 0: found, index } of text.matchAll(wordShape)) {
    // Most words stand one blank after another: nothing to look at.
    const gap = words.length === 0 || (index === before + 1 && text[before] === " ") ? "" : text.slice(before, index);
    words.push({
      text: found.toLowerCase().replace("’", "'"),
      start: index,
      end: index + found.length,
      hyphenated: before === index - 1 && text[before] === "-",
      opensClause: gap !== "" && /[;:.!?–—]/.test(gap),
      followsComma: gap.includes(","),
    });
    before = index + found.length;
  }
  return words;
}

/** A list of cues made ready: each by its first word, the longest first; a `*` ends the beginning of a word. */
export interface CueIndex<Name extends string> {
  whole: ReadonlyMap<string, readonly Cue<Name>[]>;
  /** Cues whose first word is only a beginning, by its first three letters. */
  begun: ReadonlyMap<string, readonly Cue<Name>[]>;
}

interface Cue<Name extends string> {
  name: Name;
  parts: readonly { text: string; begins: boolean }[];
}

/** Cues by name, made ready to be looked for. In a cue a `*` stands for the rest of a word. */
export function indexCues<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>): CueIndex<Name> {
  const whole = new Map<string, Cue<Name>[]>();
  const begun = new Map<string, Cue<Name>[]>();
  for (const name of namesOf(lists)) {
    for (const cue of lists[name]) {
      const parts = cue
        .split(/[\s-]+|(?<=')/u)
        .filter((part) => part !== "")
        .map((part) => ({ text: part.replace("*", ""), begins: part.endsWith("*") }));
      const [first] = parts;
      if (!first) continue;
      const [index, key] = first.begins ? [begun, first.text.slice(0, 3)] : [whole, first.text];
      index.set(
        key,
        [...(index.get(key) ?? []), { name, parts }].sort((a, b) => b.parts.length - a.parts.length),
      );
    }
  }
  return { whole, begun };
}

function namesOf<Name extends string>(lists: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = [];
  for (const name in lists) names.push(name);
  return names;
}

/** A cue that was found: its name and the words it takes, `to` not included. */
export interface CueMention<Name extends string> {
  name: Name;
  from: number;
  to: number;
}

/** The cues that stand in the words, in order; of one name the longest that begins at a word. */
export function cuesIn<Name extends string>(words: readonly Word[], index: CueIndex<Name>): CueMention<Name>[] {
  const found: CueMention<Name>[] = [];
  words.forEach(({ text }, from) => {
    const named = new Set<Name>();
    for (const cues of [index.whole.get(text), index.begun.get(text.slice(0, 3))]) {
      for (const { name, parts } of cues ?? []) {
        if (named.has(name) || !standsAt(words, from, parts)) continue;
        named.add(name);
        found.push({ name, from, to: from + parts.length });
      }
    }
  });
  return found;
}

function standsAt(words: readonly Word[], from: number, parts: Cue<string>["parts"]): boolean {
  return parts.every(({ text, begins }, index) => {
    const word = words[from + index];
    if (!word || (index > 0 && word.opensClause)) return false;
    return begins ? word.text.startsWith(text) : word.text === text;
  });
}
