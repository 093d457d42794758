import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

/** The open findings of dates, against an article of Tuesday 20 May 2031. */
function openDates(text: string, language: "fr" | "en", ...article: string[]): string[] {
  const sources = readSources([writtenArticle(language, "2031-05-20", article)]);
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ kind, verdict }) => kind === "date" && verdict !== "supported")
    .map(({ span }) => text.slice(...span));
}

const calls = "Between 1 July and 31 December 2030 the coastguard of Pell took 412 calls from fishing boats.";
const yard = "The yard at Pell is to open in the second half of 2032.";

test("a half of a year is its months, but none of them is told by it", () => {
  expect(openDates("The coastguard of Pell took 412 calls in the second half of 2030.", "en", calls)).toEqual([]);
  expect(openDates("The coastguard of Pell took 412 calls in the first half of 2030.", "en", calls)).toHaveLength(1);
  expect(openDates("The yard at Pell is to open in the second half of 2032.", "en", yard)).toEqual([]);
  expect(openDates("The yard at Pell is to open in December 2032.", "en", yard)).toEqual(["December 2032"]);
});

test("the beginning of the year is January", () => {
  const told = "Depuis le début de l'année, les hôpitaux de Brask ont vu leurs admissions augmenter de 35 %.";
  expect(openDates("Les admissions à Brask ont augmenté de 35 % depuis janvier.", "fr", told)).toEqual([]);
  expect(openDates("Les admissions à Brask ont augmenté de 35 % depuis février.", "fr", told)).toEqual(["février"]);
});

test("a weekday is past or to come by the verb that it is told with", () => {
  const visit = "Mercredi, le ministre de Karvie, Ivo Marran, doit se rendre au terminal de Brask.";
  expect(openDates("Ivo Marran se rendra au terminal de Brask le 21 mai.", "fr", visit)).toEqual([]);
  const said = "« Nous étudions l'offre, et nous le ferons jusqu'au bout », assurait lundi Ivo Marran.";
  expect(openDates("Ivo Marran assurait le 19 mai que l'offre était à l'étude.", "fr", said)).toEqual([]);
  expect(openDates("Ivo Marran assurait le 26 mai que l'offre était à l'étude.", "fr", said)).toEqual(["26 mai"]);
});

test("what a text counts to from another date is no other event", () => {
  const shots =
    "Ostrel and Karvia reopened their telephone line on Tuesday, two days after shots on the river Sarn wounded four soldiers.";
  expect(openDates("Four soldiers were wounded by shots on the river Sarn on 18 May.", "en", shots)).toEqual([]);
  const tariff = "Le tarif s'applique le 1er janvier 2032 à 300 produits, et deux ans plus tard aux autres produits.";
  expect(openDates("Le tarif s'applique à 300 produits en 2032, aux autres en 2034.", "fr", tariff)).toEqual([]);
  expect(openDates("Le tarif s'applique à 300 produits en 2032, aux autres en 2035.", "fr", tariff)).toEqual(["2035"]);
});

test("what stands closest to a date says what it is the date of", () => {
  const article = [
    "Signature is planned for 10 October.",
    "The concession contract has still to be approved by Parliament, which is to debate it in the week of 22 September.",
  ];
  const text = "Once approved by Parliament, the concession contract is due to be signed on October 10.";
  expect(openDates(text, "en", ...article)).toEqual([]);
});

test("a month that an article only names is found in the nearest sentence", () => {
  const price = "In Brask a can of water costs 450 crowns, five times the price of January.";
  expect(openDates("In Brask a can of water costs five times what it did in January.", "en", price)).toEqual([]);
  expect(openDates("In Brask a can of water costs five times what it did in March.", "en", price)).toEqual(["March"]);
});

test("a year that is told from the day of writing is not missing", () => {
  const rule = "Requests below 2 million will from 1 January 2032 be decided by the secretariat alone.";
  const text = "From 1 January next year the secretariat alone will decide requests below 2 million.";
  expect(openDates(text, "en", rule)).toEqual([]);
});

