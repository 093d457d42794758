import { useRef } from "react";
import { flushSync } from "react-dom";
import { keepSection } from "../../core/draft/proposed.ts";
import type { Entry } from "../../core/pack.ts";
import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";
import { focusEntry, proposedElement, sectionElement, type DeskParts } from "./desk-context.tsx";
import { focusButton, neighbourOf } from "./going-on.ts";

/** Keeps a proposed entry, by `keep`, and puts the caret into the next one that is only proposed, wherever it stands. */
export function keepAndGoOn(row: HTMLElement, keep: () => void): void {
  const next = neighbourOf(row, "[data-entry].proposed");
  flushSync(keep);
  const id = next?.dataset["entry"];
  if (id !== undefined) focusEntry(id);
}

/**
 * Says under an entry that it is only proposed, with its two answers: a press keeps it, Delete dismisses it, and the focus goes on to
 * the next one, so that a whole draft is answered with two keys.
 */
export function ProposedSign({
  entry,
  number,
  onKeep,
  onDismiss,
}: {
  entry: string;
  number: number;
  onKeep: () => void;
  onDismiss: () => void;
}) {
  const { strings } = useWorkplace();
  const sign = useRef<HTMLDivElement>(null);
  const answer = (act: () => void) => {
    const next = sign.current && neighbourOf(sign.current, ".proposed-sign");
    flushSync(act);
    if (next) focusButton(next);
    else focusEntry(entry);
  };
  return (
    <div
      ref={sign}
      className="proposed-sign"
      role="group"
      aria-label={strings.proposals.proposedOf(number)}
      onKeyDown={(event) => {
        if (event.key !== "Delete") return;
        event.preventDefault();
        event.stopPropagation();
        answer(onDismiss);
      }}
    >
      <span id={proposedElement(entry)} className="proposed-word">
        {strings.proposals.proposed}
      </span>
      <WordButton look="link" aria-label={strings.proposals.keepOf(number)} onPress={() => answer(onKeep)}>
        {strings.proposals.keep} <kbd>↵</kbd>
      </WordButton>
      <WordButton
        look="link"
        className="second"
        aria-label={strings.proposals.dismissEntry(number)}
        onPress={() => answer(onDismiss)}
      >
        {strings.proposals.dismiss} <kbd>{strings.proposals.deleteKey}</kbd>
      </WordButton>
    </div>
  );
}

/** Keeps all that is only proposed in a section at once; nothing where all is a person's already. */
export function KeepAll({
  section,
  title,
  entries,
  edit,
}: {
  section: string;
  title: string;
  entries: readonly Entry[];
  edit: DeskParts["edit"];
}) {
  const { strings } = useWorkplace();
  const proposed = entries.filter((entry) => entry.proposed === true).length;
  if (proposed === 0) return null;
  const words = strings.proposals.keepAll(proposed);
  return (
    <WordButton
      look="link"
      className="section-keep"
      aria-label={strings.proposals.keepAllOf(words, title)}
      onPress={() => {
        flushSync(() => edit((now) => keepSection(now, section)));
        document.getElementById(sectionElement(section))?.focus({ preventScroll: true });
      }}
    >
      {words}
    </WordButton>
  );
}
