import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Statement } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose; people and places in them are invented.

const sources = readSources([
  writtenArticle("fr", "2033-06-12", [
    "Selon le ministère, 1 200 000 habitants ont quitté la plaine lundi.",
    "Le traité de Corvanne a été signé le 3 mai 2033 et ratifié le 5 juin 2033.",
    "La visite du 3 mai 2033 a été annulée, l’accord minier sera signé le 5 juin 2033.",
    "Le vice-ministre des Finances, Paul Darrieu, a quitté la salle sans un mot mardi.",
  ]),
  {
    ...writtenArticle("en", "2033-06-12", [
      "The number of boats in the harbour of Port Selwyn rose to 3,500.",
      "Vice President Mara Holloway visited the northern province on Monday, and she left the same evening for Port Selwyn.",
      "Deputy Prime Minister Anna Quillfeather opened the new railway station on Sunday.",
      "The Selwyn governor Ruth Abernathy met Tom Ashgrove, mayor of Port Selwyn.",
    ]),
    id: "b",
  },
]);

function openOf(statements: readonly Statement[]): string[] {
  return checkStatements(statements, sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ sentence, span }) => sentence.slice(...span));
}

describe("a piece of an article's sentence that is no clause of it clears nothing", () => {
  test.each([
    "200 000 habitants ont quitté la plaine lundi.",
    "The number of boats in the harbour of Port Selwyn rose to 3.",
    "President Mara Holloway visited the northern province on Monday.",
    "Prime Minister Anna Quillfeather opened the new railway station on Sunday.",
    "ministre des Finances, Paul Darrieu, a quitté la salle sans un mot mardi.",
  ])("%s", (text) => {
    expect(openOf(statementsOf(text))).not.toEqual([]);
  });

  test("a clause of it does", () => {
    expect(openOf(statementsOf("l’accord minier sera signé le 5 juin 2033"))).toEqual([]);
    expect(openOf(statementsOf("she left the same evening for Port Selwyn"))).toEqual([]);
  });
});

describe("the day behind an event is the one that the article has nearest to it", () => {
  const row = (text: string): Statement => ({ text, language: "fr", sources: [] });

  test("another day of the sentence is another event's", () => {
    expect(openOf([row("Le traité de Corvanne a été signé (5 juin 2033)")])).not.toEqual([]);
    expect(openOf([row("l’accord minier sera signé (3 mai 2033)")])).not.toEqual([]);
  });

  test("its own is found", () => {
    expect(openOf([row("l’accord minier sera signé (5 juin 2033)")])).toEqual([]);
  });
});

test("a row of people has the office that the article gives that person, not its neighbour's", () => {
  const row = (text: string): Statement => ({ text, language: "en", sources: [], namesOnly: true });
  expect(openOf([row("Tom Ashgrove, mayor of Port Selwyn")])).toEqual([]);
  expect(openOf([row("Tom Ashgrove, governor")])).not.toEqual([]);
  expect(openOf([row("Mara Holloway, President")])).not.toEqual([]);
});

test("what another article has word for word is not in the one that the sentence cites", () => {
  const text = "The number of boats in the harbour of Port Selwyn rose to 3,500.";
  const cited = (article: string): Statement[] => [{ text, language: "en", sources: [{ article, line: 1 }] }];
  expect(openOf(cited("b"))).toEqual([]);
  expect(openOf(cited("a"))).not.toEqual([]);
});
