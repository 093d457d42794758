import { describe, expect, test } from "vitest";
import { lexiconOf, type Lexicon } from "../../../core/recognise/lexicon.ts";
import { announcesList, isListedObjective, judgeObjective } from "../../../core/recognise/objectives.ts";
import { judgeOutcome, statusOf } from "../../../core/recognise/outcomes.ts";
import { signalsOf } from "../../../core/recognise/signals.ts";
import type { Surroundings } from "../../../core/recognise/signals.ts";

function lexicon(language: string): Lexicon {
  const found = lexiconOf(language);
  if (!found) throw new Error(`no lexicon for ${language}`);
  return found;
}

const nowhere: Surroundings = { heading: null, lead: null, item: false };

function isObjective(sentence: string, language: Lexicon): boolean {
  return !announcesList(sentence) && judgeObjective(signalsOf(sentence, nowhere, language)).holds;
}

function isOutcome(sentence: string, around: Surroundings, language: Lexicon): boolean {
  return !announcesList(sentence) && judgeOutcome(signalsOf(sentence, around, language)).holds;
}

describe("objectives", () => {
  test.each([
    ["fr", "« Nous avons signé dix accords avec la ville », a dit le maire.", false],
    ["fr", "Les deux villes ont signé dix accords, a dit le maire.", true],
    ["en", "“We have signed ten agreements with the town,” the mayor said.", false],
    ["en", "Both towns have signed ten agreements, the mayor said.", true],
  ] as const)("%s: what people say of their own deeds is a claim, no result: %s", (language, sentence, expected) => {
    expect(isOutcome(sentence, nowhere, lexicon(language))).toBe(expected);
  });

  test.each([
    ["Le maire est attendu au port aujourd’hui.", false],
    ["Le maire est attendu au port pour discuter de la pêche.", true],
  ] as const)("who is only expected somewhere has no aim: %s", (sentence, expected) => {
    expect(isObjective(sentence, lexicon("fr"))).toBe(expected);
  });

  test("a name that reads like a verb of saying attributes nothing", () => {
    const own = "Ambassador Hamoud Said Example handed over two boats to the town of Exampleton.";
    expect(signalsOf(own, nowhere, lexicon("en")).has("attribution")).toBe(false);
    expect(signalsOf(`The mayor said that ${own}`, nowhere, lexicon("en")).has("attribution")).toBe(true);
  });

  test.each([
    ["fr", "Un mémorandum portant sur la pêche et consacré aux petits ports a été signé lundi.", false],
    ["fr", "Un mémorandum destiné à relancer la pêche a été signé lundi.", true],
    ["en", "A memorandum focused on fishing in small ports was signed on Monday.", false],
    ["en", "A memorandum designed to revive fishing was signed on Monday.", true],
  ] as const)(
    "%s: what a signed text is about is no aim, what it is for is one: %s",
    (language, sentence, expected) => {
      expect(isObjective(sentence, lexicon(language))).toBe(expected);
      expect(isOutcome(sentence, nowhere, lexicon(language))).toBe(true);
    },
  );

  test.each([
    ["fr", "La visite vise à renforcer les liens entre les deux villes."],
    ["fr", "Cette rencontre sera l’occasion de parler du pont."],
    ["fr", "Une réunion est également prévue avec les élèves."],
    ["fr", "La délégation se rendra au port afin d’examiner le chantier."],
    ["en", "The visit aims to strengthen ties between both towns."],
    ["en", "The mayors will discuss the bridge."],
    ["en", "The agreement is expected to be signed in spring."],
    ["fr", "Mercredi, il aura un tête-à-tête avec le premier ministre de Karvia."],
    [
      "fr",
      "Les entretiens ont porté sur le renforcement de la coopération dans les domaines de la santé et de l’énergie.",
    ],
    ["fr", "Cette rencontre a été l’occasion pour les deux ministres de mettre l’accent sur la formation."],
    ["fr", "Le diplomate a exprimé la disponibilité de son pays à accompagner le gouvernement dans cette lutte."],
    ["fr", "Cette visite s’inscrit dans le cadre du suivi des engagements pris lors du dernier sommet."],
    ["en", "At the meeting the two countries discussed the issue of boosting cooperation in health."],
    ["en", "The visit is part of efforts to revive trade between the two neighbours."],
  ])("%s: %s", (language, sentence) => {
    expect(isObjective(sentence, lexicon(language))).toBe(true);
  });

  test.each([
    ["fr", "La ville compte plusieurs ponts anciens."],
    ["fr", "Les objectifs de la visite sont les suivants :"],
    ["en", "The town has several old bridges."],
    ["en", "The aims of the visit are:"],
    ["fr", "Cette visite a été l’occasion pour le ministre de s’incliner devant la mémoire des victimes."],
    ["en", "The leaders discussed events in the region."],
  ])("none in %s: %s", (language, sentence) => {
    expect(isObjective(sentence, lexicon(language))).toBe(false);
  });

  test.each([
    ["fr", "Au cœur de la visite, plusieurs enjeux :", "Objectifs", true],
    ["fr", null, "Objectifs de la visite", true],
    ["fr", "Les résultats obtenus :", "Objectifs de la visite", false],
    ["en", "The visit has three goals:", null, true],
    ["en", "Those present were:", null, false],
  ])("%s: an item under “%s” and the heading “%s”: %s", (language, lead, heading, expected) => {
    expect(isListedObjective("Un port", { lead, heading, item: true }, lexicon(language))).toBe(expected);
    expect(isListedObjective("Un port", { lead, heading, item: false }, lexicon(language))).toBe(false);
  });

  test.each([
    ["fr", "N’a pas été confirmée."],
    ["en", "Has not been confirmed."],
  ])("%s: an item that denies something is none: %s", (language, sentence) => {
    const around = { lead: null, heading: language === "fr" ? "Objectifs" : "Aims", item: true };
    expect(isListedObjective(sentence, around, lexicon(language))).toBe(false);
  });
});

