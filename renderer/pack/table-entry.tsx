import { memo } from "react";
import { changeEntry, type Event, type Figure } from "../../core/pack.ts";
import { useWorkplace } from "../workplace.tsx";
import { DateCell, TextCell } from "./cells.tsx";
import { descriptionOf, entryElement, useEntryDesk, type EntryPlace } from "./desk-context.tsx";
import { EntryRow } from "./entry-row.tsx";
import { NumberBox } from "./number-box.tsx";

/** A key figure as a row of a table: value, unit, what is counted, as of when. */
export const FigureEntry = memo(function FigureEntry(place: EntryPlace<Figure>) {
  const { section, index, entry } = place;
  const { strings, language } = useWorkplace();
  const { edit } = useEntryDesk();
  const number = index + 1;
  const change = (part: Partial<Figure>, field: string) =>
    edit((now) => changeEntry(now, section, entry.id, part), `${entry.id} ${field}`);
  return (
    <EntryRow {...place} shape="figures">
      <NumberBox
        label={strings.section.valueOf(number)}
        value={entry.value}
        language={language}
        expected={strings.section.numberExpected}
        onChange={(value) => change({ value }, "value")}
      />
      <TextCell
        field="unit"
        label={strings.section.unitOf(number)}
        value={entry.unit}
        onChange={(unit) => change({ unit }, "unit")}
      />
      <TextCell
        field="of"
        id={entryElement(entry.id)}
        label={strings.section.entry(number)}
        value={entry.of}
        placeholder={strings.section.of}
        describedBy={descriptionOf(entry)}
        onChange={(of) => change({ of }, "of")}
      />
      <TextCell
        field="asOf"
        label={strings.section.asOfOf(number)}
        value={entry.asOf}
        onChange={(asOf) => change({ asOf }, "asOf")}
      />
    </EntryRow>
  );
});

/** A dated event as a row of a table: from, to, what happened. */
export const EventEntry = memo(function EventEntry(place: EntryPlace<Event>) {
  const { section, index, entry } = place;
  const { strings } = useWorkplace();
  const { edit } = useEntryDesk();
  const number = index + 1;
  const change = (part: Partial<Event>, field: string) =>
    edit((now) => changeEntry(now, section, entry.id, part), `${entry.id} ${field}`);
  return (
    <EntryRow {...place} shape="chronology">
      <DateCell
        label={strings.section.dateOf(number)}
        value={entry.date}
        onChange={(date) => change({ date }, "date")}
      />
      <DateCell label={strings.section.endOf(number)} value={entry.end} onChange={(end) => change({ end }, "end")} />
      <TextCell
        field="event"
        id={entryElement(entry.id)}
        label={strings.section.entry(number)}
        value={entry.event}
        placeholder={strings.section.text}
        describedBy={descriptionOf(entry)}
        onChange={(event) => change({ event }, "event")}
      />
    </EntryRow>
  );
});
