import type { Tagged } from "./html/head.ts";
import { unstatedProperties, type StatedProperties } from "./html/whole-page.ts";
import { findFirst, wordsIn, type XmlElement } from "./xml.ts";

/**
 * What a document's properties state in Dublin Core: title, author, language. The days on which its file was made and changed are
 * no days of publication and are not read.
 */
export function coreProperties(properties: XmlElement | null): StatedProperties {
  const stated = (local: string, tag: string): Tagged | null => {
    const element = properties ? findFirst(properties, local) : undefined;
    const value = element ? wordsIn(element) : "";
    return value === "" || value.length > 400 ? null : { value, tag };
  };
  return {
    ...unstatedProperties,
    title: stated("title", "dc:title"),
    byline: stated("creator", "dc:creator"),
    language: languageTag(stated("language", "dc:language")),
  };
}

/** A language by its first subtag alone ("fr" of "fr-FR"); null where it is none of two letters. */
export function languageTag(stated: Tagged | null): Tagged | null {
  const primary = stated ? /^[a-z]{2}(?=$|[-_])/i.exec(stated.value)?.[0] : undefined;
  return stated && primary !== undefined ? { value: primary.toLowerCase(), tag: stated.tag } : null;
}
