import { franc } from "franc-min";

/** How much of a text is looked at: more changes nothing. In UTF-16 units. */
const sampleLength = 6000;

/** The language of a text as an ISO 639-1 tag ("fr"), or null where the text is too short or like none that is known. */
export function recogniseLanguage(text: string): string | null {
  const code = franc(text.slice(0, sampleLength), { minLength: 60 });
  if (code === "und") return null;
  const tag = Intl.getCanonicalLocales(code)[0] ?? "";
  return tag.length === 2 ? tag : null;
}
