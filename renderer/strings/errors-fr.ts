import type { ErrorCode, ErrorDetails } from "../../core/errors.ts";

function named(details: ErrorDetails, key: string, otherwise: string): string {
  const value = details[key];
  return value === undefined || value === "" ? otherwise : `« ${value} »`;
}

function given(details: ErrorDetails, key: string, words: (value: string) => string): string {
  const value = details[key];
  return value === undefined || value === "" ? "" : words(String(value));
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

/** What the screens say in French of errors, by their codes. */
export const errorsFr: Record<ErrorCode, (details: ErrorDetails) => string> = {
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
  "file-no-feed": (d) =>
    `${named(d, "name", "Le fichier")} n’est pas un fil d’articles (RSS, Atom, JSON Feed)\u00a0: Attaché ne lit rien d’autre en .xml et .json. Enregistrez l’article en page web, PDF, Word ou texte, ou collez-le.`,
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
  "article-missing": (d) =>
    d["fault"] === "damaged"
      ? "Cet article est endommagé dans la bibliothèque. Importez à nouveau son fichier ; votre dossier est intact."
      : "Cet article n’est plus dans la bibliothèque. Votre dossier est intact.",
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
