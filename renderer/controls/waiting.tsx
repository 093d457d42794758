import { useEffect, useState } from "react";
import { useWorkplace } from "../workplace.tsx";
import { Progress } from "./progress.tsx";

/**
 * Something under way that does not say how far it is: for how long it has been, or, where it was done before in this window, how long
 * it will still take; `lasted` is how long that took, in milliseconds, null before the first time.
 */
export function Waiting({ words, lasted }: { words: string; lasted: number | null }) {
  const { strings } = useWorkplace();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  const passed = seconds * 1000;
  const isKnown = lasted !== null && passed < lasted;
  return (
    <Progress label={words} value={isKnown ? passed : 0} total={isKnown ? lasted : null}>
      <span>{words}</span>
      <span>{isKnown ? strings.intake.remaining(lasted - passed) : strings.export.passed(seconds)}</span>
    </Progress>
  );
}
