import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { quotationsIn } from "../../../core/recognise/quotations.ts";

function quotations(language: string, text: string): [string, string | null][] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  const found = quotationsIn(text, lexicon);
  for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  return found.map(({ text: words, speaker }) => [words, speaker]);
}

describe("quotations", () => {
  test.each<[string, string, [string, string | null][]]>([
    [
      "fr",
      "«\u00a0Ceci est un exemple long.\u00a0» C’est dans cet esprit que le Président Jean Exemple vient.",
      [["Ceci est un exemple long.", null]],
    ],
    [
      "fr",
      '"Nous sommes un exemple", a déclaré le président Jean Exemple.',
      [["Nous sommes un exemple", "Jean Exemple"]],
    ],
    [
      "fr",
      "Le ministre Jean Exemple a affirmé que « ce pont est un exemple ».",
      [["ce pont est un exemple", "Jean Exemple"]],
    ],
    ["fr", "Il parle d’un « très bel exemple » sans plus.", []],
    [
      "de",
      "„Handel, Häfen, Freundschaft, Vertrauen“, sagte Anna Muster.",
      [["Handel, Häfen, Freundschaft, Vertrauen", "Anna Muster"]],
    ],
    ["en", "“Ports, Boats, Nets, Fish, Salt,” said Mary Model.", [["Ports, Boats, Nets, Fish, Salt,", "Mary Model"]]],
    ["en", "Mary Model said: “Boats, Nets, Fish, Salt.”", [["Boats, Nets, Fish, Salt.", "Mary Model"]]],
    ["en", "She won the prize called “Best Port Project Ever”.", []],
    [
      "en",
      "“We are very glad,” said Minister Jane Example. “It is a good sample.”",
      [
        ["We are very glad,", "Jane Example"],
        ["It is a good sample.", "Jane Example"],
      ],
    ],
    ["en", 'Jane Example said: "This is a sample." And left.', [["This is a sample.", "Jane Example"]]],
    ["en", "“This speech goes on in the next paragraph.", [["This speech goes on in the next paragraph.", null]]],
    ["fr", "Le forum, intitulé « Bâtir un port pour tous », a eu lieu.", []],
    ["en", "The first grants under the “Karvia Harbour Awards: Joint Research Projects” were made.", []],
    ["en", 'A rod of 5" and 6" is no speech', []],
  ])("%s: %s", (language, text, expected) => {
    expect(quotations(language, text)).toEqual(expected);
  });
});
