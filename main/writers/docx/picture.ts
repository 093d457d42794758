import { ImageRun, Paragraph } from "docx";
import type { Block } from "../../../core/blocks.ts";
import { AppError } from "../../../core/errors.ts";
import type { Assets } from "../../../core/tree.ts";
import type { Scope } from "./scope.ts";
import { placeStyles } from "./style-name.ts";
import { textWidth } from "./style-sheet.ts";
import { xmlText } from "./xml-text.ts";

/** The size of a picture, in its own dots. */
export interface PictureSize {
  width: number;
  height: number;
}

type Picture = NonNullable<ReturnType<Assets["images"]["get"]>>;

/** Start-of-frame marks of JPEG: all of C0 to CF but those for tables (C4), extensions (C8) and arithmetic coding (CC). */
function opensFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
}

function sizeOfJpeg(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const mark = view.getUint8(at + 1);
    if (opensFrame(mark)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Padding before a mark is one byte; every other segment says how long it is.
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The size a PNG or JPEG picture states of itself, or null where it states none. */
export function sizeOfPicture({ bytes, mediaType }: Picture): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === "image/jpeg") return sizeOfJpeg(view);
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * A picture in its own paragraph on the reading axis, 96 dots to the inch and never wider than the reading measure.
 * Throws where the assets do not hold it or it does not state its size.
 */
export function pictureOf(block: Extract<Block, { kind: "image" }>, scope: Scope): Paragraph {
  const picture = scope.assets.images.get(block.image);
  if (!picture)
    throw new AppError("internal", `The document shows a picture "${block.image}" that was not given with it.`);
  const size = sizeOfPicture(picture);
  if (!size || size.width === 0 || size.height === 0) {
    throw new AppError(
      "internal",
      `The picture "${block.image}" does not say its size; replace it by a sound PNG or JPEG file.`,
    );
  }
  const { tree } = scope;
  const widest = ((textWidth(tree) - tree.page.axis) * 96) / 72;
  const scale = Math.min(1, widest / size.width);
  const number = scope.pictures.next();
  return new Paragraph({
    style: placeStyles.picture.id,
    children: [
      new ImageRun({
        type: picture.mediaType === "image/png" ? "png" : "jpg",
        data: picture.bytes,
        transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
        altText: { id: String(number), name: `Picture ${number}`, description: xmlText(block.alt) },
      }),
    ],
  });
}
