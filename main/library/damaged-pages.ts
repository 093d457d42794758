import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** A value of a row. A whole number beyond JavaScript's exact ones is rounded. */
export type Cell = string | number | null | Uint8Array;

/**
 * A row found on a page, whatever became of the table round it. `columns` is how many it has; `rowid` is null in an index or a
 * table without row numbers. `head` are the values that stand on the page itself, the first one first.
 */
export interface FoundRow {
  columns: number;
  rowid: number | null;
  head: Cell[];
  /** Where the row stands, for {@link DamagedPages.valuesAt}. */
  place: Place;
}

/** The page of a row and the offset of its cell there. */
export interface Place {
  page: number;
  offset: number;
}

const magic = "SQLite format 3\0";
const kinds = { indexInterior: 0x02, indexLeaf: 0x0a, tableLeaf: 0x0d };
const firstPageHeader = 100;
const usualPageSize = 4096;
/** The start of a log; its lowest bit says that its sums are of big-endian numbers. */
const logMagic = 0x377f0682;

interface Payload {
  rowid: number | null;
  /** What stands on the page itself, then where the rest begins (0: there is none), and how long all of it is. */
  local: Buffer;
  overflow: number;
  size: number;
}

/** A number of one to nine bytes and where it ends, null where the page ends first. */
function readVarint(bytes: Buffer, at: number): { value: number; end: number } | null {
  let value = 0;
  for (let length = 0; length < 9; length += 1) {
    const byte = bytes[at + length];
    if (byte === undefined) return null;
    if (length === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + length + 1 };
  }
  return null;
}

/** The sums over a log as SQLite keeps them: two numbers that take in eight bytes at a time. */
function addToSums([first, second]: [number, number], bytes: Buffer, isBig: boolean): [number, number] {
  let one = first;
  let two = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
    two = (two + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
  }
  return [one, two];
}

/** The pages of a log's transactions that were finished, each in its last form. */
function readLog(path: string): { size: number; pages: Map<number, Buffer> } | null {
  if (!existsSync(path)) return null;
  const log = readFileSync(path);
  if (log.length < 32) return null;
  const start = log.readUInt32BE(0);
  if ((start & ~1) !== logMagic) return null;
  const isBig = (start & 1) === 1;
  const size = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let sums = addToSums([0, 0], log.subarray(0, 24), isBig);
  const pages = new Map<number, Buffer>();
  const open = new Map<number, Buffer>();
  for (let at = 32; at + 24 + size <= log.length; at += 24 + size) {
    const frame = log.subarray(at, at + 24);
    const page = log.subarray(at + 24, at + 24 + size);
    sums = addToSums(addToSums(sums, frame.subarray(0, 8), isBig), page, isBig);
    const isSound = frame.subarray(8, 16).equals(salts) && frame.readUInt32BE(16) === sums[0];
    if (!isSound || frame.readUInt32BE(20) !== sums[1]) break;
    open.set(frame.readUInt32BE(0), page);
    if (frame.readUInt32BE(4) > 0) {
      for (const [number, bytes] of open) pages.set(number, bytes);
      open.clear();
    }
  }
  return { size, pages };
}

/**
 * The rows that still stand on the pages of a SQLite file which SQLite itself no longer opens, or not to the end: page after page,
 * needing neither the schema nor the way from page to page. Reads only. The form of pages, rows and log is that of
 * https://www.sqlite.org/fileformat2.html.
 */
export class DamagedPages {
  readonly #file: number;
  readonly #pageSize: number;
  readonly #usable: number;
  readonly #total: number;
  readonly #log: ReadonlyMap<number, Buffer>;

