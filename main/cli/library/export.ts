import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../../core/errors.ts";
import { slugOf } from "../../../core/file-name.ts";
import { articleAsText, packFileExtension } from "../../../core/pack-file.ts";
import type { Client } from "../../../core/wire.ts";
import type { LibraryCommand } from "../library.ts";
import { writeOutput } from "../../output-file.ts";
import { withLibrary } from "../session.ts";
import { parseOptions, WrongCall } from "../wrong-call.ts";
import { allHeld, heldNamed, type Held } from "./listing.ts";

/** A file as it is to be written: its name without number and extension. */
interface Made {
  name: string;
  extension: string;
  bytes: Uint8Array;
}

async function makeArticle(client: Client, id: string, asJson: boolean): Promise<Made> {
  const article = await client("articles.get", { id });
  const text = asJson ? `${JSON.stringify(article, null, 2)}\n` : articleAsText(article);
  return {
    name: slugOf(article.title.value ?? "") || "article",
    extension: asJson ? ".json" : ".txt",
    bytes: new TextEncoder().encode(text),
  };
}

async function makePack(client: Client, id: string): Promise<Made> {
  const { name, bytes } = await client("packs.file", { id });
  return { name: name.slice(0, -packFileExtension.length), extension: packFileExtension, bytes };
}

function make(client: Client, { kind, id }: Held, asJson: boolean): Promise<Made> {
  return kind === "pack" ? makePack(client, id) : makeArticle(client, id, asJson);
}

/** A path in the folder that is free. */
function freePath(folder: string, { name, extension }: Made): string {
  let path = join(folder, name + extension);
  for (let copy = 2; existsSync(path); copy += 1) path = join(folder, `${name}-${copy}${extension}`);
  return path;
}

/** `attache library export`. */
export const exportAll: LibraryCommand = {
  help: `Usage: attache library export [ID or TITLE…] --to FOLDER [--json] [--data FOLDER]

Writes packs as .attache files, with their articles and the files these were read from, and articles as text, and prints the path of
each. Without any, every pack and every article. A title has to be that of one alone. A file that is there already stays: the new one
gets a number.

  --to FOLDER   where to; it is made if it is not there
  --json        the articles as JSON, their whole record
`,
  run(args) {
    const { values, files } = parseOptions("library export", args, {
      data: { type: "string" },
      json: { type: "boolean", default: false },
      to: { type: "string" },
    });
    const folder = values.to;
    if (folder === undefined)
      throw new WrongCall("library export needs --to FOLDER; see attache library export --help");
    return withLibrary(values.data, async (client) => {
      const held = await allHeld(client);
      // Before anything is written: a call that names two by one title is wrong as a whole.
      const wanted = files.length > 0 ? files.map((named) => heldNamed(held, named)) : held;
      await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
        throw new AppError(
          "write-failed",
          `"${folder}" cannot be made; choose another folder.`,
          { path: folder },
          thrown,
        );
      });
      let code = 0;
      for (const one of wanted) {
        try {
          const made = await make(client, one, values.json);
          const path = freePath(folder, made);
          await writeOutput(path, made.bytes);
          process.stdout.write(`${path}\n`);
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          process.stderr.write(`attache: ${thrown.message}\n`);
          code = 1;
        }
      }
      return code;
    });
  },
};
