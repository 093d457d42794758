import { createCanvas, loadImage } from "@napi-rs/canvas";
import { imageSize } from "image-size";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../core/blocks.ts";
import { barePictures } from "../../../main/writers/bare-pictures.ts";
import { workHere } from "../../../main/jobs.ts";
import { drawnCanvas, photograph, secret } from "../../photograph.ts";
import { samplerTree } from "../../sampler-tree.ts";

/** A PNG with a text, the place of a camera and more behind its end. */
function drawing(): Uint8Array {
  const plain = drawnCanvas().toBuffer("image/png");
  const chunk = (name: string) => {
    const inside = Buffer.concat([Buffer.from(name), Buffer.from(`Comment\0${secret}`)]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(inside.length - 4, 0);
    numbers.writeUInt32BE(crc32(inside), 4);
    return Buffer.concat([numbers.subarray(0, 4), inside, numbers.subarray(4)]);
  };
  // The header is the first of its chunks: 25 bytes behind the signature.
  return new Uint8Array(
    Buffer.concat([plain.subarray(0, 33), chunk("tEXt"), chunk("eXIf"), plain.subarray(33), Buffer.from(secret)]),
  );
}

async function dotsOf(bytes: Uint8Array): Promise<Uint8ClampedArray> {
  const image = await loadImage(bytes);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height).data;
}

describe.each([
  ["a photograph", photograph(1), "image/jpeg"],
  ["a photograph that stands on its side", photograph(6), "image/jpeg"],
  ["a drawing", drawing(), "image/png"],
] as const)("%s", (_, bytes, mediaType) => {
  const bare = () => barePictures(new Map([["p", { bytes, mediaType }]])).get("p")?.bytes ?? new Uint8Array();
  const says = (file: Uint8Array) => Buffer.from(file).toString("latin1");

  test("loses what is said of it, and nothing that is seen", async () => {
    expect(says(bytes)).toContain(secret);
    expect(says(bare())).not.toContain(secret);
    const standing = (file: Uint8Array) => ({ orientation: 1, ...imageSize(file) });
    expect(standing(bare())).toEqual(standing(bytes));
    expect(await dotsOf(bare())).toEqual(await dotsOf(bytes));
  });

  test("goes so into a web page, and is the same when it goes again", async () => {
    const picture: Block = { kind: "image", image: "p", alt: "Une image" };
    const section = { id: "only", number: "1", part: "body" as const, title: "T", running: "T", newPage: false };
    const tree = { ...samplerTree(), notes: [], sections: [{ ...section, blocks: [picture] }] };
    const { bytes: page } = await workHere().write("html", tree, new Map([["p", { bytes, mediaType }]]), {});
    const [, data = ""] = /base64,([^"]+)"/.exec(new TextDecoder().decode(page)) ?? [];
    expect(Buffer.compare(Buffer.from(data, "base64"), bare())).toBe(0);
    expect(barePictures(new Map([["p", { bytes: bare(), mediaType }]])).get("p")?.bytes).toEqual(bare());
  });
});
