import { commandsFr } from "./commands-fr.ts";
import { findingsFr } from "./findings-fr.ts";
import { countedFr as counted, numberFr } from "./number-words.ts";
import { proposalsFr } from "./proposals-fr.ts";
import { spellingFr } from "./spelling-fr.ts";
import { versionsFr } from "./versions-fr.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { TemplateSection } from "../../core/template.ts";
import type { RemovalReason } from "../../core/article.ts";
import type { ErrorCode, ErrorDetails } from "../../core/errors.ts";
import type { OutcomeStatus, Trace } from "../../core/pack.ts";
import type { Strings } from "./en.ts";

function named(details: ErrorDetails, key: string, otherwise: string): string {
  const value = details[key];
  return value === undefined || value === "" ? otherwise : `« ${value} »`;
}

function given(details: ErrorDetails, key: string, words: (value: string) => string): string {
  const value = details[key];
  return value === undefined || value === "" ? "" : words(String(value));
}

/** Says how a date is written, or that the month of the one given has fewer days. */
function dateExpected(month: { name: string; days: number } | null): string {
  return month === null
    ? "Une date s’écrit 2025, juin 2025, 21 juin 2025 ou 21/06/2025."
    : `Il n’y a que ${month.days} jours en ${month.name}.`;
}

/** The articles that are printed: those picked, and those that entries still cite. */
function cited(n: number, unpicked: number): string {
  if (unpicked === 0) return n < 2 ? "l’article retenu" : `${n} articles retenus`;
  const stay = unpicked < 2 ? "n’est plus retenu" : "ne sont plus retenus";
  const kept = unpicked < 2 ? "encore cité" : "encore cités";
  return n < 2 ? `l’article qui ${stay} mais ${kept}` : `${n} articles, dont ${unpicked} qui ${stay} mais ${kept}`;
}

/** What is left of a wait, no finer than it is known. */
function remainingTime(milliseconds: number): string {
  const seconds = Math.max(10, Math.round(milliseconds / 10_000) * 10);
  return seconds < 60 ? `encore ${seconds} s environ` : `encore ${Math.round(milliseconds / 60_000)} min environ`;
}

/** What stopped a file from being written: a picture that cannot be shown, a note that hangs loose, a place. */
function whyNotWritten(d: ErrorDetails): string {
  return (
    given(d, "image", () => ` : l’image ${named(d, "image", "")} ne peut pas être montrée`) ||
    given(
      d,
      "note",
      () =>
        ` : la note ${named(d, "note", "")}${given(d, "place", (place) => `, appelée dans ${place},`)} ne peut pas être imprimée`,
    ) ||
    given(
      d,
      "path",
      () =>
        ` : ${named(d, "path", "")} ne peut pas être écrit ; vérifiez que l’emplacement existe ou choisissez-en un autre`,
    )
  );
}

/** What is wrong with a pack file, and with which of its parts. */
function whatIsDamaged(d: ErrorDetails): string {
  const part = named(d, "part", "une de ses parties");
  switch (d["fault"]) {
    case "cut":
      return "il est coupé, ou ce n’est pas un fichier de dossier";
    case "missing":
      return `il y manque ${part}`;
    case "altered":
      return `${part} a été changé en route`;
    case "unsafe":
      return `le nom ${part} mène hors du fichier`;
    default:
      return `${part} ne contient pas ce qu’il faudrait`;
  }
}

