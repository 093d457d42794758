import { useEffect } from "react";
import type { BesideView } from "../../core/contract.ts";

const views: Record<string, BesideView> = { s: "source", p: "pages", c: "findings" };
const panes: Record<string, PaneName> = { Digit1: "sources", Digit2: "briefing", Digit3: "beside" };

/** One of the three panes of a desk. */
export type PaneName = "sources" | "briefing" | "beside";

/** On macOS the Alt key types signs; there Control stands for it. */
const isMac = /^Mac/.test(navigator.platform);

/**
 * The keys of the panes: Alt+S, P and C show a view beside the text, Alt+1, 2 and 3 bring a pane to the screen that is folded away;
 * the window's own keys then put the focus into it. None works while a sheet lies over the desk.
 */
export function usePaneKeys(onView: (view: BesideView) => void, onPane: (pane: PaneName) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.shiftKey || document.querySelector("[role=dialog]")) return;
      const pane = event.altKey || event.metaKey ? panes[event.code] : undefined;
      if (pane !== undefined) onPane(pane);
      const isHeld = isMac ? event.ctrlKey && !event.metaKey && !event.altKey : event.altKey && !event.ctrlKey;
      const view = isHeld ? views[event.key.toLowerCase()] : undefined;
      if (view === undefined) return;
      event.preventDefault();
      onView(view);
    };
    // Before the window's own keys, which look for the pane on the screen.
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onView, onPane]);
}
