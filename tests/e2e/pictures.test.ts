import { describe, expect, test } from "vitest";
import { openSample } from "./desk.ts";
import { differences, shrink } from "./pictures.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";
import { shoot, shootCalm } from "./shown-screen.ts";

const chromium = findChromium();

// The pictures that are kept of the screens, and what differs from them, are in screens.test.ts. Here no kept picture is needed.
describe.skipIf(chromium === null)("a picture of a screen", () => {
  const running = keepRunning();

  test("tells a button that moved, is gone, has lost its words or has another colour; not that letters are smoothed otherwise", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    // What is counted and measured comes a moment later.
    await page.getByRole("radio", { name: "Constats 0" }).waitFor();
    await page.getByText(/^\d+ pages · norme/).waitFor();
    const before = await shrink(await shootCalm(page));
    const go = await page.locator("#go-export").boundingBox();
    const seenWith = async (rule: string) => {
      const style = await page.addStyleTag({ content: rule });
      const areas = differences(before, await shrink(await shoot(page)));
      await style.evaluate((element) => element instanceof Element && element.remove());
      return areas;
    };
    expect(await seenWith("/* nothing */")).toEqual([]);
    for (const rule of [
      "#go-export { translate: 0 4px }",
      "#go-export { visibility: hidden }",
      "#go-export { color: transparent !important }",
      "#go-export { background: #a33a2a !important }",
    ]) {
      const [area, ...others] = await seenWith(rule);
      expect(others, rule).toEqual([]);
      // It is told where the button is.
      const { x = 0, y = 0, width = 0, height = 0 } = go ?? {};
      const isThere = area && area.left < x + width && area.right > x && area.top < y + height && area.bottom > y;
      expect(isThere, rule).toBe(true);
    }
    expect(await seenWith("#pane-beside { visibility: hidden }")).not.toEqual([]);
    // Every letter is drawn anew, a part of a dot further on.
    expect(await seenWith("#app { transform: translate(0.3px, 0.3px) }")).toEqual([]);
    await context.close();
  });
});
