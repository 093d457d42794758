import { digit, kindAt, letter, mark, numeric } from "./signs.ts";

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

/** What may stand between the digits of one number: its decimals and groups. */
const withinNumbers = ".,\u00a0\u2009\u202f";

/**
 * The words of a text in order: an elided word ("l’", "qu'") is a word of its own with a straight apostrophe, hyphens part words, a
 * number with its decimals is one word, and so are the signs of currencies and "%".
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const lower = text.toLowerCase();
  const isEven = lower.length === text.length;
  let before = 0;
  let at = 0;
  while (at < text.length) {
    const start = at;
    at = endOfWord(text, start);
    if (at === start) {
      at += 1;
      continue;
    }
    // Most words stand one blank after another: nothing to look at.
    const gap = words.length === 0 || (start === before + 1 && text[before] === " ") ? "" : text.slice(before, start);
    const word = isEven ? lower.slice(start, at) : text.slice(start, at).toLowerCase();
    words.push({
      text: word.endsWith("’") ? `${word.slice(0, -1)}'` : word,
      start,
      end: at,
      hyphenated: before === start - 1 && text[before] === "-",
      opensClause: gap !== "" && /[;:.!?–—]/.test(gap),
      followsComma: gap.includes(","),
    });
    before = at;
  }
  return words;
}

/** Where the word ends that begins at a place; the place itself where none does. */
function endOfWord(text: string, start: number): number {
  const isLetter = (at: number): boolean => at < text.length && kindAt(text, at) <= mark;
  const isNumber = (at: number): boolean => {
    const kind = at < text.length ? kindAt(text, at) : 0;
    return kind === digit || kind === numeric;
  };
  let at = start;
  while (isLetter(at)) at += 1;
  if (at > start) {
    const isElided = text[at] === "'" || text[at] === "’";
    const joins = isElided && kindAt(text, at - 1) === letter && kindAt(text, at + 1) === letter;
    return joins ? at + 1 : at;
  }
  while (isNumber(at) || (at > start && withinNumbers.includes(text.charAt(at)) && isNumber(at + 1))) at += 1;
  return at === start && "$€£%".includes(text.charAt(at)) ? at + 1 : at;
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
    const first = found.length;
    addCues(index.whole.get(text), words, from, found, first);
    if (text.length > 2) addCues(index.begun.get(text.slice(0, 3)), words, from, found, first);
  });
  return found;
}

/** Adds those of some cues that stand at a place; `first` is where the cues of this place begin, each name of which is taken once. */
function addCues<Name extends string>(
  cues: readonly Cue<Name>[] | undefined,
  words: readonly Word[],
  from: number,
  found: CueMention<Name>[],
  first: number,
): void {
  if (!cues) return;
  for (const { name, parts } of cues) {
    if (!standsAt(words, from, parts) || isTaken(found, first, name)) continue;
    found.push({ name, from, to: from + parts.length });
  }
}

function isTaken<Name extends string>(found: readonly CueMention<Name>[], first: number, name: Name): boolean {
  for (let at = first; at < found.length; at += 1) if (found[at]?.name === name) return true;
  return false;
}

function standsAt(words: readonly Word[], from: number, parts: Cue<string>["parts"]): boolean {
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    const word = words[from + index];
    if (!part || !word || (index > 0 && word.opensClause)) return false;
    if (part.begins ? !word.text.startsWith(part.text) : word.text !== part.text) return false;
  }
  return true;
}
