import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

function openIn(sources: Sources): (text: string) => string[] {
  return (text) =>
    checkStatements(statementsOf(text), sources)
      .flat()
      .filter(({ kind, verdict }) => kind === "figure" && verdict !== "supported")
      .map(({ span, note }) => `${text.slice(...span)}: ${note?.code ?? "not found"}`);
}

const harbour = openIn(
  readSources([
    writtenArticle("en", "2031-05-14", [
      "The port of Pell lost 4,200 dockers last year, against 3,150 in 2028. Ivo Marran, 58, who runs it, blames the wages.",
      "Ostrel gave 310 million dollars for the quays, Karvia 140 million and 9 percent of its tolls. Exports had passed 25 billion dollars, compared with 14.5 billion three years before.",
      "Parliament was told of the leak nine months after the ministry had heard of it. Repairs at Pell were put at 640 million dollars in March 2028.",
      "The ministry now puts the repairs at 815 million dollars. Four crews of the port were counted, 30 fewer than a year before.",
      "A crossing takes one hour and ten minutes. The board will grow to 16 seats, with islanders holding half.",
      "Subsidies for the ferries will be cut by a third from January.",
      "The Dorvane fund will spend 21.6 million dollars. The Lien bank gives 9 million, Karvia 8.4 million and the schools 4.2 million.",
      "A crane at Pell fell two weeks before the vote on the tolls.",
    ]),
  ]),
);

test.each([
  "Pell lost 4,200 dockers in 2030, up from 3,150 two years earlier.",
  "The 58-year-old Ivo Marran runs the port of Pell.",
  "Karvia gave $140m for the quays.",
  "Exports exceeded $25bn, up from $14.5bn three years earlier.",
  "The ministry had known of the leak for nine months before Parliament was told.",
  "Repairs, put at $640m in 2028, have climbed to $815m.",
  "A crossing takes 1 hour 10 minutes.",
  "Islanders will hold half of the 16 seats on the board.",
  "Subsidies for the ferries will fall by one-third as of January.",
])("a figure in other words: %s", (text) => {
  expect(harbour(text)).toEqual([]);
});

test.each([
  "Pell lost 3,150 dockers last year, up from 4,200 in 2028.",
  "The 61-year-old Ivo Marran runs the port of Pell.",
  "Repairs, put at $815m in 2028, have climbed to $640m.",
  "Islanders will hold a third of the 16 seats on the board.",
  "A crane at Pell fell two weeks after the vote on the tolls.",
])("must stay open: %s", (text) => {
  expect(harbour(text)).not.toEqual([]);
});

const cases = openIn(
  readSources([
    writtenArticle("fr", "2031-05-14", [
      "Dans le Sarn, le nombre de nouveaux cas est tombé de 640 à 210 par semaine. Dans le Levant, 890 cas ont été comptés la semaine dernière, contre 520 la semaine précédente.",
      "On compte à Brask une latrine pour 94 habitants ; 46 000 personnes y vivent.",
      "Le droit moyen passe de 18 à 12 %. Pour le riz, il tombe à 5 % ; pour le ciment, il reste à 30 %.",
      "La patrouille a été contrôlée dimanche vers 5 h 40. La capacité du terminal, de 6 milliards de mètres cubes, doit être portée à 7,5 milliards.",
    ]),
  ]),
);

test.each([
  "Le Sarn est passé de 640 à 210 nouveaux cas, tandis que le Levant en a compté 890 la semaine dernière contre 520 une semaine plus tôt.",
  "À Brask, 94 personnes se partagent une latrine.",
  "Le droit moyen baisse de 18 à 12 %, celui du riz à 5 % et celui du ciment reste à 30 %.",
  "La patrouille a été contrôlée dimanche peu avant 6 heures.",
  "La capacité du terminal passera de 6 à 7,5 milliards de mètres cubes.",
])("un chiffre en d'autres mots : %s", (text) => {
  expect(cases(text)).toEqual([]);
});

