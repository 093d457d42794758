import { useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { addEntry, type Pack, type Source } from "../../core/pack.ts";
import { Panes, usePaneCount } from "../controls/panes.tsx";
import { Segment } from "../controls/segment.tsx";
import { paragraphElement } from "../source/article-text.tsx";
import { BesidePane } from "../source/beside-pane.tsx";
import { useWorkplace } from "../workplace.tsx";
import { Briefing } from "./briefing.tsx";
import { DeskContext, type DeskParts, type Spot } from "./desk-context.tsx";
import { outlineOf } from "./outline.ts";
import { SourcesPane } from "./sources-pane.tsx";
import { suggestionsFor, type Suggestion } from "./suggestions.ts";

type PaneName = "sources" | "briefing" | "beside";

/** Every article the pack points to: the picked ones first, then those only entries still name. */
function articlesOf(pack: Pack): string[] {
  const drawn = Object.values(pack.sections).flatMap((content) =>
    content.entries.flatMap((entry) => (entry.source ? [entry.source.article] : [])),
  );
  return [...new Set([...pack.articles, ...drawn])];
}

function sourceAt(pack: Pack, spot: Spot | null): Source | null {
  if (!spot) return null;
  return pack.sections[spot.section]?.entries.find((entry) => entry.id === spot.entry)?.source ?? null;
}

/** The screen of one pack: its sources, the briefing, and the source beside the text. */
export function Desk({ id }: { id: string }) {
  const { strings, state, dispatch, client, edit: editPack, loadArticle, fail } = useWorkplace();
  const count = usePaneCount();
  const [spot, setSpot] = useState<Spot | null>(null);
  const [hovered, setHovered] = useState<Spot | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [folded, setFolded] = useState<boolean | null>(null);
  const [front, setFront] = useState<PaneName>("briefing");
  const open = state.packs[id];
  const pack = open?.history.present;

  const wanted = pack ? articlesOf(pack).join("\n") : "";
  useEffect(() => {
    for (const article of wanted.split("\n")) if (article !== "") loadArticle(article).catch(fail);
  }, [wanted, loadArticle, fail]);

  const stored = open?.stored.articles.join("\n");
  useEffect(() => {
    if (stored === undefined) return;
    client("packs.suggest", { id }).then((draft) => dispatch({ type: "suggestions", id, draft }), fail);
  }, [client, dispatch, fail, id, stored]);

  const edit = useCallback(
    (change: (pack: Pack) => Pack, field?: string) => editPack(id, change, field),
    [editPack, id],
  );
  const known = state.templates.templates.find((entry) => entry.template.id === pack?.template);
  const labels = (pack && known?.labels[pack.language]) ?? {};
  const draft = open?.suggestions;
  const dismissed = open?.dismissed;
  const suggestions = useMemo(
    () => (pack && known && draft && dismissed ? suggestionsFor(pack, known.template, draft, dismissed) : []),
    [pack, known, draft, dismissed],
  );

  if (!pack) return null;
  if (!known) {
    return (
      <main className="lonely">
        <p>{strings.desk.templateGone(pack.template)}</p>
      </main>
    );
  }

  const lit = hovered ?? spot;
  const litSource = sourceAt(pack, lit);
  const shown = litSource?.article ?? asked ?? pack.articles[0] ?? null;
  const isFolded = folded ?? count === 2;

  const desk: DeskParts = {
    pack,
    template: known.template,
    labels,
    outline: outlineOf(known.template, labels, pack),
    articles: state.articles,
    suggestions,
    lit,
    spot,
    setSpot: (next) => {
      setSpot(next);
      const source = sourceAt(pack, next);
      if (source) setAsked(source.article);
    },
    setHovered,
    edit,
    take: (suggestion: Suggestion) => {
      edit((now) => {
        const section = known.template.sections.find((entry) => entry.id === suggestion.section);
        if (!section || section.shape === "sources" || section.shape === "articles") return now;
        const ready = now.sections[section.id]
          ? now
          : { ...now, sections: { ...now.sections, [section.id]: { shape: section.shape, entries: [] } } };
        return addEntry(ready, section.id, suggestion.entry);
      });
      setSpot({ section: suggestion.section, entry: suggestion.entry.id });
    },
    dismiss: (suggestion) => dispatch({ type: "dismiss", id, suggestion: suggestion.key }),
    goToSource: (source) => {
      flushSync(() => {
        setAsked(source.article);
        setHovered(null);
        if (count === 1) setFront("beside");
      });
      document.getElementById(paragraphElement(source.article, source.line))?.focus();
    },
  };
  const show = (article: string) => {
    setSpot(null);
    setAsked(article);
    if (count === 1) setFront("beside");
  };
  const sources = <SourcesPane shown={shown} onShow={show} onFold={count === 2 ? () => setFolded(true) : undefined} />;
  const briefing = <Briefing onUnfold={isFolded && count !== 1 ? () => setFolded(false) : undefined} />;
  const beside = <BesidePane shown={shown} onShow={show} lit={litSource} />;

  return (
    <DeskContext value={desk}>
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
        <Panes
          key={isFolded ? "folded" : "whole"}
          id="desk"
          start={isFolded ? null : sources}
          middle={briefing}
          end={isFolded || count === 3 ? beside : null}
          startLabel={strings.desk.resizeSources}
          endLabel={strings.desk.resizeBeside}
        />
      )}
    </DeskContext>
  );
}
