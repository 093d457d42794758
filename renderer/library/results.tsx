import type { KeyboardEvent } from "react";
import { GridList, GridListItem } from "react-aria-components";
import type { ArticleSummary } from "../../core/contract.ts";
import { Tick } from "../controls/tick.tsx";
import { PublishedWords } from "../source/article-head.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { Snippet } from "./snippet.tsx";

const wordsPerMinute = 200;

/** The results of a search: arrows walk, Space ticks; the row walked to is the one previewed. */
export function Results({
  found,
  current,
  onCurrent,
}: {
  found: ArticleSummary[];
  current: string | null;
  onCurrent: (article: string) => void;
}) {
  const { strings, dispatch } = useWorkplace();
  const state = useWindowState();
  const names = new Intl.DisplayNames(strings.locale, { type: "language" });
  const toggle = (id: string) => {
    const picked = state.picked.includes(id) ? state.picked.filter((known) => known !== id) : [...state.picked, id];
    dispatch({ type: "pick", articles: picked });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement && event.target.role === "row" ? event.target : null;
    const id = row?.dataset["key"];
    if (event.key !== " " || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(id);
  };
  return (
    <div className="results-frame" onKeyDownCapture={onKeyDown}>
      <GridList
        className="results"
        aria-label={strings.library.results}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection={current !== null}
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={(keys) => {
          const chosen = found.find((summary) => keys !== "all" && keys.has(summary.id));
          if (chosen) onCurrent(chosen.id);
        }}
        dependencies={[state.picked, strings]}
        items={found}
      >
        {(summary) => {
          const title = summary.title ?? strings.library.untitled;
          return (
            <GridListItem id={summary.id} textValue={title} className="result">
              <Tick
                slot={null}
                className="result-tick"
                aria-label={strings.library.tick(title)}
                isSelected={state.picked.includes(summary.id)}
                onChange={() => toggle(summary.id)}
              />
              <div className="result-words">
                <h3 className="result-title" lang={summary.language ?? undefined}>
                  {title}
                </h3>
                <p className="result-snippet" lang={summary.language ?? undefined}>
                  <Snippet text={summary.snippet} />
                </p>
                <p className="result-facts dotted">
                  {summary.outlet !== null && <span>{summary.outlet}</span>}
                  <PublishedWords published={summary.published} undated={summary.undated} />
                  {summary.language !== null && <span>{names.of(summary.language)}</span>}
                  <span>{strings.library.minutes(Math.max(1, Math.round(summary.words / wordsPerMinute)))}</span>
                </p>
              </div>
            </GridListItem>
          );
        }}
      </GridList>
    </div>
  );
}
