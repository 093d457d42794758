import type { TemplateSection } from "../../core/template.ts";
import { useWorkplace } from "../workplace.tsx";
import { sectionElement } from "./desk-context.tsx";
import { excessOf, type SectionLength } from "./lengths.ts";

/**
 * The head of a section: number and title, at its right how long it is as printed against the norm of its template, and under them what
 * it is for. `entries` are how many it has, `length` is undefined until it was measured.
 */
export function SectionHead({
  section,
  number,
  title,
  entries,
  length,
}: {
  section: TemplateSection;
  number: string;
  title: string;
  entries: number;
  length: SectionLength | undefined;
}) {
  const { strings, language } = useWorkplace();
  const { purpose, length: norm } = section;
  const words = strings.length;
  const excess = length ? excessOf(length, entries, norm) : null;
  const said = [
    length ? words.measured(length) : "",
    excess ? <strong key="excess">{words.excess(excess)}</strong> : norm ? words.norm(norm) : "",
  ].filter((part) => part !== "");
  return (
    <>
      <div className="section-head">
        <h2 className="section-heading" id={sectionElement(section.id)} tabIndex={-1}>
          <span className="section-number">{number}</span> {title}
        </h2>
        {said.length > 0 && (
          <p className="section-length">
            {said[0]}
            {said.length > 1 && <>, {said[1]}</>}
          </p>
        )}
      </div>
      {purpose && <p className="section-note">{purpose[language]}</p>}
    </>
  );
}
