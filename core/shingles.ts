/** How many words stand in a shingle. */
const width = 5;

/** One shingle in so many is in the sketch of a long text. */
const widestSampling = 32;
/** About as many shingles a sketch should have at least. */
const smallestSketch = 16;

/** ASCII alone: nothing to take apart. */
const isPlain = /^[\x20-\x7e\s]*$/;

/** Scripts that part no words stand sign by sign. */
const wordPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** A text's words without case, accents and punctuation, so that two printings of one text have the same. */
export function shingleWords(text: string): string[] {
  return withoutAccents(text).toLowerCase().match(wordPattern) ?? [];
}

function withoutAccents(text: string): string {
  return isPlain.test(text) ? text : text.normalize("NFKD").replace(/\p{Mn}/gu, "");
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the result hangs on every bit given. */
function scatter(given: number): number {
  let hash = given;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The shingles of a text: each run of five words as a number of 32 bits. Two texts share what they have word for word (Broder,
 * "On the resemblance and containment of documents", 1997).
 */
export function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let at = 0; at + width <= hashes.length; at += 1) {
    let run = 0;
    for (let offset = 0; offset < width; offset += 1) run = Math.imul(run, 0x01000193) ^ (hashes[at + offset] ?? 0);
    shingles.add(scatter(run));
  }
  return shingles;
}

/**
 * The part of the shingles by which copies are looked for: always the same ones of the same text. Of a long text about one in 32; of
 * a shorter one, one in a smaller power of two, so that all that a sparser sketch would have is in the denser one.
 */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  let sampling = widestSampling;
  while (sampling > 1 && shingles.size < smallestSketch * sampling) sampling /= 2;
  return [...shingles].filter((shingle) => shingle % sampling === 0);
}

/**
 * Whether the larger one has at least this share (from 0 to 1) of the smaller one's shingles too: a dispatch cut short is still that
 * dispatch. Of none there is no share.
 */
export function sharesAtLeast(share: number, one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  // Two texts that have little in common are told apart by their first few: most pairs are.
  let bearable = small.size - Math.ceil(small.size * share);
  for (const shingle of small) {
    if (large.has(shingle)) continue;
    bearable -= 1;
    if (bearable < 0) return false;
  }
  return small.size > 0;
}