const errors: Record<ErrorCode, (details: ErrorDetails) => string> = {
  "file-empty": (d) => `${named(d, "name", "Le fichier")} est vide. Enregistrez l’article à nouveau et importez-le.`,
  "file-binary": (d) =>
    `${named(d, "name", "Le fichier")} ne contient pas de texte lisible. Enregistrez l’article en texte ou en page web.`,
  "file-too-large": (d) =>
    `${named(d, "name", "Le fichier")}${given(d, "megabytes", (n) => ` de ${n} Mo`)} est trop gros${given(d, "limit", (n) => ` (${n} Mo au plus)`)}. Importez l’article seul.`,
  "file-unknown": (d) =>
    `Attaché ne lit pas les fichiers comme ${named(d, "name", "celui-ci")}. Enregistrez l’article dans un format lisible${given(d, "formats", (list) => ` (${list})`)}.`,
  "file-without-text": (d) =>
    `Aucun texte d’article n’a été trouvé dans ${named(d, "name", "le fichier")}. Collez le texte à la place.`,
  "file-damaged": (d) =>
    `${named(d, "name", "Le fichier")} est endommagé, ou n’est pas du type que dit son nom. Enregistrez-le ou téléchargez-le à nouveau.`,
  "file-mislabelled": (d) =>
    `${named(d, "name", "Le fichier")} n’est pas du type que dit son nom${given(d, "extension", (kind) => `\u00a0: par son contenu, c’est un fichier .${kind}`)}. Renommez-le${given(d, "proper", (name) => ` en «\u00a0${name}\u00a0»`)} et importez-le à nouveau.`,
  "file-encrypted": (d) =>
    `${named(d, "name", "Le fichier")} est protégé par un mot de passe. Enregistrez-le sans mot de passe et importez-le à nouveau.`,
  "file-old-word": (d) =>
    `${named(d, "name", "Le fichier")} est au format de l’ancien Word (.doc). Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx et importez celui-ci.`,
  "mail-encrypted": (d) =>
    `${named(d, "name", "Le message")} est chiffré ou scellé. Ouvrez-le dans votre messagerie, puis enregistrez ou collez ce qu’elle affiche.`,
  "file-scanned": (d) =>
    `${named(d, "name", "Le fichier")} est une numérisation : ses pages sont des images sans texte. Faites d’abord reconnaître le texte, ou collez-le.`,
  "file-too-demanding": (d) =>
    `${named(d, "name", "Le fichier")} n’a pas pu être lu${given(d, "seconds", (n) => ` en ${n} s`)}${given(d, "megabytes", (n) => ` et ${n} Mo de mémoire`)}. Collez le texte à la place.`,
  "file-unpacks-large": (d) =>
    `${named(d, "name", "L’archive")} contient${given(d, "limit", (n) => ` plus de ${n} Mo`) || " trop de données"} une fois ouverte. Ouvrez-la vous-même et importez les articles utiles.`,
  "file-parts-many": (d) =>
    `${named(d, "name", "L’archive")} contient ${given(d, "limit", (n) => `plus de ${n} fichiers`) || "trop de fichiers"}. Ouvrez-la vous-même et importez les articles utiles.`,
  "export-refused": (d) =>
    d["reason"] === "originals-reader"
      ? "Les articles d’origine ne peuvent pas être joints pour un lecteur extérieur. Laissez-les de côté, ou exportez pour le service."
      : d["reason"] === "changes-reader"
        ? "Les modifications ne peuvent pas être montrées à un lecteur extérieur : elles contiennent ce qui a été retiré. Laissez-les de côté, ou exportez pour le service."
        : d["reason"] === "traces-reader"
          ? "Un lecteur extérieur ne peut recevoir qu’une copie propre\u00a0: les images peuvent dire où et par qui elles ont été prises. Cochez «\u00a0Copie propre\u00a0», ou exportez pour le service."
          : d["reason"] === "archive-protected"
            ? "Un PDF pour archivage ne peut ni avoir de mot de passe ni rien interdire. Choisissez l’un des deux."
            : "Un PDF pour anciennes archives ne peut pas contenir d’autres fichiers. Laissez de côté les articles d’origine.",
  "earlier-unmade": (d) =>
    `L’état antérieur du dossier${given(d, "version", (number) => ` (version ${number})`)}${given(d, "day", (day) => `, modifié pour la dernière fois le ${day},`)} ne peut plus servir de comparaison : son modèle${given(d, "template", (id) => ` (${id})`)} ou sa langue n’est plus là. Choisissez une autre version, ou exportez sans modifications.`,
  "audience-leak": (d) =>
    `Le fichier contiendrait des mots d’une entrée qui n’est pas pour ce lecteur : « ${named(d, "words", "…")} ». Destinez-lui cette entrée, ou retirez ces mots du titre, de la couverture et des autres entrées, et exportez de nouveau.`,
  "page-altered": (d) =>
    `${named(d, "name", "La page")} ne répond pas à la somme de contrôle de son archive : elle a pu être modifiée. Elle a été prise telle quelle ; comparez-la à une autre copie.`,
  "file-missing": (d) => `${named(d, "name", "Le fichier")} n’est plus à sa place.`,
  "article-missing": () => "Cet article n’est plus dans la bibliothèque. Votre dossier est intact.",
  "article-changed": () =>
    "Cette fiche a été modifiée dans une autre fenêtre. Rechargez-la et refaites vos corrections.",
  "pack-missing": () => "Ce dossier n’est plus dans la bibliothèque.",
  "pack-changed": () =>
    "Ce dossier a été modifié dans une autre fenêtre. Gardez une copie de ce que vous avez ici, ou rechargez-le sans vos dernières saisies.",
  "pack-elsewhere": () => "Ce dossier ne peut être que lu ici, car une autre fenêtre y écrit.",
  "pack-unsaved": () => "Le dossier n’a pas pu être enregistré et reste tel quel. Réessayez.",
  "version-missing": () => "Cette version n’est plus conservée. Votre dossier est intact.",
  "pack-too-large": (d) =>
    `Le dossier et ses sources${given(d, "megabytes", (n) => ` font ${n} Mo et`)} sont trop gros pour un fichier de dossier${given(d, "limit", (n) => ` (${n} Mo au plus)`)}. Retirez-en de grosses sources.`,
  "pack-file-damaged": (d) =>
    `${named(d, "name", "Le fichier de dossier")} est endommagé : ${whatIsDamaged(d)}. Rien n’en a été repris ; redemandez le fichier.`,
  "pack-file-newer": (d) =>
    `${named(d, "name", "Ce fichier de dossier")} vient d’un Attaché plus récent${given(d, "version", (version) => ` (${version})`)}. Il peut au mieux être lu, pas modifié ; installez la version plus récente.`,
  "backup-missing": (d) => `La copie ${named(d, "name", "de la bibliothèque")} n’est pas là.`,
  "backup-damaged": (d) =>
    `${named(d, "name", "Cette copie")} est endommagée ou n’est pas une bibliothèque d’Attaché. Rien n’a été changé ; choisissez une autre copie.`,
  "template-missing": (d) =>
    `Le modèle ${named(d, "template", "de ce dossier")} n’est pas installé${given(d, "known", (list) => ` ; il y a ${list}`)}.`,
  "template-invalid": (d) =>
    `Un modèle contient une erreur : ${d["file"] ?? "fichier inconnu"}${given(d, "line", (line) => `, ligne ${line}`)}${given(d, "reasonFr", (reason) => ` (${reason})`)}.`,
  "stationery-invalid": (d) =>
    `${named(d, "file", "Ce fichier")} ne peut servir d’en-tête ni de charte du service${given(d, "reasonFr", (reason) => ` : ${reason}`)}. Remplacez-le ou retirez-le, puis recommencez.`,
  "language-missing": (d) => `La langue ${named(d, "language", "de ce dossier")} n’est pas installée.`,
  "dictionary-unreadable": (d) =>
    `Le dictionnaire orthographique${given(d, "language", (language) => ` (${language})`)} est illisible : l’orthographe n’est pas contrôlée. Réinstallez Attaché.`,
  "own-words-full": (d) =>
    `La liste de vos mots est pleine${given(d, "most", (most) => ` : elle en compte ${most}`)}. Par la commande « Mes mots », retirez ceux dont vous n’avez plus besoin.`,
  "library-missing": (d) => `Il n’y a pas de bibliothèque${given(d, "path", (path) => ` à l’emplacement ${path}`)}.`,
  "library-newer": (d) =>
    `Cette bibliothèque${given(d, "path", (path) => ` (${path})`)} vient d’une version plus récente d’Attaché. Rien n’a été modifié ; installez cette version.`,
  "library-busy": (d) =>
    `Un autre programme tient la bibliothèque${given(d, "path", (path) => ` (${path})`)}. Rien n’est perdu ; réessayez dans un instant.`,
  "library-damaged": (d) =>
    `Le fichier de la bibliothèque${given(d, "path", (path) => ` ${path}`)} est endommagé. Fermez Attaché et redémarrez-le : le fichier est alors mis de côté, intact, et ce qui se lit encore est repris.`,
  "disk-full": (d) =>
    `Le disque est plein${given(d, "path", (path) => ` ; ${path} n’a pas été écrit`)}. Ce qui était enregistré est intact ; libérez de la place ou choisissez un autre emplacement, puis réessayez.`,
  "disk-read-only": (d) =>
    given(
      d,
      "path",
      (path) =>
        `Attaché ne peut pas écrire à l’emplacement ${path}. Ce qui était enregistré est intact ; choisissez un autre emplacement.`,
    ) || "Attaché ne peut pas écrire à son emplacement de données. Ce qui était enregistré est intact.",
  "write-failed": (d) => `Le fichier n’a pas pu être fait${whyNotWritten(d)}. Le dossier est enregistré.`,
  "folder-not-shown": (d) =>
    `L’emplacement ne peut pas être montré ici. Le fichier est conservé : ${named(d, "path", "à sa place")}.`,
  "file-not-opened": (d) =>
    `Le fichier ne peut pas être ouvert ici. Il est conservé : ${named(d, "path", "à sa place")}.`,
  stopped: () => "Arrêté. Rien n’a été modifié.",
  "call-unknown": () => "Cette fenêtre et Attaché ne sont pas de la même version. Redémarrez Attaché.",
  "call-invalid": () => "Attaché n’a pas pu accepter cette saisie. Annulez la dernière modification et réessayez.",
  "call-refused": (d) =>
    d["reason"] === "unreachable"
      ? "Attaché s’est arrêté. Laissez cette fenêtre ouverte : votre texte y est. Relancez Attaché, puis ouvrez sa nouvelle adresse ; ce qui était enregistré est intact."
      : d["reason"] === "forgotten"
        ? "Cette fenêtre n’est plus reliée à Attaché. Si votre texte y est, laissez-la ouverte et copiez-le ; ouvrez ensuite la plus récente des adresses affichées dans le terminal."
        : given(d, "port", (port) => `Le port ${port} est déjà pris. Choisissez-en un autre.`) ||
          "Cette adresse a déjà servi. Prenez la plus récente des adresses affichées dans le terminal où tourne Attaché.",
  internal: () => "Attaché a rencontré un défaut interne. Ce qui était enregistré est intact ; réessayez.",
};

