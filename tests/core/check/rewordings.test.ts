import { describe, expect, test } from "vitest";
import { readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";
import { open } from "./open-findings.ts";

// Articles and sentences written for this purpose.

const of = (language: string, published: string, paragraphs: string[]): Sources =>
  readSources([writtenArticle(language, published, paragraphs)]);

const dispatch = of("fr", "2031-05-14", [
  "VARENNE, 14 mai - L'Aurélie et la Morvanie ont paraphé mercredi à Varenne un accord sur les forêts. Le texte doit encore être signé par les deux présidents.",
  "Près de la moitié des 40 scieries datent d'avant 1960, a indiqué le ministre morvanien des Forêts, Aurèle Tissot-Blanc. Le chantier durera dix-huit mois et s'arrêtera entre juin et août.",
  "La récolte, de 27 000 tonnes en 2029, devrait revenir à 15 000 tonnes. La Morvanie versera 12 millions de couronnes et l'Aurélie 7 millions ; un tiers de ces sommes est déjà payé.",
  "M. Tissot-Blanc doit se rendre vendredi à Pellure, puis samedi à Ancre.",
]);

const feature = of("en", "2032-09-15", [
  "The ferry Marigold will sail for the last time on the last Sunday of September. A tunnel is now due to open in 2037, three years later than planned.",
  'Fairlead has hired 22 of the 61 crew. The opposition spokeswoman, Tamsin Rourke, answered that the minister "counts planks and forgets people". The ministry decided in May to end the subsidy.',
  "The United Nations envoy, Ambassador Lucia Arrend, spoke on 6 June, two days before the donors' talks in Pell. H.E. Dr Petra Lind, Prime Minister of Ostrel, was there.",
  "The seals have fallen from about one million a century ago to fewer than 70,000.",
]);
const talk = of("en", "2030-06-11", [
  "A talk with Dr Naledi Mokgar, who has led the campaign since 2028.",
  "Q: What stays with you?",
  "A: The delta in the rains. We vaccinated in canoes, and a grandmother paid us in mangoes.",
  "Q: And now?",
  "A: Fewer than ten villages are left, whatever Owen Tarl says.",
]);

const thaw = of("fr", "2031-05-14", [
  "Les deux capitales ont rouvert leurs postes de douane le 3 mai, et les convois ont repris.",
  "Aurèle Tissot dirige le parti agraire. La ministre Petra Lind a quitté la réunion avant midi.",
]);
const grants = of("en", "2031-05-14", [
  "The fund gave Ostrel a grant of 8 million euros and a loan of 5 million euros.",
  "The port wants to double its fleet to 18 ferries.",
]);

describe("faithful in other words", () => {
  test.each([
    "Presque 50 % des scieries ont été bâties avant 1960.",
    "Les travaux dureront un an et demi.",
    "Le chantier sera interrompu de juin à août.",
    "Morvanie and Aurélie initialled the accord in Varenne.",
    "La Morvanie et l'Aurélie ont paraphé un accord le 14 mai 2031.",
    "M. Tissot-Blanc sera à Ancre le 17 mai.",
    "La Morvanie a déjà versé 4 millions de couronnes.",
  ])("%s", (text) => {
    expect(open(text, dispatch)).toEqual([]);
  });

  test.each([
    "The Marigold will sail for the last time on 26 September 2032.",
    "Of a crew of 61, Fairlead has hired 22.",
    'Rourke said that the minister "counts planks and forgets people".',
    "The ministry is ending the subsidy.",
    "UN envoy Lucia Arrend spoke on 6 June.",
    "There are under 70,000 seals now, compared with roughly one million a hundred years ago.",
  ])("%s", (text) => {
    expect(open(text, feature)).toEqual([]);
  });

  test("an answer of a printed talk is the speech of the one who was asked", () => {
    const answer = '"We vaccinated in canoes, and a grandmother paid us in mangoes," said';
    expect(open(`${answer} Naledi Mokgar.`, talk)).toEqual([]);
    expect(open(`${answer} Owen Tarl.`, talk)).toEqual(["quotation other-speaker Naledi Mokgar"]);
  });

  test.each([
    "La réouverture des postes de douane le 3 mai est un signe de détente entre les deux capitales.",
    "Les postes de douane rouverts le 3 mai sont des signes de détente entre les deux capitales.",
  ])("%s", (text) => {
    expect(open(text, thaw).filter((found) => /signe/.test(found) || found.startsWith("title"))).toEqual([]);
  });

  test("amounts told in another order are not swapped", () => {
    expect(open("The fund gave Ostrel a loan of 5 million euros and a grant of 8 million euros.", grants)).toEqual([]);
  });
});

describe("must stay open", () => {
  test.each(["M. Tissot-Blanc sera à Pellure le 23 mai.", "M. Tissot-Blanc sera à Pellure le 9 mai."])("%s", (text) => {
    expect(open(text, dispatch)).not.toEqual([]);
  });

  test.each([
    "UN envoy Lucia Arrend spoke on 8 June.",
    "The donors' talks in Pell were due on 4 June.",
    "UN envoy Lucia Arrend spoke on 13 September.",
    "A tunnel is now due to open in 2040.",
  ])("%s", (text) => {
    expect(open(text, feature)).not.toEqual([]);
  });
});

describe("figures and steps the other way round", () => {
  test.each([
    ["La récolte, de 15 000 tonnes en 2029, doit passer à 27 000 tonnes.", "figure swapped"],
    ["La Morvanie versera 7 millions de couronnes et l'Aurélie 12 millions.", "figure swapped"],
    ["Le texte a été signé par les deux présidents.", "attribution conditional-dropped"],
    ["L'Aurélie et la Morvanie ont ratifié à Varenne un accord sur les forêts.", "title other-term paraphé"],
  ])("%s", (text, expected) => {
    expect(open(text, dispatch)).toContainEqual(expect.stringContaining(expected));
  });

  test.each([
    ["Of a crew of 22, Fairlead has hired 61.", "figure swapped"],
    ["There are one million seals now, compared with fewer than 70,000 a century ago.", "figure swapped"],
    ["President Petra Lind of Ostrel was there.", "title other-title Prime Minister"],
    ["The Marigold will sail for the last time on 19 September 2032.", "date"],
  ])("%s", (text, expected) => {
    expect(open(text, feature)).toContainEqual(expect.stringContaining(expected));
  });
});

test("a place that stands elsewhere in the article is held against the one of the sentence", () => {
  expect(
    open("L'Aurélie et la Morvanie ont paraphé mercredi à Pellure un accord sur les forêts.", dispatch),
  ).toContainEqual(expect.stringContaining("name other-person"));
});

describe("what follows from an article's amounts", () => {
  const press = of("fr", "2032-11-23", [
    "Le plan est doté de 870 millions de dollars, dont 310 millions restent à trouver. Le Solm et la Karvie ont confirmé leurs contributions, de 90 et 45 millions respectivement.",
    "Le Parlement, par 61 voix contre 59, a voté de doubler la flotte, qui comptera 18 navires. Les vedettes coûteront 4 millions, payés à parts égales par Aldre et Corvel.",
    "Le chantier a fait savoir qu'il livrerait les coques le 14 décembre.",
  ]);
  test.each([
    "Le Solm versera 90 millions de dollars et la Karvie 45 millions.",
    "Sur 870 millions de dollars, 310 millions manquent encore.",
    "La flotte gagnera neuf navires.",
    "Le Parlement a voté par deux voix de majorité.",
    "Aldre paiera la moitié des vedettes.",
    "Le chantier livrera les coques le 14 décembre, trois semaines plus tard.",
  ])("%s", (text) => {
    expect(open(text, press)).toEqual([]);
  });
  test.each([
    ["Le Parlement a voté par 59 voix contre 61 de doubler la flotte.", "figure swapped"],
    ["Les vedettes coûteront 4 millions d'euros.", "figure other-unit"],
  ])("%s", (text, expected) => {
    expect(open(text, press)).toContainEqual(expect.stringContaining(expected));
  });
});

test("acronyms do not tell a sentence's language", () => {
  expect(statementsOf("UN envoy Lucia Arrend spoke on 6 June.")[0]?.language).toBe("en");
});

describe("near means the same thing counted", () => {
  const gift = of("fr", "2030-06-11", [
    "Le Solm a offert 290 bourses et un don d'huile d'une valeur de deux millions de dollars. Les discussions ont duré deux mois.",
    "La trêve prendra fin demain.",
  ]);
  test.each([
    ["Le Solm a reçu 900 millions de dollars.", ["figure not-found"]],
    ["Un don d'huile d'une valeur de trois millions de dollars.", ["figure other-value deux millions de dollars"]],
    ["Les discussions ont duré environ 60 jours.", []],
    ["La trêve prend fin demain.", []],
    ["La trêve prend fin le 12 juin.", []],
    ["La trêve prend fin le 13 juin.", ["date other-date demain"]],
  ])("%s", (text, expected) => {
    expect(open(text, gift)).toEqual(expected);
  });

  test.each(["Le maire Aurèle Tissot.", "Le gouverneur Aurèle Tissot."])("%s", (text) => {
    expect(open(text, thaw)).not.toEqual([]);
  });

  test("The port wants 36 ferries.", () => {
    expect(open("The port wants 36 ferries.", grants)).not.toEqual([]);
  });
});
