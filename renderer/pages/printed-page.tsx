import { useEffect, useRef } from "react";
import type { PagePlace } from "./page-place.ts";
import type { PdfFile } from "./pdf-file.ts";

/** The most pixels that are drawn to a CSS pixel: on screens of more, a page would take too much memory. */
const finest = 2;

/**
 * One page on its paper, drawn again for each new file; until that is done it shows what it showed. `place`: where the caret's entry
 * stands on it.
 */
export function PrintedPage({
  file,
  page,
  scale,
  top,
  label,
  place,
  onDrawn,
  fail,
}: {
  file: PdfFile;
  page: number;
  /** CSS pixels to a point. */
  scale: number;
  /** From the top of all pages, in CSS pixels. */
  top: number;
  label: string;
  place: PagePlace | null;
  onDrawn: (page: number, file: PdfFile) => void;
  fail: (thrown: unknown) => void;
}) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    file.draw(page, scale * Math.min(finest, devicePixelRatio), stop.signal).then((canvas) => {
      if (canvas === null || stop.signal.aborted) return;
      paper.current?.replaceChildren(canvas);
      onDrawn(page, file);
    }, fail);
    return () => stop.abort();
  }, [file, page, scale, onDrawn, fail]);
  const { width, height } = file.size;
  return (
    <div
      className="printed-page"
      role="img"
      aria-label={label}
      data-page={page}
      style={{ top, width: width * scale, height: height * scale }}
    >
      <div className="printed-paper" ref={paper} />
      {place && (
        <div
          className="caret-bar"
          style={{ top: place.top * scale, height: Math.max(8, (place.bottom - place.top) * scale) }}
        />
      )}
    </div>
  );
}
