import { BookOpen } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { WordButton } from "../controls/button.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** Keys that change a text without typing anything into it. */
const changing = new Set(["Enter", "Backspace", "Delete"]);

/** Whether something is typed into the text of the pack, and not into a field that only searches. */
function isOfPack(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "search" && target.type !== "checkbox";
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}

/**
 * A desk on whose pack another window writes: a line says so and offers to write here instead. Until then it can be walked, read and
 * copied from, and nothing that is typed changes it.
 */
export function ReadOnlyDesk({ id, children }: { id: string; children: ReactNode }) {
  const { strings, takeOver, fail } = useWorkplace();
  const { packs } = useWindowState();
  const isElsewhere = packs[id]?.isElsewhere ?? false;
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = desk.current;
    if (!element || !isElsewhere) return;
    const refuse = (event: Event) => {
      if (!isOfPack(event.target)) return;
      if (event instanceof KeyboardEvent && event.type === "keydown" && !changing.has(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const events = ["beforeinput", "keypress", "paste", "cut", "drop", "keydown"];
    for (const name of events) element.addEventListener(name, refuse, { capture: true });
    return () => {
      for (const name of events) element.removeEventListener(name, refuse, { capture: true });
    };
  }, [isElsewhere]);
  return (
    <div ref={desk} className="desk-frame" data-read-only={isElsewhere ? "" : undefined}>
      <div role="status">
        {isElsewhere && (
          <div className="elsewhere">
            <BookOpen size={16} strokeWidth={1.5} aria-hidden />
            <span className="elsewhere-words">{strings.holding.elsewhere}</span>
            <WordButton onPress={() => void takeOver(id).catch(fail)}>{strings.holding.writeHere}</WordButton>
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
