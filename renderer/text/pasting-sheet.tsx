import { WordButton } from "../controls/button.tsx";
import { Progress } from "../controls/progress.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { Pasting } from "./long-paste.ts";

/** How far a long paste is, over the window until it is done; closing it takes the paste back. */
export function PastingSheet({ pasting }: { pasting: Pasting }) {
  const { strings } = useWorkplace();
  const { done, total, remaining, stop } = pasting;
  const words = strings.text;
  return (
    <Sheet
      title={words.pasting}
      closeLabel={strings.common.stop}
      onClose={stop}
      foot={
        <>
          <span className="spring" />
          <WordButton onPress={stop} autoFocus>
            {strings.common.stop}
          </WordButton>
        </>
      }
    >
      <Progress label={words.pasting} value={done} total={total}>
        <span>{words.pasted(done, total)}</span>
        {remaining !== null && <span>{strings.intake.remaining(remaining)}</span>}
      </Progress>
    </Sheet>
  );
}
