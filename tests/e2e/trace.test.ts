import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { entry, markOf as markInMargin, openSample, placeCaret, selectEntry, textOf, untilSaved } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();
/** A check or a save may take its time on a busy machine. */
const soon = { timeout: 20_000 };
const section = "3 Objectifs";

/** Adds an entry at the end of the section and answers its number. */
async function addEntry(page: Page): Promise<number> {
  const region = page.getByRole("region", { name: section });
  await region.getByRole("button", { name: "Ajouter un objectif" }).click();
  return region.locator("[data-sentence]").count();
}

/** How an entry stands to its source, as its mark says it. */
function markOf(page: Page, number: number): Promise<string> {
  return markInMargin(page, section, number);
}

/** The words of an entry. */
function wordsOf(page: Page, number: number): Promise<string> {
  return textOf(entry(page, section, number));
}

describe.skipIf(chromium === null)("the link of a sentence to its source", () => {
  const running = keepRunning();

  test("outlives copy, cut, undo and a reload; what is typed into it makes it reworded, and foreign words have none", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await expect.poll(() => markOf(page, 5), soon).toMatch(/^Mot pour mot/);
    const quoted = await markOf(page, 5);
    const words = await wordsOf(page, 5);

    await selectEntry(page, section, 5);
    await page.keyboard.press("Control+c");
    const copy = await addEntry(page);
    await expect.poll(() => markOf(page, copy), soon).toMatch(/^Vos mots, sans source/);
    await page.keyboard.press("Control+v");
    await expect.poll(() => wordsOf(page, copy), soon).toBe(words);
    await expect.poll(() => markOf(page, copy), soon).toBe(quoted);

    // Before the full stop: behind it the words would be a sentence of their own.
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(", sans doute");
    await expect.poll(() => markOf(page, copy), soon).toMatch(/^Reformulé/);
    await selectEntry(page, section, copy);
    await page.keyboard.press("Control+x");
    const moved = await addEntry(page);
    await page.keyboard.press("Control+v");
    await expect.poll(() => wordsOf(page, moved), soon).toBe(`${words.slice(0, -1)}, sans doute${words.slice(-1)}`);
    await expect.poll(() => markOf(page, moved), soon).toMatch(/^Reformulé/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => wordsOf(page, moved), soon).toBe("");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => markOf(page, moved), soon).toMatch(/^Reformulé/);

    await untilSaved(page);
    await page.reload();
    await expect.poll(() => markOf(page, moved), soon).toMatch(/^Reformulé/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("outlives a split, a join and a move of its paragraph, each one step of undo", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await expect.poll(() => markOf(page, 1), soon).toMatch(/^Mot pour mot/);
    const [first, second] = [await wordsOf(page, 1), await wordsOf(page, 2)];
    const [own, next] = [await markOf(page, 1), await markOf(page, 2)];
    const paragraphs = page.getByRole("region", { name: section }).locator("[role=textbox] > p");
    const count = await paragraphs.count();

    // Half a sentence may say the contrary of the whole, so both halves are reworded, and both keep the place.
    await placeCaret(page, section, 1);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect.poll(() => paragraphs.count(), soon).toBe(count + 1);
    await expect.poll(() => markOf(page, 1), soon).toBe(own.replace("Mot pour mot", "Reformulé"));
    await expect.poll(() => markOf(page, 2), soon).toBe(own.replace("Mot pour mot", "Reformulé"));
    await page.keyboard.press("Control+z");
    await expect.poll(() => paragraphs.count(), soon).toBe(count);
    await expect.poll(() => markOf(page, 1), soon).toBe(own);

    // Two sentences of one paragraph have a source each.
    await placeCaret(page, section, 1);
    await page.keyboard.press("Delete");
    await expect.poll(() => paragraphs.count(), soon).toBe(count - 1);
    await expect.poll(() => markOf(page, 2), soon).toBe(next);
    expect(await markOf(page, 1)).toBe(own);
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect.poll(() => wordsOf(page, 2), soon).toBe(first);
    await expect.poll(() => wordsOf(page, 3), soon).toBe(second);
    await expect.poll(() => markOf(page, 3), soon).toBe(next);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => paragraphs.count(), soon).toBe(count);
    expect(await wordsOf(page, 1)).toBe(first);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("comes along with words copied from the article, by mouse or key", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const paragraph = page.getByRole("option").nth(3);
    await paragraph.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+c");
    const copy = await addEntry(page);
    await page.keyboard.press("Control+v");
    await expect.poll(() => markOf(page, copy), soon).toMatch(/^Mot pour mot, source 1, paragraphe 4$/);
    const words = await wordsOf(page, copy);
    expect(words.length).toBeGreaterThan(20);
    expect(await paragraph.textContent()).toContain(words);
    expect(faults).toEqual([]);
    await context.close();
  });
});
