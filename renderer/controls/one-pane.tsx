import type { ReactNode } from "react";
import { Segment } from "./segment.tsx";

/** The one pane for which a narrow window has room, under what brings the others there. `label` says what they are panes of. */
export function OnePane<Name extends string>({
  label,
  front,
  onFront,
  panes,
}: {
  label: string;
  front: Name;
  onFront: (name: Name) => void;
  panes: readonly { value: Name; words: ReactNode; pane: ReactNode }[];
}) {
  return (
    <div className="single">
      <div className="single-switch">
        <Segment label={label} value={front} onChange={onFront} options={panes} />
      </div>
      {panes.find(({ value }) => value === front)?.pane}
    </div>
  );
}
