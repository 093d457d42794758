import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Article } from "../../core/article.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { Draft } from "../../core/draft/drafted.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import { addEntry, drawnArticles, type Pack, type Source } from "../../core/pack.ts";
import { dismiss as dismissKey } from "../../core/draft/proposed.ts";
import { labelsFor } from "../../core/template.ts";
import type { OpenPack } from "../state.ts";
import { paragraphElement } from "../source/article-text.tsx";
import { useDeskFindings } from "../findings/desk-findings.ts";
import { FindingsContext, MarkFindingsContext } from "../findings/findings-context.ts";
import { useTypesetting } from "../pages/typesetting.ts";
import { BesidePane } from "../source/beside-pane.tsx";
import { useSpelling } from "../spelling/spelling.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { Briefing } from "./briefing.tsx";
import { useCalm } from "./calm.ts";
import {
  ArticlesContext,
  focusEntry,
  DeskContext,
  EntryDeskContext,
  RanksContext,
  type DeskParts,
  type EntryDesk,
  type Spot,
} from "./desk-context.tsx";
import { DeskPanes, useDeskPanes } from "./desk-panes.tsx";
import { useLengths } from "./lengths.ts";
import { outlineOf } from "./outline.ts";
import { SourcesPane } from "./sources-pane.tsx";
import { decidingOf, suggestionsFor, type Suggestion, type Suggestions } from "./suggestions.ts";

const noSuggestions: Suggestions = { open: [], dismissed: [] };
const noneUndrafted: Draft["undrafted"] = [];
const noEvents: Draft["events"] = [];

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

/** So many picked articles are read with the desk; of a longer list the rest as it comes into sight, is cited, or shown beside. */
const readAhead = 200;

/** Those of the articles that are cited, as far as they are loaded: the same until one of these is another, however many others are loaded. */
function useCited(
  articles: Readonly<Record<string, Article>>,
  ids: readonly string[],
): Readonly<Record<string, Article>> {
  const now = Object.fromEntries(ids.flatMap((id) => (articles[id] ? [[id, articles[id]]] : [])));
  const [last, setLast] = useState(now);
  const isSame = Object.keys(now).length === Object.keys(last).length && ids.every((id) => last[id] === articles[id]);
  if (isSame) return last;
  setLast(now);
  return now;
}

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
  const { dispatch, client, edit: editPack, loadArticle, fail } = useWorkplace();
  const [spot, placeSpot] = useState<Spot | null>(null);
  const [hovered, setHovered] = useState<Spot | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const pack = open.history.present;
  const { id, language, articles: picked } = pack;
  const { template } = known;
  const panes = useDeskPanes(id);
  const { count, look, onLook, fold, setView, showBeside, bringPane, showsPages } = panes;
  const drawn = useMemo(() => drawnArticles(pack), [pack]);
  const ranks = useMemo(() => new Map(picked.map((article, at) => [article, at + 1])), [picked]);
  const cited = useCited(articles, drawn);
  const wanted = [...new Set([...picked.slice(0, readAhead), ...drawn])].join("\n");
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
  const arriving = useRef<string | null>(null);
  const arrive = useCallback(() => {
    if (arriving.current === null) return;
    const paragraph = document.getElementById(arriving.current);
    if (!paragraph) return;
    arriving.current = null;
    paragraph.focus();
  }, []);
  const backToText = useCallback(() => {
    if (caret.current) focusEntry(caret.current.entry);
  }, []);
  const setSpot = useCallback((next: Spot | null, source: Source | null = null) => {
    caret.current = next;
    arriving.current = null;
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
      // An article far down a long list may have to be read first.
      arriving.current = paragraphElement(source.article, source.line);
      arrive();
    },
    [arrive, setView],
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

  const calm = useCalm(pack, open.history.run);
  const { suggestions: draft } = open;
  const suggestions = useMemo(
    () => (draft ? suggestionsFor(calm, template, draft) : noSuggestions),
    [calm, template, draft],
  );
  const undrafted = draft?.undrafted ?? noneUndrafted;
  const events = draft?.events ?? noEvents;
  const typeset = useTypesetting(client, pack, showsPages, fail);
  const measured = useLengths(client, calm, !showsPages, fail);
  const lengths = typeset?.lengths ?? measured;
  const pages = lengths?.pages;
  useEffect(() => {
    if (pages !== undefined) dispatch({ type: "measured", id, pages });
  }, [dispatch, id, pages]);
  const { findings, markFindings } = useDeskFindings(calm, setView);
  const sections = useMemo(() => template.sections.map((section) => section.id), [template]);
  useSpelling(calm, sections, articles, edit, () => bringPane("briefing"));
  const labels = useMemo(() => labelsFor(known.template, language, languages), [known, language, languages]);
  const lit = hovered ?? spot;
  const shared = useMemo(
    (): Omit<DeskParts, "pack" | "outline"> => ({
      template,
      labels,
      lengths,
      suggestions,
      events,
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
      suggestions,
      events,
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
    (): EntryDesk => ({ language, labels, edit, setSpot, setHovered, take, dismiss, goToSource }),
    [language, labels, edit, setSpot, take, dismiss, goToSource],
  );
  // The panes at the sides are drawn a moment later than the text.
  const calmOutline = useMemo(() => outlineOf(template, labels, calm), [template, labels, calm]);
  const calmDesk = useDeferredValue(
    useMemo((): DeskParts => ({ ...shared, pack: calm, outline: calmOutline }), [shared, calm, calmOutline]),
  );

  useEffect(arrive, [arrive, calmDesk, articles]);

  const litSource = sourceAt(pack, lit, asked);
  const deciding = useMemo(() => (litSource ? decidingOf(draft, litSource) : []), [draft, litSource]);
  const shown = (asked?.followed && !hovered ? null : litSource?.article) ?? asked?.article ?? picked[0] ?? null;
  useEffect(() => {
    if (shown !== null) loadArticle(shown).catch(fail);
  }, [shown, loadArticle, fail]);
  const show = useCallback(
    (article: string) => {
      setSpot(null);
      setAsked({ article, line: 0, followed: false });
      showBeside();
    },
    [setSpot, showBeside],
  );
  const searchLibrary = useCallback(() => dispatch({ type: "show", id: null }), [dispatch]);
  const foldSources = useCallback(() => fold("sources", true), [fold]);
  const foldBeside = useCallback(() => fold("beside", true), [fold]);
  const sources = (
    <DeskContext value={calmDesk}>
      <ArticlesContext value={articles}>
        <SourcesPane shown={shown} onShow={show} onFold={count === 1 ? undefined : foldSources} />
      </ArticlesContext>
    </DeskContext>
  );
  const { past, future } = open.history;
  const briefing = (
    <ArticlesContext value={cited}>
      <Briefing
        languages={languages}
        isSample={isSample}
        isElsewhere={open.isElsewhere}
        canUndo={past.length > 0}
        canRedo={future.length > 0}
      />
    </ArticlesContext>
  );
  const beside = (
    <DeskContext value={calmDesk}>
      <ArticlesContext value={articles}>
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
      </ArticlesContext>
    </DeskContext>
  );

  return (
    <DeskContext value={desk}>
      <FindingsContext value={findings}>
        <MarkFindingsContext value={markFindings}>
          <EntryDeskContext value={entryDesk}>
            <RanksContext value={ranks}>
              <DeskPanes panes={panes} onSearch={searchLibrary} sources={sources} briefing={briefing} beside={beside} />
            </RanksContext>
          </EntryDeskContext>
        </MarkFindingsContext>
      </FindingsContext>
    </DeskContext>
  );
}
