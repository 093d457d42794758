import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { _electron } from "playwright";
import { describe, expect, test } from "vitest";
import type { Transport } from "../../core/wire.ts";
import { hasScreen } from "../../main/browser.ts";
import { converse, root } from "../conversation.ts";

/** Electron's program, or null where its runtime is not installed. */
function findRuntime(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const named = join(folder, "path.txt");
  if (!existsSync(named)) return null;
  const program = join(folder, "dist", readFileSync(named, "utf8"));
  return existsSync(program) ? program : null;
}

const runtime = findRuntime();

describe.skipIf(runtime === null || !hasScreen())("in the real Electron", () => {
  test("the whole conversation, and a page that can reach nothing else", async () => {
    const data = mkdtempSync(join(tmpdir(), "attache-electron-"));
    const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const app = await _electron.launch({
      ...(runtime === null ? {} : { executablePath: runtime }),
      args: [...flags, root],
      env: { PATH: process.env["PATH"] ?? "", DISPLAY: process.env["DISPLAY"] ?? "", ATTACHE_DATA: data },
    });
    const window = await app.firstWindow();
    await window.waitForURL("attache://app/");
    const transport: Transport = (name, input) =>
      window.evaluate(
        ([called, given]) => (globalThis as unknown as { attache: { call: Transport } }).attache.call(called, given),
        [name, input] as const,
      );
    await converse(transport);
    const reached = await window.evaluate(() => {
      const names = ["require", "process", "module", "ipcRenderer"].filter((name) => name in globalThis);
      return fetch("https://example.invalid/").then(
        () => [...names, "network"],
        () => names,
      );
    });
    expect(reached).toEqual([]);
    await app.close();
  });
});
