import { Plus } from "lucide-react";
import { memo } from "react";
import { flushSync } from "react-dom";
import {
  citedArticles,
  addEntry,
  type Content,
  type Entry,
  type Outcome,
  type Pack,
  type Sentence,
} from "../../core/pack.ts";
import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";
import { focusEntry, useDesk } from "./desk-context.tsx";
import { newEntry } from "./entries.ts";
import type { OutlineItem } from "./outline.ts";
import { Proposal } from "./proposal.tsx";
import { SentenceEntry } from "./sentence-entry.tsx";
import { EventEntry, FigureEntry } from "./table-entry.tsx";

/** The heading of a section, for the outline to jump to. */
export function sectionElement(section: string): string {
  return `section-${section}`;
}

function withSection(pack: Pack, section: string, content: Content): Pack {
  return pack.sections[section] ? pack : { ...pack, sections: { ...pack.sections, [section]: content } };
}

/** One section of the briefing: its entries, what is proposed for it, and a button to add one. */
export function SectionView({ item }: { item: OutlineItem }) {
  const { strings } = useWorkplace();
  const { pack, edit, suggestions, lit } = useDesk();
  const { section } = item;
  const proposed = suggestions.filter((suggestion) => suggestion.section === section.id);
  const first = proposed[0];
  const heading = (
    <h2 className="section-heading" id={sectionElement(section.id)} tabIndex={-1}>
      <span className="section-number">{item.number}</span> {item.title}
    </h2>
  );

  if (section.shape === "sources" || section.shape === "articles") {
    const cited = citedArticles(pack).length;
    const unpicked = cited - pack.articles.length;
    return (
      <section className="section" aria-labelledby={sectionElement(section.id)}>
        {heading}
        <p className="section-note">
          {section.shape === "sources"
            ? strings.section.sources(cited, unpicked)
            : strings.section.annex(cited, unpicked)}
        </p>
      </section>
    );
  }

  const content = pack.sections[section.id] ?? { shape: section.shape, entries: [] };
  const { shape } = content;
  const isObjectives = section.shape === "points" && section.draw === "objectives";
  const add = () => {
    const entry = newEntry(shape, "", null);
    flushSync(() =>
      edit((now) => addEntry(withSection(now, section.id, { shape: section.shape, entries: [] }), section.id, entry)),
    );
    focusEntry(entry.id);
  };
  return (
    <section className="section" aria-labelledby={sectionElement(section.id)}>
      {heading}
      <ColumnHeads shape={shape} show={content.entries.length > 0} />
      {content.entries.length > 0 && (
        <ol className={`entries ${shape}`}>
          <Entries
            content={content}
            section={section.id}
            lead={section.shape === "text" && section.lead === true}
            lit={lit?.section === section.id ? lit.entry : null}
          />
        </ol>
      )}
      {first && <Proposal suggestion={first} others={proposed.length - 1} />}
      <WordButton look="link" className="section-add" onPress={add}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {isObjectives ? strings.section.objective : strings.section.add[shape]}
      </WordButton>
    </section>
  );
}

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

const Entries = memo(function Entries({
  content,
  section,
  lead,
  lit,
}: {
  content: Content;
  section: string;
  lead: boolean;
  /** The entry of this section whose source is lit. */
  lit: string | null;
}) {
  switch (content.shape) {
    case "text":
    case "points":
    case "outcomes":
      return content.entries.map((entry, index) => (
        <SentenceEntry
          key={entry.id}
          {...placeOf<Sentence | Outcome>(section, content.entries, index, entry, lit)}
          shape={content.shape}
          numbered={content.shape === "points" && !lead}
        />
      ));
    case "figures":
      return content.entries.map((entry, index) => (
        <FigureEntry key={entry.id} {...placeOf(section, content.entries, index, entry, lit)} />
      ));
    case "chronology":
      return content.entries.map((entry, index) => (
        <EventEntry key={entry.id} {...placeOf(section, content.entries, index, entry, lit)} />
      ));
  }
});

function ColumnHeads({ shape, show }: { shape: Content["shape"]; show: boolean }) {
  const { strings } = useWorkplace();
  const words = strings.section;
  const heads = {
    text: [],
    points: [],
    outcomes: [words.outcome, words.state, words.date],
    figures: [words.value, words.unit, words.of, words.asOf],
    chronology: [words.date, words.end, words.event],
  }[shape];
  // Every cell carries its own name, so the heads are for the eye alone.
  return show && heads.length > 0 ? (
    <div className={`column-heads ${shape}`} aria-hidden>
      {heads.map((head) => (
        <span key={head}>{head}</span>
      ))}
    </div>
  ) : null;
}
