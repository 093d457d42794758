import { Plus } from "lucide-react";
import { memo } from "react";
import { flushSync } from "react-dom";
import { addEntry, citedArticles, contentSchema, type Content, type Entry, type Pack } from "../../core/pack.ts";
import type { TemplateSection } from "../../core/template.ts";
import { WordButton } from "../controls/button.tsx";
import type { TextShape } from "../text/document.ts";
import { addParagraph, editorOf } from "../text/editor.ts";
import { SectionText } from "../text/section-text.tsx";
import { useWorkplace } from "../workplace.tsx";
import { focusEntry, sectionElement, textElement, useDesk, type DeskParts } from "./desk-context.tsx";
import { newEntry } from "./entries.ts";
import type { SectionLength } from "./lengths.ts";
import { KeepAll } from "./proposed-sign.tsx";
import { Proposal } from "./proposal.tsx";
import { SectionHead } from "./section-head.tsx";
import type { Suggestion } from "./suggestions.ts";
import { columnsOf, DigestEntry, RowEntry, SubjectEntry } from "./worded-entry.tsx";
import { EventEntry, FigureEntry } from "./table-entry.tsx";

function withSection(pack: Pack, section: string, content: Content): Pack {
  return pack.sections[section] ? pack : { ...pack, sections: { ...pack.sections, [section]: content } };
}

/** All that a section shows. */
interface SectionParts {
  section: TemplateSection;
  number: string;
  title: string;
  /** Undefined before the first entry. */
  content: Content | undefined;
  /** All of it is drawn, and of rows of cells not the first alone. */
  isWhole: boolean;
  /** Only where the section is made of the pack as a whole. */
  pack: Pack | null;
  /** What is proposed for it: the first, and how many more. */
  first: Suggestion | undefined;
  others: number;
  /** Undefined until it was measured. */
  length: SectionLength | undefined;
  /** The entry of this section whose source is lit, and the one with the caret. */
  lit: string | null;
  spot: string | null;
  edit: DeskParts["edit"];
}

/** Whether a section shows the same. Proposals are found anew after each change, those that stay under the same key. */
function isSameSection(before: SectionParts, now: SectionParts): boolean {
  const parts = [
    "section",
    "number",
    "title",
    "content",
    "isWhole",
    "pack",
    "others",
    "length",
    "lit",
    "spot",
    "edit",
  ] as const;
  return before.first?.key === now.first?.key && parts.every((part) => before[part] === now[part]);
}

/**
 * One section of the briefing: its entries, what is proposed for it, and a button to add one. It is given all that it shows, so that a
 * section which nobody types in is not drawn anew.
 */
export const SectionView = memo(function SectionView(parts: SectionParts) {
  const { section, number, title, content: held, isWhole, pack, first, others, length, lit, spot, edit } = parts;
  const { strings } = useWorkplace();
  if (section.shape === "sources" || section.shape === "articles") {
    const cited = pack ? citedArticles(pack).length : 0;
    const unpicked = cited - (pack?.articles.length ?? 0);
    return (
      <section className="section" aria-labelledby={sectionElement(section.id)}>
        <SectionHead {...{ section, number, title, length }} entries={0} />
        <p className="section-note">
          {section.shape === "sources"
            ? strings.section.sources(cited, unpicked)
            : strings.section.annex(cited, unpicked)}
        </p>
      </section>
    );
  }

  const content = held ?? contentSchema.parse({ shape: section.shape, entries: [] });
  const { shape } = content;
  const isObjectives = section.shape === "points" && section.draw === "objectives";
  const add = () => {
    const editor = editorOf(document.getElementById(textElement(section.id)));
    if (editor) {
      addParagraph(editor);
      return;
    }
    const entry = newEntry(shape, "", null);
    flushSync(() =>
      edit((now) => addEntry(withSection(now, section.id, { shape: section.shape, entries: [] }), section.id, entry)),
    );
    focusEntry(entry.id);
  };
  return (
    <section className="section" data-proposals aria-labelledby={sectionElement(section.id)}>
      <SectionHead
        {...{ section, number, title }}
        entries={content.entries.length}
        length={content.entries.length === 0 ? undefined : length}
      />
      <KeepAll section={section.id} title={title} entries={content.entries} edit={edit} />
      {content.entries.length > 0 &&
        (section.shape === "table" ? <TableHeads section={section} /> : <ColumnHeads shape={shape} />)}
      {content.shape === "text" || content.shape === "points" || content.shape === "outcomes" ? (
        <SectionText
          section={section.id}
          shape={content.shape}
          title={title}
          entries={content.entries}
          lit={lit}
          spot={spot}
        />
      ) : (
        content.entries.length > 0 && (
          <ol className={`entries ${shape}`}>
            <Entries content={content} isWhole={isWhole} template={section} lit={lit} />
          </ol>
        )
      )}
      {first && <Proposal suggestion={first} others={others} />}
      {(shape !== "record" || content.entries.length === 0) && (
        <WordButton look="link" className="section-add" onPress={add}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {isObjectives ? strings.section.objective : strings.section.add[shape]}
        </WordButton>
      )}
    </section>
  );
}, isSameSection);

