#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { runCommandLine } from "./cli/command-line.ts";

// Most commands are over before what V8's optimising compiler makes has paid for itself: a briefing of one article takes a third more
// CPU time with its usual haste. In V8's own units of bytecode run before a function is looked at; the usual number is 135,168.
setFlagsFromString("--interrupt-budget=1000000");

// A reader that has seen enough ("| head") closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
process.exitCode = await runCommandLine(process.argv.slice(2));
