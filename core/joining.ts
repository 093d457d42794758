import { packSchema, type Content, type Entry, type Pack } from "./pack.ts";
import { isSame } from "./sameness.ts";

/** Both sides changed the same thing, each otherwise. */
class Clash extends Error {}

/** The value of the side that changed it. */
function chosen<Value>(base: Value, ours: Value, theirs: Value): Value {
  if (isSame(ours, theirs) || isSame(theirs, base)) return ours;
  if (isSame(ours, base)) return theirs;
  throw new Clash();
}

/**
 * The order in which things stand by what both sides did: added, taken out, moved by one side. What one side added stands behind what
 * it stood behind there.
 */
function joinOrder(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const common = base.filter((id) => ours.includes(id) && theirs.includes(id));
  const among = (ids: readonly string[]): string[] => ids.filter((id) => common.includes(id));
  const order = [...chosen(common, among(ours), among(theirs))];
  for (const side of [theirs, ours]) {
    for (const [at, id] of side.entries()) {
      if (base.includes(id) || order.includes(id)) continue;
      const behind = side
        .slice(0, at)
        .reverse()
        .find((known) => order.includes(known));
      order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, id);
    }
  }
  return order;
}

function joinEntries(base: readonly Entry[], ours: readonly Entry[], theirs: readonly Entry[]): Entry[] {
  const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [was, mine, other] = [byId(base), byId(ours), byId(theirs)];
  for (const entry of base) {
    const [left, right] = [mine.get(entry.id), other.get(entry.id)];
    // What one side took out, the other must not have changed.
    if ((left === undefined && right && !isSame(right, entry)) || (right === undefined && left && !isSame(left, entry)))
      throw new Clash();
  }
  const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
  return joinOrder(ids(base), ids(ours), ids(theirs)).flatMap((id) => {
    const [entry, left, right] = [was.get(id), mine.get(id), other.get(id)];
    if (left && right) return [entry ? chosen(entry, left, right) : chosen(right, left, right)];
    return left ?? right ?? [];
  });
}

function joinSections(base: Pack, ours: Pack, theirs: Pack): Pack["sections"] {
  const ids = [...new Set([...Object.keys(theirs.sections), ...Object.keys(ours.sections)])];
  const entriesOf = (content: Content | undefined): readonly Entry[] => content?.entries ?? [];
  const joined = ids.map((id) => {
    const [was, mine, other] = [base.sections[id], ours.sections[id], theirs.sections[id]];
    const shape = other?.shape ?? mine?.shape;
    return [id, { shape, entries: joinEntries(entriesOf(was), entriesOf(mine), entriesOf(other)) }];
  });
  return packSchema.shape.sections.parse(Object.fromEntries(joined));
}

/** What is joined piece by piece, or is the library's own to say. */
const joinedApart: ReadonlySet<keyof Pack> = new Set(["sections", "articles", "revision", "modified"]);

/**
 * What two windows made of one state of a pack (`base`), in one: all that either added, changed, moved or took out. Null where both
 * changed the same thing, each otherwise: then a person has to say which it is. It has the revision of `theirs`.
 */
export function joinPacks(base: Pack, ours: Pack, theirs: Pack): Pack | null {
  try {
    const fields = packSchema
      .keyof()
      .options.filter((key) => !joinedApart.has(key))
      .map((key) => [key, chosen<unknown>(base[key], ours[key], theirs[key])]);
    return packSchema.parse({
      ...theirs,
      ...(Object.fromEntries(fields) as Partial<Pack>),
      articles: joinOrder(base.articles, ours.articles, theirs.articles),
      sections: joinSections(base, ours, theirs),
    });
  } catch (thrown) {
    if (thrown instanceof Clash) return null;
    throw thrown;
  }
}
