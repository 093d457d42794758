#!/usr/bin/env node
import { loadProgram } from "./cli/program.ts";

// A reader that has seen enough ("| head") closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
process.exitCode = await loadProgram().runCommandLine(process.argv.slice(2));
