import { z } from "zod";
import { localeSchema, languageTagSchema, typographySchema, type Language } from "./language.ts";
import { expects } from "./reason.ts";

/** How a house sets a language, as data: the Imprimerie nationale's French, the United Nations' English. */
export const profileSchema = z.strictObject({
  /** "fr-IN", that of the file's name. */
  id: z
    .string()
    .refine(
      (id) => /^[a-z]{2}-[A-Z]{2}$/.test(id),
      expects({ en: "a profile is written fr-IN or en-UN", fr: "un profil s’écrit fr-IN ou en-UN" }),
    ),
  language: languageTagSchema,
  locale: localeSchema,
  typography: typographySchema,
});
/** See {@link profileSchema}. */
export type Profile = z.infer<typeof profileSchema>;

/** A language as a house sets it: the profile's signs in its labels too. Throws where the profile is of another language. */
export function applyProfile(language: Language, profile: Profile): Language {
  if (profile.language !== language.tag.slice(0, 2)) {
    throw new Error(`profile ${profile.id} is of another language than ${language.tag}; choose one of its own`);
  }
  const { locale, typography } = profile;
  const from = language.typography;
  const labels = Object.entries(language.labels).map(([key, words]): [string, string] => [
    key,
    respace(words, from, typography),
  ]);
  return { ...language, locale, typography, labels: Object.fromEntries(labels) };
}

type Typography = Profile["typography"];

/** A label with its spaces and quotation marks changed from one house's to another's. */
function respace(words: string, from: Typography, to: Typography): string {
  const changed = words
    .replaceAll(from.openQuote, "\u0002")
    .replace(from.closeQuote === "’" ? /’(?!\p{L})/gu : new RegExp(from.closeQuote, "gu"), "\u0003")
    .replace(/[\u00a0\u202f]?([;?!])/gu, `${to.spaceBeforeHighPunctuation}$1`)
    .replace(/[\u00a0\u202f]?:(?=\s|$|\{|\])/gu, `${to.spaceBeforeColon}:`);
  return changed.replaceAll("\u0002", to.openQuote).replaceAll("\u0003", to.closeQuote);
}
