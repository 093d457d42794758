import { describe, expect, test } from "vitest";
import { readSources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";
import { open } from "./open-findings.ts";

// Articles and sentences written for this purpose.

const english = readSources([
  writtenArticle("en", "2033-04-12", [
    "“They fish while we wait,” said Marit Solbakk, who leads the alliance, from the bridge of the Grey Petrel. She accused the ministry of having “sailed home before the tide”.",
    "Mr Yannis Mavros, deputy manager of the Piraeus yard Blue Hellas, stated that the penalties would “almost certainly never” be paid.",
    "The prime minister of the Republic of Korea, Han Seo-jun, arrived on Monday. The President said that “copper should come home as cable”. The Prime Minister replied that Korea wanted “friends and not mines”.",
  ]),
]);
const others = readSources([
  writtenArticle("en", "2033-04-12", [
    "Turkey’s ambassador, Cem Dere, said Ankara would ask for talks. “A friend does not send the bill,” he told Meridian Wire. Trade Minister Lucia Montal was silent.",
    "The Prime Minister, Vesna Radun, received the consortium with Adria Terminals. The Prime Minister recalled the rules. “We rent the runway, not the sky,” she said.",
    "Union leader Janaina Sobral welcomed the move and said it would save 7,500 jobs in Minas alone.",
  ]),
  writtenArticle("fr", "2033-04-12", [
    "« J’ai appris à compter les marches », dit-il, assis dans la cour de sa sœur, au quartier Moursal. Haroun Garbaye, 67 ans, a été libéré lundi.",
    "Le ballet y dansera une création de Nino Arvel, « Les Portes du sel », coproduite avec l’Opéra Bellini.",
    "Mme Etchev a souligné que « la mer ne se garde pas avec des phrases ». Le secrétaire d’État Tjin a remis les clés des deux patrouilleurs à la garde côtière de Brenne.",
    "Le colonel Mitchel Tjin-A-Soe et le général Orville Katch doivent se rencontrer à Nickerie.",
  ]),
]);
const french = readSources([
  writtenArticle("fr", "2033-04-12", [
    "Votre prédécesseur, Armand Louvel, y voit « une charité de façade ». Le directeur ne commente pas.",
    "Interrogé par Mme Agathe Verneuil sur les ports, il a fait savoir que neuf dossiers sur dix étaient réglés. Le ministre délégué, M. Loïc Kerven, avait ouvert la séance.",
    "Interrogé par M. Aubin Charrier, il a annoncé qu’il rencontrerait son homologue grec à Nantes le 3 mai.",
  ]),
]);

describe("who spoke, as the article tells it in other ways", () => {
  test.each([
    "Marit Solbakk charged the ministry with having “sailed home before the tide”.",
    "Yannis Mavros said that the penalties would “almost certainly never” be due.",
    "Han declared that Korea was looking for “friends and not mines”.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });

  test.each([
    "Armand Louvel dénonce « une charité de façade ».",
    "Loïc Kerven a fait savoir que neuf dossiers sur dix étaient réglés pour les ports.",
    "Kerven rencontrera son homologue grec à Nantes le 3 mai.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "“A friend does not send the bill,” Dere told Meridian Wire.",
    "“We rent the runway, not the sky,” said Vesna Radun.",
    "Selon la dirigeante syndicale Janaina Sobral, la mesure sauvera 7 500 emplois à Minas.",
    "Le ballet y dansera « Les Portes du sel », création de Nino Arvel.",
    "Mme Etchev a fait valoir que « la mer ne se garde pas avec des phrases ».",
  ])("%s", (text) => {
    expect(open(text, others)).toEqual([]);
  });

  test.each([
    ["“A friend does not send the bill,” Montal told Meridian Wire.", "quotation other-speaker Cem Dere"],
    ["Le colonel Mitchel Tjin-A-Loi sera à Nickerie.", "name other-spelling"],
  ])("%s", (text, expected) => {
    expect(open(text, others)).toContain(expected);
  });

  test.each([
    ["Yannis Mavros charged the ministry with having “sailed home before the tide”.", "Marit Solbakk"],
    ["Marit Solbakk said that the penalties would “almost certainly never” be paid.", "Yannis Mavros"],
    ["Han declared that “copper should come home as cable”.", "President"],
  ])("%s", (text, theirs) => {
    expect(open(text, english)).toContain(`quotation other-speaker ${theirs}`);
  });
});

test("a remark of which someone was asked is that of whoever made it", () => {
  const sources = readSources([
    writtenArticle("en", "2033-04-12", [
      "Asked about remarks by Viktor Lindqvist that the tunnel would cost 340 million euros, Adrien Moulinet said he disagreed.",
    ]),
  ]);
  expect(open("Viktor Lindqvist said the tunnel would cost 340 million euros.", sources)).toEqual([]);
});
