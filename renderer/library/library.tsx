import { Clipboard, FileInput, FilePlus2, Search, Trash2, X } from "lucide-react";
import { useState } from "react";
import { Button, FileTrigger, Input, SearchField } from "react-aria-components";
import type { PackSummary } from "../../core/contract.ts";
import { addArticle } from "../../core/pack.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { Panes, usePaneCount } from "../controls/panes.tsx";
import { Segment } from "../controls/segment.tsx";
import { shortInstant } from "../dates.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { DeleteSheet } from "./delete-sheet.tsx";
import { Preview } from "./preview.tsx";
import { ArticleRecord } from "./record.tsx";
import { Results } from "./results.tsx";
import { SearchHelp } from "./search-help.tsx";
import { pageSize, useSearch } from "./search.ts";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

/** The id of the search field, for the shortcut that goes there. */
export const searchElement = "library-search";

/** The library: packs at the left, articles in the middle, the article under the cursor at the right. */
export function Library() {
  const { strings } = useWorkplace();
  const state = useWindowState();
  const count = usePaneCount();
  const [current, setCurrent] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [pages, setPages] = useState(1);
  const [front, setFront] = useState<"packs" | "articles" | "preview">("articles");
  const answer = useSearch(query, pages);
  const found = answer?.articles ?? [];
  const previewed = found.some((summary) => summary.id === current) ? current : (found[0]?.id ?? null);

  const countOf = ({ total, more }: { total: number; more: boolean }) => {
    if (more) return strings.library.countMore(total);
    return query === "" ? strings.library.all(total) : strings.library.count(total);
  };

  if (state.view.kind === "record") return <ArticleRecord key={state.view.article.id} view={state.view} />;

  const middle = (
    <main className="pane library" data-pane aria-label={strings.library.results} tabIndex={-1}>
      <div className="pane-head">
        <SearchField
          className="search"
          aria-label={strings.library.search}
          value={query}
          onChange={(typed) => {
            setQuery(typed);
            setPages(1);
          }}
        >
          <Search {...iconLook} />
          <Input id={searchElement} className="search-input" placeholder={strings.library.search} />
          {query !== "" && (
            <Button className="button icon" aria-label={strings.library.clear}>
              <X {...iconLook} />
            </Button>
          )}
        </SearchField>
        <SearchHelp />
        <ImportButtons />
      </div>
      <div className="results-head">
        <strong>{answer && countOf(answer)}</strong>
        <span>
          {answer && query !== "" && answer.pending > 0
            ? strings.library.pending(answer.pending)
            : strings.library.drop}
        </span>
      </div>
      <div className="pane-body">
        {answer && found.length === 0 && (
          <p className="empty">{query === "" ? strings.library.empty : strings.library.nothing(query)}</p>
        )}
        {found.length > 0 && <Results found={found} current={previewed} onCurrent={setCurrent} />}
        {answer && answer.total > found.length && pages < 5 && (
          <div className="more">
            <WordButton onPress={() => setPages(pages + 1)}>
              {strings.library.more(Math.min(pageSize, answer.total - found.length))}
            </WordButton>
          </div>
        )}
      </div>
      <TickBar />
    </main>
  );
  if (count === 1) {
    return (
      <div className="single">
        <div className="single-switch">
          <Segment
            label={strings.library.parts}
            value={front}
            onChange={setFront}
            options={[
              { value: "packs", words: strings.library.side },
              { value: "articles", words: strings.library.results },
              { value: "preview", words: strings.library.preview },
            ]}
          />
        </div>
        {{ packs: <PackList />, articles: middle, preview: <Preview id={previewed} /> }[front]}
      </div>
    );
  }
  return (
    <Panes
      key={count}
      id="library"
      start={count === 3 ? <PackList /> : null}
      middle={middle}
      end={<Preview id={previewed} />}
      startLabel={strings.library.side}
      endLabel={strings.library.preview}
    />
  );
}

function ImportButtons() {
  const { strings, importFiles, showSheet } = useWorkplace();
  return (
    <>
      <WordButton look="bare" onPress={() => showSheet("paste")}>
        <Clipboard {...iconLook} />
        {strings.library.paste}
      </WordButton>
      <FileTrigger allowsMultiple onSelect={(files) => files && importFiles([...files])}>
        <WordButton>
          <FileInput {...iconLook} />
          {strings.library.import}
        </WordButton>
      </FileTrigger>
    </>
  );
}

function PackList() {
  const { strings, dispatch, client, openPack, showSheet, say, fail } = useWorkplace();
  const state = useWindowState();
  const [doomed, setDoomed] = useState<PackSummary | null>(null);
  const titleOf = (pack: PackSummary) => pack.title || strings.bar.untitled;
  const now = new Date();
  return (
    <nav className="pane sources" data-pane aria-label={strings.library.side} tabIndex={-1}>
      <div className="pane-head">
        <WordButton className="wide" onPress={() => showSheet("new-pack")}>
          <FilePlus2 {...iconLook} />
          {strings.library.newPack}
        </WordButton>
      </div>
      <div className="pane-body">
        <h2 className="side-heading">{strings.library.recent}</h2>
        {state.recent.length === 0 && <p className="side-note">{strings.library.none}</p>}
        <ul className="side-list">
          {state.recent.map((pack) => (
            <li key={pack.id} className="side-item">
              <button type="button" className="side-line" onClick={() => void openPack(pack.id).catch(fail)}>
                <span className="side-title" title={pack.title}>
                  {titleOf(pack)}
                </span>
                <span className="side-when">{shortInstant(pack.modified, strings.locale, now)}</span>
              </button>
              <IconButton
                label={strings.library.deletePack(titleOf(pack))}
                className="side-delete"
                onPress={() => setDoomed(pack)}
              >
                <Trash2 {...iconLook} />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
      {doomed && (
        <DeleteSheet
          title={strings.common.delete}
          question={strings.library.deletePackAsk(titleOf(doomed))}
          onClose={() => setDoomed(null)}
          onDelete={async () => {
            await client("packs.delete", { id: doomed.id });
            dispatch({ type: "packDeleted", id: doomed.id });
            say(strings.library.packDeleted(titleOf(doomed)));
          }}
        />
      )}
    </nav>
  );
}

function TickBar() {
  const { strings, dispatch, showSheet, edit, say } = useWorkplace();
  const state = useWindowState();
  if (state.picked.length === 0) return null;
  // The pack last in front is the one a person is working on.
  const target = state.tabs.at(-1);
  const pack = target === undefined ? undefined : state.packs[target]?.history.present;
  return (
    <div className="pane-foot tick-bar" role="group" aria-label={strings.library.ticked(state.picked.length)}>
      <strong>{strings.library.ticked(state.picked.length)}</strong>
      <WordButton look="bare" onPress={() => dispatch({ type: "pick", articles: [] })}>
        {strings.library.untick}
      </WordButton>
      <span className="spring" />
      <WordButton look={pack ? "plain" : "primary"} onPress={() => showSheet("new-pack")}>
        {strings.library.makePack}
      </WordButton>
      {pack && (
        <WordButton
          look="primary"
          onPress={() => {
            edit(pack.id, (now) => state.picked.reduce(addArticle, now));
            say(strings.library.added(state.picked.length, pack.title || strings.bar.untitled));
            dispatch({ type: "pick", articles: [] });
            dispatch({ type: "show", id: pack.id });
          }}
        >
          <span className="clipped">{strings.library.addTo(pack.title || strings.bar.untitled)}</span>
        </WordButton>
      )}
    </div>
  );
}
