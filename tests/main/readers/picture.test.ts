import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { readPicture } from "../../../main/readers/picture.ts";
import { hashOf } from "../../../main/readers/reader.ts";

/** A red disc on a ground of that colour. */
function disc(ground: string, width = 64, height = 48): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "red";
  context.arc(width / 2, height / 2, 15, 0, 7);
  context.fill();
  return canvas;
}

function svg(inside: string, head = ""): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0"?>${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="48"><rect width="64" height="48" fill="#fff"/>${inside}</svg>`,
  );
}

/** A bitmap as old Windows programs write it, of 24 bits a dot, all one colour. */
function bmp(width: number, height: number): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height, 0x80);
  file.fill(0, 0, 54);
  file.write("BM", "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return new Uint8Array(file);
}

async function pictureOf(bytes: Uint8Array) {
  const picture = await readPicture(bytes);
  if (typeof picture === "string") throw new Error(`the picture is ${picture}`);
  return picture;
}

describe("a picture", () => {
  test.each([
    ["image/png", disc("white").toBuffer("image/png")],
    ["image/jpeg", disc("white").toBuffer("image/jpeg")],
  ])("that is %s is kept byte for byte", async (mediaType, bytes) => {
    const picture = await pictureOf(bytes);
    expect(picture).toMatchObject({ mediaType, width: 64, height: 48, id: hashOf(bytes) });
    expect(picture.bytes).toEqual(bytes);
  });

  test.each([
    ["WebP", "image/jpeg", disc("white").toBuffer("image/webp")],
    ["WebP with a clear ground", "image/png", disc("transparent").toBuffer("image/webp")],
    ["AVIF", "image/jpeg", disc("white").toBuffer("image/avif")],
    ["GIF", "image/png", disc("white").toBuffer("image/gif")],
    ["BMP", "image/png", bmp(64, 48)],
    ["SVG", "image/png", svg('<circle cx="32" cy="24" r="9" fill="red"/>')],
  ])("that is %s becomes %s of the same size, each time the same", async (_, mediaType, bytes) => {
    const picture = await pictureOf(bytes);
    expect(picture).toMatchObject({ mediaType, width: 64, height: 48, id: hashOf(picture.bytes) });
    expect(await pictureOf(bytes)).toEqual(picture);
    expect(await readPicture(picture.bytes)).toEqual(picture);
  });

  test.each([
    ["one dot", disc("white", 1, 1).toBuffer("image/png")],
    ["a rule", disc("white", 600, 2).toBuffer("image/png")],
    ["an icon", disc("white", 31, 64).toBuffer("image/webp")],
  ])("of %s is tiny", async (_, bytes) => {
    expect(await readPicture(bytes)).toBe("tiny");
  });

  const png = disc("white").toBuffer("image/png");
  const changed = Uint8Array.from(png, (byte, at) => (at === 60 ? byte ^ 0xff : byte));
  /** A header alone that claims 60,000 × 60,000 dots. */
  const vast = Uint8Array.from(png);
  new DataView(vast.buffer).setUint32(16, 60_000);
  new DataView(vast.buffer).setUint32(20, 60_000);
  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["text", new TextEncoder().encode("Words written for this test.")],
    ["a PNG cut short", png.subarray(0, png.length - 20)],
    ["a PNG with a changed byte", changed],
    ["a WebP cut short", disc("white").toBuffer("image/webp").subarray(0, 60)],
    ["60,000 × 60,000 dots", vast],
    [
      "a drawing of 100,000 × 100,000",
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>'),
    ],
    ["a drawing that shows a file", svg('<image href="file:///etc/hostname" width="9" height="9"/>')],
    [
      "a drawing that shows an address",
      svg('<image x="1" xlink:href="http://127.0.0.1:9/a.png" width="9" height="9"/>'),
    ],
    ["a drawing that takes a style", svg("<style>@import 'http://127.0.0.1:9/a.css';</style>")],
    ["a drawing that takes a font", svg("<style>rect{fill:url('http://127.0.0.1:9/a.svg#b')}</style>")],
    ["a drawing with a script", svg("<script>1</script>")],
    ["a drawing with entities", svg("<text>&a;</text>", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>')],
    ["a TIFF", Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0])],
  ])("that is %s is unfit", async (_, bytes) => {
    expect(await readPicture(bytes)).toBe("unfit");
  });
});
