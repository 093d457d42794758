import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../../core/check.ts";
import { writtenArticle } from "../../written-article.ts";

// Articles and sentences written for this purpose.

const fisheries = readSources([
  writtenArticle("en", "2031-03-19", [
    "Initialled on 17 March in Lomé, the fisheries accord between Norway and Togo still awaits approval by the Norwegian parliament.",
    "A second round of inspections has been announced for 4 June by the port authority.",
    "Both sides believe a pact on seafarers could be ready to sign at the summit in Dakar.",
    "The ministry is thinking of closing three of its nine offices.",
    "The owner of the quay, Viktor Sarn, is alleged to have moved 3 million euros abroad.",
  ]),
]);
const works = readSources([
  writtenArticle("fr", "2031-03-19", [
    "Le contrat avec le Mali reste à négocier. Le groupe Soltave songerait à se retirer du barrage.",
    "Les deux gouvernements réfléchissent à l’envoi d’un avion. L’entreprise propose de verser 40 millions d’euros.",
    "La ministre doit inaugurer le pont jeudi. Le maire a posé la première pierre du musée, qui ouvrira en 2033.",
  ]),
]);

/** What the articles have of what a sentence tells as done or as sure. */
function stillOpen(text: string, sources: Sources): boolean {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .some(({ note }) => note?.code === "conditional-dropped");
}

describe("what is told as done while it is still to come", () => {
  test.each([
    "The fisheries accord between Norway and Togo, initialled in Lomé on 17 March, has been approved by the Norwegian parliament.",
    "L’accord de pêche entre la Norvège et le Togo, paraphé le 17 mars à Lomé, a reçu l’approbation du parlement norvégien.",
    "A second round of inspections was started by the port authority on 4 June.",
    "The two sides have signed a pact on seafarers ahead of the summit in Dakar.",
    "The ministry has decided to close three of its nine offices.",
    "The ministry has closed three of its nine offices.",
    "Viktor Sarn, the owner of the quay, moved €3m abroad.",
  ])("%s", (text) => {
    expect(stillOpen(text, fisheries)).toBe(true);
  });

  test.each([
    "Le contrat avec le Mali a été négocié.",
    "Soltave a décidé de se retirer du barrage.",
    "Les deux gouvernements ont envoyé un avion.",
    "L’entreprise a versé 40 millions d’euros.",
    "La ministre a inauguré le pont jeudi.",
  ])("%s", (text) => {
    expect(stillOpen(text, works)).toBe(true);
  });
});

describe("what is told as it stands", () => {
  test.each([
    "The port authority has announced a second round of inspections for 4 June.",
    "The accord initialled on 17 March in Lomé has yet to be approved by parliament in Norway.",
    "A pact on seafarers could be signed at the Dakar summit.",
    "The ministry may close three of its nine offices.",
  ])("%s", (text) => {
    expect(stillOpen(text, fisheries)).toBe(false);
  });

  test.each([
    "Le contrat malien n’a pas encore été négocié.",
    "L’entreprise a proposé de verser 40 millions d’euros.",
    "Soltave pourrait se retirer du barrage.",
    "Le maire a posé la première pierre d’un musée.",
  ])("%s", (text) => {
    expect(stillOpen(text, works)).toBe(false);
  });
});

describe("what is done beside what is still to come", () => {
  const told = (language: string, article: string, text: string): boolean =>
    stillOpen(text, readSources([writtenArticle(language, "2031-03-19", [article])]));

  test.each([
    [
      "The minister opened the bridge at Kara, which will carry 4,000 cars a day.",
      "The minister has opened the bridge at Kara.",
    ],
    [
      "The parliament approved the budget on Monday and the president will sign the law on Friday.",
      "The parliament has approved the budget.",
    ],
    [
      "Norway gave Togo two patrol boats in March and is to send a third in May.",
      "Norway has given Togo two patrol boats.",
    ],
    ["President Dara paid a visit to Oslo and Bergen.", "President Dara visited Oslo and Bergen."],
    ["Togo received a loan of 45 million euros from the bank.", "The bank lent Togo 45 million euros."],
    ["Togo bought two ferries from Sierra Leone.", "Two ferries have been acquired by Togo from Sierra Leone."],
    ["Togo was the first country to sign the accord in Oslo.", "Togo has signed the accord in Oslo."],
  ])("%s", (article, text) => {
    expect(told("en", article, text)).toBe(false);
  });

  test.each([
    [
      "L’accord de pêche, signé lundi à Lomé, entrera en vigueur en mai.",
      "L’accord de pêche a été signé lundi à Lomé.",
    ],
    [
      "Le président Dara ouvrait lundi à Oslo le sommet sur la pêche.",
      "Le président Dara a ouvert lundi à Oslo le sommet sur la pêche.",
    ],
    ["Le Togo est le premier pays à ratifier la convention d’Oslo.", "Le Togo a ratifié la convention d’Oslo."],
  ])("%s", (article, text) => {
    expect(told("fr", article, text)).toBe(false);
  });
});
