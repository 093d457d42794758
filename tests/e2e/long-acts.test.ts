import type { Page, Route } from "playwright";
import { describe, expect, test } from "vitest";
import { begin, goToLibrary, importFiles, openSample, seedAgain, untilSaved } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

/** Has a call wait on its way until it is let go: how long the machine takes for it must not matter. */
async function holdCall(page: Page, name: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  const hold = (route: Route): void => void held.push(route);
  await page.route(`**/call/${name}`, hold);
  return async () => {
    for (const route of held.splice(0)) await route.continue();
    await page.unroute(`**/call/${name}`, hold);
  };
}

describe.skipIf(chromium === null)(
  "what takes longer than half a second says what it is, what is left, and stops",
  () => {
    const running = keepRunning();

    test("one file that is imported", async () => {
      const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
      await openSample(page);
      await goToLibrary(page);
      const letGo = await holdCall(page, "articles.import");
      const stopped = page.waitForRequest("**/call/jobs.stop");
      await importFiles(page, [{ name: "longue.txt", mimeType: "text/plain", buffer: seedAgain }]);
      const sheet = page.getByRole("dialog", { name: "Import de 1 fichier" });
      await sheet.getByText(/^\d+.s$/).waitFor();
      await sheet.getByRole("button", { name: "Arrêter" }).last().click();
      await stopped;
      await letGo();
      await context.close();
    });

    test("the first draft of a pack: the second time with the time left, and stopped, no pack is made", async () => {
      const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
      await openSample(page);
      const sheet = page.getByRole("dialog", { name: "Nouveau dossier" });
      const ask = async () => {
        await goToLibrary(page);
        await page
          .getByRole("checkbox", { name: /^Cocher/ })
          .first()
          .click({ force: true });
        await page.getByRole("button", { name: "En faire un dossier…" }).click();
        await sheet.getByRole("textbox", { name: "Titre" }).fill("Un dossier de cet essai");
      };
      const make = async () => {
        const letGo = await holdCall(page, "packs.create");
        await sheet.getByRole("button", { name: "Créer le dossier" }).click();
        await sheet.getByText("Première rédaction à partir de 1 article").waitFor();
        return letGo;
      };
      await ask();
      const letGo = await make();
      await sheet.getByText(/^\d+.s$/).waitFor();
      await letGo();
      await sheet.waitFor({ state: "detached" });
      await untilSaved(page);

      await ask();
      const end = await make();
      await sheet.getByText(/^encore 10.s environ$/).waitFor();
      const stopped = page.waitForRequest("**/call/jobs.stop");
      await sheet.getByRole("button", { name: "Arrêter" }).click();
      await stopped;
      await end();
      await context.close();
    });

    test("going back to a copy of the library", async () => {
      const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
      await openSample(page);
      await begin(page, "Sauvegarder la bibliothèque");
      await page.getByText(/^La bibliothèque a été copiée à l’emplacement /).waitFor();
      await begin(page, "Revenir à une sauvegarde");
      const sheet = page.getByRole("dialog", { name: "Revenir à une sauvegarde" });
      const letGo = await holdCall(page, "library.restore");
      await sheet
        .getByRole("button", { name: /^Revenir à la sauvegarde du / })
        .first()
        .click();
      await sheet.getByText("Retour de la bibliothèque à cette sauvegarde").first().waitFor();
      expect(await sheet.getByRole("progressbar").count()).toBe(1);
      const stopped = page.waitForRequest("**/call/jobs.stop");
      await sheet.getByRole("button", { name: "Arrêter" }).last().click();
      await stopped;
      await letGo();
      await context.close();
    });
  },
);
