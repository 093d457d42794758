import { diffArrays } from "diff";
import { textOfBlocks, textOfInlines, type Block, type Inline } from "./blocks.ts";
import {
  isReworded,
  leastShared,
  mostEdits,
  pairsByName,
  pairsByWords,
  pieces,
  type Likeness,
  type Pair,
} from "./likeness.ts";
import type { Section } from "./tree.ts";

/** What became of a part of a document since an earlier state of it. */
export type Fate<Part> = { kind: "same" | "added" | "removed" } | { kind: "edited"; was: Part };

/** A part with its fate: as it is now, or where it was removed as it was. */
export interface Revised<Part> {
  part: Part;
  fate: Fate<Part>;
}

/** The fate of a piece of a part: that of the part. */
export function fateWithin<Part, Piece>(fate: Fate<Part>, piece: (part: Part) => Piece): Fate<Piece> {
  return fate.kind === "edited" ? { kind: "edited", was: piece(fate.was) } : fate;
}

/**
 * The parts of two states as one list in reading order, what was removed before what came in its place. Parts of one `key` are the
 * same; of those between two of them, one that is like another is that one edited. Parts that are the same or edited keep their order.
 */
export function revise<Part>(
  was: readonly Part[],
  now: readonly Part[],
  key: (part: Part) => string,
  likeness: Likeness<Part>,
): Revised<Part>[] {
  const revised: Revised<Part>[] = [];
  let gap: { was: Part[]; now: Part[] } = { was: [], now: [] };
  let [atWas, atNow] = [0, 0];
  const close = () => {
    revised.push(...paired(gap.was, gap.now, likeness));
    gap = { was: [], now: [] };
  };
  const changes = diffArrays(was.map(key), now.map(key), { maxEditLength: mostEdits }) ?? [
    { count: was.length, removed: true, added: false },
    { count: now.length, removed: false, added: true },
  ];
  for (const { count, added, removed } of changes) {
    if (removed) gap.was.push(...was.slice(atWas, atWas + count));
    else if (added) gap.now.push(...now.slice(atNow, atNow + count));
    else {
      close();
      for (const part of now.slice(atNow, atNow + count)) revised.push({ part, fate: { kind: "same" } });
    }
    if (!added) atWas += count;
    if (!removed) atNow += count;
  }
  close();
  return revised;
}

/** What stands between two parts that are the same: pairs by name, and between these by words. */
function paired<Part>(was: readonly Part[], now: readonly Part[], likeness: Likeness<Part>): Revised<Part>[] {
  const end = { was: was.length, now: now.length };
  const revised: Revised<Part>[] = [];
  let from: Pair = { was: 0, now: 0 };
  const step = (to: Pair): void => {
    for (const part of was.slice(from.was, to.was)) revised.push({ part, fate: { kind: "removed" } });
    for (const part of now.slice(from.now, to.now)) revised.push({ part, fate: { kind: "added" } });
    const [earlier, part] = [was[to.was], now[to.now]];
    if (earlier !== undefined && part !== undefined) revised.push({ part, fate: { kind: "edited", was: earlier } });
    from = { was: to.was + 1, now: to.now + 1 };
  };
  for (const named of [...pairsByName(was, now, likeness), end]) {
    const start = from;
    const between = pairsByWords(was.slice(start.was, named.was), now.slice(start.now, named.now), likeness);
    for (const pair of between) step({ was: start.was + pair.was, now: start.now + pair.now });
    step(named);
  }
  return revised;
}

/** Sections by their ids: whatever else of one differs, it is the same one edited. */
export function reviseSections(was: readonly Section[], now: readonly Section[]): Revised<Section>[] {
  const revised = revise(was, now, ({ id }) => id, {
    names: () => [],
    text: () => "",
    isOfForm: () => false,
    least: () => 0,
  });
  const earlier = new Map(was.map((section) => [section.id, section]));
  return revised.map(({ part, fate }) => {
    const before = fate.kind === "same" ? earlier.get(part.id) : undefined;
    return before ? { part, fate: { kind: "edited", was: before } } : { part, fate };
  });
}

