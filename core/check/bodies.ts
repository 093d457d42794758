import { foldText } from "./folding.ts";
import type { Passage } from "./passage.ts";

/** Bodies with their acronyms and names in the languages that are met: acronyms before the bar, names after it, parted by semicolons. */
const lines = `
ONU UN UNO OOH|Organisation des Nations unies;Nations unies;United Nations;Naciones Unidas;Vereinte Nationen;Nações Unidas
UE EU|Union européenne;European Union;Unión Europea;Europäische Union;União Europeia
OTAN NATO|Organisation du traité de l'Atlantique Nord;Alliance atlantique;North Atlantic Treaty Organization;North Atlantic Treaty Organisation
CEDEAO ECOWAS|Communauté économique des États de l'Afrique de l'Ouest;Economic Community of West African States
AES|Alliance des États du Sahel;Confédération des États du Sahel;Confédération AES;Alliance of Sahel States;Confederation of Sahel States
UA AU|Union africaine;African Union
FMI IMF|Fonds monétaire international;International Monetary Fund
OMS WHO|Organisation mondiale de la santé;World Health Organization;World Health Organisation
OMC WTO|Organisation mondiale du commerce;World Trade Organization
OIT ILO|Organisation internationale du travail;International Labour Organization
OIM IOM|Organisation internationale pour les migrations;International Organization for Migration
AIEA IAEA|Agence internationale de l'énergie atomique;International Atomic Energy Agency
HCR UNHCR|Haut-Commissariat des Nations unies pour les réfugiés;Haut-Commissariat aux réfugiés;UN Refugee Agency
PAM WFP|Programme alimentaire mondial;World Food Programme;World Food Program
PNUD UNDP|Programme des Nations unies pour le développement;United Nations Development Programme
UNICEF|Fonds des Nations unies pour l'enfance;United Nations Children's Fund
UNESCO|Organisation des Nations unies pour l'éducation, la science et la culture
FAO|Organisation des Nations unies pour l'alimentation et l'agriculture;Food and Agriculture Organization
BM WB|Banque mondiale;World Bank
BAD AfDB|Banque africaine de développement;African Development Bank
BEI EIB|Banque européenne d'investissement;European Investment Bank
BCE ECB|Banque centrale européenne;European Central Bank
BERD EBRD|Banque européenne pour la reconstruction et le développement;European Bank for Reconstruction and Development
OCDE OECD|Organisation de coopération et de développement économiques;Organisation for Economic Co-operation and Development
OSCE|Organisation pour la sécurité et la coopération en Europe;Organization for Security and Co-operation in Europe
ASEAN ANASE|Association des nations de l'Asie du Sud-Est;Association of Southeast Asian Nations
OPEP OPEC|Organisation des pays exportateurs de pétrole;Organization of the Petroleum Exporting Countries
CPI ICC|Cour pénale internationale;International Criminal Court
CIJ ICJ|Cour internationale de justice;International Court of Justice
CICR ICRC|Comité international de la Croix-Rouge;International Committee of the Red Cross
ONG NGO|organisation non gouvernementale;non-governmental organisation;non-governmental organization
PIB GDP|produit intérieur brut;gross domestic product
RDC DRC|République démocratique du Congo;Democratic Republic of the Congo
RU UK|Royaume-Uni;United Kingdom
EU US USA|États-Unis;United States;États-Unis d'Amérique;United States of America
EAU UAE|Émirats arabes unis;United Arab Emirates
ZLECAf AfCFTA|Zone de libre-échange continentale africaine;African Continental Free Trade Area
OCS SCO|Organisation de coopération de Shanghai;Shanghai Cooperation Organisation
OCI OIC|Organisation de la coopération islamique;Organisation of Islamic Cooperation
OIF|Organisation internationale de la Francophonie
BRICS|BRICS
G7|G7
G20|G20
SADC|Communauté de développement de l'Afrique australe;Southern African Development Community
CEI CIS|Communauté des États indépendants;Commonwealth of Independent States
AFP|Agence France-Presse
ME MOU MoU PDA|mémorandum d'entente;protocole d'accord;memorandum of understanding
PME SME|petites et moyennes entreprises;small and medium-sized enterprises
TVA VAT|taxe sur la valeur ajoutée;value added tax
`;

/** A body of the list: its acronyms as they are written, its names folded. */
export interface Body {
  acronyms: string[];
  names: string[];
}

const bodies: Body[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [acronyms = "", names = ""] = line.split("|");
    return { acronyms: acronyms.split(" "), names: names.split(";").map(foldText) };
  });

/** Every other acronym and every folded name of the bodies that an acronym may stand for; nothing where the list has none. */
export function otherNamesOf(acronym: string): Body {
  const meant = bodies.filter((body) => body.acronyms.includes(acronym));
  return { acronyms: meant.flatMap((body) => body.acronyms), names: meant.flatMap((body) => body.names) };
}

/** The acronyms of the bodies whose folded name the words are; nothing where the list has none. */
export function acronymsOf(words: string): string[] {
  return bodies.filter((body) => body.names.includes(words)).flatMap((body) => body.acronyms);
}

/** The folded names that bodies have in any language, each with all the names of the same body. */
export function sameBodyNames(words: string): string[] {
  return bodies.filter((body) => body.names.includes(words)).flatMap((body) => body.names);
}

/** The bodies of the list that a part of a passage names, written out or by an acronym. */
export function bodiesNamedIn({ folded, acronyms }: Passage, from: number, to: number): Set<Body> {
  const text = folded.text.slice(from, to);
  const written = acronyms.filter(({ start, end }) => start >= from && end <= to).map(({ written: word }) => word);
  return new Set(
    bodies.filter(
      (body) => body.names.some((name) => text.includes(name)) || body.acronyms.some((word) => written.includes(word)),
    ),
  );
}
