import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const accord = readSources([
  writtenArticle("fr", "2031-03-19", [
    "Le texte a été signé par le directeur des affaires maritimes, Yao Dossou, et par l’ambassadrice d’Espagne au Togo, Carmen Vilade. Le ministre togolais de la Pêche, Kodjo Amenya, et son homologue, Inés Barrado, étaient présents.",
    "Le président togolais, Faustin Agbé, recevra vendredi Mme Barrado.",
    "Une vedette sera livrée en septembre par le chantier galicien Armon, que dirige Xoán Pereira.",
    "La Fondation Lestrade a donné le terrain et la région des Pays de la Loire paie le transport des objets. Le directeur du chantier sera désigné par la Slovénie.",
    "L’Organisation mondiale de la santé, qui a relevé le niveau d’alerte, enverra six médecins au port.",
  ]),
]);
const gifts = readSources([
  writtenArticle("en", "2030-11-08", [
    "Captain Astrid Holm runs the ship, and Dr Folake Ade heads its surgeons.",
    "The Lindqvist Foundation pays the crew, Norway pays the fuel and Sierra Leone waives the port dues.",
    "Iceland, which withdrew from the consultations in August, has set itself a quota of 98,000 tonnes. Denmark supports the cut.",
    "The two sides signed a memorandum on green hydrogen. It was signed for Morocco by the Minister of Energy, Driss Lahlou. The foreign ministers, Salma Benjel and Ignacio Urrejo, watched.",
    "Minister Urrejo conveyed an invitation from President Reyes to the King.",
    "A second text, on the recognition of diplomas, was initialled by the ambassadors.",
  ]),
]);

/** Whom the articles have do what a sentence has another one do. */
function others(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .flatMap(({ note }) => (note?.code === "other-person" ? [note.theirs] : []));
}

describe("who does it", () => {
  test.each([
    ["Kodjo Amenya et Inés Barrado ont signé le texte.", "Yao Dossou"],
    ["Le texte a été signé par Xoán Pereira.", "Yao Dossou"],
    ["Mme Barrado sera reçue vendredi par le ministre Amenya.", "Le président togolais, Faustin Agbé"],
    ["La Fondation Lestrade finance le transport des objets.", "la région des Pays de la Loire"],
    ["Le terrain a été donné par la région des Pays de la Loire.", "La Fondation Lestrade"],
    ["Carmen Vilade dirige le chantier galicien Armon.", "Xoán Pereira"],
    ["C’est la Croatie qui désignera le directeur du chantier.", "la Slovénie"],
    ["Le gouvernement togolais a relevé le niveau d’alerte.", "L’Organisation mondiale de la santé"],
  ])("is another in the article: %s", (text, theirs) => {
    expect(others(text, accord)).toEqual([theirs]);
  });

  test.each([
    ["The crew is paid by Norway.", "The Lindqvist Foundation"],
    ["Norway waives the port dues.", "Sierra Leone"],
    ["Denmark has set itself a quota of 98,000 tonnes.", "Iceland"],
    ["The hydrogen memorandum was signed by Salma Benjel.", "Driss Lahlou"],
    ["Benjel conveyed the invitation from President Reyes to the King.", "Urrejo"],
    ["The two ministers initialled a text on the recognition of diplomas.", "the ambassadors"],
  ])("is another in the article: %s", (text, theirs) => {
    expect(others(text, gifts)).toEqual([theirs]);
  });

  test.each([
    "Yao Dossou et l’ambassadrice Carmen Vilade ont signé le texte.",
    "Le président Agbé recevra vendredi Mme Barrado.",
    "Mme Barrado sera reçue vendredi par le président togolais.",
    "La région des Pays de la Loire finance le transport des objets.",
    "Xoán Pereira est à la tête du chantier galicien Armon.",
    "C’est la Slovénie qui désignera le directeur du chantier.",
    "L’OMS a relevé le niveau d’alerte.",
  ])("is the same in other words: %s", (text) => {
    expect(others(text, accord)).toEqual([]);
  });

  test.each([
    "The crew is paid by the Lindqvist Foundation, while Norway covers the fuel.",
    "Sierra Leone does not charge port dues.",
    "A quota of 98,000 tonnes was set by Iceland.",
    "Energy minister Driss Lahlou signed the hydrogen memorandum for Morocco.",
    "The invitation from President Reyes was handed over by Urrejo.",
  ])("is the same in other words: %s", (text) => {
    expect(others(text, gifts)).toEqual([]);
  });
});

test("a pronoun that opens a sentence means who does what the one before it tells", () => {
  const call = readSources([
    writtenArticle("en", "2032-03-03", [
      "Poland’s defence minister, Zbigniew Hara, thanked Canada for six batteries. He will send four batteries to Suwal before the summer.",
      "Latvia’s State Secretary, Ilze Kron, spoke of drones in Riga.",
    ]),
  ]);
  expect(others("Ilze Kron will send four batteries to Suwal.", call)).toEqual(["Zbigniew Hara"]);
  expect(others("The Polish minister will send four batteries to Suwal.", call)).toEqual([]);
});

describe("where it is", () => {
  const port = readSources([
    writtenArticle("fr", "2031-03-19", [
      "La première cargaison quittera Jorf Lasfar le 8 décembre à destination de San Pedro. Le siège de l’agence sera à Split.",
      "L’enquête porte sur un poste de la région de Koper. Les ministres de l’Énergie se retrouveront à Tirana le 7 octobre. Le prochain sommet aura lieu à Ljubljana au printemps 2034.",
      "Le Canada a 240 soldats en Pologne. Au total, 85 ingénieurs militaires partiront pour la Lettonie en mai.",
    ]),
  ]);
  test.each([
    ["Le siège de l’agence sera installé à Koper.", ["Split"]],
    ["The seat of the agency will be in Koper.", ["Split"]],
    [
      "Les ministres de l’Énergie se réuniront à Ljubljana le 7 octobre, et le prochain sommet aura lieu à Tirana.",
      ["Tirana", "Ljubljana"],
    ],
    ["Le Canada enverra 85 ingénieurs militaires en Pologne en mai.", ["Lettonie"]],
    ["En mai, 85 ingénieurs militaires partiront pour la Pologne.", ["Lettonie"]],
    ["La première cargaison partira de San Pedro pour Jorf Lasfar le 8 décembre.", ["Jorf Lasfar", "San Pedro"]],
    [
      "Energy ministers will meet in Ljubljana on October 7, ahead of the next summit, to be held in Tirana in spring 2034.",
      ["Tirana", "Ljubljana"],
    ],
    ["Le siège de l’agence sera installé à Split.", []],
    [
      "Les ministres de l’Énergie se réuniront le 7 octobre à Tirana, et le prochain sommet se tiendra à Ljubljana.",
      [],
    ],
    ["La première cargaison partira de Jorf Lasfar pour San Pedro le 8 décembre.", []],
  ])("%s", (text, theirs) => {
    expect(others(text, port)).toEqual(theirs);
  });
});
