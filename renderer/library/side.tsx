import { FilePlus2 } from "lucide-react";
import type { Place } from "../../core/article-list.ts";
import type { CallOutput } from "../../core/contract.ts";
import { WordButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { Filters } from "./filters.tsx";
import { PackList } from "./pack-list.tsx";

/** The left of the library: packs, the library and its bin, and what narrows the list. */
export function Side({ tally, binnedPacks }: { tally: CallOutput<"articles.tally"> | null; binnedPacks: number }) {
  const { strings, showSheet } = useWorkplace();
  return (
    <nav className="pane sources" data-pane aria-label={strings.library.side} tabIndex={-1}>
      <div className="pane-head">
        <WordButton className="wide" onPress={() => showSheet("new-pack")}>
          <FilePlus2 {...iconLook} />
          {strings.library.newPack}
        </WordButton>
      </div>
      <div className="pane-body">
        <PackList />
        <Places tally={tally} binnedPacks={binnedPacks} />
        <Filters tally={tally} />
      </div>
    </nav>
  );
}

function Places({ tally, binnedPacks }: { tally: CallOutput<"articles.tally"> | null; binnedPacks: number }) {
  const { strings, dispatch } = useWorkplace();
  const { asked, total } = useWindowState();
  const counted = new Intl.NumberFormat(strings.locale);
  const place = (where: Place, words: string, articles: number | null) => (
    <li>
      <button
        type="button"
        className="side-line place"
        aria-current={asked.where === where ? "page" : undefined}
        onClick={() => dispatch({ type: "ask", change: { where, filter: {} } })}
      >
        <span className="side-title">{words}</span>
        <span className="side-when">{articles !== null && counted.format(articles)}</span>
      </button>
    </li>
  );
  return (
    <div className="side-part">
      <h2 className="side-heading">{strings.bar.library}</h2>
      <ul className="side-list">
        <li>
          <button
            type="button"
            className="side-line place"
            onClick={() => dispatch({ type: "view", view: { kind: "start" } })}
          >
            <span className="side-title">{strings.start.name}</span>
          </button>
        </li>
        {place("library", strings.library.allArticles, total)}
        {place("bin", strings.library.bin, tally && tally.bin + binnedPacks)}
      </ul>
    </div>
  );
}
