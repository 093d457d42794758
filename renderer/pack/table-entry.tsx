import { changeEntry, type Event, type Figure } from "../../core/pack.ts";
import { DateBox } from "../controls/field.tsx";
import { useWorkplace } from "../workplace.tsx";
import { entryElement, useDesk } from "./desk-context.tsx";
import { EditableText } from "./editable-text.tsx";
import { EntryRow } from "./entry-row.tsx";
import { NumberBox } from "./number-box.tsx";

/** A key figure as a row of a table: value, unit, what is counted, as of when. */
export function FigureEntry({
  section,
  entries,
  index,
  entry,
}: {
  section: string;
  entries: Figure[];
  index: number;
  entry: Figure;
}) {
  const { strings } = useWorkplace();
  const { pack, edit } = useDesk();
  const number = index + 1;
  const markId = `mark-${entry.id}`;
  const change = (part: Partial<Figure>, field: string) =>
    edit((now) => changeEntry(now, section, entry.id, part), `${entry.id} ${field}`);
  return (
    <EntryRow section={section} shape="figures" entries={entries} index={index} entry={entry} markId={markId}>
      <NumberBox
        label={strings.section.valueOf(number)}
        value={entry.value}
        locale={pack.language}
        expected={strings.section.numberExpected}
        onChange={(value) => change({ value }, "value")}
      />
      <p className="entry-text">
        <EditableText
          value={entry.unit}
          label={strings.section.unitOf(number)}
          placeholder="—"
          lang={pack.language}
          onChange={(unit) => change({ unit }, "unit")}
        />
      </p>
      <p className="entry-text">
        <EditableText
          id={entryElement(entry.id)}
          value={entry.of}
          label={strings.section.entry(number)}
          placeholder={strings.section.of}
          describedBy={markId}
          lang={pack.language}
          onChange={(of) => change({ of }, "of")}
        />
      </p>
      <p className="entry-text">
        <EditableText
          value={entry.asOf}
          label={strings.section.asOfOf(number)}
          placeholder="—"
          lang={pack.language}
          onChange={(asOf) => change({ asOf }, "asOf")}
        />
      </p>
    </EntryRow>
  );
}

/** A dated event as a row of a table: from, to, what happened. */
export function EventEntry({
  section,
  entries,
  index,
  entry,
}: {
  section: string;
  entries: Event[];
  index: number;
  entry: Event;
}) {
  const { strings, language } = useWorkplace();
  const { pack, edit } = useDesk();
  const number = index + 1;
  const markId = `mark-${entry.id}`;
  const change = (part: Partial<Event>, field: string) =>
    edit((now) => changeEntry(now, section, entry.id, part), `${entry.id} ${field}`);
  return (
    <EntryRow section={section} shape="chronology" entries={entries} index={index} entry={entry} markId={markId}>
      <DateBox
        className="cell"
        hideLabel
        label={strings.section.dateOf(number)}
        worded={strings.locale}
        value={entry.date}
        language={language}
        expected={strings.cover.dateExpected}
        placeholder={strings.section.undatedCell}
        onChange={(date) => change({ date }, "date")}
      />
      <DateBox
        className="cell"
        hideLabel
        label={strings.section.endOf(number)}
        worded={strings.locale}
        value={entry.end}
        language={language}
        expected={strings.cover.dateExpected}
        placeholder={strings.section.undatedCell}
        onChange={(end) => change({ end }, "end")}
      />
      <p className="entry-text">
        <EditableText
          id={entryElement(entry.id)}
          value={entry.event}
          label={strings.section.entry(number)}
          placeholder={strings.section.text}
          describedBy={markId}
          lang={pack.language}
          onChange={(event) => change({ event }, "event")}
        />
      </p>
    </EntryRow>
  );
}
