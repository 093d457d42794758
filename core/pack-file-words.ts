import type { Article } from "./article.ts";
import { packFileVersion } from "./pack-file.ts";

/** The words a pack file needs, in one language of packs. */
interface Words {
  intro: (title: string) => string;
  untitled: string;
  parts: readonly (readonly [path: string, what: string])[];
  articles: string;
  noArticles: string;
  original: string;
  proof: string;
  received: (title: string) => string;
}

const en: Words = {
  intro: (title) =>
    `This file holds the briefing “${title}” with the articles it was made from.\nIt was written by Attaché. It is a zip archive of plain files, so that all of it can be read without Attaché.`,
  untitled: "Untitled",
  parts: [
    ["briefing.txt", "what was written into the briefing, as text"],
    ["pack.json", "the same with all choices: template, order of the articles, the source of each sentence"],
    ["articles/", "each article twice: article.txt is its text, article.json its whole record"],
    ["originals/", "the files the articles were read from, unchanged, under their own names"],
    ["pictures/", "the pictures of the articles, where there are any"],
    ["templates/", "the template of the briefing, where it is not one of Attaché’s own"],
    ["manifest.json", "every file with its size and its SHA-256 sum"],
  ],
  articles: "The articles",
  noArticles: "The briefing has no articles.",
  original: "original",
  proof:
    "To check that nothing was changed, compare each file with its sum in manifest.json (sha256sum FILE). All texts are UTF-8.",
  received: (title) => `${title} (version received)`.trim(),
};

const fr: Words = {
  intro: (title) =>
    `Ce fichier contient le dossier «\u00a0${title}\u00a0» et les articles dont il est tiré.\nIl a été écrit par Attaché. C’est une archive zip de fichiers simples\u00a0: tout peut en être lu sans Attaché.`,
  untitled: "Sans titre",
  parts: [
    ["briefing.txt", "ce qui a été écrit dans le dossier, en texte"],
    ["pack.json", "la même chose avec tous les choix\u00a0: modèle, ordre des articles, source de chaque phrase"],
    ["articles/", "chaque article deux fois\u00a0: article.txt est son texte, article.json sa fiche entière"],
    ["originals/", "les fichiers dont les articles ont été lus, inchangés, sous leur propre nom"],
    ["pictures/", "les images des articles, s’il y en a"],
    ["templates/", "le modèle du dossier, s’il n’est pas de ceux d’Attaché"],
    ["manifest.json", "chaque fichier avec sa taille et sa somme SHA-256"],
  ],
  articles: "Les articles",
  noArticles: "Le dossier n’a pas d’article.",
  original: "original",
  proof:
    "Pour s’assurer que rien n’a été changé, comparer chaque fichier à sa somme dans manifest.json (sha256sum FICHIER). Tous les textes sont en UTF-8.",
  received: (title) => `${title} (version reçue)`.trim(),
};

function wordsIn(language: string): Words {
  return language.startsWith("fr") ? fr : en;
}

/** An article as README.txt lists it, with the paths of its text and of the file it was read from (null: it is lost). */
export interface ListedArticle {
  article: Article;
  text: string;
  original: string | null;
}

/** README.txt of a pack file: what is where, in the pack's language, or in English where there are no words for that. */
export function readmeOf(language: string, title: string, articles: readonly ListedArticle[]): string {
  const words = wordsIn(language);
  const width = Math.max(...words.parts.map(([path]) => path.length));
  const parts = words.parts.map(([path, what]) => `  ${path.padEnd(width)}  ${what}`).join("\n");
  const list = articles.map(({ article, text, original }, index) => {
    const { title: name, outlet, published } = article;
    const known = [name.value ?? words.untitled, outlet.value, published.value].filter((value) => value !== null);
    const from = original === null ? "" : `\n     ${words.original}: ${original}`;
    return `  ${index + 1}. ${known.join(", ")}\n     ${text}${from}`;
  });
  const listed = list.length === 0 ? words.noArticles : `${words.articles}\n\n${list.join("\n")}`;
  const head = words.intro(title === "" ? words.untitled : title);
  return `${[head, parts, listed, words.proof, `attache-pack ${packFileVersion}`].join("\n\n")}\n`;
}

/** The title of a received pack that is kept beside one's own, because both were changed. */
export function receivedTitle(language: string, title: string): string {
  return wordsIn(language).received(title);
}
