import { useLayoutEffect, useState, type RefObject } from "react";

/** Where a text was left: the section that stood at the top, by its heading's id, and how far below the top it began, in CSS pixels. */
interface ReadingPlace {
  heading: string;
  below: number;
}

/** By pack; as long as the window is open. */
const left = new Map<string, ReadingPlace>();

function sectionsIn(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>("section[aria-labelledby]")];
}

/**
 * Shows the text of a pack again where it was left, and once more when all of it is drawn (`isWhole`). Sections out of sight have no
 * certain height, so a place is kept by its section.
 */
export function useReadingPlace(pack: string, body: RefObject<HTMLElement | null>, isWhole: boolean): void {
  const [place] = useState(() => left.get(pack));
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const section =
      place && sectionsIn(element).find((candidate) => candidate.getAttribute("aria-labelledby") === place.heading);
    if (place && section) {
      section.scrollIntoView({ block: "start" });
      element.scrollBy(0, section.getBoundingClientRect().top - element.getBoundingClientRect().top - place.below);
    }
  }, [place, body, isWhole]);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const top = (): number => element.getBoundingClientRect().top;
    return () => {
      const first = sectionsIn(element).find((candidate) => candidate.getBoundingClientRect().bottom > top());
      const heading = first?.getAttribute("aria-labelledby");
      if (element.scrollTop === 0 || !first || !heading) left.delete(pack);
      else left.set(pack, { heading, below: first.getBoundingClientRect().top - top() });
    };
  }, [pack, body]);
}
