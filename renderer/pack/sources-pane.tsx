import { ChevronDown, ChevronUp, PanelLeft, Plus, Trash2 } from "lucide-react";
import { memo, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import type { Article } from "../../core/article.ts";
import type { ArticleSummary } from "../../core/contract.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import { addArticle, moveArticle, removeArticle, type Pack } from "../../core/pack.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { useRowMenu, type RowAction } from "../controls/context-menu.tsx";
import { Segment } from "../controls/segment.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { PublishedWords } from "../source/article-head.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { sectionElement, useDesk, type DeskParts } from "./desk-context.tsx";
import { isTooLong, type SectionLength } from "./lengths.ts";
import type { OutlineItem } from "./outline.ts";

/** The pane of the picked articles in order, and of the outline. `onFold` is there where the pane can be folded. */
export const SourcesPane = memo(function SourcesPane({
  shown,
  onShow,
  onFold,
}: {
  shown: string | null;
  onShow: (article: string) => void;
  onFold?: (() => void) | undefined;
}) {
  const { strings } = useWorkplace();
  const { pack } = useDesk();
  const [view, setView] = useState<"picked" | "library">("picked");
  return (
    <nav className="pane sources" data-pane aria-label={strings.desk.sources} tabIndex={-1} id="pane-sources">
      <div className="pane-head">
        <Segment
          label={strings.desk.sources}
          value={view}
          onChange={setView}
          options={[
            {
              value: "picked",
              words: (
                <>
                  {strings.desk.picked} <span className="count">{pack.articles.length}</span>
                </>
              ),
            },
            { value: "library", words: strings.desk.library },
          ]}
        />
        <span className="spring" />
        {onFold && (
          <IconButton label={strings.desk.fold} onPress={onFold}>
            <PanelLeft {...iconLook} />
          </IconButton>
        )}
      </div>
      <div className="pane-body sources-body">
        {view === "picked" ? <Picked shown={shown} onShow={onShow} /> : <FromLibrary />}
      </div>
      <Outline />
    </nav>
  );
});

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

function Picked({ shown, onShow }: { shown: string | null; onShow: (article: string) => void }) {
  const { strings, dispatch } = useWorkplace();
  const { pack, articles, edit } = useDesk();
  if (pack.articles.length === 0) {
    return (
      <div className="empty">
        <p>{strings.desk.nonePicked}</p>
        <WordButton onPress={() => dispatch({ type: "show", id: null })}>{strings.desk.goLibrary}</WordButton>
      </div>
    );
  }
  return <PickedList articles={articles} pack={pack} shown={shown} onShow={onShow} edit={edit} />;
}

/** About how high a row is, in CSS pixels; those in sight are measured. */
const rowHeight = 84;

/**
 * The picked articles: arrows walk, and the one walked to is shown beside; Alt, shift and an arrow move it. Only the rows in sight are
 * in the page, however many there are.
 */
function PickedList({
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
  const { strings, say } = useWorkplace();
  const openMenu = useRowMenu();
  const passages = useMemo(() => passagesOf(pack), [pack]);
  const { articles: picked } = pack;
  const items = useMemo(() => picked.map((id, index) => ({ id, index })), [picked]);
  // Until it is read it has no name: to call it untitled would be wrong.
  const titleOf = (id: string) => {
    const article = articles[id];
    return article ? (article.title.value ?? strings.library.untitled) : "…";
  };
  const answersFor = (id: string, index: number): PickedAnswers => ({
    move: (by) => edit((now) => moveArticle(now, id, by)),
    remove: () => {
      if (!edit((now) => removeArticle(now, id))) return;
      say(strings.desk.removed(titleOf(id)), {
        label: strings.desk.putBack,
        run: () => edit((now) => moveArticle(addArticle(now, id), id, index - now.articles.length)),
      });
    },
  });
  const menuOf = (id: string, index: number): RowAction[] => {
    const { move, remove } = answersFor(id, index);
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
        why: index === picked.length - 1 ? strings.desk.isLast : null,
        run: () => move(1),
      },
      { id: "remove", words: strings.desk.takeOut, run: remove },
    ];
  };
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
          items={items}
          dependencies={[articles, passages, strings, shown]}
        >
          {({ id, index }) => (
            <GridListItem
              id={id}
              textValue={titleOf(id)}
              className="picked-article"
              onContextMenu={(event) => openMenu(event, strings.commands.rowMenu(titleOf(id)), menuOf(id, index))}
            >
              <PickedArticle
                id={id}
                article={articles[id]}
                title={titleOf(id)}
                index={index}
                isLast={index === picked.length - 1}
                passages={passages.get(id) ?? 0}
                {...answersFor(id, index)}
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
  const { strings, loadArticle, fail } = useWorkplace();
  useEffect(() => {
    loadArticle(id).catch(fail);
  }, [id, loadArticle, fail]);
  return (
    <>
      <span className="picked-number" aria-hidden>
        {index + 1}
      </span>
      <span className="picked-title" lang={article?.language.value ?? undefined} title={title}>
        {title}
      </span>
      <p className="picked-facts dotted">
        {article && article.outlet.value !== null && <span>{article.outlet.value}</span>}
        {article && <PublishedWords published={article.published.value} undated={article.undated} />}
      </p>
      <p className="picked-facts">{strings.desk.passages(passages)}</p>
      <div className="picked-tools">
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

function FromLibrary() {
  const { strings, client, fail } = useWorkplace();
  const state = useWindowState();
  const { pack, edit } = useDesk();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<ArticleSummary[]>([]);
  useEffect(() => {
    let stale = false;
    const wait = setTimeout(() => {
      client("articles.list", { query, offset: 0, limit: 50 }).then(
        (answer) => {
          if (!stale) setFound(answer.articles);
        },
        (thrown: unknown) => {
          if (!stale) fail(thrown);
        },
      );
    }, 120);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [client, query, state.version, fail]);
  return (
    <div className="from-library">
      <input
        className="input"
        type="search"
        aria-label={strings.library.search}
        placeholder={strings.library.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="library-lines">
        {found.map((summary) => {
          const title = summary.title ?? strings.library.untitled;
          return (
            <li key={summary.id} className="library-line">
              <span lang={summary.language ?? undefined} title={title}>
                {title}
              </span>
              <IconButton
                label={strings.desk.addArticle(title)}
                isDisabled={pack.articles.includes(summary.id)}
                onPress={() => edit((now) => addArticle(now, summary.id))}
              >
                <Plus {...iconLook} />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How many pages a section takes, in bold where that is too long. */
function OutlineLength({ item, length }: { item: OutlineItem; length: SectionLength | undefined }) {
  const { strings } = useWorkplace();
  if (!length || item.entries === null || item.entries === 0) return null;
  const words = strings.section.pages(length.pages);
  const isLong = isTooLong(length, item.entries, item.section.length);
  return <> · {isLong ? <strong title={strings.section.tooLong}>{words}</strong> : words}</>;
}

function Outline() {
  const { strings } = useWorkplace();
  const { outline, spot, lengths } = useDesk();
  const jump = (element: string) => {
    const heading = document.getElementById(element);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="outline">
      <div className="outline-head">
        <h2>{strings.desk.plan}</h2>
        <span>{strings.desk.planCount}</span>
      </div>
      <ul>
        <li>
          <button type="button" className="outline-line" onClick={() => jump("briefing-title")}>
            <span className="outline-number" />
            <span className="outline-title">{strings.desk.cover}</span>
          </button>
        </li>
        {outline.map((item) => (
          <li key={item.section.id}>
            <button
              type="button"
              className={`outline-line ${item.entries === 0 ? "blank" : ""}`}
              aria-current={spot?.section === item.section.id}
              onClick={() => jump(sectionElement(item.section.id))}
            >
              <span className="outline-number">{item.number}</span>
              <span className="outline-title" title={item.title}>
                {item.title}
              </span>
              <span className="outline-count">
                {item.entries === 0 ? strings.desk.emptySection : (item.entries ?? "")}
                <OutlineLength item={item} length={lengths?.get(item.section.id)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
