import type { FindingKind, NoteCode, Verdict } from "../../core/check/finding.ts";
import { countedFr as counted } from "./number-words.ts";
import type { findingsEn } from "./findings-en.ts";

const verdicts: Record<Verdict, string> = {
  supported: "Appuyé",
  near: "Écart avec l’article",
  "not-found": "Introuvable",
  disagree: "Les articles se contredisent",
};

const kinds: Record<FindingKind, string> = {
  quotation: "citation",
  figure: "chiffre",
  date: "date",
  name: "nom",
  title: "titre",
  acronym: "sigle",
  attribution: "attribution",
};

/** What each note says; `theirs` are the article's words, "" where there are none. */
const notes: Record<NoteCode, (theirs: string) => string> = {
  "other-spelling": (theirs) =>
    theirs === "" ? "Les articles l’écrivent autrement." : `L’article écrit « ${theirs} ».`,
  "other-words": () => "La citation n’est pas mot pour mot celle de l’article.",
  translation: () => "C’est une traduction : l’article cite dans une autre langue. Ce n’est pas du mot pour mot.",
  elided: () => "Des mots sont omis, et l’omission est marquée.",
  "not-speech": () => "Ces mots sont dans l’article, mais pas entre guillemets : personne ne les y prononce.",
  "no-speaker-named": () => "L’article ne nomme personne qui le dise.",
  "other-speaker": (theirs) =>
    theirs === "" ? "Dans l’article, quelqu’un d’autre le dit." : `Dans l’article, c’est ${theirs} qui le dit.`,
  "speaker-not-given": () => "Il n’est pas dit qui parle.",
  "unit-missing": (theirs) => `L’article donne ce nombre avec une unité : ${theirs}.`,
  "other-unit": (theirs) => `L’unité diffère : l’article écrit ${theirs}.`,
  "other-value": (theirs) => `Le nombre diffère : l’article écrit ${theirs}.`,
  "other-thing": (theirs) => `Ce nombre est celui d’autre chose dans les articles ; ici, l’article écrit ${theirs}.`,
  swapped: (theirs) => `Ces deux chiffres sont inversés : l’article écrit « ${theirs} ».`,
  opposite: (theirs) => `L’article dit le contraire : « ${theirs} ».`,
  rounded: (theirs) => `Nombre arrondi : l’article écrit ${theirs}.`,
  derived: (theirs) => `Se déduit des articles${theirs === "" ? "" : ` : ${theirs}`}.`,
  "year-missing": (theirs) => `L’année manque : l’article écrit ${theirs}.`,
  "year-added": (theirs) => `L’article ne donne pas d’année : ${theirs}.`,
  "other-date": (theirs) => `La date diffère : l’article écrit ${theirs}.`,
  "other-event": (theirs) => `L’article donne cette date pour autre chose${theirs === "" ? "" : ` : « ${theirs} »`}.`,
  "more-precise": (theirs) => `Plus précis que l’article, qui écrit ${theirs}.`,
  "other-person": (theirs) => `L’article nomme ${theirs}.`,
  "other-title": (theirs) => `Le titre diffère : l’article écrit « ${theirs} ».`,
  "title-not-given": () => "Les articles ne donnent pas ce titre à cette personne.",
  "other-term": (theirs) => `L’article écrit « ${theirs} » : le protocole les distingue.`,
  "not-expanded": (theirs) =>
    theirs === "" ? "Le sigle n’est développé nulle part." : `À développer à la première mention : ${theirs}.`,
  "two-spellings": (theirs) => `Un même nom, deux graphies ; aussi écrit ${theirs}.`,
  "conditional-dropped": (theirs) => `L’article ne l’affirme pas : « ${theirs} ». Votre phrase l’affirme.`,
  "attribution-dropped": (theirs) => `L’article le tient de quelqu’un : « ${theirs} ». Votre phrase l’affirme.`,
  negation: (theirs) => `L’un des deux nie : « ${theirs} ».`,
  "articles-disagree": (theirs) =>
    `Les articles retenus ne donnent pas la même valeur${theirs === "" ? "" : ` : ${theirs}`}. Choisissez-en une, ou citez-les toutes.`,
  "other-article": () =>
    "Trouvé, mais dans un autre article que celui que cite votre phrase : sa note renverrait à un article qui ne le dit pas.",
};

