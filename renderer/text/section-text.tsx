import { memo, startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { editSection, type Outcome, type Pack, type Sentence } from "../../core/pack.ts";
import { keepEntry } from "../../core/draft/proposed.ts";
import { isRunOn } from "../../core/running-text.ts";
import { textElement, useEntryDesk } from "../pack/desk-context.tsx";
import { spaceBeforeColon } from "../pack/entries.ts";
import { keepAndGoOn } from "../pack/proposed-sign.tsx";
import { useWorkplace } from "../workplace.tsx";
import { createEditor, putCaret, type TextEditor, type TextHooks } from "./editor.ts";
import type { TextShape } from "./document.ts";
import type { Pasting } from "./long-paste.ts";
import { MarginPlaces, markTops, type SentencePlace } from "./margin-places.ts";
import { PastingSheet } from "./pasting-sheet.tsx";
import { useSight } from "./sight.ts";
import { TextRow } from "./text-row.tsx";

/** How long, in milliseconds, typing rests before the marks follow the lines: to find all lines takes longer than to show a key. */
const rest = 100;
/** A text of more sentences than this has marks only where it is looked at: each is a button, and the page pays for every one with every key. */
const many = 80;
/** The height of a mark, in CSS pixels. */
const markHeight = 24;

function withEntries(pack: Pack, section: string, shape: TextShape, entries: (Sentence | Outcome)[]): Pack {
  const ready = pack.sections[section]
    ? pack
    : { ...pack, sections: { ...pack.sections, [section]: { shape, entries: [] } } };
  return editSection(ready, section, () => entries);
}

function isAsBefore(now: readonly SentencePlace[], before: readonly SentencePlace[]): boolean {
  const parts = ["id", "opens", "middle", "start", "end"] as const;
  return (
    now.length === before.length && now.every((place, at) => parts.every((part) => place[part] === before[at]?.[part]))
  );
}

/** The row of an entry on the page. */
function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.text-row[data-entry="${CSS.escape(id)}"]`);
}

/**
 * The text of a section: one field to write in, and beside each sentence its mark. The field shows what is typed by itself, and tells
 * the pack a moment later; what changes in the pack otherwise is put into the field.
 */
export const SectionText = memo(function SectionText({
  section,
  shape,
  title,
  entries,
  lit,
  spot,
}: {
  section: string;
  shape: TextShape;
  title: string;
  entries: readonly (Sentence | Outcome)[];
  /** The entry of this section whose source is lit. */
  lit: string | null;
  /** The entry of this section with the caret, or last with it. */
  spot: string | null;
}) {
  const { strings, fail } = useWorkplace();
  const { language, edit, setSpot, goToSource } = useEntryDesk();
  const field = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const margin = useRef(new MarginPlaces());
  const [places, setPlaces] = useState<readonly SentencePlace[]>([]);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const isPasting = useRef(false);
  // A row of an outcome has cells that the keys walk through from first to last.
  const isLong = entries.length > many && shape !== "outcomes";
  const sight = useSight(field, isLong);

  const measure = useCallback(() => {
    if (!field.current || !editor.current) return;
    const now = margin.current.find(field.current, editor.current.view.state.doc.children);
    setPlaces((before) => (isAsBefore(now, before) ? before : now));
  }, []);
  const drawing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const measureSoon = useCallback(() => {
    clearTimeout(drawing.current);
    drawing.current = setTimeout(measure, rest);
  }, [measure]);

  /** Goes to the text of the row `by` rows away, or to its date. */
  const neighbour = useCallback((id: string, by: 1 | -1): string | null => {
    const rows = [...document.querySelectorAll<HTMLElement>(".text-row")].filter(
      (row) => row.querySelector(".text-cells") !== null && row.parentElement === rowOf(id)?.parentElement,
    );
    const at = rows.findIndex((row) => row.dataset["entry"] === id);
    return rows[at + by]?.dataset["entry"] ?? null;
  }, []);
  const leave = useCallback(
    (id: string, by: 1 | -1): boolean => {
      const next = by === -1 ? id : neighbour(id, 1);
      if (next === null || !editor.current) return false;
      putCaret(editor.current, next);
      return true;
    },
    [neighbour],
  );

  const hooks = useRef<TextHooks | null>(null);
  useLayoutEffect(() => {
    hooks.current = {
      onEntries: (next, typed) =>
        edit((now) => withEntries(now, section, shape, next), typed === null ? undefined : `${typed} text`),
      // The key that brought the caret there is shown first.
      onCaret: (link) => {
        if (link) startTransition(() => setSpot({ section, entry: link.id }, link.source));
      },
      onSource: goToSource,
      onKeep: (id) => {
        const row = rowOf(id);
        if (row) keepAndGoOn(row, () => edit((now) => keepEntry(now, section, id)));
      },
      onEscape: () => setSpot(null),
      onTab: (id, by) => {
        const row = by === 1 ? id : neighbour(id, -1);
        const cells = row === null ? null : rowOf(row)?.querySelector(".text-cells");
        const cell = cells?.querySelector<HTMLElement>(by === 1 ? "button" : "input");
        cell?.focus();
        return cell !== null && cell !== undefined;
      },
      onStatus: (id) => {
        const button = rowOf(id)?.querySelector<HTMLElement>(".text-cells button");
        button?.focus();
        button?.click();
        return button !== null && button !== undefined;
      },
      onDrawn: measureSoon,
      onPasting: (now) => {
        isPasting.current = now !== null;
        setPasting(now);
      },
      onFault: fail,
    };
  });

  const first = useRef(entries);
  useLayoutEffect(() => {
    const place = field.current;
    if (!place) return;
    const made = createEditor(
      place,
      shape,
      first.current,
      {
        label: title,
        language,
        spaceBeforeColon: spaceBeforeColon(language),
        placeholder: strings.section.text,
      },
      () => {
        if (!hooks.current) throw new Error("a text was typed in before its section was drawn");
        return hooks.current;
      },
    );
    editor.current = made;
    const sizes = new ResizeObserver(() => (isPasting.current ? measureSoon() : measure()));
    sizes.observe(place);
    // Letters of another font break their lines elsewhere.
    const onFont = () => {
      margin.current = new MarginPlaces();
      measure();
    };
    document.fonts.addEventListener("loadingdone", onFont);
    // A paragraph of a long text is laid out once it comes near the window.
    place.addEventListener("contentvisibilityautostatechange", measureSoon);
    // So is a section, whose lines may then break elsewhere than they did for whoever asked for its size, and no observer is told.
    const around = place.closest("section");
    const onSection = ({ target }: Event) => {
      if (target === around) measure();
    };
    around?.addEventListener("contentvisibilityautostatechange", onSection);
    return () => {
      around?.removeEventListener("contentvisibilityautostatechange", onSection);
      place.removeEventListener("contentvisibilityautostatechange", measureSoon);
      document.fonts.removeEventListener("loadingdone", onFont);
      sizes.disconnect();
      editor.current = null;
      made.destroy();
    };
  }, [shape, title, language, strings, measure, measureSoon]);

  const ids = useRef("");
  useLayoutEffect(() => {
    first.current = entries;
    editor.current?.show(entries);
    const now = entries.map(({ id }) => id).join("\n");
    const isTold = now === ids.current;
    ids.current = now;
    // What is only typed on has its marks already; they follow once it rests.
    if (!isTold) measure();
  }, [entries, measure]);
  useLayoutEffect(() => editor.current?.light(lit), [lit]);
  useEffect(() => () => clearTimeout(drawing.current), []);

  const rows = useMemo(() => {
    const byId = new Map(places.map((place) => [place.id, place]));
    const shown = entries.flatMap((entry) => {
      const place = byId.get(entry.id);
      return place ? [{ entry, place }] : [];
    });
    const tops = markTops(
      shown.map(({ place }) => place.middle - markHeight / 2),
      markHeight,
    );
    let number = 0;
    return shown.map(({ entry, place }, at) => {
      if (!isRunOn(entry)) number += 1;
      return { entry, number, place, mark: (tops[at] ?? 0) - place.start };
    });
  }, [entries, places]);
  const numberOf = (id: string | null) => rows.find(({ entry }) => entry.id === id)?.number;
  const active = [numberOf(pointed), numberOf(spot)];
  const kept = [spot, focused, lit];
  const seen = rows.filter(
    ({ entry, place }) => (place.end >= sight.from && place.start <= sight.to) || kept.includes(entry.id),
  );

  return (
    <div
      className={`section-text ${shape} ${isLong || pasting ? "long" : ""}`}
      onMouseMove={({ target }) => {
        const under = target instanceof Element ? target.closest<HTMLElement>("[data-sentence], [data-entry]") : null;
        setPointed(under?.dataset["sentence"] ?? under?.dataset["entry"] ?? null);
      }}
      onMouseLeave={() => setPointed(null)}
      onFocus={({ target }) => setFocused(target.closest<HTMLElement>("[data-entry]")?.dataset["entry"] ?? null)}
      onBlur={() => setFocused(null)}
    >
      <div ref={field} id={textElement(section)} />
      {pasting && <PastingSheet pasting={pasting} />}
      {seen.length < rows.length && <p className="unseen">{strings.section.marksInSight(seen.length, rows.length)}</p>}
      {seen.map(({ entry, number, place, mark }) => (
        <TextRow
          key={entry.id}
          section={section}
          entry={entry}
          number={number}
          opens={place.opens}
          lit={lit === entry.id}
          active={active.includes(number)}
          top={place.start}
          height={place.end - place.start}
          mark={mark}
          onLeave={leave}
        />
      ))}
    </div>
  );
});
