import { describe, expect, test } from "vitest";
import { goToLibrary, openSample } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

// What axe says of every screen is asked in screens.test.ts, which comes to all of them.
describe.skipIf(chromium === null)("no width keeps anyone out", () => {
  const running = keepRunning();

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

  test("the password of a PDF is covered as it is typed, and shown on demand", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await page.keyboard.press("Control+e");
    await page.getByRole("button", { name: "Plus d’options" }).click();
    const secret = page.getByLabel("Mot de passe", { exact: true });
    await secret.fill("un secret");
    const type = () => secret.getAttribute("type");
    expect(await type()).toBe("password");
    const show = page.getByRole("button", { name: "Montrer le mot de passe" });
    await show.click();
    expect(await show.getAttribute("aria-pressed")).toBe("true");
    expect(await type()).toBe("text");
    await show.click();
    expect(await show.getAttribute("aria-pressed")).toBe("false");
    expect(await type()).toBe("password");
    expect(await secret.inputValue()).toBe("un secret");
    await context.close();
  });
});
