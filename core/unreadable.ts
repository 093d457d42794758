import { textOfArticle, type Article } from "./article.ts";

/** What stands in a text in the place of bytes that are no sign of its encoding. */
const replacement = /\ufffd/gu;

/**
 * How many signs of an article's title and text could not be read: its file mixes encodings, or is damaged. The reader keeps their
 * places, and whoever cites the article has to look them up in the original.
 */
export function unreadableSigns(article: Pick<Article, "title" | "body">): number {
  const words = `${article.title.value ?? ""}\n${textOfArticle(article)}`;
  return words.match(replacement)?.length ?? 0;
}
