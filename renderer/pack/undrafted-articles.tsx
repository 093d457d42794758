import { useEffect } from "react";
import type { Article } from "../../core/article.ts";
import type { Draft } from "../../core/draft/drafted.ts";
import { useWorkplace } from "../workplace.tsx";

/** The articles that give nothing to a draft, or no sentence, each with the reason; nothing where all give something. */
export function UndraftedArticles({
  undrafted,
  articles,
}: {
  undrafted: Draft["undrafted"];
  articles: Record<string, Article>;
}) {
  const { strings, loadArticle, fail } = useWorkplace();
  useEffect(() => {
    for (const { article } of undrafted) loadArticle(article).catch(fail);
  }, [undrafted, loadArticle, fail]);
  if (undrafted.length === 0) return null;
  return (
    <section className="undrafted" aria-label={strings.proposals.undrafted}>
      <p>{strings.proposals.undrafted}</p>
      <ul>
        {undrafted.map(({ article: id, reason }) => {
          const article = articles[id];
          return (
            <li key={id}>
              {/* Until it is read it has no name: to call it untitled would be wrong. */}
              <span className="undrafted-title" lang={article?.language.value ?? undefined}>
                {article ? (article.title.value ?? article.origin.name) : "…"}
              </span>
              <span className="undrafted-reason">{strings.proposals.reason(reason)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
