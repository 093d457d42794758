import { toggleMark } from "prosemirror-commands";
import { Fragment, Slice } from "prosemirror-model";
import { EditorState, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import type { Outcome, Sentence } from "../../core/pack.ts";
import {
  breakParagraph,
  eraseBack,
  moveParagraphs,
  rememberCut,
  setList,
  toggleLead,
  writeNote,
} from "../../renderer/text/commands.ts";
import { showState } from "../../renderer/text/decorations.ts";
import { documentOf, entriesOf, type TextShape } from "../../renderer/text/document.ts";
import { keepLinks } from "../../renderer/text/links.ts";
import { isLongPaste, pasteInParts } from "../../renderer/text/long-paste.ts";
import { markTops } from "../../renderer/text/margin-places.ts";
import { schema } from "../../renderer/text/schema.ts";
import { sightOf } from "../../renderer/text/sight.ts";
import { TypedStretch } from "../../renderer/text/typed-stretch.ts";

function sentence(id: string, text: string, change: Partial<Sentence> = {}): Sentence {
  return { id, source: { article: "a", line: 7, words: text, drawn: "" }, lead: "", text, ...change };
}

/** A text that is edited, without a page. */
function editing(entries: (Sentence | Outcome)[]) {
  let state = EditorState.create({ doc: documentOf(entries), plugins: [rememberCut(), keepLinks("fr")] });
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
    /** Selects from before the first occurrence of words to behind the first of others. */
    select(words: string, last = words): void {
      this.caretAfter(words);
      const from = state.selection.from - words.length;
      this.caretAfter(last);
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, state.selection.to)));
    },
    /** Types letter by letter. */
    type(words: string): void {
      for (const letter of words) state = state.apply(state.tr.insertText(letter));
    },
    insert(words: string): void {
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
    entries: (shape: TextShape = "text"): (Sentence | Outcome)[] => entriesOf(state.doc, shape),
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

  test("says no longer that it is only proposed once words of it are set off or noted", () => {
    const strong = editing([sentence("a", "Un mot", { proposed: true })]);
    strong.select("mot");
    strong.run(toggleMark(schema.marks.strong));
    const noted = editing([sentence("a", "Un mot", { proposed: true })]);
    noted.caretAfter("mot");
    noted.run(writeNote("Le mien."));
    for (const text of [strong, noted]) expect(text.entries()[0]?.proposed).toBeUndefined();
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

describe("what is typed", () => {
  const moscow = sentence("a", "Moscou a livré.");
  const bamako = sentence("b", "Bamako a payé.", { runsOn: true });

  test("behind a sentence of a source is the writer's own, letter by letter or at once, and the next sentence stays as it is", () => {
    const letters = editing([moscow, bamako]);
    letters.caretAfter("livré.");
    letters.type(" Le ministre a démissionné.");
    expect(saying(letters.entries())).toEqual([
      "Moscou a livré. ¶",
      "+Le ministre a démissionné.",
      "+Bamako a payé. ¶",
    ]);
    expect(letters.entries()[0]).toEqual(moscow);
    const whole = editing([
      sentence("a", "Moscou dit\u00a0: «\u00a0Oui.\u00a0»", { audience: "press", proposed: true }),
    ]);
    whole.caretAfter("»");
    whole.insert(" et puis non");
    expect(saying(whole.entries())).toEqual(["Moscou dit\u00a0: «\u00a0Oui.\u00a0» ¶", "+et puis non"]);
    expect(whole.entries()).toMatchObject([{ proposed: true }, { audience: "press" }]);
    expect(whole.entries()[1]?.proposed).toBeUndefined();
  });

  test("behind an abbreviation, or within a sentence, is a part of the sentence", () => {
    const text = editing([sentence("a", "Moscou a livré du blé à M.")]);
    text.caretAfter("M.");
    text.type(" Keïta");
    text.caretAfter("livré");
    text.type("… Enfin !");
    expect(saying(text.entries())).toEqual(["Moscou a livré… Enfin ! du blé à M. Keïta ¶"]);
  });

  test("over whole sentences is the writer's own, over a part of one is not", () => {
    const text = editing([moscow, bamako, sentence("c", "Dakar a vendu.", { runsOn: true })]);
    text.select("Moscou a livré.", "payé.");
    text.type("Rien.");
    text.select("Dakar a");
    text.type("Kayes a");
    expect(saying(text.entries())).toEqual(["Rien.", "+Kayes a vendu. ¶"]);
    expect(text.entries()[0]?.id).toBe("a");
  });
});

describe("outcomes", () => {
  const signed: Outcome = { ...sentence("a", "Un accord."), status: "signed", date: "2025-06" };
  const announced: Outcome = { ...sentence("b", "Un prêt."), status: "announced", date: null };

  test("above which Enter makes a line keep status, date and name to themselves", () => {
    const text = editing([sentence("0", "Zéro."), signed]);
    text.select("Un accord.");
    text.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from)));
      return true;
    });
    text.run(breakParagraph);
    const [, line, kept] = text.entries("outcomes");
    expect(line).toMatchObject({ text: "", source: null, status: "notReported", date: null });
    expect(line?.id).not.toBe("a");
    expect(kept).toEqual(signed);
  });

  test("are joined only where status and date are the same", () => {
    const startOf = (text: ReturnType<typeof editing>, words: string) => {
      text.select(words);
      text.run((state, dispatch) => {
        dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from)));
        return true;
      });
    };
    const apart = editing([signed, announced]);
    startOf(apart, "Un prêt.");
    apart.run(eraseBack);
    expect(apart.entries("outcomes")).toEqual([signed, announced]);
    apart.select("accord.", "prêt");
    apart.run(eraseBack);
    expect(apart.entries("outcomes")).toEqual([
      { ...signed, text: "Un " },
      { ...announced, text: "." },
    ]);
    const alike = editing([signed, { ...announced, status: "signed", date: "2025-06" }]);
    startOf(alike, "Un prêt.");
    alike.run(eraseBack);
    expect(alike.entries("outcomes").map(({ runsOn }) => runsOn)).toEqual([undefined, true]);
  });
});

