import { CommentRangeEnd, CommentRangeStart } from "docx";
import { expect, test } from "vitest";
import { plain, textOfInlines } from "../../../core/blocks.ts";
import type { Comment } from "../../../core/tree.ts";
import { commented } from "../../../main/writers/docx/comment.ts";
import { words } from "../../../main/writers/docx/inline.ts";

/** The text of a paragraph with what is commented on in square brackets. */
function marked(paragraph: string, entries: string[], comment: Comment): string {
  let text = "";
  const runs = new Map<unknown, string>();
  const comments = new Map([[comment.entry, [{ ...comment, number: 0 }]]]);
  const children = commented(plain(paragraph), entries, { comments }, (part) => {
    const run = words(textOfInlines([...part]));
    runs.set(run, textOfInlines([...part]));
    return [run];
  });
  for (const child of children) {
    if (child instanceof CommentRangeStart) text += "[";
    else if (child instanceof CommentRangeEnd) text += "]";
    else text += runs.get(child) ?? "";
  }
  return text;
}

const text = "Le Mali a signé un accord. Le Mali, lui, attend 12\u00a0camions\u00a0! La suite viendra.";
const comment = (sentence: string, before: string, words: string): Comment => ({
  ...{ entry: "e2", text: "À vérifier." },
  ...{ sentence, before, words },
});

test("a comment stands on the words of its own sentence, though another entry of the paragraph begins with them too", () => {
  const own = comment("Le Mali, lui, attend 12 camions !", "", "Le Mali");
  expect(marked(text, ["e1", "e2"], own)).toBe(text.replace("Le Mali,", "[Le Mali],"));
  const stopped = comment("La suite viendra ;", "La suite ", "viendra");
  expect(marked(text, ["e1", "e2"], stopped)).toBe(text.replace("viendra", "[viendra]"));
});

test("where the sentence is not found the words are, and else the whole is commented on", () => {
  expect(marked(text, ["e2"], comment("Il attend 12 camions.", "Il attend ", "12 camions"))).toBe(
    text.replace("12\u00a0camions", "[12\u00a0camions]"),
  );
  expect(marked(text, ["e2"], comment("Rien de tel.", "", "Rien"))).toBe(`[${text}]`);
});
