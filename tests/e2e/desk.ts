import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
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

/** Has a command done by the list of them all, found by the beginning of its name. */
export async function begin(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.insertText(command);
  await page.getByRole("option", { name: command }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".palette").waitFor({ state: "detached" });
}

/** Opens the sample dossier, wherever the window was left. */
export async function openSample(page: Page): Promise<void> {
  const section = page.getByRole("region", { name: "3 Objectifs" });
  const toOpen = page.getByRole("button", { name: /^Visite du président/ });
  await section.or(toOpen).first().waitFor();
  if (!(await section.isVisible())) await toOpen.first().click();
  await section.waitFor();
}

/** A sentence of a section's text. */
export function entry(page: Page, section: string, number: number): Locator {
  return page
    .getByRole("region", { name: section })
    .locator("[data-sentence]")
    .nth(number - 1);
}

/** Where the words of a sentence begin and end on the screen, its lead not included. */
async function edgesOf(sentence: Locator): Promise<{ start: Point; end: Point }> {
  await sentence.scrollIntoViewIfNeeded();
  return sentence.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    range.selectNodeContents(element);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!(text instanceof Text) || text.parentElement?.closest(".lead, .lead-join")) continue;
      const hasLead = element.querySelector(".lead") !== null;
      range.setStart(text, hasLead ? text.data.length - text.data.trimStart().length : 0);
      break;
    }
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const own = element.getBoundingClientRect();
    const [first, last] = [lines[0] ?? own, lines.at(-1) ?? own];
    return {
      start: { x: first.left + 1, y: first.top + first.height / 2 },
      end: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  });
}

interface Point {
  x: number;
  y: number;
}

/** Puts the caret into a sentence of a section's text, behind its last word. */
export async function placeCaret(page: Page, section: string, number: number): Promise<void> {
  const { end } = await edgesOf(entry(page, section, number));
  await page.mouse.click(end.x, end.y);
}

/** Selects all words of a sentence of a section's text, its lead not included. */
export async function selectEntry(page: Page, section: string, number: number): Promise<void> {
  const sentence = entry(page, section, number);
  const { start, end } = await edgesOf(sentence);
  await page.mouse.click(start.x, start.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up("Shift");
}

/** Writes a sentence of a section's text anew. */
export async function fillEntry(page: Page, section: string, number: number, words: string): Promise<void> {
  await selectEntry(page, section, number);
  await page.keyboard.insertText(words);
}

/** The words of a sentence, without its lead. */
export function textOf(sentence: Locator): Promise<string> {
  return sentence.evaluate((element) => {
    const copy = element.cloneNode(true);
    if (!(copy instanceof Element)) return "";
    for (const lead of copy.querySelectorAll(".lead, .lead-join")) lead.remove();
    return copy.textContent.trim();
  });
}

/** Whether the caret stands in a sentence. */
export function hasCaret(sentence: Locator): Promise<boolean> {
  return sentence.evaluate(
    (element) =>
      element.closest("[role=textbox]") === document.activeElement &&
      element.contains(getSelection()?.anchorNode ?? null),
  );
}

/** How a sentence stands to its source, as its mark in the margin says it. */
export async function markOf(page: Page, section: string, number: number): Promise<string> {
  const id = (await entry(page, section, number).getAttribute("data-sentence")) ?? "";
  return (await page.locator(`[id="mark-${id}"]`).getAttribute("aria-label")) ?? "";
}

/** The sentences of the sections a person writes, as the desk shows them, in reading order, without their leads. */
export async function sentencesOf(page: Page, sections: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const section of sections) {
    const region = page.getByRole("region", { name: section });
    for (const sentence of await region.locator("[data-sentence]").all()) found.push(await textOf(sentence));
  }
  return found.filter((text) => text !== "");
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
  expect(words).toContain(basename(host.files));
  // The second is called as the first, and only its extension is said.
  const stem = /: (\S+)\.(?:docx|pdf), \.(?:docx|pdf)\.$/.exec(words)?.[1];
  const find = (extension: string): string => {
    if (stem === undefined) throw new Error(`no ${extension} was kept: ${words}`);
    return join(host.files, `${stem}.${extension}`);
  };
  return { pdf: find("pdf"), docx: find("docx") };
}
