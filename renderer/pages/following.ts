import { useEffect, useRef } from "react";
import type { PagePlace } from "./page-place.ts";
import { topOf } from "./page-room.ts";

/** What a person moves pages with. */
const movers = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Keeps the caret's place in sight. Where the person moved the pages themselves, they stay until the caret goes to another entry.
 * `place` null: nothing is followed.
 */
export function useFollowing({
  bed,
  place,
  entry,
  scale,
  step,
}: {
  bed: HTMLElement | null;
  place: PagePlace | null;
  entry: string | null;
  scale: number;
  step: number;
}): void {
  const moved = useRef(false);
  useEffect(() => {
    if (!bed) return;
    const onMove = () => {
      moved.current = true;
    };
    for (const mover of movers) bed.addEventListener(mover, onMove, { passive: true });
    return () => {
      for (const mover of movers) bed.removeEventListener(mover, onMove);
    };
  }, [bed]);
  useEffect(() => {
    moved.current = false;
  }, [entry]);

  const page = place?.page;
  const from = place?.top;
  const to = place?.bottom;
  useEffect(() => {
    if (!bed || page === undefined || from === undefined || to === undefined || moved.current) return;
    const head = topOf(page, step);
    const upper = head + from * scale;
    const lower = head + to * scale;
    if (upper >= bed.scrollTop && lower <= bed.scrollTop + bed.clientHeight) return;
    // A page that is not higher than the pane is shown whole; of another the place stands in the upper third.
    const isWhole = step <= bed.clientHeight + 1;
    bed.scrollTo({ top: isWhole ? head - (bed.clientHeight - step) / 2 : upper - bed.clientHeight / 3 });
  }, [bed, page, from, to, scale, step]);
}
