import { describe, expect, test } from "vitest";
import { first } from "../../../core/recognise/lexicon/fr/conjugation.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { judgeOutcome, statusOf } from "../../../core/recognise/outcomes.ts";
import { signalsOf } from "../../../core/recognise/signals.ts";
import type { Surroundings } from "../../../core/recognise/signals.ts";

const alone: Surroundings = { heading: null, lead: null, item: false };

function statusIn(language: string, sentence: string): string | null {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return judgeOutcome(signalsOf(sentence, alone, lexicon)).holds ? statusOf(sentence, lexicon).status : null;
}

describe("what was denied, refused or only supposed is no result", () => {
  test.each([
    ["fr", "Aucun accord n’a été conclu sur la dette."],
    ["fr", "Les pourparlers ont continué et aucun accord n'a été signé."],
    ["fr", "Rien n’a été adopté par l’assemblée."],
    ["fr", "Le ministre dément qu’un accord ait été signé."],
    ["fr", "Si un accord est signé demain, les prix baisseront."],
    ["fr", "Les deux parties n’ont pas signé l’accord."],
    ["en", "The minister denied that an accord had been signed."],
    ["en", "No agreement was signed at the talks."],
    ["en", "If an agreement is signed tomorrow, prices will fall."],
    ["en", "The text was not adopted."],
  ])("%s: %s", (language, sentence) => {
    expect(statusIn(language, sentence)).toBeNull();
  });
});

describe("an item of a list whose lead-in tells what was done is a result", () => {
  test.each([
    ["fr", "Le ministre a annoncé à Karvia les initiatives suivantes :", "Un accord sur le transport aérien", true],
    ["en", "In Karvia the minister announced the following initiatives:", "A dialogue of the two central banks", true],
    ["en", "In Karvia the minister visited:", "A dialogue of the two central banks", false],
  ])("%s: %s %s", (language, lead, item, expected) => {
    const lexicon = lexiconOf(language);
    if (!lexicon) throw new Error(`no lexicon for ${language}`);
    expect(judgeOutcome(signalsOf(item, { heading: null, lead, item: true }, lexicon)).holds).toBe(expected);
  });
});

describe("who began, made or ended a visit, or was received, has brought nothing about by that", () => {
  test.each([
    ["fr", "Le président orvanais a entamé lundi une visite d’État de quatre jours à Karvia."],
    ["fr", "Le premier ministre entreprend une importante mission économique à Karvia."],
    ["en", "The minister has begun a five-day working visit to Karvia."],
    ["en", "The president wraps up a successful visit to Karvia."],
    ["en", "The minister was also received by the consul general."],
    ["en", "Orvania has been a trusted and committed partner for Karvia."],
  ])("%s: %s", (language, sentence) => {
    expect(statusIn(language, sentence)).toBeNull();
  });

  test.each([
    ["en", "During the visit they concluded an agreement on fisheries.", "announced"],
    ["en", "Karvia will receive fourteen scholarships next year.", "announced"],
    ["en", "A joint working group on water will be established.", "announced"],
    ["en", "The line of credit was raised to 250 million dollars.", "delivered"],
    ["fr", "Orvania accorde 18 millions de dollars à la reconstruction du port.", "announced"],
    ["fr", "Un fonds d’appui à la démocratie sera doté de 5 millions d’euros.", "announced"],
    ["fr", "Trois accords ont sanctionné la visite.", "announced"],
    ["fr", "La ministre Anne Modèle a annoncé le rapatriement volontaire de 25 000 réfugiés.", "announced"],
    ["en", "The minister announced the following 11 initiatives:", "announced"],
    ["fr", "Le gouvernement a porté le nombre de bourses de 100 à 150.", "delivered"],
    ["fr", "La question des visas n’a donné lieu à aucune annonce.", "announced"],
    ["en", "The National Museum took delivery of 14 figures that had been abroad since 1911.", "delivered"],
    ["en", "Five memorandums were exchanged between the two countries.", "signed"],
    [
      "fr",
      "Les deux ministres ont évoqué la nécessité d’intensifier leurs échanges et convenu de créer une commission mixte.",
      "announced",
    ],
  ])("%s: %s is one", (language, sentence, status) => {
    expect(statusIn(language, sentence)).toBe(status);
  });
});

describe("what a verb of results tells of others than parties, offices and bodies is none", () => {
  test.each([
    ["fr", "La junte a pris le contrôle de l’aéroport."],
    ["fr", "Un séisme a interrompu les liaisons aériennes."],
    ["fr", "Les vols ont été interrompus par une tempête de sable."],
    ["fr", "Les rebelles ont détruit les stocks d’armes du camp."],
    ["fr", "L’armée a envoyé deux avions survoler la zone."],
    ["fr", "Le président a quitté l’organisation à l’âge de trente ans."],
    ["fr", "L’ambassadeur a présenté ses excuses pour son retard au dîner."],
    ["fr", "Le syndicat a bloqué les livraisons de blé."],
    ["fr", "La délégation n’a pu que constater les dégâts dans le port."],
    ["fr", "La visite a permis de mesurer l’ampleur des dégâts."],
    ["fr", "La ministre a renoncé à signer l’accord de pêche."],
    ["fr", "La visite n’a permis de signer aucun accord."],
  ])("%s: %s", (language, sentence) => {
    expect(statusIn(language, sentence)).toBeNull();
  });

  test("talks that are broken off are no decision carried out", () => {
    expect(statusIn("fr", "Les pourparlers ont été interrompus par une coupure de courant.")).toBe("notReported");
  });
});

test.each([
  ["acheter", "achète achètera achètent achetait achetons", "achete achetera"],
  ["racheter", "rachète rachèteraient", "rachete"],
  ["geler", "gèle gèlera gelé", "gele gelera"],
  ["démanteler", "démantèle démantèlera", "démantelle"],
  ["lever", "lève lèvera levait", "leve"],
  ["renouveler", "renouvelle renouvellera renouvelait", "renouvèle"],
  ["jumeler", "jumelle jumellera", "jumèle"],
  ["céder", "cède cédera cèdera", "céde"],
  ["presser", "presse pressera", "prèsse"],
])("the forms of %s: %s", (infinitive, right, wrong) => {
  const forms = first(infinitive);
  expect(right.split(" ").filter((form) => !forms.has(form))).toEqual([]);
  expect(wrong.split(" ").filter((form) => forms.has(form))).toEqual([]);
});

describe("how far a result has come", () => {
  test.each([
    ["fr", "Les deux pays ont signé un accord sur l’énergie.", "signed"],
    [
      "fr",
      "Les ministres ont signé un accord qui créera une commission, laquelle se réunira deux fois l’an.",
      "signed",
    ],
    [
      "en",
      "The two governments signed a memorandum to establish a commission, which will meet twice a year.",
      "signed",
    ],
    ["en", "The ministers announced that a memorandum will be signed in May.", "expected"],
    ["fr", "Le gouvernement a levé l’embargo sur le blé.", "delivered"],
    ["fr", "La Norlande a interrompu les vols vers Corvel.", "delivered"],
    ["fr", "Les sanctions ont été levées.", "delivered"],
    ["fr", "Elle a levé les sanctions contre Corvel.", "delivered"],
    ["fr", "La visite a permis de signer un accord de pêche.", "signed"],
    ["fr", "L’accord est entré en vigueur en janvier 2025.", "inForce"],
  ])("%s: %s", (language, sentence, status) => {
    expect(statusIn(language, sentence)).toBe(status);
  });
});
