import { useEffect } from "react";

/** What the keys of the window do; each is there on every screen where it means something. */
export interface KeyActions {
  undo: () => void;
  redo: () => void;
  exportPack: (() => void) | null;
  search: () => void;
  help: () => void;
  keep: (() => void) | null;
}

/** Moves the focus to the next (or last) part of the window, in the order of the page. */
function walkPanes(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  next?.focus();
}

/** Moves the focus into a part: to the paragraphs of a source beside the text, which keys then walk, else to the part itself. */
function focusPane(id: string): void {
  const pane = document.getElementById(id);
  const list = pane?.querySelector<HTMLElement>(
    "[role=listbox] [role=option].lit, [role=listbox] [role=option][tabindex='0']",
  );
  (list ?? pane)?.focus();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "checkbox");
}

/** Listens to the window's keys; none of them works while a sheet lies over the window. */
export function useShortcuts(actions: KeyActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("[role=dialog]")) return;
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const run = ((): (() => void) | null => {
        if (event.key === "F6") return () => walkPanes(event.shiftKey ? -1 : 1);
        if (event.key === "F1") return actions.help;
        if (event.altKey && !mod && /^Digit[123]$/.test(event.code)) {
          const pane = ["pane-sources", "pane-briefing", "pane-beside"][Number(event.code.slice(5)) - 1];
          return () => focusPane(pane ?? "");
        }
        if (!mod || event.altKey) return null;
        // The plain fields of the library and of a record keep the browser's own undo while one types in them.
        if (isField(event.target) && actions.keep === null && (key === "z" || key === "y")) return null;
        if (key === "z") return event.shiftKey ? actions.redo : actions.undo;
        if (key === "y") return actions.redo;
        if (key === "e") return actions.exportPack;
        if (key === "s") return actions.keep;
        return key === "f" && event.shiftKey ? actions.search : null;
      })();
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [actions]);
}
