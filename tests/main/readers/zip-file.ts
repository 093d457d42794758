import { crc32, deflateRawSync } from "node:zlib";

/** A file to be put into a ZIP archive, and whatever the archive is to claim of it falsely. */
export interface ZipPart {
  name: string | Uint8Array;
  bytes: Uint8Array | string;
  /** The stored bytes, where they are not to be made here: a raw deflate stream. */
  deflated?: Uint8Array;
  size?: number;
  checkSum?: number;
  flags?: number;
  /** Store it at the place of the first entry. */
  overlap?: boolean;
}

/** A ZIP archive as PKWARE's APPNOTE.TXT lays it out, written for the tests so that it can also be written wrongly. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const bytes = Buffer.from(part.bytes);
    const stored = part.deflated ?? deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(part.checkSum ?? crc32(bytes), 10);
    fields.writeUInt32LE(stored.length, 14);
    fields.writeUInt32LE(part.size ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(part.overlap === true ? 0 : offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), fields, place, name);
    if (part.overlap === true) continue;
    const local = [Buffer.from("PK\u0003\u0004", "latin1"), fields, name, Buffer.from(stored)];
    locals.push(...local);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from("PK\u0005\u0006", "latin1"), end]));
}

/** A raw deflate stream of `megabytes` × 10^6 zeros; no more than a thousandth of that. */
export function deflatedZeros(megabytes: number): Uint8Array {
  const million = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: 3 });
  return new Uint8Array(Buffer.concat([...Array<Buffer>(megabytes).fill(million), deflateRawSync(Buffer.alloc(0))]));
}
