import { plain, type Inline } from "./blocks.ts";
import type { Composition } from "./composition.ts";
import { formatDate, formatRange, label, setType, type Language } from "./language.ts";
import { raiseOrdinalsInNote } from "./ordinals.ts";
import type { Pack } from "./pack.ts";
import type { Template } from "./template.ts";
import type { Opening } from "./tree.ts";

/** What a briefing opens with the words of. `date` is the day it bears, ISO. */
interface Opened {
  pack: Pack;
  template: Template;
  language: Language;
  date: string;
}

/**
 * Genre, title, and what is to be known of the briefing. Without a cover only what is said is printed: the parts of such a briefing
 * ask for the rest themselves.
 */
export function openingOf(
  { pack, template, language, date }: Opened,
  { articles, whole }: Composition,
  kind: string,
): Opening {
  const { cover } = pack;
  const missing: Inline[] = [{ kind: "placeholder", text: label(language, "placeholder.short") }];
  const said = (text: string): Inline[] =>
    text.trim() === "" ? missing : raiseOrdinalsInNote(plain(setType(language, text.trim())), language.tag);
  const facts: Opening["facts"] = [];
  const add = (key: string, text: string): void => {
    if (template.cover || text.trim() !== "") facts.push({ label: label(language, key), value: said(text) });
  };
  if (template.cover && cover.start === null) facts.push({ label: label(language, "cover.dates"), value: missing });
  if (cover.nature !== "") add("cover.nature", cover.nature);
  add("cover.place", cover.place);
  add("cover.addressee", cover.addressee);
  add("cover.office", cover.office);
  if (template.cover) {
    const count = articles.length;
    const versionKey = count === 0 ? "cover.version.none" : count === 1 ? "cover.version.one" : "cover.version.many";
    add(
      "cover.version",
      label(language, versionKey, { version: pack.version, date: formatDate(language, date), count }),
    );
    add("cover.marking", label(language, pack.marking === null ? "cover.marking.none" : "cover.marking.note"));
  }
  const subtitle = [setType(language, cover.subtitle.trim()), coverDates(pack, language)]
    .filter((line) => line !== "")
    .map((line) => raiseOrdinalsInNote(plain(line), language.tag));
  const asked = whole ? label(language, "placeholder.short") : "";
  return { kind, title: setType(language, pack.title.trim() === "" ? asked : pack.title), subtitle, facts };
}

/** The visit's dates as the cover words them: "Du 21 au 26 juin 2025". */
function coverDates({ cover: { start, end } }: Pack, language: Language): string {
  if (start === null) return "";
  if (end === null || end === start) {
    const key = start.length === 10 ? "cover.day" : "cover.month";
    return label(language, key, { start: formatDate(language, start) });
  }
  if (start.length < 10 || end.length < 10) return formatRange(language, start, end);
  const parts = formatDate(language, start).split("\u00a0");
  // "Du 21 au 26 juin 2025", "Du 29 mai au 2 juin 2026": what both ends share is said once.
  const said = start.slice(0, 7) === end.slice(0, 7) ? 1 : start.slice(0, 4) === end.slice(0, 4) ? 2 : 3;
  return label(language, "cover.range", {
    start: parts.slice(0, said).join("\u00a0"),
    end: formatDate(language, end),
    range: formatRange(language, start, end),
  });
}
