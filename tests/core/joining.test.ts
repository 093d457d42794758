import { describe, expect, test } from "vitest";
import { joinPacks } from "../../core/joining.ts";
import type { Pack, Sentence } from "../../core/pack.ts";
import { point, pointsPack } from "./points-pack.ts";

const base = pointsPack([point("1"), point("2"), point("3")]);

function joined(ours: Pack, theirs: Pack): string[] | null {
  const both = joinPacks(base, ours, { ...theirs, revision: 5 });
  return both && (both.sections["objectives"]?.entries ?? []).map((entry) => ("text" in entry ? entry.text : ""));
}

describe("what two windows made of one pack", () => {
  test("is one, where they changed different entries, added and took out", () => {
    const ours = pointsPack([point("1", "Ours"), point("4", "Added by us"), point("2"), point("3")], {
      marking: "internal",
    });
    const theirs = pointsPack([point("1"), point("3", "Theirs"), point("5", "Added by them")], {
      title: "Visite d’État",
    });
    expect(joined(ours, theirs)).toEqual(["Ours", "Added by us", "Theirs", "Added by them"]);
    expect(joinPacks(base, ours, { ...theirs, revision: 5 })).toMatchObject({
      title: "Visite d’État",
      marking: "internal",
      revision: 5,
    });
    expect(joined(theirs, ours)).toEqual(["Ours", "Added by us", "Theirs", "Added by them"]);
  });

  test("takes an entry for the same whatever the order of its keys", () => {
    const turned = ({ id, source, lead, text }: Sentence) => ({ text, lead, source, id });
    const points = [point("1", "Ours"), point("2"), point("3")].map(turned);
    const ours = { ...base, sections: { objectives: { shape: "points" as const, entries: points } } };
    expect(joined(ours, pointsPack([point("1"), point("2", "Theirs"), point("3")]))).toEqual([
      "Ours",
      "Theirs",
      "Words of 3",
    ]);
  });

  test("has the order of the side that moved, and the articles that either picked or took out", () => {
    const ours = pointsPack([point("3"), point("1"), point("2")], { articles: ["a", "b", "c"] });
    const theirs = pointsPack([point("1"), point("2", "Theirs"), point("3")], { articles: ["b"] });
    expect(joined(ours, theirs)).toEqual(["Words of 3", "Words of 1", "Theirs"]);
    expect(joinPacks(base, ours, theirs)?.articles).toEqual(["b", "c"]);
  });

  test("is not one where both changed the same thing otherwise, or one took out what the other changed", () => {
    const changed = pointsPack([point("1", "Ours"), point("2"), point("3")]);
    expect(joined(changed, pointsPack([point("1", "Theirs"), point("2"), point("3")]))).toBeNull();
    expect(joined(changed, pointsPack([point("2"), point("3")]))).toBeNull();
    expect(joined(pointsPack([point("2"), point("3")]), changed)).toBeNull();
    expect(
      joined(pointsPack([], { title: "Ours" }), pointsPack([point("1"), point("2"), point("3")], { title: "Theirs" })),
    ).toBeNull();
    expect(
      joined(pointsPack([point("3"), point("1"), point("2")]), pointsPack([point("2"), point("1"), point("3")])),
    ).toBeNull();
  });

  test("is what it was where both did the same", () => {
    const same = pointsPack([point("1", "Same"), point("3")]);
    expect(joined(same, same)).toEqual(["Same", "Words of 3"]);
  });

  test("has a section that one side has begun", () => {
    const begun = { ...base.sections, context: { shape: "text" as const, entries: [point("9")] } };
    const both = joinPacks(base, pointsPack([point("1"), point("2"), point("3")], { sections: begun }), base);
    expect(both?.sections["context"]?.entries.map(({ id }) => id)).toEqual(["9"]);
  });
});
