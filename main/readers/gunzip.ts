import { createGunzip } from "node:zlib";

/** How many compressed bytes are unpacked at a time: gzip makes at most a thousand times as many of them. */
const sliceLength = 16_384;

/** How every member of a gzip file begins (RFC 1952). */
const memberOpening = Buffer.from([0x1f, 0x8b, 0x08]);

/**
 * The bytes of a gzip file of one member or several, piece by piece as they are unpacked. What can be unpacked is given before it
 * throws because the rest is broken or missing.
 */
export async function* gunzip(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createGunzip();
  const ready: Uint8Array[] = [];
  const state: { fault: Error | null } = { fault: null };
  stream.on("data", (piece: Buffer) => ready.push(piece));
  stream.on("error", (fault) => (state.fault = fault));
  const over = new Promise<void>((resolve) => stream.once("close", resolve));
  for (let from = 0, to = 0; from < bytes.length && !state.fault; from = to) {
    to = sliceEnd(bytes, from);
    const slice = bytes.subarray(from, to);
    await Promise.race([new Promise<void>((resolve) => stream.write(slice, () => resolve())), over]);
    yield* ready.splice(0);
  }
  if (!state.fault) stream.end();
  await over;
  yield* ready.splice(0);
  if (state.fault) throw state.fault;
}

/** Where the slice ends: before the next member at the latest, so that a broken one takes nothing of the one before with it. */
function sliceEnd(bytes: Uint8Array, from: number): number {
  const next = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, from + sliceLength)).indexOf(
    memberOpening,
    from + 1,
  );
  return next === -1 ? Math.min(bytes.length, from + sliceLength) : next;
}
