import { useCallback, useMemo, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { BesideView, DeskLook } from "../../core/desk-look.ts";
import { focusPane } from "../commands/panes.ts";
import { useRunnings, type Running } from "../commands/running.ts";
import { OnePane } from "../controls/one-pane.tsx";
import { Panes, usePaneCount, useWindowWidth, type EndWidth } from "../controls/panes.tsx";
import { useWorkplace } from "../workplace.tsx";
import { useDeskLook } from "./desk-look.ts";
import { folding, openPanes, type OpenPanes } from "./open-panes.ts";
import { BesideRail, SourcesRail } from "./rail.tsx";

/** One of the three panes of a desk. */
type PaneName = "sources" | "briefing" | "beside";

/** Real pages need more room than a source to be read. */
const pagesWidth: EndWidth = { size: 45, least: 360, most: 960 };

/** How the panes of a desk stand, and what moves them. */
export interface DeskStanding {
  /** How many there is room for; where it is one, `front` is the one. */
  count: 1 | 2 | 3;
  front: PaneName;
  look: DeskLook;
  onLook: (change: Partial<DeskLook>) => void;
  stand: OpenPanes;
  /** The real pages are on the screen. */
  showsPages: boolean;
  setFront: (pane: PaneName) => void;
  fold: (pane: keyof OpenPanes, isFolded: boolean) => void;
  /** Shows a view of the pane beside, unfolded. */
  setView: (view: BesideView) => void;
  /** Where only one pane has room, puts the one beside in front. */
  showBeside: () => void;
  /** Shows a pane and puts the focus on it. */
  bringPane: (pane: PaneName) => void;
}

/** The panes of the desk of a pack, with the commands that move them. */
export function useDeskPanes(id: string): DeskStanding {
  const { strings } = useWorkplace();
  const count = usePaneCount();
  const [front, setFront] = useState<PaneName>("briefing");
  const [look, onLook] = useDeskLook(id);
  const width = useWindowWidth();
  const stand = useMemo(
    (): OpenPanes => (count === 1 ? { sources: true, beside: true } : openPanes(look, count, width)),
    [count, look, width],
  );
  const fold = useCallback(
    (pane: keyof OpenPanes, isFolded: boolean) => {
      if (count === 1) return;
      flushSync(() => onLook(folding(pane, isFolded, { look, panes: count, width })));
      // The button that was pressed is gone; what stands in the place of the pane takes the focus over.
      document.getElementById(`pane-${pane}`)?.focus();
    },
    [count, look, onLook, width],
  );
  const setView = useCallback(
    (view: BesideView) => {
      const change = count === 1 || stand.beside ? {} : folding("beside", false, { look, panes: count, width });
      onLook({ ...change, view });
      if (count === 1) setFront("beside");
    },
    [count, look, onLook, stand.beside, width],
  );
  const bringPane = useCallback(
    (pane: PaneName) => {
      flushSync(() => {
        if (count === 1) setFront(pane);
        else if (pane !== "briefing" && !stand[pane]) onLook(folding(pane, false, { look, panes: count, width }));
      });
      focusPane(`pane-${pane}`);
    },
    [count, look, onLook, stand, width],
  );
  const ofView = (view: BesideView): Running => ({ run: () => setView(view), why: null });
  const ofPane = (pane: PaneName): Running => ({ run: () => bringPane(pane), why: null });
  const ofFold = (pane: keyof OpenPanes): Running => ({
    run: () => fold(pane, stand[pane]),
    why: count === 1 ? strings.commands.onePane : null,
  });
  useRunnings({
    "view-source": ofView("source"),
    "view-pages": ofView("pages"),
    "view-findings": ofView("findings"),
    "pane-sources": ofPane("sources"),
    "pane-briefing": ofPane("briefing"),
    "pane-beside": ofPane("beside"),
    "fold-sources": ofFold("sources"),
    "fold-beside": ofFold("beside"),
  });
  const showBeside = useCallback(() => {
    if (count === 1) setFront("beside");
  }, [count]);
  const showsPages = look.view === "pages" && (count === 1 ? front === "beside" : stand.beside);
  return { count, front, look, onLook, stand, showsPages, setFront, fold, setView, showBeside, bringPane };
}

/** The panes of a desk beside each other, or the one in front with what brings the others there. */
export function DeskPanes({
  panes: { count, front, look, onLook, stand, showsPages, setFront, fold, setView },
  onSearch,
  sources,
  briefing,
  beside,
}: {
  panes: DeskStanding;
  onSearch: () => void;
  sources: ReactNode;
  briefing: ReactNode;
  beside: ReactNode;
}) {
  const { strings } = useWorkplace();
  if (count === 1) {
    return (
      <OnePane
        label={strings.desk.panes}
        front={front}
        onFront={setFront}
        panes={[
          { value: "sources", words: strings.desk.sources, pane: sources },
          { value: "briefing", words: strings.desk.briefing, pane: briefing },
          { value: "beside", words: strings.desk.beside, pane: beside },
        ]}
      />
    );
  }
  const standing = ["desk", ...(stand.sources ? ["sources"] : []), ...(stand.beside ? ["beside"] : [])].join("-");
  const layout = showsPages ? `${standing}-pages` : standing;
  return (
    <div className="railed">
      {!stand.sources && <SourcesRail onUnfold={() => fold("sources", false)} onSearch={onSearch} />}
      <Panes
        id="desk"
        layout={layout}
        start={stand.sources ? sources : null}
        middle={briefing}
        end={stand.beside ? beside : null}
        startLabel={strings.desk.resizeSources}
        endLabel={strings.desk.resizeBeside}
        {...(showsPages ? { endWidth: pagesWidth } : {})}
        widths={look.widths[layout]}
        onWidths={(widths) => onLook({ widths: { ...look.widths, [layout]: widths } })}
      />
      {!stand.beside && <BesideRail onUnfold={(view) => (view === null ? fold("beside", false) : setView(view))} />}
    </div>
  );
}
