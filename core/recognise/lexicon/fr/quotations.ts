import type { QuotationWords } from "../../lexicon.ts";
import { words } from "../word-lists.ts";

/** French: words beside quotations. */
export const quotations: QuotationWords = {
  saying: words(
    "a-t-il|a-t-elle|ont-ils|ont-elles|déclare|déclarent|dit|disent|explique|expliquent|affirme|affirment|estime|estiment|souligne|soulignent|précise|ajoute|indique|indiquent|rappelle|insiste|assure|conclut|observe|confie|lance|note|martèle|poursuit|plaide|dénonce|dénoncent|regrette|répète|répond|annonce|avertit|prévient|commente|reconnaît|juge|écrit|promet|déplore|raconte|témoigne|résume|déclarait|déclaraient|disait|disaient|expliquait|affirmait|estimait|soulignait|ajoutait|rappelait|assurait|dit-il|dit-elle|explique-t-il|explique-t-elle|affirme-t-il|affirme-t-elle|souligne-t-il|ajoute-t-il|poursuit-il|poursuit-elle|estime-t-il|estime-t-elle|ajoute-t-elle|souligne-t-elle|s'est félicité|s'est félicitée|s'est réjoui|s'est réjouie|s'est dit|s'est dite|s'est exclamé|s'est exclamée|s'est interrogé|s'est interrogée|se félicite|s'est inquiété|s'est inquiétée|en déclarant|en affirmant|en soulignant|en précisant|en ajoutant|en expliquant|en rappelant|a fait savoir|a fait valoir|a fait remarquer|a tenu à préciser|a tenu à souligner|évoquant|évoque|évoquent|qualifie de|qualifiant|se réjouit|met en garde|fait valoir|fait savoir|fait remarquer|fait observer|relève|signale|soutient|confirme|renchérit|enchaîne|s'indigne|s'exclame|s'inquiète|s'étonne|glisse|tempère|nuance|rétorque|réplique|réagit|reprend|confiait|poursuivait|concluait|insistait|précisait|indiquait|a tenu à rappeler|a laissé entendre|en insistant|en indiquant|en assurant|en estimant|en concluant|s'est indigné|s'est indignée|s'est étonné|s'est étonnée",
  ),
  beforeSaying: words(
    "également|aussi|ensuite|notamment|encore|toutefois|par ailleurs|en outre|ainsi|enfin|alors|d'abord|récemment|vivement|solennellement|clairement|immédiatement|toujours",
  ),
  sayingAuxiliaries: words(
    "a|ont|avait|avaient|aurait|ai|avons|a-t-il|a-t-elle|a-t-on|ont-ils|ont-elles|avait-il|avait-elle|ayant|l'a|a même|n'a pas",
  ),
  sayingParticiples: words(
    "déclaré|dit|affirmé|ajouté|indiqué|souligné|expliqué|estimé|annoncé|précisé|rappelé|insisté|assuré|conclu|observé|confié|lancé|témoigné|noté|signalé|martelé|poursuivi|tenté|décrit|salué|répondu|répété|réaffirmé|averti|prévenu|commenté|reconnu|jugé|écrit|promis|déploré|raconté|résumé|plaidé|dénoncé|regretté|exhorté|appelé|demandé|exprimé|réagi|renchéri|relevé|mentionné|admis|proclamé|critiqué|nuancé|révélé|soutenu|argué|fustigé|évoqué|qualifié|invité|proposé|remercié|fait savoir|fait valoir|clamé|enchaîné|tweeté|tranché|réitéré|félicité|accusé|rétorqué|remarqué|énoncé|promu|présenté|considéré|avancé|détaillé|confirmé|mis en relief|mis en avant|mis en garde|laissé entendre|fait observer|fait état de|fait part de|fait remarquer|espéré|souhaité|prôné|préconisé|recommandé|suggéré|loué|applaudi|condamné|réclamé|exigé|réjoui|pointé|rassuré|juré|garanti|vanté|glissé|avoué|concédé|asséné|ironisé|plaisanté|complété|développé|exposé|défendu|lâché|soufflé|répliqué|tempéré|certifié|revendiqué|reproché",
  ),
  sayingInverted: "\\p{L}+-(?:t-)?(?:il|elle|ils|elles)",
  addressing: words("a appelé|a invité|a remercié|a accusé|a exhorté|a félicité|ont appelé|remercie|accuse"),
  documents: words("communiqué|communiqué conjoint|texte|déclaration|document|rapport|note|compte rendu|message"),
  agents: words("par"),
  speakingBodies: words(
    "présidence|gouvernement|ministère|ambassade|commission|délégation|armée|parti|organisation|agence|institution|banque|union|primature|chancellerie|diplomatie|cabinet|conseil|junte|opposition|coalition|parlement|assemblée|sénat|parquet|police|mission|autorités|parties|partie|secrétariat|direction|comité|groupe|ong|association|syndicat|entreprise|société|compagnie|fondation|mairie|préfecture|gouvernorat|université|confédération|fédération|alliance|maison",
  ),
  bodyNouns: words("ong|ONG|organisation|institution|agence|association|organisme|syndicat"),
  accordingTo: words("selon|d'après|aux yeux de|aux dires de|de l'avis de|pour reprendre les mots de|à en croire"),
  pronouns: new Map([
    ["il", "m"],
    ["elle", "f"],
    ["lui", "any"],
    ["celui-ci", "m"],
    ["celle-ci", "f"],
    ["ce dernier", "m"],
    ["cette dernière", "f"],
    ["ces derniers", "many"],
    ["ils", "many"],
    ["elles", "many"],
    ["on", null],
  ]),
  demonstratives: words("ce|cet|cette"),
  impersonal: words(
    "il convient|il faut|il s'agit|il y a|il importe|il reste|il est à|il est important|il est prévu|il est nécessaire|il est utile|il est bon|il ressort|il en va|il semble|il paraît|il a été convenu|il a été décidé",
  ),
  clauseOpeners: words("que|qu'"),
  unnamedSpeakers: words(
    "une source|des sources|plusieurs sources|un responsable|une responsable|un diplomate|des diplomates|un proche|certains|certaines|plusieurs|quelqu'un|un haut responsable|un fonctionnaire|beaucoup|tous|la même source|cette source|des témoins|des habitants|des riverains|des militants|des experts|des analystes|des observateurs|des manifestants|des agriculteurs|sources|source|cette|cet|lequel|laquelle|quoi|qui|dont|ce|cela",
  ),
  phraseEnds: words(
    "publié|publiée|diffusé|diffusée|rendu|transmis|transmise|consulté|dans|lors|à|au|aux|en|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|hier|devant|sur|avec|qui|que|qu'il|dont|pour|après|avant|cité|citée|par|depuis|et|mais|où|chez|face|s'est|est|a|ont|ce|cette|vers|pendant|ainsi|comme|quant|sans|selon|alors|afin|tandis",
  ),
  standingTitles: new Map([
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
