import { describe, expect, test } from "vitest";
import { draft } from "../../../core/draft.ts";
import { withLead } from "../../../core/draft/event-words.ts";
import { writtenArticle } from "../written-article.ts";

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

  test.each([
    [
      "fr",
      ["Le ministre Paul Anderm a défendu la réforme des quais.", "Elle a été votée le 3 mai 2031 par la chambre."],
      "Elle a été votée par la chambre",
    ],
    [
      "fr",
      ["Le ministre Paul Anderm a loué le pacte de pêche.", "Il a été paraphé le 3 mai 2031 à Cassen."],
      "Il a été paraphé à Cassen",
    ],
    ["en", ["Paul Anderm welcomed Mia Brask.", "She signed a lease on 3 May 2031."], "She signed a lease"],
    [
      "fr",
      ["Paul Anderm est arrivé au Solm.", "Il faudra patienter jusqu’au 3 juin 2032 pour rouvrir le quai."],
      "Il faudra patienter",
    ],
    ["en", ["Paul Anderm came to Cassen.", "It emerged on 3 May 2031 that the quay had been sold."], "It emerged"],
    ["en", ["Paul Anderm met Mia Brask.", "They agreed on 3 May 2031 to dredge the river."], "They agreed"],
  ])(
    "that opens with a pronoun keeps it, and puts nobody's name in its place, %s: %s",
    (language, paragraphs, words) => {
      const [event = "", ...others] = eventsOf(language, ...paragraphs);
      expect(event.startsWith(words)).toBe(true);
      expect(others).toEqual([]);
    },
  );

  test("of one word stands with the words before it", () => {
    expect(eventsOf("en", "The visit follows our lifting of sanctions in October 2030.")).toEqual([
      "our lifting of sanctions",
    ]);
    expect(withLead("visit", "The visitors recall our brief visit of May 2030.")).toBe("recall our brief visit");
  });

  test("that is too long ends where its clause parts", () => {
    const [event = ""] = eventsOf(
      "en",
      "In 2030 the government of Karvia adopted its new plan for the harbour towns of the south - but a report of the ministry on the progress of the works found that there was a need of more money for the towns.",
    );
    expect(event).toBe("the government of Karvia adopted its new plan for the harbour towns of the south");
  });

  test("says who says so where its sentence does", () => {
    expect(
      eventsOf("en", "According to Okonjo, a donors' conference could be held in Cassen in February 2032."),
    ).toEqual(["conference could be held in Cassen (according to Okonjo)"]);
    expect(
      eventsOf("en", "The two ministers agreed on 1 November 2031 to extend the truce, mediators said in Cassen."),
    ).toEqual(["The two ministers agreed to extend the truce (mediators said)"]);
  });

  test("keeps the phrase of time of which the date is only the end", () => {
    const told = [
      ["fr", "Le ministre veut ouvrir un guichet commun avant la fin de l’année 2032."],
      ["fr", "Le maire du port, Paul Anderm, a dit vouloir ouvrir un guichet fin 2032."],
      ["fr", "Les deux villes créeront un lycée d’ici à la fin de 2032."],
      ["fr", "Le pont sera rouvert fin mars 2032."],
      ["fr", "La cité recevra les élèves à partir de la rentrée 2032, a dit le maire."],
      ["fr", "À l’automne 2032, les deux conseils se réuniront à Cassen."],
      ["en", "The port is to be closed at the end of the year 2032."],
      ["en", "The bridge will be open to lorries in late 2032."],
      ["en", "In the spring of 2032, the two councils will meet in Cassen."],
    ] as const;
    expect(told.flatMap(([language, sentence]) => eventsOf(language, sentence))).toEqual([
      "Le ministre veut ouvrir un guichet commun avant la fin de l’année 2032",
      "Le maire du port, Paul Anderm, a dit vouloir ouvrir un guichet fin 2032",
      "Les deux villes créeront un lycée d’ici à la fin de 2032",
      "Le pont sera rouvert fin mars 2032",
      "La cité recevra les élèves à partir de la rentrée 2032",
      "À l’automne 2032, les deux conseils se réuniront à Cassen",
      "The port is to be closed at the end of the year 2032",
      "The bridge will be open to lorries in late 2032",
      "In the spring of 2032, the two councils will meet in Cassen",
    ]);
  });

  test("is what follows the source in which the day stands, which is told once", () => {
    expect(
      eventsOf("fr", "Selon la note rendue publique lundi, les deux villes ont réaffirmé leur appui au projet."),
    ).toEqual(["les deux villes ont réaffirmé leur appui au projet (selon la note rendue publique lundi)"]);
    expect(eventsOf("en", "According to the note issued on Monday, the two cities backed the plan.")).toEqual([
      "the two cities backed the plan (according to the note issued on Monday)",
    ]);
  });
});
