import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { hasCaret, entry, openSample, placeCaret } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

/** The pages beside the text, once they are those of the text as it is now. */
async function untilSet(page: Page): Promise<void> {
  await page.locator('.page-bed[aria-busy="false"]').waitFor({ timeout: 60_000 });
}

/** The share of the page in front that is not white, and where the bar at the caret's place stands on it, from 0 to 1. */
function lookOf(page: Page): Promise<{ inked: number; bar: number | null }> {
  return page.evaluate(() => {
    const bar = document.querySelector(".caret-bar");
    const paper = bar?.parentElement ?? document.querySelector(".printed-page");
    const canvas = paper?.querySelector("canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let inked = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) inked += 1;
    const box = paper?.getBoundingClientRect();
    const place = bar?.getBoundingClientRect();
    return {
      inked: inked / (pixels.length / 4),
      bar: box && place ? (place.top - box.top) / box.height : null,
    };
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

describe.skipIf(chromium === null)("the three panes", () => {
  const running = keepRunning();

  test("real pages follow the caret and the text, and the desk stands as it was left", async () => {
    const { context, page, foreign, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await placeCaret(page, "3 Objectifs", 1);
    await page.keyboard.press("Alt+p");
    await untilSet(page);
    // The caret stays in the text, the sources make room.
    await page.locator(".rail").waitFor();
    expect(await hasCaret(entry(page, "3 Objectifs", 1))).toBe(true);
    const rank = page.locator(".page-rank");
    expect(await rank.textContent()).toMatch(/^Page 3 sur \d+$/);
    const first = await lookOf(page);
    expect(first.inked).toBeGreaterThan(0.01);
    expect(first.bar).toBeGreaterThan(0.1);

    await placeCaret(page, "3 Objectifs", 3);
    await expect.poll(async () => (await lookOf(page)).bar ?? 0).toBeGreaterThan(first.bar ?? 1);
    const { bar: third } = await lookOf(page);
    await placeCaret(page, "3 Objectifs", 1);
    await page.keyboard.insertText(" et les institutions".repeat(10));
    await page.locator('.page-bed[aria-busy="true"]').waitFor();
    await untilSet(page);
    // What was written takes lines on the page: the third objective stands lower now.
    await placeCaret(page, "3 Objectifs", 3);
    await expect.poll(async () => (await lookOf(page)).bar ?? 0).toBeGreaterThan((third ?? 1) + 0.02);
    await page.getByRole("button", { name: "Page suivante" }).click();
    await expect.poll(() => rank.textContent()).toMatch(/^Page 4 sur/);

    await page.getByRole("button", { name: "Agrandir" }).click();
    const zoom = await page.locator(".page-zoom").textContent();
    expect(zoom).toMatch(/^\d+\s%$/);
    const divider = page.getByRole("separator", { name: "Largeur de À côté" });
    const before = (await divider.boundingBox())?.x ?? 0;
    await divider.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowLeft");
    const moved = (await divider.boundingBox())?.x ?? 0;
    expect(moved).toBeLessThan(before - 20);
    await page.waitForTimeout(300);
    await page.reload();
    await untilSet(page);
    expect(await page.locator(".page-zoom").textContent()).toBe(zoom);
    expect(Math.abs(((await divider.boundingBox())?.x ?? 0) - moved)).toBeLessThan(3);
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("panes fold, unfold and are reached by keys, at any width", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    await page.keyboard.press("Alt+s");
    await page.getByRole("button", { name: "Replier les sources" }).click();
    expect(await focused(page)).toBe("pane-sources");
    await page.getByRole("button", { name: "Replier ce volet" }).click();
    await expect.poll(() => page.locator(".rail").count()).toBe(2);
    await page.keyboard.press("Alt+3");
    await page.getByRole("button", { name: "Replier ce volet" }).waitFor();
    await page.keyboard.press("Alt+1");
    await page.getByRole("button", { name: "Replier les sources" }).waitFor();
    expect(await page.locator(".rail").count()).toBe(0);
    await page.keyboard.press("Alt+c");
    await page.getByRole("radio", { name: /^Constats/, checked: true }).waitFor();

    await page.keyboard.press("Alt+1");
    const walked: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      walked.push(await page.evaluate(() => document.activeElement?.closest("[data-pane]")?.id ?? ""));
      await page.keyboard.press("F6");
    }
    expect(walked).toEqual(["pane-sources", "pane-briefing", "pane-beside"]);

    await page.setViewportSize({ width: 1000, height: 800 });
    await expect.poll(() => page.locator(".rail").count()).toBe(1);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.keyboard.press("Alt+p");
    await untilSet(page);
    await page.keyboard.press("Alt+2");
    await page.locator("#pane-briefing").waitFor();
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 640 });
      for (const pane of ["Alt+1", "Alt+2", "Alt+3"]) {
        await page.keyboard.press(pane);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${pane} at ${width} px`).toBeLessThanOrEqual(width);
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
