import type { Article } from "./article.ts";
import type { Disagreement } from "./check/disagreement.ts";
import { chosenArticles, type PackFinding } from "./check/pack-check.ts";
import { coverSection } from "./check/pack-statements.ts";
import { listJoin, paragraphName } from "./citation.ts";
import { typesetFrom } from "./composition.ts";
import { label, setType, type Language } from "./language.ts";
import type { Pack } from "./pack.ts";
import type { Template } from "./template.ts";

/** What a briefing for the office tells of its check among the reservations. */
export interface ToldOfCheck {
  /** The findings that are open, where the briefing is to say how many. */
  open?: readonly PackFinding[] | undefined;
  /** Where the articles disagree; those between whose values the writer chose are told. */
  disagreements?: readonly Disagreement[] | undefined;
}

/** How many findings were open, and in which sections, as a reservation says it; none where nothing was. */
export function openCaveat(open: readonly PackFinding[], template: Template, language: Language): string[] {
  if (open.length === 0) return [];
  const sections = [{ id: coverSection, label: "check.cover" }, ...template.sections];
  const places = sections.filter(({ id }) => open.some(({ section }) => section === id));
  const named = places.map((section) => label(language, section.label)).join(language.typography.comma);
  return [label(language, "sources.reservation.open", { count: open.length, places: named })];
}

/**
 * A reservation for each disagreement of the articles that the writer settled: every value with its places, and the one chosen. A choice
 * leaves nothing open, and yet the reader must know that another article says otherwise. `articles` are the printed ones, in their order.
 */
export function choiceCaveats(
  disagreements: readonly Disagreement[],
  pack: Pick<Pack, "choices">,
  articles: readonly Article[],
  language: Language,
): string[] {
  return disagreements.flatMap((disagreement): string[] => {
    const chosen = chosenArticles(disagreement, pack);
    const values = new Map<string, { item: string; places: string[]; isChosen: boolean }>();
    for (const { article, block, words, value } of disagreement.values) {
      const number = articles.findIndex(({ id }) => id === article) + 1;
      if (number === 0) continue;
      const place = `${label(language, "doc.inline", { number })}${language.typography.comma}${paragraphName(block, language)}`;
      // The same value in other words is told once, in those of its first article.
      const told = values.get(value) ?? {
        item: typesetFrom(articles[number - 1], words, language),
        places: [],
        isChosen: chosen.includes(article),
      };
      values.set(value, { ...told, places: [...told.places, place] });
    }
    const told = [...values.values()];
    const kept = told.filter(({ isChosen }) => isChosen);
    if (kept.length === 0 || told.length < 2) return [];
    return [
      label(language, "sources.reservation.choice", {
        of: setType(language, disagreement.of),
        values: told
          .map(({ item, places }) => label(language, "check.item", { item, places: places.join(listJoin(language)) }))
          .join(listJoin(language)),
        chosen: kept.map(({ item }) => item).join(listJoin(language)),
      }),
    ];
  });
}
