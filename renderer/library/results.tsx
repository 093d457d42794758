import { Bookmark, ChevronDown, ChevronRight, Star, StickyNote } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import {
  Button,
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from "react-aria-components";
import type { ArticleSummary } from "../../core/article-list.ts";
import { useRowMenu, type RowAction } from "../controls/context-menu.tsx";
import { Tick } from "../controls/tick.tsx";
import type { Strings } from "../strings/en.ts";
import { PublishedWords } from "../source/article-head.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import type { Found, Unfolded } from "./search.ts";
import { Snippet } from "./snippet.tsx";

const wordsPerMinute = 200;
const iconLook = { size: 14, strokeWidth: 1.5, "aria-hidden": true } as const;
/** About what a row takes, in CSS px, before it was measured. */
const rowHeight = 112;

/** The id of the list, for the focus. */
export const resultsElement = "library-results";

/** The ids from one of the list to another, both among them, in either direction. */
export function rangeOf(ids: readonly string[], from: string, to: string): string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start === -1 || end === -1) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** What is done with the articles of the list. */
export interface ResultActions {
  onCurrent: (article: string) => void;
  onTick: (articles: string[], ticked: boolean) => void;
  onTickAll: () => void;
  /** Null where these keys mean nothing. */
  onBin: ((article: string) => void) | null;
  onPick: ((article: string) => void) | null;
  /** The menu of an article's row. */
  menuOf: (article: ArticleSummary) => RowAction[];
  /** Shows or hides the copies of a dispatch under the one that leads. */
  onFold: (lead: string) => void;
  onEnd: () => void;
}

/** A line of the list. `lead`: the article that leads the copies of its dispatch, null for one that is led by none. */
export interface ResultRow {
  summary: ArticleSummary;
  lead: string | null;
}

/** The results as lines, the copies of a dispatch under the one that leads where these are shown. An article stands once. */
export function rowsOf(articles: readonly ArticleSummary[], unfolded: Unfolded): ResultRow[] {
  const listed = new Set(articles.map(({ id }) => id));
  return articles.flatMap((summary) => [
    { summary, lead: null },
    ...(unfolded.get(summary.id) ?? [])
      .filter(({ id }) => !listed.has(id))
      .map((copy) => ({ summary: copy, lead: summary.id })),
  ]);
}

/**
 * The results of a search: arrows walk, Space ticks, with Shift from the last one ticked; the row walked to is the one previewed.
 * The arrow to the right shows the copies of a dispatch, that to the left hides them, and goes from a copy to the one that leads.
 * Only the rows in sight are in the page, however many there are.
 */
