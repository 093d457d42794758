import { describe, expect, test } from "vitest";
import { readSources } from "../../../../core/check.ts";
import { writtenArticle } from "../../written-article.ts";
import { open } from "../open-findings.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2033-02-08", [
    "« Le pont tiendra », a déclaré devant la presse le ministre karvien des Transports, Anselme Dourga. La ministre danoise des Affaires étrangères, Maren Holck, m’a demandé d’attendre.",
    "La directrice générale de l’Observatoire des deltas, Aminata Ségou, dont l’institution a assuré la médiation, a indiqué que les relevés seraient échangés.",
    "La commissaire a reçu le rapport. Le directeur général, Joost Verhagen, a refait les calculs : au-delà de douze ponts, on passe les 3 milliards d’euros.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2033-02-08", [
    "“We paid for it,” Finance Minister Salma Qadir told reporters at the port. Opposition lawmaker Idris Benhaddou demanded that the text be published.",
    "A memorandum on pilots’ certificates was signed by Aino Rautava, Director General at the Ministry of Transport, and Levan Gelashvili, Deputy Minister of Economy of Georgia.",
    "Lin Chao-hsin, chairman of the Southern Deep Trawlers’ Association in Keelung, said the levy would cost his members $12 million.",
    "Spokespersons: Ms Orla Keane (foreign affairs). Foreign Minister Deniz Aksoy was telephoned on Sunday evening, the spokesman said.",
  ]),
]);

describe("a title is held against those of whom it is said", () => {
  test.each([
    "« Le pont tiendra », a lancé aux journalistes le ministre des Transports, Anselme Dourga.",
    "« Le pont tiendra », a lancé à la commissaire le ministre des Transports, Anselme Dourga.",
    "Au-delà de douze ponts, le coût dépasserait 3 milliards d’euros, selon Joost Verhagen, directeur général de la commissaire.",
    "À en croire M. Dourga, la cheffe de la diplomatie danoise, Maren Holck, a demandé d’attendre.",
    "Les relevés seront échangés, a indiqué Aminata Ségou, la médiatrice.",
  ])("%s", (text) => {
    expect(open(text, french).filter((one) => one.startsWith("title"))).toEqual([]);
  });

  test.each([
    "Speaking to journalists at the port, finance minister Salma Qadir said: “We paid for it.”",
    "La députée d’opposition Idris Benhaddou exige la publication du texte.",
    "Aino Rautava, a director general at the transport ministry, and Georgia’s deputy economy minister, Levan Gelashvili, signed a memorandum on pilots’ certificates.",
    "The chairman of the Keelung-based Southern Deep Trawlers’ Association, Lin Chao-hsin, said the levy would cost his members $12m.",
    "Deniz Aksoy was telephoned on Sunday evening, the foreign affairs spokesman said.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });
});

describe("must stay open", () => {
  test.each([
    ["« Le pont tiendra », a lancé aux journalistes le ministre de la Pêche, Anselme Dourga.", french],
    ["À en croire M. Dourga, la ministre danoise de la Défense, Maren Holck, a demandé d’attendre.", french],
    ["Les relevés seront échangés, a indiqué Aminata Ségou, la rectrice.", french],
    ["Speaking to journalists at the port, energy minister Salma Qadir said: “We paid for it.”", english],
    ["The minister Idris Benhaddou demanded that the text be published.", english],
    [
      "Aino Rautava, a director general at the transport ministry, and Georgia’s transport minister, Levan Gelashvili, signed a memorandum on pilots’ certificates.",
      english,
    ],
    [
      "The treasurer of the Southern Deep Trawlers’ Association, Lin Chao-hsin, said the levy would cost his members $12m.",
      english,
    ],
  ] as const)("%s", (text, sources) => {
    expect(open(text, sources).filter((one) => one.startsWith("title"))).not.toEqual([]);
  });
});
