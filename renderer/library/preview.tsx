import { ArchiveRestore, FileSearch, Pencil, Star, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { ToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { AppError } from "../../core/errors.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { wordDate } from "../dates.ts";
import { ArticleHead } from "../source/article-head.tsx";
import { ArticleText } from "../source/article-text.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { Annotations, useAdded } from "./annotations.tsx";
import { OriginalSheet } from "./original-sheet.tsx";
import { changeOf } from "./tick-bar.tsx";

/** The article under the cursor of the list, to be read. */
export function Preview({ id, onBin }: { id: string | null; onBin: (id: string) => void }) {
  const { strings, dispatch, take, loadArticle, fail } = useWorkplace();
  const state = useWindowState();
  const [original, setOriginal] = useState(false);
  const { version } = state;
  useEffect(() => {
    if (id === null) return;
    loadArticle(id).catch((thrown: unknown) => {
      // The list may still show an article that was just deleted; its next answer will not.
      if (!(thrown instanceof AppError && thrown.code === "article-missing")) fail(thrown);
    });
  }, [id, version, loadArticle, fail]);
  const article = id === null ? undefined : state.articles[id];
  const added = useAdded(article?.id ?? null);
  const starred = added?.annotations.starred ?? false;
  const starWords = starred ? strings.library.removeStar : strings.library.addStar;
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
            <WordButton look="bare" onPress={() => setOriginal(true)}>
              <FileSearch {...iconLook} />
              {strings.original.open}
            </WordButton>
            <TooltipTrigger delay={500} closeDelay={0}>
              <ToggleButton
                className="button icon star"
                aria-label={strings.library.addStar}
                isSelected={starred}
                onChange={(star) => {
                  const said = star ? strings.library.starAdded(1) : strings.library.starRemoved(1);
                  void take(changeOf([article.id], { starred: star }), said);
                }}
              >
                <Star {...iconLook} fill={starred ? "currentColor" : "none"} />
              </ToggleButton>
              <Tooltip className="tooltip" offset={6}>
                {starWords}
              </Tooltip>
            </TooltipTrigger>
            {state.asked.where === "bin" && (
              <WordButton
                look="bare"
                onPress={() => void take({ kind: "restore", ids: [article.id] }, strings.library.restored(1))}
              >
                <ArchiveRestore {...iconLook} />
                {strings.library.restore}
              </WordButton>
            )}
            {state.asked.where === "library" && (
              <IconButton
                label={strings.library.toBin}
                keys={strings.library.deleteKey}
                onPress={() => onBin(article.id)}
              >
                <Trash2 {...iconLook} />
              </IconButton>
            )}
          </>
        )}
      </div>
      {original && article && <OriginalSheet article={article} onClose={() => setOriginal(false)} />}
      <div className="pane-body beside-body" tabIndex={0} role="group" aria-label={strings.library.preview}>
        {article ? (
          <>
            <ArticleHead article={article} />
            <p className="dotted preview-facts">
              <span>{strings.library.taken(wordDate(article.takenIn.slice(0, 10), strings.locale))}</span>
              {article.removed.length > 0 && <span>{strings.library.cut(article.removed.length)}</span>}
            </p>
            {added && <Annotations added={added} />}
            <ArticleText article={article} />
          </>
        ) : (
          <p className="empty">{strings.library.previewEmpty}</p>
        )}
      </div>
    </aside>
  );
}
