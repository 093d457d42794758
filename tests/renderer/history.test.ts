import { describe, expect, it } from "vitest";
import { changeEntry, moveEntry, removeEntry } from "../../core/pack.ts";
import { begin, edited, redone, runPause, undone } from "../../renderer/history.ts";
import { smallPack } from "./packs.ts";

const typed = (text: string) => (pack: ReturnType<typeof smallPack>) =>
  changeEntry(pack, "objectives", "one", { text });

describe("history", () => {
  it("takes typing in one field as one step", () => {
    const start = smallPack();
    let history = begin(start);
    history = edited(history, typed("Un b")(history.present), "one text", 1000);
    history = edited(history, typed("Un bo")(history.present), "one text", 1200);
    history = edited(history, typed("Un bon")(history.present), "one text", 1200 + runPause);
    expect(history.past).toEqual([start]);
    expect(undone(history).present).toBe(start);
  });

  it("begins a new step after a pause, in another field and after an edit of another kind", () => {
    let history = begin(smallPack());
    history = edited(history, typed("Un b")(history.present), "one text", 1000);
    history = edited(history, typed("Un bo")(history.present), "one text", 1001 + runPause);
    expect(history.past).toHaveLength(2);
    history = edited(history, { ...history.present, title: "V" }, "title", 3000);
    expect(history.past).toHaveLength(3);
    history = edited(history, moveEntry(history.present, "objectives", "one", 1), null, 3001);
    history = edited(history, { ...history.present, title: "Vi" }, "title", 3002);
    expect(history.past).toHaveLength(5);
  });

  it("goes back and forth over text, moves and deletions, and forgets what was undone after a new edit", () => {
    const start = smallPack();
    let history = begin(start);
    history = edited(history, moveEntry(history.present, "objectives", "one", 1), null, 1);
    const moved = history.present;
    history = edited(history, removeEntry(history.present, "objectives", "two"), null, 2);
    const removed = history.present;
    history = undone(history);
    expect(history.present).toBe(moved);
    history = undone(history);
    expect(history.present).toBe(start);
    expect(undone(history)).toBe(history);
    history = redone(redone(history));
    expect(history.present).toBe(removed);
    expect(redone(history)).toBe(history);
    history = edited(undone(history), { ...moved, title: "Autre" }, "title", 3);
    expect(history.future).toEqual([]);
  });

  it("does not join typing across an undo", () => {
    let history = begin(smallPack());
    history = edited(history, typed("A")(history.present), "one text", 1);
    history = undone(history);
    history = edited(history, typed("B")(history.present), "one text", 2);
    history = edited(history, typed("BC")(history.present), "one text", 3);
    expect(history.past).toHaveLength(1);
  });

  it("is not moved by an edit that changes nothing", () => {
    const history = begin(smallPack());
    expect(edited(history, typed("Un")(history.present), "one text", 1)).toBe(history);
  });

  it("keeps every entry that an edit does not change the same object, so that it is not drawn anew", () => {
    const first = begin(smallPack());
    const next = edited(first, changeEntry(first.present, "objectives", "two", { text: "Neuf" }), null, 1).present;
    const [one, two] = first.present.sections["objectives"]?.entries ?? [];
    expect(next.sections["objectives"]?.entries[0]).toBe(one);
    expect(next.sections["objectives"]?.entries[1]).not.toBe(two);
    expect(next.sections["objectives"]?.entries[1]).toMatchObject({ text: "Neuf" });
    expect(next.sections["outcomes"]).toBe(first.present.sections["outcomes"]);
    expect(next.articles).toBe(first.present.articles);
  });
});
