import { foldText } from "../folding.ts";
import type { Passage } from "../passage.ts";

/** Bodies with their acronyms and names in the languages that are met: acronyms before the bar, names after it, parted by semicolons. */
const bodyLines = `
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
UEMOA WAEMU|Union économique et monétaire ouest-africaine;West African Economic and Monetary Union
CEEAC ECCAS|Communauté économique des États de l'Afrique centrale;Economic Community of Central African States
CCG GCC|Conseil de coopération du Golfe;Gulf Cooperation Council
CEDH ECHR|Cour européenne des droits de l'homme;European Court of Human Rights
OIAC OPCW|Organisation pour l'interdiction des armes chimiques;Organisation for the Prohibition of Chemical Weapons
BID IsDB|Banque islamique de développement;Islamic Development Bank
|Commission européenne;European Commission
|Parlement européen;European Parliament
|Conseil européen;European Council
|Conseil de l'Europe;Council of Europe
|Conseil de sécurité;Security Council
|Conseil des droits de l'homme;Human Rights Council
|Cour des comptes;Court of Audit;Court of Auditors
|Cour suprême;Supreme Court
|Cour constitutionnelle;Constitutional Court
|Conseil constitutionnel;Constitutional Council
|Casques bleus;Blue Helmets;UN peacekeepers
|Ligue arabe;Ligue des États arabes;Arab League;League of Arab States
`;

/** What is shortened in the same way and is no body: countries, and words for things. */
const termLines = `
ONG NGO|organisation non gouvernementale;non-governmental organisation;non-governmental organization
PIB GDP|produit intérieur brut;gross domestic product
RDC DRC|République démocratique du Congo;Democratic Republic of the Congo
RU UK|Royaume-Uni;United Kingdom
EU US USA|États-Unis;United States;États-Unis d'Amérique;United States of America
EAU UAE|Émirats arabes unis;United Arab Emirates
ME MOU MoU PDA|mémorandum d'entente;protocole d'accord;memorandum of understanding
PME SME|petites et moyennes entreprises;small and medium-sized enterprises
TVA VAT|taxe sur la valeur ajoutée;value added tax
`;

/** A body of the list: its acronyms as they are written, its names folded. */
export interface Body {
  acronyms: string[];
  names: string[];
}

function readLines(lines: string): Body[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [acronyms = "", names = ""] = line.split("|");
      return { acronyms: acronyms.split(" ").filter((word) => word !== ""), names: names.split(";").map(foldText) };
    });
}

const institutions = readLines(bodyLines);
const bodies = [...institutions, ...readLines(termLines)];

/** The names of institutions in several words, the longest first, each with its institution. */
const fullNames = institutions
  .flatMap((body) => body.names.filter((name) => name.includes(" ")).map((name) => ({ name, body })))
  .sort((one, other) => other.name.length - one.name.length);

/** The institutions of the list that a passage writes out, with a large first letter; offsets into the folded text. */
export function institutionsIn({ text, folded }: Passage): { start: number; end: number; body: Body }[] {
  const found: { start: number; end: number; body: Body }[] = [];
  for (const { name, body } of fullNames)
    for (let start = folded.text.indexOf(name); start !== -1; start = folded.text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const isWord = !/[\p{L}\p{N}-]/u.test(folded.text.charAt(start - 1) + folded.text.charAt(end));
      const isLarge = /^\p{Lu}/u.test(text.slice(folded.at[start] ?? 0));
      if (isWord && isLarge && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, body });
    }
  return found;
}

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
