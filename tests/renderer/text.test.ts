import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import type { Outcome, Sentence } from "../../core/pack.ts";
import { breakParagraph, eraseBack, moveParagraphs, setList, toggleLead } from "../../renderer/text/commands.ts";
import { documentOf, entriesOf } from "../../renderer/text/document.ts";
import { keepLinks } from "../../renderer/text/links.ts";
import { markTops } from "../../renderer/text/margin-places.ts";
import { schema } from "../../renderer/text/schema.ts";

function sentence(id: string, text: string, change: Partial<Sentence> = {}): Sentence {
  return { id, source: { article: "a", line: 7, words: text, drawn: "" }, lead: "", text, ...change };
}

/** A text that is edited, without a page. */
function editing(entries: (Sentence | Outcome)[]) {
  let state = EditorState.create({ doc: documentOf(entries), plugins: [keepLinks()] });
  return {
    /** Puts the caret behind the first occurrence of words. */
    caretAfter(words: string): void {
      let place = -1;
      state.doc.descendants((node, at) => {
        const found = node.text?.indexOf(words) ?? -1;
        if (place === -1 && found !== -1) place = at + found + words.length;
      });
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
    },
    type(words: string): void {
      state = state.apply(state.tr.insertText(words));
    },
    paste(words: string): void {
      state = state.apply(state.tr.replaceSelectionWith(schema.text(words), false));
    },
    run(command: Command): void {
      command(state, (transaction) => {
        state = state.apply(transaction);
      });
    },
    entries: (): (Sentence | Outcome)[] => entriesOf(state.doc, "text"),
  };
}

const saying = (entries: readonly (Sentence | Outcome)[]): string[] =>
  entries.map(({ text, runsOn, source }) => `${runsOn === true ? "+" : ""}${text}${source === null ? "" : " ¶"}`);

describe("the entries of a section as a text", () => {
  test("come back as they were: leads, sentences that run on, lists, emphasis, notes, empty ones", () => {
    const entries = [
      sentence("a", "consolider la relation", { lead: "Politiques" }),
      sentence("b", "Moscou a livré du blé.", {
        emphasis: [{ from: 0, to: 6, look: "strong" }],
        notes: [{ at: 14, text: "Par la mer." }],
      }),
      sentence("c", "Bamako a payé.", { runsOn: true }),
      sentence("d", "Un point", { list: "bullets" }),
      sentence("e", "", { source: null }),
      sentence("f", "Le dernier", { audience: "press", proposed: true }),
    ];
    expect(entriesOf(documentOf(entries), "text")).toEqual(entries);
    expect(entriesOf(documentOf([]), "text")).toEqual([]);
  });

  test("of outcomes keep status and date", () => {
    const outcome: Outcome = { ...sentence("a", "Un accord"), status: "signed", date: "2025-06" };
    expect(entriesOf(documentOf([outcome]), "outcomes")).toEqual([outcome]);
  });
});

describe("the link of a sentence", () => {
  test("stays with both halves of one that is split, under a name each", () => {
    const text = editing([sentence("a", "Moscou a livré du blé à Bamako")]);
    text.caretAfter("blé");
    text.run(breakParagraph);
    const [first, second] = text.entries();
    expect([first?.text, second?.text]).toEqual(["Moscou a livré du blé", "à Bamako"]);
    expect(second?.source).toEqual(first?.source);
    expect(second?.id).not.toBe(first?.id);
  });

  test("stays with each of two that are joined", () => {
    const text = editing([sentence("a", "Un."), sentence("b", "Deux.", { lead: "Puis" })]);
    text.caretAfter("Puis");
    text.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.start())));
      return true;
    });
    text.run(eraseBack);
    expect(text.entries()).toEqual([sentence("a", "Un."), sentence("b", "Deux.", { lead: "Puis", runsOn: true })]);
  });

  test("covers what is typed into it, and is not lent to what is pasted behind it", () => {
    const text = editing([sentence("a", "Moscou a livré du blé.")]);
    text.caretAfter("livré");
    text.paste(" enfin");
    expect(saying(text.entries())).toEqual(["Moscou a livré enfin du blé. ¶"]);
    text.caretAfter("blé.");
    text.paste(" Et rien d’autre.");
    expect(saying(text.entries())).toEqual(["Moscou a livré enfin du blé. ¶", "+ Et rien d’autre."]);
  });

  test("is gone with the last of its words, so that what is written there then is the writer's own", () => {
    const text = editing([sentence("a", "Un"), sentence("b", "Deux")]);
    text.run((state, dispatch) => {
      dispatch?.(state.tr.delete(1, 3));
      return true;
    });
    expect(saying(text.entries())).toEqual(["", "Deux ¶"]);
    expect(text.entries()[0]?.id).toBe("a");
  });

  test("says no longer that it is only proposed once it is changed or moved", () => {
    const text = editing([
      sentence("a", "Un", { proposed: true }),
      sentence("b", "Deux", { proposed: true }),
      sentence("c", "Trois", { proposed: true }),
    ]);
    text.caretAfter("Un");
    text.type(" mot");
    text.run(moveParagraphs(1));
    text.caretAfter("Trois");
    text.run(moveParagraphs(-1));
    expect(text.entries().map(({ text, proposed }) => [text, proposed])).toEqual([
      ["Deux", true],
      ["Trois", undefined],
      ["Un mot", undefined],
    ]);
  });
});

describe("a paragraph", () => {
  test("leaves a list by Enter on an empty item, and its lead goes back into the text", () => {
    const text = editing([sentence("a", "Sécuritaires : poursuivre")]);
    text.caretAfter("poursuivre");
    text.run(setList("numbers"));
    text.run(breakParagraph);
    expect(text.entries().map(({ list }) => list)).toEqual(["numbers", "numbers"]);
    text.run(breakParagraph);
    expect(text.entries().map(({ list }) => list)).toEqual(["numbers", undefined]);
    text.caretAfter("Sécu");
    text.run(toggleLead);
    expect(text.entries()[0]).toMatchObject({ lead: "Sécuritaires", text: "poursuivre" });
    text.run(toggleLead);
    expect(text.entries()[0]).toMatchObject({ lead: "", text: "Sécuritaires poursuivre" });
  });
});

test("marks stand where their sentences begin, and never one over another", () => {
  expect(markTops([0, 0, 50, 200], 24)).toEqual([0, 24, 50, 200]);
  expect(markTops([0, 5, 10], 24)).toEqual([0, 24, 48]);
});
