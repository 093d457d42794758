import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../../core/check.ts";
import { writtenArticle } from "../../written-article.ts";

// Articles and sentences written for this purpose: people and events are invented.

const french = readSources([
  writtenArticle("fr", "2033-09-08", [
    "DJIBOUTI, 4 mars (Agence Corne) - Le ministre des Infrastructures et de l’Équipement, Hassan Barkat-Omar, a inauguré mardi le nouveau terminal de Doraleh aux côtés de la secrétaire d’État turque aux Transports, Elif Karadeniz-Acar.",
    "Le directeur général de l’Autorité des ports, Aden Robleh-Djama, a évoqué un trafic de 1,2 million de conteneurs. Son adjointe, Fatouma Houssein, chargée de l’exploitation, en attend 1,5 million.",
    "La société Marmara Liman, que préside Orhan Tekin-Soylu et dont Nazlı Berker est la directrice financière, exploitera le site pendant trente ans.",
    "« Nous ne vendons pas le quai, nous le louons », a lancé le Premier ministre, Abdoulkader Waberi-Guedi. Le vice-président de l’Assemblée nationale, le député Moussa Ali-Chirdon, regrette de n’avoir pas vu le contrat.",
    "L’envoyée spéciale de l’Union africaine pour la mer Rouge, l’ambassadrice Thandeka Mokoena-Sithole, a salué l’ouvrage. Le commandant de la base navale, le capitaine de frégate Ismaël Daher-Robleh, y voit un atout.",
    "Présidente du syndicat des dockers, Kadra Mahamoud-Aden s’inquiète pour 400 postes. Le consul honoraire de Grèce, Yannis Petropoulos-Deko, également armateur, a refusé de commenter.",
    "L’économiste Pierre-Yves Gallouédec, chercheur à l’Institut de la mer de Brest, chiffre le coût à 340 millions de dollars. La porte-parole du ministère éthiopien des Transports, Hirut Tessema-Wolde, parle d’un « bon voisinage ».",
    "Le général de brigade Osman Doualeh, chef de la police, assurera la sécurité du site. Le maire de Djibouti-Ville, Saïd Daoud-Wais, y enverra deux bus.",
  ]),
]);

const english = readSources([
  writtenArticle("en", "2033-09-08", [
    "REYKJAVIK, Sept 8 (Polar Desk) - Iceland and Greenland agreed on Tuesday to share data on mackerel, Iceland’s minister of food, agriculture and fisheries, Hrafnhildur Steinsdóttir, said.",
    "The accord was signed by her ministry’s permanent secretary, Bjarki Þormóðsson, and by Greenland’s deputy minister for fisheries, Aviaja Lynge-Kleist. The premier of Greenland, Malik Motzfeldt-Berg, was not present.",
    "The director of the Marine Research Institute, oceanographer Sólveig Ketilsdóttir, called the stock ”smaller than our nets”. Her colleague Per Håkon Ulvestad, head of pelagic surveys at the Norwegian institute in Bergen, disagreed.",
    "Trawler owner Kolbeinn Arason, who chairs the vessel owners’ federation, said boats would lie idle. The federation’s chief executive, Dagný Leifsdóttir, is to meet the prime minister, Guðlaug Sverrisdóttir, next week.",
    "The European Commissioner for Fisheries, Mircea Dobrescu-Vlad, said by telephone that Brussels had not been told. The EU ambassador to Iceland, Annelore Wittekind, was more polite. ”We read it in the newspaper,” said Wittekind, a former German consul in New York.",
    "Rear Admiral Ásgrímur Hallsson, director general of the coast guard, will send two ships. Chief Superintendent Vala Njálsdóttir of the harbour police expects protests. The leader of the opposition Centre Alliance, Þorkell Eldjárn, called the deal ”a gift wrapped in fog”.",
    "Faroese Foreign Minister Jákup Dam-Olsen has asked to join the accord, his spokeswoman, Rannvá Thomsen, said. The mayor of Vestmannaeyjar, Íris Hlöðversdóttir, who was finance minister from 2024 to 2027, wants a levy.",
  ]),
]);

/** The titles of a text that are open, each as it is written, with its note. */
function openTitles(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ kind, verdict }) => kind === "title" && verdict !== "supported")
    .map(({ sentence, span, note }) => `${sentence.slice(...span)}: ${note?.theirs ?? ""}`);
}

