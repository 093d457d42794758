import { textElement } from "../pack/desk-context.tsx";

/** How far beyond the window a sentence counts as in sight already, in CSS pixels. */
const ahead = 300;

/** Whether an entry of a section stands in the window or near it; what is no sentence of a text always does. */
export type IsInSight = (section: string, entry: string) => boolean;

/** The first of `count` places that follow each other down the page of which `isReached` holds, as it does of all behind it. */
export function firstReached(count: number, isReached: (at: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isReached(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Of elements that follow each other down the page, those that stand in the window or near it. */
function reached(elements: ArrayLike<Element>): Element[] {
  const boxOf = (at: number): DOMRect | undefined => elements[at]?.getBoundingClientRect();
  const from = firstReached(elements.length, (at) => (boxOf(at)?.bottom ?? 0) >= -ahead);
  const found: Element[] = [];
  for (let at = from; (boxOf(at)?.top ?? Infinity) <= innerHeight + ahead; at += 1) {
    const element = elements[at];
    if (element) found.push(element);
  }
  return found;
}

/** The elements of the sentences of a text that stand in the window or near it. */
function sentencesInSight(text: Element): HTMLElement[] {
  // A text in a pane that is not shown has no place at all.
  if (text.getClientRects().length === 0) return [];
  return reached(text.children)
    .flatMap((paragraph) => [paragraph, ...reached(paragraph.querySelectorAll("[data-sentence]"))])
    .filter((element) => element instanceof HTMLElement)
    .filter(({ dataset }) => dataset["sentence"] !== undefined);
}

/**
 * Has `draw` mark words of the texts on the screen in the next frame, and again as soon as others come into sight: what is marked in all
 * of a long text, the page pays for with every key. Answers how to stop it.
 */
export function drawInSight(draw: (isInSight: IsInSight) => void): () => void {
  let drawing = 0;
  let drawn: readonly HTMLElement[] | null = null;
  const look = () => {
    const texts = [...document.querySelectorAll("[data-section-text]")];
    for (const text of texts) sizes.observe(text);
    const sentences = texts.flatMap(sentencesInSight);
    // The same sentences in other elements are drawn anew: what was marked of the former ones is gone with them.
    if (drawn?.length === sentences.length && sentences.every((sentence, at) => sentence === drawn?.[at])) return;
    drawn = sentences;
    const seen = new Set(sentences.flatMap(({ dataset }) => dataset["sentence"] ?? []));
    const sections = new Set(texts.map(({ id }) => id));
    draw((section, entry) => !sections.has(textElement(section)) || seen.has(entry));
  };
  const lookSoon = () => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(look);
  };
  // A text grows as one writes, and has no size while its pane is not shown.
  const sizes = new ResizeObserver(lookSoon);
  lookSoon();
  // Whatever it is that is scrolled: the event does not rise, but is seen on its way down.
  document.addEventListener("scroll", lookSoon, { capture: true, passive: true });
  addEventListener("resize", lookSoon);
  return () => {
    cancelAnimationFrame(drawing);
    sizes.disconnect();
    document.removeEventListener("scroll", lookSoon, { capture: true });
    removeEventListener("resize", lookSoon);
  };
}
