import { useEffect, useState, type RefObject } from "react";

/** How far beyond the window something is drawn already, and in what steps that goes along with scrolling, in CSS pixels. */
const ahead = 300;
const step = 150;

/** A stretch of an element from top to bottom, in CSS pixels from its top. */
export interface Sight {
  from: number;
  to: number;
}

/** All of an element, however high, and nothing of it. */
const whole: Sight = { from: -Infinity, to: Infinity };
const nothing: Sight = { from: Infinity, to: -Infinity };

/** What of an element stands in the window or near it, given where its top and the height of the window are. */
export function sightOf(top: number, height: number): Sight {
  return {
    from: Math.floor((-top - ahead) / step) * step,
    to: Math.ceil((height - top + ahead) / step) * step,
  };
}

/** What of an element stands in the window or near it, as it is scrolled; all of it unless `isAsked`. */
export function useSight(element: RefObject<HTMLElement | null>, isAsked: boolean): Sight {
  const [sight, setSight] = useState(nothing);
  useEffect(() => {
    if (!isAsked) return;
    let drawing = 0;
    const look = () => {
      const { current } = element;
      if (!current) return;
      const now = sightOf(current.getBoundingClientRect().top, innerHeight);
      setSight((before) => (before.from === now.from && before.to === now.to ? before : now));
    };
    const lookSoon = () => {
      cancelAnimationFrame(drawing);
      drawing = requestAnimationFrame(look);
    };
    lookSoon();
    // Whatever it is that is scrolled: the event does not rise, but is seen on its way down.
    document.addEventListener("scroll", lookSoon, { capture: true, passive: true });
    addEventListener("resize", lookSoon);
    return () => {
      cancelAnimationFrame(drawing);
      document.removeEventListener("scroll", lookSoon, { capture: true });
      removeEventListener("resize", lookSoon);
    };
  }, [element, isAsked]);
  return isAsked ? sight : whole;
}
