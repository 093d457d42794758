import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type * as commandLine from "./command-line.ts";
import { runCompiled, type CompiledScript } from "./compiled-script.ts";

/** What the script that the build makes of `command-line.ts` and all that it needs exports. */
type CommandLine = Pick<typeof commandLine, "runCommandLine">;

// Most commands are over before what V8's optimising compiler makes has paid for itself: a briefing of one article takes a third more
// CPU time with its usual haste. In V8's own units of bytecode run before a function is looked at; the usual number is 135,168.
setFlagsFromString("--interrupt-budget=1000000");

/** The program behind `attache`, with the code that was compiled of it when it was built, and how that is kept. */
export function loadProgram(): CommandLine & Omit<CompiledScript, "exports"> {
  const { exports, wasKept, keep } = runCompiled(join(import.meta.dirname, "..", "command-line.cjs"));
  return { ...(exports as CommandLine), wasKept, keep };
}
