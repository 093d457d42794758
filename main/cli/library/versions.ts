import type { Client } from "../../../core/wire.ts";
import { goneBack, type Version } from "../../../core/version.ts";
import type { LibraryCommand } from "../library.ts";
import { withLibrary } from "../session.ts";
import { packNamed } from "./listing.ts";
import { parseOptions, WrongCall } from "../wrong-call.ts";

/** Words and entries gained and lost since the version before: "+12 -3 words, +1 -0 entries". */
function changesOf({ changes }: Version): string {
  if (changes === null) return "first";
  const { wordsAdded, wordsRemoved, entriesAdded, entriesRemoved } = changes;
  return `+${wordsAdded} -${wordsRemoved} words, +${entriesAdded} -${entriesRemoved} entries`;
}

async function goBack(client: Client, id: string, version: string): Promise<void> {
  const then = await client("versions.get", { id: version });
  await client("versions.keep", { id, reason: "restore", name: null });
  await client("packs.save", goneBack(await client("packs.get", { id }), then));
}

/** `attache library versions`. */
export const versions: LibraryCommand = {
  help: `Usage: attache library versions PACK [--name NAME | --restore VERSION] [--data FOLDER] [--json]

Prints the versions kept of a pack, given by its id or its title, the one kept last first: id, time, why it was kept, its name, and what
changed since the version before, parted by tabs. They are kept without being asked for: before the first change of a day's work, after a long pause,
every quarter of an hour, at each export.

  --name NAME        keep the pack as it is as a version with this name first; one with a name is never left out
  --restore VERSION  go back to a version; what is there is first kept as one
  --json             one JSON object a line
`,
  run(args) {
    const { values, files } = parseOptions("library versions", args, {
      data: { type: "string" },
      json: { type: "boolean", default: false },
      name: { type: "string" },
      restore: { type: "string" },
    });
    const [named, ...more] = files;
    if (named === undefined || more.length > 0)
      throw new WrongCall("library versions takes the id or title of one pack; see attache library list --packs");
    const { name, restore } = values;
    if (name !== undefined && restore !== undefined)
      throw new WrongCall("library versions takes --name or --restore, not both");
    return withLibrary(values.data, async (client) => {
      const id = await packNamed(client, named);
      if (name !== undefined) await client("versions.keep", { id, reason: "named", name });
      if (restore !== undefined) await goBack(client, id, restore);
      for (const version of await client("versions.list", { id })) {
        const { id: number, made, reason, name: called } = version;
        const line = values.json
          ? JSON.stringify(version)
          : [number, made, reason, called ?? "", changesOf(version)].join("\t");
        process.stdout.write(`${line}\n`);
      }
      return 0;
    });
  },
};
