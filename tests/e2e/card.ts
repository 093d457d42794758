import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright";
import { differences, isKept, keep, kept, shrink } from "./pictures.ts";
import { shoot } from "./shown-screen.ts";

function fontFile(path: string): string {
  const file = readFileSync(createRequire(import.meta.url).resolve(path));
  return `url("data:font/woff2;base64,${file.toString("base64")}")`;
}

/** What a card shows: letters of both faces of the interface in its sizes, rules, corners and the curves of a sign. */
function cardPage(): string {
  const words =
    "Nothing in the briefing that no source supports. Rien n’est écarté : 50 000 tonnes, œuvre, « Signé », 14:02.";
  const lines = [12, 13, 15, 17, 26].map((size) => `<p style="font-size: ${size}px">${words}</p>`).join("");
  return `<style>
      @font-face { font-family: Card; src: ${fontFile("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2")}; font-weight: 100 900 }
      @font-face { font-family: Text; src: ${fontFile("@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2")}; font-weight: 200 900 }
      body { margin: 8px; background: #fff; color: #1d1c1a }
      p { margin: 4px 0 }
      div { font-family: Card } div + div { font-family: Text; font-weight: 600 }
      section { width: 200px; height: 40px; border: 1px solid #8a877f; border-radius: 6px; background: #e6edf8 }
    </style>
    <div>${lines}</div><div>${lines}</div><section></section>
    <svg width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="#27509b" stroke-width="1.5"><circle cx="12" cy="12" r="10" /><path d="m9 12 2 2 4-4" /></svg>`;
}

/**
 * Whether this browser, with the fonts and the system that it has, draws as the one did from which the pictures are: known by a card
 * that has nothing of Attaché but its fonts. One that draws otherwise would differ on every screen, and tell nothing of Attaché.
 */
export async function drawsAsKept(browser: Browser): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 960, height: 480 } });
  await page.setContent(cardPage());
  await page.evaluate(() => document.fonts.ready);
  const card = await shrink(await shoot(page));
  await page.close();
  if (!isKept("card")) keep("card", card);
  return differences(await kept("card"), card).length === 0;
}
