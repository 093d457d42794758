import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Article } from "../../core/article.ts";
import { openFindings, singleSourced } from "../../core/check/pack-check.ts";
import type { BesideView, CallOutput } from "../../core/contract.ts";
import type { Draft } from "../../core/drafted.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import { addEntry, citedArticles, drawnArticles, type Pack, type Source } from "../../core/pack.ts";
import { dismiss as dismissKey } from "../../core/proposed.ts";
import { labelsFor } from "../../core/template.ts";
import { focusPane } from "../commands/panes.ts";
import { useRunnings, type Running } from "../commands/running.ts";
import { Panes, usePaneCount, useWindowWidth, type EndWidth } from "../controls/panes.tsx";
import { Segment } from "../controls/segment.tsx";
import type { OpenPack } from "../state.ts";
import { paragraphElement } from "../source/article-text.tsx";
import { groupByEntry, useCheck } from "../findings/check.ts";
import {
  FindingsContext,
  MarkFindingsContext,
  type Findings,
  type MarkFindings,
} from "../findings/findings-context.ts";
import { useFindingKeys } from "../findings/finding-keys.ts";
import { useUnderlines } from "../findings/underlines.ts";
import { useTypesetting } from "../pages/typesetting.ts";
import { BesidePane } from "../source/beside-pane.tsx";
import { useSpelling } from "../spelling/spelling.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { Briefing } from "./briefing.tsx";
import { useCalm } from "./calm.ts";
import {
  focusEntry,
  DeskContext,
  EntryDeskContext,
  type DeskParts,
  type EntryDesk,
  type Spot,
} from "./desk-context.tsx";
import { useDeskLook } from "./desk-look.ts";
import { lengthsOf, useLengths } from "./lengths.ts";
import { folding, openPanes, type OpenPanes } from "./open-panes.ts";
import { outlineOf } from "./outline.ts";
import { BesideRail, SourcesRail } from "./rail.tsx";
import { SourcesPane } from "./sources-pane.tsx";
import { decidingOf, suggestionsFor, type Suggestion, type Suggestions } from "./suggestions.ts";

const noSuggestions: Suggestions = { open: [], dismissed: [] };
const noneUndrafted: Draft["undrafted"] = [];

/** One of the three panes of a desk. */
type PaneName = "sources" | "briefing" | "beside";

/** Real pages need more room than a source to be read. */
const pagesWidth: EndWidth = { size: 45, least: 360, most: 960 };

/** The place that was last asked for; `followed`: a person went there, whatever the sentence with the caret cites. */
interface Asked extends Pick<Source, "article" | "line"> {
  followed: boolean;
}

/** What the entry of a spot cites: of several places the one that was asked for, else the first. */
function sourceAt(pack: Pack, spot: Spot | null, asked: Asked | null): Source | null {
  if (!spot) return null;
  const entry = pack.sections[spot.section]?.entries.find(({ id: known }) => known === spot.entry);
  const sources = entry ? sourcesOf(entry) : [];
  const wanted = sources.find(({ article, line }) => article === asked?.article && line === asked.line);
  return wanted ?? sources[0] ?? null;
}

/** So many picked articles are read with the desk; of a longer list the rest as it comes into sight, or is cited. */
const readAhead = 200;

/** No entry at all. */
const noEntry: ReadonlySet<string> = new Set();

/** The screen of one pack: its sources, the briefing, and the source beside the text. */
export function Desk({ id }: { id: string }) {
  const { strings } = useWorkplace();
  const state = useWindowState();
  const open = state.packs[id];
  if (!open) return null;
  const { template } = open.history.present;
  const known = state.templates.templates.find((entry) => entry.template.id === template);
  if (!known) {
    return (
      <main className="lonely">
        <p>{strings.desk.templateGone(template)}</p>
      </main>
    );
  }
  return (
    <OpenDesk
      open={open}
      known={known}
      languages={state.templates.languages}
      articles={state.articles}
      isSample={state.sample === id}
    />
  );
}

