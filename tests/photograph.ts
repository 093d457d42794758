import { createCanvas } from "@napi-rs/canvas";

/** What a picture tells of where it was taken. */
export const secret = "48.8584 N secret place";

/** A canvas of 64 × 40 dots with something on it. */
export function drawnCanvas() {
  const made = createCanvas(64, 40);
  const context = made.getContext("2d");
  context.fillStyle = "#8A1538";
  context.fillRect(0, 0, 40, 20);
  return made;
}

/** A JPEG as a camera writes it: the way up and a place in its Exif segment, a remark, and a second picture behind its end. */
export function photograph(orientation: number): Uint8Array {
  const plain = drawnCanvas().toBuffer("image/jpeg");
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = Buffer.concat([Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01"), Buffer.from(entry), Buffer.from(secret)]);
  const segment = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
  return new Uint8Array(
    Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe1, exif),
      segment(0xfe, Buffer.from(secret)),
      plain.subarray(2),
      Buffer.from(secret),
    ]),
  );
}
