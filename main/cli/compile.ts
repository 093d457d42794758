import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDataFolder, locatePaths } from "../paths.ts";
import { loadProgram } from "./program.ts";

/** A step of the build: makes the briefing of the sample once and keeps the code that was compiled for it, so that no later call compiles it again. */
async function compileProgram(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "attache-compile-"));
  try {
    const sample = join(locatePaths(findDataFolder()).samples, "mali-russie.txt");
    const { runCommandLine, keep } = loadProgram();
    const outputs = ["--pdf", join(folder, "sample.pdf"), "--docx", join(folder, "sample.docx")];
    process.exitCode = await runCommandLine(["build", sample, "--title", "Visite", ...outputs]);
    if (process.exitCode === 0) keep();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await compileProgram();
