import { Check, ChevronDown, ChevronUp, LoaderCircle, Minus, Plus } from "lucide-react";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import type { Zoom } from "../../core/desk-look.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { Tick } from "../controls/tick.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { PagePlace } from "./page-place.ts";
import type { PdfFile } from "./pdf-file.ts";
import { gap, pageAt, pagesBetween, percentOf, scaleOf, topOf, zoomedBy, type PageRoom } from "./page-room.ts";
import { PrintedPage } from "./printed-page.tsx";
import { useFollowing } from "./following.ts";
import type { Typeset } from "./typesetting.ts";

/** After how long it is said that the pages are being set, in milliseconds. */
const patience = 400;

/** The pages that a file drew so far. */
interface Drawn {
  file: PdfFile;
  pages: ReadonlySet<number>;
}

/** True once `isBusy` has been so for longer than {@link patience}. */
function useSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);
  return isSlow;
}

/** What is free in an element, as it is resized. */
function useRoom(element: HTMLElement | null): PageRoom {
  const [room, setRoom] = useState<PageRoom>({ width: 0, height: 0 });
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** The real pages of the pack as it is now. They go along with the caret, until the person moves them. */
export function PagesView({
  typeset,
  isSet,
  head,
  zoom,
  follows,
  onZoom,
  onFollow,
}: {
  /** Null until the pack was set once. */
  typeset: Typeset | null;
  /** It is of the pack as it is now. */
  isSet: boolean;
  /** The head of the pane with the tools of this view in it. */
  head: (tools: ReactNode) => ReactNode;
  zoom: Zoom;
  follows: boolean;
  onZoom: (zoom: Zoom) => void;
  onFollow: (follows: boolean) => void;
}) {
  const { strings, fail } = useWorkplace();
  const { pack, spot } = useDesk();
  const [bed, setBed] = useState<HTMLElement | null>(null);
  const [top, setTop] = useState(0);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const room = useRoom(bed);
  const onDrawn = useCallback(
    (page: number, file: PdfFile) =>
      setDrawn((before) => ({ file, pages: new Set([...(before?.file === file ? before.pages : []), page]) })),
    [],
  );

  const file = typeset?.file ?? null;
  const size = file?.size ?? { width: 595, height: 842 };
  const scale = scaleOf(zoom, size, room);
  const step = size.height * scale + gap;
  const count = file?.count ?? 0;
  const seen = file ? pagesBetween(top, top + room.height, step, count) : [];
  const current = file ? pageAt(top + room.height / 2, step, count) : 0;
  const place: PagePlace | null = (spot && typeset?.places.get(spot.entry)) ?? null;
  const isCurrent =
    isSet && typeset !== null && drawn?.file === typeset.file && seen.every((page) => drawn.pages.has(page));
  const isSlow = useSlow(!isCurrent);
  useFollowing({ bed, place: follows ? place : null, entry: spot?.entry ?? null, scale, step });

  const words = strings.pages;
  const go = (page: number) => bed?.scrollTo({ top: topOf(page, step) - gap });
  return (
    <>
      {head(
        <span className="page-zoom">
          <IconButton label={words.smaller} onPress={() => onZoom(zoomedBy(-1, scale))}>
            <Minus {...iconLook} />
          </IconButton>
          <WordButton look="bare" onPress={() => onZoom(zoom === "page" ? "width" : "page")}>
            {zoom === "page" ? words.wholePage : zoom === "width" ? words.wholeWidth : words.percent(percentOf(scale))}
          </WordButton>
          <IconButton label={words.larger} onPress={() => onZoom(zoomedBy(1, scale))}>
            <Plus {...iconLook} />
          </IconButton>
        </span>,
      )}
      <div
        className="page-bed"
        ref={setBed}
        role="region"
        aria-label={words.name}
        aria-busy={!isCurrent}
        tabIndex={0}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      >
        {file && room.width > 0 && (
          <div className="page-run" style={{ height: topOf(count + 1, step), minWidth: size.width * scale + 2 * gap }}>
            {seen.map((page) => (
              <PrintedPage
                key={page}
                file={file}
                print={typeset?.prints[page - 1] ?? ""}
                page={page}
                scale={scale}
                top={topOf(page, step)}
                label={words.page(page, count)}
                place={place?.page === page ? place : null}
                onDrawn={onDrawn}
                fail={fail}
              />
            ))}
          </div>
        )}
      </div>
      <div className="pane-foot pages-foot">
        <IconButton label={words.previous} isDisabled={current <= 1} onPress={() => go(current - 1)}>
          <ChevronUp {...iconLook} />
        </IconButton>
        <span className="page-rank">{file ? words.page(current, count) : ""}</span>
        <IconButton label={words.next} isDisabled={current >= count} onPress={() => go(current + 1)}>
          <ChevronDown {...iconLook} />
        </IconButton>
        <span className="spring" />
        <span className="pages-state" role="status">
          {isCurrent && (
            <>
              <Check {...iconLook} /> {pack.sourceCheck === true ? words.currentBut : words.current}
            </>
          )}
          {isSlow && (
            <>
              <LoaderCircle {...iconLook} /> {words.setting}
            </>
          )}
        </span>
        <Tick isSelected={follows} onChange={onFollow}>
          {words.follow}
        </Tick>
      </div>
    </>
  );
}
