import { CalendarX, FileQuestion } from "lucide-react";
import type { Article } from "../../core/article.ts";
import { WordButton } from "../controls/button.tsx";
import { wordDate } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";

/** The sign that a date is to be given: icon and words. */
export function DateMissing() {
  const { strings } = useWorkplace();
  return (
    <span className="date-missing">
      <CalendarX size={14} strokeWidth={1.5} aria-hidden />
      {strings.library.dateMissing}
    </span>
  );
}

/** The warning that signs of an article could not be read: icon and words. */
export function SignsUnread({ signs }: { signs: number }) {
  const { strings } = useWorkplace();
  return (
    <span className="date-missing">
      <FileQuestion size={14} strokeWidth={1.5} aria-hidden />
      {strings.intake.unreadable(signs)}
    </span>
  );
}

/** When an article was published, or that this is missing, or that it is known to be not to be had. */
export function PublishedWords({ published, undated }: { published: string | null; undated: boolean }) {
  const { strings } = useWorkplace();
  if (published !== null) return <span>{wordDate(published, strings.locale)}</span>;
  return undated ? <span>{strings.library.undated}</span> : <DateMissing />;
}

/** The way to the record of an article, where its missing date is given. */
function GiveDate({ article }: { article: Article }) {
  const { strings, dispatch } = useWorkplace();
  return (
    <WordButton
      className="date-missing framed"
      aria-label={`${strings.library.dateMissing}. ${strings.record.giveDate}`}
      onPress={() => {
        dispatch({ type: "view", view: { kind: "record", article, fresh: false } });
        dispatch({ type: "show", id: null });
      }}
    >
      <CalendarX size={14} strokeWidth={1.5} aria-hidden />
      {strings.library.dateMissing}
    </WordButton>
  );
}

/** Title, author, outlet and date of an article above its text. */
export function ArticleHead({ article }: { article: Article }) {
  const { strings } = useWorkplace();
  const isDateAsked = article.published.value === null && !article.undated;
  return (
    <header className="article-head">
      <h2 className="article-title" lang={article.language.value ?? undefined}>
        {article.title.value ?? strings.library.untitled}
      </h2>
      <p className="dotted">
        {article.byline.value !== null && <span>{article.byline.value}</span>}
        {article.outlet.value !== null && <span>{article.outlet.value}</span>}
        {isDateAsked ? (
          <GiveDate article={article} />
        ) : (
          <PublishedWords published={article.published.value} undated={article.undated} />
        )}
      </p>
    </header>
  );
}
