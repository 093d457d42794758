import { CalendarX } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import {
  paragraphsOf,
  withField,
  withLineCut,
  withLineRestored,
  type Article,
  type ArticleField,
  type Stated,
} from "../../core/article.ts";
import { AppError } from "../../core/errors.ts";
import { addArticle } from "../../core/pack.ts";
import { unreadableSigns } from "../../core/unreadable.ts";
import { WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { DateBox, Field, unreadFields } from "../controls/field.tsx";
import { Panes } from "../controls/panes.tsx";
import { usePaneWidths } from "../pane-widths.ts";
import { SignsUnread } from "../source/article-head.tsx";
import type { LibraryView } from "../state.ts";
import { capitalised } from "../strings/strings.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { Annotations, useAdded } from "./annotations.tsx";
import { RecordSource } from "./record-source.tsx";
import { isStated, sourceLines } from "./source-lines.ts";
import { shortTitle } from "../short-title.ts";

const languageTags = ["fr", "en", "ru", "ar", "es", "pt", "de", "it", "zh", "tr", "uk", "pl", "nl", "fa", "ja"];

/** The fields of a record need more room than an article to be read. */
const recordEnd = { size: 34, least: 360, most: 500 };

/**
 * The record of one article: its source at the left, what was read from it at the right. Nothing is kept before a
 * person says so, and what was changed waits in the window's state until then. Cancel gives up these changes alone; only an article
 * that the import just shown has added (`fresh`) can be refused as a whole.
 */
export function ArticleRecord({ view }: { view: Extract<LibraryView, { kind: "record" }> }) {
  const { strings, dispatch, client, say, fail, edit, language } = useWorkplace();
  const state = useWindowState();
  const article = state.drafts[view.article.id] ?? view.article;
  const setArticle = (changed: Article) => dispatch({ type: "draft", article: changed });
  const [flashed, setFlashed] = useState<number | null>(null);
  const target = state.tabs.at(-1);
  const pack = target === undefined ? undefined : state.packs[target]?.history.present;
  const canAdd = pack !== undefined && !pack.articles.includes(view.article.id);
  const added = useAdded(article.id);
  const [changedElsewhere, setChangedElsewhere] = useState(false);
  const kept = usePaneWidths("record");
  const leave = () => dispatch({ type: "view", view: { kind: "list" } });

  const cancel = async () => {
    try {
      if (view.fresh) {
        await client("articles.discard", { ids: [article.id] });
        dispatch({ type: "forget", article: article.id });
        say(strings.record.deleted);
      }
      dispatch({ type: "draftDone", article: article.id });
      leave();
    } catch (thrown) {
      fail(thrown);
    }
  };
  const keep = async (add: boolean) => {
    const [unread] = unreadFields();
    if (unread) {
      unread.focus();
      return;
    }
    try {
      const { revision } = await client("articles.save", article);
      dispatch({ type: "articles", articles: [{ ...article, revision }] });
      dispatch({ type: "draftDone", article: article.id });
      dispatch({ type: "listChanged" });
      if (add && pack) {
        if (edit(pack.id, (now) => addArticle(now, article.id)))
          say(strings.library.added(1, shortTitle(pack.title || strings.bar.untitled)));
      } else {
        say(strings.record.kept1);
      }
      leave();
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === "article-changed") setChangedElsewhere(true);
      else fail(thrown);
    }
  };
  const reload = async () => {
    try {
      const stored = await client("articles.get", { id: article.id });
      dispatch({ type: "articles", articles: [stored] });
      dispatch({ type: "draftDone", article: stored.id });
      dispatch({ type: "view", view: { kind: "record", article: stored, fresh: false } });
      setChangedElsewhere(false);
    } catch (thrown) {
      fail(thrown);
    }
  };
  const flash = (line: number) => {
    flushSync(() => setFlashed(null));
    setFlashed(line);
    document.getElementById(`source-line-${line}`)?.scrollIntoView({ block: "center" });
  };

  const lines = sourceLines(article, view.article);
  const cut = lines.filter((line) => line.cut !== null && !isStated(line)).length;
  const unreadable = unreadableSigns(article);
  const headings = lines.filter((line) => line.kind === "heading" && line.cut === null).length;

  return (
    <Panes
      id="record"
      layout="record"
      endWidth={recordEnd}
      {...kept}
      start={null}
      middle={
        <RecordSource
          article={article}
          read={view.article}
          flashed={flashed}
          onRestore={(line) => setArticle(withLineRestored(article, line))}
          onCut={(line) => setArticle(withLineCut(article, line))}
        />
      }
      end={
        <aside className="pane record" data-pane aria-label={strings.record.title} tabIndex={-1}>
          <div className="pane-head">
            <h2 className="pane-title">{strings.record.title}</h2>
          </div>
          <div className="pane-body record-body">
            <RecordFields article={article} onChange={setArticle} onFlash={flash} language={language} />
            <div className="record-summary">
              <p>
                <strong>{strings.record.summary(cut)}</strong>{" "}
                {strings.record.kept(paragraphsOf(article).length, headings)}
              </p>
              <p className="field-help">{strings.record.nothingErased}</p>
              {unreadable > 0 && (
                <p>
                  <SignsUnread signs={unreadable} />
                </p>
              )}
            </div>
            {added && <Annotations added={added} />}
            {changedElsewhere && (
              <div className="failures" role="alert">
                <p>{strings.errors["article-changed"]({})}</p>
                <WordButton onPress={() => void reload()}>{strings.record.reload}</WordButton>
              </div>
            )}
          </div>
          <div className="pane-foot record-foot">
            <WordButton onPress={() => void cancel()}>
              {view.fresh ? strings.record.discard : strings.common.cancel}
            </WordButton>
            <span className="spring" />
            <WordButton look={canAdd ? "plain" : "primary"} onPress={() => void keep(false)}>
              {strings.record.keep}
            </WordButton>
            {canAdd && (
              <WordButton look="primary" onPress={() => void keep(true)}>
                <span className="clipped">{strings.record.keepAndAdd(pack.title || strings.bar.untitled)}</span>
              </WordButton>
            )}
          </div>
        </aside>
      }
      startLabel={strings.record.source}
      endLabel={strings.record.title}
    />
  );
}

