import type { Entry, Source } from "./pack.ts";

/** The places an entry cites: the one it was drawn from, then those that were added; none where its words are the writer's own. */
export function sourcesOf({ source, further = [] }: Pick<Entry, "source" | "further">): Source[] {
  return source === null ? [] : [source, ...further];
}

/** Whether two places are one paragraph of one article. */
export function isSamePlace(one: Pick<Source, "article" | "line">, other: Pick<Source, "article" | "line">): boolean {
  return one.article === other.article && one.line === other.line;
}

/** What an entry cites when a place is added to what it cites already: the writer's own words are drawn from it from then on. */
export function withSource(entry: Pick<Entry, "source" | "further">, added: Source): Pick<Entry, "source" | "further"> {
  const { source, further = [] } = entry;
  if (source === null) return { source: added, further: undefined };
  if (sourcesOf(entry).some((known) => isSamePlace(known, added))) return { source, further: entry.further };
  return { source, further: [...further, added] };
}

/** What an entry cites when one place takes the place of all that it cited. */
export function onlySource(source: Source): Pick<Entry, "source" | "further"> {
  return { source, further: undefined };
}
