import { setFlagsFromString } from "node:v8";

/** From this version of V8 on Node has a compiler between the quick and the optimising one, and the flag is gone. */
const firstWithMiddleCompiler = 12;

/** In V8's own units of bytecode run before a function is looked at. The usual number is 135,168. */
const patience = 1_000_000;

/** The flags that have V8 of a version ("11.3.244.8-node.38") optimise later; none where it knows no such flag, and needs none. */
export function flagsOfLaterOptimising(version: string): string[] {
  return Number.parseInt(version, 10) < firstWithMiddleCompiler ? [`--interrupt-budget=${patience}`] : [];
}

/**
 * Has the engine of this process optimise later than it usually would. For what is over before its optimising compiler has paid for
 * itself: a command of one briefing takes a third less CPU time, the first 250 pages of an import a quarter less.
 */
export function optimiseLater(): void {
  for (const flag of flagsOfLaterOptimising(process.versions.v8)) setFlagsFromString(flag);
}
