import type { Emphasis, Entry, OwnNote, Sentence } from "./pack.ts";

/** Whether an entry stands in the paragraph of the one before it. */
export function isRunOn(entry: Entry | undefined): boolean {
  return entry !== undefined && "runsOn" in entry && entry.runsOn === true;
}

/** The entries that are kept; where the first sentence of a paragraph is not, the next one begins the paragraph. */
export function keepEntries<Kind extends Entry>(entries: readonly Kind[], isKept: (entry: Kind) => boolean): Kind[] {
  const kept: Kind[] = [];
  let lost: Kind | null = null;
  for (const entry of entries) {
    if (!isRunOn(entry)) lost = isKept(entry) ? null : entry;
    if (!isKept(entry)) continue;
    const list: Sentence["list"] = lost !== null && "list" in lost ? lost.list : undefined;
    kept.push(lost === null ? entry : Object.assign({}, entry, { runsOn: undefined, list }));
    lost = null;
  }
  return kept;
}

/** The paragraphs of a section: the sentences that run on stand in the paragraph of the one before them. */
export function paragraphsIn<Kind extends Sentence>(entries: readonly Kind[]): Kind[][] {
  const paragraphs: Kind[][] = [];
  for (const entry of entries) {
    const last = paragraphs.at(-1);
    if (entry.runsOn === true && last) last.push(entry);
    else paragraphs.push([entry]);
  }
  return paragraphs;
}

/** The notes of an entry's own, in the order of the text. */
export function ownNotesOf({ notes = [] }: Pick<Sentence, "notes">): OwnNote[] {
  return notes.toSorted((one, other) => one.at - other.at);
}

/** A piece of a text: its words, how they are set off, and the note of the writer's own that stands behind them. */
export interface Piece {
  from: number;
  to: number;
  looks: ReadonlySet<Emphasis["look"]>;
  notes: readonly OwnNote[];
}

/** A text cut where its look changes or a note stands, in order and without gaps; one piece for a text without either. */
export function piecesOf({ text, emphasis = [], notes = [] }: Pick<Sentence, "text" | "emphasis" | "notes">): Piece[] {
  const within = (place: number): number => Math.min(place, text.length);
  const cuts = new Set([
    0,
    text.length,
    ...emphasis.flatMap(({ from, to }) => [within(from), within(to)]),
    ...notes.map(({ at }) => within(at)),
  ]);
  const edges = [...cuts].sort((one, other) => one - other);
  const pieces = edges.slice(0, -1).map((from, index): Piece => {
    const to = edges[index + 1] ?? text.length;
    const looks = new Set(emphasis.filter((one) => one.from <= from && one.to >= to).map(({ look }) => look));
    return { from, to, looks, notes: notes.filter(({ at }) => within(at) === to) };
  });
  // A note before the first word, or in an empty text, has no piece to stand behind.
  const first = notes.filter(({ at }) => within(at) === 0);
  return first.length === 0 ? pieces : [{ from: 0, to: 0, looks: new Set(), notes: first }, ...pieces];
}

/** What changes of a sentence when the words from one place of its text to another are replaced: what is set off stays so. */
export function replaceWords(
  { text, emphasis, notes }: Pick<Sentence, "text" | "emphasis" | "notes">,
  from: number,
  to: number,
  words: string,
): Pick<Sentence, "text" | "emphasis" | "notes"> {
  const moved = (place: number): number => {
    if (place <= from) return place;
    return place >= to ? place + words.length - (to - from) : Math.min(place, from + words.length);
  };
  return {
    text: text.slice(0, from) + words + text.slice(to),
    ...(emphasis && {
      emphasis: emphasis
        .map((one) => ({ ...one, from: moved(one.from), to: moved(one.to) }))
        .filter((one) => one.from < one.to),
    }),
    ...(notes && { notes: notes.map((note) => ({ ...note, at: moved(note.at) })) }),
  };
}
