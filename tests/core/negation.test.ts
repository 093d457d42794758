import { describe, expect, test } from "vitest";
import { checkStatements, readSources } from "../../core/check.ts";
import { languageShown } from "../../core/check/stop-words.ts";
import type { Article } from "../../core/article.ts";

// Sentences written for this purpose.
const said = (value: string | null) => ({ value, line: null, by: "person" as const });

function notesOf(language: string, source: string, text: string, ours = language): (string | undefined)[] {
  const article: Article = {
    ...{ id: "a", revision: 0, otherOrigins: [], pictures: [], removed: [], undated: false },
    ...{ takenIn: "2025-07-01T08:00:00Z", address: said(null), byline: said(null), outlet: said(null) },
    ...{ title: said(null), published: said(null), language: said(language) },
    origin: { name: "a.txt", part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: "0".repeat(64) },
    body: [{ kind: "paragraph", line: 1, style: "body", children: [{ kind: "text", text: source }] }],
  };
  const [findings = []] = checkStatements(
    [{ text, language: ours, sources: [{ article: "a", line: 1 }] }],
    readSources([article]),
  );
  return findings.map(({ note }) => note?.code);
}

describe("a “not” that came or went", () => {
  test.each([
    [
      "fr",
      "Le maire a signé mardi l’accord de pêche avec Karvia.",
      "Le maire n’a pas signé l’accord de pêche avec Karvia.",
    ],
    [
      "fr",
      "La ministre n’a pas confirmé la livraison de 40 tonnes de riz.",
      "La ministre a confirmé la livraison de 40 tonnes de riz.",
    ],
    ["en", "The council did not approve the loan to Karvia.", "The council approved the loan to Karvia."],
    [
      "en",
      "The council approved the loan of 3 million dollars to Karvia.",
      "The council has never approved the loan to Karvia.",
    ],
  ])("%s: is pointed out: %s", (language, source, text) => {
    expect(notesOf(language, source, text)).toContain("negation");
  });

  test("is pointed out across languages", () => {
    const source = "Le conseil n’a pas approuvé le prêt de 3 millions de dollars à Karvia.";
    expect(notesOf("fr", source, "The council approved the loan of 3 million dollars to Karvia.", "en")).toContain(
      "negation",
    );
  });

  test.each([
    [
      "fr",
      "La ministre n’a pas confirmé la livraison de 40 tonnes de riz.",
      "La livraison de 40 tonnes de riz n’est pas confirmée par la ministre.",
    ],
    [
      "fr",
      "La ministre n’a pas confirmé la livraison de 40 tonnes de riz.",
      "La ministre a refusé de confirmer la livraison de 40 tonnes de riz.",
    ],
    ["en", "The council approved the loan of 3 million dollars to Karvia.", "The council approved a loan to Karvia."],
  ])("%s: is none where both say so, or neither: %s", (language, source, text) => {
    expect(notesOf(language, source, text)).not.toContain("negation");
  });
});

describe("the language of a few words", () => {
  test.each([
    ["fr", "Les deux pays ont signé un accord sur le blé."],
    ["fr", "Livraison de 50 000 tonnes de blé en juin"],
    ["fr", "Renforcer la coopération militaire"],
    ["en", "Two countries sign wheat deal"],
    ["en", "Strengthen military cooperation"],
    ["es", "Los dos países han firmado un acuerdo sobre el trigo."],
    [null, "Exempleville, Modèlebourg"],
    [null, "Coopération"],
    [null, "50 000 t"],
  ])("%s: %s", (language, text) => {
    expect(languageShown(text)).toBe(language);
  });
});
