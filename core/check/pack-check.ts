import { z } from "zod";
import type { Pack } from "../pack.ts";
import { disagreementSchema, valuesOf, type Disagreement } from "./disagreement.ts";
import { findingSchema, isOpen } from "./finding.ts";

/** Which words of a pack a statement is made of: those of an entry's lead, text or own notes, its row as a whole, its date, or a field of the cover. */
export const packFields = ["lead", "text", "note", "row", "date", "title", "subtitle", "place", "dates"] as const;
/** One of {@link packFields}. */
export type PackField = (typeof packFields)[number];

/**
 * A finding with its place in a pack: section and entry as the pack names them ("" for the cover), the field, and where in the field's
 * text the sentence begins. `reason`: why a person vouches for it, null where nobody does.
 */
export const packFindingSchema = findingSchema.extend({
  section: z.string(),
  entry: z.string(),
  field: z.enum(packFields),
  offset: z.int().nonnegative(),
  reason: z.string().nullable(),
});
/** See {@link packFindingSchema}. */
export type PackFinding = z.infer<typeof packFindingSchema>;

/** What the picked articles say of a pack: each item that was looked for, and where the articles disagree. */
export const packCheckSchema = z.strictObject({
  findings: z.array(packFindingSchema),
  disagreements: z.array(disagreementSchema),
});
/** See {@link packCheckSchema}. */
export type PackCheck = z.infer<typeof packCheckSchema>;

/** The words of a finding. */
export function wordsOf({ sentence, span }: Pick<PackFinding, "sentence" | "span">): string {
  return sentence.slice(...span);
}

/** Why a person vouches for what was found wanting; null where nobody does. */
export function reasonFor(finding: Pick<PackFinding, "sentence" | "span">, { vouched }: Pack): string | null {
  const words = wordsOf(finding);
  return vouched.find((vouch) => vouch.words === words && vouch.sentence === finding.sentence)?.reason ?? null;
}

/** Whether a finding is of a value on which the articles disagree so: one paragraph may hold a day and a sum that are both disputed. */
export function isAbout(
  { kind, note, sources }: Pick<PackFinding, "kind" | "note" | "sources">,
  disagreement: Disagreement,
): boolean {
  return (
    kind === disagreement.kind &&
    note?.theirs === valuesOf(disagreement) &&
    sources.some(({ article, line }) => disagreement.values.some((one) => one.article === article && one.line === line))
  );
}

/** Whether a choice between the values of a disagreement is one for the value that a finding's sentence has. */
function isChosen(finding: PackFinding, disagreement: Disagreement, articles: readonly string[]): boolean {
  return (
    isAbout(finding, disagreement) &&
    finding.sources.some((found) => found.otherwise === undefined && articles.includes(found.article))
  );
}

/**
 * The articles that give a value which a person chose where the articles disagree, by their ids: a choice is one of values, so whoever
 * gives the same one is among them. None where nobody chose yet.
 */
export function chosenArticles({ id, values }: Disagreement, { choices }: Pick<Pack, "choices">): readonly string[] {
  const ticked = choices.find(({ disagreement }) => disagreement === id)?.articles ?? [];
  const chosen = new Set(values.filter(({ article }) => ticked.includes(article)).map(({ value }) => value));
  return [...new Set(values.filter(({ value }) => chosen.has(value)).map(({ article }) => article))];
}

/**
 * The findings a person still has to look at, in text order. Where the articles disagree, a choice that was made settles it in the
 * sentences that have the value chosen.
 */
export function openFindings({ findings, disagreements }: PackCheck, pack: Pick<Pack, "choices">): PackFinding[] {
  const settled = (finding: PackFinding): boolean =>
    finding.verdict === "disagree" && disagreements.some((one) => isChosen(finding, one, chosenArticles(one, pack)));
  return findings.filter((finding) => isOpen(finding) && finding.reason === null && !settled(finding));
}

/**
 * What is supported and yet worth a look: no speaker given, a name in two spellings, a term that protocol keeps apart from another that
 * stands in the articles too, an acronym not written out. Nothing of it is open.
 */
export function worthKnowing({ findings }: PackCheck): PackFinding[] {
  return findings.filter((finding) => !isOpen(finding) && finding.note !== null);
}

/** The entries all of whose supported items rest on one source alone; those without a supported item are not among them. */
export function singleSourced({ findings }: PackCheck): ReadonlySet<string> {
  const supported = findings.filter((finding) => !isOpen(finding) && finding.entry !== "");
  const crossed = new Set(supported.filter(({ independent }) => independent > 1).map(({ entry }) => entry));
  return new Set(supported.map(({ entry }) => entry).filter((entry) => !crossed.has(entry)));
}
