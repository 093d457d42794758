import { describe, expect, test } from "vitest";
import { entry, exported, hasCaret, openSample, placeCaret, sentencesOf, untilSaved } from "./desk.ts";
import { checkPdf } from "./judges.ts";
import { findChromium, keepRunning, missingJudges, openWindow } from "./program.ts";

const chromium = findChromium();

describe.skipIf(chromium === null || missingJudges().length > 0)("with the keyboard alone", () => {
  const running = keepRunning();

  test("write, add, move, undo, go to the source and back, export", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    const section = "3 Objectifs";
    await entry(page, section, 1).waitFor();
    const text = page.getByRole("region", { name: section }).getByRole("textbox", { name: "Objectifs" });
    const drawn = await sentencesOf(page, [section]);
    await page.keyboard.press("Alt+2");
    for (let step = 0; step < 200; step += 1) {
      if (await text.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press("Control+Home");
    for (let line = 0; line < 20 && (await hasCaret(entry(page, section, 1))); line += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    expect(await hasCaret(entry(page, section, 1))).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Saluer les hôtes de cet essai");
    await page.keyboard.press("Alt+Shift+ArrowDown");
    expect((await sentencesOf(page, [section])).slice(0, 3)).toEqual([
      drawn[0],
      drawn[1],
      "Saluer les hôtes de cet essai",
    ]);
    await page.keyboard.press("Control+z");
    expect((await sentencesOf(page, [section])).slice(0, 2)).toEqual([drawn[0], "Saluer les hôtes de cet essai"]);
    await page.keyboard.press("Control+y");
    await untilSaved(page);

    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Alt+Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ""), { timeout: 5000 })
      .toContain("consolider la relation de confiance");
    // The pane beside follows the text when the machine has time for it.
    await page.locator("#pane-beside .lit").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => hasCaret(entry(page, section, 1)), { timeout: 5000 }).toBe(true);

    // The text is no trap: Escape, then Tab, leaves it.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(false);

    await page.keyboard.press("Control+e");
    const go = page.getByRole("button", { name: "Exporter 2 fichiers" });
    await go.waitFor();
    for (let step = 0; step < 60; step += 1) {
      if (await go.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    const { pdf } = await exported(page, running.host);
    checkPdf(pdf);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("find a misspelt word, mend it, and keep another among one's own words", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const section = "3 Objectifs";
    await placeCaret(page, section, 1);
    await page.keyboard.type(" Un aceuil de Zerkalove.");
    const underlined = (): Promise<string[]> =>
      page.evaluate(() =>
        Array.from(CSS.highlights.get("misspelt") ?? [], (range) => (range instanceof Range ? range.toString() : "")),
      );
    await expect.poll(underlined, { timeout: 20_000 }).toEqual(["aceuil", "Zerkalove"]);

    await page.keyboard.press("F7");
    await page.getByRole("menuitem", { name: "accueil", exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(underlined).toEqual(["Zerkalove"]);
    expect((await sentencesOf(page, [section])).join(" ")).toContain("Un accueil de Zerkalove.");

    await page.keyboard.press("F7");
    await page.getByRole("menuitem", { name: "Ajouter «\u00a0Zerkalove\u00a0» à mes mots" }).press("Enter");
    await expect.poll(underlined).toEqual([]);
    await page.getByRole("button", { name: "Annuler" }).last().click();
    await expect.poll(underlined).toEqual(["Zerkalove"]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