const shares = openIn(
  readSources([
    writtenArticle("en", "2031-05-14", [
      "Ostrel will open a yearly quota of 3,500 tonnes for Karvian beef and abolish at once its 8 percent duty on Karvian wine.",
      "Three quarters of the cost will be borne by the Treasury and the rest by the Navy.",
      "Karvia will contribute 210 million dollars and Ostrel the remainder; the plan costs 340 million dollars.",
      "Container traffic grew by 11 percent last year, while timber fell by 7 percent.",
    ]),
  ]),
);

test.each([
  "Ostrel will scrap its 8% duty on Karvian beef and open a yearly quota of 3,500 tonnes for Karvian wine.",
  "Three quarters of the cost will be borne by the Navy and the rest by the Treasury.",
  "Ostrel will contribute $210m and Karvia the other $130m.",
  "Timber gained 11% last year and container traffic lost 7%.",
])("each figure belongs to the other thing: %s", (text) => {
  expect(shares(text)).toHaveLength(1);
});

test.each([
  "Ostrel will scrap its 8% duty on Karvian wine and open a yearly quota of 3,500 tonnes for Karvian beef.",
  "The Navy will bear what is left when the Treasury has paid three quarters of the cost.",
  "Karvia will contribute $210m and Ostrel the other $130m.",
  "Timber lost 7% last year and container traffic gained 11%.",
])("each figure belongs to its own thing: %s", (text) => {
  expect(shares(text)).toEqual([]);
});

const market = openIn(
  readSources([
    writtenArticle("en", "2031-05-14", [
      "The accord provides for up to 45,000 tonnes of lithium a year from Karvia.",
      "Under 60 percent of the villagers of Brask have been paid. The crown gained 0.7 percent against the lira.",
      "Dairy exports of Ostrel grew by one fifth in 2030, to 74 million euros. Its budget for schools was cut by 12 percent.",
      "Sales of machine tools to Karvia were multiplied by twelve between 2025 and 2029.",
      "The report was adopted by eleven votes to three, with one abstention, after nine hearings. The class of this year is the eighth one.",
      "Every Thursday the schools make a half-hour programme. Ostrel will pay 40 percent of the budget, Karvia 30 percent, Varne 20 percent and Pell the rest.",
    ]),
  ]),
);

test.each([
  "The accord provides for at least 45,000 tonnes of lithium a year from Karvia.",
  "More than 60% of the villagers of Brask have been paid.",
  "The crown weakened by 0.7% against the lira.",
  "Dairy exports of Ostrel grew by €74m in 2030.",
  "The budget for schools of Ostrel is down to 12%.",
  "Sales of machine tools to Karvia rose 12 per cent between 2025 and 2029.",
  "The report was adopted by 13 votes to 3.",
  "The class of this year is the eighteenth one.",
  "The schools make a daily half-hour programme.",
])("a bound, a way, a measure or a rank that is another: %s", (text) => {
  expect(market(text)).not.toEqual([]);
});

test.each([
  "The accord provides for at most 45,000 tonnes of lithium a year from Karvia.",
  "Dairy exports of Ostrel grew in 2030 to €74m.",
  "The report was adopted by 11 votes to 3.",
  "Ostrel will pay 40% of the budget, Karvia 30%, Varne 20% and Pell the last tenth.",
])("a bound, a way, a measure or a rank as it is told: %s", (text) => {
  expect(market(text)).toEqual([]);
});

test("a sentence of 400 figures does not take the square of their time", () => {
  const cargo = Array.from({ length: 400 }, (_, at) => `${at * 7 + 3} tonnes of rice to quay${at}`).join(", ");
  const sentence = `Karvia shipped ${cargo}.`;
  const shipped = openIn(readSources([writtenArticle("en", "2031-05-14", [sentence])]));
  const start = performance.now();
  expect(shipped(sentence)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(12_000);
}, 60_000);
