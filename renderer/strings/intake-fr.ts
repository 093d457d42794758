import { countedFr as counted } from "./number-words.ts";
import type { intakeEn } from "./intake-en.ts";
import { remainingTimeFr as remainingTime } from "./remaining-time.ts";

/** What the screens say in French of taking in. */
export const intakeFr: typeof intakeEn = {
  progress: (done, total) => `${done} sur ${counted(total, "fichier", "fichiers")}`,
  title: (n) => `Import de ${counted(n, "fichier", "fichiers")}`,
  report: "Rapport d’import",
  done: (n, known, cut, undated) =>
    `${counted(n, "article rangé", "articles rangés")}${known === 0 ? "" : `, ${counted(known, "article déjà connu", "articles déjà connus")}`}, ${counted(cut, "ligne écartée", "lignes écartées")}.${undated === 0 ? "" : ` ${counted(undated, "date est", "dates sont")} à donner.`}`,
  failed: (n) => counted(n, "fichier n’a pas été importé", "fichiers n’ont pas été importés"),
  partlyRead: (n) =>
    `${counted(n, "article contient", "articles contiennent")} des signes qui n’ont pas pu être lus\u00a0: voyez les originaux.`,
  unreadable: (n) =>
    `${counted(n, "signe n’a pas pu être lu", "signes n’ont pas pu être lus")} (�)\u00a0: le fichier est endommagé ou mélange les encodages. Voyez l’original ; si c’est un fichier texte, enregistrez-le à nouveau en UTF-8.`,
  known: "Déjà dans la bibliothèque",
  stopped: (n) => `Arrêté : ${counted(n, "fichier non lu", "fichiers non lus")}.`,
  see: "Voir la fiche",
  remaining: (milliseconds) => remainingTime(milliseconds),
  copyReport: "Copier le rapport",
  saveReport: "Enregistrer en texte",
  reportCopied: "Copié.",
  reportNotCopied: "Le presse-papiers n’a pas pu servir. Enregistrez le rapport en texte.",
  reportName: (day) => `Import ${day}.txt`,
};
