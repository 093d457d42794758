import { describe, expect, test } from "vitest";
import { readSources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";
import { open } from "./open-findings.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2032-06-26", [
    "Le sommet s’est tenu à Trieste sous la présidence de la présidente du Conseil italienne, Mme Fiammetta Orso. La Corée du Sud et le Danemark étaient représentés.",
    "Le secrétaire général de la Fédération des pêcheurs artisanaux, Edem Laws, juge le dispositif insuffisant. Il inaugurera jeudi à Fès un centre de formation.",
    "D’après un sondage de l’institut Vox, 54 % des habitants approuvent le projet. Selon la comptable Océane Trabi, la caisse était vide.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2032-06-26", [
    "The minister spoke by telephone with Poland’s Minister of National Defence, Zbigniew Hara. The Chief of the Defence Staff, General Alistair Penha, attended.",
    "Its chairman, Bogumil Czarni, is to retire in September. The order would not add to earnings until 2034, the finance director said.",
    "The school in Ystrad has 11 applications for February. Councillor Mair Tudor of Plaid Cymru found the cut mean.",
    "Issa Koné Traoré keeps the harbour’s books with a bookkeeper, Lena Marie Dufresne.",
  ]),
]);

describe("people, offices and places in other words", () => {
  test.each([
    "Italy’s prime minister, Fiammetta Orso, chaired the summit in Trieste.",
    "Séoul était représentée, tout comme les Danois.",
    "He will open a training centre in Fez on Thursday.",
    "Plus de la moitié des habitants (54 %) approuvent le projet.",
    "Comptable, Océane Trabi dit que la caisse était vide.",
    "Accountant Océane Trabi said the till was empty.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "The minister had a call with her Polish counterpart, Zbigniew Hara.",
    "Le général Alistair Penha, chef d’état-major de la défense, était présent.",
    "Le président de l’entreprise, M. Czarni, part à la retraite en septembre.",
    "The order will add nothing to earnings before 2034, the finance director said.",
    "Cllr Mair Tudor found the cut mean.",
    "Bookkeeper Lena Marie Dufresne keeps the harbour’s books.",
    "The school in Ystrad has 11 applications for Feb.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });
});

describe("must stay open", () => {
  test.each([
    [
      "Edem Laws, président de la Fédération des pêcheurs artisanaux, juge le dispositif insuffisant.",
      "title other-title secrétaire général",
    ],
    ["La caisse était vide.", "attribution attribution-dropped Selon"],
    ["Le Japon et les Finlandais étaient représentés.", "name"],
  ])("%s", (text, expected) => {
    expect(open(text, french)).toContainEqual(expect.stringContaining(expected));
  });

  test("a wrong first name at the head of a sentence", () => {
    expect(open("Moussa Koné Traoré keeps the harbour’s books.", english)).toContainEqual(
      expect.stringContaining("name"),
    );
  });
});
