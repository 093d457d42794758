import { plain, type Block, type Inline } from "../blocks.ts";
import { noteOwn, placeholder, spokenBy, typeset, type Composition } from "../composition.ts";
import { label } from "../language.ts";
import { leadJoin, type Entry, type Sentence } from "../pack.ts";

/** The word before an entry that says for whom it is meant, where the whole file is not for one audience. */
export function flag({ audience }: Entry, { language, flagged }: Composition): Inline[] {
  if (audience === undefined || !flagged) return [];
  return [
    { kind: "faint", text: label(language, "audience.flag", { audience: label(language, `audience.${audience}`) }) },
  ];
}

/** Lead, text, note mark and full stop of a sentence, in the order the language sets them. */
export function sentence(entry: Sentence, composition: Composition): Inline[] {
  const { language } = composition;
  const note = composition.cite(entry);
  const lead = typeset(entry, entry.lead.trim(), composition);
  const text = typeset(entry, entry.text.trim(), composition);
  if (text === "") return [{ kind: "strong", children: plain(lead) }, ...note];
  // The mark goes before a closing full stop in French, after it in English; "!", "?" and "»" are never moved.
  const stopped = /\.\.$/.test(text) ? text : text.replace(/[.;,:\s]+$/u, "");
  const closed = /(?:[!?…]|\.\.)["»”’\s]*$|[.]\s?["»”’]$/u.test(stopped);
  const stop = closed ? "" : ".";
  const marked: Inline[] =
    language.typography.noteMark === "before"
      ? [{ kind: "text", text: stopped }, ...note, ...(stop === "" ? [] : plain(stop))]
      : [{ kind: "text", text: stopped + stop }, ...note];
  if (lead === "") return marked;
  const join = leadJoin(entry.lead, entry.text, language.typography.spaceBeforeColon);
  return [{ kind: "strong", children: plain(lead + join) }, { kind: "text", text: " " }, ...marked];
}

/** A sentence under its number on the margin, and what stands after it. */
export function point(
  entry: Sentence,
  index: number,
  section: { label: string },
  composition: Composition,
  after: Inline[],
  style: "point" | "point-large" = "point",
): Block {
  const number = String(index + 1);
  noteOwn(entry, section, number, composition);
  return {
    kind: "paragraph",
    style,
    entry: entry.id,
    label: number,
    ...spokenBy(entry, composition),
    children: [...flag(entry, composition), ...sentence(entry, composition), ...after],
  };
}

/** The first of the points of a section without any: what it asks for. */
export function emptyPoint(
  missing: string | undefined,
  composition: Composition,
  style: "point" | "point-large" = "point",
): Block {
  return { kind: "paragraph", style, label: "1", children: placeholder(composition, missing) };
}
