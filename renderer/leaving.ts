import { useEffect, useLayoutEffect, useRef } from "react";
import { isUnsaved, type State } from "./state.ts";
import { flushTyping } from "./text/typing.ts";

/** Whether the window holds anything that the library does not: edits of a pack, or of an article's record. */
export function holdsUnsaved(state: State): boolean {
  return Object.values(state.packs).some(isUnsaved) || Object.keys(state.drafts).length > 0;
}

/**
 * Keeps the window open while it holds something unsaved. A browser asks its own question. A desktop window, which would stay open
 * without a word, keeps all packs and closes; what cannot be kept so is asked for with `question`.
 */
export function useLeaving(state: State, save: (id: string) => Promise<boolean>, question: string): void {
  const latest = useRef(state);
  const mayLeave = useRef(false);
  useLayoutEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      flushTyping();
      if (mayLeave.current || !holdsUnsaved(latest.current)) return;
      event.preventDefault();
      const kept = Promise.all(Object.keys(latest.current.packs).map(save));
      if (window.attache) {
        void kept.then((answers) => {
          const all = answers.every(Boolean) && Object.keys(latest.current.drafts).length === 0;
          mayLeave.current = all || confirm(question);
          if (mayLeave.current) close();
        });
      }
    };
    addEventListener("beforeunload", onLeave);
    return () => removeEventListener("beforeunload", onLeave);
  }, [save, question]);
}
