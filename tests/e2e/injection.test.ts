import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { goToLibrary, importFiles } from "./desk.ts";
import { injectionVectors } from "./injection-vectors.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

/** One original in so many is opened besides: each takes a sheet of its own. */
const originalsApart = 4;

/** A page written for the purpose, with a vector in its head, in its article and after it; a vector that is a body is the page's own. */
function pageWith(html: string, number: number): string {
  // Pages of the same words would be copies of one dispatch, gathered under one line of the list.
  const own = Array.from({ length: 20 }, (_, at) => `mot${number}x${at}`).join(" ");
  const words = `Un texte d’essai, écrit pour ce seul essai, qui parle longuement d’un accord sur l’énergie, ${own}.`;
  const title = `Vecteur ${String(number).padStart(3, "0")}`;
  const [body, inside] = html.startsWith("<body") ? [html, ""] : ["<body>", html];
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="author" content='${inside.replaceAll("'", "&#39;")}'></head>
    ${body}<article><h1>${title}</h1><p>${words}</p>${inside}<p>${words}</p></article>${inside}</body></html>`;
}

/** Counts what runs `alert` in any page or frame of the context, from now on. */
async function setAlarm(page: Page): Promise<() => number> {
  let rung = 0;
  await page.context().exposeBinding("ring", () => {
    rung += 1;
  });
  await page.context().addInitScript("window.alert = () => window.ring()");
  return () => rung;
}

describe.skipIf(chromium === null)("nothing of an imported page runs or fetches", () => {
  const running = keepRunning();

  test("the alarm works: in a page that shows them as they are, vectors that load by themselves run", async () => {
    const page = await running.browser.newPage();
    const rung = await setAlarm(page);
    let live = 0;
    const loaders = injectionVectors.filter(({ name }) => name.startsWith("loader"));
    for (const { html } of loaders) {
      const before = rung();
      await page.goto("about:blank");
      await page.setContent(html);
      await page.waitForTimeout(50);
      if (rung() > before) live += 1;
    }
    await page.close();
    expect(live).toBeGreaterThan(loaders.length / 2);
  });

  test(`${injectionVectors.length} vectors are imported and shown: none runs, nothing is asked of any host`, async () => {
    expect(injectionVectors.length).toBeGreaterThanOrEqual(300);
    const { context, page, foreign } = await openWindow(running.browser, running.host, "fr-FR");
    const rung = await setAlarm(page);
    await page.reload();
    await goToLibrary(page);
    const files = injectionVectors.map(({ html }, index) => ({
      name: `vecteur-${index}.html`,
      mimeType: "text/html",
      buffer: Buffer.from(pageWith(html, index)),
    }));
    await importFiles(page, files);
    const report = page.getByText(/^\d+ articles rangés/);
    await report.waitFor({ timeout: 120_000 });
    // A few leave no text of the page: a script that never ends swallows it.
    const shown = Number.parseInt((await report.textContent()) ?? "", 10);
    expect(shown).toBeGreaterThan(files.length - 12);
    await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
    await page
      .getByRole("row", { name: /Vecteur/ })
      .first()
      .click();
    const seen = new Set<string>();
    for (let step = 0; step < shown; step += 1) {
      const current = await page.evaluate(
        () => /Vecteur \d{3}/.exec(document.activeElement?.textContent ?? "")?.[0] ?? "",
      );
      await page.getByRole("heading", { name: current }).first().waitFor();
      seen.add(current);
      if (step % originalsApart === 0) {
        await page.getByRole("button", { name: "Original" }).click();
        await page.locator("iframe.original-page").waitFor();
        await page.waitForTimeout(100);
        await page.keyboard.press("Escape");
        await page.locator("iframe.original-page").waitFor({ state: "detached" });
        await page.getByRole("row", { name: current }).click();
      }
      await page.keyboard.press("ArrowDown");
    }
    expect(seen.size).toBe(shown);
    expect(rung()).toBe(0);
    expect(foreign).toEqual([]);
    await context.close();
  }, 400_000);
});
