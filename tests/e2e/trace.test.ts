import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entry, openSample, untilSaved } from "./desk.ts";
import { findChromium, makeFolder, openWindow, startBrowser, startHost, type Host } from "./program.ts";

const chromium = findChromium();
/** A check or a save may take its time on a busy machine. */
const soon = { timeout: 20_000 };
const section = "3 Objectifs";

/** Adds an entry at the end of the section and answers its number. */
async function addEntry(page: Page): Promise<number> {
  const region = page.getByRole("region", { name: section });
  await region.getByRole("button", { name: "Ajouter un objectif" }).click();
  return region.getByRole("textbox", { name: /^Entrée \d+$/ }).count();
}

/** How an entry stands to its source, as its mark says it. */
async function markOf(page: Page, number: number): Promise<string> {
  const ids = (await entry(page, section, number).getAttribute("aria-describedby"))?.split(" ") ?? [];
  const mark = ids.find((id) => id.startsWith("mark-")) ?? "";
  return (await page.locator(`[id="${mark}"]`).getAttribute("aria-label")) ?? "";
}

describe.skipIf(chromium === null)("the link of a sentence to its source", () => {
  let browser: Browser;
  let host: Host;

  beforeAll(async () => {
    browser = await startBrowser(chromium ?? "");
    host = await startHost(makeFolder());
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  test("outlives copy, cut, undo and a reload; what is typed over it makes it reworded, and foreign words have none", async () => {
    const { context, page, faults } = await openWindow(browser, host, "fr-FR");
    await openSample(page);
    const quoted = await markOf(page, 5);
    expect(quoted).toMatch(/^Mot pour mot/);
    const words = (await entry(page, section, 5).textContent()) ?? "";

    await entry(page, section, 5).press("Control+a");
    await page.keyboard.press("Control+c");
    const copy = await addEntry(page);
    expect(await markOf(page, copy)).toMatch(/^Vos mots, sans source/);
    await page.keyboard.press("Control+v");
    await expect.poll(() => entry(page, section, copy).textContent(), soon).toBe(words);
    expect(await markOf(page, copy)).toBe(quoted);

    await page.keyboard.press("End");
    await page.keyboard.type(" Sans doute.");
    await expect.poll(() => markOf(page, copy), soon).toMatch(/^Reformulé/);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+x");
    const moved = await addEntry(page);
    await page.keyboard.press("Control+v");
    await expect.poll(() => entry(page, section, moved).textContent(), soon).toBe(`${words} Sans doute.`);
    expect(await markOf(page, moved)).toMatch(/^Reformulé/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => entry(page, section, moved).textContent(), soon).toBe("");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => markOf(page, moved), soon).toMatch(/^Reformulé/);

    await untilSaved(page);
    await page.reload();
    await expect.poll(() => markOf(page, moved), soon).toMatch(/^Reformulé/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("comes along with words copied from the article, by mouse or key", async () => {
    const { context, page, faults } = await openWindow(browser, host, "fr-FR");
    await openSample(page);
    const paragraph = page.getByRole("option").nth(3);
    await paragraph.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+c");
    const copy = await addEntry(page);
    await page.keyboard.press("Control+v");
    await expect.poll(() => markOf(page, copy), soon).toMatch(/^Mot pour mot, source 1, paragraphe 4$/);
    const words = (await entry(page, section, copy).textContent()) ?? "";
    expect(words.length).toBeGreaterThan(20);
    expect(await paragraph.textContent()).toContain(words);
    expect(faults).toEqual([]);
    await context.close();
  });
});
