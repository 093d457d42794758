import { expect, test } from "vitest";
import { sharedTag } from "../../renderer/library/new-pack-sheet.tsx";

test("a new pack is offered in the language that its articles share", () => {
  const tags = ["en", "fr", "pt-BR"];
  expect(sharedTag(["fr", "fr-CA"], tags)).toBe("fr");
  expect(sharedTag(["fr", "en"], tags)).toBeNull();
  expect(sharedTag(["bm"], tags)).toBeNull();
  expect(sharedTag(["bm", "fr"], tags)).toBeNull();
  expect(sharedTag([], tags)).toBeNull();
});
