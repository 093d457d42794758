import { describe, expect, test } from "vitest";
import { formsIn, isConditional, isFuture } from "../../../../core/check/acts/french-forms.ts";
import { assertedHedges, hedgesIn } from "../../../../core/check/speech/hedges.ts";
import { readPassage } from "../../../../core/check/passage.ts";
import { isUndone } from "../../../../core/check/acts/tense.ts";

const kindsIn = (text: string): string[] => assertedHedges(readPassage(text, "fr", null)).map(({ kind }) => kind);

describe("forms of French verbs", () => {
  test.each(["signera", "viendront", "pourra", "enverra", "aura", "iront", "fera", "saura", "partira"])(
    "%s is a future",
    (word) => {
      expect(isFuture(word)).toBe(true);
      expect(isConditional(word)).toBe(false);
    },
  );
  test.each(["signerait", "viendraient", "enverrait", "préférerait", "courrait", "servirait"])(
    "%s is a conditional",
    (word) => {
      expect(isConditional(word)).toBe(true);
    },
  );
  test.each(["inaugurait", "préférait", "transférait", "entourait", "encourait", "aspirait", "serrait", "découvrait"])(
    "%s tells what was",
    (word) => {
      expect(isConditional(word)).toBe(false);
    },
  );
  test.each(["inaugura", "opéra", "tira", "démarra", "signa"])("%s is no future", (word) => {
    expect(isFuture(word)).toBe(false);
  });
  test("in a text, with their places", () => {
    expect(formsIn(readPassage("Il ouvrait la porte et la fermerait.", "fr", null), isConditional)).toMatchObject([
      { word: "fermerait", start: 26, end: 35 },
    ]);
  });
  test("a name is none, nor is a word of another language", () => {
    expect(hedgesIn(readPassage("Le marché de Vestera est ouvert.", "fr", null))).toEqual(new Set());
    expect(hedgesIn(readPassage("The era of the lira is over.", "en", null))).toEqual(new Set());
  });
  test("a conditional that only begins like “serait” is one of its own", () => {
    expect(kindsIn("L’aide servirait à payer le quai.")).toEqual(["projected"]);
    expect(kindsIn("L’aide serait versée.")).toEqual(["hearsay"]);
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
