import { textOfArticle, type Article } from "../../core/article.ts";
import { AppError } from "../../core/errors.ts";
import { withApp } from "./session.ts";
import { complainOf, importFile, nameArticle } from "./source-file.ts";
import { parseCall } from "./wrong-call.ts";

/** The help page of `attache read`. */
export const readHelp = `Usage: attache read FILE…

Prints one JSON object a line for each article; a file such as a feed, an archive or a pack (.attache) may hold several:
  file                                               the file as given, and what of it where it holds several: "a.zip › b.html"
  title, byline, outlet, published, language         what the source says, null where it does not say
  text                                               the article's words, blocks parted by blank lines
  removed                                            the lines left out: [{line, text, reason}]

A file that fails has its line on standard error; the others go on, and the exit code is 1.
`;

function describe(file: string, article: Article): object {
  const { title, byline, outlet, published, language, removed } = article;
  return {
    file,
    title: title.value,
    byline: byline.value,
    outlet: outlet.value,
    published: published.value,
    language: language.value,
    text: textOfArticle(article),
    removed,
  };
}

/** Prints each file's articles as lines of JSON. Answers 1 if a file failed, else 0. */
export async function read(args: string[]): Promise<number> {
  const { files } = parseCall("read", args, {});
  return withApp(async (client) => {
    let code = 0;
    for (const file of files) {
      try {
        const { articles, failed, pack } = await importFile(client, file);
        if (pack) await client("packs.delete", { id: pack.id });
        for (const article of articles) {
          process.stdout.write(`${JSON.stringify(describe(nameArticle(file, article), article))}\n`);
          await client("articles.discard", { ids: [article.id] });
        }
        complainOf(failed);
        if (failed.length > 0) code = 1;
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        process.stderr.write(`attache: ${thrown.message}\n`);
        code = 1;
      }
    }
    return code;
  });
}
