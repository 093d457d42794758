import type { VerbWords } from "../../lexicon.ts";
import type { Auxiliary, Form, Meaning, Verb } from "../../verbs.ts";

type Forms = [string, Form][];

function forms(...lists: Forms[]): ReadonlyMap<string, Form> {
  return new Map(lists.flat());
}

function each(stem: string, endings: string, form: Form): Forms {
  return endings.split(" ").map((ending): [string, Form] => [stem + ending.replace("-", ""), form]);
}

function later(stem: string): Forms {
  return [...each(stem, "a ont ons ai", "future"), ...each(stem, "ait aient ions", "conditional")];
}

/** A verb in -er ("signer"): "g" and "c" soften before a and o, "-yer" turns to "-ie". */
function first(infinitive: string): ReadonlyMap<string, Form> {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith("g") ? `${stem}e` : stem.endsWith("c") ? `${stem.slice(0, -1)}ç` : stem;
  const closed = stem.endsWith("y") ? `${stem.slice(0, -1)}i` : stem.replace(/é(?=[^aeiouy]{1,2}$)|e(?=v$)/u, "è");
  return forms(
    [[infinitive, "infinitive"]],
    each(closed, "e es ent", "present"),
    each(stem, "ez", "present"),
    each(soft, "ons", "present"),
    each(soft, "a", "past"),
    each(stem, "èrent", "past"),
    each(soft, "ait aient", "imperfect"),
    each(soft, "ant", "gerund"),
    each(stem, "é ée és ées", "participle"),
    later(infinitive),
    later(`${closed}er`),
  );
}

/** A verb in -ir like "fournir". */
function second(infinitive: string): ReadonlyMap<string, Form> {
  const stem = infinitive.slice(0, -1);
  return forms(
    [[infinitive, "infinitive"]],
    each(stem, "t ssent ssons", "present"),
    each(stem, "ssait ssaient", "imperfect"),
    each(stem, "ssant", "gerund"),
    each(stem, "- e s es", "participle"),
    later(infinitive),
  );
}

/** Any other verb, by its infinitive, present forms, and the stems of future, participle and imperfect. */
function irregular(
  infinitive: string,
  present: string,
  future: string,
  participle: string,
  imperfect: string,
): ReadonlyMap<string, Form> {
  return forms(
    [[infinitive, "infinitive"]],
    each("", present, "present"),
    later(future),
    each(participle, "- e s es", "participle"),
    each(imperfect, "ait aient", "imperfect"),
    each(imperfect, "ant", "gerund"),
  );
}

function all(meaning: Meaning, infinitives: string, conjugate: (infinitive: string) => Verb["forms"]): Verb[] {
  return infinitives.split(" ").map((infinitive) => ({ meaning, forms: conjugate(infinitive), particle: [] }));
}

function one(meaning: Meaning, verbForms: Verb["forms"], particle = ""): Verb {
  return { meaning, forms: verbForms, particle: particle === "" ? [] : particle.split(" ") };
}

/** A verb that tells something only of one of these objects. */
function onOne(meaning: Meaning, verbForms: Verb["forms"], objects: string): Verb {
  return { meaning, forms: verbForms, particle: [], objects: new Set(objects.split(" ")) };
}

const mettre = (prefix = ""): Verb["forms"] =>
  irregular(`${prefix}mettre`, `${prefix}met ${prefix}mettent`, `${prefix}mettr`, `${prefix}mis`, `${prefix}mett`);
const tenir = (prefix = ""): Verb["forms"] =>
  irregular(`${prefix}tenir`, `${prefix}tient ${prefix}tiennent`, `${prefix}tiendr`, `${prefix}tenu`, `${prefix}ten`);
const venir = (prefix: string): Verb["forms"] =>
  irregular(
    `${prefix}venir`,
    `${prefix}vient ${prefix}viennent ${prefix}venons`,
    `${prefix}viendr`,
    `${prefix}venu`,
    `${prefix}ven`,
  );
const faire = irregular("faire", "fait font", "fer", "fait", "fais");
const battre = (prefix = ""): Verb["forms"] =>
  irregular(`${prefix}battre`, `${prefix}bat ${prefix}battent`, `${prefix}battr`, `${prefix}battu`, `${prefix}batt`);
