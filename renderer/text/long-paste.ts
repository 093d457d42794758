import { Fragment, Slice, type Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { ownLink } from "./links.ts";
import { schema } from "./schema.ts";

/** Of more paragraphs than this, text is pasted in parts. */
const many = 200;
/** How long a part may hold the window up, in milliseconds, at least and at most; it is made smaller or larger accordingly. */
const breath = { least: 30, most: 150 };
/** How many paragraphs the first part has. */
const first = 50;

/** How far a long paste is. */
export interface Pasting {
  done: number;
  /** Paragraphs in all. */
  total: number;
  /** How long it will still take, in milliseconds; null before that can be told. */
  remaining: number | null;
  /** Takes it back, all of it. */
  stop: () => void;
}

/** Whether text is too long to be pasted at one go. */
export function isLongPaste({ content }: Slice): boolean {
  return content.childCount > many;
}

/** A paragraph whose words are a sentence of the writer's own, where none of them has a link; another as it is. */
function linked(paragraph: Node): Node {
  if (paragraph.children.some(({ marks }) => marks.some(({ type }) => type === schema.marks.sentence)))
    return paragraph;
  const link = ownLink();
  if (paragraph.childCount === 0) return schema.node("paragraph", { ...paragraph.attrs, blank: link });
  const mark = schema.mark("sentence", { link });
  return paragraph.copy(Fragment.from(paragraph.children.map((child) => child.mark(mark.addToSet(child.marks)))));
}

/**
 * The paragraphs `from` to `to` of a text, to be pasted where those before them end. Each has its link already, for to give every one
 * of thousands its own afterwards takes far longer than to paste them; the ends go along with what they are joined to.
 */
export function partOf({ content, openStart, openEnd }: Slice, from: number, to: number): Slice {
  const isLast = to >= content.childCount;
  const paragraphs = content.content.slice(from, to).map((paragraph, at) => {
    const isJoined = (from + at === 0 && openStart > 0) || (isLast && from + at === to - 1 && openEnd > 0);
    return isJoined ? paragraph : linked(paragraph);
  });
  const opener = from === 0 ? [] : [schema.node("paragraph")];
  return new Slice(Fragment.from([...opener, ...paragraphs]), from === 0 ? openStart : 1, isLast ? openEnd : 1);
}

/**
 * Pastes a long text at the selection part by part, so that the window can be drawn in between, and tells how far it is. Answers
 * whether all of it stands there; not if it was stopped.
 */
export async function pasteInParts(
  view: Pick<EditorView, "state" | "dispatch">,
  slice: Slice,
  stopped: AbortSignal,
  tell: (pasting: Omit<Pasting, "stop">) => void,
): Promise<boolean> {
  const total = slice.content.childCount;
  const begun = performance.now();
  let size = first;
  let done = 0;
  let took = 0;
  while (done < total) {
    const now = performance.now();
    tell({ done, total, remaining: done === 0 ? null : ((now - begun) / done) * (total - done) });
    // The window is drawn, and a press on its button heard, between two parts.
    await new Promise((resolve) => setTimeout(resolve));
    if (stopped.aborted) return false;
    const started = performance.now();
    // To draw takes longer the more stands there. Were the parts not to grow with it, most of the time would go into drawing.
    const due = Math.min(breath.most, Math.max(breath.least, started - now));
    if (took > 0) size = Math.max(1, Math.round(size * Math.min(2, due / took)));
    const next = Math.min(total, done + size);
    view.dispatch(view.state.tr.replaceSelection(partOf(slice, done, next)));
    done = next;
    took = Math.max(1, performance.now() - started);
  }
  return true;
}
