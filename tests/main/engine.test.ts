import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { flagsOfLaterOptimising } from "../../main/engine.ts";

test("V8 is given only flags that it knows: of others it complains on the terminal at each command", () => {
  const { stdout } = spawnSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  for (const flag of flagsOfLaterOptimising(process.versions.v8)) {
    expect(stdout).toContain(`${flag.slice(0, flag.indexOf("="))} (`);
  }
  expect(flagsOfLaterOptimising("11.3.244.8-node.38")).toEqual(["--interrupt-budget=1000000"]);
  expect(flagsOfLaterOptimising("13.6.233.17-node.53")).toEqual([]);
});
