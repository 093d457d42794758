import { describe, expect, test } from "vitest";
import type { DeskLook } from "../../core/desk-look.ts";
import { withLook } from "../../renderer/pack/desk-look.ts";
import { folding, openPanes } from "../../renderer/pack/open-panes.ts";
import { emptyState } from "./packs.ts";

const look: DeskLook = {
  sourcesFolded: null,
  besideFolded: false,
  view: "source",
  zoom: "page",
  follows: true,
  widths: {},
};

describe("which panes stand beside the briefing", () => {
  test("both on a wide window; with real pages the sources fold by themselves", () => {
    expect(openPanes(look, 3, 1280)).toEqual({ sources: true, beside: true });
    expect(openPanes({ ...look, view: "pages" }, 3, 1280)).toEqual({ sources: false, beside: true });
    expect(openPanes({ ...look, view: "pages" }, 3, 1920)).toEqual({ sources: false, beside: true });
    expect(openPanes({ ...look, view: "pages", sourcesFolded: false }, 3, 1920)).toEqual({
      sources: true,
      beside: true,
    });
    expect(openPanes(look, 2, 1000)).toEqual({ sources: false, beside: true });
  });

  test("without room for both, to unfold one folds the other, and back", () => {
    const narrow = { ...look, view: "pages" as const };
    const sources = { ...narrow, ...folding("sources", false, { look: narrow, panes: 3, width: 1280 }) };
    expect(openPanes(sources, 3, 1280)).toEqual({ sources: true, beside: false });
    const beside = { ...sources, ...folding("beside", false, { look: sources, panes: 3, width: 1280 }) };
    expect(openPanes(beside, 3, 1280)).toEqual({ sources: false, beside: true });
  });

  test("both may be folded, and on a wide window each by itself", () => {
    const one = { ...look, ...folding("beside", true, { look, panes: 3, width: 1440 }) };
    expect(openPanes(one, 3, 1440)).toEqual({ sources: true, beside: false });
    const both = { ...one, ...folding("sources", true, { look: one, panes: 3, width: 1440 }) };
    expect(openPanes(both, 3, 1440)).toEqual({ sources: false, beside: false });
  });
});

test("a hundred desks are remembered, those changed last", () => {
  let { settings } = emptyState();
  for (let pack = 0; pack < 101; pack += 1) settings = withLook(settings, `p${pack}`, { view: "pages" });
  settings = withLook(settings, "p1", { follows: false });
  expect(Object.keys(settings.desks)).toHaveLength(100);
  expect(settings.desks["p0"]).toBeUndefined();
  expect(Object.keys(settings.desks).at(-1)).toBe("p1");
  expect(settings.desks["p1"]).toMatchObject({ view: "pages", follows: false });
});