/** What tells an entry its place; the same for the same neighbours, so that a memoised entry stays as it is. */
function placeOf<Kind extends Entry>(section: string, entries: Kind[], index: number, entry: Kind, lit: string | null) {
  return {
    section,
    index,
    before: entries[index - 1]?.id ?? null,
    after: entries[index + 1]?.id ?? null,
    entry,
    lit: lit === entry.id,
  };
}

/** The content with its first rows alone. */
function beginningOf<Kind extends Content>(content: Kind): Kind {
  const entries: readonly Entry[] = content.entries;
  return { ...content, entries: entries.slice(0, atOnce) };
}

/** So many rows of cells are drawn with their section; those behind follow when it is drawn as a whole. */
const atOnce = 6;

const Entries = memo(function Entries({
  content: whole,
  isWhole,
  template,
  lit,
}: {
  content: Exclude<Content, { shape: TextShape }>;
  /** All of it is drawn, and not its first rows alone. */
  isWhole: boolean;
  template: TemplateSection;
  /** The entry of this section whose source is lit. */
  lit: string | null;
}) {
  const section = template.id;
  const content = isWhole ? whole : beginningOf(whole);
  switch (content.shape) {
    case "figures":
      return content.entries.map((entry, index) => (
        <FigureEntry key={entry.id} {...placeOf(section, content.entries, index, entry, lit)} />
      ));
    case "chronology":
      return content.entries.map((entry, index) => (
        <EventEntry key={entry.id} {...placeOf(section, content.entries, index, entry, lit)} />
      ));
    case "table":
    case "record":
      return content.entries.map((entry, index) => (
        <RowEntry
          key={entry.id}
          {...placeOf(section, content.entries, index, entry, lit)}
          shape={content.shape}
          columns={columnsOf(template)}
        />
      ));
    case "subjects":
      return content.entries.map((entry, index) => (
        <SubjectEntry key={entry.id} {...placeOf(section, content.entries, index, entry, lit)} template={template} />
      ));
    case "digest":
      return content.entries.map((entry, index) => (
        <DigestEntry key={entry.id} {...placeOf(section, content.entries, index, entry, lit)} />
      ));
  }
});

/** The heads of the columns that a template names. */
function TableHeads({ section }: { section: TemplateSection }) {
  const { labels } = useDesk();
  return <Heads shape="table" heads={columnsOf(section).map(({ label }) => labels[label] ?? label)} />;
}

function ColumnHeads({ shape }: { shape: Content["shape"] }) {
  const { strings } = useWorkplace();
  const words = strings.section;
  const heads = {
    text: [],
    points: [],
    outcomes: [words.outcome, words.state, words.date],
    figures: [words.value, words.unit, words.of, words.asOf],
    chronology: [words.date, words.end, words.event],
    table: [],
    record: [],
    subjects: [],
    digest: [],
  }[shape];
  return heads.length > 0 ? <Heads shape={shape} heads={heads} /> : null;
}

function Heads({ shape, heads }: { shape: Content["shape"]; heads: readonly string[] }) {
  // Every cell carries its own name, so the heads are for the eye alone.
  return (
    <div className={`column-heads ${shape}`} aria-hidden>
      {heads.map((head) => (
        <span key={head}>{head}</span>
      ))}
    </div>
  );
}
