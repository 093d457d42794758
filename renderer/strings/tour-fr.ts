import type { tourEn } from "./tour-en.ts";

/** What the screens say in French of the tour. */
export const tourFr: typeof tourEn = {
  name: "Visite guidée",
  close: "Fermer la visite",
  back: "Retour",
  next: "Suite",
  end: "Terminer",
  rank: (n, of) => `${n} sur ${of}`,
  steps: {
    sources: {
      title: "Les articles retenus",
      text: "Ils sont ici, dans votre ordre, et leur numéro est celui des marques en marge. Sous eux, le plan du dossier avec la longueur de chaque partie.",
    },
    briefing: {
      title: "Le dossier",
      text: (keys) =>
        `Vous écrivez au milieu. Ce qui est proposé est tiré des articles\u00a0: gardez-le ou écartez-le. Chaque pause est enregistrée, et ${keys} défait pas à pas.`,
    },
    source: {
      title: "D’où vient chaque phrase",
      text: "Cliquez dans une phrase\u00a0: le paragraphe dont elle est tirée s’éclaire à côté. Une marque en marge dit si elle est reprise mot pour mot, reformulée, ou de vous.",
    },
    pages: {
      title: "Les vraies pages",
      text: (keys) =>
        `${keys} montre les pages telles qu’elles seront imprimées. Elles suivent le curseur\u202f; la barre bleue dit où vous en êtes.`,
    },
    findings: {
      title: "Les constats",
      text: "Chiffres, dates, noms et citations sont cherchés dans vos articles seulement. Ce qui diffère ou manque attend ici\u202f; F8 va de l’un à l’autre.",
    },
    file: {
      title: "Le fichier",
      text: (keys) =>
        `${keys} exporte en Word et en PDF, avec la mention que vous choisissez. Cette visite reste dans l’aide (F1).`,
    },
  },
};
