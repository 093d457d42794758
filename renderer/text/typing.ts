import { flushSync } from "react-dom";

/** What is typed and not yet told to the window: each text with such words has put here how to tell it. */
const waiting = new Set<() => void>();

/** When something was last typed into a text, by the clock of the page in milliseconds. */
let typed = -Infinity;

/** For how many milliseconds nothing was typed into any text. */
export function typingRests(): number {
  return performance.now() - typed;
}

/** Does something once the next frame is drawn: what a key shows is on the screen then. */
export function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** Remembers that a text holds words that the window does not know yet; `tell` tells them. */
export function holdTyping(tell: () => void): void {
  waiting.add(tell);
  typed = performance.now();
}

/** Forgets it, once it is told. */
export function releaseTyping(tell: () => void): void {
  waiting.delete(tell);
}

/** Tells the window all that is typed, and has it drawn: before anything else changes, keeps or leaves a pack. */
export function flushTyping(): void {
  if (waiting.size === 0) return;
  flushSync(() => {
    for (const tell of [...waiting]) tell();
  });
}
