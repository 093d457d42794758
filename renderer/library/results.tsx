import { Bookmark, Star, StickyNote } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from "react-aria-components";
import type { ArticleSummary } from "../../core/contract.ts";
import { Tick } from "../controls/tick.tsx";
import { PublishedWords } from "../source/article-head.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import type { Found } from "./search.ts";
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
  onEnd: () => void;
}

/**
 * The results of a search: arrows walk, Space ticks, with Shift from the last one ticked; the row walked to is the one previewed.
 * Only the rows in sight are in the page, however many there are.
 */
export function Results({ found, current, actions }: { found: Found; current: string | null; actions: ResultActions }) {
  const { strings } = useWorkplace();
  const state = useWindowState();
  const { articles, total } = found;
  const lastTicked = useRef<string | null>(null);

  const toggle = (id: string, whole: boolean) => {
    const ids = articles.map((article) => article.id);
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
            const chosen = articles.find((summary) => keys !== "all" && keys.has(summary.id));
            if (chosen) actions.onCurrent(chosen.id);
          }}
        >
          <Collection items={articles} dependencies={[strings, state.picked, articles]}>
            {(summary) => (
              <GridListItem id={summary.id} textValue={summary.title ?? strings.library.untitled} className="result">
                <Row summary={summary} onToggle={(whole) => toggle(summary.id, whole)} />
              </GridListItem>
            )}
          </Collection>
          {articles.length < total && <GridListLoadMoreItem onLoadMore={actions.onEnd} isLoading={false} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function Row({ summary, onToggle }: { summary: ArticleSummary; onToggle: (whole: boolean) => void }) {
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
          {summary.copies > 0 && <span>{strings.library.copies(summary.copies)}</span>}
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
      </div>
    </>
  );
}
