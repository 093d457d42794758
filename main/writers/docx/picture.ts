import { HorizontalPositionRelativeFrom, ImageRun, Paragraph, VerticalPositionRelativeFrom } from "docx";
import type { Block } from "../../../core/blocks.ts";
import { AppError } from "../../../core/errors.ts";
import type { Fate } from "../../../core/revision.ts";
import type { Assets } from "../../../core/tree.ts";
import { letterheadPlace, letterheadSize } from "../typesetting.ts";
import { changedRuns, paragraphChange } from "./revision.ts";
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
 * The office's letterhead: on a cover it floats in the page's upper corner, else it stands on the text's left edge. Nothing where there
 * is none. Throws as {@link pictureOf} does.
 */
export function letterheadOf({ tree, assets, pictures }: Scope, floating: boolean): Paragraph[] {
  const { letterhead, page } = tree;
  const picture = letterhead && assets.images.get(letterhead.image);
  if (!picture) return [];
  const dots = sizeOfPicture(picture);
  if (!dots || dots.width === 0 || dots.height === 0) throw noSize(letterhead.image);
  const { width, height } = letterheadSize(dots.width, dots.height);
  const number = pictures.next();
  const emu = (points: number): number => Math.round(points * 12_700);
  return [
    new Paragraph({
      style: placeStyles.picture.id,
      indent: { left: 0 },
      children: [
        new ImageRun({
          type: picture.mediaType === "image/png" ? "png" : "jpg",
          data: picture.bytes,
          transformation: { width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) },
          altText: { id: String(number), name: `Picture ${number}`, description: xmlText(letterhead.alt) },
          ...(floating
            ? {
                floating: {
                  horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(page.left) },
                  verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(letterheadPlace.top) },
                },
              }
            : {}),
        }),
      ],
    }),
  ];
}

function noSize(image: string): AppError {
  return new AppError(
    "internal",
    `The picture "${image}" does not say its size; replace it by a sound PNG or JPEG file.`,
  );
}

/**
 * A picture in its own paragraph on the reading axis, 96 dots to the inch and never wider than the reading measure.
 * Throws where the assets do not hold it or it does not state its size.
 */
export function pictureOf(block: Extract<Block, { kind: "image" }>, fate: Fate<Block>, scope: Scope): Paragraph {
  const picture = scope.assets.images.get(block.image);
  if (!picture)
    throw new AppError("internal", `The document shows a picture "${block.image}" that was not given with it.`);
  const size = sizeOfPicture(picture);
  if (!size || size.width === 0 || size.height === 0) throw noSize(block.image);
  const { tree } = scope;
  const widest = ((textWidth(tree) - tree.page.axis) * 96) / 72;
  const scale = Math.min(1, widest / size.width);
  const number = scope.pictures.next();
  return new Paragraph({
    style: placeStyles.picture.id,
    ...(block.caption === undefined ? {} : { keepNext: true }),
    ...paragraphChange(fate, scope),
    children: changedRuns(
      fate.kind,
      [
        new ImageRun({
          type: picture.mediaType === "image/png" ? "png" : "jpg",
          data: picture.bytes,
          transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
          altText: { id: String(number), name: `Picture ${number}`, description: xmlText(block.alt) },
        }),
      ],
      scope,
    ),
  });
}
