import { useEffect, useState, type ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";

/** How many panes stand side by side at this width of the window: three from 1200 px, two from 900 px, else one. */
export function usePaneCount(): 1 | 2 | 3 {
  const [count, setCount] = useState(paneCount);
  useEffect(() => {
    const measure = () => setCount(paneCount());
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return count;
}

function paneCount(): 1 | 2 | 3 {
  if (innerWidth >= 1200) return 3;
  return innerWidth >= 900 ? 2 : 1;
}

/** Three panes divided by one line each, which keyboard and mouse can move; this computer remembers the widths. A null `start` is folded away. */
export function Panes({
  id,
  start,
  middle,
  end,
  startLabel,
  endLabel,
  endSize = "31%",
}: {
  id: string;
  start: ReactNode;
  middle: ReactNode;
  end: ReactNode;
  startLabel: string;
  endLabel: string;
  endSize?: string;
}) {
  const parts = [...(start === null ? [] : ["start"]), "middle", ...(end === null ? [] : ["end"])];
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id,
    panelIds: parts.map((part) => `${id}-${part}`),
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group
      className="panes"
      id={id}
      {...(defaultLayout === undefined ? {} : { defaultLayout })}
      onLayoutChanged={onLayoutChanged}
      resizeTargetMinimumSize={{ fine: 10, coarse: 24 }}
    >
      {start !== null && (
        <>
          <Panel
            id={`${id}-start`}
            className="pane-slot"
            minSize={240}
            maxSize={300}
            defaultSize="19.5%"
            groupResizeBehavior="preserve-pixel-size"
          >
            {start}
          </Panel>
          <Separator className="divider" aria-label={startLabel} />
        </>
      )}
      <Panel id={`${id}-middle`} className="pane-slot" minSize={480}>
        {middle}
      </Panel>
      {end !== null && (
        <>
          <Separator className="divider" aria-label={endLabel} />
          <Panel
            id={`${id}-end`}
            className="pane-slot"
            minSize={360}
            maxSize={500}
            defaultSize={endSize}
            groupResizeBehavior="preserve-pixel-size"
          >
            {end}
          </Panel>
        </>
      )}
    </Group>
  );
}
