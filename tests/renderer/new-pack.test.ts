import { expect, test } from "vitest";
import { sharedLanguage } from "../../renderer/library/new-pack-sheet.tsx";

test("a new pack is offered in the language that its articles share", () => {
  const tags = ["en", "fr", "pt-BR"];
  const articles = (...languages: (string | null)[]) =>
    languages.map((value) => ({ language: { value, line: null, by: "source" as const } }));
  expect(sharedLanguage(articles("fr", "fr-CA", null), tags)).toBe("fr");
  expect(sharedLanguage(articles("fr", "en"), tags)).toBeNull();
  expect(sharedLanguage(articles("bm"), tags)).toBeNull();
  expect(sharedLanguage(articles(null), tags)).toBeNull();
  expect(sharedLanguage([], tags)).toBeNull();
});
