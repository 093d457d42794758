import { describe, expect, it } from "vitest";
import { addArticle, addEntry } from "../../core/pack.ts";
import { bringBack, dismissEntry, keepEntry } from "../../core/draft/proposed.ts";
import { suggestionKey } from "../../core/draft/suggestion-key.ts";
import { holdsUnsaved } from "../../renderer/leaving.ts";
import { isUnsaved, reduce, type Action, type Offer, type State } from "../../renderer/state.ts";
import { emptyState, smallArticle, smallPack } from "./packs.ts";

function after(...actions: Action[]): State {
  return actions.reduce(reduce, emptyState());
}

const pack = smallPack();
const article = smallArticle();
const title = (text: string): Action => ({ type: "edit", id: "p", edit: (now) => ({ ...now, title: text }), at: 1 });

describe("the window's state", () => {
  it("opens a pack once and keeps its edits when it is opened again", () => {
    const state = after({ type: "open", pack }, title("Neuf"), { type: "show", id: null }, { type: "open", pack });
    expect(state.tabs).toEqual(["p"]);
    expect(state.active).toBe("p");
    expect(state.packs["p"]?.history.present.title).toBe("Neuf");
  });

  it("comes back from the start page to the library's list, whether a pack is opened or its tab is shown", () => {
    const start: Action[] = [
      { type: "show", id: null },
      { type: "view", view: { kind: "start" } },
    ];
    for (const leave of [{ type: "open", pack } as const, { type: "show", id: "p" } as const]) {
      const state = after({ type: "open", pack }, ...start, leave, { type: "show", id: null });
      expect(state.view, leave.type).toEqual({ kind: "list" });
    }
  });

  it("keeps how many pages a pack has until it is measured again, whatever another window writes in it", () => {
    const measured = after({ type: "open", pack }, { type: "measured", id: "p", pages: 7 });
    expect(measured.packs["p"]?.pages).toBe(7);
    expect(reduce(measured, { type: "measured", id: "p", pages: 7 }).packs["p"]).toBe(measured.packs["p"]);
    expect(reduce(measured, { type: "reload", pack }).packs["p"]?.pages).toBe(7);
  });

  it("knows what the library does not hold yet", () => {
    const edited = after({ type: "open", pack }, title("Neuf"));
    const open = edited.packs["p"];
    expect(open && isUnsaved(open)).toBe(true);
    const saved = reduce(edited, {
      type: "saved",
      id: "p",
      pack: open?.history.present ?? pack,
      revision: 4,
      modified: "2025-06-28T10:05:00.000Z",
    });
    expect(saved.packs["p"]).toMatchObject({
      revision: 4,
      savedAt: "2025-06-28T10:05:00.000Z",
      saving: { kind: "kept" },
    });
    expect(saved.packs["p"] && isUnsaved(saved.packs["p"])).toBe(false);
    const back = reduce(saved, { type: "undo", id: "p" });
    expect(back.packs["p"] && isUnsaved(back.packs["p"])).toBe(true);
    expect(back.packs["p"]?.revision).toBe(4);
  });

  it("keeps an edit made while a save was under way unsaved", () => {
    const first = after({ type: "open", pack }, title("Neuf"), { type: "saving", id: "p" });
    const sent = first.packs["p"]?.history.present ?? pack;
    const second = reduce(reduce(first, title("Plus neuf")), {
      type: "saved",
      id: "p",
      pack: sent,
      revision: 4,
      modified: pack.modified,
    });
    expect(second.packs["p"] && isUnsaved(second.packs["p"])).toBe(true);
  });

  it("tells another window's change from a failure", () => {
    const error = (code: "pack-changed" | "disk-full"): Action => ({
      type: "unsaved",
      id: "p",
      pack,
      error: { code, message: "m", details: {} },
    });
    expect(after({ type: "open", pack }, error("pack-changed")).packs["p"]?.saving.kind).toBe("changed");
    expect(after({ type: "open", pack }, error("disk-full")).packs["p"]?.saving).toMatchObject({ kind: "failed" });
    const again = after({ type: "open", pack }, error("disk-full"), { type: "saving", id: "p" });
    expect(again.packs["p"]?.saving).toMatchObject({ kind: "failed", isTriedAgain: true });
    expect(reduce(again, error("disk-full")).packs["p"]?.saving).toMatchObject({ isTriedAgain: false });
    const reloaded = after({ type: "open", pack }, title("Neuf"), error("pack-changed"), {
      type: "reload",
      pack: { ...pack, revision: 9 },
    });
    expect(reloaded.packs["p"]).toMatchObject({ revision: 9, saving: { kind: "kept" } });
    expect(reloaded.packs["p"]?.history.present.title).toBe("Visite");
  });

  it("follows another window only where nothing here is unsaved or newer", () => {
    const theirs = { ...pack, title: "Leur titre", revision: 9 };
    const follow: Action = { type: "follow", pack: theirs };
    const followed = after({ type: "open", pack }, follow);
    expect(followed.packs["p"]).toMatchObject({ revision: 9, history: { present: { title: "Leur titre" } } });
    expect(reduce(followed, { type: "follow", pack }).packs["p"]).toBe(followed.packs["p"]);
    const typed = after({ type: "open", pack }, title("Neuf"), follow);
    expect(typed.packs["p"]).toMatchObject({ revision: 3, history: { present: { title: "Neuf" } } });
  });

  it("keeps what the articles offer when the pack comes in anew", () => {
    const draft = {
      outcomes: [],
      objectives: [],
      context: [],
      figures: [],
      dates: [],
      people: [],
      quotes: [],
      events: [],
      undrafted: [],
    };
    const theirs = { ...pack, revision: 9 };
    for (const type of ["reload", "follow", "received"] as const) {
      const state = after({ type: "open", pack }, { type: "suggestions", id: "p", draft }, { type, pack: theirs });
      expect(state.packs["p"]).toMatchObject({ revision: 9, suggestions: draft });
    }
  });

  it("shows the neighbour when the tab in front is closed, and the library when none is left", () => {
    const other = { ...pack, id: "q" };
    const state = after({ type: "open", pack }, { type: "open", pack: other }, { type: "close", id: "q" });
    expect(state).toMatchObject({ tabs: ["p"], active: "p" });
    expect(reduce(state, { type: "close", id: "p" })).toMatchObject({ tabs: [], active: null, packs: {} });
  });

  it("closes no pack that holds what the library does not, not even one that was binned there", () => {
    const typed = after({ type: "open", pack }, title("Neuf"));
    expect(reduce(typed, { type: "close", id: "p" })).toBe(typed);
    expect(reduce(typed, { type: "packDeleted", id: "p" })).toMatchObject({ tabs: ["p"], active: "p" });
    const kept = after({ type: "open", pack }, { type: "packDeleted", id: "p" });
    expect(kept).toMatchObject({ tabs: [], active: null, packs: {} });
  });

  it("keeps a record's changes while other screens stand in front, until they are done with", () => {
    const changed = { ...article, undated: true };
    const state = after(
      { type: "view", view: { kind: "record", article, fresh: true } },
      { type: "draft", article: changed },
      { type: "open", pack },
      { type: "show", id: null },
      { type: "view", view: { kind: "list" } },
    );
    expect(state.drafts).toEqual({ [article.id]: changed });
    expect(holdsUnsaved(state)).toBe(true);
    for (const type of ["draftDone", "forget"] as const) {
      const done = reduce(state, { type, article: article.id });
      expect(done.drafts).toEqual({});
      expect(holdsUnsaved(done)).toBe(false);
    }
  });

  it("undoes an added article like any edit", () => {
    const state = after(
      { type: "open", pack },
      { type: "edit", id: "p", edit: (now) => addArticle(now, "b"), at: 1 },
      { type: "undo", id: "p" },
    );
    expect(state.packs["p"]?.history.present.articles).toEqual(["a"]);
    expect(reduce(state, { type: "redo", id: "p" }).packs["p"]?.history.present.articles).toEqual(["a", "b"]);
  });

  it("says no longer after an undo what it undid, and keeps all else that was said", () => {
    const said = (text: string, more: Partial<Extract<Action, { type: "say" }>["message"]> = {}): Action => ({
      type: "say",
      message: { kind: "done", text, lasting: false, offers: [], ...more },
    });
    const textsAfter = (...told: Action[]): string[] =>
      after({ type: "open", pack }, title("Neuf"), ...told, { type: "undo", id: "p" }).messages.map(({ text }) => text);
    expect(textsAfter(said("9 places replaced."))).toEqual([]);
    const offer = { label: "Undo", run: () => undefined };
    const lasting = said("Not saved.", { kind: "trouble", lasting: true });
    expect(textsAfter(lasting, said("Article deleted.", { offers: [offer] }))).toEqual([
      "Not saved.",
      "Article deleted.",
    ]);
  });

  it("undoes a proposal that was kept, one that was dismissed and one that was brought back", () => {
    const source = { article: "a", line: 5, words: "Un", drawn: "" };
    const proposed = addEntry(pack, "objectives", { id: "s", lead: "", text: "Un", source, proposed: true });
    const states = [
      proposed,
      keepEntry(proposed, "objectives", "s"),
      dismissEntry(proposed, "objectives", "s"),
      bringBack(dismissEntry(proposed, "objectives", "s"), [
        suggestionKey("objectives", { id: "s", lead: "", text: "Un", source }),
      ]),
    ];
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(4);
    let state = after({ type: "open", pack: proposed });
    for (const next of states.slice(1)) state = reduce(state, { type: "edit", id: "p", edit: () => next, at: 1 });
    for (const earlier of states.toReversed().slice(1)) {
      state = reduce(state, { type: "undo", id: "p" });
      expect(state.packs["p"]?.history.present).toEqual(earlier);
    }
    state = reduce(state, { type: "redo", id: "p" });
    expect(state.packs["p"]?.history.present).toEqual(states[1]);
  });

  it("lets the next word take the place of a passing one, never of a lasting one", () => {
    const say = (text: string, lasting: boolean): Action => ({
      type: "say",
      message: { kind: "done", text, lasting, offers: [] },
    });
    const state = after(say("one", false), say("two", true), say("three", false), say("four", false));
    expect(state.messages.map((message) => message.text)).toEqual(["two", "four"]);
    expect(new Set(state.messages.map((message) => message.id)).size).toBe(2);
  });

  it("forgets a deleted article everywhere", () => {
    const state = after({ type: "pick", articles: ["a", "b"] }, { type: "forget", article: "a" });
    expect(state).toMatchObject({ picked: ["b"], version: 1 });
  });

  it("lists a pack as it was saved last, first", () => {
    const other = { id: "q", title: "Autre", template: "t", articles: 0, modified: "2025-06-28T11:00:00.000Z" };
    const state = after(
      { type: "recent", packs: [other] },
      { type: "open", pack },
      { type: "saved", id: "p", pack, revision: 4, modified: "2025-06-28T12:00:00.000Z" },
    );
    expect(state.recent.map(({ id, modified }) => [id, modified])).toEqual([
      ["p", "2025-06-28T12:00:00.000Z"],
      ["q", other.modified],
    ]);
  });

  it("offers no way back any more once that was gone by the keys, and keeps the other words", () => {
    const say = (text: string, ...offers: Offer[]): Action => ({
      type: "say",
      message: { kind: "done", text, lasting: true, offers },
    });
    const state = after(say("stays"), say("binned", { label: "Undo", run: () => undefined }), { type: "unoffer" });
    expect(state.messages.map((message) => message.text)).toEqual(["stays"]);
  });

  it("says the same trouble once", () => {
    const trouble: Action = { type: "say", message: { kind: "trouble", text: "stopped", lasting: true, offers: [] } };
    expect(after(trouble, trouble).messages.map((message) => message.text)).toEqual(["stopped"]);
    const done: Action = { type: "say", message: { kind: "done", text: "copied", lasting: false, offers: [] } };
    expect(after(done, trouble).messages.map((message) => message.text)).toEqual(["copied", "stopped"]);
  });
});
