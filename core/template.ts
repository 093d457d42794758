import { z } from "zod";
import { expects } from "./reason.ts";

const labelKey = z.string().min(1);
const idSchema = z.string().refine(
  (id) => /^[a-z][a-z0-9-]*$/.test(id),
  expects({
    en: "an id is lower-case letters, digits and hyphens",
    fr: "un id s’écrit en minuscules sans accent, chiffres et traits d’union",
  }),
);
const sectionBase = {
  /** Unique in the template; the pack keeps its content under it. */
  id: idSchema,
  /** Key of the heading in the language file. */
  label: labelKey,
  /** "body": numbered 1, 2, 3; "annex": numbered I, II, III and begun on a new page. */
  part: z.enum(["body", "annex"]),
  /** What the section is for, shown to the writer in the language of the screens. */
  purpose: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).optional(),
  /** The norm of its length: at most so many lines, words or entries; from and to so many pages. */
  length: z
    .strictObject({
      lines: z.int().positive().optional(),
      words: z.int().positive().optional(),
      entries: z.int().positive().optional(),
      pages: z.tuple([z.number().positive(), z.number().positive()]).optional(),
    })
    .optional(),
};
const writtenBase = {
  ...sectionBase,
  /** Key of the words of the placeholder that stands while the section is empty; without it the heading says what is missing. */
  missing: labelKey.optional(),
  /** In a briefing without cover: begun on a new page. */
  newPage: z.boolean().optional(),
};
const named = { id: idSchema, label: labelKey };
/** A column of a table: its width in points, or without one an even share of what is left. */
const columnSchema = z.strictObject({ ...named, width: z.number().positive().optional() });

/**
 * A section of a briefing. Its shape says what stands in it; `draw`, which suggestions fill a new pack's section; without it only the
 * writer knows.
 */
const templateSectionSchema = z.discriminatedUnion("shape", [
  z.strictObject({
    ...writtenBase,
    shape: z.literal("text"),
    draw: z.enum(["context", "objectives"]).optional(),
    /** Set as the bottom line: larger, without paragraph numbers. */
    lead: z.boolean().optional(),
    /** Set as a list with dashes, without paragraph numbers. */
    dashes: z.boolean().optional(),
  }),
  z.strictObject({
    ...writtenBase,
    shape: z.literal("points"),
    draw: z.enum(["objectives", "context"]).optional(),
    /** Set at 14 pt, to be read at the table. */
    large: z.boolean().optional(),
  }),
  z.strictObject({ ...writtenBase, shape: z.literal("outcomes"), draw: z.literal("outcomes").optional() }),
  z.strictObject({ ...writtenBase, shape: z.literal("figures"), draw: z.literal("figures").optional() }),
  z.strictObject({ ...writtenBase, shape: z.literal("chronology"), draw: z.literal("dates").optional() }),
  z.strictObject({
    ...writtenBase,
    shape: z.literal("table"),
    /** People go into the columns "name" and "role". */
    draw: z.literal("people").optional(),
    /** Five at most stand upright on a page. */
    columns: z.array(columnSchema).min(1).max(5),
  }),
  z.strictObject({ ...writtenBase, shape: z.literal("record"), rows: z.array(z.strictObject(named)).min(1) }),
  z.strictObject({
    ...writtenBase,
    shape: z.literal("subjects"),
    /** The subjects that are offered; their words are the labels "subject.…". */
    subjects: z.array(idSchema),
    parts: z.array(z.strictObject({ ...named, look: z.enum(["points", "text"]) })).min(1),
  }),
  z.strictObject({ ...writtenBase, shape: z.literal("digest"), draw: z.literal("articles").optional() }),
  z.strictObject({ ...sectionBase, shape: z.literal("sources") }),
  z.strictObject({ ...sectionBase, shape: z.literal("articles") }),
]);
/** See {@link templateSectionSchema}. */
export type TemplateSection = z.infer<typeof templateSectionSchema>;

/** The label of a subject that templates offer. */
export function subjectKey(subject: string): string {
  return `subject.${subject}`;
}

/** Every label a section asks for, each with its place in the section. */
export function labelsOfSection(section: TemplateSection): { key: string; path: (string | number)[] }[] {
  const ofList = (list: string, entries: { label: string }[]) =>
    entries.map((entry, index) => ({ key: entry.label, path: [list, index, "label"] }));
  return [
    { key: section.label, path: ["label"] },
    ...("missing" in section && section.missing !== undefined ? [{ key: section.missing, path: ["missing"] }] : []),
    ...(section.shape === "table" ? ofList("columns", section.columns) : []),
    ...(section.shape === "record" ? ofList("rows", section.rows) : []),
    ...(section.shape === "subjects"
      ? [
          ...ofList("parts", section.parts),
          ...section.subjects.map((subject, index) => ({ key: subjectKey(subject), path: ["subjects", index] })),
        ]
      : []),
  ];
}

