import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/** A look of the screen that the system asks for. */
export const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

/** Only what is wrong is told, and nothing is fetched to be looked at. */
const quick: Parameters<AxeBuilder["options"]>[0] = { resultTypes: ["violations"], preload: false };

/** What axe finds against WCAG 2.0 to 2.2, levels A and AA, in words that name rule and place; `colours`: only what hangs on them. */
async function faultsOf(page: Page, colours: boolean): Promise<string[]> {
  // A page of its own, which axe would else open for its sums, takes the focus from a menu.
  // What the component library has just spoken stands on for some seconds, of what may be gone.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude("[data-live-announcer]");
  const asked = colours
    ? axe.options({ ...quick, runOnly: ["color-contrast", "link-in-text-block"] })
    : axe.options({ ...quick, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** What is written smaller than 12 px, and what is to be pressed that is smaller than 24 px either way, by its words. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const { visibility, opacity, clipPath } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // One pixel is what only a screen reader finds.
      return visibility !== "hidden" && opacity !== "0" && clipPath === "none" && width > 1 && height > 1;
    };
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    const written = [...document.querySelectorAll("body *")].filter(
      (element) => hasWords(element) && isSeen(element) && parseFloat(getComputedStyle(element).fontSize) < 12,
    );
    const pressed = [...document.querySelectorAll("button, [role=radio], [role=row] [role=checkbox]")].filter(
      (element) => {
        const { width, height } = element.getBoundingClientRect();
        return isSeen(element) && (width < 24 || height < 24);
      },
    );
    return [...written, ...pressed].map((element) => `${element.className} ${element.textContent}`);
  });
}

/**
 * What of the screen shown now keeps people out: what axe finds, by all rules in the first of the themes, in the others by those of
 * colours, since nothing else is another there; and what is too small. The first theme is left on.
 */
export async function barriers(
  page: Page,
  first: keyof typeof themes,
  ...others: (keyof typeof themes)[]
): Promise<string[]> {
  const found = [...(await faultsOf(page, false)), ...(await tooSmall(page))];
  for (const theme of others) {
    await page.emulateMedia(themes[theme]);
    found.push(...(await faultsOf(page, true)).map((fault) => `${theme}: ${fault}`));
  }
  if (others.length > 0) await page.emulateMedia(themes[first]);
  return found;
}
