import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hasScreen } from "../../main/browser.ts";

/** Electron's program, or null where its runtime is not installed. */
export function findRuntime(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const named = join(folder, "path.txt");
  if (!existsSync(named)) return null;
  const program = join(folder, "dist", readFileSync(named, "utf8"));
  return existsSync(program) ? program : null;
}

/** Why the suite cannot run in the real Electron here, or null where it does. */
export function whyNotReal(): string | null {
  if (findRuntime() === null) return "its runtime is not installed";
  return hasScreen() ? null : "there is no screen";
}
