import { countedFr as counted } from "./number-words.ts";
import type { recordEn } from "./record-en.ts";
import { dateExpectedFr as dateExpected } from "./date-expected.ts";

/** What the screens say in French of an article's record. */
export const recordFr: typeof recordEn = {
  title: "Fiche de l’article",
  source: "La source, ligne par ligne",
  showCut: "Montrer ce qui est écarté",
  plain: "texte brut",
  page: "page web",
  size: (kilobytes) => `${kilobytes} Ko`,
  restore: "Remettre",
  restoreLine: (line) => `Remettre la ligne ${line}`,
  leaveOut: "Écarter",
  leaveOutLine: (line) => `Écarter la ligne ${line}`,
  foldBeside: "Replier ce volet",
  unfoldBeside: "Montrer le volet à côté",
  fold: (from, to, paragraphs, headings) =>
    `Lignes ${from} à ${to} : ${counted(paragraphs, "paragraphe", "paragraphes")}${headings === 0 ? "" : ` et ${counted(headings, "intertitre", "intertitres")}`} gardés`,
  unfold: "Déplier",
  fields: { title: "Titre", byline: "Auteur", outlet: "Média", published: "Date", language: "Langue" },
  readLine: (line) => `Lu ligne ${line}`,
  readTag: (tag) => `Lu dans la balise ${tag}`,
  given: "Donné par vous",
  recognised: "Reconnue au texte",
  notSaid: "La source ne le dit pas.",
  dateMissing: "Date manquante",
  dateAsk: "Le texte ne dit pas quand il a été publié.",
  datePlaceholder: "jj/mm/aaaa",
  dateExpected,
  dateUndated: "Sans date, les notes portent « s. d. ».",
  leaveUndated: "Laisser sans date",
  undated: "Sans date (s. d.)",
  giveDate: "Donner une date",
  summary: (cut) => counted(cut, "ligne écartée,", "lignes écartées,"),
  kept: (paragraphs, headings) =>
    `${counted(paragraphs, "paragraphe", "paragraphes")}${headings === 0 ? "" : ` et ${counted(headings, "intertitre", "intertitres")}`} gardés.`,
  nothingErased: "Rien n’est effacé : le fichier d’origine reste avec l’article.",
  keep: "Ranger",
  discard: "Ne pas garder",
  keepAndAdd: (title) => `Ranger et ajouter à ${title}`,
  kept1: "Article rangé.",
  deleted: "Article supprimé.",
  reload: "Recharger la fiche",
};
