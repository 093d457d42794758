import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { entry, openSample, textOf, untilSaved } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();
/** A check or a save may take its time on a busy machine. */
const soon = { timeout: 20_000 };

/** Adds an objective with these words and waits until the check has seen it. */
async function write(page: Page, words: string): Promise<void> {
  const region = page.getByRole("region", { name: "3 Objectifs" });
  await region.getByRole("button", { name: "Ajouter un objectif" }).click();
  await page.keyboard.insertText(words);
}

/** The lines of the queue, as they are read out. */
function queue(page: Page): ReturnType<Page["getByRole"]> {
  return page.getByRole("list", { name: "Constats, dans l’ordre du texte" }).getByRole("button", { name: /Objectifs/ });
}

describe.skipIf(chromium === null)("what the picked articles do not support", () => {
  const running = keepRunning();

  test("is underlined, queued in text order, and taken, vouched for or corrected by keys; undo brings it back", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await write(page, "Moscou a livré 55 000 tonnes de blé au Mali.");
    const last = await page.getByRole("region", { name: "3 Objectifs" }).locator("[data-sentence]").count();
    await page.keyboard.press("F8");
    await expect
      .poll(
        () =>
          page
            .getByRole("button", { name: /^Constats 1$/ })
            .or(page.getByRole("radio", { name: /^Constats 1$/ }))
            .count(),
        soon,
      )
      .toBe(1);
    await page.keyboard.press("F8");
    await expect
      .poll(() => queue(page).allTextContents(), soon)
      .toEqual([expect.stringMatching(/Écart avec l’article.*55.000 tonnes/)]);
    const underlined = () => page.evaluate(() => [...(CSS.highlights.get("finding-near") ?? [])].map(String));
    expect(await underlined()).toEqual([expect.stringMatching(/^55.000 tonnes$/)]);
    await page.keyboard.press("Enter");
    await page.getByText("Rien n’est ouvert.").waitFor();
    const words = entry(page, "3 Objectifs", last);
    await expect.poll(() => textOf(words), soon).toMatch(/^Moscou a livré 50.000 tonnes de blé au Mali\.$/);
    expect(await underlined()).toEqual([]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(words), soon).toMatch(/55.000/);
    await expect.poll(() => queue(page).count(), soon).toBe(1);

    await page.getByRole("list", { name: /^Constats/ }).focus();
    await page.keyboard.press("g");
    await page.keyboard.type("Chiffre donné au téléphone par le service.");
    await page.keyboard.press("Enter");
    await page.getByText("Rien n’est ouvert.").waitFor();
    await untilSaved(page);
    await page.reload();
    await page.getByRole("region", { name: "3 Objectifs" }).waitFor();
    await page.keyboard.press("F8");
    await page
      .getByRole("radio", { name: /^Constats/ })
      .or(page.getByRole("button", { name: /^Constats/ }))
      .first()
      .click();
    await page.getByRole("button", { name: "1 garanti" }).click();
    await page.getByText("garanti : Chiffre donné au téléphone par le service.").waitFor();
    await page.getByRole("button", { name: "Retirer", exact: true }).click();
    await expect.poll(() => queue(page).count(), soon).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("stays underlined when the window changes its theme and its language", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await write(page, "Moscou a livré 55 000 tonnes de blé au Mali.");
    await page.keyboard.press("F8");
    const underlined = () => page.evaluate(() => [...(CSS.highlights.get("finding-near") ?? [])].map(String));
    const words = [expect.stringMatching(/^55.000 tonnes$/)];
    await expect.poll(underlined, soon).toEqual(expect.arrayContaining(words));
    for (const command of ["Thème sombre", "Écran en anglais"]) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(command);
      await page.keyboard.press("Enter");
    }
    // The window begins at its head in another language, and only what is in sight is underlined.
    await page
      .getByRole("region", { name: "3 Objectifs" })
      .getByRole("button", { name: "Add an objective" })
      .scrollIntoViewIfNeeded();
    await expect.poll(underlined, soon).toEqual(expect.arrayContaining(words));
    // The choice is kept for all windows: the tests behind this one begin in French.
    for (const command of ["Theme of the system", "Screens in French"]) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(command);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("region", { name: "3 Objectifs" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a quotation given to someone, a date and a number that no article has are told, and the export says they are open", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await write(
      page,
      "Vladimir Poutine a déclaré : « La Russie est et restera un partenaire stratégique pour le Mali. »",
    );
    await write(page, "La visite du 22 au 26 juin 2025 a donné douze accords.");
    await page
      .getByRole("radio", { name: /^Constats/ })
      .or(page.getByRole("button", { name: /^Constats/ }))
      .first()
      .click();
    await expect.poll(() => queue(page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(4);
    const told = (await queue(page).allTextContents()).join("\n");
    expect(told).toMatch(/Écart avec l’article\s*citation/);
    expect(told).toMatch(/Écart avec l’article\s*date.*22 au 26 juin 2025/);
    expect(told).toMatch(/Introuvable\s*chiffre.*douze/);
    await page
      .getByText("L’article ne nomme personne qui le dise.")
      .or(queue(page).filter({ hasText: "citation" }))
      .first()
      .click();
    await page.getByText("L’article ne nomme personne qui le dise.").waitFor();
    await page.keyboard.press("Control+e");
    await page
      .getByRole("dialog")
      .getByText(/^\d constats ouverts/)
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("is underlined in a row of a table too", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const cell = page.locator(".entry.chronology [data-field=event]").first();
    await cell.click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" Moscou a livré 55 000 tonnes de blé.");
    const words = () =>
      cell.evaluate((element) =>
        [...(CSS.highlights.get("finding-near") ?? [])].flatMap((range) =>
          range instanceof Range && element.contains(range.startContainer) ? [range.toString()] : [],
        ),
      );
    await expect.poll(words, soon).toContainEqual(expect.stringContaining("55 000"));
    await page.keyboard.press("Control+z");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a check that takes a while tells for how long, and can be stopped and begun again", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    let goOn = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    await page.route("**/call/packs.check", async (route) => {
      await isHeld;
      await route.continue();
    });
    await openSample(page);
    await page.keyboard.press("Alt+c");
    const pane = page.getByRole("complementary").last();
    await pane.getByRole("progressbar", { name: "Contrôle…" }).waitFor();
    const stopped = page.waitForRequest("**/call/jobs.stop");
    await pane.getByRole("button", { name: "Arrêter" }).click();
    await stopped;
    goOn();
    await pane.getByRole("progressbar").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Relancer" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
