import { beforeAll, describe, expect, test } from "vitest";
import { begin, openSample } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("words that were found", () => {
  const running = keepRunning();
  let page: Awaited<ReturnType<typeof openWindow>>["page"];
  beforeAll(async () => {
    ({ page } = await openWindow(running.browser, running.host, "fr-FR"));
    await openSample(page);
  });

  /** The words under the highlight of the match in front, as the page shows them now; "" where it has none. */
  const inFront = (): Promise<string> =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("find-current") ?? [];
      return range instanceof Range && range.startContainer.isConnected ? range.toString() : "";
    });

  test("stay lit, and the field stays open with them, when the language of the screens changes", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.insertText("partenaire");
    await expect.poll(inFront).toBe("partenaire");
    await begin(page, "Écran en anglais");
    const bar = page.getByRole("search");
    await bar.getByRole("button", { name: "Next", exact: true }).waitFor();
    expect(await bar.getByRole("textbox").first().inputValue()).toBe("partenaire");
    await expect.poll(inFront).toBe("partenaire");
    // Walking goes on from there.
    await page.keyboard.press("F3");
    await expect.poll(inFront).toBe("partenaire");
  });
});
