import type { ArticleFilter } from "../../core/article-list.ts";

/** The kinds of a filter that a single tick switches. */
export type Mark = "starred" | "undated" | "noted";
/** The kinds of a filter that name values. */
export type Facet = "languages" | "tags" | "outlets";

/** One thing that narrows the list, as a chip shows it. */
export type Part =
  { kind: "mark"; mark: Mark } | { kind: "facet"; facet: Facet; value: string } | { kind: "pack"; pack: string | null };

/** The filter without what is empty or switched off. */
function tidied(filter: { [Kind in keyof ArticleFilter]: ArticleFilter[Kind] | undefined }): ArticleFilter {
  const { starred, undated, noted, languages, tags, outlets, pack } = filter;
  return {
    ...(starred && { starred }),
    ...(undated && { undated }),
    ...(noted && { noted }),
    ...(languages && languages.length > 0 && { languages }),
    ...(tags && tags.length > 0 && { tags }),
    ...(outlets && outlets.length > 0 && { outlets }),
    ...(pack !== undefined && { pack }),
  };
}

/** The filter with a mark asked for, or no longer. */
export function withMark(filter: ArticleFilter, mark: Mark, asked: boolean): ArticleFilter {
  return tidied({ ...filter, [mark]: asked ? true : undefined });
}

/** The filter with one value of a facet asked for, or no longer. */
export function withValue(filter: ArticleFilter, facet: Facet, value: string, asked: boolean): ArticleFilter {
  const others = (filter[facet] ?? []).filter((known) => known !== value);
  return tidied({ ...filter, [facet]: asked ? [...others, value] : others });
}

/** The filter for a pack's articles, those of none (null), or either (undefined). */
export function withPack(filter: ArticleFilter, pack: string | null | undefined): ArticleFilter {
  return tidied({ ...filter, pack });
}

/** What narrows the list, one by one. */
export function partsOf(filter: ArticleFilter): Part[] {
  const marks = (["starred", "undated", "noted"] as const).filter((mark) => filter[mark]);
  const facets = ["languages", "tags", "outlets"] as const;
  return [
    ...marks.map((mark): Part => ({ kind: "mark", mark })),
    ...facets.flatMap((facet) => (filter[facet] ?? []).map((value): Part => ({ kind: "facet", facet, value }))),
    ...(filter.pack === undefined ? [] : [{ kind: "pack" as const, pack: filter.pack }]),
  ];
}

/** The filter without one of its parts. */
export function withoutPart(filter: ArticleFilter, part: Part): ArticleFilter {
  switch (part.kind) {
    case "mark":
      return withMark(filter, part.mark, false);
    case "facet":
      return withValue(filter, part.facet, part.value, false);
    case "pack":
      return withPack(filter, undefined);
  }
}
