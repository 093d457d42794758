import { FilePlus2, Trash2 } from "lucide-react";
import { useState } from "react";
import type { CallOutput, PackSummary, Place } from "../../core/contract.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { shortInstant } from "../dates.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { DeleteSheet } from "./delete-sheet.tsx";
import { Filters } from "./filters.tsx";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

/** The left of the library: packs, the library and its bin, and what narrows the list. */
export function Side({ tally }: { tally: CallOutput<"articles.tally"> | null }) {
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
        <Places tally={tally} />
        <Filters tally={tally} />
      </div>
    </nav>
  );
}

function Places({ tally }: { tally: CallOutput<"articles.tally"> | null }) {
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
        {place("library", strings.library.allArticles, total)}
        {place("bin", strings.library.bin, tally?.bin ?? null)}
      </ul>
    </div>
  );
}

function PackList() {
  const { strings, dispatch, client, openPack, say, fail } = useWorkplace();
  const state = useWindowState();
  const [doomed, setDoomed] = useState<PackSummary | null>(null);
  const titleOf = (pack: PackSummary) => pack.title || strings.bar.untitled;
  const now = new Date();
  return (
    <div className="side-part">
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
      {doomed && (
        <DeleteSheet
          title={strings.common.delete}
          question={strings.library.deletePackAsk(titleOf(doomed))}
          onClose={() => setDoomed(null)}
          onDelete={async () => {
            await client("packs.delete", { id: doomed.id });
            dispatch({ type: "packDeleted", id: doomed.id });
            dispatch({ type: "listChanged" });
            say(strings.library.packDeleted(titleOf(doomed)));
          }}
        />
      )}
    </div>
  );
}
