/** Moves the focus to the next (or last) part of the window, in the order of the page. */
export function walkPanes(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  next?.focus();
}

/** Moves the focus into a part: to the paragraphs of a source beside the text, which keys then walk, else to the part itself. */
export function focusPane(id: string): void {
  const pane = document.getElementById(id);
  const list = pane?.querySelector<HTMLElement>(
    "[role=listbox] [role=option].lit, [role=listbox] [role=option][tabindex='0']",
  );
  (list ?? pane)?.focus();
}
