import type { Comparison, EntryChange, Stretch } from "../../core/comparison.ts";
import type { Entry } from "../../core/pack.ts";
import { wordDate } from "../dates.ts";
import type { Strings } from "../strings/en.ts";

/** What an entry says besides its words, in the words of the screen; "" for a plain sentence. */
export function valueWords(entry: Entry, strings: Strings): string {
  const date = (value: string | null) => (value === null ? "" : wordDate(value, strings.locale, "short"));
  if ("of" in entry) return `${new Intl.NumberFormat(strings.locale).format(entry.value)} ${entry.unit}`.trim();
  if ("event" in entry) return [date(entry.date), date(entry.end)].filter((part) => part !== "").join(" – ");
  if (!("status" in entry)) return "";
  return [strings.statuses[entry.status], date(entry.date)].filter((part) => part !== "").join(", ");
}

/** What became of an entry, in one or two words: never told by colour alone. */
function kindOf(change: EntryChange, titleOf: (section: string) => string, { versions: words }: Strings): string {
  if (change.before === null) return words.added;
  if (change.after === null) return words.removed;
  const isReworded = change.words.some(({ kind }) => kind !== "same");
  const kinds = [
    ...(change.from !== null ? [words.movedFrom(titleOf(change.from))] : change.moved ? [words.movedHere] : []),
    ...(isReworded ? [words.reworded] : change.isValueChanged ? [words.changed] : []),
    ...(change.isOtherwiseChanged ? [words.otherSource] : []),
  ];
  return kinds.join(" · ");
}

function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ kind, text }, at) => {
    if (kind === "same") return text;
    return kind === "added" ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
  });
}

function Change({
  change,
  titleOf,
  language,
  strings,
}: {
  change: EntryChange;
  titleOf: (section: string) => string;
  language: string;
  strings: Strings;
}) {
  const { before, after, isValueChanged } = change;
  const [was, is] = [before && valueWords(before, strings), after && valueWords(after, strings)];
  return (
    <li className="change">
      <span className="change-kind">{kindOf(change, titleOf, strings)}</span>
      <div>
        <p className="change-words" lang={language}>
          <Stretches stretches={change.words} />
        </p>
        {isValueChanged ? (
          <p className="change-value">
            {was !== "" && <del>{was}</del>} {is !== "" && <ins>{is}</ins>}
          </p>
        ) : (
          <p className="change-value">{is ?? was}</p>
        )}
      </div>
    </li>
  );
}

/**
 * What parts two states of a pack, section by section in the order of reading. What was added is underlined, what was removed struck,
 * and each entry says in words what became of it.
 */
export function ComparisonView({
  comparison,
  titleOf,
  language,
  strings,
}: {
  comparison: Comparison;
  titleOf: (section: string) => string;
  /** That of the pack. */
  language: string;
  strings: Strings;
}) {
  const words = strings.versions;
  const { title, sections, articlesAdded, articlesRemoved, areArticlesReordered, fields } = comparison;
  const articles = [
    ...(articlesAdded.length > 0 ? [words.articlesAdded(articlesAdded.length)] : []),
    ...(articlesRemoved.length > 0 ? [words.articlesRemoved(articlesRemoved.length)] : []),
    ...(areArticlesReordered ? [words.articlesReordered] : []),
  ];
  if (!comparison.counts.isChanged) return <p className="field-help">{words.same}</p>;
  return (
    <div className="comparison">
      {title.length > 0 && (
        <section>
          <h3>{words.packTitle}</h3>
          <p className="change-words" lang={language}>
            <Stretches stretches={title} />
          </p>
        </section>
      )}
      {sections.map(({ section, entries }) => (
        <section key={section}>
          <h3 lang={language}>{titleOf(section)}</h3>
          <ul>
            {entries.map((change) => (
              <Change key={change.entry} change={change} titleOf={titleOf} language={language} strings={strings} />
            ))}
          </ul>
        </section>
      ))}
      {articles.length > 0 && (
        <section>
          <h3>{words.articles}</h3>
          <p>{articles.join(", ")}</p>
        </section>
      )}
      {fields.length > 0 && (
        <p className="field-help">{words.alsoChanged(fields.map((field) => words.fields[field]).join(", "))}</p>
      )}
    </div>
  );
}
