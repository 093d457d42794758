import type { ArticleSummary } from "../../core/article-list.ts";
import { keyWords } from "../commands/keys.ts";
import type { RowAction } from "../controls/context-menu.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { changeOf } from "./tick-bar.tsx";

/**
 * The menu of an article in the list. `ids` are the articles that are meant: all that are ticked, where it is among them; `pick` adds
 * them to the pack that a person is working on.
 */
export function useArticleMenu(): (article: ArticleSummary, ids: string[], pick: (id: string) => void) => RowAction[] {
  const { strings, client, dispatch, take, fail } = useWorkplace();
  const { asked, tabs, packs } = useWindowState();
  const words = strings.library;
  const target = tabs.at(-1);
  const pack = target === undefined ? undefined : packs[target]?.history.present;
  return (article, ids, pick) => {
    const { id, starred } = article;
    if (asked.where === "bin") {
      return [
        {
          id: "restore",
          words: words.restore,
          run: () => void take({ kind: "restore", ids }, words.restored(ids.length)),
        },
      ];
    }
    const showRecord = async (): Promise<void> => {
      const read = await client("articles.get", { id });
      dispatch({ type: "articles", articles: [read] });
      dispatch({ type: "view", view: { kind: "record", article: read, fresh: false } });
    };
    return [
      { id: "record", words: words.record, run: () => void showRecord().catch(fail) },
      {
        id: "pick",
        words: pack ? words.addTo(pack.title || strings.bar.untitled) : words.makePack,
        keys: keyWords("Mod+Enter", strings),
        why: pack ? null : strings.commands.noPack,
        run: () => pick(id),
      },
      {
        id: "star",
        words: starred ? words.removeStar : words.addStar,
        run: () =>
          void take(
            changeOf(ids, { starred: !starred }),
            starred ? words.starRemoved(ids.length) : words.starAdded(ids.length),
          ),
      },
      {
        id: "bin",
        words: words.toBin,
        keys: words.deleteKey,
        run: () => void take({ kind: "bin", ids }, words.binned(ids.length)),
      },
    ];
  };
}