describe("titles of a French article", () => {
  test.each([
    "Hassan Barkat-Omar, qui détient le portefeuille des Infrastructures, a inauguré le terminal de Doraleh.",
    "Pour Aden Robleh-Djama, patron de l’Autorité des ports, le trafic est de 1,2 million de conteneurs.",
    "Fatouma Houssein, directrice générale adjointe de l’Autorité des ports, attend 1,5 million de conteneurs.",
    "Orhan Tekin-Soylu, président de Marmara Liman, exploitera le site trente ans.",
    "La directrice financière de Marmara Liman est Nazlı Berker.",
    "Le député Moussa Ali-Chirdon, vice-président de l’Assemblée, regrette de ne pas avoir vu le contrat.",
    "Prime Minister Abdoulkader Waberi-Guedi said the quay was rented and not sold.",
    "African Union envoy Thandeka Mokoena-Sithole welcomed the terminal.",
    "Ismaël Daher-Robleh, qui commande la base navale, y voit un atout.",
    "Kadra Mahamoud-Aden, à la tête du syndicat des dockers, craint pour 400 emplois.",
    "L’armateur Yannis Petropoulos-Deko, consul honoraire de Grèce, n’a pas voulu commenter.",
    "Le chercheur brestois Pierre-Yves Gallouédec évalue le coût à 340 millions de dollars.",
    "Ethiopia’s transport ministry spokeswoman, Hirut Tessema-Wolde, spoke of good neighbourliness.",
    "Le chef de la police, le général Osman Doualeh, veillera à la sécurité.",
    "Turkey’s secretary of state for transport, Elif Karadeniz-Acar, attended the opening.",
    "Djibouti’s infrastructure minister, Hassan Barkat-Omar, opened the terminal.",
    "Port authority chief executive Aden Robleh-Djama put traffic at 1.2 million containers.",
    "Le maire Saïd Daoud-Wais enverra deux bus.",
  ])("given in other words: %s", (text) => {
    expect(openTitles(text, french)).toEqual([]);
  });

  test.each([
    "Hassan Barkat-Omar, ministre des Finances, a inauguré le terminal de Doraleh.",
    "La ministre turque des Transports, Elif Karadeniz-Acar, était présente.",
    "Aden Robleh-Djama, président de la Chambre de commerce, évoque 1,2 million de conteneurs.",
    "Fatouma Houssein, directrice générale de l’Autorité des ports, attend 1,5 million de conteneurs.",
    "Nazlı Berker, présidente de Marmara Liman, exploitera le site.",
    "Orhan Tekin-Soylu, directeur financier de Marmara Liman, exploitera le site trente ans.",
    "Le président de l’Assemblée nationale, Moussa Ali-Chirdon, regrette de ne pas avoir vu le contrat.",
    "Thandeka Mokoena-Sithole, envoyée spéciale des Nations unies, a salué l’ouvrage.",
    "Le capitaine de vaisseau Ismaël Daher-Robleh y voit un atout.",
    "Kadra Mahamoud-Aden, directrice du syndicat des dockers, s’inquiète pour 400 postes.",
    "Yannis Petropoulos-Deko, ambassadeur de Grèce, a refusé de commenter.",
    "L’historien Pierre-Yves Gallouédec chiffre le coût à 340 millions de dollars.",
    "La porte-parole du ministère éthiopien des Affaires étrangères, Hirut Tessema-Wolde, parle de bon voisinage.",
    "Le général Osman Doualeh, chef d’état-major, assurera la sécurité du site.",
    "Le préfet Saïd Daoud-Wais y enverra deux bus.",
    "President Abdoulkader Waberi-Guedi said the quay was rented.",
  ])("another one: %s", (text) => {
    expect(openTitles(text, french)).toHaveLength(1);
  });
});

