/**
 * The source of a pattern for one cue. A blank in it stands for any blank, an apostrophe for either kind, a `*` for the rest of a word,
 * and `…` for up to forty characters of the same clause.
 */
function cueSource(cue: string): string {
  return cue
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, "\\p{L}*")
    .replace(/…/g, "[^.;:!?]{0,40}?")
    .replace(/['’]/g, "['’]")
    .replace(/ /g, "[\\s\\u00a0]+");
}

/** Whether the text holds a match of the pattern; the pattern's own place is neither used nor moved. */
export function holds(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}

/** A function that builds something of a key once and keeps it as long as the key lives: patterns of a lexicon. */
export function onceFor<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const built = new WeakMap<Key, Value>();
  return (key) => {
    const known = built.get(key);
    if (known !== undefined) return known;
    const value = build(key);
    built.set(key, value);
    return value;
  };
}

/** The source of a pattern for any of the cues, the longest first; without cues it finds nothing. */
export function anyCue(cues: Iterable<string>): string {
  const all = [...cues];
  if (all.length === 0) return "(?!)";
  return `(?:${all
    .sort((a, b) => b.length - a.length)
    .map(cueSource)
    .join("|")})`;
}

/** The source of a pattern for any of the cues, each of its words with a capital or without, the longest first. */
export function anyCasedCue(cues: Iterable<string>): string {
  const all = [...cues].sort((a, b) => b.length - a.length);
  return all.length === 0 ? "(?!)" : `(?:${all.map(casedSource).join("|")})`;
}

function casedSource(cue: string): string {
  return cue
    .split(/(?<=[ -])|(?=[ -])/)
    .map((part) => {
      const [, small, rest = ""] = /^(\p{Ll})(.*)$/su.exec(part) ?? [];
      return small === undefined ? cueSource(part) : `[${small}${small.toUpperCase()}]${cueSource(rest)}`;
    })
    .join("");
}

/**
 * A quick pattern for texts in lower case that may hold one of the phrases: of each the longest word is looked for, wherever it
 * stands. What it does not find, no pattern of the phrases finds.
 */
export function traceOf(phrases: Iterable<string>): RegExp {
  const longest = [...phrases].map((phrase) =>
    (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).reduce(
      (one, other) => (other.length > one.length ? other : one),
      "",
    ),
  );
  return new RegExp([...new Set(longest)].join("|"));
}
