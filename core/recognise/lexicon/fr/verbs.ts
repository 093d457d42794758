import type { VerbWords } from "../../lexicon.ts";
import type { Auxiliary } from "../../verbs.ts";
import {
  all,
  battre,
  faire,
  first,
  irregular,
  mettre,
  one,
  onOne,
  prendre,
  ouvrir,
  promouvoir,
  recevoir,
  rendre,
  second,
  tenir,
} from "./conjugation.ts";
import { resultVerbs } from "./result-verbs.ts";

/** What verbs and nouns stand before an infinitive that is not done. */
const refusals = [
  ...["renoncer", "refuser", "nier", "échouer"].flatMap((infinitive) => [...first(infinitive).keys()]),
  ...irregular("démentir", "dément démentent", "démentir", "démenti", "démentai").keys(),
  ..."refus renoncement renonciation".split(" "),
];

/** French: verbs of visits and agreements, and what stands before them. */
export const verbs: VerbWords = {
  verbs: [
    ...resultVerbs,
    ...all(
      "discuss",
      "discuter aborder évoquer examiner négocier traiter échanger étudier explorer analyser passer parler plancher pencher dialoguer délibérer",
      first,
    ),
    one("discuss", battre("dé")),
    one("discuss", second("réfléchir")),
    one("discuss", faire, "le point"),
    one("discuss", first("porter"), "sur"),
    one("discuss", first("tourner"), "autour"),
    one("discuss", mettre(), "l' accent"),
    one("discuss", first("dresser"), "bilan"),
    one("discuss", tenir("entre")),
    ...all(
      "meet",
      "rencontrer visiter participer assister présider coprésider séjourner effectuer convoquer inviter",
      first,
    ),
    ...all("meet", "réunir", second),
    one("meet", irregular("accueillir", "accueille accueillent", "accueiller", "accueilli", "accueill")),
    one("meet", recevoir),
    one("meet", prendre(), "part"),
    // "Aura un entretien": what one will have.
    onOne(
      "meet",
      new Map([...irregular("avoir", "a ont", "aur", "eu", "av")].filter(([, form]) => form === "future")),
      "entretien entretiens tête rencontre rencontres audience discussions pourparlers échanges réunion réunions",
    ),
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
    one("aim", first("travailler"), "à"),
    one("aim", first("employer"), "à"),
    one("aim", first("atteler"), "à"),
    one("aim", ouvrir, "la voie"),
    ...all("aim", "efforcer œuvrer", first),
    onOne("aim", first("exprimer"), "souhait volonté désir vœu intention espoir"),
    onOne("aim", first("manifester"), "souhait volonté désir vœu intention espoir"),
    onOne("aim", first("formuler"), "souhait volonté désir vœu intention espoir"),
    one("aim", irregular("attendre", "attend attendent attends", "attendr", "attendu", "attend")),
    one("aim", irregular("vouloir", "veut veulent voulons veux", "voudr", "voulu", "voul")),
    one("aim", irregular("prévoir", "prévoit prévoient", "prévoir", "prévu", "prévoy")),
    one("aim", irregular("entendre", "entend entendent entendons", "entendr", "entendu", "entend")),
    ...all("say", "souligner insister estimer déclarer affirmer expliquer assurer ajouter indiquer préciser", first),
    ...all("affirm", "réaffirmer rappeler exprimer noter condamner réitérer déplorer critiquer regretter", first),
    ...all("praise", "saluer féliciter remercier", first),
  ],
  auxiliaries: new Map<string, Auxiliary>([
    ...words("a ont ai avons ayant aient ait", "have"),
    ...words("avait avaient eut eurent", "had"),
    ...words("est sont sommes soit soient", "be"),
    ...words("était étaient fut furent", "was"),
    ...words("été", "passes"),
    ...words("être avoir", "toBe"),
    ...words("sera seront aura auront va vont allait allaient", "future"),
    ...words("serait seraient", "conditional"),
    // "Des soldats auraient été déployés" tells a rumour.
    ...words("aurait auraient", "possible"),
    ...words("devrait devraient doit doivent devra devront devait devaient", "expected"),
    ...words("pourrait pourraient pourra pourront peut peuvent", "possible"),
    // "est venu chercher", "se rend à Corvel pour signer".
    ...words("pour", "purpose"),
    ...words("de d' à", "to"),
    ...words("ne n' pas jamais", "not"),
    ...words(
      "se s' y en l' les le la leur lui également aussi ainsi ensuite enfin déjà notamment officiellement récemment conjointement hier aujourd hui nous vous me m' tous encore mieux bien toujours davantage donc alors dès lors désormais ensemble lundi mardi mercredi jeudi vendredi samedi dimanche matin soir dernier bel toutefois néanmoins cependant par ailleurs outre effet revanche",
      "passes",
    ),
  ]),
  governors: new Map<string, Auxiliary>([
    ...words("afin vue but objectif ambition vise visent visant visait pour occasion mission", "purpose"),
    ...words("prévu prévue censé censée appelé appelés appelée appelées", "expected"),
    // "vient de signer" has signed.
    ...words("vient viennent venons", "have"),
    ...refusals.map((form): [string, Auxiliary] => [form, "refusal"]),
  ]),
  nothing: /^(?:aucune?|nulle?) /,
  nounMarkers:
    "un une ce cet cette ces son sa ses leur leurs du au aux des le la les l' en sans par avec sous première".split(
      " ",
    ),
  reflexives: ["s'", "se"],
  beingWords: "est sont soit soient fut furent était étaient été".split(" "),
  bodies:
    "capitale consortium entreprise ville municipalité mairie région province administration exécutif justice tribunal marine bailleur voisin état pays port gouvernement cabinet sénateur député négociateur".split(
      " ",
    ),
  beforeAgent: ["par"],
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
  narrated: "(?:(?:a|s['’]est)\\s\\p{Ll}{3,}|(?!comme\\s|outre\\s)(?:s['’]|se\\s)?\\p{Ll}{3,}e)",
  deedNoun: /^(?!(?:inten|posi|rela|situa|condi)tion|sentiment)\p{L}+(?:ment|[ts]ion|age|ture|ise|ssement)s?$/u,
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
