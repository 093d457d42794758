#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { AppError, toErrorEnvelope } from "../core/errors.ts";
import { WrongCall } from "./cli/wrong-call.ts";
import { findDataFolder, locatePaths } from "./paths.ts";

/** A command: its help page, which may hang on what else was asked, and the job, which answers its exit code: 0, or 1 where part of it failed and was told. */
interface Command {
  help: string | ((args: string[]) => Promise<string>);
  run(args: string[]): Promise<number>;
}

// Each is loaded when it is asked for: a help page must not wait for what makes a PDF.
const commands = new Map<string, () => Promise<Command>>([
  ["read", () => import("./cli/read.ts").then(({ readHelp, read }) => ({ help: readHelp, run: read }))],
  ["draft", () => import("./cli/draft.ts").then(({ draftHelp, draft }) => ({ help: draftHelp, run: draft }))],
  ["check", () => import("./cli/check.ts").then(({ checkHelp, check }) => ({ help: checkHelp, run: check }))],
  [
    "library",
    () => import("./cli/library.ts").then(({ libraryHelp, library }) => ({ help: libraryHelp, run: library })),
  ],
  ["build", () => import("./cli/build.ts").then(({ buildHelp, build }) => ({ help: buildHelp, run: build }))],
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

/** Runs a call of the command line and answers the exit code: 0 done, 1 the job failed, 2 wrong call. */
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

// Most commands are over before what V8's optimising compiler makes has paid for itself: a briefing of one article takes a third more
// CPU time with its usual haste. In V8's own units of bytecode run before a function is looked at; the usual number is 135,168.
setFlagsFromString("--interrupt-budget=1000000");

// A reader that has seen enough ("| head") closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
process.exitCode = await run(process.argv.slice(2)).catch(complain);
