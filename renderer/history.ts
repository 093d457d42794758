import { packSchema, type Content, type Entry, type Pack } from "../core/pack.ts";
import { shareEqual } from "../core/sameness.ts";

/** How long, in milliseconds, a pause in one field may be for its typing to stay one step of undo. */
export const runPause = 1500;
/** How many steps can be undone. */
const depth = 300;

/** The states of a pack that a person can go back and forth to. `run` is the field last typed in, and when. */
export interface History {
  past: Pack[];
  present: Pack;
  future: Pack[];
  run: { field: string; at: number } | null;
}

/** A history that begins with the pack as it was opened. */
export function begin(pack: Pack): History {
  return { past: [], present: pack, future: [], run: null };
}

/** Entries that were found to say the same: a text hands in the same ones again with every few keys. */
const alike = new WeakMap<Entry, Entry>();

function shareEntry(next: Entry, last: Entry): Entry {
  if (alike.get(next) === last) return last;
  const shared = shareEqual(next, last);
  if (shared !== next) alike.set(next, shared);
  else if (next.source !== last.source) return { ...next, source: shareEqual(next.source, last.source) };
  return shared;
}

function shareEntries(next: Content, last: Content | undefined): Content {
  if (next === last || last?.shape !== next.shape) return next;
  const known = new Map(last.entries.map((entry) => [entry.id, entry]));
  const entries = next.entries.map((entry: Entry) => shareEntry(entry, known.get(entry.id) ?? entry));
  const isSame = entries.length === last.entries.length && entries.every((entry, at) => entry === last.entries[at]);
  // Each entry is one of those of `next`, or the same in all it says.
  return isSame ? last : ({ ...next, entries } as Content);
}

function shareUnchanged(next: Pack, last: Pack): Pack {
  if (next === last) return last;
  const sections = Object.fromEntries(
    Object.entries(next.sections).map(([id, content]) => [id, shareEntries(content, last.sections[id])]),
  );
  const isSame =
    Object.keys(last.sections).length === Object.keys(sections).length &&
    Object.entries(sections).every(([id, content]) => content === last.sections[id]);
  const shared = {
    ...next,
    cover: shareEqual(next.cover, last.cover),
    articles: shareEqual(next.articles, last.articles),
    sections: isSame ? last.sections : sections,
  };
  const keys = packSchema.keyof().options;
  return keys.every((key) => shared[key] === last[key]) ? last : shared;
}

/**
 * The history with the pack as edited at `at` (milliseconds). Typing on in the same `field` without a longer pause than
 * {@link runPause} is one step; `field` null is always a step of its own. An edit that changes nothing is no step.
 */
export function edited(history: History, pack: Pack, field: string | null, at: number): History {
  const present = shareUnchanged(pack, history.present);
  if (present === history.present) return history;
  const continues = field !== null && history.run?.field === field && at - history.run.at <= runPause;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-depth),
    present,
    future: [],
    run: field === null ? null : { field, at },
  };
}

/** The history one step back; unchanged at its beginning. */
export function undone(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last,
    future: [history.present, ...history.future],
    run: null,
  };
}

/** The history one undone step forward again; unchanged where nothing was undone. */
export function redone(history: History): History {
  const next = history.future[0];
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future: history.future.slice(1), run: null };
}
