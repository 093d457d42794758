import { describe, expect, test } from "vitest";
import type { Outcome, Sentence } from "../../core/pack.ts";
import { traceOf } from "../../core/trace.ts";
import { examplePack } from "../examples.ts";

describe("trace", () => {
  const entry = (text: string, words: string | null, lead = ""): Sentence => ({
    id: "e",
    lead,
    text,
    source: words === null ? null : { article: "a1", line: 4, words, drawn: "" },
  });
  const denial = "Le ministre dément que l'accord sera signé et que 290 bourses seront offertes.";
  test.each([
    ["word for word", entry("consolider la relation", "Politique : consolider la relation ;", "Politique"), "quoted"],
    ["first letter, stop, spaces", entry("Consolider  la\u00a0relation.", "consolider la relation ;"), "quoted"],
    ["apostrophes", entry("l'accord est signé", "L’accord est signé."), "quoted"],
    ["spaces before signs", entry("Deux buts\u00a0: l’un\u202f; l’autre", "Deux buts : l'un ; l'autre."), "quoted"],
    ["a word changed", entry("Renforcer la relation", "consolider la relation ;"), "reworded"],
    ["the lead left out", entry("consolider la relation", "Politique : consolider la relation ;"), "reworded"],
    ["a lead of one's own", entry("consolider la relation", "consolider la relation ;", "Politique"), "reworded"],
    ["a figure changed", entry("55 000 livres", "50 000 livres"), "reworded"],
    ["a piece that says the contrary", entry("l'accord sera signé", denial), "reworded"],
    ["a piece of a figure", entry("90 bourses seront offertes", denial), "reworded"],
    ["emptied", entry("", "consolider"), "reworded"],
    ["no source", entry("consolider la relation", null), "own"],
  ])("%s", (_, sentence, trace) => {
    expect(traceOf(sentence)).toBe(trace);
  });
});

test("an outcome whose status or date was changed is reworded", () => {
  const outcome: Outcome = {
    id: "r",
    lead: "",
    text: "Un accord a été signé",
    status: "signed",
    date: "2025-01",
    source: { article: "a1", line: 8, words: "Un accord a été signé.", drawn: "signed 2025-01" },
  };
  expect(traceOf(outcome)).toBe("quoted");
  expect(traceOf({ ...outcome, status: "expected" })).toBe("reworded");
  expect(traceOf({ ...outcome, date: null })).toBe("reworded");
});

test("a figure or a date that is no longer the one drawn is reworded", () => {
  const [figure] = examplePack().sections["figures"]?.entries ?? [];
  const [event] = examplePack().sections["chronology"]?.entries ?? [];
  if (!figure || !event) throw new Error("the example has a figure and an event");
  expect([traceOf(figure), traceOf(event)]).toEqual(["quoted", "quoted"]);
  expect(traceOf({ ...figure, value: 55000 })).toBe("reworded");
  expect(traceOf({ ...figure, unit: "lycées" })).toBe("reworded");
  expect(traceOf({ ...event, end: "2025-06-27" })).toBe("reworded");
});
