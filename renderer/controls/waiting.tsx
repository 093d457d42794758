import { useEffect, useState } from "react";
import { useWorkplace } from "../workplace.tsx";
import { Progress } from "./progress.tsx";

/**
 * Something under way that does not say how far it is: for how long it has been, or, where it was done before in this window, how long
 * it will still take; `lasted` is how long that took, in milliseconds, null before the first time; `begun` when it began, by
 * `performance.now()`, where that is not when this is first drawn.
 */
export function Waiting({ words, lasted, begun }: { words: string; lasted: number | null; begun?: number }) {
  const { strings } = useWorkplace();
  const [from] = useState(() => begun ?? performance.now());
  const [passed, setPassed] = useState(() => performance.now() - from);
  useEffect(() => {
    const clock = setInterval(() => setPassed(performance.now() - from), 1000);
    return () => clearInterval(clock);
  }, [from]);
  const isKnown = lasted !== null && passed < lasted;
  return (
    <Progress label={words} value={isKnown ? passed : 0} total={isKnown ? lasted : null}>
      <span>{words}</span>
      <span>
        {isKnown ? strings.intake.remaining(lasted - passed) : strings.export.passed(Math.floor(passed / 1000))}
      </span>
    </Progress>
  );
}