describe("outcomes and how far they have come", () => {
  test.each([
    ["fr", "Les deux villes ont signé un accord de jumelage.", "signed"],
    ["fr", "L’accord est entré en vigueur en janvier 2025.", "inForce"],
    ["fr", "La ville a livré dix tonnes de livres.", "delivered"],
    ["fr", "Le maire a annoncé un accord qui sera signé à l’automne.", "expected"],
    ["fr", "Les maires ont convenu de se revoir.", "announced"],
    ["en", "Both towns signed a sample agreement.", "signed"],
    ["en", "The treaty entered into force in May.", "inForce"],
    ["en", "The town handed over ten buses.", "delivered"],
    ["en", "Both sides agreed to meet again.", "announced"],
    ["en", "The town will provide $5 million to the school.", "announced"],
  ])("%s: %s is %s", (language, sentence, status) => {
    expect(isOutcome(sentence, nowhere, lexicon(language))).toBe(true);
    expect(statusOf(sentence, lexicon(language)).status).toBe(status);
  });

  test.each([
    ["fr", "Les maires se sont félicités de leurs bonnes relations."],
    ["fr", "La ville n’a pas signé l’accord."],
    ["fr", "Les résultats sont les suivants :"],
    ["en", "The mayors exchanged views on the bridge."],
    ["en", "The town has not signed the agreement."],
  ])("none in %s: %s", (language, sentence) => {
    expect(isOutcome(sentence, nowhere, lexicon(language))).toBe(false);
  });

  test("a list of results holds what was done, not what is", () => {
    const around = { heading: "Des résultats concrets", lead: "Des actions tangibles :", item: true };
    expect(isOutcome("Les cours ont contribué à l’essor du port.", around, lexicon("fr"))).toBe(true);
    expect(isOutcome("Le port connaît un bel essor.", around, lexicon("fr"))).toBe(false);
  });
});
