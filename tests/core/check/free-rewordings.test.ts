import { describe, expect, test } from "vitest";
import { readSources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";
import { open } from "./open-findings.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2032-09-14", [
    "La présidente-directrice générale de la Sodelec, Ginette Farrugia, a reçu les syndicats. Le préfet maritime, l’amiral Yves Corvellec, suit le dossier.",
    "Le bac circule de 7 heures à 19 heures pour les véhicules de moins de 2 tonnes. Les travaux reprendront au printemps prochain.",
    "La ministre togolaise de la Santé, Reine Ablavi-Mensah, a reçu la presse à Lomé. La ministre a haussé le ton : « Un dispensaire vide ne soigne que la conscience. »",
    "Le pilote des Étoiles du Nord, le Belge Gaspard Wuyts, a ri : « Nous volons mieux sans boussole que sans café. » Le président du club, Elio Tancredi, se tait.",
    "Le club de Vorne compte douze points, à trois longueurs de Palis. Le rapport a été remis au Conseil des armateurs sud-africain.",
    "Le président de l’Union des Comores, Hadji Soilihi-Bé, a salué l’accord.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2032-09-14", [
    "Norway will lend 640 million kroner for the quay at Dorn. The fine will rise from 4 million to 90 million shillings, and the registry will double the staff of its office from 60 to 120.",
    "Ferrand claims $52 million from Ostrel on behalf of 700 dockers. About 30 fall ill every year, according to the League of Dockers, whose treasurer, Wim Aalders, has kept the books by candle since 2021.",
    "The mayor asked for the return of 38 bells from the museum. The curator, Ida Falk, said that 12 of the bells could be home by the end of the year.",
    "The insurer Skarn, which owed 70 million euros, has paid 40.",
    "Officers may open the sealed crates only with an order of the High Court. The former Danish minister Birte Holm, who came in 2030, was there.",
    "The survey of reefs, planned for March, was put off to August after the firm, Kelp Works, lost a boat.",
    "“We sow in mud and we reap in patience,” said the Bhutanese minister of agriculture, Pema Choden-Rai. The Slovene envoy, Jure Bizjak, praised “a harvest without a fence”.",
  ]),
]);

const halves = readSources([
  writtenArticle("en", "2032-09-14", [
    "Chandlers on the Ulm delta dipped 4.2 million candles in the first half of this year, up from 2.6 million in the same period of 2031, the guild said. Sales of vinegar fell 8 percent in the first quarter, to $3 million.",
    "The treasurer, Odile Brandt, said that the fire on the older pier had been caused by a stove and not by arson. The mill on the canal is to be enlarged, though Brandt said its sale had not yet been approved.",
    "Of 430 kilns under watch, 215 have been listed by at least one guild; Orm and Pell supplied data on 61 of them. The number of schools for potters will reach 940 in September 2033.",
    "“I count the jars,” says Rosa Lindqvist, head potter at Great Orm. Hugo Tarn-Ilves, who digs clay near Pell, sells it by the ton. “They pay in mud, but they pay,” he told us.",
  ]),
  writtenArticle("fr", "2032-09-14", [
    "Les chefs de la diplomatie du Vornel et du Palis se sont parlé mardi. Le Vornelais Anselm Quist a évoqué « une porte sans gonds ». Leur entretien a duré quarante minutes au lieu des dix annoncées. Le commissaire aux Affaires intérieures, Piet Ruys, était là.",
    "Le vice-président de la Banque du Vornel, Omar Selke, attend un doublement. La Bourse aux laines, que préside Irma Daubry, reste prudente : elle table sur 30 %. « Un port sans quai est une baignoire », a-t-elle observé.",
  ]),
]);