/** Whose a marking is. "office": any office's own. */
const markingFamilies = ["office", "fr", "uk", "us", "eu", "un", "tlp", "press"] as const;

/** A marking: what stands on every page. Words that begin "TLP:" are a Traffic Light Protocol label and look like one. */
const markingSchema = z.strictObject({
  id: z.string().min(1),
  family: z.enum(markingFamilies).optional(),
  /** Whether the screens say that this computer may not be approved for it. */
  warn: z.boolean().optional(),
  /** The words as printed, by language of the briefing; "*" in every other. */
  words: z.record(z.string(), z.string().min(1)),
  /** Short form for file names. */
  short: z.string().refine(
    (short) => /^[A-Za-z0-9-]+$/.test(short),
    expects({
      en: "a short form is letters, digits and hyphens",
      fr: "une forme courte s’écrit en lettres sans accent, chiffres et traits d’union",
    }),
  ),
});
/** See {@link markingSchema}. */
export type Marking = z.infer<typeof markingSchema>;

/** The markings of the house, offered in every template. */
export const markingsSchema = z.strictObject({ markings: z.array(markingSchema) });

/** What a marking prints in a language. */
export function markingWords({ words, id }: Marking, tag: string): string {
  return words[tag] ?? words["*"] ?? Object.values(words)[0] ?? id;
}

/** A genre of briefing: which sections, in what order, with which cover and markings. */
export const templateSchema = z
  .strictObject({
    id: idSchema,
    /** Key of the genre's name in the language file; printed in capitals on the cover. */
    kind: labelKey,
    /** Its place among the templates offered, from 1; one without stands before all that have one. */
    rank: z.int().positive().optional(),
    cover: z.boolean(),
    contents: z.boolean(),
    /** Where the notes stand: at the foot of their pages where not said, or together at the end. */
    notes: z.enum(["foot", "end"]).optional(),
    /** Usual length in pages, from and to. */
    pages: z.tuple([z.int().positive(), z.int().positive()]),
    sections: z.array(templateSectionSchema).min(1),
    /** Markings of this template's own, offered before those of the house. */
    markings: z.array(markingSchema).default([]),
    /** The typography profile to begin with, by language; without one, the language's own typography. */
    profiles: z.record(z.string(), z.string().min(1)).optional(),
    /** Words of this template's own, by language and key; they go before those of the language file. */
    labels: z.record(z.string(), z.record(z.string(), z.string().min(1))).optional(),
  })
  .superRefine((template, context) => {
    const seen = new Set<string>();
    template.sections.forEach((section, index) => {
      if (seen.has(section.id)) {
        context.addIssue({
          code: "custom",
          path: ["sections", index, "id"],
          ...expects({
            en: `two sections are called "${section.id}"; give each its own id`,
            fr: `deux parties s’appellent « ${section.id} » ; donnez à chacune son id`,
          }),
        });
      }
      seen.add(section.id);
    });
  });
/** See {@link templateSchema}. */
export type Template = z.infer<typeof templateSchema>;

/** A section with the number it prints under: "1", "2" in the body, "I", "II" among the annexes. */
export interface NumberedSection {
  section: TemplateSection;
  number: string;
}

/** The sections of a template in order, each with its number. */
export function numberedSections(template: Template): NumberedSection[] {
  let body = 0;
  let annex = 0;
  return template.sections.map((section) => ({
    section,
    number: section.part === "annex" ? annexNumber(++annex) : String(++body),
  }));
}

/** The number an annex prints under, of 39 at most: Roman capitals. */
export function annexNumber(number: number): string {
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] ?? "";
  return "X".repeat(Math.floor(number / 10)) + units;
}

/** The labels of a template in a language, its own before those that all templates share; none where the language is not among the given. */
export function labelsFor(
  { labels: own = {} }: Template,
  tag: string,
  languages: readonly { tag: string; labels: Record<string, string> }[],
): Record<string, string> {
  return { ...languages.find((known) => known.tag === tag)?.labels, ...own[tag] };
}

/** Whether the notes of a pack stand together at the end: as it says, or else as its template has them. */
export function areNotesAtEnd(
  { endnotes }: { endnotes?: boolean | undefined },
  template: Template | undefined,
): boolean {
  return endnotes ?? template?.notes === "end";
}

/** What a pack says of the place of its notes where a person wants them at the end or not: nothing where the template has them so. */
export function endnotesChosen(isAtEnd: boolean, template: Template | undefined): boolean | undefined {
  return isAtEnd === areNotesAtEnd({}, template) ? undefined : isAtEnd;
}
