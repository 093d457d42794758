import type { Pack } from "../core/pack.ts";

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

/**
 * The history with the pack as edited at `at` (milliseconds). Typing on in the same `field` without a longer pause than
 * {@link runPause} is one step; `field` null is always a step of its own. An edit that changes nothing is no step.
 */
export function edited(history: History, pack: Pack, field: string | null, at: number): History {
  if (pack === history.present || JSON.stringify(pack) === JSON.stringify(history.present)) return history;
  const continues = field !== null && history.run?.field === field && at - history.run.at <= runPause;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-depth),
    present: pack,
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
