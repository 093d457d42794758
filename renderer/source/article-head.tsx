import { CalendarX } from "lucide-react";
import type { Article } from "../../core/article.ts";
import { wordDate } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";

/** The sign that a date is to be given: icon and words. */
export function DateMissing({ framed = false }: { framed?: boolean }) {
  const { strings } = useWorkplace();
  return (
    <span className={`date-missing ${framed ? "framed" : ""}`}>
      <CalendarX size={14} strokeWidth={1.5} aria-hidden />
      {strings.library.dateMissing}
    </span>
  );
}

/** When an article was published, or that this is missing, or that it is known to be not to be had. */
export function PublishedWords({
  published,
  undated,
  framed,
}: {
  published: string | null;
  undated: boolean;
  framed?: boolean;
}) {
  const { strings } = useWorkplace();
  if (published !== null) return <span>{wordDate(published, strings.locale)}</span>;
  return undated ? <span>{strings.library.undated}</span> : <DateMissing framed={framed === true} />;
}

/** Title, author, outlet and date of an article above its text. */
export function ArticleHead({ article }: { article: Article }) {
  const { strings } = useWorkplace();
  return (
    <header className="article-head">
      <h2 className="article-title" lang={article.language.value ?? undefined}>
        {article.title.value ?? strings.library.untitled}
      </h2>
      <p className="dotted">
        {article.byline.value !== null && <span>{article.byline.value}</span>}
        {article.outlet.value !== null && <span>{article.outlet.value}</span>}
        <PublishedWords published={article.published.value} undated={article.undated} framed />
      </p>
    </header>
  );
}