/** The blocks of two states. One that was edited is of the same kind, list or table alike in its form. */
export function reviseBlocks(was: readonly Block[], now: readonly Block[]): Revised<Block>[] {
  return revise(was, now, keyOfBlock, {
    names: (block) => (block.kind === "paragraph" ? (block.entries ?? []) : []),
    text: (block) => textOfBlocks([block]),
    isOfForm: isOfFormOf,
    least: ({ kind }) => (kind === "paragraph" || kind === "heading" ? leastShared : 0),
  });
}

/** The items of two lists. */
export function reviseItems(was: readonly Block[][], now: readonly Block[][]): Revised<Block[]>[] {
  return revise(was, now, (blocks) => JSON.stringify(blocks.map(keyOfBlock)), {
    names: (blocks) => blocks.flatMap((block) => (block.kind === "paragraph" ? (block.entries ?? []) : [])),
    text: textOfBlocks,
    isOfForm: () => true,
    least: () => leastShared,
  });
}

type Table = Extract<Block, { kind: "table" }>;
type Row = Table["rows"][number];

/** The rows of two tables of as many columns. A row is known by its entry, or else by the words of its first cell. */
export function reviseRows(was: readonly Row[], now: readonly Row[]): Revised<Row>[] {
  const words = (row: Row): string[] => row.map(({ children }) => textOfInlines(children));
  return revise(was, now, JSON.stringify, {
    names: (row) => [row[0]?.entry ?? words(row)[0] ?? ""].filter((name) => name !== ""),
    text: (row) => words(row).join(" "),
    isOfForm: (one, other) => one[0]?.entry === other[0]?.entry,
    least: () => leastShared,
  });
}

/** Where a block stands in its source is not part of what it says. */
function keyOfBlock(block: Block): string {
  return JSON.stringify(block, (name, value: unknown) => (name === "line" || name === "leads" ? undefined : value));
}

function isOfFormOf(was: Block, now: Block): boolean {
  switch (now.kind) {
    case "paragraph":
      return (
        was.kind === "paragraph" && was.style === now.style && (was.label === undefined) === (now.label === undefined)
      );
    case "heading":
      return was.kind === "heading" && was.level === now.level && was.annex === now.annex;
    case "list":
      return was.kind === "list" && was.ordered === now.ordered;
    case "quote":
      return was.kind === "quote";
    case "table":
      return (
        was.kind === "table" && was.look === now.look && columnsIn(was) === columnsIn(now) && !was.head === !now.head
      );
    case "image":
      return false;
  }
}

function columnsIn({ head, rows }: Table): number {
  return Math.max(head?.length ?? 0, ...rows.map((row) => row.length));
}

/** The notes that running text refers to, in order. */
export function noteIdsIn(children: readonly Inline[]): string[] {
  return children.flatMap((child) => {
    if (child.kind === "note") return [child.note];
    return "children" in child ? noteIdsIn(child.children) : [];
  });
}

/** A stretch of running text that both states have, as it is now, or only the one or the other. `was`: the notes of the earlier state in it. */
export interface InlineStretch {
  kind: "same" | "added" | "removed";
  children: Inline[];
  /** In one that both have: the note of the earlier state for each note in it. */
  notes: { was: string; now: string }[];
}

/** A word, blank or sign, or what is no text, with what it stands in from the outside in. */
interface Token {
  round: Exclude<Inline, { text: string } | { kind: "note" }>[];
  leaf: Extract<Inline, { text: string } | { kind: "note" }>;
}

function tokensOf(children: readonly Inline[], round: Token["round"] = []): Token[] {
  return children.flatMap((child): Token[] => {
    switch (child.kind) {
      case "strong":
      case "emphasis":
      case "link":
      case "faint":
        return tokensOf(child.children, [...round, { ...child, children: [] }]);
      case "text":
        return (child.text.match(pieces) ?? []).map((text) => ({
          round,
          leaf: { kind: "text", text },
        }));
      default:
        return [{ round, leaf: child }];
    }
  });
}

