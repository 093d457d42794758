import type { CommandGroup } from "../../core/commands.ts";
import type { commandsEn } from "./commands-en.ts";

const groups: Record<CommandGroup, string> = {
  window: "Partout",
  pack: "Le dossier",
  view: "Volets",
  library: "La bibliothèque",
  list: "Dans une liste",
  text: "Dans le texte",
  findings: "Constats",
};

/** What the screens say in French round the commands; their names are in core/commands.ts. */
export const commandsFr: typeof commandsEn = {
  groups,
  recent: "Utilisées récemment",
  field: "Chercher une commande",
  search: "Que voulez-vous faire ?",
  none: (typed) => `Aucune commande ne s’appelle « ${typed} ».`,
  noPack: "Ouvrez d’abord un dossier.",
  onePane: "Dans une fenêtre aussi étroite, un seul volet est montré.",
  noUndo: "Il n’y a rien à annuler ici.",
  noRedo: "Il n’y a rien à rétablir ici.",
  noFindings: "Aucun constat n’est ouvert.",
  isChosen: "C’est déjà le cas.",
  isRead: "Ce dossier ne peut être que lu ici.",
  rowMenu: (title) => `Ce qui peut être fait de ${title}`,
};
