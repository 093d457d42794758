import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import type { Host } from "./program.ts";

/** The sample article with one more line end, so that its bytes are not those the library holds already. */
export const seedAgain = Buffer.concat([
  readFileSync(join(import.meta.dirname, "../../samples/mali-russie.txt")),
  Buffer.from("\n"),
]);

/** Hands files to the window as its file chooser does. */
export async function importFiles(
  page: Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Import|Importer)…$/ }).click();
  await (await chooser).setFiles(files);
}

/** Goes to the library by its button in the top bar. */
export async function goToLibrary(page: Page): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^(Library|Bibliothèque)$/ })
    .click();
}

/** Opens the sample dossier, wherever the window was left. */
export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Visite du président/ })
    .first()
    .click();
  await page.getByRole("region", { name: "3 Objectifs" }).waitFor();
}

/** The text of an entry of a section, to be read or filled. */
export function entry(page: Page, section: string, number: number): Locator {
  const name = new RegExp(`^(Entry|Entrée) ${number}$`);
  return page.getByRole("region", { name: section }).getByRole("textbox", { name });
}

/** The sentences of the sections a person writes (leads and texts), as the desk shows them, in reading order. */
export async function sentencesOf(page: Page, sections: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const section of sections) {
    const boxes = page.getByRole("region", { name: section }).getByRole("textbox", { name: /^(Entry|Entrée) \d+$/ });
    found.push(...(await boxes.allTextContents()).map((text) => text.trim()).filter((text) => text !== ""));
  }
  return found;
}

/** Waits until the foot of the window says that all is kept. */
export async function untilSaved(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  await page
    .getByRole("contentinfo")
    .getByText(/^(Saved|Enregistré à) \d\d:\d\d/)
    .waitFor();
}

/** Exports the pack in front in both formats, as the sheet offers; answers where the files are. */
export async function exportBoth(page: Page, host: Host): Promise<{ pdf: string; docx: string }> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^(Export|Exporter)…$/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: /2/ }).click();
  return exported(page, host);
}

/** Waits until the window tells of an export of two files that has begun; answers where they are. */
export async function exported(page: Page, host: Host): Promise<{ pdf: string; docx: string }> {
  const told = page.getByText(/^2 (files saved in|fichiers enregistrés dans) /);
  await told.waitFor({ timeout: 60_000 });
  const words = (await told.textContent()) ?? "";
  expect(words).toContain(host.files);
  const find = (extension: string): string => {
    const name = new RegExp(`[^ ,]+\\.${extension}(?=[,.])`).exec(words)?.[0];
    if (name === undefined) throw new Error(`no ${extension} was kept: ${words}`);
    return join(host.files, name);
  };
  return { pdf: find("pdf"), docx: find("docx") };
}
