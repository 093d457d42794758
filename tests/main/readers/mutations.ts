import { Allowance } from "../../../main/readers/allowance.ts";
import { openZip } from "../../../main/readers/unzip.ts";
import { zipFile } from "./zip-file.ts";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What readers stumble over: openings without an end, huge numbers, entities, control characters, halves of surrogate pairs. */
const tokens: readonly string[] = [
  ..."<div> </div> <table><tr><td> <script> <!-- --> <![CDATA[ ]]> <?xml version='1.0'?> <svg> <math> <template> <title>".split(
    " ",
  ),
  ...[
    '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>',
    "&b;",
    "&#0;",
    "&#x110000;",
    "&#xD800;",
    "\u0000",
    "\ufffe",
    "\ufeff",
    "\u202e",
    "\r\n\r\n",
  ],
  ...[
    'Content-Type: multipart/mixed; boundary="b"\r\n',
    "--b\r\n",
    "--b--\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "=?utf-8?q?=ZZ?=",
  ],
  ...[
    "WARC/1.1\r\n",
    "Content-Length: 999999999\r\n",
    "Content-Length: -1\r\n",
    "%PDF-1.7\n",
    "endobj\n",
    "stream\n",
    "/Length 4294967295 ",
    "xref\n",
  ],
  ...[
    "PK\u0003\u0004",
    "PK\u0005\u0006",
    "{",
    "[[[[[[[[",
    '"',
    "```",
    "](javascript:alert(1))",
    "#".repeat(9),
    "|".repeat(200),
  ],
  "a".repeat(5000),
  "<b>".repeat(2000),
  "\u00a0".repeat(300),
];

type Random = () => number;

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function pick<Item>(list: readonly Item[], random: Random): Item | undefined {
  return list[below(list.length, random)];
}

/** One way to spoil bytes; `other` is another file to take a piece from. */
type Mutation = (bytes: Buffer, other: Buffer, random: Random) => Buffer;

function span(bytes: Buffer, random: Random): [number, number] {
  const from = below(bytes.length + 1, random);
  return [from, Math.min(bytes.length, from + below(1 + Math.min(bytes.length, 4000), random))];
}

const mutations: readonly Mutation[] = [
  function flipBits(bytes, _other, random) {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + below(20, random); count > 0 && flipped.length > 0; count -= 1) {
      const at = below(flipped.length, random);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8, random));
    }
    return flipped;
  },
  function cutShort(bytes, _other, random) {
    return bytes.subarray(0, below(bytes.length + 1, random));
  },
  function dropPiece(bytes, _other, random) {
    const [from, to] = span(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function repeatPiece(bytes, _other, random) {
    const [from, to] = span(bytes, random);
    const piece = bytes.subarray(from, to);
    return Buffer.concat([bytes.subarray(0, to), ...Array<Buffer>(below(30, random)).fill(piece), bytes.subarray(to)]);
  },
  function swapPieces(bytes, _other, random) {
    const [from, to] = span(bytes, random);
    const at = below(from + 1, random);
    return Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(from, to),
      bytes.subarray(at, from),
      bytes.subarray(to),
    ]);
  },
  function splice(bytes, other, random) {
    const [from, to] = span(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), other.subarray(...span(other, random)), bytes.subarray(to)]);
  },
  function putTokens(bytes, _other, random) {
    const pieces: Buffer[] = [];
    let at = 0;
    for (let count = 1 + below(6, random); count > 0; count -= 1) {
      const next = at + below(bytes.length - at + 1, random);
      pieces.push(bytes.subarray(at, next), Buffer.from(pick(tokens, random) ?? ""));
      at = next;
    }
    return Buffer.concat([...pieces, bytes.subarray(at)]);
  },
  function garble(bytes, _other, random) {
    const garbled = Buffer.from(bytes);
    const [from, to] = span(garbled, random);
    for (let at = from; at < to; at += 1) garbled[at] = below(256, random);
    return garbled;
  },
  function growNumbers(bytes, _other, random) {
    return Buffer.from(
      bytes.toString("latin1").replace(/\d+/g, (digits) => (random() < 0.05 ? String(below(2 ** 32, random)) : digits)),
      "latin1",
    );
  },
];

function spoil(bytes: Buffer, other: Buffer, random: Random): Buffer {
  let spoilt = bytes;
  for (let count = 1 + below(3, random); count > 0; count -= 1) {
    spoilt = (pick(mutations, random) ?? ((same: Buffer) => same))(spoilt, other, random);
  }
  return spoilt;
}

/** A ZIP archive in which one file is spoilt and the rest is sound, or null where the bytes are no sound archive. */
async function spoilWithin(bytes: Buffer, other: Buffer, random: Random): Promise<Buffer | null> {
  try {
    const entries = await openZip({ name: "fuzz.zip", mediaType: "", bytes: new Uint8Array(bytes) }, new Allowance());
    const spoilt = below(entries.length, random);
    const parts = await Promise.all(
      entries.map(async (entry, index) => {
        const sound = Buffer.from(await entry.unpack());
        return { name: entry.name, bytes: index === spoilt ? spoil(sound, other, random) : sound };
      }),
    );
    return Buffer.from(zipFile(parts));
  } catch {
    return null;
  }
}

/**
 * The bytes of a file, spoilt as a bad download, a wrong program or an ill will would: the same for the same `random`. Of a ZIP
 * archive every second time what lies in it, for else hardly anything would get past its check sums.
 */
export async function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Promise<Uint8Array> {
  const [own, foreign] = [Buffer.from(bytes), Buffer.from(other)];
  const isZip = own.subarray(0, 2).toString("latin1") === "PK";
  const within = isZip && random() < 0.5 ? await spoilWithin(own, foreign, random) : null;
  return new Uint8Array(within ?? spoil(own, foreign, random));
}
