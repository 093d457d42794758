import { PanelLeft, Plus } from "lucide-react";
import { memo, useEffect, useState } from "react";
import type { ArticleSummary } from "../../core/article-list.ts";
import { addArticle } from "../../core/pack.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { Segment } from "../controls/segment.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { sectionElement, useArticles, useDesk } from "./desk-context.tsx";
import { excessOf, type SectionLength } from "./lengths.ts";
import type { OutlineItem } from "./outline.ts";
import { PickedList } from "./picked-list.tsx";

/** The pane of the picked articles in order, and of the outline. `onFold` is there where the pane can be folded. */
export const SourcesPane = memo(function SourcesPane({
  shown,
  onShow,
  onFold,
}: {
  shown: string | null;
  onShow: (article: string) => void;
  onFold?: (() => void) | undefined;
}) {
  const { strings } = useWorkplace();
  const { pack } = useDesk();
  const [view, setView] = useState<"picked" | "library">("picked");
  return (
    <nav className="pane sources" data-pane aria-label={strings.desk.sources} tabIndex={-1} id="pane-sources">
      <div className="pane-head">
        <Segment
          label={strings.desk.sources}
          value={view}
          onChange={setView}
          options={[
            {
              value: "picked",
              words: (
                <>
                  {strings.desk.picked} <span className="count">{pack.articles.length}</span>
                </>
              ),
            },
            { value: "library", words: strings.desk.library },
          ]}
        />
        <span className="spring" />
        {onFold && (
          <IconButton label={strings.desk.fold} onPress={onFold}>
            <PanelLeft {...iconLook} />
          </IconButton>
        )}
      </div>
      <div className="pane-body sources-body">
        {view === "picked" ? <Picked shown={shown} onShow={onShow} /> : <FromLibrary />}
      </div>
      <Outline />
    </nav>
  );
});

function Picked({ shown, onShow }: { shown: string | null; onShow: (article: string) => void }) {
  const { strings, dispatch } = useWorkplace();
  const { pack, edit } = useDesk();
  const articles = useArticles();
  if (pack.articles.length === 0) {
    return (
      <div className="empty">
        <p>{strings.desk.nonePicked}</p>
        <WordButton onPress={() => dispatch({ type: "show", id: null })}>{strings.desk.goLibrary}</WordButton>
      </div>
    );
  }
  return <PickedList articles={articles} pack={pack} shown={shown} onShow={onShow} edit={edit} />;
}

function FromLibrary() {
  const { strings, client, fail } = useWorkplace();
  const state = useWindowState();
  const { pack, edit } = useDesk();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<ArticleSummary[]>([]);
  useEffect(() => {
    let stale = false;
    const wait = setTimeout(() => {
      client("articles.list", { query, offset: 0, limit: 50 }).then(
        (answer) => {
          if (!stale) setFound(answer.articles);
        },
        (thrown: unknown) => {
          if (!stale) fail(thrown);
        },
      );
    }, 120);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [client, query, state.version, fail]);
  return (
    <div className="from-library">
      <input
        className="input"
        type="search"
        aria-label={strings.library.search}
        placeholder={strings.library.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="library-lines">
        {found.map((summary) => {
          const title = summary.title ?? strings.library.untitled;
          return (
            <li key={summary.id} className="library-line">
              <span lang={summary.language ?? undefined} title={title}>
                {title}
              </span>
              <IconButton
                label={strings.desk.addArticle(title)}
                isDisabled={pack.articles.includes(summary.id)}
                onPress={() => edit((now) => addArticle(now, summary.id))}
              >
                <Plus {...iconLook} />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How long a section is against its norm, in bold where that is too long; that it is empty. */
function OutlineLength({ item, length }: { item: OutlineItem; length: SectionLength | undefined }) {
  const { strings } = useWorkplace();
  if (item.entries === 0) return strings.desk.emptySection;
  if (!length) return null;
  const entries = item.entries ?? 0;
  const words = strings.length.ofNorm(length, entries, item.section.length);
  const excess = excessOf(length, entries, item.section.length);
  return excess ? <strong title={strings.length.excess(excess)}>{words}</strong> : words;
}

function Outline() {
  const { strings } = useWorkplace();
  const { outline, spot, lengths } = useDesk();
  const jump = (element: string) => {
    const heading = document.getElementById(element);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="outline">
      <div className="outline-head">
        <h2>{strings.desk.plan}</h2>
        <span>{strings.length.ofNormHead}</span>
      </div>
      <ul>
        <li>
          <button type="button" className="outline-line" onClick={() => jump("briefing-title")}>
            <span className="outline-number" />
            <span className="outline-title">{strings.desk.cover}</span>
          </button>
        </li>
        {outline.map((item) => (
          <li key={item.section.id}>
            <button
              type="button"
              className={`outline-line ${item.entries === 0 ? "blank" : ""}`}
              aria-current={spot?.section === item.section.id}
              onClick={() => jump(sectionElement(item.section.id))}
            >
              <span className="outline-number">{item.number}</span>
              <span className="outline-title" title={item.title}>
                {item.title}
              </span>
              <span className="outline-count">
                <OutlineLength item={item} length={lengths?.sections.get(item.section.id)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
