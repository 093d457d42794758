import { parse } from "yaml";
import { linkSchema } from "../../core/blocks.ts";
import { languageTag } from "./core-properties.ts";
import type { Tagged } from "./html/head.ts";
import { unstatedProperties, type StatedProperties } from "./html/whole-page.ts";

/** A Markdown text and what the block of YAML before it states. */
export interface Fronted {
  stated: StatedProperties;
  text: string;
}

/**
 * Splits off the block of YAML with which note-takers and site builders begin a Markdown file. A text that begins with a rule and
 * no YAML is left as it is.
 */
export function readFrontMatter(text: string): Fronted {
  const fence = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const fields = fence ? fieldsOf(fence[1] ?? "") : null;
  if (!fence || !fields) return { stated: unstatedProperties, text };
  const first = (...names: string[]): Tagged | null => {
    for (const name of names) {
      const value = valueOf(fields.get(name));
      if (value !== "") return { value, tag: `front matter ${name}` };
    }
    return null;
  };
  const address = first("source", "url", "link");
  return {
    text: text.slice(fence[0].length),
    stated: {
      title: first("title"),
      byline: first("author", "authors", "byline", "creator"),
      outlet: first("site", "publisher", "publication", "outlet"),
      published: dayOf(first("published", "publish_date", "date")),
      address: address && linkSchema.safeParse(address.value).success ? address : null,
      language: languageTag(first("lang", "language")),
    },
  };
}

function fieldsOf(yaml: string): Map<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { logLevel: "silent" });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  } catch {
    return null;
  }
}

/** A field as words; several as a list. Brackets by which note-takers link names ("[[Jeanne Exemple]]") are taken off. */
function valueOf(field: unknown): string {
  if (Array.isArray(field))
    return field
      .map(valueOf)
      .filter((value) => value !== "")
      .join(", ");
  if (typeof field !== "string" && typeof field !== "number") return "";
  const value = String(field)
    .replace(/^\[\[|\]\]$/g, "")
    .trim();
  return value.length > 400 ? "" : value;
}

/** The day, month or year that a time stamp begins with. */
function dayOf(stated: Tagged | null): Tagged | null {
  const day = stated
    ? /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(stated.value)?.[0]
    : undefined;
  return stated && day !== undefined ? { value: day, tag: stated.tag } : null;
}