describe("a paragraph", () => {
  test("has a lead set on the opening words of its second sentence, and a note of it behind the lead", () => {
    const text = editing([sentence("a", "Un."), sentence("b", "Sécuritaires : poursuivre", { runsOn: true })]);
    text.select("Sécuritaires");
    text.run(toggleLead);
    text.caretAfter("Sécu");
    text.run(writeNote("Selon nous."));
    expect(text.entries()).toMatchObject([
      { id: "a", lead: "", text: "Un." },
      { id: "b", lead: "Sécuritaires", text: "poursuivre", notes: [{ at: 0, text: "Selon nous." }] },
    ]);
  });

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

describe("a paragraph that was cut and is joined again", () => {
  test("is what it was, within a word and between two", () => {
    for (const place of ["L’acc", "L’accord", "L’accord "]) {
      const text = editing([sentence("one", "L’accord est signé.")]);
      const before = text.entries();
      text.caretAfter(place);
      text.run(breakParagraph);
      expect(text.entries()).toHaveLength(2);
      text.run(eraseBack);
      expect(text.entries()).toEqual(before);
    }
  });

  test("has a space at the border once something was written since", () => {
    const text = editing([sentence("one", "L’accord est signé.")]);
    text.caretAfter("L’accord est");
    text.run(breakParagraph);
    text.type("Non, ");
    text.caretAfter("Non");
    text.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.start())));
      return true;
    });
    text.run(eraseBack);
    expect(
      text
        .entries()
        .map(({ text: words }) => words)
        .join(" "),
    ).toBe("L’accord est Non, signé.");
  });
});

test("typing is undone by a few words, and what is erased by itself", () => {
  const stretch = new TypedStretch();
  let state = EditorState.create({ doc: documentOf([sentence("one", "Fin.")]) });
  const fields: (string | null)[] = [];
  const apply = (transaction: typeof state.tr) => {
    fields.push(stretch.fieldOf("one", transaction));
    state = state.apply(transaction);
  };
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  for (const letter of " Les deux ministres se sont vus.") apply(state.tr.insertText(letter));
  apply(state.tr.delete(state.selection.from - 1, state.selection.from));
  apply(state.tr.delete(state.selection.from - 1, state.selection.from));
  expect([...new Set(fields)]).toHaveLength(3);
  expect(new Set(fields.slice(0, 20)).size).toBe(1);
  expect(fields.at(-1)).toBe(fields.at(-2));
  expect(stretch.fieldOf(null, state.tr)).toBeNull();
});

