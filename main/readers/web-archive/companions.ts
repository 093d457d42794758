import type { File } from "../../../core/file.ts";

/** Gives the bytes that a page names ("images/a.png"); null where they are not at hand. It never fetches. */
export type Finder = (source: string) => Uint8Array | null;

/** The longest picture that is taken out of a page's own text, in UTF-16 units. */
const longestData = 20_000_000;

/**
 * Finds what a page names: in its own text (a `data:` address of a picture), or among its companions by the name as it stands or
 * by its path from `folder` ("" for that of the page itself), whatever is escaped in it and without query and fragment.
 */
export function finderOf(companions: readonly File[], folder = ""): Finder {
  const byName = new Map(companions.map(({ name, bytes }) => [name, bytes]));
  const byPath = new Map(companions.map(({ name, bytes }) => [pathFrom("", name), bytes]));
  return (source) => {
    if (/^data:/i.test(source)) return bytesOfData(source);
    return byName.get(source) ?? byPath.get(pathFrom(folder, unescaped(source.replace(/[?#].*$/s, "")))) ?? null;
  };
}

/** Finds what a page of the web names, among companions called by their whole addresses or as the page calls them. */
export function finderOnWeb(companions: readonly File[], address: string): Finder {
  const find = finderOf(companions);
  return (source) => find(source) ?? (URL.canParse(source, address) ? find(withoutFragment(source, address)) : null);
}

function withoutFragment(source: string, address: string): string {
  const whole = new URL(source, address);
  whole.hash = "";
  return whole.href;
}

/** The folder of a path, "" where it has none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** A path from a folder as one path in one Unicode form, without "." and, save at its beginning, "..": a name to compare, never one to open. */
export function pathFrom(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.normalize("NFC").split(/[/\\]+/)) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A path with its percent escapes read; as it stands where they are wrong. */
export function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function bytesOfData(address: string): Uint8Array | null {
  if (address.length > longestData || !/^data:image\//i.test(address)) return null;
  const comma = address.indexOf(",");
  if (comma === -1) return null;
  const data = unescaped(address.slice(comma + 1));
  return /;\s*base64\s*$/i.test(address.slice(0, comma))
    ? new Uint8Array(Buffer.from(data, "base64"))
    : new TextEncoder().encode(data);
}
