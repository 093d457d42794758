import type { Article } from "../../core/article.ts";
import { coverSchema, type Pack } from "../../core/pack.ts";
import type { OutlineItem } from "../pack/outline.ts";

/** What a briefing still lacks. None of it stops an export; each prints as a placeholder or as "no date". */
export interface OpenPoints {
  /** How many picked articles have no date, and nobody said that none is to be had. */
  missingDates: number;
  emptySections: string[];
  blankCover: (keyof Pack["cover"])[];
}

/** The open points of a pack. */
export function openPoints(pack: Pack, outline: OutlineItem[], articles: Record<string, Article>): OpenPoints {
  return {
    missingDates: pack.articles.filter((id) => {
      const article = articles[id];
      return article?.published.value === null && !article.undated;
    }).length,
    emptySections: outline.filter((item) => item.entries === 0).map((item) => item.title),
    blankCover: coverSchema.keyof().options.filter((name) => name !== "end" && !pack.cover[name]),
  };
}
