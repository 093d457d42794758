import { countedFr as counted } from "./number-words.ts";
import type { sectionEn } from "./section-en.ts";

/** The articles that are printed: those picked, and those that entries still cite. */
function cited(n: number, unpicked: number): string {
  if (unpicked === 0) return n < 2 ? "l’article retenu" : `${n} articles retenus`;
  const stay = unpicked < 2 ? "n’est plus retenu" : "ne sont plus retenus";
  const kept = unpicked < 2 ? "encore cité" : "encore cités";
  return n < 2 ? `l’article qui ${stay} mais ${kept}` : `${n} articles, dont ${unpicked} qui ${stay} mais ${kept}`;
}

/** What the screens say in French of a section on the desk. */
export const sectionFr: typeof sectionEn = {
  entry: (n) => `Entrée ${n}`,
  addLead: "Lui donner un intitulé",
  text: "Écrivez ici",
  add: {
    text: "Ajouter un paragraphe",
    points: "Ajouter une entrée",
    outcomes: "Ajouter un résultat",
    figures: "Ajouter un chiffre",
    chronology: "Ajouter une date",
    table: "Ajouter une ligne",
    record: "Remplir",
    subjects: "Ajouter une phrase sur un sujet",
    digest: "Ajouter un article",
  },
  cellOf: (name: string, n: number) => `${name}, entrée ${n}`,
  subjectOf: (n: number) => `Sujet de l’entrée ${n}`,
  noSubject: "Sans sujet",
  partOf: (n: number) => `Partie de l’entrée ${n}`,
  angle: "Ton ou angle",
  quote: "Mots cités",
  audienceOf: (n: number) => `À qui est destinée l’entrée ${n}`,
  audiences: {
    none: "Sans mention",
    internal: "Interne",
    usable: "Utilisable",
    press: "Presse",
    protected: "Source protégée",
  },
  objective: "Ajouter un objectif",
  outcome: "Résultat",
  state: "État",
  date: "Date",
  dateOf: (n) => `Date de l’entrée ${n}`,
  end: "Au",
  endOf: (n) => `Fin de l’entrée ${n}`,
  event: "Événement",
  value: "Valeur",
  valueOf: (n) => `Valeur de l’entrée ${n}`,
  unit: "Unité",
  unitOf: (n) => `Unité de l’entrée ${n}`,
  of: "Ce qui est compté",
  asOf: "À la date",
  asOfOf: (n) => `À la date, entrée ${n}`,
  stateOf: (n) => `État de l’entrée ${n}`,
  undatedCell: "—",
  up: (n) => `Monter l’entrée ${n}`,
  down: (n) => `Descendre l’entrée ${n}`,
  delete: (n) => `Supprimer l’entrée ${n}`,
  numberExpected: "Un nombre s’écrit 50 000 ou 2,5.",
  sources: (n, unpicked) => `La liste des sources est imprimée ici : ${cited(n, unpicked)}.`,
  annex: (n, unpicked) => `Le texte des articles est imprimé ici : ${cited(n, unpicked)}.`,
  mark: (trace, source, paragraph) => `${trace}, source ${source}, paragraphe ${paragraph}`,
  markTitle: (trace) => `${trace}, titre de l’article`,
  marksInSight: (n, all) =>
    `${n} des ${all} marques de ce texte figurent ici ; les autres viennent quand le texte défile ou quand le curseur atteint leur phrase.`,
  markMore: (mark, n) => `${mark}, et ${counted(n, "autre source", "autres sources")}`,
  title: "titre",
  markLost: (trace) => `${trace}, son paragraphe n’est plus dans l’article`,
  markUnpicked: (trace, paragraph) => `${trace}, paragraphe ${paragraph} d’un article qui n’est plus retenu`,
  unpicked: "retiré",
};