const prendre = (prefix = ""): Verb["forms"] =>
  irregular(
    `${prefix}prendre`,
    `${prefix}prend ${prefix}prennent`,
    `${prefix}prendr`,
    `${prefix}pris`,
    `${prefix}pren`,
  );
const voir = irregular("voir", "voit voient", "verr", "vu", "voy");
const ouvrir = irregular("ouvrir", "ouvre ouvrent", "ouvrir", "ouvert", "ouvr");
const recevoir = irregular("recevoir", "reçoit reçoivent", "recevr", "reçu", "recev");
const rendre = irregular("rendre", "rend rendent", "rendr", "rendu", "rend");
const promouvoir = irregular("promouvoir", "promeut promeuvent", "promouvr", "promu", "promouv");
const conclure = irregular("conclure", "conclut concluent", "conclur", "conclu", "conclu");

/** French: verbs of visits and agreements, and what stands before them. */
export const verbs: VerbWords = {
  verbs: [
    one("sign", first("apposer"), "signature"),
    ...all("sign", "signer parapher ratifier cosigner contresigner", first),
    ...all("agree", "accepter finaliser sceller boucler", first),
    one("agree", venir("con")),
    one("agree", conclure),
    one("agree", venir("par"), "à un accord"),
    one("agree", venir("par"), "à un compromis"),
    one("agree", first("accorder"), "pour"),
    one("agree", first("accorder"), "sur"),
    one("agree", mettre(), "d' accord"),
    one("agree", irregular("entendre", "entendent", "entendr", "entendu", "entend"), "pour"),
    one("agree", irregular("entendre", "entendent", "entendr", "entendu", "entend"), "sur"),
    one("agree", first("accorder"), "afin"),
    one("agree", first("trouver"), "accord"),
    one("agree", first("trouver"), "compromis"),
    one("agree", venir("par"), "à une entente"),
    one("agree", first("tomber"), "d' accord"),
    one("agree", irregular("consentir", "consent consentent", "consentir", "consenti", "consent")),
    onOne("agree", second("aboutir"), "accord compromis consensus entente texte déclaration traité trêve convention"),
    onOne("agree", first("déboucher"), "accord compromis consensus entente texte déclaration traité trêve convention"),
    onOne("agree", first("accoucher"), "accord compromis consensus entente texte déclaration traité trêve convention"),
    onOne("agree", first("arriver"), "accord compromis consensus entente texte déclaration traité trêve convention"),
    onOne("agree", first("dégager"), "accord compromis consensus entente texte déclaration traité trêve convention"),
    onOne("agree", venir("par"), "consensus convention traité trêve"),
    ...all("commit", "engager", first),
    one("commit", mettre("pro")),
    ...all("announce", "annoncer dévoiler proclamer officialiser", first),
    onOne("announce", first("présenter"), "plan projet stratégie réforme budget programme"),
    one("announce", first("présenter"), "feuille de route"),
    ...all(
      "decide",
      "décider adopter approuver nommer désigner suspendre autoriser valider entériner abroger prolonger reconduire geler annuler voter abolir supprimer rétablir libérer expulser limoger ajourner classer homologuer ordonner décréter exempter dispenser plafonner révoquer destituer relâcher extrader gracier amnistier promulguer nationaliser accréditer radier",
      first,
    ),
    one("decide", irregular("suspendre", "suspend suspendent", "suspendr", "suspendu", "suspend")),
    onOne(
      "decide",
      first("lever"),
      "sanctions embargo droits restrictions interdiction suspension veto blocus moratoire immunité visas",
    ),
    onOne("decide", first("donner"), "aval mandat consentement agrément"),
    one("decide", first("donner"), "feu vert"),
    onOne("decide", first("charger"), "leur leurs son ses"),
    onOne("decide", first("rejeter"), "voix texte projet motion résolution recours budget amendement"),
    onOne("decide", first("retirer"), "accord traité pacte convention organisation troupes"),
    onOne("decide", first("dresser"), "liste calendrier plan"),
    onOne("decide", first("arrêter"), "plan calendrier programme liste mesures modalités date montant"),
    one("decide", mettre(), "un terme"),
    // "un engagement ferme"
    one("decide", new Map([...first("fermer")].filter(([form]) => form !== "ferme"))),
    ...all("decide", "renoncer trancher reporter acter", first),
    onOne("decide", second("saisir"), "cour conseil tribunal justice commission comité"),
    onOne("decide", first("condamner"), "verser payer rembourser prison amende"),
    onOne("decide", first("relever"), "taux plafond seuil prix taxe salaires quota quotas"),
    onOne("decide", first("abaisser"), "taux plafond seuil prix taxe salaires quota quotas"),
    onOne("decide", first("porter"), "taux plafond seuil prix taxe salaires quota quotas"),
    one("decide", first("déclarer"), "fin"),
    one("decide", first("inscrire"), "sur la liste"),
    one("decide", irregular("inscrire", "inscrit inscrivent", "inscrir", "inscrit", "inscriv"), "liste"),
    one("decide", irregular("interdire", "interdit interdisent", "interdir", "interdit", "interdis")),
    one("decide", irregular("élire", "élit élisent", "élir", "élu", "élis")),
    one("decide", mettre(), "fin"),
    one("decide", irregular("exclure", "exclut excluent", "exclur", "exclu", "exclu")),
    one("decide", first("donner"), "instructions"),
    one("decide", first("renforcer"), "sanctions"),
    onOne("deliver", recevoir, "millions milliards euros don prêt aide subvention crédit"),
    one("decide", rendre, "public"),
    ...all(
      "deliver",
      "livrer octroyer allouer verser débloquer doubler décaisser accorder attribuer transférer débourser restituer céder prêter distribuer financer effacer rapatrier évacuer déployer mobiliser dépêcher expédier acheter",
      first,
    ),
    ...all("deliver", "fournir investir rétablir", second),
    one("deliver", irregular("vendre", "vend vendent", "vendr", "vendu", "vend")),
    one("deliver", first("échanger"), "prisonniers"),
    onOne("deliver", first("consacrer"), "millions euros milliards"),
    one("deliver", irregular("offrir", "offre offrent", "offrir", "offert", "offr")),
    one("deliver", mettre("re")),
    one("deliver", faire, "don"),
    one("deliver", mettre(), "à disposition"),
    one("deliver", first("passer"), "commande"),
    ...all("deliver", "réceptionner récupérer", first),
    onOne("deliver", first("arracher"), "promesse concession concessions accord engagement"),
    one("deliver", mettre(), "à la disposition"),
    one("deliver", mettre(), "sur la table"),
    one("deliver", irregular("obtenir", "obtient obtiennent", "obtiendr", "obtenu", "obten")),
    onOne(
      "deliver",
      first("décrocher"),
      "libération prêt accord financement aide report retrait levée ouverture soutien",
    ),
    onOne("deliver", first("dégager"), "millions milliards euros"),
    onOne("deliver", first("injecter"), "millions milliards euros"),
    onOne("deliver", first("apporter"), "millions milliards euros"),
    onOne("deliver", first("affecter"), "millions milliards euros"),
    ...all("launch", "lancer inaugurer créer installer instaurer démarrer commencer", first),
    ...all("launch", "instituer fonder débuter entamer", first),
    ...all("launch", "établir", second),
    one("launch", mettre(), "en œuvre"),
    one("launch", mettre(), "en chantier"),
    one("launch", mettre(), "en route"),
    one("launch", mettre(), "en ligne"),
    one("launch", voir, "le jour"),
    one("launch", first("donner"), "coup d' envoi"),
    one("launch", first("poser"), "première pierre"),
    one("launch", first("entrer"), "en service"),
    one("launch", first("entrer"), "en fonction"),
    onOne("launch", first("constituer"), "comité commission groupe fonds cellule équipe"),
    onOne(
      "launch",
      prendre("re"),
      "dialogue négociations pourparlers vols liaisons relations livraisons exportations contrôle",
    ),
    one("launch", ouvrir),
    one("launch", irregular("rouvrir", "rouvre rouvrent", "rouvrir", "rouvert", "rouvr")),
    one("aim", ouvrir, "la voie"),
    onOne("launch", first("marquer"), "lancement début démarrage conclusion"),
    one("launch", mettre(), "en place"),
    one("launch", mettre(), "sur pied"),
    one("launch", mettre(), "en service"),
    ...all("fail", "échouer capoter achopper buter", first),
    one("fail", first("suspendre"), "pourparlers"),
    one("fail", irregular("rompre", "rompt rompent", "rompr", "rompu", "romp")),
    one("fail", first("solder"), "échec"),
    one("fail", first("tourner"), "court"),
    one("fail", first("tourner"), "au fiasco"),
    ...all(
      "discuss",
      "discuter aborder évoquer examiner négocier traiter échanger étudier explorer analyser passer parler plancher pencher dialoguer délibérer",
      first,
    ),
    one("discuss", battre("dé")),
    one("discuss", second("réfléchir")),
    one("discuss", faire, "le point"),
    one("discuss", first("dresser"), "bilan"),
    one("discuss", tenir("entre")),
    ...all(
      "meet",
      "rencontrer visiter participer assister présider coprésider séjourner effectuer convoquer inviter",
      first,
    ),
    ...all("meet", "réunir accueillir", second),
    one("meet", recevoir),
    one("meet", rendre),
    one("meet", tenir()),
    ...all(
      "strengthen",
      "renforcer consolider développer intensifier relancer dynamiser favoriser encourager faciliter améliorer stimuler raffermir resserrer lutter préserver accompagner diversifier contribuer aider accélérer augmenter concrétiser créer assurer garantir attirer mobiliser protéger porter rapprocher réactiver redynamiser remplacer stabiliser régler trouver soutenir poursuivre bâtir hisser inscrire impulser coordonner harmoniser optimiser moderniser former doter permettre identifier nouer tisser amorcer engager résoudre réduire débloquer donner explorer élaborer définir préparer fixer restaurer équiper gérer limiter sécuriser réformer apaiser désamorcer surmonter combler simplifier alléger éradiquer vacciner dépister sauvegarder valoriser rénover numériser éprouver tester enrayer endiguer freiner sauver éviter arrêter adapter former aligner reculer baisser diminuer atténuer accélérer élever rehausser redorer conforter fluidifier décarboner électrifier désenclaver désengorger irriguer reboiser dépolluer digitaliser professionnaliser mutualiser veiller superviser contrôler surveiller contrer juguler démanteler dissuader embaucher recruter insérer intégrer reconvertir héberger loger scolariser alphabétiser soigner indemniser dédommager réconcilier pacifier démobiliser désarmer persuader rassurer fédérer rassembler sensibiliser partager exporter transformer raffiner rationaliser restructurer décongestionner revitaliser repeupler",
      first,
    ),
    ...all(
      "strengthen",
      "approfondir élargir définir bâtir raffermir affermir enrichir établir réunir assainir nourrir réussir",
      second,
    ),
    one("strengthen", irregular("vaincre", "vainc vainquent", "vaincr", "vaincu", "vainqu")),
    one("strengthen", irregular("convaincre", "convainc convainquent", "convaincr", "convaincu", "convainqu")),
    one("strengthen", irregular("prévenir", "prévient préviennent", "préviendr", "prévenu", "préven")),
    one("strengthen", irregular("produire", "produit produisent", "produir", "produit", "produis")),
    one("strengthen", promouvoir),
    one("strengthen", irregular("étendre", "étend étendent", "étendr", "étendu", "étend")),
    one("strengthen", irregular("accroître", "accroît accroissent", "accroîtr", "accru", "accroiss")),
    one("strengthen", irregular("poursuivre", "poursuit poursuivent", "poursuivr", "poursuivi", "poursuiv")),
    one("strengthen", tenir("sou")),
    one("strengthen", battre("com")),
    one("strengthen", mettre("per")),
    one("strengthen", irregular("réduire", "réduit réduisent", "réduir", "réduit", "réduis")),
    one("strengthen", irregular("résoudre", "résout résolvent", "résoudr", "résolu", "résolv")),
    one("strengthen", irregular("construire", "construit construisent", "construir", "construit", "construis")),
    one("strengthen", irregular("appuyer", "appuie appuient", "appuier", "appuyé", "appuy")),
    ...all(
      "aim",
      "viser souhaiter espérer ambitionner aspirer envisager chercher projeter tenter plaider demander réclamer proposer",
      first,
    ),
    one("aim", first("appeler"), "vœux"),
    one("aim", first("miser"), "sur"),
    one("aim", first("tabler"), "sur"),
    one("aim", first("plancher"), "sur"),
    one("aim", first("songer"), "à"),
    one("aim", first("employer"), "à"),
    one("aim", first("atteler"), "à"),
    ...all("aim", "efforcer œuvrer", first),
    onOne("aim", first("exprimer"), "souhait volonté désir vœu intention espoir"),
    onOne("aim", first("manifester"), "souhait volonté désir vœu intention espoir"),
    onOne("aim", first("formuler"), "souhait volonté désir vœu intention espoir"),
    one("aim", irregular("attendre", "attend attendent attends", "attendr", "attendu", "attend")),
    one("aim", irregular("vouloir", "veut veulent voulons veux", "voudr", "voulu", "voul")),
    one("aim", irregular("prévoir", "prévoit prévoient", "prévoir", "prévu", "prévoy")),
    one("aim", irregular("entendre", "entend entendent entendons", "entendr", "entendu", "entend")),
    ...all("say", "souligner insister estimer déclarer affirmer expliquer assurer ajouter indiquer préciser", first),
    ...all(
      "affirm",
      "réaffirmer saluer rappeler exprimer féliciter noter condamner réitérer déplorer critiquer regretter remercier",
      first,
    ),
  ],
  auxiliaries: new Map<string, Auxiliary>([
    ...words("a ont ai avons ayant aient ait", "have"),
    ...words("avait avaient eut eurent", "had"),
    ...words("est sont sommes soit soient", "be"),
    ...words("était étaient fut furent", "was"),
    ...words("été", "passes"),
    ...words("être avoir", "toBe"),
    ...words("sera seront aura auront va vont allait", "future"),
    ...words("serait seraient aurait auraient", "conditional"),
    ...words("devrait devraient doit doivent devra devront devait", "expected"),
    ...words("pourrait pourraient pourra pourront peut peuvent", "possible"),
    ...words("pour", "purpose"),
    ...words("de d' à", "to"),
    ...words("ne n' pas jamais", "not"),
    ...words(
      "se s' y en l' les le la leur lui également aussi ainsi ensuite enfin déjà notamment officiellement récemment conjointement hier aujourd hui nous vous me m' tous encore mieux bien toujours davantage donc alors dès lors",
      "passes",
    ),
  ]),
  governors: new Map<string, Auxiliary>([
    ...words("afin vue but objectif ambition vise visent visant visait pour occasion mission", "purpose"),
    ...words("prévu prévue censé censée appelé appelés appelée appelées", "expected"),
    // "vient de signer" has signed.
    ...words("vient viennent venons", "have"),
  ]),
  nounMarkers:
    "un une ce cet cette ces son sa ses leur leurs du au aux des le la les l' en sans par avec sous première".split(
      " ",
    ),
  reflexives: ["s'", "se"],
  promisers: [],
  wishers: [],
  participleFollowers: [],
  subordinators: "qui que qu' dont où lequel laquelle lesquels après depuis lorsque lorsqu' quand alors si comme".split(
    " ",
  ),
  headlineFuture: [],
  forWords: ["pour"],
  beforeAim: ["de", "d'", "que", "qu'"],
  foreseeing: ["devrait", "devraient"],
  scheduled:
    "prévu prévue prévus prévues programmé programmée programmés programmées planifié planifiée planifiés planifiées attendu attendue attendus attendues agendé agendée".split(
      " ",
    ),
  intending: "compte comptent comptait comptaient aimerait aimeraient voudrait voudraient tient tiennent".split(" "),
  mattering: ["agit", "agira", "agirait"],
  infinitive: /(?:er|ir|oir|re)$/,
  participle: /(?:é|ée|és|ées|u|ue|us|ues|is|ise|it|ite)$/,
  adverb: /ment$/,
  future:
    "(?<![\\p{L}])(?!opéra|caméra|choléra)\\p{L}+(?:era|eront|ira|iront|dra|dront|vra|vront|ura|uront|rra|rront)(?!\\p{L})|(?<!\\p{L})(?:va|vont)\\s+(?:\\p{L}+\\s+)?\\p{L}+(?:er|ir|re|oir)(?!\\p{L})",
  futureForm:
    /^(?!opéra$|caméra$|choléra$|para$)\p{L}+(?:era|eront|ira|iront|dra|dront|vra|vront|ura|uront|rra|rront)$/u,
};

function words(list: string, auxiliary: Auxiliary): [string, Auxiliary][] {
  return list.split(" ").map((word) => [word, auxiliary]);
}
