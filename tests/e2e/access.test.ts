import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entry, goToLibrary, openSample } from "./desk.ts";
import { findChromium, makeFolder, openWindow, startBrowser, startHost, type Host } from "./program.ts";

const chromium = findChromium();

/** What axe finds against WCAG 2.0 to 2.2, levels A and AA, in words that name rule and place. */
async function faultsOf(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

describe.skipIf(chromium === null)("no screen keeps anyone out", () => {
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

  test.each([
    ["fr-FR", "light"],
    ["en-GB", "dark"],
  ] as const)("desk, export, library and record in %s, %s", async (locale, scheme) => {
    const { context, page, faults } = await openWindow(browser, host, locale);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await openSample(page);
    await entry(page, "3 Objectifs", 1).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Control+e");
    await page.getByRole("dialog").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await goToLibrary(page);
    await page.getByRole("row", { name: /Mali–Russie/ }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: /^(How to search|Comment chercher)$/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: /^(What you can type|Ce que vous pouvez taper)$/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^(Record|Fiche)$/ }).click();
    await page.getByRole("button", { name: /^(Read on line 3|Lu ligne 3)$/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("nothing scrolls sideways at 320 px, the width of 400 % zoom", async () => {
    const { context, page } = await openWindow(browser, host, "fr-FR");
    await openSample(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test("the buttons of an entry stand within its own row, at any width", async () => {
    const { context, page } = await openWindow(browser, host, "fr-FR");
    await openSample(page);
    for (const width of [1280, 640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const outside = await page.evaluate(
        () =>
          [...document.querySelectorAll("[data-entry]")].filter((row) => {
            row.scrollIntoView();
            const box = row.getBoundingClientRect();
            return [...row.querySelectorAll(".entry-tools .button")].some((button) => {
              const { top, bottom, left, right } = button.getBoundingClientRect();
              return top < box.top || bottom > box.bottom || left < box.left || right > box.right;
            });
          }).length,
      );
      expect(outside, `rows at ${width} px`).toBe(0);
    }
    await context.close();
  });

  test("at 200 % zoom the library keeps packs and preview, and a sheet its buttons", async () => {
    const { context, page } = await openWindow(browser, host, "fr-FR");
    await openSample(page);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.keyboard.press("Control+e");
    const go = await page.getByRole("button", { name: "Exporter 2 fichiers" }).boundingBox();
    expect((go?.y ?? 400) + (go?.height ?? 400)).toBeLessThanOrEqual(400);
    await page.keyboard.press("Escape");
    await goToLibrary(page);
    await page.getByRole("radio", { name: "Dossiers" }).click();
    await page.getByRole("button", { name: "Nouveau dossier…" }).waitFor();
    await page.getByRole("radio", { name: "Aperçu" }).click();
    await page.getByRole("button", { name: "Fiche" }).waitFor();
    await context.close();
  });
});
