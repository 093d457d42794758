/** People and room for them are counted in many words: inhabitants, guests, beds, places. */
export const loose = new Set(
  "=personne =habitant =homme =femme =enfant =jeune =famille =membre =place =lit =siege =victime =mort =emploi =travailleur =soldat =part =annee =an =pays =etat =nation =foyer =expert =visite =reunion =rencontre =entretiens".split(
    " ",
  ),
);
