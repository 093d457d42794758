import { expect, test } from "vitest";
import { bindThousands, bindWords, numbersOfGroups } from "../../core/no-break.ts";

/** The text with its no-break spaces as "_", narrow ones as "-". */
const bound = (text: string, tag: string) => bindWords(text, tag).replaceAll("\u00a0", "_").replaceAll("\u202f", "-");

test("a thin space between the groups of a number or before its unit stays thin, and no line ends at it", () => {
  expect(bound("55\u2009000 euros, 12\u2009%", "fr")).toBe("55-000_euros, 12-%");
  expect(bound("about 1\u2009250\u2009000\u2009€", "en")).toBe("about 1-250-000-€");
});

test("no sign of per cent begins a line, in French words of an English briefing neither", () => {
  expect(bound("‘soit 8 % de plus’", "en")).toBe("‘soit 8_% de plus’");
});

test("an initial is bound to the name behind it, and the end of a sentence to nothing", () => {
  expect(bound("There is no plan B. But J. Example waits.", "en")).toBe("There is no plan B. But J._Example waits.");
  expect(bound("le plan B. L’équipe de J. Modèle attend.", "fr")).toBe("le plan B. L’équipe de J._Modèle attend.");
  expect(bound("le groupe A. Les travaux de Ch. Lesage", "fr")).toBe("le groupe A. Les travaux de Ch._Lesage");
});

test("a French title is bound to the office behind it", () => {
  expect(bound("M. le ministre et Mme la présidente", "fr")).toBe("M._le ministre et Mme_la présidente");
  expect(bound("MM. les députés, Mme l’ambassadrice", "fr")).toBe("MM._les députés, Mme_l’ambassadrice");
  expect(bound("Mme lasse", "fr")).toBe("Mme lasse");
});

test("the groups of a number are kept together as it is shown, and nothing else of the text", () => {
  const text = "En 2025, 55 000 euros et 1\u2009250\u2009000 tonnes ; le 12 août 2025 400 personnes, 1234 567.";
  const shown = bindThousands(text);
  expect(shown).toBe(
    "En 2025, 55\u00a0000 euros et 1\u202f250\u202f000 tonnes ; le 12 août 2025 400 personnes, 1234 567.",
  );
  expect(shown).toHaveLength(text.length);
  expect(numbersOfGroups(text).map(({ from, to }) => text.slice(from, to))).toEqual(["55 000", "1\u2009250\u2009000"]);
});
