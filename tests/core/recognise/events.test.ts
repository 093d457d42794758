import { describe, expect, test } from "vitest";
import { datesIn } from "../../../core/recognise/dates.ts";
import { datesAnEvent, eventOf } from "../../../core/recognise/events.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";

function events(language: string, sentence: string): string[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  const dates = datesIn(sentence, lexicon, null);
  return dates.map((date, index) => eventOf(sentence, date, dates[index - 1], lexicon));
}

describe("what happened on a date", () => {
  test.each([
    [
      "fr",
      "Le maire entame une visite officielle à Exempleville du 21 au 26 juin 2025, à l’invitation du conseil.",
      ["visite officielle à Exempleville"],
    ],
    [
      "fr",
      "C’est le premier voyage depuis sa prise de fonction en mai 2021, mais aussi une étape.",
      ["prise de fonction"],
    ],
    [
      "fr",
      "L’entrée en vigueur en janvier 2025 de l’accord de pêche et la nomination d’un maire le confirment.",
      ["entrée en vigueur de l’accord de pêche"],
    ],
    [
      "fr",
      "dont les visites du maire (février 2023), de l’échevin (mars 2024) et du préfet (avril 2024) à Exempleville.",
      ["visites du maire", "visites de l’échevin", "visites du préfet à Exempleville"],
    ],
    [
      "en",
      "The town hosted the second sample summit in May 2021 in Example City.",
      ["second sample summit in Example City"],
    ],
    [
      "en",
      "The mayors hailed the agreement of 3 May 2022 for $1.2 billion of works.",
      ["agreement for $1.2 billion of works"],
    ],
    [
      "fr",
      "La visite vise à renforcer la coopération et à rétablir la confiance après la crise d’avril 2025 à Exempleville.",
      ["crise"],
    ],
    ["en", "The visit aims to rebuild trust after the gas crisis of January 2025.", ["gas crisis"]],
    [
      "fr",
      "L’accord a été signé après deux jours de débats le 3 mai 2025.",
      ["L’accord a été signé après deux jours de débats"],
    ],
    [
      "fr",
      "Le prochain sommet est prévu à Exempleville le 12 octobre 2025.",
      ["Le prochain sommet est prévu à Exempleville"],
    ],
    ["en", "In March 2024 the mayor will visit Example City.", ["the mayor will visit Example City"]],
    [
      "en",
      "The talks follow Mayor Sample’s historic visit to Example City in March 2024.",
      ["Mayor Sample’s historic visit to Example City"],
    ],
    [
      "fr",
      "Une commission mixte doit se réunir à Modèlebourg le 15 mars 2027.",
      ["Une commission mixte doit se réunir à Modèlebourg"],
    ],
    [
      "fr",
      "Le Fonds monétaire d’exemple (FME) a annoncé qu’il verserait le prêt le 3 mai 2025.",
      ["Le Fonds monétaire d’exemple a annoncé qu’il verserait le prêt"],
    ],
    [
      "fr",
      "La ville tire parti des 190 bourses qu’elle a accordées au lycée en mai 2024.",
      ["La ville tire parti des 190 bourses qu’elle a accordées au lycée"],
    ],
    ["fr", "2019-2024 : dernier accord de pêche.", ["dernier accord de pêche"]],
    ["fr", "3 juillet 2025.", [""]],
    ["en", "On 3 July 2025, the town planted trees.", ["the town planted trees"]],
  ])("%s: %s", (language, sentence, expected) => {
    expect(events(language, sentence)).toEqual(expected);
  });

  test("a clause keeps the article of its subject", () => {
    expect(events("fr", "Un accord d’exemple a été signé le 23 juin 2025 à Exempleville.")).toEqual([
      "Un accord d’exemple a été signé à Exempleville",
    ]);
    expect(events("en", "The agreement of this example was signed on 23 June 2025 in Sampletown.")).toEqual([
      "The agreement of this example was signed in Sampletown",
    ]);
  });

  test("who said so, and the day of saying it, are no event; a day by which something is due is named", () => {
    const sentence =
      "Le président de cet exemple quittera Exempleville le 21 juin 2025 pour signer un texte, a annoncé le 20 juin 2025 la présidence.";
    const lexicon = lexiconOf("fr");
    if (!lexicon) throw new Error("there is a lexicon of French");
    const [leaving, saying] = datesIn(sentence, lexicon, null);
    if (!leaving || !saying) throw new Error("the sentence has two dates");
    expect(eventOf(sentence, leaving, undefined, lexicon)).toBe(
      "Le président de cet exemple quittera Exempleville pour signer un texte",
    );
    expect([leaving, saying].map((date) => datesAnEvent(sentence, date, lexicon))).toEqual([true, false]);
    expect(events("fr", "L’ouverture d’un guichet est prévue avant le 31 décembre 2025.")).toEqual([
      "L’ouverture d’un guichet est prévue avant le 31 décembre 2025",
    ]);
  });

  test("every word of an event stands in its sentence, in that order", () => {
    const sentence =
      "Les deux villes ont créé un groupe de travail, qui a tenu sa première session en avril 2025 à Exempleville.";
    const [event = ""] = events("fr", sentence);
    expect(event).toBe("groupe de travail, qui a tenu sa première session à Exempleville");
    let at = 0;
    for (const word of event.split(" ")) {
      at = sentence.indexOf(word, at);
      expect(at).not.toBe(-1);
    }
  });
});
