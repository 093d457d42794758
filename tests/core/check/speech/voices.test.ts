import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../../core/check.ts";
import { writtenArticle } from "../../written-article.ts";

// Articles and sentences written for this purpose.

const ferry = readSources([
  writtenArticle("en", "2033-05-04", [
    "Norway’s transport minister, Runa Skarsgaard, received the Estonian envoy, Mr Piet Ollander, in Sundhavn on Monday. She warned that the winter crossing could not be kept open without a second icebreaker. The envoy asked that freight charges be frozen until 2035.",
    "Harbour master Tove Lindal reckons that 340 lorries a day will be turned away. “The quay was built for herring,” she says.",
    "The Estonian defence minister spoke of a corridor for ambulances; the Norwegian minister, Halvor Brekke, ruled out any military escort.",
    "Union secretary Jesper Quall called the timetable “a wish with wheels”. His deputy, Signe Aune, was less severe: she expects the yards to hire ninety welders.",
  ]),
]);
const dam = readSources([
  writtenArticle("fr", "2033-05-04", [
    "La ministre de l’Eau, Célimène Aubrac, a reçu mardi le gouverneur du Haut-Tarn, Gaspard Oudinot. Elle souhaite que les lâchers nocturnes cessent avant l’été. Le gouverneur redoute une pénurie dans onze communes.",
    "Selon l’ingénieur en chef du barrage, le Dr Anselme Vidocq, les turbines perdent un cinquième de leur rendement.",
    "« Une vallée ne se déplace pas comme un meuble », a lancé à la tribune le député Firmin Escoffier.",
  ]),
  writtenArticle("fr", "2033-05-05", [
    "Entretien avec Oriane Delmas, directrice du parc, et Bastien Roure, éleveur.",
    "Oriane Delmas. – Les loutres reviennent depuis trois ans.",
    "Bastien Roure. – Mes clôtures aussi coûtent plus cher.",
    "De quoi avez-vous peur ?",
    "O. D. – Une sécheresse de deux étés.",
    "B. R. – La fermeture de l’abattoir.",
  ]),
]);

/** Whom the articles have say it instead, of whatever a text has someone say. */
function others(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ note }) => note?.code === "other-speaker")
    .map(({ note }) => note?.theirs ?? "");
}

describe("what someone is said to say, judge, wish, expect or ask", () => {
  test.each([
    ["Piet Ollander warned that the winter crossing needed a second icebreaker.", ["Runa Skarsgaard"]],
    ["Runa Skarsgaard wants freight charges frozen until 2035.", ["the envoy"]],
    ["According to Halvor Brekke, 340 lorries will be turned away every day.", ["Tove Lindal"]],
    ["The Estonian minister ruled out a military escort.", ["the Norwegian minister, Halvor Brekke"]],
    ["Ninety welders will be hired by the yards, Jesper Quall expects.", ["Signe Aune"]],
    ["For Tove Lindal, the timetable is “a wish with wheels”.", ["Jesper Quall"]],
  ])("is another's in the article: %s", (text, expected) => {
    expect(others(text, ferry)).toEqual(expected);
  });

  test.each([
    "Runa Skarsgaard warned that the winter crossing needed a second icebreaker.",
    "The transport minister warned that without a second icebreaker the crossing would close in winter.",
    "The Estonian envoy, Piet Ollander, wants freight charges frozen until 2035.",
    "According to the harbour master, 340 lorries will be turned away every day.",
    "The Norwegian minister Halvor Brekke ruled out a military escort.",
    "Ninety welders will be hired by the yards, Signe Aune expects.",
    "For Jesper Quall, the timetable is “a wish with wheels”.",
    "Tove Lindal recalls that the quay was built for herring.",
  ])("is that one's own: %s", (text) => {
    expect(others(text, ferry)).toEqual([]);
  });

  test.each([
    ["Gaspard Oudinot souhaite que les lâchers nocturnes cessent avant l’été.", ["Célimène Aubrac"]],
    ["Célimène Aubrac redoute une pénurie dans onze communes.", ["le gouverneur"]],
    [
      "D’après Firmin Escoffier, les turbines ont perdu un cinquième de leur rendement.",
      ["l’ingénieur en chef du barrage"],
    ],
    ["Interrogé sur ses craintes, Bastien Roure cite une sécheresse de deux étés.", ["Oriane Delmas"]],
    ["Oriane Delmas redoute la fermeture de l’abattoir.", ["Bastien Roure"]],
  ])("is another's in the article: %s", (text, expected) => {
    expect(others(text, dam)).toEqual(expected);
  });

  test.each([
    "Célimène Aubrac souhaite que les lâchers nocturnes cessent avant l’été.",
    "La ministre voudrait la fin des lâchers nocturnes avant l’été.",
    "Gaspard Oudinot, gouverneur du Haut-Tarn, redoute une pénurie dans onze communes.",
    "D’après Anselme Vidocq, les turbines ont perdu un cinquième de leur rendement.",
    "Interrogée sur ses craintes, Oriane Delmas cite une sécheresse de deux étés.",
    "Bastien Roure redoute la fermeture de l’abattoir.",
    "« Une vallée ne se déplace pas comme un meuble », a dit à la presse le député Escoffier.",
  ])("is that one's own: %s", (text) => {
    expect(others(text, dam)).toEqual([]);
  });
});

test("whoever is said to speak another's words is told of once", () => {
  const text = "« Une vallée ne se déplace pas comme un meuble », a lancé Gaspard Oudinot.";
  expect(others(text, dam)).toEqual(["Firmin Escoffier"]);
});
