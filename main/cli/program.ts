import { join } from "node:path";
import { optimiseLater } from "../engine.ts";
import type * as commandLine from "./command-line.ts";
import { runCompiled, type CompiledScript } from "./compiled-script.ts";

/** What the script that the build makes of `command-line.ts` and all that it needs exports. */
type CommandLine = Pick<typeof commandLine, "runCommandLine">;

// Most commands are over before what the optimising compiler makes has paid for itself.
optimiseLater();

/** The program behind `attache`, with the code that was compiled of it when it was built, and how that is kept. */
export function loadProgram(): CommandLine & Omit<CompiledScript, "exports"> {
  const { exports, wasKept, keep } = runCompiled(join(import.meta.dirname, "..", "command-line.cjs"));
  return { ...(exports as CommandLine), wasKept, keep };
}
