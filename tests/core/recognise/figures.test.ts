import { describe, expect, test } from "vitest";
import { datesIn } from "../../../core/recognise/dates.ts";
import { figuresIn } from "../../../core/recognise/figures.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";

function figures(language: string, text: string): [number, string, string][] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return figuresIn(text, lexicon, datesIn(text, lexicon, null)).map(({ value, unit, of }) => [value, unit, of]);
}

describe("figures", () => {
  test.each<[string, string, [number, string, string][]]>([
    [
      "fr",
      "La ville a offert 290 bourses pour l’année 2025-2026, et plus.",
      [[290, "bourses", "bourses pour l’année 2025-2026"]],
    ],
    ["en", "The region has a combined population of 372 million.", [[372_000_000, "", "combined population"]]],
    [
      "fr",
      "50 000 tonnes de blé, 30\u202f000 tonnes d’engrais et 17.000 t",
      [
        [50000, "tonnes", "blé"],
        [30000, "tonnes", "engrais"],
        [17000, "tonnes", ""],
      ],
    ],
    ["fr", "ainsi qu’un don d’huile d’une valeur de deux millions de dollars", [[2000000, "dollars", "don d’huile"]]],
    ["fr", "Le pays en a versé 100 000 000 ces derniers mois, puis 200 leurs.", []],
    [
      "fr",
      "Il faut que 100 millions de ces familles sortent de la pauvreté.",
      [[100000000, "familles", "familles sortent de la pauvreté"]],
    ],
    ["en", "Some 100 million of these families live there.", [[100000000, "families", "families live"]]],
    ["en", "The fund paid 100,000,000 these past months.", []],
    ["fr", "Sept accords ont été signés.", [[7, "accords", "accords"]]],
    ["en", "a loan of 5 million US dollars", [[5000000, "US dollars", "loan"]]],
    ["fr", "Un prêt de 5 millions d’euros a été accordé.", [[5000000, "euros", "prêt"]]],
    ["fr", "Le taux de chômage a reculé à 7 %.", [[7, "%", "taux de chômage"]]],
    ["fr", "Le réseau du port s’étend sur 20 kilomètres.", [[20, "kilomètres", "réseau du port"]]],
    ["fr", "200 journalistes ont été arrêtés.", [[200, "journalistes", "journalistes"]]],
    ["en", "Trade between both towns rose 7 per cent.", [[7, "%", "Trade between both towns"]]],
    ["en", "Fishing accounts for 12 per cent.", [[12, "%", "Fishing"]]],
    ["en", "Karvia gets a $40 million fisheries loan from Orvane.", [[40000000, "dollars", "fisheries loan"]]],
    [
      "en",
      "Trade between the two countries reached 3 billion dollars a year, and growth exceeded 4% per annum.",
      [
        [3000000000, "dollars a year", "Trade between the two countries"],
        [4, "% per annum", "growth"],
      ],
    ],
    ["en", "Karvia pays $40 million annually into the fund.", [[40000000, "dollars annually", ""]]],
    ["fr", "La Karvie fournira 5 000 tonnes de blé par an.", [[5000, "tonnes", "blé par an"]]],
    [
      "fr",
      "Les échanges commerciaux entre les deux pays ont atteint près de 3 milliards de dollars par an.",
      [[3000000000, "dollars par an", "échanges commerciaux entre les deux pays"]],
    ],
    ["fr", "La Karvie a versé environ 40 millions d’euros par an au fonds.", [[40000000, "euros par an", ""]]],
    ["fr", "Orvane accorde un prêt bonifié de 12 millions d’euros.", [[12000000, "euros", "prêt bonifié"]]],
    ["fr", "L’accord qui lie les deux ports et la ville a dépassé 4 millions d’euros.", [[4000000, "euros", ""]]],
    [
      "fr",
      "soit 9,94 millions d'euros et 65,2 % du total",
      [
        [9940000, "euros", ""],
        [65.2, "%", "total"],
      ],
    ],
    [
      "fr",
      "Dix-sept élèves et une trentaine de maîtres",
      [
        [17, "élèves", "élèves"],
        [30, "maîtres", "maîtres"],
      ],
    ],
    [
      "en",
      "It will provide $1.4 billion and train 293,000 school principals.",
      [
        [1400000000, "dollars", ""],
        [293000, "principals", "school principals"],
      ],
    ],
    [
      "en",
      "about €95.5bn over six years",
      [
        [95500000000, "euros", ""],
        [6, "years", ""],
      ],
    ],
    [
      "en",
      "fourteen scholarships, two samples",
      [
        [14, "scholarships", "scholarships"],
        [2, "samples", "samples"],
      ],
    ],
  ])("%s: %s", (language, text, expected) => {
    expect(figures(language, text)).toEqual(expected);
  });

  test.each<[string, [number, string, string][]]>([
    [
      "A 15-nation bloc has a 3,000-strong brigade.",
      [
        [15, "nation", "nation bloc"],
        [3000, "brigade", "brigade"],
      ],
    ],
    [
      "The yard repairs 30-25 boats.",
      [
        [30, "boats", "boats"],
        [25, "boats", "boats"],
      ],
    ],
  ])("joined by a hyphen: %s", (text, expected) => {
    expect(figures("en", text)).toEqual(expected);
  });

  test.each([
    ["fr", "Le 2e sommet s’est tenu du 21 au 26 juin 2025, en 2021 et le 1er mai."],
    ["fr", "Les deux villes et leurs deux maires, à l’article 6 de la résolution 2231, au G20 et à la COP27."],
    ["fr", "Une phrase dans un texte, un exemple."],
    ["en", "The two countries met on 3 July 2025, the 3rd time since 2001, under Article 6 and Order 14257."],
    ["en", "2 The Mayor will visit the sample park."],
    ["en", "The A400M flew to COP27; call 02-6277."],
    ["fr", "Les deux États se sont vus le 4 mars sans rien signer."],
    ["en", "It met on March 4, and on 12 June."],
    ["en", "It is the first visit in almost a quarter of a century."],
    ["fr", "Vingt des 48 millions serviront à financer le port."],
    ["en", "A 4-3 vote approved it, and the match ended 2-1."],
    ["fr", "Le conseil l’a adopté par 12-9, et Cassen a gagné 3-1."],
    ["en", "They slept in a 4-star inn and saw the 3-tier cake."],
  ])("none in %s: %s", (language, text) => {
    expect(figures(language, text)).toEqual([]);
  });
});

