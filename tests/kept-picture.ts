import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createCanvas, loadImage, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

/** A picture as dots. */
export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity of a dot after the other, line after line; nothing is seen through. */
  dots: Uint8ClampedArray;
}

/** A canvas with something on it. */
export function drawn(width: number, height: number, draw: (context: SKRSContext2D) => void): Canvas {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext("2d"));
  return canvas;
}

/** The picture in a file, dot for dot. */
export async function readPicture(path: string): Promise<Picture> {
  const image = await loadImage(path);
  const { width, height } = image;
  const canvas = drawn(width, height, (context) => context.drawImage(image, 0, 0));
  return { width, height, dots: canvas.getContext("2d").getImageData(0, 0, width, height).data };
}

/** Keeps a picture in a file, a PNG; its folder is made where there is none. */
export function writePicture(path: string, { width, height, dots }: Picture): void {
  const canvas = drawn(width, height, (context) => {
    const image = context.createImageData(width, height);
    image.data.set(dots);
    context.putImageData(image, 0, 0);
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, canvas.toBuffer("image/png"));
}