describe("what a careful hand words freely is not held against it", () => {
  test.each([
    "Ginette Farrugia, PDG de la Sodelec, a reçu les syndicats.",
    "L’amiral Yves Corvellec, préfet maritime, suit le dossier.",
    "The ferry runs from 7 a.m. to 7 p.m. for vehicles under 2 tonnes.",
    "Les travaux reprendront au printemps 2033.",
    "Pour Mme Ablavi-Mensah, « un dispensaire vide ne soigne que la conscience ».",
    "Togo’s health minister, Reine Ablavi-Mensah, said that “an empty dispensary heals only the conscience”.",
    "Gaspard Wuyts ironise : « Nous volons mieux sans boussole que sans café. »",
    "Vorne a douze points, trois points derrière Palis.",
    "The report went to the Board of shipowners of South Africa.",
    "Le président comorien, Hadji Soilihi-Bé, a salué l’accord.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "Norway lends 640m kroner for the quay at Dorn.",
    "The fine goes up from 4m to 90m shillings.",
    "The registry will double the staff of its office, 120 instead of 60.",
    "Ferrand is seeking $52m from Ostrel for 700 dockers.",
    "Le trésorier de la ligue des dockers, Wim Aalders, tient les livres à la bougie depuis 2021.",
    "La conservatrice, Ida Falk, dit que 12 cloches sur 38 pourraient être rendues d’ici à la fin de l’année.",
    "Of the 70 million euros due, Skarn has paid only 40, or 30 less than agreed.",
    "Les agents ne pourront ouvrir les caisses scellées qu’avec une ordonnance de la Haute Cour.",
    "L’ancienne ministre danoise Birte Holm était venue en 2030.",
    "After Kelp Works lost a boat, the survey of reefs slipped from March to August.",
    "“We sow in mud and we reap in patience,” the Bhutanese minister said.",
    "Pema Choden-Rai said “we sow in mud and we reap in patience”, while the Slovene envoy, Jure Bizjak, saw “a harvest without a fence”.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });

  test.each([
    "Candles from the Ulm delta reached 4.2 million in the first six months of 2032, against 2.6 million a year earlier, according to the guild.",
    "In the first three months of the year sales of vinegar dropped 8% to $3 million.",
    "Brandt blamed a stove, rather than arson, for the fire on the older pier.",
    "Mardi, le Vornel et le Palis se sont parlé au niveau des ministres des Affaires étrangères.",
    "Anselm Quist, chef de la diplomatie, y voit « une porte sans gonds ».",
    "Prévu pour dix minutes, l’entretien a duré 40 minutes.",
    "The home affairs commissioner was there.",
    "« Un port sans quai est une baignoire », a fait remarquer Irma Daubry, qui préside la Bourse aux laines.",
    "The mill on the canal is to be enlarged, but Brandt said that its sale still awaited approval.",
    "At least one guild has blacklisted 215 of the 430 kilns being watched.",
    "The number of schools for potters will reach 940 by next September.",
    "“They pay in mud, but they pay,” said Hugo Tarn-Ilves, a digger near Pell.",
  ])("%s", (text) => {
    expect(open(text, halves)).toEqual([]);
  });

  test.each([
    ["Ginette Farrugia, ministre de la Sodelec, a reçu les syndicats.", french],
    ["The ferry runs from 7 a.m. to 8 p.m. for vehicles under 2 tonnes.", french],
    ["Les travaux reprendront au printemps 2035.", french],
    ["Elio Tancredi ironise : « Nous volons mieux sans boussole que sans café. »", french],
    ["Norway lends 460m kroner for the quay at Dorn.", english],
    ["The fine goes up from 6m to 90m shillings.", english],
    ["In the first nine months of the year sales of vinegar dropped 8% to $3 million.", halves],
    [
      "Candles from the Ulm delta reached 4.2 million in the first six months, against 3.6 million a year earlier.",
      halves,
    ],
    ["« Un port sans quai est une baignoire », a fait remarquer Omar Selke.", halves],
    ["At least one guild has blacklisted 315 of the 430 kilns being watched.", halves],
    ["The number of schools for potters will reach 940 by next October.", halves],
    ["“They pay in mud, but they pay,” said Rosa Lindqvist.", halves],
    ["Birte Holm, ministre danoise, était venue en 2030.", english],
    ["Jure Bizjak said “we sow in mud and we reap in patience”, while the minister listened.", english],
  ])("but a changed fact is: %s", (text, sources) => {
    expect(open(text, sources)).not.toEqual([]);
  });
});
