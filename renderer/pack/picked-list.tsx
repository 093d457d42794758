import { ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { Button, GridList, GridListItem, ListLayout, Text, useDragAndDrop, Virtualizer } from "react-aria-components";
import type { Article } from "../../core/article.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import { addArticle, moveArticle, removeArticle, type Pack } from "../../core/pack.ts";
import { IconButton } from "../controls/button.tsx";
import { useRowMenu, type RowAction } from "../controls/context-menu.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { PublishedWords } from "../source/article-head.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { DeskParts } from "./desk-context.tsx";
import { PickedRows } from "./picked-rows.ts";

/** How many entries each article is the source of. */
function passagesOf(pack: Pack): ReadonlyMap<string, number> {
  const passages = new Map<string, number>();
  for (const content of Object.values(pack.sections)) {
    for (const entry of content.entries) {
      const cited = new Set(sourcesOf(entry).map(({ article }) => article));
      for (const article of cited) passages.set(article, (passages.get(article) ?? 0) + 1);
    }
  }
  return passages;
}

/** About how high a row is, in CSS pixels; those in sight are measured. */
const rowHeight = 84;

/**
 * The picked articles: arrows walk, and the one walked to is shown beside; it is dragged, or Alt, shift and an arrow move it. Only the
 * rows in sight are in the page, however many there are.
 */
export function PickedList({
  pack,
  articles,
  shown,
  onShow,
  edit,
}: {
  pack: Pack;
  articles: Record<string, Article>;
  shown: string | null;
  onShow: (article: string) => void;
  edit: DeskParts["edit"];
}) {
  const { strings, language, say } = useWorkplace();
  const openMenu = useRowMenu();
  const passages = useMemo(() => passagesOf(pack), [pack]);
  const { articles: picked } = pack;
  const [rows] = useState(() => new PickedRows());
  const items = useMemo(() => rows.of(picked, articles, passages), [rows, picked, articles, passages]);
  // Until it is read it has no name: to call it untitled would be wrong.
  const nameOf = (article: Article | undefined) => (article ? (article.title.value ?? strings.library.untitled) : "…");
  const titleOf = (id: string) => nameOf(articles[id]);
  const answersFor = (id: string, index: number, title: string): PickedAnswers => ({
    move: (by) => edit((now) => moveArticle(now, id, by)),
    remove: () => {
      if (!edit((now) => removeArticle(now, id))) return;
      say(strings.desk.removed(title), {
        label: strings.desk.putBack,
        run: () => edit((now) => moveArticle(addArticle(now, id), id, index - now.articles.length)),
      });
    },
  });
  const menuOf = (id: string, index: number, isLast: boolean, title: string): RowAction[] => {
    const { move, remove } = answersFor(id, index, title);
    return [
      { id: "show", words: strings.desk.show, keys: "↵", run: () => onShow(id) },
      {
        id: "up",
        words: strings.common.moveUp,
        keys: "Alt+Shift+↑",
        why: index === 0 ? strings.desk.isFirst : null,
        run: () => move(-1),
      },
      {
        id: "down",
        words: strings.common.moveDown,
        keys: "Alt+Shift+↓",
        why: isLast ? strings.desk.isLast : null,
        run: () => move(1),
      },
      { id: "remove", words: strings.desk.takeOut, run: remove },
    ];
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": titleOf(String(key)) })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      if (id === undefined) return;
      edit((now) => {
        const from = now.articles.indexOf(id);
        const gap = now.articles.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
        return moveArticle(now, id, gap > from ? gap - 1 - from : gap - from);
      });
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-key]") : null;
    const id = row?.dataset["key"];
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    edit((now) => moveArticle(now, id, event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <div className="picked-frame" onKeyDownCapture={onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: rowHeight }}>
        <GridList
          className="picked"
          aria-label={strings.desk.picked}
          keyboardNavigationBehavior="tab"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={shown === null ? [] : [shown]}
          onSelectionChange={(keys) => {
            const chosen = picked.find((id) => keys !== "all" && keys.has(id));
            if (chosen !== undefined) onShow(chosen);
          }}
          onAction={(key) => onShow(String(key))}
          dragAndDropHooks={dragAndDropHooks}
          items={items}
          dependencies={[strings, language, edit, onShow]}
        >
          {({ id, index, isLast, article, passages: cited }) => (
            <GridListItem
              id={id}
              textValue={nameOf(article)}
              lang={article?.language.value ?? language}
              className="picked-article"
              onContextMenu={(event) =>
                openMenu(event, strings.commands.rowMenu(nameOf(article)), menuOf(id, index, isLast, nameOf(article)))
              }
            >
              <PickedArticle
                id={id}
                article={article}
                title={nameOf(article)}
                index={index}
                isLast={isLast}
                passages={cited}
                {...answersFor(id, index, nameOf(article))}
              />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** What is done with a picked article. */
interface PickedAnswers {
  move: (by: 1 | -1) => void;
  remove: () => void;
}

/** A picked article with its number. It is read when it comes into sight. */
function PickedArticle({
  id,
  article,
  title,
  index,
  isLast,
  passages,
  move,
  remove,
}: PickedAnswers & {
  id: string;
  /** Undefined until it is read. */
  article: Article | undefined;
  title: string;
  index: number;
  isLast: boolean;
  /** How many entries it is the source of. */
  passages: number;
}) {
  const { strings, language, loadArticle, fail } = useWorkplace();
  useEffect(() => {
    loadArticle(id).catch(fail);
  }, [id, loadArticle, fail]);
  return (
    <>
      <Button slot="drag" className="picked-number">
        {index + 1}
      </Button>
      <span className="picked-title" title={title}>
        {title}
      </span>
      {/* What the row is called beside its title, for who hears it. */}
      <Text slot="description" elementType="div" lang={language}>
        <p className="picked-facts dotted">
          {article && article.outlet.value !== null && <span>{article.outlet.value}</span>}
          {article && <PublishedWords published={article.published.value} undated={article.undated} />}
        </p>
        <p className="picked-facts">{strings.desk.passages(passages)}</p>
      </Text>
      <div className="picked-tools" lang={language}>
        <IconButton label={strings.common.moveUp} keys="Alt+Shift+↑" isDisabled={index === 0} onPress={() => move(-1)}>
          <ChevronUp {...iconLook} />
        </IconButton>
        <IconButton label={strings.common.moveDown} keys="Alt+Shift+↓" isDisabled={isLast} onPress={() => move(1)}>
          <ChevronDown {...iconLook} />
        </IconButton>
        <IconButton label={strings.desk.removeArticle(title)} onPress={remove}>
          <Trash2 {...iconLook} />
        </IconButton>
      </div>
    </>
  );
}
