import type { Node } from "prosemirror-model";
import { once } from "../../core/check/once.ts";
import type { TextEditor } from "./editor.ts";
import { placeOfSentence } from "./commands.ts";
import { linkOf, schema } from "./schema.ts";

type Field = "lead" | "text";

/** What stands in a field of a sentence, each letter with its place in the document. */
interface Letters {
  text: string;
  places: number[];
}

function readLetters(document: Node, id: string, field: Field): Letters | null {
  const place = placeOfSentence(document, id);
  if (!place) return null;
  const at = document.resolve(place.from);
  let text = "";
  let hasLead = false;
  const places: number[] = [];
  let start = place.from;
  // Of a paragraph of thousands of sentences, no other is gone through.
  for (let index = at.index(); start < place.to; index += 1) {
    const node = at.parent.child(index);
    const from = start;
    start += node.nodeSize;
    if (!node.isText || linkOf(node)?.id !== id) continue;
    const isLead = node.marks.some(({ type }) => type === schema.marks.lead);
    hasLead ||= isLead;
    if (isLead !== (field === "lead")) continue;
    for (let letter = 0; letter < (node.text ?? "").length; letter += 1) places.push(from + letter);
    text += node.text ?? "";
  }
  // The space behind a lead is no part of the text.
  const skipped = field === "text" && hasLead ? text.length - text.trimStart().length : 0;
  return { text: text.slice(skipped), places: places.slice(skipped) };
}

const readIn = once<Node, Map<string, Letters | null>>(() => new Map());

/** The letters of a field, read once of a text however many words of it are asked for; null where the sentence is not in it. */
function lettersOf({ view }: TextEditor, id: string, field: Field): Letters | null {
  const read = readIn(view.state.doc);
  const key = `${field} ${id}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const letters = readLetters(view.state.doc, id, field);
  read.set(key, letters);
  return letters;
}

/** The words of a field of a sentence as the text shows them now; null where the sentence is not in it. */
export function wordsIn(editor: TextEditor, id: string, field: Field): string | null {
  return lettersOf(editor, id, field)?.text ?? null;
}

/** The stretch of the page that some words of a sentence take, by their place in its lead or text; null where there are none. */
export function pageRange(editor: TextEditor, id: string, field: Field, from: number, to: number): Range | null {
  const places = lettersOf(editor, id, field)?.places ?? [];
  const [first, last] = [places[from], places[to - 1]];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [editor.view.domAtPos(first, 1), editor.view.domAtPos(last + 1, -1)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
