import type { Verb } from "../../verbs.ts";
import {
  all,
  allOn,
  conclure,
  faire,
  first,
  irregular,
  mettre,
  one,
  onOne,
  ouvrir,
  participlesOf,
  prendre,
  recevoir,
  rejoindre,
  rendre,
  second,
  tenir,
  venir,
  voir,
} from "./conjugation.ts";

// Many verbs tell a result only of certain nouns: "lever les sanctions", not "lever la main". The classes of these nouns:

/** What is negotiated, and what is decided in writing. */
const pacts =
  "accord accords compromis consensus entente texte déclaration traité traités trêve convention conventions protocole mémorandum contrat contrats pacte partenariat";
const rulings =
  "résolution charte loi lois projet plan programme stratégie budget calendrier réforme décret règlement directive statuts mandat moratoire cessez communiqué";
/** Money and goods. */
const sums =
  "million millions milliard milliards euros dollars francs prêt prêts aide aides don dons subvention subventions crédit crédits enveloppe financement financements budget bourses tonnes contribution quota capital";
/** What bars and burdens. */
const curbs =
  "sanctions embargo droits restriction restrictions interdiction suspension gel veto blocus moratoire immunité visa visas taxe taxes tarifs quotas couvre plafond prohibition exemption exemptions";
/** What is fixed. */
const terms =
  "date dates calendrier échéance lieu siège tracé modalités mesures montant taux seuil plafond prix taxe salaires quota quotas cible liste redevance plan programme";
/** What two States share, and what they send each other. */
const ties =
  "relations dialogue ambassade ambassades frontière frontières vols liaison liaisons espace contacts consulat consulats négociations pourparlers discussions livraisons exportations";
const envoys = "ambassadeur ambassadeurs ambassadrice diplomate diplomates consul attaché chargé";
const unions =
  "alliance coalition organisation union zone groupe bloc communauté traité pacte accord accords force cour";
const troops =
  "troupes forces soldats armée militaires contingent casques navire navires avions instructeurs experts médecins observateurs renforts conseillers policiers secouristes équipe équipes";
const tasks =
  "mission mandat présidence tâche gestion exploitation construction direction organisation médiation contrat";
const works =
  "école écoles pont ponts route routes autoroute hôpital hôpitaux barrage barrages usine usines ligne lignes centre centres port aéroport stade logements tronçon gazoduc oléoduc centrale centrales puits dispensaire dispensaires laboratoire station université lycée musée câble";
const offices =
  "ambassade ambassades consulat consulats bureau représentation antenne guichet école centre ligne liaison frontière";
const freight = "aide vivres tonnes médicaments secours doses matériel convoi équipements";
const returned = "corps dépouille dépouilles œuvres objets restes crânes archives manuscrits otages prisonniers";
const stakes = "participation parts actions société filiale entreprise capital part";
const procedures =
  "procédure procédures plan clause article mécanisme instance recours plainte réforme réformes phase travaux chantier";
const polls = "élections élection scrutin référendum vote sommet réunion session assemblée";
const pledges = "engagement engagements garanties garantie assurances parole promesse";
const events =
  "sommet conférence réunion forum exposition travaux session séminaire atelier symposium salon festival colloque";
const meals = "dîner déjeuner réception cocktail banquet concert bouquet";

const founded = `commission comité groupe fonds mécanisme secrétariat conseil ${offices}`;
const visits = "visite visites tournée séjour voyage déplacement mission";

const entreprendre = irregular("entreprendre", "entreprend entreprennent", "entreprendr", "entrepris", "entrepren");
const entendre = irregular("entendre", "entendent", "entendr", "entendu", "entend");
const inscrire = irregular("inscrire", "inscrit inscrivent", "inscrir", "inscrit", "inscriv");
const suspendre = irregular("suspendre", "suspend suspendent", "suspendr", "suspendu", "suspend");
const rompre = irregular("rompre", "rompt rompent", "rompr", "rompu", "romp");
const interrompre = irregular("interrompre", "interrompt interrompent", "interrompr", "interrompu", "interromp");
const offrir = irregular("offrir", "offre offrent", "offrir", "offert", "offr");
const reconnaître = irregular("reconnaître", "reconnaît reconnaissent", "reconnaîtr", "reconnu", "reconnaiss");

