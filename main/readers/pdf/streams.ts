import { Readable } from "node:stream";
import { createInflate } from "node:zlib";

/** How far before a stream its dictionary is looked for, in bytes. */
const dictionaryReach = 2048;

/**
 * How many bytes the packed streams of a PDF have together once unpacked, counted without keeping them; counting ends once they are more
 * than `most`. Pictures do not count: they are never unpacked. Nor does what is encrypted, which cannot be told from noise.
 */
export async function unpackedLength(bytes: Uint8Array, most: number): Promise<number> {
  let total = 0;
  for (const { content, times } of packedStreams(bytes)) {
    total += await lengthOnceUnpacked(content, times, most - total);
    if (total > most) break;
  }
  return total;
}

/** A packed stream's bytes, and how many times over they are packed. */
interface PackedStream {
  content: Buffer;
  times: number;
}

function* packedStreams(bytes: Uint8Array): Generator<PackedStream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf("stream"); at !== -1;) {
    const end = file.indexOf("endstream", at + 6);
    const before = file.toString("latin1", Math.max(0, at - dictionaryReach), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times > 0 && !/\/Subtype\s*\/Image\b/.test(dictionary)) {
      const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + 1;
      yield { content: file.subarray(start, end === -1 ? file.length : end), times };
    }
    at = end === -1 ? -1 : file.indexOf("stream", end + 9);
  }
}

async function lengthOnceUnpacked(content: Buffer, times: number, most: number): Promise<number> {
  let length = 0;
  let stream: Readable = Readable.from([content]);
  const steps = Array.from({ length: times }, () => createInflate());
  for (const step of steps) {
    stream.on("error", (error) => step.destroy(error));
    stream = stream.pipe(step);
  }
  try {
    for await (const chunk of stream) {
      if (chunk instanceof Uint8Array) length += chunk.length;
      if (length > most) break;
    }
  } catch {
    // A damaged or encrypted stream has no more to unpack than it has shown.
  } finally {
    for (const step of steps) step.destroy();
  }
  return length;
}
