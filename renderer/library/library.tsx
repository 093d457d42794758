import { ChevronDown, FileInput, Search, X } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { Button, FileTrigger, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField } from "react-aria-components";
import { articleOrders, type ArticleSummary } from "../../core/article-list.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { OnePane } from "../controls/one-pane.tsx";
import { Panes, usePaneCount } from "../controls/panes.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { usePaneWidths } from "../pane-widths.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { BinnedPacks, useBinnedPacks } from "./binned-packs.tsx";
import { DeleteSheet } from "./delete-sheet.tsx";
import { EmptyLibrary } from "./empty-library.tsx";
import { FilterButton, FilterChips } from "./filters.tsx";
import { gatherFiles } from "./gathering.ts";
import { Preview } from "./preview.tsx";
import { ArticleRecord } from "./record.tsx";
import { useArticleMenu } from "./article-menu.ts";
import { Results, resultsElement, rowsOf } from "./results.tsx";
import { SearchHelp } from "./search-help.tsx";
import { isWhole, readResults, useFound, useTally, useUnfolded, type Found } from "./search.ts";
import { Side } from "./side.tsx";
import { TickBar } from "./tick-bar.tsx";
import { shortTitle } from "../short-title.ts";

/** More articles than this are not ticked at once. */
const mostTicked = 1000;

/** The id of the search field, for the shortcut that goes there. */
export const searchElement = "library-search";

/** The library: packs and filters at the left, articles in the middle, the article under the cursor at the right. */
export function Library() {
  const { strings } = useWorkplace();
  const { view } = useWindowState();
  const count = usePaneCount();
  const [current, setCurrent] = useState<string | null>(null);
  const [front, setFront] = useState<"packs" | "articles" | "preview">("articles");
  const { found, readMore } = useFound();
  const tally = useTally();
  const { unfolded, fold } = useUnfolded();
  const rows = rowsOf(found?.articles ?? [], unfolded);
  const articles = rows.map(({ summary }) => summary);
  const previewed = articles.some((summary) => summary.id === current) ? current : (articles[0]?.id ?? null);
  const actions = useActions();
  const kept = usePaneWidths(count === 3 ? "library" : "library-narrow");
  const allBinned = useBinnedPacks();
  const binned = actions.inBin ? allBinned : [];

  if (view.kind === "record") return <ArticleRecord key={view.article.id} view={view} />;

  const bin = (id: string) => {
    // The focus goes on to what stands in its place.
    const at = articles.findIndex((article) => article.id === id);
    setCurrent((articles[at + 1] ?? articles[at - 1])?.id ?? null);
    actions.bin([id]);
  };
  const middle = (
    <main className="pane library" data-pane aria-label={strings.library.results} tabIndex={-1}>
      <SearchHead />
      <ResultsHead
        found={found}
        filters={count === 2 ? <FilterButton tally={tally} /> : null}
        hasBinned={binned.length > 0}
      />
      <FilterChips />
      <BinnedPacks packs={binned} />
      <div className="results-body">
        {found && articles.length === 0 && binned.length === 0 && (
          <EmptyLibrary whole={isWhole(found.asked)} asked={found.asked} />
        )}
        {found && articles.length > 0 && (
          <Results
            found={found}
            rows={rows}
            unfolded={unfolded}
            current={previewed}
            actions={{
              ...actions,
              onCurrent: setCurrent,
              onBin: actions.inBin ? null : bin,
              onFold: (lead) => {
                // The cursor does not stay on a line that goes.
                if (unfolded.get(lead)?.some(({ id }) => id === previewed)) setCurrent(lead);
                fold(lead);
              },
              onEnd: readMore,
            }}
          />
        )}
      </div>
      <TickBar
        known={articles.filter(({ id }) => actions.picked.includes(id))}
        onDone={() => document.getElementById(resultsElement)?.focus()}
      />
    </main>
  );
  const side = <Side tally={tally} binnedPacks={allBinned.length} />;
  const preview = <Preview id={previewed} onBin={bin} />;
  if (count === 1) {
    return (
      <OnePane
        label={strings.library.parts}
        front={front}
        onFront={setFront}
        panes={[
          { value: "packs", words: strings.library.side, pane: side },
          { value: "articles", words: strings.library.results, pane: middle },
          { value: "preview", words: strings.library.preview, pane: preview },
        ]}
      />
    );
  }
  return (
    <Panes
      id="library"
      layout={String(count)}
      {...kept}
      start={count === 3 ? side : null}
      middle={middle}
      end={preview}
      startLabel={strings.library.side}
      endLabel={strings.library.preview}
    />
  );
}