describe("a number takes the unit that its sentence told before", () => {
  test.each([
    [
      "fr",
      "Corvel réclame 80 millions d’euros, contre 57,5 millions actuellement.",
      ["80000000 euros", "57500000 euros"],
    ],
    ["en", "Karvia will give 120 million euros and Corvel 95 million.", ["120000000 euros", "95000000 euros"]],
    ["fr", "Il a reçu 80 millions d’euros et 2 millions de doses.", ["80000000 euros", "2000000 doses"]],
    ["fr", "Le nombre de bourses a été porté de 100 à 150.", ["100 bourses", "150 bourses"]],
    ["fr", "La partie karvienne a porté de 100 à 150 le nombre de bourses.", ["100 bourses", "150 bourses"]],
    ["en", "Corvel recognised 11 academies, bringing the total to 37.", ["11 academies", "37 academies"]],
    ["en", "Aid came to 80 million euros last year, up from nearly 57 million.", ["80000000 euros", "57000000 euros"]],
    ["fr", "C’est moins que le milliard et demi de dollars espéré.", ["1500000000 dollars"]],
    ["fr", "Il reste deux points à régler.", ["2 points"]],
    ["fr", "La hausse est de deux points.", ["2 points de pourcentage"]],
    ["en", "The meeting lasted two and a half hours.", ["2.5 hours"]],
  ])("%s: %s", (language, text, expected) => {
    const lexicon = lexiconOf(language);
    if (!lexicon) throw new Error(`no lexicon for ${language}`);
    expect(figuresIn(text, lexicon, []).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });

  test.each([
    [
      "fr",
      "Corvel donne 80 millions d’euros au pays, dont la population atteint 57 millions, contre 45 millions en 2010.",
      /^(?:57|45)000000 euros/,
    ],
    ["fr", "Le séisme a tué 3 personnes et détruit 40 maisons, portant le total à 12.", /^12 /],
    ["en", "Karvia signed 3 contracts worth 80 million euros, bringing the total to 12.", /^12 /],
    ["en", "The site cost 5 million dollars and draws 2 million monthly.", /dollars monthly/],
    ["en", "Between 5 and 10 were wounded, and the number of flights fell.", /flights/],
    ["en", "Between 5 and 10 were wounded and the number of flights fell.", /flights/],
    ["en", "The number of flights fell, and between 5 and 10 were wounded.", /flights/],
    ["en", "The number of flights fell and between 5 and 10 were wounded.", /flights/],
  ])("%s: and none where it may be of something else: %s", (language, text, invented) => {
    const lexicon = lexiconOf(language);
    if (!lexicon) throw new Error(`no lexicon for ${language}`);
    for (const { value, unit, of } of figuresIn(text, lexicon, []))
      expect(`${value} ${unit} ${of}`).not.toMatch(invented);
  });
});
