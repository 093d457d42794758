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
};

/** A section of a briefing. Its shape says what stands in it; `draw`, which suggestions fill a new pack's section. */
const templateSectionSchema = z.discriminatedUnion("shape", [
  z.strictObject({
    ...sectionBase,
    shape: z.literal("text"),
    draw: z.literal("context").optional(),
    /** Key of the words of the placeholder that stands while the section is empty. */
    missing: labelKey,
    /** Set as the bottom line: larger, without paragraph numbers. */
    lead: z.boolean().optional(),
  }),
  z.strictObject({
    ...sectionBase,
    shape: z.literal("points"),
    draw: z.literal("objectives").optional(),
    missing: labelKey,
  }),
  z.strictObject({
    ...sectionBase,
    shape: z.literal("outcomes"),
    draw: z.literal("outcomes").optional(),
    missing: labelKey,
  }),
  z.strictObject({
    ...sectionBase,
    shape: z.literal("figures"),
    draw: z.literal("figures").optional(),
    missing: labelKey,
  }),
  z.strictObject({
    ...sectionBase,
    shape: z.literal("chronology"),
    draw: z.literal("dates").optional(),
    missing: labelKey,
  }),
  z.strictObject({ ...sectionBase, shape: z.literal("sources") }),
  z.strictObject({ ...sectionBase, shape: z.literal("articles") }),
]);
/** See {@link templateSectionSchema}. */
export type TemplateSection = z.infer<typeof templateSectionSchema>;

/** A marking: what stands on every page. Words that begin "TLP:" are a Traffic Light Protocol label and look like one. */
const markingSchema = z.strictObject({
  id: z.string().min(1),
  /** The words as printed, by language of the briefing. */
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

/** A genre of briefing: which sections, in what order, with which cover and markings. */
export const templateSchema = z
  .strictObject({
    id: idSchema,
    /** Key of the genre's name in the language file; printed in capitals on the cover. */
    kind: labelKey,
    cover: z.boolean(),
    contents: z.boolean(),
    /** Usual length in pages, from and to. */
    pages: z.tuple([z.int().positive(), z.int().positive()]),
    sections: z.array(templateSectionSchema).min(1),
    markings: z.array(markingSchema),
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
    number: section.part === "annex" ? roman(++annex) : String(++body),
  }));
}

/** A number from 1 to 39 in Roman capitals. */
function roman(number: number): string {
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] ?? "";
  return "X".repeat(Math.floor(number / 10)) + units;
}