  constructor(path: string) {
    this.#file = openSync(path, "r");
    const { size } = fstatSync(this.#file);
    const head = Buffer.alloc(firstPageHeader);
    readSync(this.#file, head, 0, head.length, 0);
    const log = readLog(`${path}-wal`);
    const said = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
    const isHead = head.toString("latin1", 0, magic.length) === magic;
    const isSize = isHead && said >= 512 && (said & (said - 1)) === 0;
    this.#pageSize = isSize ? said : (log?.size ?? usualPageSize);
    this.#usable = this.#pageSize - (isHead ? (head[20] ?? 0) : 0);
    this.#log = log?.size === this.#pageSize ? log.pages : new Map<number, Buffer>();
    this.#total = Math.max(Math.floor(size / this.#pageSize), ...this.#log.keys());
  }

  close(): void {
    closeSync(this.#file);
  }

  /** A page by its number from 1, null where the file does not reach that far. */
  #page(number: number): Buffer | null {
    const logged = this.#log.get(number);
    if (logged) return logged;
    const bytes = Buffer.alloc(this.#pageSize);
    const read = readSync(this.#file, bytes, 0, this.#pageSize, (number - 1) * this.#pageSize);
    return read === this.#pageSize ? bytes : null;
  }

  /** The pages that hold nothing any more but what was deleted; none where that list itself is not sound. */
  #freePages(): Set<number> {
    const free = new Set<number>();
    const head = this.#page(1);
    if (!head?.toString("latin1", 0, magic.length).startsWith(magic)) return free;
    const wanted = head.readUInt32BE(36);
    let trunk = head.readUInt32BE(32);
    while (trunk !== 0 && !free.has(trunk)) {
      const page = trunk <= this.#total ? this.#page(trunk) : null;
      if (!page) return new Set();
      free.add(trunk);
      const leaves = Math.min(page.readUInt32BE(4), this.#pageSize / 4 - 2);
      for (let leaf = 0; leaf < leaves; leaf += 1) free.add(page.readUInt32BE(8 + 4 * leaf));
      trunk = page.readUInt32BE(0);
    }
    return free.size === wanted ? free : new Set();
  }

  /** Every row of the file, in the order of its pages. */
  *rows(): Generator<FoundRow> {
    const free = this.#freePages();
    for (let number = 1; number <= this.#total; number += 1) {
      const page = free.has(number) ? null : this.#page(number);
      if (page) yield* this.#rowsOn(page, number);
    }
  }

  *#rowsOn(page: Buffer, number: number): Generator<FoundRow> {
    const start = number === 1 ? firstPageHeader : 0;
    const kind = page[start];
    if (kind !== kinds.tableLeaf && kind !== kinds.indexLeaf && kind !== kinds.indexInterior) return;
    const first = start + (kind === kinds.indexInterior ? 12 : 8);
    const cells = page.readUInt16BE(start + 3);
    if (first + 2 * cells > this.#usable) return;
    for (let cell = 0; cell < cells; cell += 1) {
      const place = { page: number, offset: page.readUInt16BE(first + 2 * cell) };
      const payload = this.#payloadOn(page, kind, place.offset);
      const record = payload && readRecord(payload.local);
      if (record) yield { columns: record.columns, rowid: payload.rowid, head: record.values, place };
    }
  }

  #payloadOn(page: Buffer, kind: number, offset: number): Payload | null {
    const size = readVarint(page, offset + (kind === kinds.indexInterior ? 4 : 0));
    if (!size) return null;
    const rowid = kind === kinds.tableLeaf ? readVarint(page, size.end) : null;
    if (kind === kinds.tableLeaf && !rowid) return null;
    const start = rowid?.end ?? size.end;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const most = kind === kinds.tableLeaf ? this.#usable - 35 : Math.floor(((this.#usable - 12) * 64) / 255) - 23;
    const fitting = least + ((size.value - least) % (this.#usable - 4));
    const kept = size.value <= most ? size.value : fitting <= most ? fitting : least;
    if (start + kept > this.#usable) return null;
    const spills = kept < size.value;
    if (spills && start + kept + 4 > this.#usable) return null;
    return {
      rowid: rowid?.value ?? null,
      local: page.subarray(start, start + kept),
      overflow: spills ? page.readUInt32BE(start + kept) : 0,
      size: size.value,
    };
  }

  /** All values of a row that was found, null where a page that holds the rest of it is lost. */
  valuesAt({ page: number, offset }: Place): Cell[] | null {
    const page = this.#page(number);
    const kind = page?.[number === 1 ? firstPageHeader : 0];
    const payload = page && kind !== undefined ? this.#payloadOn(page, kind, offset) : null;
    if (!payload || payload.size > this.#total * this.#pageSize) return null;
    const parts = [payload.local];
    let left = payload.size - payload.local.length;
    for (let next = payload.overflow; left > 0;) {
      const rest = next > 0 && next <= this.#total ? this.#page(next) : null;
      if (!rest) return null;
      parts.push(rest.subarray(4, 4 + Math.min(left, this.#usable - 4)));
      left -= this.#usable - 4;
      next = rest.readUInt32BE(0);
    }
    const record = readRecord(Buffer.concat(parts));
    return record && record.values.length === record.columns ? record.values : null;
  }
}

const text = new TextDecoder("utf-8", { fatal: true });
const wholeSizes = [0, 1, 2, 3, 4, 6, 8];

/** A row's values as far as the bytes go, null where they are no row. */
function readRecord(bytes: Buffer): { columns: number; values: Cell[] } | null {
  const head = readVarint(bytes, 0);
  if (!head || head.value > bytes.length || head.value < head.end) return null;
  const types: number[] = [];
  for (let at = head.end; at < head.value;) {
    const type = readVarint(bytes, at);
    if (!type) return null;
    types.push(type.value);
    at = type.end;
  }
  const values: Cell[] = [];
  let at = head.value;
  for (const type of types) {
    const size = type >= 12 ? Math.floor((type - 12) / 2) : type === 7 ? 8 : (wholeSizes[type] ?? 0);
    if (at + size > bytes.length) break;
    const value = readCell(bytes.subarray(at, at + size), type);
    if (value === undefined) break;
    values.push(value);
    at += size;
  }
  return { columns: types.length, values };
}

/** A value by its type, undefined where it is none that SQLite writes, or no text. */
function readCell(bytes: Buffer, type: number): Cell | undefined {
  if (type === 0) return null;
  if (type >= 1 && type <= 4) return bytes.readIntBE(0, bytes.length);
  if (type === 5) return bytes.readIntBE(0, 6);
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  if (type < 12) return undefined;
  if (type % 2 === 0) return new Uint8Array(bytes);
  try {
    return text.decode(bytes);
  } catch {
    return undefined;
  }
}
