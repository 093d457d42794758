import { CircleAlert, Copy, Download, FileText } from "lucide-react";
import { useMemo, useState } from "react";
import { GridList, GridListItem, ListLayout, ProgressBar, Virtualizer } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { localDay } from "../dates.ts";
import { download } from "../download.ts";
import { DateMissing } from "../source/article-head.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { Intake, Outcome } from "./intake.ts";
import { reportText, sumUp, worstFirst } from "./intake-report.ts";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;
/** About what a line of the report takes, in CSS px, before it was measured. */
const lineHeight = 57;

/** An import of several files: how far it is, then what became of each. */
export function IntakeSheet({ intake, onStop, onClose }: { intake: Intake; onStop: () => void; onClose: () => void }) {
  const { strings, dispatch, client, fail } = useWorkplace();
  const words = strings.intake;
  const { done, total, outcomes, running } = intake;
  const sums = sumUp(intake);
  const open = (id: string) => {
    client("articles.get", { id }).then((article) => {
      onClose();
      dispatch({ type: "article", article });
      dispatch({ type: "view", view: { kind: "record", article, fresh: false } });
    }, fail);
  };
  return (
    <Sheet
      title={running ? words.title(total) : words.report}
      closeLabel={strings.common.close}
      onClose={running ? onStop : onClose}
      className="middling intake-sheet"
      foot={
        <>
          {!running && sums.failed > 0 && <ReportButtons outcomes={outcomes} />}
          <span className="spring" />
          {running ? (
            <WordButton onPress={onStop} autoFocus>
              {strings.common.stop}
            </WordButton>
          ) : (
            <WordButton look="primary" onPress={onClose} autoFocus>
              {strings.common.close}
            </WordButton>
          )}
        </>
      }
    >
      {running ? (
        <ProgressBar className="progress" value={done} maxValue={total} aria-label={words.title(total)}>
          {({ percentage }) => (
            <>
              <span className="progress-words">
                <span>{words.progress(done, total)}</span>
                {intake.remaining !== null && <span>{words.remaining(intake.remaining)}</span>}
                {sums.failed > 0 && <span>{words.failed(sums.failed)}</span>}
              </span>
              <span className="progress-track">
                <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
              </span>
            </>
          )}
        </ProgressBar>
      ) : (
        <p className="report-sum" role="status">
          {words.done(sums.added, sums.known, sums.cut, sums.undated)}
          {sums.failed > 0 && ` ${words.failed(sums.failed)}.`}
          {intake.stopped > 0 && ` ${words.stopped(intake.stopped)}`}
        </p>
      )}
      {!running && outcomes.length > 0 && <Report outcomes={outcomes} onOpen={open} />}
    </Sheet>
  );
}

function ReportButtons({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { strings, word, say } = useWorkplace();
  const words = strings.intake;
  const [told, setTold] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportText(outcomes, word));
      setTold(words.reportCopied);
    } catch {
      say(words.reportNotCopied);
    }
  };
  return (
    <>
      <WordButton onPress={() => void copy()}>
        <Copy {...iconLook} />
        {words.copyReport}
      </WordButton>
      <WordButton
        onPress={() => {
          // The mark tells programs that know no other sign of it that this is UTF-8.
          const bytes = new TextEncoder().encode(`\ufeff${reportText(outcomes, word)}`);
          download({ name: words.reportName(localDay(new Date())), mediaType: "text/plain", bytes });
        }}
      >
        <Download {...iconLook} />
        {words.saveReport}
      </WordButton>
      <span role="status" className="report-told">
        {told}
      </span>
    </>
  );
}

function Report({ outcomes, onOpen }: { outcomes: readonly Outcome[]; onOpen: (article: string) => void }) {
  const { strings } = useWorkplace();
  const lines = useMemo(() => worstFirst(outcomes).map((outcome, index) => ({ id: index, outcome })), [outcomes]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: lineHeight }}>
      <GridList className="report" aria-label={strings.intake.report} items={lines} dependencies={[strings]}>
        {({ id, outcome }) => (
          <GridListItem id={id} textValue={outcome.name} className={`report-line ${outcome.kind}`}>
            <Line outcome={outcome} onOpen={onOpen} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

function Line({ outcome, onOpen }: { outcome: Outcome; onOpen: (article: string) => void }) {
  const { strings, word } = useWorkplace();
  return (
    <>
      {outcome.kind === "failed" ? <CircleAlert {...iconLook} /> : <FileText {...iconLook} />}
      <span className="report-words">
        <b>{outcome.name}</b>
        {outcome.kind === "failed" ? (
          <span>{word(outcome.reason)}</span>
        ) : (
          <span className="dotted">
            <span>{outcome.title ?? strings.library.untitled}</span>
            {outcome.known && <span>{strings.intake.known}</span>}
            {outcome.removed > 0 && <span>{strings.library.cut(outcome.removed)}</span>}
            {outcome.undated && <DateMissing />}
          </span>
        )}
      </span>
      {outcome.kind === "read" && (
        <WordButton look="link" onPress={() => onOpen(outcome.article)}>
          {strings.intake.see}
        </WordButton>
      )}
    </>
  );
}