function OpenDesk({
  open,
  known,
  languages,
  articles,
  isSample,
}: {
  open: OpenPack;
  known: CallOutput<"templates.list">["templates"][number];
  languages: CallOutput<"templates.list">["languages"];
  articles: Record<string, Article>;
  /** It is the sample that nobody has changed yet. */
  isSample: boolean;
}) {
  const { strings, dispatch, client, edit: editPack, loadArticle, fail } = useWorkplace();
  const count = usePaneCount();
  const [spot, placeSpot] = useState<Spot | null>(null);
  const [hovered, setHovered] = useState<Spot | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [front, setFront] = useState<PaneName>("briefing");
  const [current, setCurrent] = useState<string | null>(null);
  const pack = open.history.present;
  const { id, language, articles: picked } = pack;
  const { template } = known;
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

  const wanted = [...new Set([...picked.slice(0, readAhead), ...drawnArticles(pack)])].join("\n");
  useEffect(() => {
    for (const article of wanted.split("\n")) if (article !== "") loadArticle(article).catch(fail);
  }, [wanted, loadArticle, fail]);

  const stored = open.stored.articles.join("\n");
  useEffect(() => {
    client("packs.suggest", { id }).then((draft) => dispatch({ type: "suggestions", id, draft }), fail);
  }, [client, dispatch, fail, id, stored]);

  const edit = useCallback(
    (change: (pack: Pack) => Pack, field?: string) => editPack(id, change, field),
    [editPack, id],
  );
  // The pane beside is drawn a moment later than the text; the way back must not be.
  const caret = useRef<Spot | null>(null);
  const written = useRef<Spot | null>(null);
  const lastSpot = useCallback(() => written.current, []);
  const backToText = useCallback(() => {
    if (caret.current) focusEntry(caret.current.entry);
  }, []);
  const setSpot = useCallback((next: Spot | null, source: Source | null = null) => {
    caret.current = next;
    if (next) written.current = next;
    placeSpot((now) => (now?.section === next?.section && now?.entry === next?.entry ? now : next));
    setAsked((now) => {
      const { article, line } = source ?? now ?? { article: null, line: 0 };
      const same = now?.article === article && now.line === line && !now.followed;
      return article === null || same ? now : { article, line, followed: false };
    });
  }, []);
  const goToSource = useCallback(
    (source: Source) => {
      flushSync(() => {
        setAsked({ article: source.article, line: source.line, followed: true });
        setView("source");
        setHovered(null);
      });
      document.getElementById(paragraphElement(source.article, source.line))?.focus();
    },
    [setView],
  );
  const take = useCallback(
    (suggestion: Suggestion) => {
      const isTaken = edit((now) => {
        const section = template.sections.find((entry) => entry.id === suggestion.section);
        if (!section || section.shape === "sources" || section.shape === "articles") return now;
        const ready = now.sections[section.id]
          ? now
          : { ...now, sections: { ...now.sections, [section.id]: { shape: section.shape, entries: [] } } };
        return addEntry(ready, section.id, suggestion.entry);
      });
      if (isTaken) setSpot({ section: suggestion.section, entry: suggestion.entry.id });
    },
    [edit, setSpot, template],
  );
  const dismiss = useCallback((suggestion: Suggestion) => edit((now) => dismissKey(now, suggestion.key)), [edit]);

  const calm = useCalm(pack, open.history.run !== null);
  const { suggestions: draft } = open;
  const suggestions = useMemo(
    () => (draft ? suggestionsFor(calm, template, draft) : noSuggestions),
    [calm, template, draft],
  );
  const undrafted = draft?.undrafted ?? noneUndrafted;
  const checking = useCheck(client, calm, fail);
  const showsPages = look.view === "pages" && (count === 1 ? front === "beside" : stand.beside);
  const typeset = useTypesetting(client, pack, showsPages, fail);
  const measured = useLengths(client, calm, !showsPages, fail);
  const lengths = useMemo(() => (typeset ? lengthsOf(typeset.sections) : measured), [typeset, measured]);
  const openFinding = useCallback(
    (key: string | null) => {
      setCurrent(key);
      if (key !== null) setView("findings");
    },
    [setView],
  );
  const { check } = checking;
  const { choices } = calm;
  const waiting = useMemo(() => (check === null ? [] : openFindings(check, { choices })), [check, choices]);
  // Where one article is all there is, everything rests on it, and the list of sources says so.
  const isSingle = useMemo(() => citedArticles(calm).length < 2, [calm]);
  const markFindings = useMemo(
    (): MarkFindings => ({
      byEntry: groupByEntry(waiting),
      single: check === null || isSingle ? noEntry : singleSourced(check),
      current,
      open: openFinding,
    }),
    [check, waiting, isSingle, current, openFinding],
  );
  const findings = useMemo(
    (): Findings => ({ ...checking, waiting, current, open: openFinding }),
    [checking, waiting, current, openFinding],
  );
  useUnderlines(waiting, current);
  const sections = useMemo(() => template.sections.map((section) => section.id), [template]);
  useSpelling(calm, sections, articles, edit, () => bringPane("briefing"));
  useFindingKeys(findings);
  const labels = useMemo(() => labelsFor(known.template, language, languages), [known, language, languages]);
  const lit = hovered ?? spot;
  const shared = useMemo(
    (): Omit<DeskParts, "pack" | "outline"> => ({
      template,
      labels,
      lengths,
      articles,
      suggestions,
      undrafted,
      lit,
      spot,
      lastSpot,
      setSpot,
      backToText,
      edit,
      take,
      dismiss,
    }),
    [
      template,
      labels,
      lengths,
      articles,
      suggestions,
      undrafted,
      lit,
      spot,
      lastSpot,
      setSpot,
      backToText,
      edit,
      take,
      dismiss,
    ],
  );
  const outline = useMemo(() => outlineOf(template, labels, pack), [template, labels, pack]);
  const desk = useMemo((): DeskParts => ({ ...shared, pack, outline }), [shared, pack, outline]);
  const entryDesk = useMemo(
    (): EntryDesk => ({ language, picked, articles, edit, setSpot, setHovered, goToSource }),
    [language, picked, articles, edit, setSpot, goToSource],
  );
  // The panes at the sides are drawn a moment later than the text.
  const calmOutline = useMemo(() => outlineOf(template, labels, calm), [template, labels, calm]);
  const calmDesk = useDeferredValue(
    useMemo((): DeskParts => ({ ...shared, pack: calm, outline: calmOutline }), [shared, calm, calmOutline]),
  );

  const litSource = sourceAt(pack, lit, asked);
  const deciding = useMemo(() => (litSource ? decidingOf(draft, litSource) : []), [draft, litSource]);
  const shown = (asked?.followed && !hovered ? null : litSource?.article) ?? asked?.article ?? picked[0] ?? null;
  const show = useCallback(
    (article: string) => {
      setSpot(null);
      setAsked({ article, line: 0, followed: false });
      if (count === 1) setFront("beside");
    },
    [count, setSpot],
  );
  const searchLibrary = useCallback(() => dispatch({ type: "show", id: null }), [dispatch]);
  const foldSources = useCallback(() => fold("sources", true), [fold]);
  const foldBeside = useCallback(() => fold("beside", true), [fold]);
  const sources = (
    <DeskContext value={calmDesk}>
      <SourcesPane shown={shown} onShow={show} onFold={count === 1 ? undefined : foldSources} />
    </DeskContext>
  );
  const { past, future } = open.history;
  const briefing = (
    <Briefing
      languages={languages}
      isSample={isSample}
      isElsewhere={open.isElsewhere}
      canUndo={past.length > 0}
      canRedo={future.length > 0}
    />
  );
  const beside = (
    <DeskContext value={calmDesk}>
      <BesidePane
        look={look}
        typeset={typeset}
        isSet={typeset?.pack === pack}
        isDrafted={draft !== null}
        onLook={onLook}
        onFold={count === 1 ? undefined : foldBeside}
        shown={shown}
        onShow={show}
        lit={litSource}
        deciding={deciding}
      />
    </DeskContext>
  );
  const standing = ["desk", ...(stand.sources ? ["sources"] : []), ...(stand.beside ? ["beside"] : [])].join("-");
  const layout = showsPages ? `${standing}-pages` : standing;

  return (
    <DeskContext value={desk}>
      <FindingsContext value={findings}>
        <MarkFindingsContext value={markFindings}>
          <EntryDeskContext value={entryDesk}>
            {count === 1 ? (
              <div className="single">
                <div className="single-switch">
                  <Segment
                    label={strings.desk.panes}
                    value={front}
                    onChange={setFront}
                    options={[
                      { value: "sources", words: strings.desk.sources },
                      { value: "briefing", words: strings.desk.briefing },
                      { value: "beside", words: strings.desk.beside },
                    ]}
                  />
                </div>
                {{ sources, briefing, beside }[front]}
              </div>
            ) : (
              <div className="railed">
                {!stand.sources && <SourcesRail onUnfold={() => fold("sources", false)} onSearch={searchLibrary} />}
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
                {!stand.beside && (
                  <BesideRail onUnfold={(view) => (view === null ? fold("beside", false) : setView(view))} />
                )}
              </div>
            )}
          </EntryDeskContext>
        </MarkFindingsContext>
      </FindingsContext>
    </DeskContext>
  );
}
