import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entry, exported, fillEntry, openSample, textOf, untilSaved } from "./desk.ts";
import { findChromium, keepRunning, makeFolder, openWindow, startHost } from "./program.ts";

const chromium = findChromium();

/** How long the computer sleeps, in milliseconds: longer than a window holds its pack without being heard of. */
const asleep = 8000;

/** A script that sets the clock of a page and of a program back by some days. */
function clockSetBack(days: number): string {
  return `{
    const real = Date.now.bind(Date);
    const now = () => real() - ${days * 86_400_000};
    globalThis.Date = new Proxy(Date, {
      construct: (kind, parts, target) => Reflect.construct(kind, parts.length === 0 ? [now()] : parts, target),
      get: (kind, key) => (key === "now" ? now : Reflect.get(kind, key)),
    });
  }`;
}

describe.skipIf(chromium === null)("a computer that sleeps, and a clock that is set back, lose nothing", () => {
  const data = makeFolder();
  const running = keepRunning(data);

  test("asleep during an export, with words just typed: both go on when it wakes, and nothing is told as wrong", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await page.getByRole("banner").getByRole("button", { name: "Exporter…" }).click();
    const begun = page.waitForRequest("**/call/packs.export");
    await page.getByRole("dialog").getByRole("button", { name: /2/ }).click();
    await begun;
    running.host.sleep();
    await page.waitForTimeout(asleep);
    running.host.wake();
    const { pdf, docx } = await exported(page, running.host);
    expect(readFileSync(pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(readFileSync(docx).subarray(0, 2).toString("latin1")).toBe("PK");

    await fillEntry(page, "3 Objectifs", 1, "Des mots écrits juste avant la veille");
    running.host.sleep();
    await page.waitForTimeout(asleep);
    running.host.wake();
    await untilSaved(page);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByText(/est ouvert dans une autre fenêtre/).waitFor({ state: "detached" });
    await page.reload();
    await expect.poll(() => textOf(entry(page, "3 Objectifs", 1))).toBe("Des mots écrits juste avant la veille");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a clock that is set back by two days: what was written before and after is there, and is undone", async () => {
    await running.host.stop();
    running.host = await startHost(data, clockSetBack(2));
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const first = entry(page, "3 Objectifs", 1);
    expect(await textOf(first)).toBe("Des mots écrits juste avant la veille");
    await fillEntry(page, "3 Objectifs", 1, "Des mots écrits deux jours plus tôt");
    await untilSaved(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(first)).toBe("Des mots écrits juste avant la veille");
    await page.keyboard.press("Control+y");
    await expect.poll(() => textOf(first)).toBe("Des mots écrits deux jours plus tôt");
    await untilSaved(page);
    await context.close();

    await running.host.stop();
    running.host = await startHost(data);
    const next = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(next.page);
    await expect.poll(() => textOf(entry(next.page, "3 Objectifs", 1))).toBe("Des mots écrits deux jours plus tôt");
    expect([...faults, ...next.faults]).toEqual([]);
    await next.context.close();
  });
});
