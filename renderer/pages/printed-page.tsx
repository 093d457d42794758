import { useEffect, useRef } from "react";
import type { PagePlace } from "./page-place.ts";
import type { PdfFile } from "./pdf-file.ts";

/** The most pixels that are drawn to a CSS pixel: on screens of more, a page would take too much memory. */
const finest = 2;

/** What the paper of a page shows. */
interface Shown {
  print: string;
  pixels: number;
}

/**
 * One page on its paper, drawn again for each new file in which it looks otherwise; until that is done it shows what it showed.
 * `place`: where the caret's entry stands on it.
 */
export function PrintedPage({
  file,
  print,
  page,
  scale,
  top,
  label,
  place,
  onDrawn,
  fail,
}: {
  file: PdfFile;
  /** The same for what looks the same; "" where that is not known. */
  print: string;
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
  const shown = useRef<Shown | null>(null);
  useEffect(() => {
    const pixels = scale * Math.min(finest, devicePixelRatio);
    if (print !== "" && shown.current?.print === print && shown.current.pixels === pixels) {
      onDrawn(page, file);
      return;
    }
    const stop = new AbortController();
    file.draw(page, pixels, stop.signal).then((canvas) => {
      if (canvas === null || stop.signal.aborted) return;
      paper.current?.replaceChildren(canvas);
      shown.current = { print, pixels };
      onDrawn(page, file);
    }, fail);
    return () => stop.abort();
  }, [file, print, page, scale, onDrawn, fail]);
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