function RecordFields({
  article,
  onChange,
  onFlash,
  language,
}: {
  article: Article;
  onChange: (article: Article) => void;
  onFlash: (line: number) => void;
  language: "fr" | "en";
}) {
  const { strings } = useWorkplace();
  const set = (field: ArticleField, value: string) => onChange(withField(article, field, value));
  // The field of a date that was missing gives way to another as soon as the date is heard; the caret goes along.
  const [given, setGiven] = useState(false);
  const names = new Intl.DisplayNames(strings.locale, { type: "language" });
  const tag = article.language.value;
  const tags = tag === null || languageTags.includes(tag) ? languageTags : [tag, ...languageTags];
  const evidence = (stated: Stated) => <Evidence stated={stated} onFlash={onFlash} />;
  const text = (field: "title" | "byline" | "outlet", rows?: number) => (
    <Field
      label={strings.record.fields[field]}
      value={article[field].value ?? ""}
      onChange={(value) => set(field, value)}
      help={evidence(article[field])}
      className={rows === undefined ? "" : "growing"}
      lang={tag ?? undefined}
      {...(rows === undefined ? {} : { rows })}
    />
  );
  return (
    <div className="record-fields">
      {text("title", 1)}
      {text("byline")}
      {text("outlet")}
      {article.published.value === null ? (
        <MissingDate
          article={article}
          onChange={onChange}
          onGive={(date) => {
            setGiven(document.activeElement instanceof HTMLInputElement);
            set("published", date);
          }}
          language={language}
        />
      ) : (
        <div className="stacked">
          <DateBox
            label={strings.record.fields.published}
            value={article.published.value}
            late
            autoFocus={given}
            language={language}
            expected={strings.record.dateExpected}
            onChange={(date) => set("published", date ?? "")}
          />
          <div className="field-help under">{evidence(article.published)}</div>
        </div>
      )}
      <div className="stacked">
        <Choice
          label={strings.record.fields.language}
          value={tag ?? "und"}
          options={[
            ...(tag === null ? [{ value: "und", words: strings.common.unread }] : []),
            ...tags.map((known) => ({ value: known, words: capitalised(names.of(known) ?? known) })),
          ]}
          onChange={(chosen) => set("language", chosen === "und" ? "" : chosen)}
        />
        <div className="field-help under">{evidence(article.language)}</div>
      </div>
    </div>
  );
}

function Evidence({ stated, onFlash }: { stated: Stated; onFlash: (line: number) => void }) {
  const { strings } = useWorkplace();
  const { line, tag } = stated;
  if (stated.value === null) return <span>{strings.record.notSaid}</span>;
  if (stated.by === "person") return <span>{strings.record.given}</span>;
  if (stated.by === "recognised") return <span>{strings.record.recognised}</span>;
  if (line !== null) {
    return (
      <WordButton look="link" className="evidence" onPress={() => onFlash(line)}>
        {strings.record.readLine(line)}
      </WordButton>
    );
  }
  return <span>{tag === undefined ? strings.record.recognised : strings.record.readTag(tag)}</span>;
}

function MissingDate({
  article,
  onChange,
  onGive,
  language,
}: {
  article: Article;
  onChange: (article: Article) => void;
  onGive: (date: string) => void;
  language: "fr" | "en";
}) {
  const { strings } = useWorkplace();
  const words = strings.record;
  if (article.undated) {
    return (
      <div className="field">
        <span className="field-label">{words.fields.published}</span>
        <div className="field-body undated">
          <span>{words.undated}</span>
          <WordButton look="link" onPress={() => onChange({ ...article, undated: false })}>
            {words.giveDate}
          </WordButton>
        </div>
      </div>
    );
  }
  return (
    <div className="field">
      <span className="field-label needed">{words.fields.published}</span>
      <div className="field-body date-box">
        <p className="date-missing">
          <CalendarX size={16} strokeWidth={1.5} aria-hidden />
          {words.dateMissing}
        </p>
        <p>{words.dateAsk}</p>
        <div className="date-line">
          <DateBox
            hideLabel
            label={words.fields.published}
            value={null}
            language={language}
            expected={words.dateExpected}
            placeholder={words.datePlaceholder}
            autoFocus
            late
            onChange={(date) => {
              if (date !== null) onGive(date);
            }}
          />
          <WordButton onPress={() => onChange({ ...article, undated: true })}>{words.leaveUndated}</WordButton>
        </div>
        <p className="field-help">{words.dateUndated}</p>
      </div>
    </div>
  );
}
