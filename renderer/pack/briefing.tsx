import { History, Redo2, Undo2, X } from "lucide-react";
import { memo, useDeferredValue, useRef } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { markingWords } from "../../core/template.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { wordSpan } from "../dates.ts";
import { FindBar } from "../find/find-bar.tsx";
import { TextTools } from "../text/text-tools.tsx";
import { useWorkplace } from "../workplace.tsx";
import { CoverFields } from "./cover-fields.tsx";
import { useDesk } from "./desk-context.tsx";
import { EditableText } from "./editable-text.tsx";
import { useReadingPlace } from "./reading-place.ts";
import { SectionView } from "./section-view.tsx";

/** The middle pane: the briefing as a person writes it. It is given what it shows of the window, of which saving is no part. */
export const Briefing = memo(function Briefing({
  languages,
  isSample,
  isElsewhere,
  canUndo,
  canRedo,
}: {
  languages: CallOutput<"templates.list">["languages"];
  /** It is the sample that nobody has changed yet. */
  isSample: boolean;
  /** Another window writes in it. */
  isElsewhere: boolean;
  canUndo: boolean;
  canRedo: boolean;
}) {
  const { strings, dispatch, beginTour, changeSettings } = useWorkplace();
  const { pack, template, labels, outline, lengths, suggestions, lit, spot, edit } = useDesk();
  const body = useRef<HTMLDivElement>(null);
  const isWhole = useDeferredValue(true, false);
  useReadingPlace(pack.id, body, isWhole);
  const marked = template.markings.find((known) => known.id === pack.marking);
  const marking = marked && markingWords(marked, pack.language);
  const { start, end, place } = pack.cover;
  const facts = [labels[template.kind], place, wordSpan(start, end, strings.locale), marking].filter(Boolean);
  const closeWelcome = () => {
    dispatch({ type: "closeTip" });
    changeSettings((now) => ({ ...now, welcomed: true }));
  };
  return (
    <main className="pane briefing" data-pane aria-label={strings.desk.briefing} tabIndex={-1} id="pane-briefing">
      <div className="pane-head">
        <span className="pane-title">{strings.desk.briefing}</span>
        {!isElsewhere && <TextTools />}
        <span className="spring" />
        <HistoryTools id={pack.id} canUndo={canUndo} canRedo={canRedo} />
      </div>
      <FindBar />
      <div className="pane-body briefing-body" ref={body}>
        {isSample && (
          <div className="tip" role="note">
            <span>{strings.desk.sample}</span>
            <WordButton onPress={beginTour}>{strings.start.tour}</WordButton>
            <IconButton label={strings.desk.dismissTip} onPress={closeWelcome}>
              <X {...iconLook} />
            </IconButton>
          </div>
        )}
        <div className="sheet-of-text">
          <h1 className="briefing-title">
            <EditableText
              id="briefing-title"
              value={pack.title}
              label={strings.desk.title}
              placeholder={strings.desk.noTitle}
              lang={pack.language}
              onChange={(title) => edit((now) => ({ ...now, title }), "title")}
            />
          </h1>
          <p className="briefing-facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          <CoverFields pack={pack} template={template} labels={labels} languages={languages} edit={edit} />
          {outline.map((item) => {
            const { id, shape } = item.section;
            const proposed = suggestions.open.filter((suggestion) => suggestion.section === id);
            return (
              <SectionView
                key={id}
                section={item.section}
                number={item.number}
                title={item.title}
                content={pack.sections[id]}
                isWhole={isWhole}
                pack={shape === "sources" || shape === "articles" ? pack : null}
                first={proposed[0]}
                others={Math.max(0, proposed.length - 1)}
                length={lengths?.sections.get(id)}
                lit={lit?.section === id ? lit.entry : null}
                spot={spot?.section === id ? spot.entry : null}
                edit={edit}
              />
            );
          })}
        </div>
      </div>
    </main>
  );
});

/** The buttons that undo and redo, and the one to earlier states: a key that changes nothing of them draws none of them anew. */
const HistoryTools = memo(function HistoryTools({
  id,
  canUndo,
  canRedo,
}: {
  id: string;
  canUndo: boolean;
  canRedo: boolean;
}) {
  const { strings, dispatch, showSheet } = useWorkplace();
  return (
    <>
      <IconButton
        label={strings.common.undo}
        keys="Mod+Z"
        isDisabled={!canUndo}
        onPress={() => dispatch({ type: "undo", id })}
      >
        <Undo2 {...iconLook} />
      </IconButton>
      <IconButton
        label={strings.common.redo}
        keys="Mod+Y"
        isDisabled={!canRedo}
        onPress={() => dispatch({ type: "redo", id })}
      >
        <Redo2 {...iconLook} />
      </IconButton>
      <WordButton look="bare" className="to-versions" onPress={() => showSheet("versions")}>
        <History {...iconLook} />
        {strings.versions.list}
      </WordButton>
    </>
  );
});
