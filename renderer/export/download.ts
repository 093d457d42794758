import type { File as FileAnswer } from "../../core/contract.ts";

/** Hands a finished file to the browser or to Electron, which puts it among the person's downloads. */
export function download(file: FileAnswer): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
