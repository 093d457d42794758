import { Pencil, Trash2 } from "lucide-react";
import { useEffect } from "react";
import { AppError } from "../../core/errors.ts";
import { wordDate } from "../dates.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { ArticleHead } from "../source/article-head.tsx";
import { ArticleText } from "../source/article-text.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

/** The article under the cursor of the list, to be read. */
export function Preview({ id }: { id: string | null }) {
  const { strings, dispatch, client, loadArticle, say, fail } = useWorkplace();
  const state = useWindowState();
  useEffect(() => {
    if (id === null) return;
    loadArticle(id).catch((thrown: unknown) => {
      // The list may still show an article that was just deleted; its next answer will not.
      if (!(thrown instanceof AppError && thrown.code === "article-missing")) fail(thrown);
    });
  }, [id, loadArticle, fail]);
  const article = id === null ? undefined : state.articles[id];
  const bin = async (binned: string) => {
    try {
      const { ids } = await client("articles.bin", { ids: [binned] });
      dispatch({ type: "listChanged" });
      const restore = () => {
        client("articles.restore", { ids }).then(() => dispatch({ type: "listChanged" }), fail);
      };
      say(strings.library.binned(ids.length), { label: strings.common.undo, run: restore });
    } catch (thrown) {
      fail(thrown);
    }
  };
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
            <IconButton label={strings.library.bin} onPress={() => void bin(article.id)}>
              <Trash2 {...iconLook} />
            </IconButton>
          </>
        )}
      </div>
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
