import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright";
import { describe, expect, test } from "vitest";
import type { Transport } from "../../core/wire.ts";
import { converse, root } from "../conversation.ts";
import { findRuntime, whyNotReal } from "./runtime.ts";

const runtime = findRuntime();
const why = whyNotReal();

describe.skipIf(why !== null)(`in the real Electron${why === null ? "" : ` (not run: ${why})`}`, () => {
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
