import { expect, test } from "vitest";
import { shortTitle } from "../../renderer/short-title.ts";

test("a title stands whole on its one line, or is cut at a word", () => {
  expect(shortTitle("Visite à Oslo")).toBe("Visite à Oslo");
  expect(shortTitle("Visite officielle du ministre des Affaires étrangères à Oslo, et entretiens sur le port")).toBe(
    "Visite officielle du ministre des Affaires étrangères à…",
  );
  expect(shortTitle("a".repeat(90))).toBe(`${"a".repeat(60)}…`);
});
