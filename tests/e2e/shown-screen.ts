import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import type { Page } from "playwright";
import { drawn } from "../kept-picture.ts";
import { differences, keep, kept, shrink, type Area } from "./pictures.ts";

const results = join(import.meta.dirname, "..", "..", "test-results", "screens");

/** Paths of this run, which no other run has, are not in a picture; nor is the caret, which blinks. */
const withoutPaths = ".start-path, .folder-field input { color: transparent !important; }";

/** A picture of what is shown, as large as the screen, with nothing in it that moves. */
export function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: "disabled", caret: "hide", style: withoutPaths });
}

/** A picture of what is shown once it stays: counts and meters come a moment later than what they count. */
export async function shootCalm(page: Page): Promise<Buffer> {
  let before = await shoot(page);
  for (;;) {
    await page.waitForTimeout(700);
    const shown = await shoot(page);
    if (shown.equals(before)) return shown;
    before = shown;
  }
}

/** What is to be seen of an area: the words of what stands in its middle. */
async function wordsAt(page: Page, { left, top, right, bottom }: Area): Promise<string> {
  return page.evaluate(
    ([x, y]) => {
      const element = document.elementFromPoint(x, y);
      const words = (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim().replace(/\s+/g, " ");
      return element ? `${element.localName}.${element.className}: ${words.slice(0, 50)}` : "";
    },
    [(left + right) / 2, (top + bottom) / 2] as const,
  );
}

/** Keeps a picture as large as the screen, its differing areas framed; answers where it is. */
async function keepDiffering(name: string, large: Uint8Array, areas: Area[]): Promise<string> {
  const image = await loadImage(large);
  const canvas = drawn(image.width, image.height, (context) => {
    context.drawImage(image, 0, 0);
    context.strokeStyle = "#e00040";
    context.lineWidth = 2;
    for (const { left, top, right, bottom } of areas) context.strokeRect(left, top, right - left, bottom - top);
  });
  mkdirSync(results, { recursive: true });
  const path = join(results, `${name}.png`);
  writeFileSync(path, canvas.toBuffer("image/png"));
  return path;
}

/** Keeps a picture of what is shown. */
export async function takePicture(page: Page, name: string): Promise<void> {
  keep(name, await shrink(await shootCalm(page)));
}

/**
 * What differs between what is shown and the picture of it that is kept, in words that say where; null where nothing does. What is
 * still being drawn stands as it should a moment later, and is looked at again, unless `isPatient` is false.
 */
export async function differenceFrom(page: Page, name: string, isPatient: boolean): Promise<string | null> {
  const picture = await kept(name);
  let large = await shoot(page);
  let areas = differences(picture, await shrink(large));
  for (let turn = 0; isPatient && areas.length > 0 && turn < 10; turn += 1) {
    await page.waitForTimeout(400);
    large = await shoot(page);
    areas = differences(picture, await shrink(large));
  }
  if (areas.length === 0) return null;
  const places: string[] = [];
  for (const area of areas) {
    const { left, top, right, bottom } = area;
    places.push(`${left}–${right} × ${top}–${bottom} px (${await wordsAt(page, area)})`);
  }
  return `${name} differs at ${places.join("; ")}. Framed: ${await keepDiffering(name, large, areas)}`;
}
