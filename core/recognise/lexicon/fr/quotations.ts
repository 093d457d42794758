import type { QuotationWords } from "../../lexicon.ts";
import { words } from "../word-lists.ts";

/** French: words beside quotations. */
export const quotations: QuotationWords = {
  saying: words(
    "a-t-il|a-t-elle|ont-ils|ont-elles|déclare|déclarent|dit|disent|explique|expliquent|affirme|affirment|estime|estiment|souligne|soulignent|précise|ajoute|indique|indiquent|rappelle|insiste|assure|conclut|observe|confie|lance|note|martèle|poursuit|plaide|dénonce|dénoncent|regrette|répète|répond|annonce|avertit|prévient|commente|reconnaît|juge|écrit|promet|déplore|raconte|témoigne|résume|déclarait|déclaraient|disait|disaient|expliquait|affirmait|estimait|soulignait|ajoutait|rappelait|assurait|dit-il|dit-elle|explique-t-il|explique-t-elle|affirme-t-il|affirme-t-elle|souligne-t-il|ajoute-t-il|poursuit-il|poursuit-elle|estime-t-il|estime-t-elle|ajoute-t-elle|souligne-t-elle|s'est félicité|s'est félicitée|s'est réjoui|s'est réjouie|s'est dit|s'est dite|s'est exclamé|s'est exclamée|s'est interrogé|s'est interrogée|se félicite|s'est inquiété|s'est inquiétée|en déclarant|en affirmant|en soulignant|en précisant|en ajoutant|en expliquant|en rappelant|a fait savoir|a fait valoir|a fait remarquer|a tenu à *er|y voit|y voient|voit dans|voient dans|d'ajouter|d'insister|de conclure|de poursuivre|de renchérir|évoquant|évoque|évoquent|qualifie de|qualifiant|se réjouit|met en garde|fait valoir|fait savoir|fait remarquer|fait observer|relève|signale|soutient|confirme|renchérit|enchaîne|s'indigne|s'exclame|s'inquiète|s'étonne|glisse|tempère|nuance|rétorque|réplique|réagit|reprend|confiait|poursuivait|concluait|insistait|précisait|indiquait|a laissé entendre|en insistant|en indiquant|en assurant|en estimant|en concluant|s'est indigné|s'est indignée|s'est étonné|s'est étonnée|parle de|parle d'|parlent de|parlent d'|parlait de|parlait d'|réclame|réclament|exige|exigent|appelle à|appellent à|condamne|condamnent|salue|saluent|fustige|fustigent|défend|défendent|promettent|craint|craignent|considère|considèrent|décrit|décrivent|jugent|accuse|accusent|réaffirme|réaffirment|admet|admettent|préviennent|scandait|scandaient|scandent|stipule|prône|prônent|vante|vantent|se dit|se disent|conteste|contestent|refuse|refusent|rejette|rejettent|dément|démentent|regrettent|rappellent|assurent|ajoutent|écrivent|reconnaissent|répondent|racontent|plaident|espère|espèrent|en appelant|en dénonçant|en évoquant|se réjouissent|se félicitent|alerte|alertent|s'alarme|s'agace|se plaint|ironise|tonne|lâche|souffle|tranche|complète|argumente|justifie|déplorent",
  ),
  beforeSaying: words(
    "pour sa part|pour leur part|de son côté|quant à lui|quant à elle|également|aussi|ensuite|notamment|encore|toutefois|par ailleurs|en outre|ainsi|enfin|alors|d'abord|récemment|vivement|solennellement|clairement|immédiatement|toujours",
  ),
  sayingAuxiliaries: words(
    "a|ont|avait|avaient|aurait|ai|avons|a-t-il|a-t-elle|a-t-on|ont-ils|ont-elles|avait-il|avait-elle|ayant|l'a|a même|n'a pas",
  ),
  // "Une offre que le ministre a jugée tardive".
  sayingParticiples: words(
    "déclaré|dit|affirmé|ajouté|indiqué|souligné|expliqué|estimé|annoncé|précisé|rappelé|insisté|assuré|conclu|observé|confié|lancé|témoigné|noté|signalé|martelé|poursuivi|tenté|décrit|salué|répondu|répété|réaffirmé|averti|prévenu|commenté|reconnu|jugé|écrit|promis|déploré|raconté|résumé|plaidé|dénoncé|regretté|exhorté|appelé|demandé|exprimé|réagi|renchéri|relevé|mentionné|admis|proclamé|critiqué|nuancé|révélé|soutenu|argué|fustigé|évoqué|qualifié|invité|proposé|remercié|fait savoir|fait valoir|clamé|enchaîné|tweeté|tranché|réitéré|félicité|accusé|rétorqué|remarqué|énoncé|promu|présenté|considéré|mis l'accent|mis l'accent sur|pris acte|pris acte de|donné rendez-vous|martelé|scandé|tenu à *er|exulté|ironisé|avancé|détaillé|confirmé|mis en relief|mis en avant|mis en garde|laissé entendre|fait observer|fait état de|fait état d'|fait part de|parlé de|parlé d'|rejeté|démenti|contesté|approuvé|craint|menacé|fait remarquer|espéré|souhaité|prôné|préconisé|recommandé|suggéré|loué|applaudi|condamné|réclamé|exigé|réjoui|pointé|rassuré|juré|garanti|vanté|glissé|avoué|concédé|asséné|ironisé|plaisanté|complété|développé|exposé|défendu|lâché|soufflé|répliqué|tempéré|certifié|revendiqué|reproché",
  ).flatMap((participle) =>
    (/^\p{Ll}+é$/u.test(participle) ? ["", "e", "s", "es"] : [""]).map((end) => participle + end),
  ),
  sayingInverted: "\\p{L}+-(?:t-)?(?:il|elle|ils|elles)",
  addressing: words("a appelé|a invité|a remercié|a accusé|a exhorté|a félicité|ont appelé|remercie|accuse"),
  documents: words(
    "communiqué|communiqué conjoint|texte|déclaration|document|rapport|note|compte rendu|message|résolution|lettre|tweet|discours|allocution|publication",
  ),
  agents: words("par"),
  speakingBodies: words(
    "présidence|gouvernement|ministère|ambassade|commission|délégation|armée|parti|organisation|agence|institution|banque|union|primature|chancellerie|diplomatie|cabinet|conseil|junte|opposition|coalition|parlement|assemblée|sénat|parquet|police|mission|autorités|parties|partie|secrétariat|direction|comité|groupe|ong|association|syndicat|entreprise|société|compagnie|fondation|mairie|préfecture|gouvernorat|université|confédération|fédération|alliance|maison|quai d'orsay|élysée|kremlin|maison blanche|pentagone|matignon|entourage|bureau|équipe|services|avocats|proches|famille",
  ),
  parties: words(
    "deux pays|deux parties|deux dirigeants|deux présidents|deux ministres|deux chefs d'état|deux gouvernements|deux délégations|deux capitales|deux hommes",
  ),
  bodyNouns: words("ong|ONG|organisation|institution|agence|association|organisme|syndicat"),
  accordingTo: [
    ...words(
      "selon|d'après|lit-on dans|peut-on lire dans|pouvait-on lire dans|est-il écrit dans|est-il indiqué dans|est-il précisé dans|apprend-on dans|indique-t-on à|fait-on savoir à|fait-on valoir à|confie-t-on à|explique-t-on à|souligne-t-on à|indique-t-on au|précise-t-on à|précise-t-on au|assure-t-on à|assure-t-on au|à en croire",
    ),
    ...words(
      "apprend-on auprès|apprend-on|a-t-on appris|a-t-on appris auprès|aux yeux|aux dires|de l'avis|pour reprendre les mots|selon les mots|selon les termes|selon les propos|selon les dires|selon les déclarations|selon les explications|selon la formule|selon l'expression|dans les mots",
    ).flatMap((words) => ["de", "du", "des", "d'"].map((of) => `${words} ${of}`)),
  ],
  pronouns: new Map([
    ["il", "m"],
    ["elle", "f"],
    ["lui", "any"],
    ["celui-ci", "latter m"],
    ["celle-ci", "latter f"],
    ["ce dernier", "latter m"],
    ["cette dernière", "latter f"],
    ["ces derniers", "many"],
    ["ils", "many"],
    ["elles", "many"],
    ["on", null],
  ]),
  feminineBodies: words(
    "présidence|ambassade|commission|délégation|armée|organisation|agence|institution|banque|union|primature|chancellerie|diplomatie|junte|opposition|coalition|assemblée|police|mission|partie|direction|ong|association|entreprise|société|compagnie|fondation|mairie|préfecture|université|confédération|fédération|alliance|maison|maison blanche|équipe|famille|déclaration|note|résolution|lettre|allocution|publication",
  ),
  objectPronouns: words("lui|leur|nous|vous|me|m'|te|t'|l'|le|la|les"),
  subjectForms: new Map(),
  demonstratives: words("ce|cet|cette"),
  impersonal: words(
    "il convient|il faut|il existe|il s'agit|il y a|il importe|il reste|il est à|il est important|il est prévu|il est nécessaire|il est utile|il est bon|il ressort|il en va|il semble|il paraît|il a été convenu|il a été décidé",
  ),
  clauseOpeners: words("que|qu'"),
  indefinites: words("un|une|des|plusieurs|certains|certaines|quelques|de nombreux|de nombreuses"),
  contrasts: words(
    "tandis que|tandis qu'|alors que|alors qu'|mais|quand|lorsque|lorsqu'|bien que|bien qu'|avant que|avant qu'|ce que|ce qu'",
  ),
  beforeAddressees: words("à|au|aux|devant|sur|auprès de|auprès d'|dans"),
  pointingBack: ["c'est", "c'était", "tel est", "telle est", "tel était", "telle était", "voilà"].flatMap((opening) =>
    words(
      "ce que|ce qu'|en ces termes|par ces mots|avec ces mots|la promesse|le message|l'appel|le constat|la mise en garde|le vœu|l'engagement|la réponse|l'avertissement|la conviction|le souhait",
    ).map((what) => `${opening} ${what}`),
  ),
  titling: words(
    "intitulé|intitulée|intitulés|intitulées|baptisé|baptisée|thème|titre|nommé|nommée|dénommé|dénommée|destiné à|destinée à|visant à|slogan",
  ),
  companyWords: words("avec|entre|chez|contre|après|devant|envers|sans"),
  unnamedSpeakers: words(
    "certains|certaines|plusieurs|quelqu'un|beaucoup|tous|la même source|cette source|cette|cet|lequel|laquelle|quoi|qui|dont|ce|cela",
  ),
  phraseEnds: words(
    "publié|publiée|émis|émise|signé|signée|adressé|adressée|remis|remise|diffusé|diffusée|rendu|transmis|transmise|consulté|dans|lors|à|au|aux|en|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|hier|devant|sur|avec|qui|que|qu'il|dont|pour|après|avant|cité|citée|par|depuis|et|mais|où|chez|face|s'est|est|a|ont|ce|cette|vers|pendant|ainsi|comme|quant|sans|sous couvert|sous le couvert|sous condition|sous anonymat|selon|alors|afin|tandis",
  ),
  standingTitles: new Map([
    ["chef de l'état", words("président|présidente|roi|reine|émir|sultan")],
    ["chef de l'etat", words("président|présidente|roi|reine|émir|sultan")],
    ["cheffe de l'etat", words("présidente|reine")],
    ["maître du kremlin", words("président|présidente")],
    ["locataire de l'élysée", words("président|présidente")],
    ["locataire de la maison blanche", words("président|présidente")],
    ["hôte de l'élysée", words("président|présidente")],
    ["patron", words("secrétaire général|directeur général|directeur|président|commissaire|haut-commissaire")],
    ["patronne", words("secrétaire générale|directrice générale|directrice|présidente|commissaire")],
    ["chef du gouvernement", words("premier ministre|première ministre|chancelier|chancelière|président du conseil")],
    ["cheffe du gouvernement", words("première ministre|chancelière|présidente du conseil")],
    ["chef de la diplomatie", words("ministre des affaires étrangères")],
    ["cheffe de la diplomatie", words("ministre des affaires étrangères")],
    [
      "diplomate",
      words(
        "ambassadeur|ambassadrice|consul|envoyé spécial|envoyée spéciale|haut représentant|haute représentante|secrétaire général|secrétaire générale|ministre des affaires étrangères|émissaire|médiateur|médiatrice",
      ),
    ],
    [
      "dirigeant",
      words(
        "président|présidente|premier ministre|première ministre|roi|reine|émir|sultan|chancelier|chancelière|dirigeant",
      ),
    ],
    ["dirigeante", words("présidente|première ministre|reine|chancelière|dirigeante")],
    ["chef de l'exécutif", words("président|présidente|premier ministre|première ministre|chancelier|chancelière")],
    ["cheffe de l'état", words("présidente|reine")],
    ["sa majesté", words("roi|reine|sultan|empereur")],
    ["son altesse", words("prince|princesse|émir")],
    ["sa sainteté", words("pape")],
    ["majesté", words("roi|reine|sultan|empereur")],
  ]),
  feminine: words(
    "mme|madame|mlle|présidente|la ministre|ministre française|reine|princesse|chancelière|ambassadrice|sénatrice|députée|directrice|première ministre|porte-parole de la|candidate|conseillère|docteure|professeure|chercheuse|vice-présidente|représentante|la",
  ),
  masculine: words(
    "m.|monsieur|président|le ministre|roi|prince|chancelier|ambassadeur|sénateur|député|directeur|premier ministre|général|colonel|émir|cheikh|pape|le|directeur général",
  ),
};
