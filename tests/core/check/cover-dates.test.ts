import { expect, test } from "vitest";
import { statementsOfPack } from "../../../core/check/pack-statements.ts";
import { pointsPack } from "../points-pack.ts";

test.each([
  ["fr", "2006", "2013", "2006-2013"],
  ["fr", "2025-01", "2025-03", "premier trimestre 2025"],
  ["fr", "2025-02", "2025-05", "de février 2025 à mai 2025"],
  ["fr", "2025-05-03", "2025-05-06", "du 3 mai 2025 au 6 mai 2025"],
  // Ends of which one is the more precise: neither loses what it says, nor is given what it does not.
  ["fr", "2025-06-21", "2025", "du 21 juin 2025 à 2025"],
  ["fr", "2024", "2025-03", "de 2024 à mars 2025"],
  ["fr", "2025-01", "2025-03-15", "de janvier 2025 au 15 mars 2025"],
  ["fr", "2025-01-15", "2025-03", "du 15 janvier 2025 à mars 2025"],
  ["en", "2025-01", "2025-03-15", "from January 2025 to 15 March 2025"],
])("the days of a cover are checked as precise as they are given (%s): %s to %s", (language, start, end, words) => {
  const pack = pointsPack([], { language });
  const told = statementsOfPack({ ...pack, cover: { ...pack.cover, start, end } });
  expect(told.filter(({ field }) => field === "dates").map(({ text }) => text)).toEqual([words]);
});
