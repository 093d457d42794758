import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { begin as beginCommand, goToLibrary, openSample, placeCaret } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

/** What axe finds against WCAG 2.0 to 2.2, levels A and AA, in words that name rule and place. */
async function faultsOf(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** What is written smaller than 12 px, and what is to be pressed that is smaller than 24 px either way, by its words. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const { visibility, opacity, clipPath } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // One pixel is what only a screen reader finds.
      return visibility !== "hidden" && opacity !== "0" && clipPath === "none" && width > 1 && height > 1;
    };
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    const written = [...document.querySelectorAll("body *")].filter(
      (element) => hasWords(element) && isSeen(element) && parseFloat(getComputedStyle(element).fontSize) < 12,
    );
    const pressed = [...document.querySelectorAll("button, [role=radio], [role=row] [role=checkbox]")].filter(
      (element) => {
        const { width, height } = element.getBoundingClientRect();
        return isSeen(element) && (width < 24 || height < 24);
      },
    );
    return [...written, ...pressed].map((element) => `${element.className} ${element.textContent}`);
  });
}

describe.skipIf(chromium === null)("no screen keeps anyone out", () => {
  const running = keepRunning();

  test.each([
    ["fr-FR", "light", "none"],
    ["en-GB", "dark", "none"],
    ["fr-FR", "light", "active"],
  ] as const)("every screen in %s, %s, forced colours %s", async (locale, colorScheme, forcedColors) => {
    const { context, page, faults } = await openWindow(running.browser, running.host, locale);
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    const check = async (screen: string): Promise<void> => {
      expect(await faultsOf(page), screen).toEqual([]);
      expect(await tooSmall(page), screen).toEqual([]);
    };
    const begin = (french: string, english: string): Promise<void> =>
      beginCommand(page, locale === "fr-FR" ? french : english);
    await page.getByRole("banner").waitFor();
    await begin("Accueil", "Start page");
    await page.locator(".start").waitFor();
    await check("start page");
    await openSample(page);
    await placeCaret(page, "3 Objectifs", 1);
    await check("desk");
    await begin("Visite guidée", "Tour");
    await page.locator(".tour").waitFor();
    await check("tour");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+c");
    await check("findings");
    await page.keyboard.press("Alt+p");
    await page.locator('.page-bed[aria-busy="false"]').waitFor({ timeout: 60_000 });
    await check("pages");
    await page.keyboard.press("Alt+s");
    await page.keyboard.press("Control+e");
    await page.getByRole("dialog").waitFor();
    await check("export");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("F1");
    await page.getByRole("dialog").waitFor();
    await check("help");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await goToLibrary(page);
    await page.getByRole("row", { name: /Mali–Russie/ }).click();
    await check("library");
    await page
      .getByRole("banner")
      .getByRole("button", { name: /^(Nouveau dossier|New pack)$/ })
      .click();
    await page.getByRole("dialog").waitFor();
    await check("new pack");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await begin("Revenir à une sauvegarde", "Go back to a back-up");
    await page.getByRole("dialog").waitFor();
    await check("restore");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^(How to search|Comment chercher)$/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: /^(What you can type|Ce que vous pouvez taper)$/ }).waitFor();
    await check("how to search");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^(Record|Fiche)$/ }).click();
    await page.getByRole("button", { name: /^(Read on line 3|Lu ligne 3)$/ }).waitFor();
    await check("record");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("nothing scrolls sideways at 320 px, the width of 400 % zoom", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test("the buttons of an entry stand within its own row, at any width", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
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
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
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