/** French: verbs of results of visits, meetings and cooperation. */
export const resultVerbs: Verb[] = [
  one("sign", first("apposer"), "signature"),
  onOne("sign", first("procéder"), "signature paraphe"),
  onOne("deliver", first("procéder"), "remise livraison distribution versement dotation"),
  onOne("launch", first("procéder"), "lancement inauguration pose création installation ouverture"),
  ...all("sign", "signer parapher ratifier cosigner contresigner", first),

  ...all("agree", "accepter finaliser sceller boucler", first),
  one("agree", venir("con")),
  one("agree", conclure),
  one("agree", irregular("consentir", "consent consentent", "consentir", "consenti", "consent")),
  ...["pour", "sur", "afin"].map((word) => one("agree", first("accorder"), word)),
  ...["pour", "sur"].map((word) => one("agree", entendre, word)),
  one("agree", mettre(), "d' accord"),
  one("agree", first("tomber"), "d' accord"),
  onOne("agree", venir("par"), pacts),
  { ...onOne("agree", venir("inter"), pacts), bySubject: true },
  ...allOn("agree", "déboucher accoucher arriver dégager", first, pacts),
  ...allOn("agree", "trouver élaborer négocier rédiger", first, pacts, "participle"),
  onOne("agree", second("aboutir"), pacts),
  ...allOn("agree", "publier émettre", first, "déclaration communiqué texte"),
  one("agree", prendre(), "rendez vous"),
  one("agree", first("fixer"), "rendez vous"),
  one("agree", first("donner"), "rendez vous"),
  one("agree", participlesOf("réconcilié")),

  onOne("agree", first("adhérer"), `${pacts} ${unions} charte`),
  ...allOn(
    "agree",
    "nouer former sceller renouveler",
    first,
    `partenariat alliance coalition relations ${pacts}`,
    "participle",
  ),
  ...allOn("agree", "jumeler fusionner allier", first, "villes communes universités avec entre", "participle"),
  one("agree", irregular("souscrire", "souscrit souscrivent", "souscrir", "souscrit", "souscriv"), "à"),
  ...["les bases", "les jalons", "les fondements", "les fondations"].flatMap((words) => [
    one("agree", first("jeter"), words),
    one("agree", first("poser"), words),
  ]),
  one("agree", faire, "la paix"),

  ...all("commit", "engager", first),
  onOne("say", first("engager"), "voie cause lutte combat guerre bataille course"),
  one("commit", mettre("pro")),
  onOne("commit", prendre(), pledges),
  onOne("commit", first("donner"), pledges),

  // Who renews a will or agrees that something matters has decided nothing.
  ...allOn(
    "affirm",
    "renouveler manifester témoigner marquer confirmer",
    first,
    "volonté engagement attachement détermination souhait disponibilité",
  ),
  ...["de l' importance", "de la nécessité", "de l' intérêt", "de l' urgence"].map((words) =>
    one("affirm", venir("con"), words),
  ),

  ...all("announce", "annoncer dévoiler proclamer officialiser", first),
  onOne("announce", first("présenter"), "plan projet stratégie réforme budget programme"),
  one("announce", first("présenter"), "feuille de route"),

  ...all(
    "decide",
    "décider adopter approuver nommer désigner autoriser valider entériner abroger prolonger proroger reconduire geler annuler voter supprimer libérer expulser limoger ajourner classer homologuer ordonner décréter exempter dispenser plafonner révoquer destituer relâcher extrader gracier amnistier promulguer nationaliser accréditer radier renoncer trancher reporter acter avaliser endosser parachever résilier",
    first,
  ),
  ...all("decide", "abolir", second),
  one("decide", suspendre),
  one("decide", irregular("interdire", "interdit interdisent", "interdir", "interdit", "interdis")),
  one("decide", irregular("élire", "élit élisent", "élir", "élu", "élis")),
  one("decide", irregular("exclure", "exclut excluent", "exclur", "exclu", "exclu")),
  // "un engagement ferme"
  one("decide", new Map([...first("fermer")].filter(([form]) => form !== "ferme"))),
  one("decide", mettre(), "un terme"),
  one("decide", mettre(), "fin"),
  one("decide", rendre, "public"),
  one("decide", first("donner"), "feu vert"),
  one("decide", first("donner"), "instructions"),
  one("decide", first("donner"), "son accord"),
  one("decide", first("donner"), "leur accord"),
  one("decide", first("déclarer"), "fin"),
  one("decide", first("déclarer"), "persona non grata"),
  onOne("decide", first("donner"), "aval mandat consentement agrément"),
  onOne("decide", first("charger"), "leur leurs son ses"),
  onOne(
    "decide",
    irregular("instruire", "instruit instruisent", "instruir", "instruit", "instruis"),
    "de d' ministre ministres",
  ),
  ...allOn("decide", "lever alléger renforcer imposer infliger prononcer appliquer renouveler relever", first, curbs),
  ...allOn("decide", "durcir assouplir", second, curbs),
  ...allOn("decide", "élargir", second, curbs, "participle"),
  onOne("decide", tenir("main"), curbs),
  onOne("decide", first("dénoncer"), "traité traités convention protocole"),
  ...allOn("decide", "amender modifier réviser", first, `${pacts} ${rulings}`, "participle"),
  onOne(
    "decide",
    first("rejeter"),
    "voix texte projet motion résolution recours budget amendement candidature demande offre proposition",
  ),
  onOne("decide", first("présenter"), "démission"),
  onOne("decide", first("fermer"), ties),
  ...allOn("decide", "fixer arrêter relever abaisser porter ramener", first, terms, "participle"),
  ...allOn("decide", "fixer relever abaisser porter", first, "taux plafond seuil prix taxe salaires quota quotas"),
  ...allOn("decide", "porter ramener relever", first, "nombre effectif effectifs"),
  onOne("decide", first("arrêter"), "plan calendrier programme liste mesures modalités date montant"),
  onOne("decide", first("dresser"), "liste calendrier plan"),
  ...allOn("decide", "rappeler convoquer renvoyer", first, envoys),
  ...allOn("decide", "convoquer avancer repousser différer décaler", first, `${polls} ${terms} entrée`, "participle"),
  ...all(
    "decide",
    "légaliser dépénaliser privatiser exonérer taxer naturaliser mandater habiliter invalider débouter édicter réquisitionner confisquer",
    first,
  ),
  ...allOn("decide", "déclencher activer enclencher", first, procedures, "participle"),
  onOne("decide", irregular("introduire", "introduit introduisent", "introduir", "introduit", "introduis"), procedures),
  ...allOn("decide", "bloquer stopper débloquer", first, `${sums} ${ties} ${pacts} ${rulings} adhésion`, "participle"),
  onOne(
    "decide",
    interrompre,
    `relations frontière frontières vols liaison liaisons contacts livraisons exportations ${sums}`,
  ),
  // Talks that stop are no decision.
  onOne("fail", interrompre, "dialogue négociations pourparlers discussions"),
  onOne("decide", first("opposer"), "veto"),
  onOne("decide", first("délivrer"), "visa visas licence licences permis mandat autorisation agrément"),
  onOne("decide", first("enterrer"), rulings),
  onOne("decide", first("remanier"), "gouvernement cabinet"),
  ...["étendu", "restreint", "réduit"].map((done) => onOne("decide", participlesOf(done), `${curbs} ${terms}`)),
  ...allOn("decide", "majorer baisser diminuer", first, `${curbs} ${terms}`, "participle"),
  onOne("decide", first("renouer"), `${ties} avec`),
  onOne("decide", first("normaliser"), ties),
  ...allOn("decide", "quitter intégrer réintégrer", first, unions, "participle"),
  ...allOn(
    "decide",
    "retirer envoyer dépêcher",
    first,
    `${troops} ${pacts} organisation négociations pourparlers discussions`,
  ),
  { ...onOne("decide", first("retirer"), "rebelles combattants insurgés armées"), bySubject: true },
  onOne("decide", mettre("ad"), unions),
  onOne("decide", rejoindre, unions),
  onOne("decide", first("confier"), tasks),
  onOne("decide", reconnaître, "indépendance état responsabilité gouvernement génocide souveraineté"),
  onOne("decide", second("saisir"), "cour conseil tribunal justice commission comité"),
  onOne("decide", first("condamner"), "verser payer rembourser prison amende"),
  onOne("decide", first("inscrire"), "liste"),
  onOne("decide", inscrire, "liste"),

  ...all(
    "deliver",
    "livrer octroyer allouer verser débloquer décaisser accorder attribuer transférer débourser restituer céder prêter distribuer financer effacer rapatrier évacuer déployer mobiliser expédier acheter réceptionner récupérer",
    first,
  ),
  ...all("deliver", "fournir investir", second),
  one("deliver", irregular("vendre", "vend vendent", "vendr", "vendu", "vend")),
  one("deliver", irregular("obtenir", "obtient obtiennent", "obtiendr", "obtenu", "obten")),
  one("deliver", mettre("re")),
  one("deliver", offrir),
  one("deliver", faire, "don"),
  one("deliver", mettre(), "à disposition"),
  one("deliver", mettre(), "à la disposition"),
  one("deliver", mettre(), "sur la table"),
  one("deliver", first("passer"), "commande"),
  one("deliver", first("échanger"), "prisonniers"),
  onOne("deliver", recevoir, sums),
  onOne("deliver", participlesOf("doté"), sums),
  // What is founded for good counts as much before it is done.
  ...allOn("deliver", "créer instituer instaurer installer", first, founded),
  ...allOn("deliver", "participer contribuer", first, "financement capital coût budget"),
  // "Le port a cédé 30 % de son capital", "le dinar a cédé 2 %".
  onOne("deliver", first("céder"), stakes),
  onOne("say", first("céder"), "% terrain pas place"),
  ...all("deliver", "cofinancer subventionner indemniser dédommager rembourser", first),
  ...allOn("deliver", "acheminer envoyer parachuter", first, freight),
  onOne("deliver", participlesOf("perçu"), sums),
  ...allOn("deliver", "toucher encaisser", first, sums, "participle"),
  onOne("deliver", rendre, returned),
  ...allOn("deliver", "racheter", first, stakes, "participle"),
  onOne(
    "deliver",
    irregular("acquérir", "acquiert acquièrent", "acquerr", "acquis", "acquér"),
    `${stakes} avions navires`,
  ),
  onOne("deliver", prendre(), "participation"),
  ...allOn(
    "deliver",
    "achever terminer réhabiliter rénover électrifier raccorder relier forer",
    first,
    works,
    "participle",
  ),
  ...allOn("deliver", "bâtir", second, works, "participle"),
  onOne("deliver", participlesOf("construit"), works),
  onOne(
    "deliver",
    irregular("détruire", "détruit détruisent", "détruir", "détruit", "détruis"),
    "stock stocks mines armes arsenal",
  ),
  ...allOn("deliver", "récolter collecter lever rassembler", first, sums, "participle"),
  ...allOn("deliver", "remporter décrocher", first, "appel marché contrat contrats", "participle"),
  ...allOn("deliver", "consacrer dégager injecter apporter affecter doubler tripler augmenter garantir", first, sums),
  onOne("deliver", second("rétablir"), `${ties} ${curbs}`),
  onOne("deliver", first("arracher"), "promesse concession concessions accord engagement"),
  onOne(
    "deliver",
    first("décrocher"),
    "libération prêt accord financement aide report retrait levée ouverture soutien contrat",
  ),
  { ...onOne("agree", first("sanctionner"), pacts), bySubject: true },
  ...allOn("sign", "échanger", first, `${pacts} instruments lettres notes`, "participle"),
  // Nor has who began, made or ended a visit brought anything about.
  ...allOn("meet", "entamer commencer débuter achever terminer boucler", first, visits),
  onOne("meet", entreprendre, visits),
  onOne("meet", conclure, visits),
  one("say", first("débuter"), "par"),
  one("say", first("commencer"), "par"),
  // Who gives a dinner has delivered nothing, and who began a career or an inquiry has agreed nothing.
  onOne("meet", offrir, meals),
  ...allOn("say", "commencer débuter entamer", first, "carrière études vie discours"),
  onOne("say", ouvrir, "enquête information débat feu"),
  ...allOn("meet", "inaugurer lancer débuter commencer", first, events),
  onOne("meet", ouvrir, events),

  ...all(
    "launch",
    "lancer inaugurer créer installer instaurer démarrer commencer instituer fonder débuter entamer",
    first,
  ),
  ...all("launch", "établir", second),
  ...all("launch", "initier enclencher", first),
  onOne("launch", ouvrir, offices),
  ...allOn(
    "launch",
    "activer réactiver relancer implanter",
    first,
    `${ties} ${procedures} ${offices} commission comité`,
    "participle",
  ),
  one("launch", entreprendre),
  one("launch", ouvrir),
  one("launch", irregular("rouvrir", "rouvre rouvrent", "rouvrir", "rouvert", "rouvr")),
  ...["en œuvre", "en chantier", "en route", "en ligne", "en place", "sur pied", "en service", "sur les rails"].map(
    (words) => one("launch", mettre(), words),
  ),
  one("launch", voir, "le jour"),
  one("launch", first("donner"), "coup d' envoi"),
  one("launch", first("poser"), "première pierre"),
  one("launch", first("entrer"), "en service"),
  one("launch", first("entrer"), "en fonction"),
  onOne("launch", first("constituer"), "comité commission groupe fonds cellule équipe"),
  { ...onOne("launch", prendre("re"), ties), bySubject: true },
  onOne("launch", first("marquer"), "lancement début démarrage conclusion"),

  ...all("fail", "échouer capoter achopper buter", first),
  ...all("fail", "enliser effondrer avorter piétiner", first),
  one("fail", first("claquer"), "la porte"),
  one("fail", first("quitter"), "la table"),
  one("fail", first("rester"), "lettre morte"),
  one("fail", rompre),
  one("fail", first("solder"), "échec"),
  one("fail", first("tourner"), "court"),
  one("fail", first("tourner"), "au fiasco"),
];
