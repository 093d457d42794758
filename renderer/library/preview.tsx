import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { Article } from "../../core/article.ts";
import { AppError } from "../../core/errors.ts";
import { wordDate } from "../dates.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { ArticleHead } from "../source/article-head.tsx";
import { ArticleText } from "../source/article-text.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { DeleteSheet } from "./delete-sheet.tsx";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

/** The article under the cursor of the list, to be read. */
export function Preview({ id }: { id: string | null }) {
  const { strings, dispatch, client, save, loadArticle, say, fail } = useWorkplace();
  const state = useWindowState();
  const [doomed, setDoomed] = useState<Article | null>(null);
  useEffect(() => {
    if (id === null) return;
    loadArticle(id).catch((thrown: unknown) => {
      // The list may still show an article that was just deleted; its next answer will not.
      if (!(thrown instanceof AppError && thrown.code === "article-missing")) fail(thrown);
    });
  }, [id, loadArticle, fail]);
  const article = id === null ? undefined : state.articles[id];
  return (
    <aside className="pane beside" data-pane aria-label={strings.library.preview} tabIndex={-1}>
      <div className="pane-head">
        <h2 className="pane-title">{strings.library.preview}</h2>
        <span className="spring" />
        {article && (
          <>
            <WordButton
              look="bare"
              onPress={() => dispatch({ type: "view", view: { kind: "record", article, fresh: false } })}
            >
              <Pencil {...iconLook} />
              {strings.library.record}
            </WordButton>
            <IconButton label={strings.library.deleteArticle} onPress={() => setDoomed(article)}>
              <Trash2 {...iconLook} />
            </IconButton>
          </>
        )}
      </div>
      {doomed && (
        <DeleteSheet
          title={strings.common.delete}
          question={strings.library.deleteArticleAsk(doomed.title.value ?? strings.library.untitled)}
          onClose={() => setDoomed(null)}
          onDelete={async () => {
            // An open pack may have picked it a moment ago; the library refuses what it knows to be in use.
            await Promise.all(state.tabs.map(save));
            await client("articles.delete", { id: doomed.id });
            dispatch({ type: "forget", article: doomed.id });
            say(strings.record.deleted);
          }}
        />
      )}
      <div className="pane-body beside-body" tabIndex={0} role="group" aria-label={strings.library.preview}>
        {article ? (
          <>
            <ArticleHead article={article} />
            <p className="dotted preview-facts">
              <span>{strings.library.taken(wordDate(article.takenIn.slice(0, 10), strings.locale))}</span>
              {article.removed.length > 0 && <span>{strings.library.cut(article.removed.length)}</span>}
            </p>
            <ArticleText article={article} />
          </>
        ) : (
          <p className="empty">{strings.library.previewEmpty}</p>
        )}
      </div>
    </aside>
  );
}
