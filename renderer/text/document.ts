import type { Mark, Node } from "prosemirror-model";
import type { Emphasis, Outcome, OwnNote, Sentence } from "../../core/pack.ts";
import { ownNotesOf, paragraphsIn, piecesOf } from "../../core/running-text.ts";
import { blankOf, listOf, noteText, runsOf, schema, type Link, type Run } from "./schema.ts";

/** The shapes of section that are one running text. */
export type TextShape = "text" | "points" | "outcomes";

function linkFrom(entry: Sentence | Outcome): Link {
  const { id, source, further, audience, proposed } = entry;
  return {
    id,
    source,
    ...(further === undefined ? {} : { further }),
    ...(audience === undefined ? {} : { audience }),
    ...(proposed === undefined ? {} : { proposed }),
    ...("status" in entry ? { status: entry.status, date: entry.date } : {}),
  };
}

function sentenceNodes(entry: Sentence | Outcome, isLast: boolean): Node[] {
  const mark = schema.mark("sentence", { link: linkFrom(entry) });
  const words = (text: string, marks: Mark[]): Node[] => (text === "" ? [] : [schema.text(text, [mark, ...marks])]);
  const nodes = words(entry.lead, [schema.mark("lead")]);
  if (nodes.length > 0 && entry.text !== "") nodes.push(...words(" ", []));
  const notes = (own: readonly OwnNote[]): Node[] =>
    ownNotesOf({ notes: [...own] }).map(({ text }) => schema.node("note", { text }, [], [mark]));
  for (const { from, to, looks, notes: own } of piecesOf(entry)) {
    const marks = (["strong", "emphasis"] as const).filter((look) => looks.has(look)).map((look) => schema.mark(look));
    nodes.push(...words(entry.text.slice(from, to), marks), ...notes(own));
  }
  if (nodes.length > 0 && !isLast) nodes.push(...words(" ", []));
  return nodes;
}

/** What a section's entries are drawn from, or were: a text is told and shown again after every few keys, and most of it is as it was. */
const drawn = new WeakMap<Sentence | Outcome, { paragraph: Node; entries: readonly (Sentence | Outcome)[] }>();

function paragraphOf(entries: readonly (Sentence | Outcome)[]): Node {
  const [first] = entries;
  const before = first && drawn.get(first);
  const isSame =
    before?.entries.length === entries.length && entries.every((entry, at) => entry === before.entries[at]);
  if (before && isSame) return before.paragraph;
  const nodes = entries.map((entry, at) => sentenceNodes(entry, at === entries.length - 1));
  const blank = nodes.every(({ length }) => length === 0) && first ? linkFrom(first) : null;
  const paragraph = schema.node("paragraph", { list: first?.list ?? null, blank }, nodes.flat());
  if (first) drawn.set(first, { paragraph, entries });
  return paragraph;
}

/** The text of a section: a paragraph for each of its entries and those that run on from it; one empty paragraph where there are none. */
export function documentOf(entries: readonly (Sentence | Outcome)[]): Node {
  const paragraphs = paragraphsIn(entries).map(paragraphOf);
  return schema.node("doc", null, paragraphs.length === 0 ? [schema.node("paragraph")] : paragraphs);
}

function entryFrom(link: Link, shape: TextShape, words: Pick<Sentence, "lead" | "text">): Sentence | Outcome {
  const { id, source, further, audience, proposed, status = "notReported", date = null } = link;
  return {
    id,
    source,
    ...(further === undefined ? {} : { further }),
    ...(audience === undefined ? {} : { audience }),
    ...(proposed === undefined ? {} : { proposed }),
    ...words,
    ...(shape === "outcomes" ? { status, date } : {}),
  };
}

/** Stretches that touch and look the same are one. */
function joined(stretches: Emphasis[]): Emphasis[] {
  const whole: Emphasis[] = [];
  for (const stretch of stretches) {
    const last = whole.findLast(({ look }) => look === stretch.look);
    if (last?.to === stretch.from) last.to = stretch.to;
    else whole.push(stretch);
  }
  return whole;
}

/** The entry that a run of words stands for, null where no sentence has them; the blank behind it is its own where it `isLast`. */
export function entryOfRun(run: Run, shape: TextShape, isLast: boolean): Sentence | Outcome | null {
  if (run.link === null) return null;
  const isLead = (node: Node): boolean => node.marks.some(({ type }) => type === schema.marks.lead);
  const body = run.nodes.findIndex((node) => !isLead(node));
  const leads = body === -1 ? run.nodes : run.nodes.slice(0, body);
  const lead = leads.map((node) => node.text ?? "").join("");
  let text = "";
  const emphasis: Emphasis[] = [];
  const notes: OwnNote[] = [];
  for (const node of run.nodes.slice(leads.length)) {
    if (!node.isText) notes.push({ at: text.length, text: noteText(node) });
    const from = text.length;
    text += node.text ?? "";
    for (const look of ["strong", "emphasis"] as const) {
      if (node.isText && node.marks.some(({ type }) => type === schema.marks[look]))
        emphasis.push({ from, to: text.length, look });
    }
  }
  // The space after a lead, and that before the next sentence, belong to neither.
  const start = lead === "" ? 0 : text.length - text.trimStart().length;
  const end = isLast ? text.length : Math.max(start, text.trimEnd().length);
  const within = (place: number): number => Math.max(0, Math.min(place, end) - start);
  const placed = joined(emphasis)
    .map((one) => ({ ...one, from: within(one.from), to: within(one.to) }))
    .filter((one) => one.from < one.to);
  return {
    ...entryFrom(run.link, shape, { lead, text: text.slice(start, end) }),
    ...(placed.length === 0 ? {} : { emphasis: placed }),
    ...(notes.length === 0 ? {} : { notes: notes.map((note) => ({ ...note, at: within(note.at) })) }),
  };
}

/** What paragraphs stand for, by the shape of their section. A paragraph that nobody typed in is the same object, and so are its entries. */
const read: Record<TextShape, WeakMap<Node, readonly (Sentence | Outcome)[]>> = {
  text: new WeakMap(),
  points: new WeakMap(),
  outcomes: new WeakMap(),
};

function entriesOfParagraph(paragraph: Node, shape: TextShape): readonly (Sentence | Outcome)[] {
  const known = read[shape].get(paragraph);
  if (known) return known;
  const list = listOf(paragraph);
  const opening = list === null ? {} : { list };
  const blank = paragraph.childCount === 0 ? blankOf(paragraph) : null;
  const runs = runsOf(paragraph, 0);
  const ofRuns = runs.flatMap<Sentence | Outcome>((run, at) => {
    const entry = entryOfRun(run, shape, at === runs.length - 1);
    return entry ? [{ ...entry, ...(at === 0 ? opening : { runsOn: true }) }] : [];
  });
  const entries = blank ? [{ ...entryFrom(blank, shape, { lead: "", text: "" }), ...opening }] : ofRuns;
  read[shape].set(paragraph, entries);
  return entries;
}

/** The entries that a text stands for, in order: see {@link documentOf}. */
export function entriesOf(document: Node, shape: TextShape): (Sentence | Outcome)[] {
  return document.children.flatMap((paragraph) => entriesOfParagraph(paragraph, shape));
}
