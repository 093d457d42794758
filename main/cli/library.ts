import { WrongCall } from "./wrong-call.ts";

/** One thing the library command does: its help page, and the job, which answers its exit code. */
export interface LibraryCommand {
  help: string;
  run(args: string[]): Promise<number>;
}

const commands = new Map<string, () => Promise<LibraryCommand>>([
  ["add", () => import("./library/add.ts").then(({ add }) => add)],
  ["search", () => import("./library/listing.ts").then(({ search }) => search)],
  ["list", () => import("./library/listing.ts").then(({ list }) => list)],
  ["export", () => import("./library/export.ts").then(({ exportAll }) => exportAll)],
  ["backup", () => import("./library/copies.ts").then(({ backup }) => backup)],
  ["restore", () => import("./library/copies.ts").then(({ restore }) => restore)],
  ["versions", () => import("./library/versions.ts").then(({ versions }) => versions)],
]);

const overview = `Usage: attache library <command> [options]

Works on the library that the window shows, also while the window is open.

  attache library add FILE…          take articles and packs (.attache) in
  attache library search WORDS…      what the search of the window finds, best first
  attache library list               all articles, newest first; --packs: the packs
  attache library export --to FOLDER write packs as .attache files and articles as text or JSON
  attache library backup FILE        a sound copy of the library
  attache library restore FILE       go back to such a copy; what is there is first set aside
  attache library versions PACK      the versions kept of a pack; --restore VERSION: go back to one

  --data FOLDER   the data folder (default: ATTACHE_DATA, or the one of the window)
  --json          one JSON object a line

  attache library <command> --help   the command's own page
`;

/** The help page of `attache library`, or of the command of it that is asked about. */
export async function libraryHelp(args: string[]): Promise<string> {
  const load = commands.get(args[0] ?? "");
  return load ? (await load()).help : overview;
}

/** Runs a command on the library. Answers its exit code. */
export async function library(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const load = commands.get(name ?? "");
  if (!load) {
    const what = name === undefined ? "library needs a command" : `library has no command "${name}"`;
    throw new WrongCall(`${what}; choose ${[...commands.keys()].join(", ")}, or see attache library --help`);
  }
  return (await load()).run(rest);
}
