import type { DocumentTree } from "../../core/tree.ts";

/** The key words of a file's metadata: its markings, and the check sum of its pack. */
export function keywordsOf({ marking, embargo, fingerprint }: DocumentTree): string[] {
  const sum = fingerprint === null ? null : `SHA-256 ${fingerprint}`;
  return [marking, embargo, sum].filter((word) => word !== null);
}
