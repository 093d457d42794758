import { describe, expect, test } from "vitest";
import { readSources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";
import { open } from "./open-findings.ts";

// Talks and sentences written for this purpose.

describe("a talk with two people, each under a name", () => {
  const pair = readSources([
    writtenArticle("en", "2030-11-08", [
      "Two women run the hospital ship: Captain Astrid Holm, who sails her, and Dr Folake Ade, who heads its surgeons.",
      "Q: Why this harbour?",
      "HOLM: Because the harbour is deep and the government asked for the ship.",
      "Q: Whom do you turn away?",
      "ADE: We turn away one patient in five, and that is the part nobody photographs.",
      "HOLM: Norway pays the fuel.",
    ]),
  ]);
  test.each([
    "“We turn away one patient in five, and that is the part nobody photographs,” Ade said.",
    "Captain Astrid Holm said the government had asked for the ship and that the harbour was deep.",
    "Selon la capitaine Astrid Holm, la Norvège paie le carburant.",
  ])("is left alone where one says it: %s", (text) => {
    expect(open(text, pair)).toEqual([]);
  });
  test.each([
    [
      "“We turn away one patient in five, and that is the part nobody photographs,” Holm said.",
      "quotation other-speaker Folake Ade",
    ],
    [
      "Dr Folake Ade said the government had asked for the ship and that the harbour was deep.",
      "attribution other-speaker Astrid Holm",
    ],
  ])("is told where the other does: %s", (text, expected) => {
    expect(open(text, pair)).toEqual([expected]);
  });
});

describe("a talk whose paragraphs nothing opens", () => {
  const bare = readSources([
    writtenArticle("fr", "2032-03-21", [
      "Ambassadrice pour les océans, Clémence Auber a conduit la délégation à la conférence.",
      "Est-ce un échec ?",
      "Un traité n’est pas un communiqué, il se mesure à ce qu’on paie.",
      "Qui paie ?",
      "L’Allemagne a promis 220 millions pour les patrouilles.",
      "Et vous, que dites-vous à Joaquín Erra, qui préside la conférence ?",
      "Je quitte mon poste en juin.",
    ]),
  ]);
  test("has the one who was asked speak", () => {
    const words = "« Un traité n’est pas un communiqué, il se mesure à ce qu’on paie »";
    expect(open(`${words}, dit Clémence Auber.`, bare)).toEqual([]);
    expect(open(`${words}, dit Joaquín Erra.`, bare)).toEqual(["quotation other-speaker Clémence Auber"]);
  });
});

test("who speaks a quotation of an article is told by its sentences before", () => {
  const clinic = readSources([
    writtenArticle("fr", "2032-03-21", [
      "Le docteur Yann Galli dirige le service. Il reçoit trois stagiaires par an. « Ils nous réapprennent à examiner un malade avec nos mains », sourit-il.",
      "Sa collègue Maryvonne Kerbi a passé deux mois à Dakar.",
    ]),
  ]);
  const words = "« nous réapprennent à examiner un malade avec nos mains »";
  expect(open(`Yann Galli dit des stagiaires qu’ils ${words}.`, clinic)).toEqual([]);
  expect(open(`Maryvonne Kerbi dit des stagiaires qu’ils ${words}.`, clinic)).toEqual([
    "quotation other-speaker Yann Galli",
  ]);
});

describe("a talk that its paper introduces, with its best line as the heading", () => {
  const talk = readSources([
    writtenArticle("fr", "2034-01-27", [
      "« Un quai vide coûte plus cher qu’un quai plein »",
      "Ministre de la Mer du Tavrin, Odile Massart a reçu Le Phare jeudi à Sarlac. Propos recueillis par Hugo Benassi.",
      "Que dites-vous aux dockers ?",
      "Je leur ai dit qu’un quai vide coûte plus cher qu’un quai plein.",
      "Et aux armateurs ?",
      "Le Tavrin accueille 900 navires par an, et c’est une forme de patience.",
      "Partirez-vous ?",
      "Je resterai jusqu’au bout du mandat.",
    ]),
  ]);
  test.each([
    "« Un quai vide coûte plus cher qu’un quai plein », a répondu Odile Massart aux dockers.",
    "More than 900 ships a year call in Tavrin, according to Massart.",
    "Odile Massart parle d’« une forme de patience ».",
  ])("has the one who received it speak: %s", (text) => {
    expect(open(text, talk).filter((one) => !one.startsWith("figure"))).toEqual([]);
  });
  test("is told where another one does", () => {
    const text = "« Un quai vide coûte plus cher qu’un quai plein », a répondu Hugo Benassi aux dockers.";
    expect(open(text, talk)).toEqual(["quotation other-speaker Odile Massart"]);
  });
});
