// Spoils the files of tests/cases/readers in a seeded way and hands them to the readers, in the threads of the app with their limits:
// counts how each ended, and fails at the first crash, hang or error that is not worded. Run after a build:
// node bench/fuzz.js [files] [seed]
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const [files = "20000", seed = "1"] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const started = process.hrtime.bigint();
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "unit", "tests/main/readers/fuzz.test.ts"],
  {
    cwd: root,
    env: { ...process.env, ATTACHE_FUZZ: files, ATTACHE_FUZZ_SEED: seed },
    stdio: "inherit",
  },
);
console.log(`${files} files in ${Math.round(Number(process.hrtime.bigint() - started) / 1e9)} s`);
process.exitCode = status ?? 1;
