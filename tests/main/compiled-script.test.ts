import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "./attache.ts";

const cli = pathToFileURL(join(root, "dist", "main", "cli")).href;

/** Evaluates a line in a process of its own, which has compiled nothing before. */
function evaluate(line: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", line], { encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

let folder: string;
let script: string;

/** Runs the script as a new process does: whether its kept code was used, and what it makes of 21. */
function run({ keep = false } = {}): unknown {
  return evaluate(`import { runCompiled } from "${cli}/compiled-script.js";
    const { exports, wasKept, keep } = runCompiled(${JSON.stringify(script)});
    ${keep ? "keep();" : ""} console.log(JSON.stringify([wasKept, exports.times(21), exports.folder]));`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-script-"));
  script = join(folder, "script.cjs");
  writeFileSync(script, "exports.times = (number) => 2 * number;\nexports.folder = __dirname;\n");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a script runs as CommonJS, and the code kept of it is used the next time", () => {
  expect(run({ keep: true })).toEqual([false, 42, folder]);
  expect(run()).toEqual([true, 42, folder]);
});

test("code kept of another script of the same length is not used", () => {
  run({ keep: true });
  writeFileSync(script, readFileSync(script, "utf8").replace("2 *", "3 *"));
  expect(run()).toEqual([false, 63, folder]);
});

test.each([0, 32, 100])("kept code that was cut off after %i bytes is not used", (length) => {
  run({ keep: true });
  truncateSync(`${script}.code`, length);
  expect(run()).toEqual([false, 42, folder]);
});

test("kept code of which a byte was damaged is not used", () => {
  run({ keep: true });
  const kept = readFileSync(`${script}.code`);
  const at = kept.length - 40;
  kept.writeUInt8(kept.readUInt8(at) ^ 0xff, at);
  writeFileSync(`${script}.code`, kept);
  expect(run()).toEqual([false, 42, folder]);
});

test("the build keeps the code of the command line", () => {
  const line = `import { loadProgram } from "${cli}/program.js"; console.log(JSON.stringify(loadProgram().wasKept));`;
  expect(evaluate(line)).toBe(true);
});
