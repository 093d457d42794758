import { describe, expect, test } from "vitest";
import { readSources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";
import { open } from "./open-findings.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2033-04-12", [
    "Note de la mission de l’Union africaine à Kassala",
    "Selon le ministère guinéen de l’Énergie, le barrage de Tolo produira 90 mégawatts. Le ministre guinéen de l’Énergie, Sékou Diarra, attribue le retard aux pluies.",
    "Le Président de la République, Pascal Obiang, a reçu le directeur général de l’Agence des ports, M. Alain Rekoula. Le chef du Département des affaires étrangères, le Chilien Tomás Errazu, était présent.",
    "Le convoi a livré douze citernes aux villages du plateau. La cour a condamné le directeur financier de Lamarque, Yves Corbin.",
    "L’accord doit être signé par la ministre de l’Économie et des Finances, Lala Ravelo, et par le représentant de la Banque africaine de développement, Koffi Assi.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2033-04-12", [
    "The Home Office said that the desk at Dover will open in September with eight interpreters.",
    "Commodore Nuala Breen did not accept this. “We changed one crane,” she told the committee. On most days only three of the seven ferries could leave port.",
    "The Prime Minister, Jocelyn Treville, took note of the request and undertook to raise it in Geneva in May. The Minister of Immigration, Ravi Castell, will write to the mayors of the coast.",
    "The finance director, Kinga Wolny, said the order would add nothing to earnings. The navy’s spokesman, Commodore Faraj Galbon, denied it.",
    "The vessels fished in the exclusive economic zone of the islands. The African Union’s envoy, Nimo Wardere, met the parties.",
  ]),
]);

const posts = readSources([
  writtenArticle("en", "2033-05-03", [
    "Its commercial director, Halina Prybor, said the company would appeal. The deputy special envoy, Ingvild Roset, chaired the talks. “The guns are quieter now,” the Deputy Special Envoy said at the close.",
    "The fund’s executive director, Ingrid Aasmund, accepted the criticism. The Force Commander, Lieutenant General Anselmo Betten, spoke last.",
    "Senator Ulisses Carval, who chairs the budget committee, will summon the minister. Dr Evaristo Kapem, director of the laboratory, agreed.",
    "Magistrate Josette Farrug gave him a week. “Illness is no reason for a door to open,” the magistrate said in a judgment of 90 pages.",
  ]),
  writtenArticle("fr", "2033-05-03", [
    "Le secrétaire d’État à la pêche, Torgeir Haavel, y voit un partage. Le secrétaire exécutif de l’organisation, Théodore Essono, s’en explique.",
    "Le garde des sceaux, Idriss Kellou, parle d’une grâce. L’ancien président de la Cour des comptes, Haroun Garbaye, a été libéré.",
    "Le général Okoumba, qui dirige la douane gabonaise, fermera quatre postes. M. Baptiste Quémener (groupe de la Mer), rapporteur pour avis, a dénoncé un retard.",
    "La rectrice de l’université de Samarcande, Nilufar Yoldo, était présente. Le ministre équato-guinéen, Aristide Njoya, a souri.",
  ]),
]);

describe("offices and sources in other words", () => {
  test.each([
    "The Tolo dam will produce 90 megawatts, according to Guinea’s energy minister.",
    "Le PR a reçu le DG de l’Agence des ports, Alain Rekoula.",
    "Selon l’UA, le convoi a livré douze citernes aux villages du plateau.",
    "Finance minister Lala Ravelo and the AfDB’s Koffi Assi are to sign the agreement.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "Un bureau doit ouvrir à Douvres en septembre avec huit interprètes, selon le ministère britannique de l’Intérieur.",
    "On most days only three of the seven ferries could leave port, according to the commodore.",
    "Treville promised to raise the request in Geneva in May.",
    "Le ministre canadien de l’Immigration, Ravi Castell, écrira aux maires de la côte.",
    "Per CFO Kinga Wolny, the order will add nothing to earnings.",
    "The vessels fished in the EEZ of the islands.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });

  test.each([
    ["Le DG de Lamarque, Yves Corbin, a été condamné.", "title other-title directeur financier"],
    ["Tomás Errazu, ministre suisse de l’Environnement, était présent.", "title other-title"],
  ])("%s", (text, expected) => {
    expect(open(text, french)).toContainEqual(expect.stringContaining(expected));
  });

  test.each([
    ["Per CEO Kinga Wolny, the order will add nothing to earnings.", "title other-title finance director"],
    ["Navy commander-in-chief Faraj Galbon denied it.", "title other-title navy’s spokesman"],
    ["The vessels fished in the FSB of the islands.", "acronym not-found"],
    [
      "Un bureau doit ouvrir à Douvres en septembre avec huit interprètes, selon le ministère britannique de la Justice.",
      "attribution other-speaker",
    ],
    ["Nimo Wardere, the UN envoy, met the parties.", "title other-title African Union’s envoy"],
  ])("%s", (text, expected) => {
    expect(open(text, english)).toContainEqual(expect.stringContaining(expected));
  });
});

describe("who holds which post", () => {
  test.each([
    "Idriss Kellou, ministre de la justice, parle d’une grâce.",
    "Le général Okoumba, directeur de la douane gabonaise, fermera quatre postes.",
    "Le sénateur Ulisses Carval, président de la commission du budget, convoquera la ministre.",
    "Nilufar Yoldo, rector of the University of Samarkand, was present.",
    "Haroun Garbaye, a former president of the Court of Audit, was freed.",
    "“The guns are quieter now,” Ingvild Roset said at the close.",
    "Magistrate Josette Farrug gave him a week. “Illness is no reason for a door to open,” Magistrate Josette Farrug said in her judgment.",
  ])("%s", (text) => {
    expect(open(text, posts)).toEqual([]);
  });

  test.each([
    ["The finance director, Halina Prybor, said the company would appeal.", "commercial director"],
    ["Ingrid Aasmund, deputy director of the fund, accepted the criticism.", "fund’s executive director"],
    ["Lieutenant General Anselmo Betten, the mission’s chief of staff, spoke last.", "Force Commander"],
    ["Le sénateur Ulisses Carval, rapporteur de la commission du budget, convoquera la ministre.", "Senator"],
    ["Dr Evaristo Kapem, the health minister, agreed.", "director of the laboratory"],
    ["Le secrétaire d’État norvégien au commerce, Torgeir Haavel, y voit un partage.", "secrétaire d’État à la pêche"],
    ["Le président de l’organisation, Théodore Essono, s’en explique.", "secrétaire exécutif"],
    ["Haroun Garbaye, ancien président de la Cour suprême, a été libéré.", "président de la Cour des comptes"],
    ["Le général Okoumba, rapporteur de la douane gabonaise, fermera quatre postes.", "général"],
    ["Baptiste Quémener, président de la commission, a dénoncé un retard.", "rapporteur pour avis"],
  ])("%s", (text, theirs) => {
    expect(open(text, posts)).toContain(`title other-title ${theirs}`);
  });
});