/** What is done with articles of the list. */
function useActions() {
  const { strings, client, dispatch, take, say, fail } = useWorkplace();
  const { picked, asked, tabs, packs } = useWindowState();
  // The pack last in front is the one a person is working on.
  const target = tabs.at(-1);
  const pack = target === undefined ? undefined : packs[target]?.history.present;
  /** The articles that a key on one of them means: all that are ticked, if it is among them. */
  const meant = (id: string): string[] => (picked.includes(id) ? picked : [id]);
  const pick = (id: string): void => {
    if (!pack) return;
    const ids = meant(id).filter((known) => !pack.articles.includes(known));
    void take(
      { kind: "pick", pack: pack.id, ids },
      strings.library.added(ids.length, shortTitle(pack.title || strings.bar.untitled)),
    );
  };
  const articleMenu = useArticleMenu();
  return {
    picked,
    inBin: asked.where === "bin",
    bin: (ids: string[]) => void take({ kind: "bin", ids }, strings.library.binned(ids.length)),
    onTick(ids: string[], ticked: boolean) {
      const others = picked.filter((id) => !ids.includes(id));
      dispatch({ type: "pick", articles: ticked ? [...others, ...ids] : others });
    },
    /** Copies too, also those that no line shows: what is thrown away or tagged would come back as its copy. */
    onTickAll() {
      Promise.all([readResults(client, asked, 0, mostTicked, false), readResults(client, asked, 0, 1)]).then(
        ([{ articles, total }, { following }]) => {
          dispatch({ type: "pick", articles: articles.map(({ id }) => id) });
          if (total > mostTicked) say(strings.library.tickedSome(mostTicked, total));
          else if (following > 0) say(strings.library.tickedCopies(articles.length, following));
        },
        fail,
      );
    },
    onPick: pack ? pick : null,
    menuOf: (summary: ArticleSummary) => articleMenu(summary, meant(summary.id), pick),
  };
}

function SearchHead() {
  const { strings, dispatch } = useWorkplace();
  const { asked } = useWindowState();
  return (
    <div className="pane-head">
      <SearchField
        className="search"
        aria-label={strings.library.search}
        value={asked.query}
        onChange={(query) => dispatch({ type: "ask", change: { query } })}
      >
        <Search {...iconLook} />
        <Input id={searchElement} className="search-input" placeholder={strings.library.search} />
        {asked.query !== "" && (
          <Button className="button icon" aria-label={strings.library.clear}>
            <X {...iconLook} />
          </Button>
        )}
      </SearchField>
      <SearchHelp />
      <ImportButtons />
    </div>
  );
}

function ResultsHead({
  found,
  filters,
  hasBinned,
}: {
  found: Found | null;
  filters: ReactNode;
  /** Whether packs lie in the bin. */
  hasBinned: boolean;
}) {
  const { strings, dispatch } = useWorkplace();
  const { asked } = useWindowState();
  const words = strings.library;
  const isSearched = asked.query.trim() !== "";
  const countOf = ({ total, following, more }: Found) => {
    const all = total + following;
    if (more) return words.countMore(all);
    return isWhole(asked) ? words.all(all) : words.count(all);
  };
  return (
    <div className="results-head">
      <strong role="status">{found && countOf(found)}</strong>
      {found && found.following > 0 && <span>{words.following(found.following)}</span>}
      {found && isSearched && found.pending > 0 && <span>{words.pending(found.pending)}</span>}
      {filters}
      <span className="spring" />
      {asked.where === "bin" && ((found?.total ?? 0) > 0 || hasBinned) && <EmptyBin />}
      <Choice
        name={words.order}
        className="order"
        value={!isSearched && asked.order === "best" ? "taken" : asked.order}
        options={articleOrders
          .filter((order) => order !== "best" || isSearched)
          .map((order) => ({ value: order, words: words.orders[order] }))}
        // Without a search the last one taken in comes first: what a search then finds comes best first again.
        onChange={(order) =>
          dispatch({ type: "ask", change: { order: !isSearched && order === "taken" ? "best" : order } })
        }
      />
    </div>
  );
}

function EmptyBin() {
  const { strings, client, dispatch, say } = useWorkplace();
  const { picked } = useWindowState();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <WordButton onPress={() => setAsking(true)}>{strings.library.emptyBin}</WordButton>
      {asking && (
        <DeleteSheet
          title={strings.library.emptyBinTitle}
          question={strings.library.emptyBinAsk}
          onClose={() => setAsking(false)}
          onDelete={async () => {
            const { discarded, kept, packs } = await client("bin.empty", {});
            dispatch({ type: "binned", articles: picked });
            say(strings.library.binEmptied(discarded, kept, packs));
          }}
        />
      )}
    </>
  );
}

function ImportButtons() {
  const { strings, importFiles, showSheet } = useWorkplace();
  const folder = useRef<HTMLInputElement>(null);
  const choose = (files: FileList | null) => files && importFiles(gatherFiles(files));
  return (
    <div className="import-buttons">
      <FileTrigger allowsMultiple onSelect={choose}>
        <WordButton>
          <FileInput {...iconLook} />
          {strings.library.import}
        </WordButton>
      </FileTrigger>
      <MenuTrigger>
        <IconButton label={strings.library.moreWays} className="plain more-ways">
          <ChevronDown {...iconLook} />
        </IconButton>
        <Popover className="popover" placement="bottom end" offset={4}>
          <Menu className="menu" aria-label={strings.library.moreWays}>
            <MenuItem className="menu-item" onAction={() => folder.current?.click()}>
              {strings.library.importFolder}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => showSheet("paste")}>
              {strings.library.paste}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={(input) => {
          folder.current = input;
          // React's types do not know this attribute, by which every browser lets a whole folder be chosen.
          input?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        aria-label={strings.library.importFolder}
        onChange={({ currentTarget }) => {
          choose(currentTarget.files);
          // The same folder can be chosen again.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
