import { plain, type Block } from "../blocks.ts";
import { isWritten, notePlace, placeholder, spokenBy, type Composition, type SectionOf } from "../composition.ts";
import { label } from "../language.ts";
import type { SubjectSentence } from "../pack.ts";
import { subjectKey } from "../template.ts";
import { emptyPoint, flag, point, sentence } from "./sentence.ts";

/** A subject of a briefing and what is said of it. */
export interface SubjectBrief {
  title: string;
  blocks: Block[];
}

/** A subject's name in the briefing's language; one that the writer named keeps the writer's words, what has none the section's. */
function subjectTitle(subject: string, section: SectionOf<"subjects">, { language, heading }: Composition): string {
  if (subject === "") return heading(section.label);
  const key = subjectKey(subject);
  return language.labels[key] === undefined ? subject : heading(key);
}

/** The briefs of the subjects that anything is said of, in the template's order, then in that of writing. */
export function subjectBriefs(section: SectionOf<"subjects">, composition: Composition): SubjectBrief[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "subjects" ? content.entries.filter(isWritten) : [];
  const written = new Set(entries.map(({ subject }) => subject));
  const offered = section.subjects.filter((subject) => written.has(subject));
  return [...new Set([...offered, ...written])].map((subject) => {
    const title = subjectTitle(subject, section, composition);
    const own = entries.filter((entry) => entry.subject === subject);
    return { title, blocks: briefOf(own, title, section, composition) };
  });
}

/** What stands in place of the briefs while nothing is written. */
export function noBrief({ missing }: { missing?: string | undefined }, composition: Composition): Block[] {
  return [{ kind: "paragraph", style: "body", children: placeholder(composition, missing) }];
}

function briefOf(
  entries: SubjectSentence[],
  title: string,
  section: SectionOf<"subjects">,
  composition: Composition,
): Block[] {
  const { language } = composition;
  const placeOf = (key: string): string => title + language.typography.comma + label(language, key);
  // What is in no part of the template's is in its first.
  const partOf = (entry: SubjectSentence): string =>
    (section.parts.find(({ id }) => id === entry.part) ?? section.parts[0])?.id ?? "";
  return section.parts.flatMap((part): Block[] => {
    const own = entries.filter((entry) => partOf(entry) === part.id);
    // An audience is not told of parts that were not for it.
    if (own.length === 0 && !composition.whole) return [];
    // The only part of a brief needs no name beside the brief's own.
    const heading: Block[] =
      section.parts.length === 1
        ? []
        : [{ kind: "heading", level: composition.headed ? 2 : 3, children: plain(composition.heading(part.label)) }];
    if (part.look === "points") {
      const points = own.map((entry, index) => point([entry], index, placeOf(part.label), composition, []));
      return [...heading, ...(points.length === 0 ? [emptyPoint(undefined, composition)] : points)];
    }
    const paragraphs = own.map((entry): Block => {
      const number = String(++composition.paragraphs);
      notePlace(entry, title, number, composition);
      const children = [...flag(entry, composition), ...sentence(entry, composition)];
      const spoken = spokenBy(entry, composition);
      return { kind: "paragraph", style: "body", entries: [entry.id], label: number, ...spoken, children };
    });
    return [...heading, ...(paragraphs.length === 0 ? noBrief({}, composition) : paragraphs)];
  });
}