describe("titles of an English article", () => {
  test.each([
    "Hrafnhildur Steinsdóttir, Iceland’s fisheries minister, announced a deal with Greenland.",
    "Greenland’s deputy fisheries minister, Aviaja Lynge-Kleist, signed the accord.",
    "The accord bears the signature of Bjarki Þormóðsson, permanent secretary at the Icelandic ministry.",
    "Greenland’s prime minister, Malik Motzfeldt-Berg, stayed away.",
    "Sólveig Ketilsdóttir, who heads the Marine Research Institute, called the stock ”smaller than our nets”.",
    "Per Håkon Ulvestad, who runs pelagic surveys in Bergen, disagreed.",
    "Kolbeinn Arason, chairman of the vessel owners’ federation, said boats would be idle.",
    "Dagný Leifsdóttir, the vessel owners’ CEO, will see the prime minister next week.",
    "EU Fisheries Commissioner Mircea Dobrescu-Vlad said Brussels had not been told.",
    "The EU’s envoy in Reykjavik, Annelore Wittekind, read about it in the press.",
    "Once Germany’s consul in New York, Ambassador Annelore Wittekind was more polite.",
    "The coast guard’s head, Rear Admiral Ásgrímur Hallsson, is to send two ships.",
    "Opposition leader Þorkell Eldjárn dismissed it as ”a gift wrapped in fog”.",
    "Jákup Dam-Olsen, who leads Faroese diplomacy, wants to join, according to spokeswoman Rannvá Thomsen.",
    "Former finance minister Íris Hlöðversdóttir, now mayor of Vestmannaeyjar, wants a levy.",
    "La Première ministre islandaise, Guðlaug Sverrisdóttir, recevra Dagný Leifsdóttir, directrice générale de la fédération des armateurs.",
    "L’océanographe Sólveig Ketilsdóttir, directrice de l’Institut de recherche marine, juge le stock trop petit.",
    "Le ministre féroïen des Affaires étrangères, Jákup Dam-Olsen, demande à s’y joindre.",
  ])("given in other words: %s", (text) => {
    expect(openTitles(text, english)).toEqual([]);
  });

  test.each([
    "Hrafnhildur Steinsdóttir, Iceland’s finance minister, announced a deal with Greenland.",
    "Greenland’s fisheries minister, Aviaja Lynge-Kleist, signed the accord.",
    "The accord was signed by Bjarki Þormóðsson, Iceland’s deputy minister of fisheries.",
    "Malik Motzfeldt-Berg, Greenland’s foreign minister, was not present.",
    "Biologist Sólveig Ketilsdóttir called the stock ”smaller than our nets”.",
    "Per Håkon Ulvestad, director of the Marine Research Institute, disagreed.",
    "Kolbeinn Arason, chief executive of the vessel owners’ federation, said boats would lie idle.",
    "Dagný Leifsdóttir, who chairs the federation, is to meet the prime minister next week.",
    "The EU ambassador, Mircea Dobrescu-Vlad, said Brussels had not been told.",
    "Annelore Wittekind, the German consul in New York, read it in the newspaper.",
    "Vice Admiral Ásgrímur Hallsson, the coast guard’s deputy director general, will send two ships.",
    "Commissioner Vala Njálsdóttir of the harbour police expects protests.",
    "Þorkell Eldjárn, the speaker of parliament, called the deal ”a gift wrapped in fog”.",
    "Faroese Prime Minister Jákup Dam-Olsen has asked to join the accord.",
    "Finance Minister Íris Hlöðversdóttir wants a levy.",
    "Guðlaug Sverrisdóttir, présidente de l’Islande, recevra les armateurs.",
  ])("another one: %s", (text) => {
    expect(openTitles(text, english)).toHaveLength(1);
  });
});

describe("offices of another time", () => {
  const read = (language: string, text: string): Sources =>
    readSources([writtenArticle(language, "2033-09-08", [text])]);

  test.each([
    [
      "en",
      "The lawmaker Ann Reed, who will become finance minister in May, spoke in London on Monday.",
      "Finance minister Ann Reed spoke in London on Monday.",
    ],
    [
      "fr",
      "La députée Anna Durand, qui sera ministre des Finances en mai, a parlé lundi à Paris.",
      "La ministre des Finances, Anna Durand, a parlé lundi à Paris.",
    ],
    [
      "en",
      "Ann Reed was finance minister until 2020 and is now governor of the central bank.",
      "Ann Reed, the finance minister, spoke of the central bank.",
    ],
    [
      "en",
      "Ann Reed, who served as finance minister from 2010 to 2014, spoke in London.",
      "Finance minister Ann Reed spoke in London.",
    ],
  ])("not held: %s %s", (language, article, text) => {
    expect(openTitles(text, read(language, article))).toHaveLength(1);
  });

  test.each([
    [
      "en",
      "The lawmaker Ann Reed, who will become finance minister in May, spoke in London on Monday.",
      "Ann Reed, who will become finance minister in May, spoke in London on Monday.",
    ],
    [
      "en",
      "Ann Reed was finance minister until 2020 and is now governor of the central bank.",
      "Ann Reed, governor of the central bank and former finance minister, spoke.",
    ],
  ])("told of its time: %s %s", (language, article, text) => {
    expect(openTitles(text, read(language, article))).toEqual([]);
  });
});
