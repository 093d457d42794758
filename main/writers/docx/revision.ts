import {
  DeletedTextRun,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from "docx";
import { plain, type Inline } from "../../../core/blocks.ts";
import { noteIdsIn, reviseInlines, type Fate } from "../../../core/revision.ts";
import type { TextStyle } from "../../../core/style.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { runsOf } from "./inline.ts";
import type { Scope } from "./scope.ts";
import { xmlText } from "./xml-text.ts";

/** Bookmarks and changes are numbered in one row; those of bookmarks are lower. */
const firstNumber = 200_001;

/** By whom, when, and as which of the file's changes something was changed. */
type Mark = Readonly<{ id: number; author: string; date: string }>;

/** What marks what was changed in one file since an earlier state of its document. */
export class Revision {
  readonly before: DocumentTree;
  /** The numbers of the earlier state's notes, behind those that there are now. */
  readonly removedNotes: ReadonlyMap<string, number>;
  /** The notes of the earlier state by those that came of them, both by their ids. */
  readonly keptNotes = new Map<string, string>();
  readonly #author: string;
  readonly #date: string;
  #last = firstNumber;

  constructor(before: DocumentTree, now: DocumentTree, author: string) {
    this.before = before;
    this.removedNotes = new Map(before.notes.map(({ id }, index) => [id, now.notes.length + index + 1]));
    this.#author = xmlText(author);
    this.#date = now.created;
  }

  /** The mark of the next change. */
  mark(): Mark {
    return { id: this.#last++, author: this.#author, date: this.#date };
  }
}

/** Added runs. docx's own class holds one run, whose place these take. */
class AddedRuns extends InsertedTextRun {
  constructor(mark: Mark, runs: readonly ParagraphChild[]) {
    super(mark);
    this.root.splice(1, 1, ...runs);
  }
}

/** Removed runs, likewise. */
class RemovedRuns extends DeletedTextRun {
  constructor(mark: Mark, runs: readonly ParagraphChild[]) {
    super(mark);
    this.root.splice(1, 1, ...runs);
  }
}

/** Runs as Word marks what was added or removed. */
export function changedRuns(kind: Fate<never>["kind"], runs: ParagraphChild[], { revision }: Scope): ParagraphChild[] {
  if (!revision || runs.length === 0) return runs;
  if (kind === "added") return [new AddedRuns(revision.mark(), runs)];
  return kind === "removed" ? [new RemovedRuns(revision.mark(), runs)] : runs;
}

/** The runs of inline text with what became of it; in all else as {@link runsOf} makes them. */
export function revisedRuns(
  children: readonly Inline[],
  fate: Fate<readonly Inline[]>,
  style: TextStyle,
  scope: Scope,
  look: IRunPropertiesOptions = {},
): ParagraphChild[] {
  const { revision } = scope;
  if (!revision) return runsOf(children, style, scope, look);
  const removed = { ...scope, notes: revision.removedNotes };
  if (fate.kind !== "edited") {
    if (fate.kind === "same") for (const id of noteIdsIn(children)) revision.keptNotes.set(id, id);
    return changedRuns(fate.kind, runsOf(children, style, fate.kind === "removed" ? removed : scope, look), scope);
  }
  return reviseInlines(fate.was, children).flatMap((stretch) => {
    for (const { was, now } of stretch.notes) revision.keptNotes.set(now, was);
    return changedRuns(
      stretch.kind,
      runsOf(stretch.children, style, stretch.kind === "removed" ? removed : scope, look),
      scope,
    );
  });
}

/** As {@link revisedRuns}, of a plain text that was replaced as a whole: a number, a label. */
export function revisedLabel(
  text: string,
  fate: Fate<string>,
  write: (text: string) => ParagraphChild,
  scope: Scope,
): ParagraphChild[] {
  const written = (words: string): ParagraphChild[] => (words === "" ? [] : [write(words)]);
  if (fate.kind !== "edited") return changedRuns(fate.kind, written(text), scope);
  if (fate.was === text) return written(text);
  return [...changedRuns("removed", written(fate.was), scope), ...changedRuns("added", written(text), scope)];
}

/** As {@link revisedRuns}, of a plain text. */
export function revisedWords(
  text: string,
  fate: Fate<string>,
  style: TextStyle,
  scope: Scope,
  look: IRunPropertiesOptions = {},
): ParagraphChild[] {
  const was = fate.kind === "edited" ? { kind: fate.kind, was: plain(fate.was) } : fate;
  return revisedRuns(plain(text), was, style, scope, look);
}

/** What a paragraph that was added or removed as a whole says of itself. */
export function paragraphChange({ kind }: Fate<unknown>, { revision }: Scope): Pick<IParagraphOptions, "run"> {
  if (!revision || (kind !== "added" && kind !== "removed")) return {};
  return { run: kind === "added" ? { insertion: revision.mark() } : { deletion: revision.mark() } };
}

/** A part of the file in which the words of removed runs are called so; docx knows them as those of any other run. */
export function withRemovedWords(xml: string): string {
  return xml.replace(/<w:del [^>]*[^/]>.*?<\/w:del>/gs, (removed) =>
    removed.replace(/(<\/?w:)(t|instrText)(?=[ >])/g, (_, opening: string, name: string) =>
      name === "t" ? `${opening}delText` : `${opening}delInstrText`,
    ),
  );
}
