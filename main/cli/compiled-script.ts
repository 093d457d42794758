import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { constants, Script } from "node:vm";

/** A script that was run, and how the code that the engine has compiled of it so far is kept for the next time. */
export interface CompiledScript {
  exports: unknown;
  /** Whether the code that was kept could be used: the engine refuses that of another version of itself or with other settings. */
  wasKept: boolean;
  keep: () => void;
}

/** The code kept for a script lies beside it, behind the SHA-256 of both: the engine itself does not notice code that was damaged. */
const digestLength = 32;

function digestOf(source: Buffer, code: Buffer): Buffer {
  return createHash("sha256").update(source).update(code).digest();
}

/** The code that was kept for a script as it is now, or undefined. */
function readKept(path: string, source: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(digestLength);
    return kept.subarray(0, digestLength).equals(digestOf(source, code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs a CommonJS script with the code that the engine kept of it when it was built, where there is some: a command is over before
 * compiling its functions has paid for itself. What `module.enableCompileCache` does from Node 22 on, and besides for the functions
 * that are compiled when they are first called. Throws what the script throws, or where there is none.
 */
export function runCompiled(path: string): CompiledScript {
  const source = readFileSync(path);
  const cachedData = readKept(`${path}.code`, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source.toString()}\n})`, {
    filename: path,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} as unknown };
  const run = script.runInThisContext() as (...parts: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, dirname(path));
  return {
    exports: module.exports,
    wasKept: cachedData !== undefined && script.cachedDataRejected === false,
    keep: () => {
      const beside = `${path}.code.part`;
      const code = script.createCachedData();
      writeFileSync(beside, Buffer.concat([digestOf(source, code), code]));
      renameSync(beside, `${path}.code`);
    },
  };
}
