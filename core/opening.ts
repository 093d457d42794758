import { plain, type Inline } from "./blocks.ts";
import type { Composition } from "./composition.ts";
import { formatDate, formatRange, label, setType, type Language } from "./language.ts";
import { raiseOrdinalsInNote } from "./ordinals.ts";
import type { Pack } from "./pack.ts";
import type { Template } from "./template.ts";
import type { Opening } from "./tree.ts";

/** What rows of a record ask for that the pack itself may say, by their labels. */
const packFacts: Readonly<Record<string, "place" | "addressee" | "office">> = {
  "column.place": "place",
  "row.to": "addressee",
  "row.from": "office",
};

/** What the pack says of itself that a record's row of this label asks for; "" where it says nothing of the kind. */
export function saidByPack(label: string, { cover }: Pick<Pack, "cover">): string {
  const fact = packFacts[label];
  return fact === undefined ? "" : cover[fact].trim();
}

/** Whether a record of the briefing has a row for a fact, with nothing written in it: the fact then stands there. */
function standsInRecord(fact: string, { sections: contents }: Pack, { sections }: Template): boolean {
  return sections.some((section) => {
    if (section.shape !== "record") return false;
    const content = contents[section.id];
    const cells = content?.shape === "record" ? content.entries[0]?.cells : undefined;
    return section.rows.some(({ id, label }) => packFacts[label] === fact && (cells?.[id] ?? "").trim() === "");
  });
}

/** What a briefing opens with the words of. `date` is the day it bears, ISO. */
interface Opened {
  pack: Pack;
  template: Template;
  language: Language;
  date: string;
}

/**
 * Genre, title, and what is to be known of the briefing. Without a cover only what is said is printed: the parts of such a briefing
 * ask for the rest themselves, and what they ask for stands in them.
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
  // Nobody outside is asked for what the office did not say.
  const asks = template.cover && whole;
  const add = (key: string, text: string): void => {
    if (asks || text.trim() !== "") facts.push({ label: label(language, key), value: said(text) });
  };
  if (asks && cover.start === null) facts.push({ label: label(language, "cover.dates"), value: missing });
  if (cover.nature !== "") add("cover.nature", cover.nature);
  for (const fact of ["place", "addressee", "office"] as const)
    if (template.cover || !standsInRecord(fact, pack, template)) add(`cover.${fact}`, cover[fact]);
  if (template.cover) {
    const count = articles.length;
    const versionKey = count === 0 ? "cover.version.none" : count === 1 ? "cover.version.one" : "cover.version.many";
    add(
      "cover.version",
      label(language, versionKey, { version: pack.version, date: formatDate(language, date), count }),
    );
    add("cover.marking", label(language, pack.marking === null ? "cover.marking.none" : "cover.marking.note"));
  }
  const dates = coverDates(pack, language);
  const written = setType(language, cover.subtitle.trim());
  // Whoever writes the dates as a subtitle has them once.
  const wordsOf = (line: string) => line.toLowerCase().replace(/\s+/gu, " ");
  const subtitle = [...(wordsOf(written) === wordsOf(dates) ? [] : [written]), dates]
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
