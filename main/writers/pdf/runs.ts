import type { Inline } from "../../../core/blocks.ts";
import { AppError } from "../../../core/errors.ts";
import type { TextStyle } from "../../../core/style.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { flagSize, flagTracking, placeholderSize, superiorShape } from "../typesetting.ts";
import { type Direction, directionOf, directionOfText } from "./bidi.ts";
import { drawable, type Faces } from "./faces.ts";
import type { Family, Run } from "./line.ts";
import { hasItalics, scriptScale } from "../script-styles.ts";
import { Element } from "./structure.ts";

/** The look of a run of text: a text style, or a part of one. */
export interface Look {
  family: Family;
  size: number;
  pitch: number;
  bold: boolean;
  italics: boolean;
  capitals: boolean;
  tracking: number;
  color: string;
}

/** The name of the place where a note stands. */
export function noteDestination(id: string): string {
  return `note-${id}`;
}

/** The name of the place where a note is referred to. */
export function referenceDestination(id: string): string {
  return `reference-${id}`;
}

/** Turns the tree's inlines into runs of text with their whole look. */
export class Typesetter {
  readonly tree: DocumentTree;
  /** The way the document runs. */
  readonly direction: Direction;
  readonly #faces: Faces;
  readonly #marks: ReadonlyMap<string, string>;
  readonly #referred = new Set<string>();
  readonly #noteElements = new Map<string, Element>();

  constructor(tree: DocumentTree, faces: Faces) {
    this.tree = tree;
    this.direction = directionOf(tree.language);
    this.#faces = faces;
    this.#marks = new Map(tree.notes.map((note) => [note.id, note.mark]));
  }

  /** The direction of a passage: its language's where that is given, else that of its letters. */
  directionOf(text: string, language?: string): Direction {
    return language === undefined ? directionOfText(text, this.direction) : directionOf(language);
  }

  /** The element of a note: one at the foot of a page stands behind its reference, wherever it is printed. */
  noteElement(id: string): Element {
    let element = this.#noteElements.get(id);
    if (!element) {
      element = new Element("Note", { id: noteDestination(id) });
      this.#noteElements.set(id, element);
    }
    return element;
  }

  /** The look of a text style. */
  look(style: TextStyle): Look {
    return {
      family: style.face,
      size: style.size,
      pitch: style.line,
      bold: style.bold,
      italics: style.italic,
      capitals: style.capitals,
      tracking: style.tracking,
      color: this.tree.colors[style.color],
    };
  }

  /** The look of a style's margin label: the sans face, on the style's own line. */
  labelLook(style: TextStyle): Look {
    const label = style.label ?? { size: style.size, bold: style.bold, color: style.color };
    const look = this.look(style);
    return {
      ...look,
      family: style.label ? "sans" : look.family,
      size: label.size,
      bold: label.bold,
      italics: false,
      color: this.tree.colors[label.color],
    };
  }

  /** Runs of a plain text. */
  text(text: string, look: Look, more: Partial<Run> = {}): Run[] {
    const words = drawable(look.capitals ? text.toLocaleUpperCase(this.tree.language) : text);
    if (words === "") return [];
    return this.#faces.cut(words, look.family, look.bold, look.italics).map((part) => ({
      text: part.text,
      family: part.family,
      bold: look.bold,
      italics: look.italics,
      fontSize: look.size * scriptScale(this.tree.language, part.family),
      pitch: look.pitch,
      color: look.color,
      characterSpacing: look.tracking,
      raise: 0,
      ...more,
    }));
  }

  /** Runs of inlines, notes included. Throws "write-failed" when a mark's note is missing, or met for the second time. */
  inlines(children: Inline[], look: Look, more: Partial<Run> = {}): Run[] {
    return children.flatMap((child): Run[] => {
      switch (child.kind) {
        case "text":
          return this.text(child.text, look, more);
        case "strong":
          return this.inlines(child.children, { ...look, bold: true }, more);
        case "emphasis":
          return this.inlines(child.children, { ...look, italics: !look.italics }, more);
        case "link":
          return this.inlines(child.children, look, { ...more, link: child.href, element: new Element("Link") });
        case "superscript":
          return this.#superior(child.text, look, more);
        case "faint":
          return this.inlines(child.children, { ...look, color: this.tree.colors.grey }, more);
        case "flag":
          return this.text(
            child.text,
            {
              ...look,
              family: "sans",
              size: flagSize(look.size),
              bold: true,
              italics: false,
              tracking: hasItalics(this.tree.language) ? flagTracking : 0,
              color: this.tree.colors.accent,
            },
            more,
          );
        case "placeholder":
          return this.text(
            child.text,
            {
              ...look,
              family: "sans",
              size: look.size * placeholderSize,
              bold: false,
              italics: true,
              color: this.tree.colors.ink,
            },
            { ...more, wash: this.tree.colors.wash },
          );
        case "note":
          return this.#note(child.note, look);
      }
    });
  }

  /** Runs of inlines where no note may stand. `place` names it ("a table cell"). Throws "write-failed" when one does. */
  inlinesWithoutNotes(children: Inline[], look: Look, place: string): Run[] {
    const runs = this.inlines(children, look);
    const note = runs.find((run) => run.note !== undefined);
    if (note)
      throw new AppError(
        "write-failed",
        `The PDF cannot print note ${note.text}, referred to in ${place}: notes stand in paragraphs and lists only. Move the reference and export again.`,
        { note: note.text, place },
      );
    return runs;
  }

  /** Throws "write-failed" when the tree holds a note that nothing printed so far refers to: its words would be lost. */
  checkAllNotesReferred(): void {
    const lost = this.tree.notes.find((note) => !this.#referred.has(note.id));
    if (lost)
      throw new AppError(
        "write-failed",
        `The PDF cannot print note ${lost.mark}: nothing in the text refers to it. Take the note out or refer to it, and export again.`,
        { note: lost.mark },
      );
  }

  #superior(text: string, look: Look, more: Partial<Run>): Run[] {
    return this.text(
      text,
      { ...look, size: look.size * superiorShape.size },
      { ...more, raise: look.size * superiorShape.raise, joined: true },
    );
  }

  #note(id: string, look: Look): Run[] {
    const mark = this.#marks.get(id);
    if (mark === undefined || this.#referred.has(id))
      throw new AppError(
        "write-failed",
        `The PDF cannot print the note "${id}": it is ${mark === undefined ? "missing" : "referred to twice"}. Export again; if this comes back, report it.`,
        { note: id },
      );
    this.#referred.add(id);
    const plainLook = { ...look, bold: false, italics: false };
    const reference = new Element("Reference");
    if (this.tree.notesAt === "foot") reference.followed = this.noteElement(id);
    return [
      ...this.text(this.tree.noteJoin, plainLook, { joined: true }),
      ...this.#superior(mark, plainLook, {
        note: id,
        destination: noteDestination(id),
        anchor: referenceDestination(id),
        element: reference.add("Link"),
      }),
    ];
  }
}
