import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AppError } from "../../../core/errors.ts";
import type { LibraryCommand } from "../library.ts";
import { withLibrary } from "../session.ts";
import { parseCall, WrongCall } from "../wrong-call.ts";

function parseOne(command: string, args: string[]): { data: string | undefined; file: string } {
  const { values, files } = parseCall(command, args, { data: { type: "string" } });
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    throw new WrongCall(`${command} takes one file; see attache ${command} --help`);
  return { data: values.data, file: resolve(file) };
}

/** `attache library backup`. */
export const backup: LibraryCommand = {
  help: `Usage: attache library backup FILE [--data FOLDER]

Writes a sound copy of the library, all of one moment, also while the window is open: beside its place, checked, then renamed. A file
that is there already is never overwritten.
`,
  run(args) {
    const { data, file } = parseOne("library backup", args);
    return withLibrary(data, async (_client, { backups }) => {
      await backups.copyTo(file);
      return 0;
    });
  },
};

/** `attache library restore`. */
export const restore: LibraryCommand = {
  help: `Usage: attache library restore FILE [--data FOLDER]

Puts a copy in the place of the library, once it is found sound, and prints where the library as it was is set aside. A window that
is open is told so when it next saves.
`,
  run(args) {
    const { data, file } = parseOne("library restore", args);
    // A library is begun where there is none; a mistyped path begins none.
    if (!existsSync(file)) {
      const message = `There is no copy of the library at ${file}; name one that is there.`;
      throw new AppError("backup-missing", message, { name: file });
    }
    return withLibrary(
      data,
      async (_client, { backups }) => {
        const { setAside } = await backups.restoreFrom(file);
        process.stdout.write(`${setAside}\n`);
        return 0;
      },
      { begins: true },
    );
  },
};