test("what is shown of a text after any change is what would be shown of it anew", () => {
  const plugin = showState("\u00a0", "Écrivez ici");
  const entries = [
    sentence("one", "signer l’accord", { lead: "Énergie" }),
    sentence("two", "Deux phrases.", { proposed: true }),
    sentence("three", "Trois.", { lead: "Sécurité" }),
  ];
  let state = EditorState.create({ doc: documentOf(entries), plugins: [plugin, rememberCut(), keepLinks("fr")] });
  const listed = (of: EditorState): string[] =>
    (plugin.getState(of)?.set.find() ?? []).map(({ from, to, spec }) => JSON.stringify([from, to, spec])).sort();
  const check = (): void => {
    const anew = EditorState.create({ doc: state.doc, plugins: [plugin] });
    expect(listed(state)).toEqual(listed(anew));
  };
  const run = (command: Command, place: number): void => {
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
    command(state, (transaction) => {
      state = state.apply(transaction);
    });
    check();
  };
  check();
  for (const place of [5, 15, 28, state.doc.content.size - 1]) {
    state = state.apply(state.tr.insertText("x", place));
    check();
  }
  run(breakParagraph, 12);
  run(eraseBack, 14);
  run(moveParagraphs(1), 3);
  run(toggleLead, 4);
  state = state.apply(state.tr.delete(1, state.doc.child(0).nodeSize - 1));
  check();
  expect(listed(state).length).toBeGreaterThan(2);
});

test("a number of thousands is shown as one, also as it is typed", () => {
  const plugin = showState("\u00a0", "Écrivez ici");
  const entries = [sentence("one", "Pour 55 000 euros."), sentence("two", "Soit 1 25")];
  let state = EditorState.create({ doc: documentOf(entries), plugins: [plugin] });
  const whole = (): string[] =>
    (plugin.getState(state)?.set.find() ?? []).map(({ from, to }) => state.doc.textBetween(from, to));
  expect(whole()).toEqual(["55 000"]);
  state = state.apply(state.tr.insertText("0", state.doc.content.size - 1));
  expect(whole()).toEqual(["55 000", "1 250"]);
});

test("a paragraph nobody typed in keeps its entries, and a text that is told and shown again its paragraphs", () => {
  const text = editing([
    sentence("one", "Un."),
    sentence("two", "Deux."),
    sentence("three", "Trois.", { runsOn: true }),
  ]);
  const before = text.entries();
  text.caretAfter("Un");
  text.type("e");
  const after = text.entries();
  expect(after[0]).toMatchObject({ id: "one", text: "Une." });
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(after[2]).toBe(before[2]);
  expect(documentOf(after).child(1)).toBe(documentOf(before).child(1));
  expect(documentOf(after).child(0)).not.toBe(documentOf(before).child(0));
});

test("what is drawn of a long text goes well beyond the window, and in steps", () => {
  const { from, to } = sightOf(-5000, 800);
  expect(from).toBeLessThanOrEqual(5000 - 300);
  expect(to).toBeGreaterThanOrEqual(5000 + 800 + 300);
  expect(sightOf(-5010, 800)).toEqual(sightOf(-5000, 800));
  expect(sightOf(-9000, 800)).not.toEqual(sightOf(-5000, 800));
});

describe("a long paste in parts", () => {
  const paragraphs = Array.from({ length: 500 }, (_, at) =>
    schema.node("paragraph", null, at === 250 ? [] : [schema.text(`Paragraphe ${at}.`)]),
  );
  const slice = new Slice(Fragment.from(paragraphs), 1, 1);

  /** A text of one sentence with the caret in its middle, as a window holds it. */
  function opened() {
    const start = EditorState.create({
      doc: documentOf([sentence("s", "Avant et après.")]),
      plugins: [keepLinks("fr")],
    });
    const window = {
      state: start.apply(start.tr.setSelection(TextSelection.create(start.doc, 7))),
      dispatch: (transaction: Transaction) => {
        window.state = window.state.apply(transaction);
      },
    };
    return window;
  }

  function wordsOf({ doc }: EditorState): string[] {
    return doc.children.map((paragraph) => paragraph.textContent);
  }

  test("stands as if it was pasted at one go, each paragraph a sentence of its own", async () => {
    const window = opened();
    const { state } = window;
    const atOnce = state.apply(state.tr.replaceSelection(slice));
    const told: number[] = [];
    expect(isLongPaste(slice)).toBe(true);
    expect(await pasteInParts(window, slice, new AbortController().signal, ({ done }) => told.push(done))).toBe(true);
    expect(wordsOf(window.state)).toEqual(wordsOf(atOnce));
    expect(window.state.selection.head).toBe(atOnce.selection.head);
    expect(told.length).toBeGreaterThan(2);
    const before = entriesOf(atOnce.doc, "text");
    const after = entriesOf(window.state.doc, "text");
    expect(after.map(({ text, source, runsOn }) => [text, source, runsOn])).toEqual(
      before.map(({ text, source, runsOn }) => [text, source, runsOn]),
    );
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });

  test("is stopped between two parts", async () => {
    const window = opened();
    const stopping = new AbortController();
    const done = await pasteInParts(window, slice, stopping.signal, (now) => {
      if (now.done > 0) stopping.abort();
    });
    expect(done).toBe(false);
    expect(window.state.doc.childCount).toBeLessThan(200);
  });
});
