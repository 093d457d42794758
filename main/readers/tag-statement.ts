import type { Stated } from "../../core/article.ts";
import { linkSchema } from "../../core/blocks.ts";
import type { Tagged } from "./html/head.ts";
import { recogniseLanguage } from "./recognise-language.ts";

/** No value that a tag states is longer, in UTF-16 units; an address is kept whole, for a part of it leads nowhere. */
const longestValue = 400;

/** Less text than this does not show its language better than a tag states it, in UTF-16 units. */
const shortText = 400;

/** The first of the values that says something, with the tag it stands in; null where none does. Blanks are made one. */
export function firstTagged(
  ...values: readonly (readonly [value: string | null | undefined, tag: string])[]
): Tagged | null {
  for (const [value, tag] of values) {
    const clean = value?.replace(/\s+/g, " ").trim() ?? "";
    if (clean !== "") return { value: /^https?:/i.test(clean) ? clean : clean.slice(0, longestValue), tag };
  }
  return null;
}

/** What a tag states of an article that no line of its text shows. */
export function byTag(found: Tagged | null): Stated {
  return found === null
    ? { value: null, line: null, by: "source" }
    : { value: found.value, line: null, tag: found.tag, by: "source" };
}

/** A page's own address by a tag; empty where the tag holds no address of the web. */
export function addressByTag(found: Tagged | null): Stated {
  return byTag(found !== null && linkSchema.safeParse(found.value).success ? found : null);
}

/** The language that a text shows, where it is long enough to tell; else the one that a tag states ("fr-CA" is "fr"). */
export function languageByTag(found: Tagged | null, text: string): Stated {
  const stated = /^[a-z]{2}(?=$|[-_])/i.exec(found?.value ?? "")?.[0].toLowerCase();
  const recognised = recogniseLanguage(text);
  if (
    found !== null &&
    stated !== undefined &&
    (recognised === null || recognised === stated || text.length < shortText)
  ) {
    return byTag({ value: stated, tag: found.tag });
  }
  return { value: recognised, line: null, by: "recognised" };
}