/** The French words of the check of a pack. */
export const findingsFr: typeof findingsEn = {
  title: "Constats",
  queue: { text: "Constats, dans l’ordre du texte", verdict: "Constats, par sorte" },
  order: "Ordre des constats",
  orders: { text: "Dans l’ordre du texte", verdict: "Par sorte de constat" },
  cover: "Page de garde",
  verdicts,
  kinds,
  notes,
  noNote: {
    supported: () => "Trouvé dans un article retenu.",
    near: () => "Les articles ont quelque chose d’approchant.",
    "not-found": (n) =>
      n === 0 ? "Aucun article n’est retenu." : `Rien de tel dans ${n === 1 ? "l’article" : `les ${n} articles`}.`,
    disagree: () => "Les articles retenus donnent des valeurs différentes.",
  },
  ours: "Dossier",
  theirs: "Source",
  only: "Seule source :",
  sources: "Sources :",
  article: "article",
  alsoCite: (article) => `Citer aussi l’article ${article}`,
  citeInstead: (article) => `Ne citer que l’article ${article}`,
  elsewhere: "Ailleurs",
  take: (words) => `Prendre ${words.length > 40 ? "les mots de l’article" : words}`,
  fix: "Corriger",
  vouch: "Je m’en porte garant…",
  vouchDone: "Je m’en porte garant",
  vouchKept: "Votre motif est conservé avec le dossier.",
  reason: "Motif",
  reasonHelp: "Pourquoi cela peut rester sans qu’un article retenu l’appuie. Le motif tombe si la phrase change.",
  reasonGiven: (reason) => `garanti : ${reason}`,
  withdraw: "Retirer",
  choose: "Choisir…",
  keyTake: "prendre",
  keyCite: "citer aussi",
  keyFix: "corriger",
  keyVouch: "se porter garant",
  open: (n) => counted(n, "ouvert", "ouverts"),
  stillOpen: (n) =>
    `${counted(n, "constat ouvert", "constats ouverts")} : des mots que les articles n’appuient pas tels quels, ou sur lesquels ils se contredisent.`,
  vouched: (n) => counted(n, "garanti", "garantis"),
  none: "Rien n’est ouvert.",
  noArticles: "Aucun article n’est retenu ; il n’y a rien à quoi comparer.",
  first: "Contrôle avec les articles retenus…",
  again: "Relancer",
  running: "Contrôle…",
  stopped: "Le contrôle a été arrêté.",
  outdated: "Le contrôle a été arrêté\u00a0: les constats sont ceux du précédent.",
  checked: (n) => `${counted(n, "élément contrôlé", "éléments contrôlés")},`,
  supported: (n, alone) => `${counted(n, "appuyé", "appuyés")}, ${alone} par une seule source.`,
  meaning: "« Appuyé » veut dire trouvé dans un article retenu, pas vrai.",
  limits: "Ce que le contrôle ne voit pas",
  limitList: {
    tone: "L’ironie, le ton, et la plupart des omissions.",
    bare: "Si une phrase sans chiffre, date, nom, titre ni citation est exacte.",
    roles: "Qui a fait quoi à qui, quand tous les noms et chiffres sont ceux de l’article.",
    outside: "Ce qui n’est pas dans les articles retenus.",
  },
  mark: (verdict, kind, words) => `${verdict}, ${kinds[kind]} : ${words}`,
  singleSource: "source unique",
  worthKnowing: (n) => `À savoir (${n})`,
  unsourced: "0 source",
  values: (kind, n) => `${n} ${kind === "date" ? "dates" : "valeurs"}`,
  count: (n) => counted(n, "constat", "constats"),
  disagreements: (n, chosen) =>
    `${counted(n, "désaccord", "désaccords")}${chosen === 0 ? "" : `, ${chosen === n ? (n === 1 ? "tranché" : "tous tranchés") : counted(chosen, "tranché", "tranchés")}`}…`,
  disagreementsTitle: "Désaccords entre les articles",
  disagreementsHelp:
    "Cochez une valeur, ou plusieurs pour les écrire côte à côte avec leurs sources. Le choix reste dans le dossier.",
  toChoose: "À choisir",
  chosen: (n) => (n === 1 ? "Choisi" : "Plusieurs valeurs gardées"),
  value: "Valeur",
  published: "Publié",
  passage: "Passage",
  undated: "Date manquante",
};
