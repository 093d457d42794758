import type { Draft } from "../../core/draft/drafted.ts";
import { countedFr as counted } from "./number-words.ts";
import type { proposalsEn } from "./proposals-en.ts";

type Reason = Draft["undrafted"][number]["reason"];

const reasons: Record<Reason, string> = {
  language: "sa langue n’est pas connue, ou Attaché ne sait rien en tirer.",
  empty: "il n’a pas de texte.",
  facts: "de sa langue ne sont lus que chiffres, dates et citations.",
};

/** What the screens say in French of what the articles propose. */
export const proposalsFr: typeof proposalsEn = {
  suggestion: "Proposé :",
  take: "Prendre",
  dismiss: "Écarter",
  takeOf: (text) => `Prendre : ${text}`,
  dismissOf: (text) => `Écarter : ${text}`,
  showMore: (n, left) =>
    n < left ? `Montrer ${n} autres sur ${left}` : n < 2 ? "Montrer la dernière" : `Montrer les ${n} dernières`,
  more: (n) => counted(n, "autre proposition", "autres propositions"),
  noneLeft: "Il ne reste aucune proposition pour ce dossier.",
  dismissed: (n) => counted(n, "proposition écartée", "propositions écartées"),
  bringBack: "Remettre",
  bringBackOf: (text) => `Remettre : ${text}`,
  bringAllBack: "Tout remettre",
  independent: (n) => (n < 2 ? "Source unique" : counted(n, "source indépendante", "sources indépendantes")),
  speaker: (name) => `Qui parle : ${name}`,
  proposed: "proposé",
  proposedOf: (n) => `Entrée ${n}, seulement proposée`,
  keep: "Garder",
  keepOf: (n) => `Garder l’entrée ${n}`,
  dismissEntry: (n) => `Écarter l’entrée ${n}`,
  deleteKey: "Suppr",
  keepAll: (n) => (n < 2 ? "Garder l’entrée proposée" : `Garder les ${n} entrées proposées`),
  keepAllOf: (words, section) => `${words} : ${section}`,
  keepKeys: "garder une entrée proposée ; sur ses boutons : l’écarter",
  stillProposed: (n) =>
    n < 2
      ? `${n} entrée n’est encore que proposée : tirée des articles, ni gardée ni modifiée par personne. Elle est imprimée.`
      : `${n} entrées ne sont encore que proposées : tirées des articles, ni gardées ni modifiées par personne. Elles sont imprimées.`,
  apart: (n) => `Les articles parlent de ${n} événements différents. Ce qui est proposé de chacun se suit\u00a0:`,
  undrafted: "Peu ou rien n’est proposé de :",
  reason: (reason) => reasons[reason],
  made: "Le dossier est fait.",
  openPack: "Ouvrir le dossier",
};
