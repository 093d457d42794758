import type { Properties } from "../../core/properties.ts";
import { wordDate } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";

/** What the files will say of themselves beside their pages, and what a clean copy leaves out; nothing until it is known. */
export function FileProperties({ properties, clean }: { properties: Properties | null; clean: boolean }) {
  const { strings } = useWorkplace();
  const words = strings.export.properties;
  if (properties === null) return null;
  const { title, subject, language, created, author, keywords } = properties;
  const rows: [name: string, value: string][] = [
    [words.title, title],
    [words.subject, subject],
    [words.language, new Intl.DisplayNames([strings.locale], { type: "language" }).of(language) ?? language],
    [words.created, wordDate(created.slice(0, 10), strings.locale)],
    [words.author, author ?? words.noAuthor],
    [words.keywords, keywords.join(", ")],
  ];
  return (
    <section className="file-properties" aria-label={words.name}>
      <h3>{words.name}</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="field-help">{clean ? words.leftOut : words.keptIn}</p>
    </section>
  );
}
