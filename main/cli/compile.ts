import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locatePaths } from "../paths.ts";
import { loadProgram } from "./program.ts";

/**
 * A step of the build: makes the briefing of the sample once, in a data folder of its own, and keeps the code that was compiled for it,
 * so that no later call compiles it again.
 */
async function compileProgram(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "attache-compile-"));
  try {
    // What the person keeps, such as a template or a letterhead, is no part of the build.
    process.env["ATTACHE_DATA"] = folder;
    const sample = join(locatePaths(folder).samples, "mali-russie.txt");
    const { runCommandLine, keep } = loadProgram();
    const outputs = ["--pdf", join(folder, "sample.pdf"), "--docx", join(folder, "sample.docx")];
    process.exitCode = await runCommandLine(["build", sample, "--title", "Visite", ...outputs]);
    if (process.exitCode === 0) keep();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await compileProgram();
