import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

/** What is open of a text: kind, code and the article's words. */
function open(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"} ${note?.theirs ?? ""}`.trim());
}

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
  "A talk with Dr Naledi Mokgar, who has led the Vaccine Corridor since 2028. Owen Tarl, a critic, was not asked.",
  "Q: What stays with you?",
  "A: The delta in the rains. We vaccinated in canoes, and a grandmother paid us in mangoes.",
  "Q: And now?",
  "A: Fewer than ten villages are left.",
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
    "The opening of the tunnel was moved to 2037 from 2034.",
    "Of a crew of 61, Fairlead has hired 22.",
    'Rourke said that the minister "counts planks and forgets people".',
    "The ministry is ending the subsidy.",
    "UN envoy Lucia Arrend spoke on 6 June.",
    "The donors' talks in Pell were due on 8 June.",
    "There are under 70,000 seals now, compared with roughly one million a hundred years ago.",
  ])("%s", (text) => {
    expect(open(text, feature)).toEqual([]);
  });

  test("an answer of a printed talk is the speech of the one who was asked", () => {
    const answer = '"We vaccinated in canoes, and a grandmother paid us in mangoes," said';
    expect(open(`${answer} Naledi Mokgar.`, talk)).toEqual([]);
    expect(open(`${answer} Owen Tarl.`, talk)).toEqual(["quotation other-speaker Naledi Mokgar"]);
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