export function Results({
  found,
  rows,
  unfolded,
  current,
  actions,
}: {
  found: Found;
  rows: readonly ResultRow[];
  unfolded: Unfolded;
  current: string | null;
  actions: ResultActions;
}) {
  const { strings } = useWorkplace();
  const state = useWindowState();
  const openMenu = useRowMenu();
  const { articles, total } = found;
  const lastTicked = useRef<string | null>(null);
  const shown = [...unfolded.values()].reduce((sum, copies) => sum + copies.length, 0);

  const toggle = (id: string, whole: boolean) => {
    const ids = rows.map(({ summary }) => summary.id);
    const ticked = !state.picked.includes(id);
    // A range is ticked as its end is, whatever it held.
    actions.onTick(whole && lastTicked.current !== null ? rangeOf(ids, lastTicked.current, id) : [id], whole || ticked);
    lastTicked.current = id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement && event.target.role === "row" ? event.target : null;
    const id = row?.dataset["key"];
    if (id === undefined) return;
    const mod = event.ctrlKey || event.metaKey;
    const run = ((): (() => void) | null => {
      if (event.key === " ") return () => toggle(id, event.shiftKey);
      if (mod && event.key.toLowerCase() === "a") return actions.onTickAll;
      const row = rows.find(({ summary }) => summary.id === id);
      if (row && !mod && event.key === "ArrowRight" && canUnfold(row) && !unfolded.has(id))
        return () => actions.onFold(id);
      if (row && !mod && event.key === "ArrowLeft") {
        const { lead } = row;
        if (lead !== null) return () => focusRow(lead);
        if (unfolded.has(id)) return () => actions.onFold(id);
      }
      const { onBin, onPick } = actions;
      if (event.key === "Delete" && onBin) return () => onBin(id);
      return event.key === "Enter" && mod && onPick ? () => onPick(id) : null;
    })();
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div className="results-frame" onKeyDownCapture={onKeyDown}>
      <p className="unseen" role="status">
        {shown > 0 && strings.library.copiesShown(shown)}
      </p>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: rowHeight, loaderSize: 1 }}>
        <GridList
          id={resultsElement}
          className="results"
          aria-label={strings.library.results}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection={current !== null}
          selectedKeys={current === null ? [] : [current]}
          onSelectionChange={(keys) => {
            const chosen = rows.find(({ summary }) => keys !== "all" && keys.has(summary.id));
            if (chosen) actions.onCurrent(chosen.summary.id);
          }}
        >
          <Collection
            items={rows.map((row) => ({ ...row, id: row.summary.id }))}
            dependencies={[strings, state.picked, rows]}
          >
            {(row) => (
              <GridListItem
                onContextMenu={(event) => {
                  const title = row.summary.title ?? strings.library.untitled;
                  openMenu(event, strings.commands.rowMenu(title), actions.menuOf(row.summary));
                }}
                id={row.id}
                textValue={nameOf(row, strings)}
                className={row.lead === null ? "result" : "result copy"}
              >
                <Row
                  row={row}
                  isUnfolded={unfolded.has(row.id)}
                  onToggle={(whole) => toggle(row.id, whole)}
                  onFold={() => actions.onFold(row.id)}
                />
              </GridListItem>
            )}
          </Collection>
          {articles.length < total && <GridListLoadMoreItem onLoadMore={actions.onEnd} isLoading={false} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** Whether copies can be shown under a line. */
function canUnfold({ summary, lead }: ResultRow): boolean {
  return lead === null && summary.copies > 0;
}

/** What a screen reader calls a line: its title, and that it is a copy, or how many there are. */
function nameOf(row: ResultRow, strings: Strings): string {
  const title = row.summary.title ?? strings.library.untitled;
  if (row.lead !== null) return strings.library.copyNamed(title);
  return row.summary.copies > 0 ? `${title}, ${strings.library.copies(row.summary.copies)}` : title;
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`#${resultsElement} [data-key="${CSS.escape(id)}"]`)?.focus();
}

interface RowParts {
  row: ResultRow;
  isUnfolded: boolean;
  onToggle: (whole: boolean) => void;
  onFold: () => void;
}

function Row({ row, isUnfolded, onToggle, onFold }: RowParts) {
  const { summary, lead } = row;
  const { strings } = useWorkplace();
  const { picked } = useWindowState();
  const names = new Intl.DisplayNames(strings.locale, { type: "language" });
  const title = summary.title ?? strings.library.untitled;
  const shift = useRef(false);
  return (
    <>
      <div
        className="result-tick"
        onPointerDownCapture={(event) => {
          shift.current = event.shiftKey;
        }}
      >
        <Tick
          slot={null}
          aria-label={strings.library.tick(title)}
          isSelected={picked.includes(summary.id)}
          onChange={() => {
            onToggle(shift.current);
            shift.current = false;
          }}
        />
      </div>
      <div className="result-words">
        <h3 className="result-title" lang={summary.language ?? undefined}>
          {title}
        </h3>
        <p className="result-snippet" lang={summary.language ?? undefined}>
          <Snippet text={summary.snippet} />
        </p>
        <p className="result-facts dotted">
          {summary.starred && (
            <span className="result-mark">
              <Star {...iconLook} fill="currentColor" />
              {strings.library.starred}
            </span>
          )}
          {summary.outlet !== null && <span>{summary.outlet}</span>}
          <PublishedWords published={summary.published} undated={summary.undated} />
          {summary.language !== null && <span>{names.of(summary.language)}</span>}
          <span>{strings.library.minutes(Math.max(1, Math.round(summary.words / wordsPerMinute)))}</span>
          {lead !== null && <span>{strings.library.copy}</span>}
          {summary.uses > 0 && <span>{strings.library.inPacks(summary.uses)}</span>}
          {summary.noted && (
            <span className="result-mark">
              <StickyNote {...iconLook} />
              {strings.library.noted}
            </span>
          )}
          {summary.tags.length > 0 && (
            <span className="result-mark">
              <Bookmark {...iconLook} />
              {summary.tags.join(", ")}
            </span>
          )}
        </p>
        {canUnfold(row) && (
          <Button slot={null} className="button bare result-fold" aria-expanded={isUnfolded} onPress={onFold}>
            {isUnfolded ? <ChevronDown {...iconLook} /> : <ChevronRight {...iconLook} />}
            {strings.library.copies(summary.copies)}
          </Button>
        )}
      </div>
    </>
  );
}
