import { describe, expect, it } from "vitest";
import type { Pack } from "../../core/pack.ts";
import { createClient, type Transport } from "../../core/wire.ts";
import { takeStep, type Step } from "../../renderer/library/steps.ts";
import { rangeOf } from "../../renderer/library/results.tsx";
import { smallPack } from "./packs.ts";

/** A library that answers as the real one does, to one step after the other. */
function place(answers: Record<string, unknown>, { isElsewhere = false, isSaved = true } = {}) {
  const asked: [string, unknown][] = [];
  let pack: Pack = { ...smallPack(), articles: ["a"] };
  const transport: Transport = (name, input) => {
    asked.push([name, input]);
    return Promise.resolve({ ok: true, value: answers[name] });
  };
  const edit = (_id: string, change: (now: Pack) => Pack) => {
    if (isElsewhere) return false;
    pack = change(pack);
    return true;
  };
  const save = () => Promise.resolve(isSaved);
  return { asked, articles: () => pack.articles, place: { client: createClient(transport), edit, save } };
}

describe("a step in the library", () => {
  it("answers the step that takes back what it did, and no more", async () => {
    const undo = [{ ids: ["a"], change: { removeTags: ["x"] } }];
    const { place: at, asked } = place({
      "articles.annotate": { undo },
      "articles.bin": { ids: ["b"] },
      "articles.restore": { ids: [] },
    });
    const tag: Step = { kind: "annotate", changes: [{ ids: ["a", "b"], change: { addTags: ["x"] } }] };
    expect(await takeStep(tag, at)).toEqual({ kind: "annotate", changes: undo });
    expect(await takeStep({ kind: "bin", ids: ["a", "b"] }, at)).toEqual({ kind: "restore", ids: ["b"] });
    expect(await takeStep({ kind: "restore", ids: ["c"] }, at)).toBeNull();
    expect(asked.map(([name]) => name)).toEqual(["articles.annotate", "articles.bin", "articles.restore"]);
  });

  it("throws packs into the bin and takes back those that it threw there", async () => {
    const { place: at, asked } = place({ "packs.bin": { ids: ["p"] }, "packs.restore": { ids: ["p"] } });
    const back = await takeStep({ kind: "binPacks", ids: ["p", "gone"] }, at);
    expect(back).toEqual({ kind: "restorePacks", ids: ["p"] });
    expect(back && (await takeStep(back, at))).toEqual({ kind: "binPacks", ids: ["p"] });
    expect(asked).toEqual([
      ["packs.bin", { ids: ["p", "gone"] }],
      ["packs.restore", { ids: ["p"] }],
    ]);
  });

  it("picks articles for a pack, and takes only these out again", async () => {
    const { place: at, articles } = place({});
    const back = await takeStep({ kind: "pick", pack: "p", ids: ["b", "c"] }, at);
    expect(articles()).toEqual(["a", "b", "c"]);
    if (back) await takeStep(back, at);
    expect(articles()).toEqual(["a"]);
  });

  it("is not told as done where another window writes in the pack", async () => {
    const { place: at } = place({}, { isElsewhere: true });
    const pick = takeStep({ kind: "pick", pack: "p", ids: ["b"] }, at);
    await expect(pick).rejects.toMatchObject({ code: "pack-elsewhere" });
  });

  it("throws no pack into the bin that cannot be saved", async () => {
    const { place: at, asked } = place({ "packs.bin": { ids: ["p"] } }, { isSaved: false });
    await expect(takeStep({ kind: "binPacks", ids: ["p"] }, at)).rejects.toMatchObject({ code: "pack-unsaved" });
    expect(asked).toEqual([]);
  });
});

it("a range of the list has both its ends, in either direction; one whose beginning is gone is its end alone", () => {
  const ids = ["a", "b", "c", "d"];
  expect(rangeOf(ids, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rangeOf(ids, "d", "b")).toEqual(["b", "c", "d"]);
  expect(rangeOf(ids, "z", "b")).toEqual(["b"]);
});
