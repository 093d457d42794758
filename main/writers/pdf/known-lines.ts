import { type Direction, levelsOf } from "./bidi.ts";
import type { Faces } from "./faces.ts";
import type { Line, Run } from "./line.ts";

/** Whether a run is words of the house's own faces and nothing else: neither a link, nor a note's mark, nor a place that links lead to. */
function isPlainRun({ family, element, link, destination, anchor, note }: Run): boolean {
  const isOwn = family === "serif" || family === "sans";
  return isOwn && (element ?? link ?? destination ?? anchor ?? note) === undefined;
}

/** Whether a passage is the same in every document in which it is set alike: see {@link KnownLines}. */
export function isPlain(runs: readonly Run[]): boolean {
  return runs.every(isPlainRun);
}

/** The text of a plain passage; null for one that is not plain, or does not run from left to right throughout. */
function plainText(runs: readonly Run[], direction: Direction): string | null {
  if (!isPlain(runs)) return null;
  const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
  return levelsOf(text, direction) ? null : text;
}

/** What tells a plain passage from all others. */
function keyOf(runs: readonly Run[], text: string): string {
  let key = "";
  for (const run of runs) {
    const { family, bold, italics, fontSize, pitch, color, characterSpacing, raise, wash, joined, text: own } = run;
    key += `${family} ${bold} ${italics} ${fontSize} ${pitch} ${color} ${characterSpacing} ${raise} `;
    key += `${wash ?? ""} ${joined === true} ${own.length}\n`;
  }
  return key + text;
}

/** The lines of the passages that were broken last, by the file of the house's serif, in which all of them are measured. */
const known = new WeakMap<Uint8Array, Map<string, readonly Line[]>>();
let knownPieces = 0;

/** How many pieces are remembered before all are forgotten: about those of a thousand pages. */
const mostKnown = 400_000;

/** A file that is written once has its passages once, but for running matter and labels, which have no more characters than this. */
const longestRepeated = 120;

/**
 * The lines of plain passages: a document that a person writes in is set again and again with all of them but one. Their pieces are
 * the same objects in every document, and so are never changed; the lines are its own.
 */
export class KnownLines {
  readonly #faces: Faces;
  readonly #lines: Map<string, readonly Line[]>;

  readonly #isSetAgain: boolean;

  /** `isSetAgain`: the document is set again and again, so that all of its passages are worth their memory. */
  constructor(faces: Faces, isSetAgain: boolean) {
    this.#faces = faces;
    this.#isSetAgain = isSetAgain;
    this.#lines = known.get(faces.house) ?? new Map<string, readonly Line[]>();
    known.set(faces.house, this.#lines);
  }

  /** The lines of a passage as `make` breaks them, or broke them before. `how` tells what else they hang on than their runs. */
  of(how: string, runs: readonly Run[], direction: Direction, make: () => Line[]): Line[] {
    const text = plainText(runs, direction);
    if (text === null) return make();
    const makePlain = () => make().map((line) => ({ ...line, plain: true as const }));
    if (!this.#isSetAgain && text.length > longestRepeated) return makePlain();
    const key = `${how}\n${keyOf(runs, text)}`;
    let lines = this.#lines.get(key);
    if (lines) {
      // Faces have their names in the file in the order in which they are met.
      for (const { family, bold, italics } of runs) this.#faces.face(family, bold, italics);
    } else {
      lines = makePlain();
      for (const { pieces } of lines) knownPieces += pieces.length;
      if (knownPieces > mostKnown) {
        this.#lines.clear();
        knownPieces = 0;
      }
      this.#lines.set(key, lines);
    }
    return lines.map((line) => ({ ...line }));
  }
}
