import type { ReactNode } from "react";
import { ProgressBar } from "react-aria-components";

/** How far something is: a bar, and over it what is told of it. `value` is of `total`; where that is null nobody can say how far it is. */
export function Progress({
  label,
  value,
  total,
  children,
}: {
  label: string;
  value: number;
  total: number | null;
  children: ReactNode;
}) {
  return (
    <ProgressBar
      className="progress"
      value={value}
      maxValue={total ?? 1}
      isIndeterminate={total === null}
      aria-label={label}
    >
      {({ percentage }) => (
        <>
          <span className="progress-words">{children}</span>
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