test("a half of a month, a repeated weekday and a day for a month are held against those of the articles", () => {
  const board = "Le conseil de Karvie devrait examiner le dossier dans la seconde quinzaine de juillet.";
  expect(
    openDates("Le conseil de Karvie examinera le dossier dans la première moitié de juillet.", "fr", board),
  ).toHaveLength(1);
  expect(
    openDates("Le conseil de Karvie examinera le dossier dans la seconde moitié de juillet.", "fr", board),
  ).toEqual([]);
  const pardon = [
    "Les graciés doivent se présenter au commissariat chaque vendredi.",
    "La ligue de Karvie tenait séance mardi.",
  ];
  expect(openDates("Les graciés devront se présenter chaque mardi au commissariat.", "fr", ...pardon)).toEqual([
    "mardi",
  ]);
  const centre = [
    "The centre at Brask, built for 640 people, housed 2,015 on 31 January.",
    "Three boats of Ostrel sank in December.",
  ];
  expect(openDates("At the end of December the centre at Brask housed 2,015 people.", "en", ...centre)).toHaveLength(1);
});

test("a date is told by counting months, by the end of another part, or by what comes next", () => {
  const yard = "Le chantier de Brask, attribué le 8 juin 2029, n’a pu ouvrir que seize mois plus tard.";
  expect(openDates("Le chantier de Brask n’a ouvert qu’en octobre 2030.", "fr", yard)).toEqual([]);
  expect(openDates("Le chantier de Brask n’a ouvert qu’en février 2031.", "fr", yard)).toEqual(["février 2031"]);
  const ship = "La Karvie prolongera de quatre mois la mission de la frégate Alba, qui devait s’achever le 5 juin.";
  expect(openDates("La frégate Alba restera en mission jusqu’au 5 octobre.", "fr", ship)).toEqual([]);
  expect(openDates("La frégate Alba restera en mission jusqu’au 5 septembre.", "fr", ship)).toEqual(["5 septembre"]);
  const deal = "The Brask agreements have to be signed before the end of the first quarter of 2032.";
  expect(openDates("The Brask agreements have to be signed by the end of March 2032.", "en", deal)).toEqual([]);
  expect(openDates("The Brask agreements have to be signed by the end of May 2032.", "en", deal)).toHaveLength(1);
  const jobs = "The port of Brask is to create 340 jobs by the end of 2034.";
  expect(openDates("The port of Brask is to create 340 jobs before 2035.", "en", jobs)).toEqual([]);
  expect(openDates("The port of Brask is to create 340 jobs before 2036.", "en", jobs)).toEqual(["2036"]);
});

test("a day is of the month named before it, and a weekday for which something is planned is to come", () => {
  const field =
    "L’aérodrome de Pell n’a rouvert que le 12 mars. Le patrouilleur de Brask y a débarqué 38 tonnes de vivres le 6.";
  expect(openDates("Un patrouilleur de Brask a débarqué 38 tonnes de vivres le 6 mars.", "fr", field)).toEqual([]);
  expect(openDates("Un patrouilleur de Brask a débarqué 38 tonnes de vivres le 7 mars.", "fr", field)).toEqual([
    "7 mars",
  ]);
  const march = "Le syndicat maintient son rassemblement prévu dimanche à Brask.";
  expect(openDates("Le syndicat se rassemblera à Brask le 25 mai.", "fr", march)).toEqual([]);
  expect(openDates("Le syndicat se rassemblera à Brask le 1er juin.", "fr", march)).toEqual(["1er juin"]);
});

test("the amount behind a month is no day of it", () => {
  const steel = "Karvia Acier s’est engagée à rembourser 3,1 millions de couronnes avant le 15 juillet.";
  expect(openDates("Karvia Acier doit reverser d’ici à la mi-juillet 3,1 millions de couronnes.", "fr", steel)).toEqual(
    [],
  );
});

test("about so many weeks lie between two dates, and a pronoun goes on with who spoke before", () => {
  const review = [
    "The relief depends on a review due on June 20.",
    "Mission chief Ilse Ravn is due in Brask on June 5.",
  ];
  const text =
    "The relief depends on a review due on 20 June, about two weeks after mission chief Ilse Ravn arrives in Brask.";
  expect(openDates(text, "en", ...review)).toEqual([]);
  const gate =
    "The governor of Pell told the team on 11 May that the gate of Brask would reopen. Colonel Ivo Marran, spokesman for the border service of Karvia, denies that trenches were dug. The delay, he says, is due to road repairs, which he expects to end by 10 June.";
  expect(
    openDates(
      "The border service's spokesman, Colonel Marran, puts the delay down to road works that should end by 10 June.",
      "en",
      gate,
    ),
  ).toEqual([]);
});
