import type { Body } from "./body.ts";
import type { Paragraph } from "./flow.ts";
import type { FootNote } from "./foot.ts";
import type { LineBreaker } from "./line-breaker.ts";
import type { Element } from "./structure.ts";
import { noteDestination, referenceDestination, type Typesetter } from "./runs.ts";

/** The tree's notes, broken into lines at the reading axis, each mark hanging before its first line. By id. */
export function footNotes(set: Typesetter, breaker: LineBreaker): ReadonlyMap<string, FootNote> {
  const { notes, styles, page } = set.tree;
  const style = styles.footnote;
  const look = set.look(style);
  const width = page.width - page.left - page.right - style.indent;
  return new Map(
    notes.map((note) => {
      const runs = set.inlinesWithoutNotes(note.children, look, `note ${note.mark}`);
      const direction = set.directionOf(runs.map((run) => run.text).join(""));
      const setting = { direction, language: set.tree.language, justified: false };
      const lines = breaker.breakParagraph(runs.length > 0 ? runs : set.text(" ", look), width, setting);
      const element = set.noteElement(note.id);
      for (const line of lines) line.x = page.left + style.indent;
      const [first] = lines;
      const label = element.add("Lbl");
      const back = { destination: referenceDestination(note.id), element: label.add("Link") };
      const mark = breaker.line(set.text(note.mark, set.labelLook(style), back));
      if (first && mark) {
        mark.x = page.left + style.indent - style.hanging;
        first.destination = noteDestination(note.id);
        first.marks = [{ line: mark, tag: label }];
      }
      return [note.id, { element, lines, placed: 0 }] as const;
    }),
  );
}

/** The tree's notes one under the other, as the last section of a document that has none at the foot of its pages. */
export function endNotes(set: Typesetter, body: Body, parent: Element): Paragraph[] {
  const style = set.tree.styles.footnote;
  return set.tree.notes.map((note) => {
    const element = parent.take(set.noteElement(note.id));
    const label = element.add("Lbl");
    const back = { destination: referenceDestination(note.id), element: label.add("Link") };
    const runs = set.inlinesWithoutNotes(note.children, set.look(style), `note ${note.mark}`);
    const paragraph = body.paragraph(runs, style, element);
    paragraph.destination = noteDestination(note.id);
    paragraph.marks = [
      {
        tag: label,
        runs: set.text(note.mark, set.labelLook(style), back),
        x: style.indent - style.hanging,
        align: "start",
        width: style.hanging,
      },
    ];
    return paragraph;
  });
}
