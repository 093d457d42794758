import { describe, expect, test } from "vitest";
import { formsIn, isConditional, isFuture } from "../../../core/check/french-forms.ts";
import { isUndone } from "../../../core/check/tense.ts";

describe("forms of French verbs", () => {
  test.each(["signera", "viendront", "pourra", "enverra"])("%s is a future", (word) => {
    expect(isFuture(word)).toBe(true);
    expect(isConditional(word)).toBe(false);
  });
  test.each(["signerait", "viendraient", "enverrait"])("%s is a conditional", (word) => {
    expect(isConditional(word)).toBe(true);
  });
  test.each(["ouvrait", "consideraient", "parait", "portrait", "cholera", "canberra", "sierra", "signait"])(
    "%s is neither",
    (word) => {
      expect(isFuture(word) || isConditional(word)).toBe(false);
    },
  );
  test("in a text, with their places", () => {
    expect(formsIn("il ouvrait la porte et la fermerait", isConditional)).toEqual([
      { word: "fermerait", start: 26, end: 35 },
    ]);
  });
  test.each(["n'a pas encore ", "has not been ", "will be ", "devra etre "])(
    "what stands behind “%s” is not done",
    (lead) => {
      expect(isUndone(lead)).toBe(true);
    },
  );
  test("“a été” tells what is done", () => {
    expect(isUndone("l'accord a ete ")).toBe(false);
  });
});
