import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entry, fillEntry, goToLibrary, importFiles, openSample, untilSaved } from "./desk.ts";
import { findChromium, type Host, keepRunning, makeFolder, openWindow, startHost } from "./program.ts";

const chromium = findChromium();

async function choose(page: Page, item: RegExp): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Menu$/ })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

describe.skipIf(chromium === null)("a pack is handed over, and the library goes back to a back-up", () => {
  let other: Host;
  let file: Buffer;
  const data = makeFolder();

  const running = keepRunning(data);
  beforeAll(async () => {
    other = await startHost(makeFolder());
  });
  afterAll(async () => {
    await other.stop();
  });

  test("by the menu: the pack is downloaded, the library copied, changed, and brought back", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const first = entry(page, "3 Objectifs", 1);
    const words = await first.textContent();
    await choose(page, /^Transmettre ce dossier/);
    const told = page.getByText(/^1 fichier enregistré dans .*: Visite-.*\.attache\. Il contient/);
    const name = /Visite-\S*\.attache/.exec((await told.textContent()) ?? "")?.[0] ?? "";
    file = readFileSync(join(running.host.files, name));

    await choose(page, /^Sauvegarder la bibliothèque$/);
    const said = await page.getByText(/copiée à l’emplacement/).textContent();
    const path = /à l’emplacement (.*\.sqlite)/.exec(said ?? "")?.[1] ?? "";
    expect(path.startsWith(join(data, "backups"))).toBe(true);
    expect(existsSync(path)).toBe(true);

    await fillEntry(page, "3 Objectifs", 1, "Tout autre chose.");
    await untilSaved(page);
    await choose(page, /^Revenir à une sauvegarde/);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Revenir à la sauvegarde du / })
      .click();
    await page.getByText(/^C’est fait\. .*library-before-restoring-.*\.sqlite$/).waitFor();
    await page.getByRole("button", { name: "Recharger la fenêtre" }).click();
    await expect.poll(() => entry(page, "3 Objectifs", 1).textContent(), { timeout: 20_000 }).toBe(words);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("at another desk it is opened like any file; a cut one and a newer one are told", async () => {
    const { context, page, faults } = await openWindow(running.browser, other, "en-GB");
    await goToLibrary(page);
    const mimeType = "application/octet-stream";
    const parts: Record<string, Uint8Array> = unzipSync(new Uint8Array(file));
    const manifest = JSON.parse(strFromU8(parts["manifest.json"] ?? new Uint8Array())) as object;
    parts["manifest.json"] = strToU8(JSON.stringify({ ...manifest, formatVersion: 2, appVersion: "9.1.0" }));
    await importFiles(page, [
      { name: "visit.attache", mimeType, buffer: file },
      { name: "cut.attache", mimeType, buffer: file.subarray(0, 2000) },
      { name: "newer.attache", mimeType, buffer: Buffer.from(zipSync(parts)) },
    ]);
    const sheet = page.getByRole("dialog");
    await sheet.getByText("“cut.attache” is damaged: it is cut short, or is no pack file.").waitFor();
    await sheet.getByRole("button", { name: "Read it" }).click();
    await page.getByText(/“newer\.attache” comes from a newer Attaché \(9\.1\.0\)\. It can be read at most/).waitFor();
    expect(await page.locator(".read-only").first().textContent()).toContain("Objectifs");
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    await sheet.getByText("A pack you did not have.").waitFor();
    await sheet.getByRole("button", { name: "Open the pack" }).click();
    await entry(page, "3 Objectifs", 1).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
