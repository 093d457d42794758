import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { Group, Panel, Separator, useGroupRef } from "react-resizable-panels";

/** How wide the window is, in CSS pixels. */
export function useWindowWidth(): number {
  const [width, setWidth] = useState(innerWidth);
  useEffect(() => {
    const measure = () => setWidth(innerWidth);
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return width;
}

/** How many panes stand side by side at this width of the window: three from 1200 px, two from 900 px, else one. */
export function usePaneCount(): 1 | 2 | 3 {
  const width = useWindowWidth();
  if (width >= 1200) return 3;
  return width >= 900 ? 2 : 1;
}

/** How wide the last pane is: to begin with, in percent, and at least and at most in CSS pixels. */
export interface EndWidth {
  size: number;
  least: number;
  most: number;
}

const startSize = 19.5;
const plainEnd: EndWidth = { size: 31, least: 360, most: 500 };

/**
 * Three panes divided by one line each, which keyboard and mouse can move. A null `start` or `end` is not there. `layout` names what
 * stands now: where it becomes another, the panes take `widths`, which are those that a person left for it, in percent by the pane's
 * id; undefined where they were never moved.
 */
export function Panes({
  id,
  layout,
  start,
  middle,
  end,
  startLabel,
  endLabel,
  endWidth = plainEnd,
  widths,
  onWidths,
}: {
  id: string;
  layout: string;
  start: ReactNode;
  middle: ReactNode;
  end: ReactNode;
  startLabel: string;
  endLabel: string;
  endWidth?: EndWidth;
  widths: Record<string, number> | undefined;
  onWidths: (widths: Record<string, number>) => void;
}) {
  const group = useGroupRef();
  const [first, last] = [start === null ? 0 : startSize, end === null ? 0 : endWidth.size];
  const planned = widths ?? {
    ...(start === null ? {} : { [`${id}-start`]: first }),
    [`${id}-middle`]: 100 - first - last,
    ...(end === null ? {} : { [`${id}-end`]: last }),
  };
  const set = useEffectEvent(() => group.current?.setLayout(planned));
  // Panes that nobody moved keep their share of a window that becomes wider or narrower; those that somebody did keep their width.
  const width = useWindowWidth();
  const standing = widths === undefined ? `${layout} ${width}` : layout;
  const shown = useRef(standing);
  useEffect(() => {
    if (shown.current === standing) return;
    shown.current = standing;
    // The group knows its new panes only once all of this drawing is done.
    const frame = requestAnimationFrame(() => set());
    return () => cancelAnimationFrame(frame);
  }, [standing]);
  return (
    <Group
      className="panes"
      id={id}
      groupRef={group}
      defaultLayout={planned}
      onLayoutChanged={(changed, { isUserInteraction }) => isUserInteraction && onWidths(changed)}
      resizeTargetMinimumSize={{ fine: 10, coarse: 24 }}
    >
      {start !== null && (
        <>
          <Panel
            id={`${id}-start`}
            className="pane-slot"
            minSize={240}
            maxSize={300}
            groupResizeBehavior="preserve-pixel-size"
          >
            {start}
          </Panel>
          <Separator className="divider" aria-label={startLabel} />
        </>
      )}
      <Panel key="middle" id={`${id}-middle`} className="pane-slot" minSize={520}>
        {middle}
      </Panel>
      {end !== null && (
        <>
          <Separator className="divider" aria-label={endLabel} />
          <Panel
            id={`${id}-end`}
            className="pane-slot"
            minSize={endWidth.least}
            maxSize={endWidth.most}
            groupResizeBehavior="preserve-pixel-size"
          >
            {end}
          </Panel>
        </>
      )}
    </Group>
  );
}
