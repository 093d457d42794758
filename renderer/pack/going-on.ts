/** The element to go on to once `from` is answered: the one of its kind after it, else before it; null where it is the only one. */
export function neighbourOf(from: HTMLElement, kind: string, within: ParentNode = document): HTMLElement | null {
  const all = [...within.querySelectorAll<HTMLElement>(kind)];
  const at = all.indexOf(from);
  return all[at + 1] ?? all[at - 1] ?? null;
}

/** Puts the focus on the first button of an element. */
export function focusButton(element: HTMLElement): void {
  element.querySelector("button")?.focus();
}
