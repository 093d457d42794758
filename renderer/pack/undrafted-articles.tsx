import type { Article } from "../../core/article.ts";
import type { Draft } from "../../core/drafted.ts";
import { useWorkplace } from "../workplace.tsx";

/** The articles that give nothing to a draft, or no sentence, each with the reason; nothing where all give something. */
export function UndraftedArticles({
  undrafted,
  articles,
}: {
  undrafted: Draft["undrafted"];
  articles: Record<string, Article>;
}) {
  const { strings } = useWorkplace();
  if (undrafted.length === 0) return null;
  return (
    <section className="undrafted" aria-label={strings.proposals.undrafted}>
      <p>{strings.proposals.undrafted}</p>
      <ul>
        {undrafted.map(({ article, reason }) => (
          <li key={article}>
            <span className="undrafted-title" lang={articles[article]?.language.value ?? undefined}>
              {articles[article]?.title.value ?? articles[article]?.origin.name ?? strings.library.untitled}
            </span>
            <span className="undrafted-reason">{strings.proposals.reason(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
