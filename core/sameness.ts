/** A value in words that do not hang on the order of its keys: an editor makes its entries in an order of its own. */
function wordsOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Whether two values are kept as the same: the order of their keys counts for nothing, nor does a key without a value. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

/** The next value, or the last one where both say the same: what is unchanged stays the same object, so nothing of it is drawn anew. */
export function shareEqual<Value>(next: Value, last: Value): Value {
  return isSame(next, last) ? last : next;
}
