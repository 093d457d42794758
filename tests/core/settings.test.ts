import { expect, test } from "vitest";
import type { DeskLook } from "../../core/desk-look.ts";
import { mostOpenPacks, noSettings, settingsChangeSchema, settingsSchema, type Settings } from "../../core/settings.ts";
import { settingsChange, withChange } from "../../core/settings.ts";

const look: DeskLook = {
  sourcesFolded: null,
  besideFolded: false,
  view: "source",
  zoom: "page",
  follows: true,
  widths: {},
};

test("what two windows change of the settings stands beside each other, whichever is told last", () => {
  const both: Settings = { ...noSettings, desks: { one: look, two: look }, widths: { library: { side: 20 } } };
  const dark = settingsChange(both, {
    ...both,
    theme: "dark",
    desks: { ...both.desks, one: { ...look, follows: false } },
  });
  const wide = settingsChange(both, {
    ...both,
    widths: { ...both.widths, desk: { sources: 30 } },
    desks: { ...both.desks, two: { ...look, view: "pages" } },
  });
  expect(dark).toEqual({ theme: "dark", desks: { one: { ...look, follows: false } } });
  const kept = withChange(withChange(both, dark), wide);
  expect(kept).toEqual({
    ...both,
    theme: "dark",
    widths: { library: { side: 20 }, desk: { sources: 30 } },
    desks: { one: { ...look, follows: false }, two: { ...look, view: "pages" } },
  });
  expect(Object.keys(withChange(kept, dark).desks)).toEqual(["two", "one"]);
});

test("what a window did not change is not in its change, and null is a choice like another", () => {
  expect(settingsChangeSchema.parse({ folder: null })).toEqual({ folder: null });
  expect(withChange({ ...noSettings, folder: "/tmp", openPack: "p" }, { openPack: null })).toEqual({
    ...noSettings,
    folder: "/tmp",
  });
});

test("tabs that one window opens or closes do not undo those of another", () => {
  const both: Settings = { ...noSettings, openPacks: ["one", "two"] };
  const opening = settingsChange(both, { ...both, openPacks: ["one", "two", "three"] });
  const changing = settingsChange(both, { ...both, openPacks: ["two", "four"] });
  expect(opening).toEqual({ openPacks: { opened: ["three"], closed: [] } });
  expect(withChange(withChange(both, opening), changing).openPacks).toEqual(["two", "three", "four"]);
  expect(withChange(withChange(both, changing), opening).openPacks).toEqual(["two", "four", "three"]);
  expect(settingsChange(both, { ...both, openPacks: ["one", "two"] })).toEqual({});
});

test("of more tabs than are remembered those opened first are forgotten, and the settings still read", () => {
  const ids = Array.from({ length: mostOpenPacks }, (_, at) => `pack-${at}`);
  const full: Settings = { ...noSettings, openPacks: ids };
  const kept = withChange(full, settingsChangeSchema.parse({ openPacks: { opened: ["one", "two"], closed: [] } }));
  expect(kept.openPacks).toEqual([...ids.slice(2), "one", "two"]);
  expect(settingsSchema.parse(kept)).toEqual(kept);
});
