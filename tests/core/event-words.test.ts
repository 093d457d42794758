import { describe, expect, test } from "vitest";
import { draft } from "../../core/draft.ts";
import { writtenArticle } from "./written-article.ts";

/** The events that one article of these sentences, written for this purpose, gives a chronology. */
function eventsOf(language: string, ...paragraphs: string[]): string[] {
  return draft([writtenArticle(language, "2031-11-03", paragraphs)]).dates.map(({ event }) => event);
}

describe("an event of a chronology", () => {
  test("says whose it is where its sentence does", () => {
    expect(
      eventsOf(
        "fr",
        "C'est le premier voyage du Chef de l’État karvien au Solm depuis sa prise de fonction en mai 2021.",
      ),
    ).toEqual(["prise de fonction (Chef de l’État karvien)"]);
  });

  test("leaves open whose it is where the sentence names several", () => {
    const [event = ""] = eventsOf(
      "fr",
      "Le Premier ministre Paul Anderm a reçu le président Ivo Brask depuis sa prise de fonction en mai 2021.",
    );
    expect(event).toContain("sa prise de fonction");
  });

  test("says who says so where its sentence does", () => {
    expect(
      eventsOf("en", "According to Okonjo, a donors' conference could be held in Cassen in February 2032."),
    ).toEqual(["conference could be held in Cassen (according to Okonjo)"]);
    expect(
      eventsOf("en", "The two ministers agreed on 1 November 2031 to extend the truce, mediators said in Cassen."),
    ).toEqual(["The two ministers agreed to extend the truce (mediators said)"]);
  });
});
