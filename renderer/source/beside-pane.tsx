import { ChevronDown, ChevronUp, PanelRight } from "lucide-react";
import { memo, useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { paragraphsOf } from "../../core/article.ts";
import type { DeskLook } from "../../core/desk-look.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import { addEntry, outcomeStatuses, type OutcomeStatus, type Source } from "../../core/pack.ts";
import { keyWords } from "../commands/keys.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { Segment } from "../controls/segment.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useArticles, useDesk, wordsElement, type Spot } from "../pack/desk-context.tsx";
import { newEntry, sourceOf, type Shape } from "../pack/entries.ts";
import type { OutlineItem } from "../pack/outline.ts";
import type { Typeset } from "../pages/typesetting.ts";
import { PagesView } from "../pages/pages-view.tsx";
import { ProposalsView } from "../pack/proposals-view.tsx";
import { FindingsView } from "../findings/findings-view.tsx";
import { useFindings } from "../findings/findings-context.ts";
import { StatusSign } from "../pack/sign.tsx";
import { useWorkplace } from "../workplace.tsx";
import { ArticleHead } from "./article-head.tsx";
import { ArticleText, type Chosen } from "./article-text.tsx";
import type { Stretch } from "./sentence.ts";

/** The name of a view with how much there is in it; null: that is not known yet. */
function Counted({ words, count }: { words: string; count: number | null }) {
  return (
    <>
      {words} {count !== null && <span className="count">{count}</span>}
    </>
  );
}

