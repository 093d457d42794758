import { leadWords, purposeOfName, purposeOfWord, type Purpose } from "./purposes.ts";
import { attribute } from "./page.ts";
import type { PageElement } from "./page-tree.ts";

/** A part of a page: an element that holds lines, and the part in which it lies (null for the body). */
export interface Section {
  readonly within: Section | null;
  /** The name of its element, in lower case. */
  readonly name: string;
  /** Name and attributes: parts of one page that are built alike share it. */
  readonly build: string;
  /** What it is for if not for running text, as its element or its attributes say; null where they do not. */
  readonly purpose: Purpose | null;
  /** Its attributes call it the lead of an article. */
  readonly isLead: boolean;
}

const namingAttributes = ["class", "id", "role", "itemprop"] as const;

/** The sections of one page, as they are met. */
export class Sections {
  private readonly read = new Map<string, Pick<Section, "purpose" | "isLead">>();

  /** The section that an element makes inside another. What a page's body is called says nothing of its parts. */
  of(element: PageElement, within: Section | null): Section {
    const name = element.localName;
    if (within === null) return { within, name, build: name, purpose: null, isLead: false };
    const names = namingAttributes.map((attributeName) => attribute(element, attributeName) ?? "").join(" ");
    const named = this.read.get(names) ?? meaningOf(names);
    this.read.set(names, named);
    return {
      within,
      name,
      build: `${name} ${names}`,
      purpose: purposeOfName.get(name) ?? named.purpose,
      isLead: named.isLead,
    };
  }
}

/** What names such as "post-meta", "relatedLinks" or "article__lead" say, by their first word that says anything. */
function meaningOf(names: string): Pick<Section, "purpose" | "isLead"> {
  let purpose: Purpose | null = null;
  let isLead = false;
  for (const name of names.split(/\s+/)) {
    let before = "";
    // A capital after a small letter begins a word.
    for (const [part] of name.matchAll(/[A-Z]*[a-z]+|[A-Z]+/g)) {
      const word = part.toLowerCase();
      const pair = `${before}_${word}`;
      purpose ??= purposeOfWord.get(pair) ?? purposeOfWord.get(word) ?? null;
      isLead ||= leadWords.has(pair) || leadWords.has(word);
      before = word;
    }
  }
  return { purpose, isLead };
}

/** The section and all in which it lies, innermost first. */
export function* sectionsAround(section: Section | null): Generator<Section> {
  for (let at = section; at !== null; at = at.within) yield at;
}

/** Whether a section is another or lies in it. */
export function isWithin(section: Section, outer: Section): boolean {
  for (const around of sectionsAround(section)) if (around === outer) return true;
  return false;
}

const outsideNames: ReadonlySet<string> = new Set(["nav", "menu", "footer", "aside", "form", "dialog"]);

/** Whether a section lies in a navigation, footer, aside, form or dialog of the page, by the elements' own names. */
export function isOutside(section: Section): boolean {
  for (const { name } of sectionsAround(section)) if (outsideNames.has(name)) return true;
  return false;
}

/** Tells what a section is for, by the outermost around it that has a purpose which `counts`; null where there is none. */
export function purposeAround(
  counts: (section: Section, purpose: Purpose) => boolean,
): (section: Section) => Purpose | null {
  const known = new Map<Section, Purpose | null>();
  const purposeOf = (section: Section): Purpose | null => {
    const before = known.get(section);
    if (before !== undefined) return before;
    const outer = section.within === null ? null : purposeOf(section.within);
    const { purpose } = section;
    const found = outer ?? (purpose !== null && counts(section, purpose) ? purpose : null);
    known.set(section, found);
    return found;
  };
  return purposeOf;
}
