import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { CommandId } from "../../core/commands.ts";
import { keysOf } from "../commands/keys.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import type { Strings } from "../strings/en.ts";
import { useWorkplace } from "../workplace.tsx";

/**
 * The steps of the tour: what each points at, by the id of an element, the command that brings that onto the screen, and the one whose
 * keys its words name.
 */
export const tourSteps = [
  { step: "sources", place: "pane-sources", command: "pane-sources", keys: null },
  { step: "briefing", place: "pane-briefing", command: "pane-briefing", keys: "undo" },
  { step: "source", place: "pane-beside", command: "view-source", keys: null },
  { step: "pages", place: "pane-beside", command: "view-pages", keys: "view-pages" },
  { step: "findings", place: "pane-beside", command: "view-findings", keys: null },
  { step: "file", place: "go-export", command: null, keys: "export" },
] as const satisfies readonly {
  step: keyof Strings["tour"]["steps"];
  place: string;
  command: CommandId | null;
  keys: CommandId | null;
}[];

/** A card that goes through the desk step by step, beside what it tells of. It holds nobody up: all keys and clicks go on working. */
export function Tour({ step, onStep, onClose }: { step: number; onStep: (step: number) => void; onClose: () => void }) {
  const { strings } = useWorkplace();
  const words = strings.tour;
  const heading = useRef<HTMLHeadingElement>(null);
  const now = tourSteps[step];
  const place = now?.place;
  useEffect(() => {
    heading.current?.focus();
    // The place may come onto the screen a moment after the step.
    const mark = () => {
      for (const marked of document.querySelectorAll("[data-toured]")) marked.removeAttribute("data-toured");
      if (place !== undefined) document.getElementById(place)?.setAttribute("data-toured", "");
    };
    mark();
    const timer = setTimeout(mark, 500);
    return () => {
      clearTimeout(timer);
      for (const marked of document.querySelectorAll("[data-toured]")) marked.removeAttribute("data-toured");
    };
  }, [place, step]);
  if (!now) return null;
  const said = words.steps[now.step];
  const text =
    typeof said.text === "string" ? said.text : said.text(now.keys === null ? "" : (keysOf(now.keys, strings) ?? ""));
  const isLast = step === tourSteps.length - 1;
  return (
    <aside
      className="tour"
      aria-label={words.name}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="tour-head">
        <h2 ref={heading} tabIndex={-1}>
          {said.title}
        </h2>
        <IconButton label={words.close} onPress={onClose}>
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
      <p>{text}</p>
      <div className="tour-foot">
        <span>{words.rank(step + 1, tourSteps.length)}</span>
        <span className="spring" />
        <WordButton isDisabled={step === 0} onPress={() => onStep(step - 1)}>
          {words.back}
        </WordButton>
        <WordButton look="primary" onPress={() => (isLast ? onClose() : onStep(step + 1))}>
          {isLast ? words.end : words.next}
        </WordButton>
      </div>
    </aside>
  );
}
