import type { NameWords } from "../../lexicon.ts";
import { words } from "../word-lists.ts";

/** French: words of people and bodies. */
export const names: NameWords = {
  organisations: words(
    "principauté|sultanat|émirat|émirats|air|forum|conseil|accord|union|agence|autorité|organisation|comité|banque|fonds|groupe|parti|alliance|confédération|programme|partenariat|faso|unies|université|institut|centre|club|media|stream|ministère|commission|cour|ligue|fondation|association|société|compagnie|sommet|conférence|journal|monde|haye|office|communauté|fédération|mission|secrétariat|ambassade|assemblée|parlement|sénat|académie|mouvement|front|coalition",
  ),
  honorifics: words(
    "m.|mm.|mm|messieurs|mesdames|mme|mlle|dr|dr.|pr|pr.|me|mgr|s.e.m.|s.e.|s.e.mme|gén.|gal|col.|cdt|mmes|maître|ing.|s.a.r.|s.m.|son altesse|son altesse royale|sa majesté|monsieur|madame|son excellence|cheikh|ambassadeur|docteur|professeur|général|honorable|l'honorable|sem|s.e.m|s.exc.|s.e.mme.|el hadj|elhadj|imam|révérend|père|lt-col|capitaine|colonel-major|lieutenant-colonel",
  ),
  givenHonorifics: words("cheikh"),
  officeSurnames: words("maréchal|prince|roi|juge|évêque|maire|prévôt|chancelier|pape|consul|amiral"),
  namedAfter: words(
    "université|aéroport|école|lycée|collège|hôpital|stade|rue|avenue|boulevard|place|fondation|prix|pont|bibliothèque|théâtre|musée|amphithéâtre|salle|mausolée",
  ),
  nameParticles: words("de|du|van|von|der|den|da|di|el|al|ben|bin|ibn|ould|dos|la|le"),
  notNames: words(
    "le|la|les|l'|un|une|des|ce|cet|cette|ces|il|elle|ils|en|à|au|aux|dans|pour|par|sur|selon|mais|et|lors|depuis|après|avant|entre|son|sa|ses|leur|leurs|notre|nous|je|on|d'|l|lire|si|pendant|plus|plusieurs|tout|tous|chef|mm|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
  ),
  personVerbs: words(
    "a|ont|veut|va|est|était|avait|souhaite|entend|doit|devrait|devait|s'est|se|sera|sera-t-il|arrive|effectue|effectuera|rencontre|rencontrera|reçoit|recevra|quitte|préside|présidera|s'entretient|s'entretiendra|conduit|signe|qui|aura|n'a|avait|participera|accompagne|espère",
  ),
  beforePersons: words(
    "en présence de|en présence d'|en présence du|aux côtés de|aux côtés d'|aux côtés du|accompagné de|accompagnée de|accompagné du|accompagnée du|signé par|signée par|signés par|paraphé par|conduit par|conduite par|dirigé par|dirigée par|mené par|menée par|présidé par|présidée par|coprésidé par|représenté par|représentée par|reçu par|reçue par|accueilli par|accueillie par|épouse|épouse,|époux|époux,|collègue|en compagnie de|nommé|désigné|élu|réélu|rencontré|reçu|accueilli|invité|remercié|félicité|succède à|succédé à|remplace|remplacé|nomme|élit|battu|limogé|arrêté|libéré|décoré",
  ),
};
