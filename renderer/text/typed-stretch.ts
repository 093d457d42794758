import type { Transaction } from "prosemirror-state";

/** So many letters typed on, and the next word begins a step of undo of its own. */
const stepLength = 20;

/** What is typed in one go, which one step of undo takes back: a few words of one sentence, or what was erased of it. */
export class TypedStretch {
  #sentence: string | null = null;
  #isErasing = false;
  #typed = 0;
  #number = 0;

  /** The name of the stretch that a change belongs to; null for a change of no sentence. */
  fieldOf(sentence: string | null, change: Transaction): string | null {
    if (sentence === null) return null;
    const grown = change.doc.content.size - change.before.content.size;
    const isErasing = grown < 0;
    const { $from } = change.selection;
    const beginsWord = !isErasing && /\s\S$/u.test($from.parent.textBetween(0, $from.parentOffset));
    const isOther = sentence !== this.#sentence || isErasing !== this.#isErasing;
    if (isOther || (beginsWord && this.#typed >= stepLength)) {
      this.#number += 1;
      this.#typed = 0;
    }
    this.#sentence = sentence;
    this.#isErasing = isErasing;
    this.#typed += Math.max(0, grown);
    return `${sentence} ${this.#number}`;
  }
}
