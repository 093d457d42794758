import type { DeskLook } from "../../core/desk-look.ts";

/** Which panes stand beside the briefing. */
export interface OpenPanes {
  sources: boolean;
  beside: boolean;
}

/** From this width of the window in CSS pixels sources, briefing and real pages have room beside each other. */
const roomForPages = 1440;

/** Whether sources and the pane beside have room next to the briefing; `panes` is how many stand in the window. */
function haveRoom({ view }: DeskLook, panes: 2 | 3, width: number): boolean {
  return panes === 3 && (view !== "pages" || width >= roomForPages);
}

/** Which panes stand open in a window of that width. Without room for both, sources stand only where the pane beside is folded. */
export function openPanes(look: DeskLook, panes: 2 | 3, width: number): OpenPanes {
  const beside = !look.besideFolded;
  if (!haveRoom(look, panes, width)) return { sources: !beside && look.sourcesFolded === false, beside };
  return { sources: !(look.sourcesFolded ?? look.view === "pages"), beside };
}

/** What changes where a pane is folded or unfolded: without room for both, one gives place to the other. */
export function folding(
  pane: keyof OpenPanes,
  isFolded: boolean,
  { look, panes, width }: { look: DeskLook; panes: 2 | 3; width: number },
): Partial<DeskLook> {
  const makesRoom = !isFolded && !haveRoom(look, panes, width);
  if (pane === "sources") return { sourcesFolded: isFolded, ...(makesRoom ? { besideFolded: true } : {}) };
  return { besideFolded: isFolded, ...(makesRoom ? { sourcesFolded: null } : {}) };
}
