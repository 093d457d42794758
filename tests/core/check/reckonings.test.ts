import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const port = readSources([
  writtenArticle("en", "2031-05-14", [
    "Ostrel and Karvia will spend 90 million dollars on the harbour of Pell. Ostrel will pay 60 million dollars and Karvia the remainder.",
    "Cargo rose to 12 percent of trade, up from 7 percent. At least 14 of 39 cranes are old.",
    "A treaty on pilots is to be signed in Pell on 20 June.",
  ]),
]);

const open = (text: string): number =>
  checkStatements(statementsOf(text), port)
    .flat()
    .filter(({ verdict }) => verdict !== "supported").length;

test.each([
  "Ostrel will pay $60m and Karvia the other $30m.",
  "Cargo rose by five percentage points to 12% of trade.",
  "No fewer than 14 of the 39 cranes are old.",
  "A treaty on pilots will be signed in Pell on 20 June.",
])("%s", (text) => {
  expect(open(text)).toBe(0);
});

test.each([
  "Ostrel will pay $60m and Karvia the other $40m.",
  "No more than 14 of the 39 cranes are old.",
  "A treaty on pilots was signed in Pell on 20 June.",
])("must stay open: %s", (text) => {
  expect(open(text)).toBeGreaterThan(0);
});

const stay = readSources([
  writtenArticle("en", "2031-03-19", [
    "The minister of Ostrel began a three-day visit to Karvia on Wednesday. She will be received by the governor of Pell.",
    "The court of Pell fined the firm Dorvane 4 million dollars. Dorvane has ten days to appeal against the fine.",
    "Dorvane sold 900 cranes in the first half of the year 2030. It will open its yard in Pell in the second half of the year.",
  ]),
]);

const daysOf = (text: string) =>
  checkStatements(statementsOf(text), stay)
    .flat()
    .filter(({ kind }) => kind === "date")
    .map(({ verdict, note }) => [verdict, note?.code ?? null]);

test.each([
  "The minister of Ostrel will leave Karvia on 22 March.",
  "Dorvane will open its yard in Pell in December.",
  "Dorvane will open its yard in Pell from July to December 2034.",
])("no count leads to the day: %s", (text) => {
  expect(daysOf(text).map(([verdict]) => verdict)).not.toContain("supported");
});

test.each([
  "Dorvane may appeal against the fine until 29 March.",
  "Dorvane will open its yard in Pell from July to December 2031.",
])("a count leads to the day: %s", (text) => {
  expect(daysOf(text)).toEqual([["supported", "derived"]]);
});

const grants = readSources([
  writtenArticle("en", "2031-05-14", [
    "Ostrel gave Togria 45 million dollars and Malvia 30 million dollars. The harbour of Pell lost 20 percent of its cranes.",
    "The port of Pell cost 50 million dollars, of which Karvia paid 12 percent. A third of it was borrowed.",
  ]),
]);

test.each([
  ["Ostrel gave Togria $15 million.", ["not-found"]],
  ["Ostrel gave Togria 15 million dollars more than Malvia.", ["supported"]],
  ["The harbour of Pell was given $9 million.", ["near"]],
  ["Karvia paid $6 million for the port of Pell.", ["supported"]],
])("%s", (text, verdicts) => {
  const figures = checkStatements(statementsOf(text), grants).flat();
  expect(figures.flatMap(({ kind, verdict }) => (kind === "figure" ? verdict : []))).toEqual(verdicts);
});

const trade = readSources([
  writtenArticle("en", "2031-05-14", [
    "Last year exports to Karvia reached 340 cranes, and imports from Karvia reached 120 cranes.",
  ]),
]);

test.each([
  ["Last year exports to Karvia reached 340 cranes, and imports from Karvia reached 120 cranes.", []],
  ["Last year imports from Karvia reached 340 cranes, and exports were few.", ["340"]],
])("what is said of each number: %s", (text, contrary) => {
  const figures = checkStatements(statementsOf(text), trade).flat();
  const opposite = figures.filter(({ note }) => note?.code === "opposite");
  expect(opposite.map(({ sentence, span }) => sentence.slice(...span))).toEqual(contrary);
});

const budget = readSources([
  writtenArticle("en", "2026-05-14", [
    "Ostrel will rebuild the harbour of Pell over 2027-29 under law no. 14 on ports.",
  ]),
]);

test.each([
  ["Ostrel will rebuild the harbour of Pell over 2027-29.", []],
  ["Ostrel will rebuild the harbour of Pell over 2027-30.", ["2027-30"]],
])("a span of years that is written short: %s", (text, open) => {
  const dates = checkStatements(statementsOf(text), budget).flat();
  const wrong = dates.filter(({ kind, verdict }) => kind === "date" && verdict !== "supported");
  expect(wrong.map(({ sentence, span }) => sentence.slice(...span))).toEqual(open);
});

test.each([
  ["Ostrel will rebuild the harbour of Pell under law no. 14.", []],
  ["Ostrel will rebuild the harbour of Pell under law no. 15.", ["no. 15 near no. 14"]],
  ["Ostrel's no. 2 will rebuild the harbour of Pell.", []],
  ["Ostrel signed protocol no. 2027.", ["no. 2027 not-found "]],
])("a number that names something: %s", (text, open) => {
  const figures = checkStatements(statementsOf(text), budget).flat();
  const wrong = figures.filter(({ kind, verdict }) => kind === "figure" && verdict !== "supported");
  expect(
    wrong.map(({ sentence, span, verdict, note }) => `${sentence.slice(...span)} ${verdict} ${note?.theirs ?? ""}`),
  ).toEqual(open);
});