/** The pane beside the text: the source of what is written, lit; the real pages; the findings; what the articles still propose. */
export const BesidePane = memo(function BesidePane({
  shown,
  onShow,
  lit,
  deciding,
  look,
  typeset,
  isSet,
  isDrafted,
  onLook,
  onFold,
}: {
  look: DeskLook;
  typeset: Typeset | null;
  /** The pages are those of the pack as it is now. */
  isSet: boolean;
  /** What the articles offer is known. */
  isDrafted: boolean;
  onLook: (change: Partial<DeskLook>) => void;
  /** Not there where the pane cannot be folded. */
  onFold: (() => void) | undefined;
  shown: string | null;
  onShow: (article: string) => void;
  lit: Source | null;
  /** The places in the words of `lit` that speak for them. */
  deciding: Stretch[];
}) {
  const { view } = look;
  const { strings, say } = useWorkplace();
  const { pack, outline, suggestions, lastSpot, setSpot, backToText, edit } = useDesk();
  const articles = useArticles();
  const { check, waiting } = useFindings();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const article = shown === null ? undefined : articles[shown];
  const rank = shown === null ? -1 : pack.articles.indexOf(shown);
  const step = (by: number) => {
    const next = pack.articles[rank + by];
    if (next === undefined) return;
    setChosen(null);
    onShow(next);
  };

  const writable = (shape: string): shape is Exclude<Shape, "figures"> =>
    ["text", "points", "outcomes", "chronology"].includes(shape);
  /** The section with the caret, or the nearest one before it that sentences are written in; else the first such. */
  const target = (spot: Spot | null) => {
    const at = outline.findIndex((item) => item.section.id === spot?.section);
    const isWritable = (item: OutlineItem) => writable(item.section.shape);
    return outline.slice(0, at + 1).findLast(isWritable) ?? outline.find(isWritable);
  };

  const insert = (status: OutcomeStatus | null) => {
    const paragraph = article && chosen && paragraphsOf(article).find((known) => known.line === chosen.line);
    if (!paragraph) {
      say(strings.beside.choose);
      return;
    }
    const spot = lastSpot();
    const item = status === null ? target(spot) : outline.find((known) => known.section.shape === "outcomes");
    const shape = item?.section.shape;
    if (!item || shape === undefined || !writable(shape)) return;
    const words = paragraph.text.slice(chosen.stretch.from, chosen.stretch.to);
    const drawn = newEntry(shape, words, sourceOf(article.id, paragraph, words));
    const entry = "status" in drawn && status !== null ? { ...drawn, status } : drawn;
    const section = item.section.id;
    const isTaken = flushSync(() => {
      const isDone = edit((now) => {
        const ready = now.sections[section]
          ? now
          : { ...now, sections: { ...now.sections, [section]: { shape, entries: [] } } };
        const after = ready.sections[section]?.entries.findIndex((known) => known.id === spot?.entry) ?? -1;
        return addEntry(ready, section, entry, after === -1 ? undefined : after + 1);
      });
      if (isDone) {
        setSpot({ section, entry: entry.id });
        setChosen(null);
      }
      return isDone;
    });
    if (!isTaken) return;
    wordsElement(entry.id)?.scrollIntoView({ block: "nearest" });
    say(strings.beside.inserted(item.title));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") backToText();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) insert(event.shiftKey ? "announced" : null);
    else return;
    event.preventDefault();
  };

  /** The views, and beside them what the one that is shown can be told. */
  const head = (tools: ReactNode) => (
    <div className="pane-head">
      <Segment
        label={strings.beside.views}
        value={view}
        onChange={(chosen) => onLook({ view: chosen })}
        options={[
          { value: "source", words: strings.beside.source },
          { value: "pages", words: strings.beside.pages },
          {
            value: "findings",
            words: <Counted words={strings.findings.title} count={check ? waiting.length : null} />,
          },
          {
            value: "proposals",
            words: <Counted words={strings.beside.proposals} count={isDrafted ? suggestions.open.length : null} />,
          },
        ]}
      />
      <span className="spring" />
      {tools}
      {onFold && (
        <IconButton label={strings.desk.foldBeside} onPress={onFold}>
          <PanelRight {...iconLook} />
        </IconButton>
      )}
    </div>
  );
  // With one article there is nothing to step through.
  const stepper = rank !== -1 && pack.articles.length > 1 && (
    <span className="stepper">
      <span className="pane-rank">{strings.beside.rank(rank + 1, pack.articles.length)}</span>
      <IconButton label={strings.beside.previous} isDisabled={rank <= 0} onPress={() => step(-1)}>
        <ChevronUp {...iconLook} />
      </IconButton>
      <IconButton label={strings.beside.next} isDisabled={rank >= pack.articles.length - 1} onPress={() => step(1)}>
        <ChevronDown {...iconLook} />
      </IconButton>
    </span>
  );

  return (
    <aside className="pane beside" data-pane aria-label={strings.desk.beside} tabIndex={-1} id="pane-beside">
      {view === "pages" ? (
        <PagesView
          typeset={typeset}
          isSet={isSet}
          head={head}
          zoom={look.zoom}
          follows={look.follows}
          onZoom={(zoom) => onLook({ zoom })}
          onFollow={(follows) => onLook({ follows })}
        />
      ) : (
        head(null)
      )}
      {view === "findings" && <FindingsView />}
      {view === "proposals" && <ProposalsView />}
      {view === "source" && (
        <>
          <div className="pane-body beside-body">
            {stepper}
            {article ? (
              <>
                <ArticleHead article={article} />
                <ArticleText
                  article={article}
                  reading={{
                    lit: lit?.article === article.id ? { line: lit.line, words: lit.words, deciding } : null,
                    chosen,
                    onChoose: setChosen,
                    used: usedLines(article.id),
                    usedWords: strings.beside.used,
                    onKeyDown,
                  }}
                />
              </>
            ) : (
              <p className="empty">{shown === null ? strings.beside.empty : "…"}</p>
            )}
          </div>
          {article && (
            <div className="pane-foot">
              <WordButton onPress={() => insert(null)}>
                {strings.beside.insert} <kbd>{keyWords("Mod+Enter", strings)}</kbd>
              </WordButton>
              <MenuTrigger>
                <WordButton>
                  {strings.beside.asOutcome} <ChevronDown {...iconLook} />
                </WordButton>
                <Popover className="popover" placement="top end">
                  <Menu
                    className="menu"
                    onAction={(key) => insert(outcomeStatuses.find((status) => status === key) ?? null)}
                  >
                    {outcomeStatuses.map((status) => (
                      <MenuItem key={status} id={status} className="menu-item" textValue={strings.statuses[status]}>
                        <span className="choice-option">
                          <StatusSign status={status} />
                          {strings.statuses[status]}
                        </span>
                      </MenuItem>
                    ))}
                  </Menu>
                </Popover>
              </MenuTrigger>
            </div>
          )}
        </>
      )}
    </aside>
  );

  function usedLines(id: string): Map<number, string> {
    const used = new Map<number, string>();
    for (const item of outline) {
      for (const entry of pack.sections[item.section.id]?.entries ?? []) {
        for (const { article, line } of sourcesOf(entry)) {
          if (article !== id) continue;
          const words = `${item.number}. ${item.title}`;
          const before = used.get(line);
          if (before === undefined) used.set(line, words);
          else if (!before.includes(words)) used.set(line, `${before}, ${words}`);
        }
      }
    }
    return used;
  }
});
