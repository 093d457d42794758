import type { spellingEn } from "./spelling-en.ts";

/** What the screens say in French about spelling. */
export const spellingFr: typeof spellingEn = {
  menu: (word) => `Autres graphies de « ${word} »`,
  none: "Aucune autre graphie",
  noneWhy: "Le dictionnaire n’en connaît pas d’approchante.",
  learn: (word) => `Ajouter « ${word} » à mes mots`,
  learnt: (word) => `« ${word} » est dans vos mots : il n’est plus souligné, dans aucun dossier.`,
  ignore: (word) => `Ignorer « ${word} » jusqu’à la fermeture d’Attaché`,
  cut: "Couper le mot",
  copy: "Copier le mot",
  paste: "Coller",
  notCopied: (copy, cut) =>
    `Le presse-papiers n’a pas pu être utilisé ici. Sélectionnez le mot et appuyez sur ${copy} ou ${cut}.`,
  notPasted: (paste) => `Le presse-papiers n’a pas pu être lu. Appuyez sur ${paste}.`,
  own: "Mes mots",
  ownExplain: "Vous avez noté ces mots comme justes : ils ne sont soulignés dans aucun dossier.",
  noOwn: "Vous n’avez pas encore de mots. Là où un mot est souligné, son menu l’ajoute.",
  findOwn: "Chercher un mot",
  unlearn: "Retirer",
  unlearnWord: (word) => `Retirer « ${word} » de mes mots`,
  moreOwn: (n) => `et ${n} de plus ; cherchez un mot pour le voir`,
  right: "Aucun mot n’est souligné.",
  off: "L’orthographe n’est pas contrôlée dans ce dossier.",
  noDictionary: "Il n’y a de dictionnaire que pour les dossiers en français et en anglais.",
  turnedOn: "Les mots qu’aucun dictionnaire ne connaît sont soulignés.",
  turnedOff: "L’orthographe n’est plus contrôlée.",
};
