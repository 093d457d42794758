import { useEffect } from "react";
import type { Article } from "../../core/article.ts";
import type { Draft } from "../../core/draft/drafted.ts";
import { useWorkplace } from "../workplace.tsx";

/** The picked articles by the event that they tell of, where it is more than one; nothing where all tell of the same. */
export function ApartEvents({ events, articles }: { events: Draft["events"]; articles: Record<string, Article> }) {
  const { strings, loadArticle, fail } = useWorkplace();
  useEffect(() => {
    if (events.length > 1) for (const id of events.flat()) loadArticle(id).catch(fail);
  }, [events, loadArticle, fail]);
  if (events.length < 2) return null;
  const words = strings.proposals.apart(events.length);
  return (
    <section className="undrafted" aria-label={words}>
      <p>{words}</p>
      <ol>
        {events.map((group) => (
          <li key={group.join()}>
            {group.map((id) => {
              const article = articles[id];
              return (
                <span key={id} className="undrafted-title" lang={article?.language.value ?? undefined}>
                  {article ? (article.title.value ?? article.origin.name) : "…"}
                </span>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
