import { AppError, toErrorEnvelope } from "../../core/errors.ts";
import { findDataFolder, locatePaths } from "../paths.ts";
import { WrongCall } from "./wrong-call.ts";

/** A command: its help page, which may hang on what else was asked, and the job, which answers its exit code: 0, or 1 where part of it failed and was told. */
interface Command {
  help: string | ((args: string[]) => Promise<string>);
  run(args: string[]): Promise<number>;
}

// Each is loaded when it is asked for: a help page must not wait for what makes a PDF.
const commands = new Map<string, () => Promise<Command>>([
  ["read", () => import("./read.ts").then(({ readHelp, read }) => ({ help: readHelp, run: read }))],
  ["draft", () => import("./draft.ts").then(({ draftHelp, draft }) => ({ help: draftHelp, run: draft }))],
  ["check", () => import("./check.ts").then(({ checkHelp, check }) => ({ help: checkHelp, run: check }))],
  ["library", () => import("./library.ts").then(({ libraryHelp, library }) => ({ help: libraryHelp, run: library }))],
  [
    "build",
    async () => ({
      help: (await import("./build-call.ts")).buildHelp,
      run: async (args) => (await import("./build.ts")).build(args),
    }),
  ],
]);

const help = `Usage: attache <command> FILE… [options]

Turns saved articles (web pages, text, PDF, Word, OpenDocument, Markdown, EPUB, mails, feeds, web archives, ZIP) and packs
(.attache) into a formatted briefing. Asks no network for anything; only the library command keeps anything.

  attache read FILE…    print what each file says: one JSON object a line
  attache draft FILE…   print what a briefing may use: objectives, outcomes, figures, dates, people, quotations
  attache check PACK    look for each figure, date, name and quotation of a briefing in its articles
  attache build FILE…   make the briefing as PDF, Word or a pack to hand over
  attache library …     add, search, list, export, backup, restore: the library of the window

  attache <command> --help   the command's own page
  attache --version          print the version

A FILE of - is standard input: text, or what its content shows. Exit code: 0 done, 1 the job failed (standard error says why), 2 wrong call.
The window opens with: npm start
`;

async function run(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(help);
    return 0;
  }
  if (name === "--version") {
    process.stdout.write(`${locatePaths(findDataFolder()).version}\n`);
    return 0;
  }
  const load = commands.get(name ?? "");
  if (!load) {
    const what = name === undefined ? "a command is missing" : `there is no command "${name}"`;
    throw new WrongCall(`${what}; choose read, draft, check, build or library, or see attache --help`);
  }
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(typeof command.help === "string" ? command.help : await command.help(rest));
    return 0;
  }
  return command.run(rest);
}

function complain(thrown: unknown): number {
  const message =
    thrown instanceof WrongCall || thrown instanceof AppError ? thrown.message : toErrorEnvelope(thrown).message;
  process.stderr.write(`attache: ${message.replace(/\s+/g, " ").trim()}\n`);
  return thrown instanceof WrongCall ? 2 : 1;
}

/** Runs a call of the command line and answers the exit code: 0 done, 1 the job failed, 2 wrong call; why stands on standard error. */
export function runCommandLine(args: string[]): Promise<number> {
  return run(args).catch(complain);
}
