import { countedFr as counted } from "./number-words.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { exportEn } from "./export-en.ts";
import { remainingTimeFr as remainingTime } from "./remaining-time.ts";

type Unprintable = CallOutput<"packs.proof">["unprintable"][number];

/** What the screens say in French of an export. */
export const exportFr: typeof exportEn = {
  reader: "Pour qui",
  readers: {
    office: "Le service\u00a0: tout",
    partner: "Les interlocuteurs\u00a0: «\u00a0utilisable\u00a0» et «\u00a0presse\u00a0»",
    press: "La presse\u00a0: «\u00a0presse\u00a0» seulement",
  },
  annex: "Annexe",
  sourceCheck: "Contrôle des sources",
  sourceCheckHelp:
    "Ce qui a été contrôlé avec les articles, et ce qui ne l’a pas été. Cette annexe reste dans le service.",
  openSaid: "Dire combien de constats restent ouverts",
  openSaidHelp:
    "Une ligne dans les réserves, à la fin des sources. Sans elle, le fichier ne garde aucune trace de ce qui est ouvert.",
  profile: "Typographie",
  second: "Titres aussi en",
  noSecond: "Pas de seconde langue",
  usualProfile: "Celle du modèle",
  title: "Exporter le dossier",
  formats: "Formats",
  word: "Word",
  pdf: "PDF",
  html: "Page web (HTML)",
  markdown: "Markdown",
  language: "Langue",
  languageHelp: "Titres, dates et notes. Vos textes et les citations ne sont pas traduits.",
  marking: "Mention",
  markingWarning: "Cette mention peut exiger un poste homologué. Elle ne protège pas le fichier.",
  markingHelp: "En haut et en bas de chaque page. Une mention avertit ; elle ne protège pas le fichier.",
  open: "Points ouverts",
  noneOpen: "Rien ne reste à compléter.",
  stillPossible: "L’export reste possible.",
  emptySections: (names) => `Vide : ${names}. Un repère est imprimé.`,
  nothingForReader:
    "Aucune entrée n’est destinée à ce lecteur\u00a0: le fichier n’en contiendrait aucune. Indiquez à côté de chaque entrée à qui elle est destinée, puis exportez.",
  untitled: "Le dossier n’a pas de titre.",
  blankCover: (names) => `Page de garde à compléter : ${names}`,
  unsourced: (counts) => `Sans source : ${counts}`,
  unnamedFigures: (n) => `${counted(n, "chiffre ne dit pas", "chiffres ne disent pas")} ce qui est compté.`,
  wordlessEvents: (n) => `${counted(n, "événement est", "événements sont")} sans texte.`,
  unread: (n) =>
    `${counted(n, "case contient", "cases contiennent")} une date ou un nombre illisible, qui ne sera pas imprimé.`,
  unprintable: ({ code, places, times }: Unprintable) =>
    `Pas de police pour ${code} : ${places.join(" ; ")}${times > places.length ? ` (${times} fois en tout)` : ""}. Le PDF imprime son numéro.`,
  more: "Plus d’options",
  notes: "Notes",
  endnotes: "Toutes ensemble à la fin",
  comments: "Commentaires sur ce que le contrôle laisse ouvert",
  commentsHelp: "À côté des mots concernés. Ils restent dans le fichier tant que personne ne les supprime.",
  wordInside: "Les commentaires et les modifications restent dans le service.",
  changes: "Modifications depuis",
  noChanges: "Non signalées",
  changesHelp: "Ce qui a été ajouté et retiré est signalé dans Word, à accepter ou à refuser.",
  stationery: { letterhead: "En-tête du service", look: "Fichier Word du service" },
  stationeryHelp: {
    letterhead: "Une image PNG ou JPEG, en haut à gauche de la première page de tous vos fichiers.",
    look: "Ses polices, tailles, couleurs et marges sont reprises dans tous vos fichiers Word ; rien de son texte.",
  },
  stationeryAside: (names) =>
    `Rien n’a été supprimé : le fichier précédent est dans le dossier de vos modèles, sous le nom ${names}.`,
  replace: "Remplacer…",
  takeOut: "Retirer",
  pdfOptions: "PDF",
  archive: "Pour archivage (PDF/A-2b)",
  originals: "Joindre les articles d’origine",
  originalsInside: "Les articles d’origine restent dans le service.",
  pdfOnly: "Dans le PDF seulement ; les autres fichiers n’en ont rien.",
  password: "Mot de passe",
  passwordHelp: "Demandé à l’ouverture du PDF. Personne ne peut le retrouver.",
  archiveOpen: "Un PDF pour archivage n’a pas de mot de passe et n’interdit rien.",
  allowed: "Autoriser",
  uses: { print: "Imprimer", copy: "Copier le texte", change: "Modifier" },
  allowedHelp:
    "À qui ouvre le PDF. Les logiciels sont priés de s’y tenir\u202f; cela ne protège pas le fichier. La lecture à voix haute reste toujours possible.",
  traces: "Traces",
  clean: "Copie propre",
  cleanHelp:
    "Ni auteur, ni numéro du dossier ou de son dernier enregistrement, ni chemin\u202f; des images, ni lieu, ni date, ni appareil. Décochez pour garder le service comme auteur, ces numéros, et les images telles quelles.",
  cleanOutside: "Hors du service, toujours une copie propre.",
  properties: {
    name: "Ce que le fichier dit de lui-même",
    title: "Titre",
    subject: "Sujet",
    language: "Langue",
    created: "Date",
    author: "Auteur",
    noAuthor: "aucun",
    keywords: "Mots-clés",
    leftOut:
      "Laissés de côté\u00a0: auteur, numéros du dossier et de son dernier enregistrement, dossiers et compte de cet ordinateur\u202f; lieu, date et appareil des images. Le SHA-256 dit si deux fichiers viennent du même dossier.",
    keptIn: (office) =>
      `Gardés\u00a0: ${office ? "le service de la page de garde comme auteur, " : ""}les numéros du dossier et de son dernier enregistrement\u202f; lieu, date et appareil des images, s’ils y sont. Le SHA-256 dit si deux fichiers viennent du même dossier.`,
  },
  reversedCover: "Page de garde : la fin précède le début.",
  files: "Fichiers",
  go: (n) => `Exporter ${counted(n, "fichier", "fichiers")}`,
  choose: "Cochez au moins un format.",
  busy: (format, seconds) => `${format}, ${seconds} s`,
  progress: (format, at, total) => `${format}, ${at} sur ${counted(total, "fichier", "fichiers")}`,
  passed: (seconds) => `${seconds} s`,
  remaining: (milliseconds) => remainingTime(milliseconds),
  failed: (format, reason) => `${format} n’a pas été exporté. ${reason}`,
  notSaved: "Le dossier n’a pas pu être enregistré ; rien n’a été exporté.",
};
