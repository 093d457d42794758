import { memo } from "react";
import { changeEntry, type Digest, type Entry, type Row, type SubjectSentence } from "../../core/pack.ts";
import { subjectKey, type TemplateSection } from "../../core/template.ts";
import { Choice } from "../controls/choice.tsx";
import { useWorkplace } from "../workplace.tsx";
import { TextCell } from "./cells.tsx";
import { descriptionOf, entryElement, useArticles, useEntryDesk, type EntryPlace } from "./desk-context.tsx";
import { EntryRow } from "./entry-row.tsx";

/** A named field of a row: its id in the template and the key of its label. */
interface NamedField {
  id: string;
  label: string;
}

/** The value of the list of subjects that stands for none. */
const noSubject = "none";

const noFields: readonly NamedField[] = [];

/** The columns of a table, or the rows of a record, as its template names them. */
export function columnsOf(section: TemplateSection): readonly NamedField[] {
  if (section.shape === "table") return section.columns;
  return section.shape === "record" ? section.rows : noFields;
}

function useChange(section: string, entry: Entry) {
  const { edit } = useEntryDesk();
  return (part: Partial<Entry>, field: string) =>
    edit((now) => changeEntry(now, section, entry.id, part), `${entry.id} ${field}`);
}

/** A row of words under the columns of its template, or a record under its rows. */
export const RowEntry = memo(function RowEntry({
  shape,
  columns,
  ...place
}: EntryPlace<Row> & { shape: "table" | "record"; columns: readonly NamedField[] }) {
  const { section, index, entry } = place;
  const { strings } = useWorkplace();
  const { labels } = useEntryDesk();
  const change = useChange(section, entry);
  return (
    <EntryRow {...place} shape={shape}>
      {columns.map(({ id, label }, at) => {
        const words = labels[label] ?? label;
        return (
          <TextCell
            field={`cell:${id}`}
            key={id}
            {...(at === 0 ? { id: entryElement(entry.id), describedBy: descriptionOf(entry) } : {})}
            label={strings.section.cellOf(words, index + 1)}
            value={entry.cells[id] ?? ""}
            placeholder={words}
            onChange={(text) => change({ cells: { ...entry.cells, [id]: text } }, id)}
          />
        );
      })}
    </EntryRow>
  );
});

/** A sentence of a subject brief: on what subject, in which part of its brief, and the words. */
export const SubjectEntry = memo(function SubjectEntry({
  template,
  ...place
}: EntryPlace<SubjectSentence> & { template: TemplateSection }) {
  const { section, index, entry } = place;
  const { strings } = useWorkplace();
  const { labels } = useEntryDesk();
  const change = useChange(section, entry);
  const offered = template.shape === "subjects" ? template.subjects : [];
  const parts = template.shape === "subjects" ? template.parts : [];
  const named = (subject: string): string => labels[subjectKey(subject)] ?? subject;
  const subjects = offered.includes(entry.subject) || entry.subject === "" ? offered : [...offered, entry.subject];
  return (
    <EntryRow {...place} shape="subjects">
      <Choice
        className="cell-choice"
        name={strings.section.subjectOf(index + 1)}
        value={entry.subject === "" ? noSubject : entry.subject}
        options={[noSubject, ...subjects].map((subject) => ({
          value: subject,
          words: subject === noSubject ? strings.section.noSubject : named(subject),
        }))}
        onChange={(subject) => change({ subject: subject === noSubject ? "" : subject }, "subject")}
      />
      <Choice
        className="cell-choice"
        name={strings.section.partOf(index + 1)}
        value={entry.part === "" ? (parts[0]?.id ?? "") : entry.part}
        options={parts.map(({ id, label }) => ({ value: id, words: labels[label] ?? label }))}
        onChange={(part) => change({ part }, "part")}
      />
      <TextCell
        field="text"
        id={entryElement(entry.id)}
        label={strings.section.entry(index + 1)}
        value={entry.text}
        placeholder={strings.section.text}
        describedBy={descriptionOf(entry)}
        onChange={(text) => change({ text }, "text")}
      />
    </EntryRow>
  );
});

/** What an article says, in a press review: a few lines, its angle, and words quoted from it. */
export const DigestEntry = memo(function DigestEntry(place: EntryPlace<Digest>) {
  const { section, index, entry } = place;
  const { strings } = useWorkplace();
  const articles = useArticles();
  const change = useChange(section, entry);
  const article = entry.source === null ? undefined : articles[entry.source.article];
  const number = index + 1;
  return (
    <EntryRow {...place} shape="digest">
      {article && (
        <p className="section-note" lang={article.language.value ?? undefined}>
          {article.title.value ?? strings.library.untitled}
        </p>
      )}
      <TextCell
        field="text"
        id={entryElement(entry.id)}
        label={strings.section.entry(number)}
        value={entry.text}
        placeholder={strings.section.text}
        describedBy={descriptionOf(entry)}
        onChange={(text) => change({ text }, "text")}
      />
      <TextCell
        field="angle"
        label={strings.section.cellOf(strings.section.angle, number)}
        value={entry.angle}
        placeholder={strings.section.angle}
        onChange={(angle) => change({ angle }, "angle")}
      />
      <TextCell
        field="quote"
        label={strings.section.cellOf(strings.section.quote, number)}
        value={entry.quote}
        placeholder={strings.section.quote}
        onChange={(quote) => change({ quote }, "quote")}
      />
    </EntryRow>
  );
});
