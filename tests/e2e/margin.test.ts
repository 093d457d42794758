import type { Page } from "playwright";
import { afterEach, describe, expect, test } from "vitest";
import { findingKinds } from "../../core/check/finding.ts";
import { en } from "../../renderer/strings/en.ts";
import { fr } from "../../renderer/strings/fr.ts";
import { begin, openSample } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

/** Where the paragraphs of a section begin, and where what stands beside them does, in CSS pixels from the top of its text. */
function tops(page: Page, section: string): Promise<{ paragraphs: number[]; rows: number[] }> {
  return page.getByRole("region", { name: section }).evaluate((region) => {
    const of = (selector: string): number[] =>
      [...region.querySelectorAll<HTMLElement>(selector)].map(({ offsetTop }) => Math.round(offsetTop));
    return { paragraphs: of(".text-editor > p"), rows: of(".text-row") };
  });
}

describe.skipIf(chromium === null)("the margin", () => {
  const running = keepRunning();
  let close: () => Promise<void>;
  afterEach(() => close());

  test("follows lines that broke elsewhere while their section was out of sight, even unobserved", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    close = () => context.close();
    await openSample(page);
    // The texts, drawn anew in another language of the screens, are observed by nobody.
    await page.evaluate(() => {
      ResizeObserver.prototype.observe = () => undefined;
    });
    await begin(page, "Écran en anglais");
    const section = page.getByRole("region", { name: "7 Résultats" });
    await section.evaluate((region) => region.scrollIntoView());
    await expect.poll(async () => (await tops(page, "7 Résultats")).rows.length).toBeGreaterThan(3);
    await page.locator("#briefing-title").scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        section
          .locator("p")
          .first()
          .evaluate((line) => line.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(false);
    await section.evaluate((region) => {
      region.querySelector<HTMLElement>(".text-editor")?.style.setProperty("letter-spacing", "2px");
    });
    await section.evaluate((region) => region.scrollIntoView());
    await expect
      .poll(async () => {
        const { paragraphs, rows } = await tops(page, "7 Résultats");
        return rows.join() === paragraphs.join();
      })
      .toBe(true);
  });

  test.for([
    ["fr-FR", fr],
    ["en-GB", en],
  ] as const)("has room for whatever a mark says, in %s", async ([locale, { findings, section }]) => {
    const { context, page } = await openWindow(running.browser, running.host, locale);
    close = () => context.close();
    await openSample(page);
    const labels = [
      ...Object.values(findings.kinds),
      ...findingKinds.map((kind) => findings.values(kind, 12)),
      findings.unsourced,
      section.unpicked,
      `12 ${section.title}`,
      "12 ¶118 +2",
    ];
    const mark = page.locator("button.mark").first();
    for (const width of [1280, 1360, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await mark.evaluate((element, given) => {
        const label = element.querySelector(".mark-label");
        if (!label) return given;
        return given.filter((words) => {
          label.textContent = words;
          return label.scrollWidth > label.clientWidth;
        });
      }, labels);
      expect(cut, `at ${width} px`).toEqual([]);
    }
  });
});
