import { CircleAlert, Copy, Download, FileText, Package } from "lucide-react";
import { useMemo, useState } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { Progress } from "../controls/progress.tsx";
import { useLate } from "../controls/late.ts";
import { Sheet } from "../controls/sheet.tsx";
import { Waiting } from "../controls/waiting.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { localDay } from "../dates.ts";
import { useKeeping } from "../keeping.ts";
import { DateMissing, SignsUnread } from "../source/article-head.tsx";
import type { ReadOnlyPack } from "../../core/opened-pack.ts";
import { useWorkplace } from "../workplace.tsx";
import type { Intake, Outcome } from "./intake.ts";
import { isPacksOnly, reportText, sumUp, worstFirst } from "./intake-report.ts";
import { OpenedPackWords, OpenPackButton } from "./opened-pack.tsx";
import { ReadOnlySheet } from "./read-only.tsx";

/** About what a line of the report takes, in CSS px, before it was measured. */
const lineHeight = 57;

function OutcomeIcon({ kind }: { kind: Outcome["kind"] }) {
  switch (kind) {
    case "failed":
      return <CircleAlert {...iconLook} />;
    case "read":
      return <FileText {...iconLook} />;
    case "pack":
    case "readOnly":
      return <Package {...iconLook} />;
  }
}

/** An import of several files: how far it is, then what became of each. */
export function IntakeSheet({ intake, onStop, onClose }: { intake: Intake; onStop: () => void; onClose: () => void }) {
  const { strings, dispatch, client, fail } = useWorkplace();
  const words = strings.intake;
  const { done, total, outcomes, running } = intake;
  const sums = sumUp(intake);
  const [reading, setReading] = useState<ReadOnlyPack | null>(null);
  const open = (id: string) => {
    client("articles.get", { id }).then((article) => {
      onClose();
      dispatch({ type: "articles", articles: [article] });
      dispatch({ type: "view", view: { kind: "record", article, fresh: false } });
    }, fail);
  };
  const isLate = useLate();
  // Most single files are read before anybody could read of it.
  if (running && total === 1 && !isLate) return null;
  if (reading) return <ReadOnlySheet pack={reading} onClose={() => setReading(null)} />;
  return (
    <Sheet
      title={running ? words.title(total) : words.report}
      closeLabel={strings.common.close}
      onClose={running ? onStop : onClose}
      className="middling intake-sheet"
      foot={
        <>
          {!running && sums.failed + sums.unreadable > 0 && <ReportButtons outcomes={outcomes} />}
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
        total === 1 ? (
          <Waiting words={words.title(total)} lasted={null} />
        ) : (
          <Progress label={words.title(total)} value={done} total={total}>
            <span>{words.progress(done, total)}</span>
            {intake.remaining !== null && <span>{words.remaining(intake.remaining)}</span>}
            {sums.failed > 0 && <span>{words.failed(sums.failed)}</span>}
          </Progress>
        )
      ) : (
        <p className="report-sum" role="status">
          {!isPacksOnly(outcomes) && words.done(sums.added, sums.known, sums.cut, sums.undated)}
          {sums.failed > 0 && ` ${words.failed(sums.failed)}.`}
          {sums.unreadable > 0 && ` ${words.partlyRead(sums.unreadable)}`}
          {intake.stopped > 0 && ` ${words.stopped(intake.stopped)}`}
        </p>
      )}
      {!running && outcomes.length > 0 && (
        <Report outcomes={outcomes} actions={{ open, read: setReading, close: onClose }} />
      )}
    </Sheet>
  );
}

function ReportButtons({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { strings, word, say } = useWorkplace();
  const { hand } = useKeeping();
  const words = strings.intake;
  const text = reportText(outcomes, word, words.unreadable);
  const [told, setTold] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
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
          const bytes = new TextEncoder().encode(`\ufeff${text}`);
          void hand({ name: words.reportName(localDay(new Date())), mediaType: "text/plain", bytes });
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

/** What a person can do with a line of the report. */
interface ReportActions {
  /** Goes to the record of an article. */
  open: (article: string) => void;
  /** Shows a pack that can only be read. */
  read: (pack: ReadOnlyPack) => void;
  close: () => void;
}

function Report({ outcomes, actions }: { outcomes: readonly Outcome[]; actions: ReportActions }) {
  const { strings } = useWorkplace();
  const lines = useMemo(() => worstFirst(outcomes).map((outcome, index) => ({ id: index, outcome })), [outcomes]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: lineHeight }}>
      <GridList className="report" aria-label={strings.intake.report} items={lines} dependencies={[strings]}>
        {({ id, outcome }) => (
          <GridListItem id={id} textValue={outcome.name} className={`report-line ${outcome.kind}`}>
            <OutcomeIcon kind={outcome.kind} />
            <span className="report-words">
              <b>{outcome.name}</b>
              <LineWords outcome={outcome} />
            </span>
            <LineAction outcome={outcome} actions={actions} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

function LineWords({ outcome }: { outcome: Outcome }) {
  const { strings, word } = useWorkplace();
  switch (outcome.kind) {
    case "failed":
      return <span>{word(outcome.reason)}</span>;
    case "pack":
      return <OpenedPackWords opened={outcome.opened} />;
    case "readOnly":
      return <span>{strings.packFile.readOnly}</span>;
    case "read":
      return (
        <>
          <span>{outcome.title ?? strings.library.untitled}</span>
          <span className="dotted">
            {outcome.known && <span>{strings.intake.known}</span>}
            {outcome.removed > 0 && <span>{strings.library.cut(outcome.removed)}</span>}
            {outcome.undated && <DateMissing />}
          </span>
          {outcome.unreadable > 0 && <SignsUnread signs={outcome.unreadable} />}
        </>
      );
  }
}

function LineAction({ outcome, actions }: { outcome: Outcome; actions: ReportActions }) {
  const { strings } = useWorkplace();
  switch (outcome.kind) {
    case "failed":
      return null;
    case "pack":
      return <OpenPackButton opened={outcome.opened} onGo={actions.close} />;
    case "readOnly":
      return (
        <WordButton look="link" onPress={() => actions.read(outcome.pack)}>
          {strings.packFile.read}
        </WordButton>
      );
    case "read":
      return (
        <WordButton look="link" onPress={() => actions.open(outcome.article)}>
          {strings.intake.see}
        </WordButton>
      );
  }
}
