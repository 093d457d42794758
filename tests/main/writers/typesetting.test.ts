import { describe, expect, test } from "vitest";
import { boundTitle, joinsIn } from "../../../main/writers/typesetting.ts";

/** The title with what binds its words shown as "_". */
function shown(title: string, language: string): string {
  return boundTitle(title, language).replaceAll("\u00a0", "_");
}

describe("the words of a title that no line ends on", () => {
  test.each([
    [
      "fr",
      "Visite du ministre des Affaires étrangères à Bamako",
      "Visite du_ministre des_Affaires_étrangères à_Bamako",
    ],
    ["fr", "Réunion avec Mariama Essai sur les eaux", "Réunion avec_Mariama_Essai sur_les_eaux"],
    ["fr-FR", "Visite du président de la Transition du Mali", "Visite du_président de_la_Transition du_Mali"],
    [
      "en",
      "Visit of the Foreign Minister to the Russian Federation",
      "Visit of_the_Foreign_Minister to_the_Russian_Federation",
    ],
    ["fr", "Le sommet de Moscou incarne la volonté", "Le_sommet de_Moscou incarne la_volonté"],
    [
      "fr",
      "Le sommet du Parlement européen et du Conseil national",
      "Le_sommet du_Parlement_européen et_du_Conseil_national",
    ],
    // Verbs end as adjectives do.
    ["fr", "À Lomé, Exemple appelle à l’aide", "À_Lomé, Exemple appelle à_l’aide"],
    ["fr", "La lettre que le Sénat renouvelle", "La_lettre que le_Sénat renouvelle"],
    ["fr", "Le président Exemple arrive et Modèle explique", "Le_président Exemple arrive et_Modèle explique"],
    // Behind a name in English stands no adjective of it.
    ["en", "Talks in Moscow cover energy", "Talks in_Moscow cover energy"],
    // Every word of weight has a capital: it tells no name.
    ["en", "Uranium Mine Restarts Production in May", "Uranium Mine Restarts Production in_May"],
    ["de", "Gespräche über Handel und Energie", "Gespräche über Handel und_Energie"],
    ["zh", "访问 莫斯科", "访问 莫斯科"],
    // In a title of two lines the last word would stand alone on the second.
    [
      "fr",
      "Une coopération en sommeil : énergie, pêche, universités",
      "Une_coopération en_sommeil : énergie, pêche,_universités",
    ],
    ["ar", "الزيارة الرسمية لوزيرة خارجية ألفانيا إلى بور كلير", "الزيارة الرسمية لوزيرة خارجية ألفانيا إلى بور_كلير"],
    [
      "en",
      "Ministers speak about fisheries and intercontinentality",
      "Ministers speak about fisheries and_intercontinentality",
    ],
  ])("%s: %s", (language, title, bound) => {
    expect(shown(title, language)).toBe(bound);
  });

  test("are let part where together they would be too long", () => {
    const title = "Visite chez Anneliese Maximiliane Fortescue Blankenship d’essai";
    expect(shown(title, "fr")).not.toContain("Fortescue_Blankenship");
  });

  test("are told by a dictionary where nothing parts them", () => {
    const endsIn = (title: string): string => {
      const pieces = Array.from(title);
      const joins = joinsIn(pieces, "zh-CN");
      return pieces.map((piece, at) => piece + (joins[at] === null ? "|" : "")).join("");
    };
    expect(endsIn("共和国外交部长的访问")).toBe("共和国|外交部长|的|访问|");
    expect(endsIn("加强长江合作")).toBe("加强|长江|合作|");
  });
});
