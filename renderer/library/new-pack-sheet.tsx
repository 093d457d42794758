import { useEffect, useMemo, useState } from "react";
import type { Draft } from "../../core/draft/drafted.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import { labelsFor } from "../../core/template.ts";
import { WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { Field } from "../controls/field.tsx";
import { useLate } from "../controls/late.ts";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { Waiting } from "../controls/waiting.tsx";
import { ApartEvents } from "../pack/apart-events.tsx";
import { UndraftedArticles } from "../pack/undrafted-articles.tsx";
import { lastsBy, notePace } from "../pace.ts";
import { capitalised } from "../strings/strings.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** The genre that a new pack is offered in first. */
const usualTemplate = "official-visit";

/** So many of the ticked articles are named. */
const most = 50;

/** The tag, of all there are, that the languages of articles share; null where they differ or there are none. */
export function sharedTag(told: readonly string[], tags: readonly string[]): string | null {
  const known = told.map(
    (value) => tags.find((tag) => tag === value) ?? tags.find((tag) => tag === value.split("-")[0]),
  );
  const [first] = known;
  return first !== undefined && known.every((tag) => tag === first) ? first : null;
}

/**
 * The questions before a new pack: title, template (first `wanted`), language of its labels (first that of the articles). It begins
 * with the ticked articles.
 */
export function NewPackSheet({ wanted }: { wanted: string | null }) {
  const { strings, language, dispatch, client, fail, loadArticle, showSheet } = useWorkplace();
  const state = useWindowState();
  const { templates, languages } = state.templates;
  const [title, setTitle] = useState("");
  const [template, setTemplate] = useState(
    (templates.find((known) => known.template.id === (wanted ?? usualTemplate)) ?? templates[0])?.template.id ?? "",
  );
  const [chosenTag, setTag] = useState<string | null>(null);
  // They are unticked as soon as the pack is there, which is before this sheet closes.
  const [picked] = useState(state.picked);
  const named = useMemo(() => picked.slice(0, most), [picked]);
  const tags = languages.map((known) => known.tag);
  const ofScreen = tags.includes(language) ? language : (tags[0] ?? "");
  // Null until the library has told them, of all that are ticked: till then nothing is made in a language that nobody saw.
  const [told, setTold] = useState<readonly string[] | null>(picked.length === 0 ? [] : null);
  const tag = chosenTag ?? sharedTag(told ?? [], tags) ?? ofScreen;
  /** The pack that is being made: under which name that is stopped, and since when, by `performance.now()`. */
  const [making, setMaking] = useState<{ job: string; begun: number } | null>(null);
  const chosen = templates.find((known) => known.template.id === template);
  /** What was drafted, where there is something to say of it before the pack opens. */
  const [drafted, setDrafted] = useState<Draft | null>(null);
  const close = () => showSheet(null);
  useEffect(() => {
    for (const id of named) loadArticle(id).catch(fail);
  }, [named, loadArticle, fail]);
  useEffect(() => {
    if (told !== null) return;
    client("articles.languages", { articles: picked }).then(
      ({ languages: found }) => setTold(found),
      (thrown: unknown) => {
        setTold([]);
        fail(thrown);
      },
    );
  }, [client, picked, told, fail]);
  const isReady = making === null && (told !== null || chosenTag !== null);
  const make = async () => {
    const job = crypto.randomUUID();
    const begun = performance.now();
    setMaking({ job, begun });
    try {
      const pack = await client("packs.create", {
        title: title.trim(),
        template,
        language: tag,
        articles: picked,
        job,
      });
      notePace("draft", picked.length, performance.now() - begun);
      dispatch({ type: "open", pack });
      dispatch({ type: "pick", articles: [] });
      dispatch({ type: "recent", packs: await client("packs.list", {}) });
      const draft = await client("packs.suggest", { id: pack.id });
      if (draft.undrafted.length === 0 && draft.events.length < 2) close();
      else setDrafted(draft);
    } catch (thrown) {
      if (toErrorEnvelope(thrown).code !== "stopped") fail(thrown);
    } finally {
      setMaking(null);
    }
  };
  const stop = (job: string) => void client("jobs.stop", { job }).catch(fail);
  if (drafted) {
    return (
      <Sheet
        title={strings.newPack.title}
        closeLabel={strings.common.close}
        onClose={close}
        className="middling"
        foot={
          <>
            <span className="spring" />
            <WordButton look="primary" autoFocus onPress={close}>
              {strings.proposals.openPack}
            </WordButton>
          </>
        }
      >
        <div className="form" role="status">
          <p>{strings.proposals.made}</p>
          <ApartEvents events={drafted.events} articles={state.articles} />
          <UndraftedArticles undrafted={drafted.undrafted} articles={state.articles} />
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={strings.newPack.title}
      closeLabel={strings.common.close}
      onClose={() => (making ? stop(making.job) : close())}
      className="middling"
      foot={
        <SheetFoot
          cancel={making ? strings.common.stop : strings.common.cancel}
          onCancel={() => (making ? stop(making.job) : close())}
        >
          <WordButton look="primary" isPending={!isReady} isDisabled={template === ""} onPress={() => void make()}>
            {strings.newPack.go}
          </WordButton>
        </SheetFoot>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && template !== "") void make();
        }}
      >
        <Field
          label={strings.newPack.name}
          value={title}
          onChange={setTitle}
          autoFocus
          help={strings.newPack.nameHelp}
        />
        <Choice
          label={strings.newPack.template}
          value={template}
          options={templates.map((known) => ({
            value: known.template.id,
            words: labelsFor(known.template, language, languages)[known.template.kind] ?? known.template.id,
          }))}
          onChange={setTemplate}
          {...(chosen ? { help: strings.newPack.pages(...chosen.template.pages) } : {})}
        />
        <Choice
          label={strings.newPack.language}
          value={tag}
          options={languages.map((known) => ({ value: known.tag, words: capitalised(known.name) }))}
          onChange={setTag}
          help={strings.newPack.languageHelp}
        />
        <div className="field">
          <span className="field-label">{strings.newPack.articles}</span>
          <div className="field-body fixed">
            <p>{strings.newPack.from(picked.length)}</p>
            <ol className="picked-titles">
              {named.map((id) => (
                <li key={id} lang={state.articles[id]?.language.value ?? undefined}>
                  {state.articles[id] ? (state.articles[id].title.value ?? strings.library.untitled) : "…"}
                </li>
              ))}
            </ol>
            {picked.length > most && <p>{strings.newPack.others(picked.length - most)}</p>}
          </div>
        </div>
        {making && <Drafting begun={making.begun} articles={picked.length} />}
      </form>
    </Sheet>
  );
}

/** How far the first draft of a pack is, once it takes a while. */
function Drafting({ begun, articles }: { begun: number; articles: number }) {
  const { strings } = useWorkplace();
  const isLate = useLate();
  return (
    isLate && <Waiting words={strings.newPack.drafting(articles)} begun={begun} lasted={lastsBy("draft", articles)} />
  );
}
