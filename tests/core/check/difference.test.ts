import { describe, expect, it } from "vitest";
import { differenceOf } from "../../../core/check/difference.ts";

function written(ours: string, theirs: string): string[] {
  return differenceOf(ours, theirs).map(({ kind, text }) => `${kind} ${text}`);
}

describe("a difference", () => {
  it.each([
    ["55 000 tonnes", "50 000 tonnes", ["same 5", "theirs 0", "ours 5", "same  000 tonnes"]],
    ["21 au 26 juin", "22 au 26 juin", ["same 2", "theirs 2", "ours 1", "same  au 26 juin"]],
    ["Serguei Lavrov", "Sergueï Lavrov", ["same Sergue", "theirs ï", "ours i", "same  Lavrov"]],
  ])("of %s and %s is told letter by letter", (ours, theirs, changes) => {
    expect(written(ours, theirs)).toEqual(changes);
  });

  it("of quite unlike names is one stretch, so that both can be read", () => {
    expect(written("Vladimir Poutine", "Assimi Goïta")).toEqual(["theirs Assimi Goïta", "ours Vladimir Poutine"]);
    expect(written("le ministre Alexandre Novak", "le ministre Sergueï Lavrov")).toEqual([
      "same le ministre ",
      "theirs Sergueï Lavrov",
      "ours Alexandre Novak",
    ]);
  });

  it.each([
    ["nothing in the briefing", "", "abc"],
    ["nothing in the article", "abc", ""],
    ["other words", "Le 21 juin, à Moscou", "Moscou, le 22 juin"],
    ["a very long text", "a".repeat(2001), "b"],
  ])("gives back both texts whole: %s", (_case, ours, theirs) => {
    const changes = differenceOf(ours, theirs);
    const text = (left: string): string => changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join("");
    expect(text("theirs")).toBe(ours);
    expect(text("ours")).toBe(theirs);
  });
});