type Length = NonNullable<TemplateSection["length"]>;
type Measured = CallOutput<"packs.measure">["sections"][number];
type Unprintable = CallOutput<"packs.proof">["unprintable"][number];

const tenths = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Pages to the tenth, none of them less than one tenth: "0,8". */
function pageCount(pages: number): string {
  return tenths.format(Math.max(0.1, pages));
}

const statuses: Record<OutcomeStatus, string> = {
  expected: "Attendu",
  announced: "Annoncé",
  signed: "Signé",
  inForce: "En vigueur",
  delivered: "Réalisé",
  notReported: "Non rapporté",
};

const traces: Record<Trace, string> = {
  quoted: "Mot pour mot",
  reworded: "Reformulé",
  translated: "Traduit",
  own: "Vos mots, sans source",
};

/** Each with the article's words, where there are any. */
const removals: Record<RemovalReason, string> = {
  "page-furniture": "Habillage de page",
  title: "Titre",
  byline: "Auteur",
  outlet: "Média",
  dateline: "Date",
  caption: "Légende",
  picture: "Image qui ne peut être montrée",
  "quoted-mail": "Message cité",
  signature: "Signature",
  attachment: "Pièce jointe",
  "by-hand": "Écartée par vous",
};

/** What the screens say in French. */
export const fr: Strings = {
  locale: "fr-FR",
  languageNames: { fr: "Français", en: "English" },
  errors,
  statuses,
  traces,
  removals,
  common: {
    showSecret: "Montrer le mot de passe",
    cancel: "Annuler",
    close: "Fermer",
    delete: "Supprimer",
    retry: "Réessayer",
    stop: "Arrêter",
    details: "Détails",
    undo: "Annuler la modification",
    redo: "Rétablir la modification",
    search: "Chercher",
    moveUp: "Monter",
    moveDown: "Descendre",
    unread: "Non indiqué",
  },
  bar: {
    landmark: "Dossiers ouverts",
    library: "Bibliothèque",
    closeTab: (title) => `Fermer ${title}`,
    newPack: "Nouveau dossier",
    untitled: "Dossier sans titre",
    export: "Exporter…",
    help: "Touches et aide",
    menu: "Menu",
    language: "Langue de l’écran",
    theme: "Thème",
    themes: { system: "Système", light: "Clair", dark: "Sombre" },
  },
  status: {
    landmark: "État de la fenêtre",
    saved: (time) => `Enregistré à ${time}`,
    saving: "Enregistrement…",
    ready: "Prêt",
    failed: "Non enregistré",
    changed: "Modifié dans une autre fenêtre",
    reload: "Recharger",
    keepCopy: "Garder une copie",
    copy: (title) => `${title} (copie)`.trim(),
    copyText: "Copier le texte du dossier",
    textCopied: "Le texte du dossier est dans le presse-papiers : collez-le dans un document.",
    textNotCopied: "Le presse-papiers n’a pas pu servir. Sélectionnez le texte et copiez-le.",
    offline: "Hors ligne : 0 requête réseau",
    words: (n) => counted(n, "mot", "mots"),
    articles: (n) => counted(n, "article", "articles"),
  },
  trouble: {
    title: "La fenêtre ne peut pas continuer",
    body: "Un défaut a arrêté cet écran. Ce qui était enregistré est intact.",
    again: "Recharger la fenêtre",
    start: "Attaché ne s’est pas ouvert",
    leave: "Des modifications ne sont pas enregistrées. Fermer et les abandonner ?",
    setAside: (path) =>
      `La bibliothèque n’a pas pu être lue. Elle a été mise de côté à l’emplacement ${path}, et une nouvelle a été commencée.`,
    rescued: (articles, packs) =>
      `Ce qui se lisait encore a été repris : ${counted(articles, "article", "articles")} et ${counted(packs, "dossier", "dossiers")}.`,
    lost: (n, titles) =>
      `${counted(n, "article ou dossier n’a pas pu être lu", "articles ou dossiers n’ont pas pu être lus")}${titles === "" ? "" : `, dont ${titles}`}. Le fichier mis de côté les contient peut-être encore.`,
    notRescued: (path, reason) =>
      `Ce que contient encore la bibliothèque endommagée, à l’emplacement ${path}, n’a pas pu être repris : ${reason} Le fichier est intact ; le prochain démarrage essaiera de nouveau.`,
    damaged:
      "La lecture complète de la bibliothèque a trouvé un dommage. Rien n’a été modifié. Terminez ce que vous écrivez, puis fermez Attaché et redémarrez-le : le fichier est alors mis de côté, intact, et ce qui se lit encore est repris.",
    templates: (file, line, reason) =>
      `Le modèle ${file}${line === null ? "" : `, ligne ${line}`} ne peut pas servir : ${reason}`,
  },
  library: {
    side: "Dossiers",
    recent: "Dossiers récents",
    none: "Aucun dossier pour l’instant.",
    newPack: "Nouveau dossier…",
    results: "Articles",
    search: "Chercher dans les articles",
    clear: "Effacer la recherche",
    clearAll: "Effacer la recherche et les filtres",
    count: (n) => counted(n, "résultat", "résultats"),
    countMore: (n) => `Plus de ${counted(n, "résultat", "résultats")}`,
    pending: (n) =>
      n < 2
        ? "Un article est encore en cours d’indexation ; la recherche peut le manquer."
        : `${counted(n, "article", "articles")} sont encore en cours d’indexation ; la recherche peut les manquer.`,
    searchHelp: {
      button: "Comment chercher",
      title: "Ce que vous pouvez taper",
      lines: {
        words: { typed: "sommet agri", finds: "les deux mots, ou des mots qui commencent ainsi" },
        phrase: { typed: "« accord commercial »", finds: "exactement ces mots, dans cet ordre" },
        without: { typed: "−projet", finds: "sans ce mot" },
        outlet: { typed: "média:« Le Monde »", finds: "parus dans ce média" },
        author: { typed: "auteur:martin", finds: "de cet auteur" },
        language: { typed: "langue:en", finds: "dans cette langue (ou langue:anglais)" },
        tag: { typed: "étiquette:énergie", finds: "portant cette étiquette" },
        before: { typed: "avant:2025-07", finds: "parus avant juillet 2025" },
        after: { typed: "après:2025-07", finds: "parus en juillet 2025 ou plus tard" },
      },
      note: "Majuscules et accents ne comptent pas. Un − devant un mot ou un critère l’exclut. Les noms anglais (outlet:, author:, lang:, tag:, before:, after:) marchent aussi.",
    },
    all: (n) => counted(n, "article", "articles"),
    import: "Importer…",
    paste: "Coller un texte…",
    dropNow: "Déposez pour importer",
    empty: "La bibliothèque est vide. Déposez des fichiers ou tout un emplacement dans cette fenêtre, ou importez-les.",
    nothing: (query) => `Aucun article ne contient « ${query} ».`,
    dateMissing: "Date manquante",
    undated: "sans date",
    minutes: (n) => `${n} min`,
    untitled: "Article sans titre",
    ticked: (n) => counted(n, "article coché", "articles cochés"),
    copies: (n) => counted(n, "autre copie de cette dépêche", "autres copies de cette dépêche"),
    copy: "Copie de la dépêche ci-dessus",
    following: (n) => `dont ${counted(n, "copie regroupée", "copies regroupées")}`,
    copiesShown: (n) => `${counted(n, "copie affichée", "copies affichées")} sous l’article qui vient en tête.`,
    copyNamed: (title) => `${title}, copie de la dépêche ci-dessus`,
    untick: "Décocher",
    makePack: "En faire un dossier…",
    addTo: (title) => `Ajouter à ${title}`,
    added: (n, title) => `${counted(n, "article ajouté", "articles ajoutés")} à ${title}.`,
    preview: "Aperçu",
    previewEmpty: "Choisissez un article pour le lire ici.",
    record: "Fiche",
    parts: "Parties de la bibliothèque",
    taken: (date) => `Importé le ${date}`,
    cut: (n) => counted(n, "ligne écartée", "lignes écartées"),
    tick: (title) => `Cocher ${title}`,
    packMenu: (title) => `Ce qui peut être fait du dossier ${title}`,
    allArticles: "Tous les articles",
    bin: "Corbeille",
    toBin: "À la corbeille",
    deleteKey: "Suppr",
    binned: (n) => `${counted(n, "article mis", "articles mis")} à la corbeille.`,
    restore: "Restaurer",
    restored: (n) => `${counted(n, "article remis", "articles remis")} dans la bibliothèque.`,
    emptyBin: "Vider la corbeille…",
    emptyBinTitle: "Vider la corbeille",
    emptyBinAsk:
      "Supprimer pour de bon tous les dossiers et articles de la corbeille, avec leurs versions et leurs fichiers d’origine ? Ils ne pourront pas être repris. Les dossiers qui utilisent un article gardent leur copie.",
    binEmptied: (n, kept, packs) =>
      `${packs === 0 ? "" : `${counted(packs, "dossier supprimé", "dossiers supprimés")} et `}${counted(n, "article supprimé", "articles supprimés")} de la corbeille${kept === 0 ? "" : ` ; ${kept === 1 ? "1 reste dans les dossiers qui l’utilisent" : `${kept} restent dans les dossiers qui les utilisent`}`}.`,
    binEmpty: "La corbeille est vide.",
    nothingFiltered: "Aucun article ne répond à ces filtres.",
    importable: "Ce qui peut être importé :",
    kinds: {
      text: "Texte",
      html: "Pages web",
      mhtml: "Pages web en un fichier",
      pdf: "PDF",
      docx: "Word",
      odt: "OpenDocument",
      mail: "Courriels",
      eml: "Courriels",
      markdown: "Markdown",
      epub: "Livres",
      feed: "Flux",
      zip: "Archives de fichiers",
      warc: "Archives du web",
      wacz: "Archives du web",
      rtf: "Texte enrichi",
    },
    moreWays: "Autres façons d’importer",
    importFolder: "Importer un emplacement…",
    filters: "Filtres",
    clearFilters: "Effacer",
    removeFilter: (words) => `Retirer le filtre ${words}`,
    marks: { starred: "Favoris", undated: "Date manquante", noted: "Avec une note" },
    facets: { languages: "Langue", tags: "Étiquette", outlets: "Média", pack: "Utilisé dans" },
    anyPack: "Un dossier ou aucun",
    noPack: "Aucun dossier",
    showAll: (n) => `Tout montrer (${n})`,
    fewer: "En montrer moins",
    order: "Ordre",
    orders: {
      best: "Les plus pertinents",
      taken: "Derniers importés",
      published: "Derniers publiés",
      outlet: "Par média",
      title: "Par titre",
    },
    starred: "favori",
    noted: "note",
    inPacks: (n) => `dans ${counted(n, "dossier", "dossiers")}`,
    tickedSome: (n, total) =>
      `Les ${new Intl.NumberFormat("fr-FR").format(n)} premiers articles sur ${new Intl.NumberFormat("fr-FR").format(total)} sont cochés.`,
    tickedCopies: (n, copies) =>
      `${counted(n, "article coché", "articles cochés")}, dont ${counted(copies, "copie d’une dépêche", "copies d’une dépêche")}.`,
    tag: "Étiqueter…",
    tags: "Étiquettes",
    tagsOf: (n) => `Étiquettes de ${counted(n, "article coché", "articles cochés")}`,
    addTag: "Ajouter une étiquette",
    removeTag: (tag) => `Retirer l’étiquette ${tag}`,
    tagAdded: (tag, n) => `Étiquette « ${tag} » : ${counted(n, "article", "articles")}.`,
    tagRemoved: (tag, n) => `Étiquette « ${tag} » retirée de ${counted(n, "article", "articles")}.`,
    addStar: "Favori",
    removeStar: "Retirer des favoris",
    starAdded: (n) => `${counted(n, "article mis", "articles mis")} en favori.`,
    starRemoved: (n) => `${counted(n, "article retiré", "articles retirés")} des favoris.`,
    annotations: "Étiquettes, note et dossiers",
    note: "Note",
    noteKept: "Note enregistrée.",
    usedIn: "Utilisé dans",
  },
  original: {
    open: "Original",
    title: (name) => `Original : ${name}`,
    facts: (kind, size, hash) => `${kind}, ${size}, SHA-256 ${hash}…`,
    save: "Enregistrer une copie",
    closedOff: "Montré tel qu’il a été enregistré, sans ses scripts et sans rien de ce qui se trouve sur le web.",
    notShown:
      "Les fichiers de cette sorte ne se montrent pas ici. Enregistrez une copie et ouvrez-la avec son programme.",
  },
  paste: {
    title: "Coller un texte",
    name: "Nom",
    nameHelp: "D’où vient le texte ; ce nom reste avec l’article.",
    firstLine: "Première ligne du texte",
    text: "Texte",
    beginningOnly: (n) =>
      `${counted(n, "caractère", "caractères")} en tout : seul le début est montré, l’ensemble est importé.`,
    clear: "Vider",
    go: "Importer",
  },
  intake: {
    progress: (done, total) => `${done} sur ${counted(total, "fichier", "fichiers")}`,
    title: (n) => `Import de ${counted(n, "fichier", "fichiers")}`,
    report: "Rapport d’import",
    done: (n, known, cut, undated) =>
      `${counted(n, "article rangé", "articles rangés")}${known === 0 ? "" : `, ${counted(known, "article déjà connu", "articles déjà connus")}`}, ${counted(cut, "ligne écartée", "lignes écartées")}.${undated === 0 ? "" : ` ${counted(undated, "date est", "dates sont")} à donner.`}`,
    failed: (n) => counted(n, "fichier n’a pas été importé", "fichiers n’ont pas été importés"),
    known: "Déjà dans la bibliothèque",
    stopped: (n) => `Arrêté : ${counted(n, "fichier non lu", "fichiers non lus")}.`,
    see: "Voir la fiche",
    remaining: (milliseconds) => remainingTime(milliseconds),
    copyReport: "Copier le rapport",
    saveReport: "Enregistrer en texte",
    reportCopied: "Copié.",
    reportNotCopied: "Le presse-papiers n’a pas pu servir. Enregistrez le rapport en texte.",
    reportName: (day) => `Import ${day}.txt`,
  },
  packFile: {
    holds: "Il contient le dossier, ses articles et leurs fichiers.",
    notSaved: "Le dossier n’a pas pu être enregistré ; il n’a donc pas été transmis.",
    added: "Un dossier que vous n’aviez pas.",
    known: "Vous avez déjà ce dossier tel quel.",
    older: "Vous avez un état plus récent de ce dossier ; il est resté tel quel.",
    updated: "Votre dossier a été mis à l’état reçu : vous ne l’aviez pas modifié.",
    both: "Vous et l’expéditeur avez tous deux modifié ce dossier : le vôtre est resté tel quel, le sien est à côté.",
    articles: (added, known) =>
      `${counted(added, "article ajouté", "articles ajoutés")}${known === 0 ? "" : `, ${counted(known, "article déjà connu", "articles déjà connus")}`}.`,
    kept: (n) => `Vos propres corrections ont été gardées dans ${counted(n, "article", "articles")}.`,
    taken: (n) => `Les corrections de l’expéditeur ont été reprises dans ${counted(n, "article", "articles")}.`,
    open: "Ouvrir le dossier",
    read: "Lire",
    readOnly: "En lecture seule",
    articlesHead: "Les articles",
  },
  backups: {
    making: "Copie de la bibliothèque",
    restoring: "Retour de la bibliothèque à cette sauvegarde",
    made: (path) => `La bibliothèque a été copiée à l’emplacement ${path}`,
    title: "Revenir à une sauvegarde",
    none: "Il n’y a pas encore de sauvegarde.",
    explain:
      "La bibliothèque redevient ce qu’elle était alors. Ce qu’elle est maintenant n’est pas perdu : c’est d’abord mis de côté dans un fichier à part.",
    size: (megabytes) => `${megabytes} Mo`,
    go: "Y revenir",
    goTo: (when) => `Revenir à la sauvegarde du ${when}`,
    done: (path) => `C’est fait. La bibliothèque telle qu’elle était avant est à l’emplacement ${path}`,
    notSaved: "Un dossier n’a pas pu être enregistré ; la bibliothèque est restée telle quelle.",
    reload: "Recharger la fenêtre",
  },
  record: {
    title: "Fiche de l’article",
    source: "La source, ligne par ligne",
    showCut: "Montrer ce qui est écarté",
    plain: "texte brut",
    page: "page web",
    size: (kilobytes) => `${kilobytes} Ko`,
    restore: "Remettre",
    restoreLine: (line) => `Remettre la ligne ${line}`,
    leaveOut: "Écarter",
    leaveOutLine: (line) => `Écarter la ligne ${line}`,
    foldBeside: "Replier ce volet",
    unfoldBeside: "Montrer le volet à côté",
    fold: (from, to, paragraphs, headings) =>
      `Lignes ${from} à ${to} : ${counted(paragraphs, "paragraphe", "paragraphes")}${headings === 0 ? "" : ` et ${counted(headings, "intertitre", "intertitres")}`} gardés`,
    unfold: "Déplier",
    fields: { title: "Titre", byline: "Auteur", outlet: "Média", published: "Date", language: "Langue" },
    readLine: (line) => `Lu ligne ${line}`,
    readTag: (tag) => `Lu dans la balise ${tag}`,
    given: "Donné par vous",
    recognised: "Reconnue au texte",
    notSaid: "La source ne le dit pas.",
    dateMissing: "Date manquante",
    dateAsk: "Le texte ne dit pas quand il a été publié.",
    datePlaceholder: "jj/mm/aaaa",
    dateExpected,
    dateUndated: "Sans date, les notes portent « s. d. ».",
    leaveUndated: "Laisser sans date",
    undated: "Sans date (s. d.)",
    giveDate: "Donner une date",
    summary: (cut) => counted(cut, "ligne écartée,", "lignes écartées,"),
    kept: (paragraphs, headings) =>
      `${counted(paragraphs, "paragraphe", "paragraphes")}${headings === 0 ? "" : ` et ${counted(headings, "intertitre", "intertitres")}`} gardés.`,
    nothingErased: "Rien n’est effacé : le fichier d’origine reste avec l’article.",
    keep: "Ranger",
    discard: "Ne pas garder",
    keepAndAdd: (title) => `Ranger et ajouter à ${title}`,
    kept1: "Article rangé.",
    deleted: "Article supprimé.",
    reload: "Recharger la fiche",
  },
  newPack: {
    title: "Nouveau dossier",
    name: "Titre",
    nameHelp: "Imprimé sur la page de garde. Il pourra changer.",
    template: "Modèle",
    language: "Langue des titres",
    languageHelp: "Titres, dates et notes. Vos textes et les citations ne sont pas traduits.",
    articles: "Articles",
    from: (n) =>
      n === 0
        ? "Aucun n’est coché : le dossier commence vide."
        : `${counted(n, "article coché", "articles cochés")}, dans cet ordre.`,
    others: (n) => `et ${counted(n, "autre", "autres")}`,
    go: "Créer le dossier",
    pages: (from, to) => `${from} à ${to} pages`,
  },
  start: {
    name: "Accueil",
    promise: "Vos articles, un dossier, et la source de chaque phrase.",
    offline: "Attaché travaille sans réseau. Rien de ce que vous ouvrez ou écrivez ne quitte cet ordinateur.",
    openSample: "Ouvrir le dossier d’exemple",
    goOn: (title) => `Reprendre «\u00a0${title}\u00a0»`,
    tour: "Visite guidée, 2 minutes",
    steps: {
      pick: { verb: "Choisir.", what: "Cochez les articles ; l’ordre est le vôtre." },
      write: { verb: "Écrire.", what: "Chaque phrase reprise garde son lien vers le paragraphe." },
      export: { verb: "Exporter.", what: "Word et PDF, avec notes, sommaire et mention." },
    },
    drop: "Déposez des articles ici",
    dropKinds: "PDF, Word, page web, courriel ou texte",
    choose: "Choisir des fichiers…",
    paste: "Coller un texte…",
    data: "Vos données",
    templates: "Commencer par un modèle",
  },
  tour: {
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
  },
  desk: {
    sources: "Sources",
    briefing: "Dossier",
    beside: "À côté",
    panes: "Volets",
    picked: "Retenus",
    library: "Bibliothèque",
    nonePicked: "Aucun article retenu. Cochez-en dans la bibliothèque.",
    goLibrary: "Aller à la bibliothèque",
    passages: (n) => counted(n, "passage repris", "passages repris"),
    searchLibrary: "Chercher dans la bibliothèque",
    plan: "Plan",
    planCount: "entrées",
    cover: "Page de garde",
    emptySection: "vide",
    addArticle: (title) => `Ajouter ${title}`,
    show: "Montrer à côté du texte",
    isFirst: "C’est déjà le premier.",
    isLast: "C’est déjà le dernier.",
    takeOut: "Retirer du dossier",
    removeArticle: (title) => `Retirer ${title}`,
    removed: (title) => `${title} n’est plus retenu. Ce qui en a été repris reste.`,
    putBack: "Le retenir à nouveau",
    title: "Titre du dossier",
    noTitle: "Titre du dossier",
    sample: "Ceci est un dossier d’exemple, fait d’un vrai article : cliquez sur Exporter, ou modifiez-le à votre gré.",
    dismissTip: "Fermer l’astuce",
    fold: "Replier les sources",
    unfold: "Montrer les sources",
    foldBeside: "Replier ce volet",
    unfoldBeside: "Montrer le volet à côté",
    resizeSources: "Largeur de Sources",
    resizeBeside: "Largeur de À côté",
    templateGone: (id) => `Le modèle « ${id} » n’est pas installé : le dossier peut être lu, non exporté.`,
  },
  cover: {
    families: {
      office: "Service",
      fr: "France",
      uk: "Royaume-Uni",
      us: "États-Unis",
      eu: "Union européenne",
      un: "Nations unies",
      tlp: "TLP 2.0",
      press: "Presse",
    },
    embargo: "Embargo jusqu’au",
    embargoHelp:
      "Imprimé sur chaque page, par exemple «\u00a021 juin 2025, 18\u00a0h\u00a0». Il ne retient pas le fichier.",
    subtitle: "Sous-titre",
    start: "Du",
    end: "Au",
    place: "Lieu",
    nature: "Nature",
    addressee: "Destinataire",
    office: "Service",
    marking: "Mention",
    noMarking: "Aucune mention",
    template: "Modèle",
    language: "Titres",
    reversed: "La fin précède le début.",
    dateExpected,
  },
  find: {
    title: "Chercher dans le dossier",
    words: "Chercher",
    other: "Remplacer par",
    count: (at, all) => (all === 0 ? "Nulle part dans ce dossier" : `${at} sur ${all}`),
    nothing: "Rien n’est cherché, ou cela ne figure nulle part.",
    next: "Suivant",
    previous: "Précédent",
    close: "Fermer",
    replace: "Remplacer",
    replaceAll: "Tout remplacer",
    replaced: (n) =>
      `${counted(n, "passage remplacé", "passages remplacés")}. Annuler ${n === 1 ? "le remet" : "les remet tous"}.`,
  },
  text: {
    tools: "Mots et paragraphe au curseur",
    pasting: "Collage",
    pasted: (done, total) => `${numberFr(done)} sur ${counted(total, "paragraphe", "paragraphes")}`,
    strong: "Gras",
    emphasis: "Italique",
    note: "Note de votre main",
    noteHelp: "Imprimée en note après ces mots. Vide : pas de note.",
    keepNote: "Garder la note",
    bullets: "Liste à puces",
    numbers: "Liste numérotée",
  },
  section: {
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
    norm: ({ lines, words, entries, pages }: Length) =>
      [
        lines === undefined ? "" : `${counted(lines, "ligne", "lignes")} au plus.`,
        entries === undefined ? "" : `${counted(entries, "entrée", "entrées")} au plus.`,
        words === undefined ? "" : `${counted(words, "mot", "mots")} au plus.`,
        pages === undefined
          ? ""
          : pages[0] === pages[1]
            ? `${counted(pages[1], "page", "pages")}.`
            : `De ${pages[0]} à ${pages[1]} pages.`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    measured: ({ pages, lines, words }: Measured) =>
      `Actuellement ${[
        ...(lines === 0 ? [] : [counted(lines, "ligne", "lignes")]),
        counted(words, "mot", "mots"),
        `${pageCount(pages)} ${pages < 2 ? "page" : "pages"}`,
      ].join(", ")}.`,
    pages: (n: number) => `${pageCount(n)} p.`,
    tooLong: "Trop long.",
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
  },
  beside: {
    views: "Vue",
    source: "Source",
    pages: "Pages",
    proposals: "Propositions",
    empty: "Placez le curseur dans une phrase : sa source apparaît ici.",
    used: (sections) => `Repris dans ${sections}.`,
    insert: "Insérer la phrase",
    asOutcome: "Comme résultat",
    choose: "Cliquez sur une phrase, ou sélectionnez des mots du texte.",
    inserted: (section) => `Inséré dans ${section}.`,
    previous: "Article précédent",
    next: "Article suivant",
    rank: (n, of) => `${n} sur ${of}`,
  },
  pages: {
    name: "Pages du document",
    page: (n, of) => `Page ${n} sur ${of}`,
    previous: "Page précédente",
    next: "Page suivante",
    current: "À jour, identique au PDF",
    currentBut: "À jour, sans l’annexe du contrôle",
    setting: "Mise en pages…",
    smaller: "Réduire",
    larger: "Agrandir",
    wholePage: "Page entière",
    wholeWidth: "Toute la largeur",
    percent: (n) => `${n}\u00a0%`,
    follow: "Suivre le curseur",
  },
  files: {
    kept: (n, folder, names) =>
      `${counted(n, "fichier enregistré", "fichiers enregistrés")} dans « ${folder} » : ${names}.`,
    open: "Ouvrir",
    openKind: (extension) => `Ouvrir ${extension}`,
    show: "Montrer dans le dossier",
    folder: "Emplacement",
    folderHelp: "Un fichier qui s’y trouve n’est jamais remplacé ; le nouveau reçoit un numéro.",
    choose: "Choisir…",
  },
  findings: findingsFr,
  proposals: proposalsFr,
  commands: commandsFr,
  spelling: spellingFr,
  holding: {
    elsewhere:
      "Ce dossier est ouvert dans une autre fenêtre ; ici vous pouvez lire. Rien n’est perdu si vous écrivez ici.",
    writeHere: "Écrire ici",
    joined: (title) => `Une autre fenêtre avait aussi écrit dans ${title} : ce que les deux ont écrit s’y trouve.`,
  },
  versions: versionsFr,
  export: {
    reader: "Pour qui",
    readers: {
      office: "Le service\u00a0: tout",
      partner: "Les interlocuteurs\u00a0: «\u00a0utilisable\u00a0» et «\u00a0presse\u00a0»",
      press: "La presse\u00a0: «\u00a0presse\u00a0» seulement",
    },
    annex: "Annexe",
    sourceCheck: "Contrôle des sources",
    sourceCheckHelp:
      "Ce qui a été contrôlé avec les articles, et ce qui ne l’a pas été. Cette annexe reste dans le service.",
    openSaid: "Dire combien de constats restent ouverts",
    openSaidHelp:
      "Une ligne dans les réserves, à la fin des sources. Sans elle, le fichier ne garde aucune trace de ce qui est ouvert.",
    profile: "Typographie",
    second: "Titres aussi en",
    noSecond: "Pas de seconde langue",
    usualProfile: "Celle du modèle",
    title: "Exporter le dossier",
    formats: "Formats",
    word: "Word",
    pdf: "PDF",
    html: "Page web (HTML)",
    markdown: "Markdown",
    language: "Langue",
    languageHelp: "Titres, dates et notes. Vos textes et les citations ne sont pas traduits.",
    marking: "Mention",
    markingWarning: "Cette mention peut exiger un poste homologué. Elle ne protège pas le fichier.",
    markingHelp: "En haut et en bas de chaque page. Une mention avertit ; elle ne protège pas le fichier.",
    open: "Points ouverts",
    noneOpen: "Rien ne reste à compléter.",
    stillPossible: "L’export reste possible.",
    emptySections: (names) => `Vide : ${names}. Un repère est imprimé.`,
    nothingForReader:
      "Aucune entrée n’est destinée à ce lecteur\u00a0: le fichier n’en contiendrait aucune. Indiquez à côté de chaque entrée à qui elle est destinée, puis exportez.",
    untitled: "Le dossier n’a pas de titre.",
    blankCover: (names) => `Page de garde à compléter : ${names}`,
    unsourced: (counts) => `Sans source : ${counts}`,
    unnamedFigures: (n) => `${counted(n, "chiffre ne dit pas", "chiffres ne disent pas")} ce qui est compté.`,
    wordlessEvents: (n) => `${counted(n, "événement est", "événements sont")} sans texte.`,
    unread: (n) =>
      `${counted(n, "case contient", "cases contiennent")} une date ou un nombre illisible, qui ne sera pas imprimé.`,
    unprintable: ({ code, places, times }: Unprintable) =>
      `Pas de police pour ${code} : ${places.join(" ; ")}${times > places.length ? ` (${times} fois en tout)` : ""}. Le PDF imprime son numéro.`,
    more: "Plus d’options",
    notes: "Notes",
    endnotes: "Toutes ensemble à la fin",
    comments: "Commentaires sur ce que le contrôle laisse ouvert",
    commentsHelp: "À côté des mots concernés. Ils restent dans le fichier tant que personne ne les supprime.",
    wordInside: "Les commentaires et les modifications restent dans le service.",
    changes: "Modifications depuis",
    noChanges: "Non signalées",
    changesHelp: "Ce qui a été ajouté et retiré est signalé dans Word, à accepter ou à refuser.",
    stationery: { letterhead: "En-tête du service", look: "Fichier Word du service" },
    stationeryHelp: {
      letterhead: "Une image PNG ou JPEG, en haut à gauche de la première page de tous vos fichiers.",
      look: "Ses polices, tailles, couleurs et marges sont reprises dans tous vos fichiers Word ; rien de son texte.",
    },
    stationeryAside: (names) =>
      `Rien n’a été supprimé : le fichier précédent est dans le dossier de vos modèles, sous le nom ${names}.`,
    replace: "Remplacer…",
    takeOut: "Retirer",
    pdfOptions: "PDF",
    archive: "Pour archivage (PDF/A-2b)",
    originals: "Joindre les articles d’origine",
    originalsInside: "Les articles d’origine restent dans le service.",
    pdfOnly: "Dans le PDF seulement ; les autres fichiers n’en ont rien.",
    password: "Mot de passe",
    passwordHelp: "Demandé à l’ouverture du PDF. Personne ne peut le retrouver.",
    archiveOpen: "Un PDF pour archivage n’a pas de mot de passe et n’interdit rien.",
    allowed: "Autoriser",
    uses: { print: "Imprimer", copy: "Copier le texte", change: "Modifier" },
    allowedHelp:
      "À qui ouvre le PDF. Les logiciels sont priés de s’y tenir\u202f; cela ne protège pas le fichier. La lecture à voix haute reste toujours possible.",
    traces: "Traces",
    clean: "Copie propre",
    cleanHelp:
      "Ni auteur, ni numéro du dossier ou de son dernier enregistrement, ni chemin\u202f; des images, ni lieu, ni date, ni appareil. Décochez pour garder le service comme auteur, ces numéros, et les images telles quelles.",
    cleanOutside: "Hors du service, toujours une copie propre.",
    properties: {
      name: "Ce que le fichier dit de lui-même",
      title: "Titre",
      subject: "Sujet",
      language: "Langue",
      created: "Date",
      author: "Auteur",
      noAuthor: "aucun",
      keywords: "Mots-clés",
      leftOut:
        "Laissés de côté\u00a0: auteur, numéros du dossier et de son dernier enregistrement, dossiers et compte de cet ordinateur\u202f; lieu, date et appareil des images. Le SHA-256 dit si deux fichiers viennent du même dossier.",
      keptIn: (office) =>
        `Gardés\u00a0: ${office ? "le service de la page de garde comme auteur, " : ""}les numéros du dossier et de son dernier enregistrement\u202f; lieu, date et appareil des images, s’ils y sont. Le SHA-256 dit si deux fichiers viennent du même dossier.`,
    },
    reversedCover: "Page de garde : la fin précède le début.",
    files: "Fichiers",
    go: (n) => `Exporter ${counted(n, "fichier", "fichiers")}`,
    choose: "Cochez au moins un format.",
    busy: (format, seconds) => `${format}, ${seconds} s`,
    progress: (format, at, total) => `${format}, ${at} sur ${counted(total, "fichier", "fichiers")}`,
    passed: (seconds) => `${seconds} s`,
    remaining: (milliseconds) => remainingTime(milliseconds),
    failed: (format, reason) => `${format} n’a pas été exporté. ${reason}`,
    notSaved: "Le dossier n’a pas pu être enregistré ; rien n’a été exporté.",
  },
  help: {
    title: "Touches et aide",
    marks: "Les marques en marge : d’où vient une phrase",
    verdicts: "Ce que le contrôle trouve",
    verdictsExplained: {
      near: "Un chiffre, une date, un nom ou une citation diffère un peu de ceux de l’article.",
      "not-found": "Aucun des articles retenus ne le dit.",
      disagree: "Deux articles donnent des valeurs différentes : choisissez, ou écrivez les deux.",
    },
    statuses: "L’état d’un résultat",
    kept: "Comment votre travail est conservé",
    keptExplained: {
      saved:
        "Chaque pause est enregistrée ; le bas de la fenêtre dit quand. Après une panne, le dossier s’ouvre comme il était.",
      versions: (keys) =>
        `Chaque dossier garde ses versions : nommez-en une par ${keys}, comparez et revenez-y par le menu.`,
      bin: "Ce que vous supprimez reste à la corbeille jusqu’à ce que vous la vidiez. Chaque étape s’annule tant qu’Attaché est ouvert ; ensuite, les versions permettent de revenir en arrière.",
    },
    about: (version) => `Attaché ${version}. Rien de ce que vous ouvrez ou écrivez ne quitte cet ordinateur.`,
    data: (folder) => `Vos données : ${folder}`,
    space: "Espace",
    delete: "Suppr",
    escape: "Échap",
    licence: "Licence MIT. Polices : Inter et Source Serif 4 (SIL Open Font License). Icônes : Lucide (ISC).",
  },
};
