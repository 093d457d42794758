import { CircleAlert, FileText, Package } from "lucide-react";
import { useState } from "react";
import { ProgressBar } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { DateMissing } from "../source/article-head.tsx";
import type { ReadOnlyPack } from "../../core/contract.ts";
import { useWorkplace } from "../workplace.tsx";
import type { Intake, Outcome } from "./intake.ts";
import { OpenedPackWords, OpenPackButton } from "./opened-pack.tsx";
import { ReadOnlySheet } from "./read-only.tsx";

const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

function isUndated(outcome: Outcome): boolean {
  return outcome.kind === "read" && outcome.article.published.value === null && !outcome.article.undated;
}

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

/** Worst first: what failed, then what wants a date, then the rest in their order. */
function rank(outcome: Outcome): number {
  if (outcome.kind === "failed" || outcome.kind === "readOnly") return 0;
  return isUndated(outcome) ? 1 : 2;
}

/** An import of several files: how far it is, then what became of each. */
export function IntakeSheet({ intake, onStop, onClose }: { intake: Intake; onStop: () => void; onClose: () => void }) {
  const { strings, dispatch, word } = useWorkplace();
  const { done, outcomes } = intake;
  const read = outcomes.filter((outcome) => outcome.kind === "read");
  const failed = outcomes.filter((outcome) => outcome.kind === "failed").length;
  const isPacksOnly = outcomes.length > 0 && outcomes.every(({ kind }) => kind === "pack" || kind === "readOnly");
  const [reading, setReading] = useState<ReadOnlyPack | null>(null);
  const known = read.filter((outcome) => outcome.known).length;
  const cut = read.reduce((sum, outcome) => sum + outcome.article.removed.length, 0);
  if (reading) return <ReadOnlySheet pack={reading} onClose={() => setReading(null)} />;
  return (
    <Sheet
      title={intake.running ? strings.intake.title(intake.total) : strings.intake.report}
      closeLabel={strings.common.close}
      onClose={intake.running ? onStop : onClose}
      className="middling"
      foot={
        <>
          <span className="spring" />
          {intake.running ? (
            <WordButton onPress={onStop}>{strings.common.stop}</WordButton>
          ) : (
            <WordButton look="primary" onPress={onClose} autoFocus>
              {strings.common.close}
            </WordButton>
          )}
        </>
      }
    >
      {intake.running ? (
        <ProgressBar
          className="progress"
          value={done}
          maxValue={intake.total}
          aria-label={strings.intake.title(intake.total)}
        >
          {({ percentage }) => (
            <>
              <span className="progress-words">{strings.intake.progress(done, intake.total)}</span>
              <span className="progress-track">
                <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
              </span>
            </>
          )}
        </ProgressBar>
      ) : (
        <p className="report-sum">
          {!isPacksOnly && strings.intake.done(read.length - known, known, cut, read.filter(isUndated).length)}
          {failed > 0 && ` ${strings.intake.failed(failed)}.`}
          {intake.stopped > 0 && ` ${strings.intake.stopped(intake.stopped)}`}
        </p>
      )}
      <ul className="report">
        {outcomes
          .toSorted((a, b) => rank(a) - rank(b))
          .map((outcome, index) => (
            <li key={`${outcome.name} ${index}`} className={`report-line ${outcome.kind}`}>
              <OutcomeIcon kind={outcome.kind} />
              <span className="report-words">
                <b>{outcome.name}</b>
                {outcome.kind === "failed" && <span>{word(outcome.reason)}</span>}
                {outcome.kind === "pack" && <OpenedPackWords opened={outcome.opened} />}
                {outcome.kind === "readOnly" && <span>{strings.packFile.readOnly}</span>}
                {outcome.kind === "read" && (
                  <span className="dotted">
                    <span>{outcome.article.title.value ?? strings.library.untitled}</span>
                    {outcome.known && <span>{strings.intake.known}</span>}
                    {outcome.article.removed.length > 0 && (
                      <span>{strings.library.cut(outcome.article.removed.length)}</span>
                    )}
                    {isUndated(outcome) && <DateMissing />}
                  </span>
                )}
              </span>
              {outcome.kind === "pack" && !intake.running && <OpenPackButton opened={outcome.opened} onGo={onClose} />}
              {outcome.kind === "readOnly" && !intake.running && (
                <WordButton look="link" onPress={() => setReading(outcome.pack)}>
                  {strings.packFile.read}
                </WordButton>
              )}
              {outcome.kind === "read" && !intake.running && (
                <WordButton
                  look="link"
                  onPress={() => {
                    onClose();
                    dispatch({
                      type: "view",
                      view: { kind: "record", article: outcome.article, fresh: false },
                    });
                  }}
                >
                  {strings.intake.see}
                </WordButton>
              )}
            </li>
          ))}
      </ul>
    </Sheet>
  );
}
