import type { File } from "../../core/file.ts";
import { largestUnpacked, unpacksLarge } from "./failure.ts";

/** How many bytes may still be unpacked out of one file handed in, whatever lies in it and however deep. */
export class Allowance {
  #left = largestUnpacked;

  /** Counts `bytes` that are about to be unpacked out of a file. Throws file-unpacks-large, then and ever after, once there are too many. */
  take(file: File, bytes: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    this.#left = -1;
    throw unpacksLarge(file);
  }
}
