import { ProgressBar } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";
import { leftOf } from "../pace.ts";

/** An export under way: which file, how long it takes yet, and the way to stop it. */
export function ExportProgress({
  format,
  name,
  at,
  total,
  words,
  seconds,
  onStop,
}: {
  format: string;
  name: string;
  /** The number of the file, from 1. */
  at: number;
  total: number;
  /** Of the pack. */
  words: number;
  seconds: number;
  onStop: () => void;
}) {
  const { strings } = useWorkplace();
  const left = leftOf(format, words, seconds * 1000);
  const share = left === null ? 0 : (seconds * 1000) / Math.max(1, seconds * 1000 + left);
  return (
    <div className="export-progress">
      <ProgressBar className="progress" aria-label={strings.export.title} value={(at - 1 + share) / total} maxValue={1}>
        <span className="progress-words">
          <span>{strings.export.progress(name, at, total)}</span>
          <span>{left === null ? strings.export.passed(seconds) : strings.export.remaining(left)}</span>
        </span>
        <span className="progress-track">
          <span className="progress-fill" style={{ width: `${((at - 1 + share) / total) * 100}%` }} />
        </span>
      </ProgressBar>
      <WordButton onPress={onStop}>{strings.common.stop}</WordButton>
    </div>
  );
}
