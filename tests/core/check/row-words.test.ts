import { expect, test } from "vitest";
import type { PackFinding } from "../../../core/check/pack-check.ts";
import { cellOf, statementsOfPack } from "../../../core/check/pack-statements.ts";
import type { Entry, Pack } from "../../../core/pack.ts";
import { pointsPack } from "../points-pack.ts";

const own = { id: "e", source: null };

/** Where the words lie among the cells of an entry, at their `place`th place (0 the first) in the row as it is checked. */
function lies(entry: Entry, shape: "figures" | "chronology" | "table", words: string, place = 0) {
  const pack = pointsPack([], { sections: { s: { shape, entries: [entry] } } as Pack["sections"] });
  const rows = statementsOfPack(pack).filter(({ field }) => field === "row");
  const places = rows.flatMap(({ offset, text }) =>
    [...text.matchAll(new RegExp(words, "gu"))].map(({ index }): PackFinding => {
      const span: [number, number] = [index, index + words.length];
      const found = { section: "s", entry: "e", field: "row", offset, sentence: text, span } as const;
      return { ...found, kind: "figure", verdict: "not-found", sources: [], independent: 0, note: null, reason: null };
    }),
  );
  const finding = places[place];
  if (finding === undefined) throw new Error(`${words} stands at fewer places`);
  return cellOf(finding, pack);
}

test("the words of a row lie in the cell in which they were written, not in one that holds them within others", () => {
  const entry = { ...own, cells: { what: "Hausse de 15 %", share: "5 %", again: "", last: "Encore. 5 % de tout." } };
  expect(lies(entry, "table", "5 %", 0)).toEqual({ field: "cell:what", at: 11 });
  expect(lies(entry, "table", "5 %", 1)).toEqual({ field: "cell:share", at: 0 });
  expect(lies(entry, "table", "5 %", 2)).toEqual({ field: "cell:last", at: 8 });
});

test("a number and days lie in no cell, what stands beside them does", () => {
  const figure = { ...own, value: 5, unit: "%", of: "part de 5 communes", asOf: "" };
  expect(lies(figure, "figures", "5", 0)).toBeNull();
  expect(lies(figure, "figures", "5", 1)).toEqual({ field: "of", at: 8 });
  expect(lies(figure, "figures", "%")).toEqual({ field: "unit", at: 0 });
  const event = { ...own, date: "2025-06-21", end: null, event: "Visite du 21 juin 2025" };
  expect(lies(event, "chronology", "21 juin 2025", 0)).toEqual({ field: "event", at: 10 });
  expect(lies(event, "chronology", "21 juin 2025", 1)).toBeNull();
});
