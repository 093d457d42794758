import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { drawn, readPicture, writePicture, type Picture } from "../kept-picture.ts";

/*
 * Pictures of screens as they were seen to, kept small: a dot of theirs is the mean of 4 × 4 dots of the screen. That is enough to see
 * a button that moved by its edge, a word that is cut, a pane that is not there, a colour that is another; and what draws letters a
 * little otherwise is mostly lost in it. A picture is laid over what is shown now cell by cell, a cell being 8 × 8 dots: it differs
 * where more than a few of its dots do, and by more than a little. What moved by one dot of the screen, and a colour that is another by
 * a shade, are not told; the sizes and the colours themselves are held elsewhere (layout.ts, tokens.test.ts).
 */
const folder = join(import.meta.dirname, "..", "cases", "screens");
/** So many dots of the screen, either way, become one. */
const scale = 4;
/** A colour is kept as one of so many shades of red, of green and of blue: the files are half as large. */
const shades = 16;
/** So many dots, either way, are a cell. */
const cell = 8;
/** Dots of which no colour differs by more, of 255, are the same. */
const sameColour = 40;
/** So many dots of a cell may differ, of sixty-four. */
const mostDiffering = 3;

/** A part of the window, in CSS pixels. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The small picture of one as large as the screen, in any format. */
export async function shrink(large: Uint8Array): Promise<Picture> {
  const image = await loadImage(large);
  const [width, height] = [Math.floor(image.width / scale), Math.floor(image.height / scale)];
  const canvas = drawn(width, height, (context) => {
    // At this quality every dot of the large picture counts.
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, width, height);
  });
  const dots = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  const step = 255 / (shades - 1);
  return { width, height, dots: dots.map((shade) => Math.round(Math.round(shade / step) * step)) };
}

/** How many dots of the cell at these dots differ. */
function differing(one: Picture, other: Picture, left: number, top: number): number {
  let count = 0;
  for (let y = top; y < Math.min(top + cell, one.height); y += 1) {
    for (let x = left; x < Math.min(left + cell, one.width); x += 1) {
      const at = (y * one.width + x) * 4;
      const isOther = (place: number): boolean =>
        Math.abs((one.dots[place] ?? 0) - (other.dots[place] ?? 0)) > sameColour;
      if (isOther(at) || isOther(at + 1) || isOther(at + 2)) count += 1;
    }
  }
  return count;
}

/** The areas in which two pictures of the same size differ, each as wide as its cells that touch; all of it where the sizes differ. */
export function differences(one: Picture, other: Picture): Area[] {
  if (one.width !== other.width || one.height !== other.height) {
    return [{ left: 0, top: 0, right: other.width * scale, bottom: other.height * scale }];
  }
  const areas: Area[] = [];
  const side = cell * scale;
  for (let top = 0; top < one.height; top += cell) {
    for (let left = 0; left < one.width; left += cell) {
      if (differing(one, other, left, top) <= mostDiffering) continue;
      let area: Area = { left: left * scale, top: top * scale, right: left * scale + side, bottom: top * scale + side };
      for (let at = areas.length - 1; at >= 0; at -= 1) {
        const near = areas[at];
        if (
          !near ||
          near.right < area.left ||
          near.left > area.right ||
          near.bottom < area.top ||
          near.top > area.bottom
        )
          continue;
        area = {
          left: Math.min(area.left, near.left),
          top: Math.min(area.top, near.top),
          right: Math.max(area.right, near.right),
          bottom: Math.max(area.bottom, near.bottom),
        };
        areas.splice(at, 1);
      }
      areas.push(area);
    }
  }
  return areas;
}

function pathOf(name: string): string {
  return join(folder, `${name}.png`);
}

/** Whether a picture of this name is kept. */
export function isKept(name: string): boolean {
  return existsSync(pathOf(name));
}

/** The names of the pictures that are kept. */
export function keptNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".png"))
    .map((file) => file.slice(0, -4));
}

/** The picture that is kept by a name. */
export function kept(name: string): Promise<Picture> {
  return readPicture(pathOf(name));
}

/** Keeps a picture by a name. */
export function keep(name: string, picture: Picture): void {
  writePicture(pathOf(name), picture);
}
