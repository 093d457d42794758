import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { namesIn } from "../../../core/recognise/names.ts";
import { peopleOf } from "../../../core/recognise/people.ts";

function people(language: string, text: string): [string, string | null][] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return peopleOf(namesIn(text, lexicon)).map(({ name, role }) => [name, role]);
}

describe("people and their offices", () => {
  test.each<[string, string, [string, string | null][]]>([
    [
      "fr",
      "Le Ministre russe des Affaires étrangères Jean Exemple est venu.",
      [["Jean Exemple", "Ministre russe des Affaires étrangères"]],
    ],
    ["fr", "L’ambassadrice Jeanne Maréchal revient de Karvia.", [["Jeanne Maréchal", "ambassadrice"]]],
    [
      "fr",
      "Le coordonnateur du programme pour la région, Jean Exemple, a parlé.",
      [["Jean Exemple", "coordonnateur du programme pour la région"]],
    ],
    ["en", "John Sample of the Debt Network said nothing.", [["John Sample", null]]],
    ["en", "Her deputy, John Sample, was blunter.", [["John Sample", "deputy"]]],
    ["en", "His Karvian colleague and Minister John Sample spoke.", [["John Sample", "Minister"]]],
    [
      "en",
      "Her Majesty Queen Jane and Mr John Bishop spoke.",
      [
        ["Jane", "Queen"],
        ["John Bishop", null],
      ],
    ],
    ["fr", "Les élèves iront à l’université Jean Anselme Exemple, a dit la maire Mia Brask.", [["Mia Brask", "maire"]]],
    ["fr", "Le directeur du port, Cheikh Exemple, est venu.", [["Cheikh Exemple", "directeur du port"]]],
    ["en", "Minister John Sample landed at Mary Specimen Airport.", [["John Sample", "Minister"]]],
    ["fr", "Le président du Mali Jean Exemple parle.", [["Jean Exemple", "président du Mali"]]],
    ["fr", "L’ancien président Jean Exemple parle.", [["Jean Exemple", "ancien président"]]],
    ["en", "Rear Admiral John Sample spoke.", [["John Sample", "Rear Admiral"]]],
    [
      "en",
      "Karvian Maritime Economy Minister Jane Specimen spoke.",
      [["Jane Specimen", "Karvian Maritime Economy Minister"]],
    ],
    ["en", "Today President John Sample spoke.", [["John Sample", "President"]]],
    [
      "fr",
      "Jean Exemple, président du conseil a affirmé que tout va bien.",
      [["Jean Exemple", "président du conseil"]],
    ],
    [
      "fr",
      "Le vice-président de la ville, Jean Exemple, le Premier ministre, Paul Essai, sont venus.",
      [
        ["Jean Exemple", "vice-président de la ville"],
        ["Paul Essai", "Premier ministre"],
      ],
    ],
    [
      "fr",
      "Le Président de la Transition du Mali, le Général d’Armée Jean Exemple, part.",
      [["Jean Exemple", "Président de la Transition du Mali, Général d’Armée"]],
    ],
    ["fr", "à l’invitation de son homologue Jeanne Modèle.", [["Jeanne Modèle", "homologue"]]],
    [
      "fr",
      "Jean Exemple, ministre de la Défense, et M. Modèle",
      [
        ["Jean Exemple", "ministre de la Défense"],
        ["Modèle", null],
      ],
    ],
    ["fr", "« C’est un exemple », a déclaré Jeanne Modèle.", [["Jeanne Modèle", null]]],
    [
      "en",
      "Prime Minister Jane Example met Foreign Minister Sample.",
      [
        ["Jane Example", "Prime Minister"],
        ["Sample", "Foreign Minister"],
      ],
    ],
    [
      "en",
      "Minister for Sustainability and the Environment Jane Example will visit.",
      [["Jane Example", "Minister for Sustainability and the Environment"]],
    ],
    [
      "en",
      "Mr John Sample, Chief Executive Officer of the Sample Agency, said so.",
      [["John Sample", "Chief Executive Officer of the Sample Agency"]],
    ],
    ["en", "Secretary of State John Q. Sample's visit", [["John Q. Sample", "Secretary of State"]]],
    [
      "fr",
      "le président de l’Assemblée nationale orvanaise, Jean Exemple",
      [["Jean Exemple", "président de l’Assemblée nationale orvanaise"]],
    ],
    ["fr", "Le texte a été signé par Jeanne Modèle.", [["Jeanne Modèle", null]]],
    ["fr", "accompagné de son épouse, Jeanne Modèle", [["Jeanne Modèle", null]]],
    [
      "fr",
      "MM Jean Exemple et Luc Témoin ont signé.",
      [
        ["Jean Exemple", null],
        ["Luc Témoin", null],
      ],
    ],
    [
      "fr",
      "La ministre EXEMPLAIRE Yoko est venue. La ministre EXEMPLAIRE a remercié son hôte.",
      [["EXEMPLAIRE Yoko", "ministre"]],
    ],
    ["fr", "L’accord a été signé à Port Corvel, aux côtés du ministre des Ports.", []],
    ["en", "She is the first foreign minister to visit Port Corvel in a decade.", []],
    ["en", "There is a “massive appetite,” among Orvanian Type growers.", []],
    ["en", "Jane Example toured the region in 2002.", [["Jane Example", null]]],
  ])("%s: %s", (language, text, expected) => {
    expect(people(language, text)).toEqual(expected);
  });

  test.each([
    ["fr", "Le Président de la République du Mali et le Conseil de l’Union Européenne se réunissent à Saint-Exemple."],
    ["fr", "Confédération des États du Sahel, Programme Alimentaire Mondial"],
    [
      "en",
      "The Secretary-General of the Sample Islands Forum and the Leader of the Opposition met in New Sample City.",
    ],
    ["en", "A Joint Statement on Climate Change was issued by the Ministry of Foreign Affairs."],
  ])("nobody in %s: %s", (language, text) => {
    expect(people(language, text)).toEqual([]);
  });

  test.each<[string, string, [string, string | null][]]>([
    [
      "fr",
      "Le ministre Jean Exemple est venu. Pierre Exemple, ambassadeur de Modèleville, aussi.",
      [
        ["Jean Exemple", "ministre"],
        ["Pierre Exemple", "ambassadeur de Modèleville"],
      ],
    ],
    [
      "fr",
      "Le ministre Jean Exemple est venu. Pierre Exemple, ambassadeur, aussi. M. Exemple parle.",
      [
        ["Jean Exemple", "ministre"],
        ["Pierre Exemple", "ambassadeur"],
        ["Exemple", null],
      ],
    ],
    [
      "en",
      "Minister John Q. Sample came. Mr John Sample left. Mr Sample spoke, and King John stayed.",
      [
        ["John Q. Sample", "Minister"],
        ["John", "King"],
      ],
    ],
  ])("people who share a name are kept apart, in %s: %s", (language, text, expected) => {
    expect(people(language, text)).toEqual(expected);
  });

  test("one person under the fullest name", () => {
    expect(people("en", "Minister Sample spoke. Later Mr John Sample left. Minister Sample had won.")).toEqual([
      ["John Sample", "Minister"],
    ]);
  });
});
