import { WordButton } from "../controls/button.tsx";
import { useLate } from "../controls/late.ts";
import { Waiting } from "../controls/waiting.tsx";
import { useWorkplace } from "../workplace.tsx";

/**
 * A check under way, once it takes a while: how long it will still take, by when it began and how long the last one took, in
 * milliseconds, and a button that stops it. It stays from one check to the next where that follows at once.
 */
export function CheckUnderWay({ begun, lasted, onStop }: { begun: number; lasted: number | null; onStop: () => void }) {
  const { strings } = useWorkplace();
  // A short check runs after each pause of typing.
  if (!useLate()) return null;
  return (
    <div className="check-under-way">
      <Waiting key={begun} words={strings.findings.running} begun={begun} lasted={lasted} />
      <WordButton onPress={onStop}>{strings.common.stop}</WordButton>
    </div>
  );
}
