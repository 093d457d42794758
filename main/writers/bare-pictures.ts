import { imageSize } from "image-size";
import type { Images } from "../../core/tree.ts";

/** Of a PNG's chunks that may be left out (their names begin with a small letter), those that say how it is to be shown. */
const shown = new Set(["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"]);

/** Markers of a JPEG: its end, the beginning of its dots, what programs and cameras write into it, and a remark. */
const markers = { end: 0xd9, scan: 0xda, firstOwn: 0xe0, profile: 0xe2, adobe: 0xee, lastOwn: 0xef, remark: 0xfe };

/** What a segment with a colour profile begins with. */
const profileName = "ICC_PROFILE\0";

/**
 * Pictures as they go into a file of the office: without where and when they were taken, by whom, with what and under which name. What
 * is seen is the same to the last dot, the way up and the colours among it.
 */
export function barePictures(images: Images): Images {
  return new Map(
    [...images].map(([id, picture]) => {
      const bare = picture.mediaType === "image/png" ? barePng(picture.bytes) : bareJpeg(picture.bytes);
      return [id, { ...picture, bytes: bare }];
    }),
  );
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** PNG (ISO/IEC 15948): a signature, then chunks of length, name, data and check sum; nothing belongs to it behind the last. */
function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = latin(bytes.subarray(at + 4, at + 8));
    if (/^[A-Z]/.test(name) || shown.has(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") break;
    at = end;
  }
  return joined(parts);
}

/** The way up that a camera noted, as a segment that says no more (Exif 2.3, one entry: tag 0x0112); none where it stands upright. */
function orientationOf(bytes: Uint8Array): Uint8Array[] {
  const { orientation = 1 } = imageSize(bytes);
  if (orientation === 1) return [];
  const head = [0xff, 0xe1, 0, 34, ...Buffer.from("Exif\0\0MM\0*"), 0, 0, 0, 8, 0, 1];
  return [new Uint8Array([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])];
}

/** Whether a segment is needed to show a picture: of those that programs write, the colours and how they are coded. */
function isShown(marker: number, data: Uint8Array): boolean {
  if (marker === markers.remark) return false;
  if (marker < markers.firstOwn || marker > markers.lastOwn) return true;
  if (marker === markers.profile) return latin(data.subarray(0, profileName.length)) === profileName;
  return marker === markers.firstOwn || marker === markers.adobe;
}

/** Where the dots that begin at a place end: at the next marker that is not one among them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  const isWithin = (next: number | undefined) => next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
  while (at < bytes.length && (bytes[at] !== 0xff || isWithin(bytes[at + 1]))) at += 1;
  return at;
}

/** JPEG (ITU-T T.81): segments, each a marker and its length, then dots; a camera's own pictures may stand behind its end. */
function bareJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [parts, own] = [[bytes.subarray(0, 2)], orientationOf(bytes)];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === markers.end) break;
    // Between two segments any number of bytes may fill the place.
    if (bytes[at] !== 0xff || marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const stop = marker === markers.scan ? endOfScan(bytes, end) : end;
    // The first segment, where a program wrote it, stays the first: some readers look for it there.
    if (own.length > 0 && marker !== markers.firstOwn) parts.push(...own.splice(0));
    if (isShown(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, stop));
    at = stop;
  }
  return joined([...parts, new Uint8Array([0xff, markers.end])]);
}