/** A note counts as the same wherever it is: what parts its words is told of the note itself. */
function keyOfToken({ round, leaf }: Token): string {
  return JSON.stringify([round, leaf.kind === "note" ? "note" : leaf]);
}

function isBlank(tokens: readonly Token[]): boolean {
  return tokens.every(({ leaf }) => leaf.kind === "text" && leaf.text.trim() === "");
}

function inlinesOf(tokens: readonly Token[]): Inline[] {
  const inlines: Inline[] = [];
  for (let at = 0; at < tokens.length;) {
    const [outer] = tokens[at]?.round ?? [];
    const key = JSON.stringify(outer);
    let end = at + 1;
    while (end < tokens.length && JSON.stringify(tokens[end]?.round[0]) === key) end += 1;
    const run = tokens.slice(at, end);
    if (outer)
      inlines.push({ ...outer, children: inlinesOf(run.map(({ round, leaf }) => ({ round: round.slice(1), leaf }))) });
    else inlines.push(...joined(run));
    at = end;
  }
  return inlines;
}

/** Tokens that stand in nothing: words that touch become one text. */
function joined(tokens: readonly Token[]): Inline[] {
  const inlines: Inline[] = [];
  for (const { leaf } of tokens) {
    const last = inlines.at(-1);
    if (leaf.kind === "text" && last?.kind === "text") last.text += leaf.text;
    else inlines.push({ ...leaf });
  }
  return inlines;
}

/**
 * Two states of a running text word by word, in reading order. Where little of the one is left in the other, all of it was removed and
 * all of the other added; a blank between two changes changes with them.
 */
export function reviseInlines(was: readonly Inline[], now: readonly Inline[]): InlineStretch[] {
  if (JSON.stringify(was) === JSON.stringify(now))
    return [{ kind: "same", children: [...now], notes: noteIdsIn(now).map((id) => ({ was: id, now: id })) }];
  const [before, after] = [tokensOf(was), tokensOf(now)];
  const isNew = !isReworded(textOfInlines([...was]), textOfInlines([...now]));
  const changes = isNew
    ? undefined
    : diffArrays(before.map(keyOfToken), after.map(keyOfToken), { maxEditLength: mostEdits });
  const stretches: InlineStretch[] = [];
  let gap: { was: Token[]; now: Token[] } = { was: [], now: [] };
  const close = () => {
    if (gap.was.length > 0) stretches.push({ kind: "removed", children: inlinesOf(gap.was), notes: [] });
    if (gap.now.length > 0) stretches.push({ kind: "added", children: inlinesOf(gap.now), notes: [] });
    gap = { was: [], now: [] };
  };
  let [atWas, atNow] = [0, 0];
  const whole = [
    { count: before.length, removed: true, added: false },
    { count: after.length, removed: false, added: true },
  ];
  for (const [index, { count, added, removed }] of (changes ?? whole).entries()) {
    const [earlier, later] = [before.slice(atWas, atWas + count), after.slice(atNow, atNow + count)];
    if (removed) gap.was.push(...earlier);
    else if (added) gap.now.push(...later);
    else if (isBlank(later) && index > 0 && index < (changes ?? whole).length - 1) {
      gap.was.push(...earlier);
      gap.now.push(...later);
    } else {
      close();
      const notes = later.flatMap(({ leaf }, at) => {
        const old = earlier[at]?.leaf;
        return leaf.kind === "note" && old?.kind === "note" ? [{ was: old.note, now: leaf.note }] : [];
      });
      stretches.push({ kind: "same", children: inlinesOf(later), notes });
    }
    if (!added) atWas += count;
    if (!removed) atNow += count;
  }
  close();
  return stretches;
}
