import type { Client } from "../../../core/wire.ts";
import { AppError } from "../../../core/errors.ts";
import type { LibraryCommand } from "../library.ts";
import { withLibrary } from "../session.ts";
import { complainOf, isPackFile, loadFile, openPackFile } from "../source-file.ts";
import { parseCall } from "../wrong-call.ts";

/** What became of one article or pack of a file. */
interface Added {
  file: string;
  kind: "article" | "pack";
  id: string;
  title: string | null;
  /** "added" or "known"; for a pack also "older", "updated" or "both". */
  outcome: string;
}

async function addFile(client: Client, file: string): Promise<{ added: Added[]; whole: boolean }> {
  if (isPackFile(file)) {
    const { pack, outcome } = await openPackFile(client, file);
    return { added: [{ file, kind: "pack", id: pack.id, title: pack.title, outcome }], whole: true };
  }
  const { added, failed } = await client("articles.import", await loadFile(file));
  complainOf(failed);
  return {
    added: added.map(({ article, known }) => ({
      file,
      kind: "article",
      id: article.id,
      title: article.title.value,
      outcome: known ? "known" : "added",
    })),
    whole: failed.length === 0,
  };
}

/** `attache library add`. */
export const add: LibraryCommand = {
  help: `Usage: attache library add FILE… [--data FOLDER] [--json]

Takes articles and packs (.attache) into the library, and prints a line for each: what became of it, its id, its title.
  added    it is new
  known    it was there already, by its bytes
  updated  (a pack) it was there in an earlier state and was brought up to this one
  older    (a pack) there is a later state of it, which stays
  both     (a pack) both sides changed it: the one added is kept beside the other, under a title that says so

An article that a person corrected in the library is never changed by a pack; one that nobody touched takes over the corrections that
come with the pack. A file that fails has its line on standard error; the others go on, and the exit code is 1.

  --json   {file, kind, id, title, outcome}, a line for each
`,
  run(args) {
    const { values, files } = parseCall("library add", args, { data: { type: "string" }, json: { type: "boolean" } });
    return withLibrary(
      values.data,
      async (client) => {
        let code = 0;
        for (const file of files) {
          try {
            const { added, whole } = await addFile(client, file);
            for (const entry of added) {
              const line = values.json
                ? JSON.stringify(entry)
                : [entry.outcome, entry.id, entry.title ?? ""].join("\t");
              process.stdout.write(`${line}\n`);
            }
            if (!whole) code = 1;
          } catch (thrown) {
            if (!(thrown instanceof AppError)) throw thrown;
            process.stderr.write(`attache: ${thrown.message}\n`);
            code = 1;
          }
        }
        return code;
      },
      { begins: true },
    );
  },
};
