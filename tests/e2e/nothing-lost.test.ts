import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import {
  entry,
  fillEntry,
  goToLibrary,
  importFiles,
  openSample,
  placeCaret,
  seedAgain,
  textOf,
  untilSaved,
} from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("nothing a person did is lost without being asked", () => {
  const running = keepRunning();

  /** Closes the page as a person does and answers what it asked, if it did. */
  async function leave(page: Page): Promise<string | null> {
    let asked: string | null = null;
    page.once("dialog", (dialog) => {
      asked = dialog.type();
      void dialog.accept();
    });
    const gone = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await gone;
    return asked;
  }

  test("a record's changes wait while a pack is looked at, and the window asks before it closes on them", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await goToLibrary(page);
    await importFiles(page, [{ name: "seed.txt", mimeType: "text/plain", buffer: seedAgain }]);
    await page.getByRole("textbox", { name: "Média" }).waitFor();
    await page.getByRole("textbox", { name: "Média" }).fill("Le Journal de cet essai");
    await page
      .getByRole("button", { name: /^Visite du président/ })
      .first()
      .click();
    await entry(page, "3 Objectifs", 1).waitFor();
    await goToLibrary(page);
    expect(await page.getByRole("textbox", { name: "Média" }).inputValue()).toBe("Le Journal de cet essai");
    expect(await leave(page)).toBe("beforeunload");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("words typed a moment before the window closes are kept", async () => {
    const first = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(first.page);
    await fillEntry(first.page, "3 Objectifs", 1, "Ces mots ont été écrits au dernier moment");
    expect(await leave(first.page)).toBe("beforeunload");
    await first.context.close();
    const second = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(second.page);
    await second.page.getByText("Ces mots ont été écrits au dernier moment").first().waitFor();
    expect(await leave(second.page)).toBeNull();
    await second.context.close();
  });

  test("the second window on a pack reads, follows and takes over; what both wrote is joined, or kept as a copy", async () => {
    const one = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(one.page);
    await fillEntry(one.page, "3 Objectifs", 1, "Les mots de la première fenêtre");
    const other = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(other.page);
    const told = /est ouvert dans une autre fenêtre/;
    await other.page.getByText(told).waitFor();
    const answers = /^(Garder|Prendre|Écarter)/;
    expect(await other.page.getByRole("button", { name: answers }).count()).toBe(0);
    expect(await one.page.getByRole("button", { name: answers }).count()).toBeGreaterThan(0);
    await placeCaret(other.page, "3 Objectifs", 1);
    await other.page.keyboard.press("x");
    await fillEntry(one.page, "3 Objectifs", 2, "Écrits ici, suivis là");
    await other.page.getByText("Écrits ici, suivis là").first().waitFor();
    expect(await textOf(entry(other.page, "3 Objectifs", 1))).toBe("Les mots de la première fenêtre");

    // From here on the first window hears nothing of the other one, as if both belonged to programs that cannot tell each other.
    await one.page.route("**/call/packs.hold", (route) => route.abort());
    await other.page.getByRole("button", { name: "Écrire ici" }).click();
    await other.page.getByText(told).waitFor({ state: "detached" });
    await fillEntry(other.page, "3 Objectifs", 3, "Les mots de l’autre fenêtre");
    await untilSaved(other.page);
    await fillEntry(one.page, "3 Objectifs", 4, "Un autre endroit");
    await one.page.getByText(/^Une autre fenêtre avait aussi écrit/).waitFor();
    expect(await textOf(entry(one.page, "3 Objectifs", 3))).toBe("Les mots de l’autre fenêtre");
    await untilSaved(one.page);
    await other.page.getByText("Un autre endroit").first().waitFor();

    await fillEntry(other.page, "3 Objectifs", 1, "Les mots de l’autre fenêtre");
    await untilSaved(other.page);
    await fillEntry(one.page, "3 Objectifs", 1, "Mes propres mots");
    await one.page.getByRole("button", { name: "Garder une copie" }).click();
    await one.page
      .getByRole("button", { name: /^Visite du président.*\(copie\)$/, exact: true })
      .first()
      .waitFor();
    expect(await textOf(entry(one.page, "3 Objectifs", 1))).toBe("Mes propres mots");
    await untilSaved(one.page);
    expect(other.faults).toEqual([]);
    // The calls that were kept from it are all that the first window missed.
    expect(one.faults.filter((fault) => !fault.includes("ERR_FAILED"))).toEqual([]);
    await one.context.close();
    await other.context.close();
  });

  test("an article in use goes to the bin and out of it for good, and stays in its packs; a pack is deleted, and its articles stay", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    const dialog = page.getByRole("dialog");
    const rows = page.getByRole("row", { name: /Mali–Russie/ });
    await rows.last().click();
    await page.getByRole("button", { name: "À la corbeille" }).click();
    await page.getByRole("button", { name: /^Corbeille/ }).click();
    await page.getByRole("button", { name: "Vider la corbeille…" }).click();
    await dialog.getByRole("button", { name: "Supprimer", exact: true }).click();
    await page.getByText(/^1 article supprimé de la corbeille.*reste(?:nt)? dans les dossiers/).waitFor();
    await openSample(page);
    await page
      .getByRole("option", { name: /Mali/ })
      .or(page.getByText("Mali–Russie", { exact: false }))
      .first()
      .waitFor();
    await goToLibrary(page);
    await page.getByRole("button", { name: /^Tous les articles/ }).click();
    const articles = await rows.count();

    const copy = page.getByRole("navigation", { name: "Dossiers" }).getByRole("button", { name: /\(copie\) \d/ });
    await copy.press("Delete");
    await copy.waitFor({ state: "detached" });
    expect(await rows.count()).toBe(articles);
    await page.getByRole("button", { name: /^Corbeille/ }).click();
    await page.getByRole("button", { name: /^Rétablir le dossier Visite.*\(copie\)$/ }).click();
    await copy.waitFor();
    await copy.hover();
    await page.getByRole("button", { name: /^Ce qui peut être fait du dossier Visite.*\(copie\)$/ }).click();
    await page.getByRole("menuitem", { name: /^À la corbeille/ }).click();
    await copy.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Vider la corbeille…" }).click();
    await dialog.getByRole("button", { name: "Supprimer", exact: true }).click();
    await page.getByText(/^1 dossier supprimé et 0 article/).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("cancelling a record gives up its edits alone; only what one import has just added can be refused", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    const rows = page.getByRole("row", { name: /Essai de fiche/ });
    const file = (name: string) => ({
      name: `${name}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`Essai de fiche ${name}\n\nUn texte d’essai, écrit pour ce seul essai, en français.\n`),
    });
    await importFiles(page, [file("un"), file("deux")]);
    await page.getByText(/^2 articles rangés, 0/).waitFor();
    await page.getByRole("button", { name: "Voir la fiche" }).first().click();
    await page.getByRole("textbox", { name: "Média" }).fill("Le Journal");
    await page.getByRole("textbox", { name: "Date" }).fill("31/02/2025");
    await page.getByRole("button", { name: "Ranger", exact: true }).click();
    await page.getByText(/^Il n’y a que 28 jours en février 2025\./).waitFor();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Date" }).evaluate((box) => box === document.activeElement), {
        timeout: 5000,
      })
      .toBe(true);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await rows.nth(1).waitFor();
    expect(await page.getByText("Le Journal").count()).toBe(0);

    await importFiles(page, [file("un")]);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await rows.nth(1).waitFor();
    await importFiles(page, [file("trois")]);
    await page.getByRole("button", { name: "Ne pas garder" }).click();
    await page.getByText("Article supprimé.").waitFor();
    await expect.poll(() => rows.count(), { timeout: 5000 }).toBe(2);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a window whose program has stopped says so, and gives its text to the clipboard", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openSample(page);
    await running.host.kill();
    await fillEntry(page, "3 Objectifs", 2, "Des mots écrits après l’arrêt");
    await page
      .getByRole("contentinfo")
      .getByText(/^Attaché s’est arrêté\. Laissez cette fenêtre ouverte/)
      .waitFor();
    await page.getByRole("button", { name: "Copier le texte du dossier" }).click();
    await page.getByText(/est dans le presse-papiers/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Des mots écrits après l’arrêt");
    await context.close();
  });
});
