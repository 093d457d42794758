import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { AppError } from "../core/errors.ts";

/** A file of the built page. */
export interface PageFile {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/** The built page: its files by the path under which the page asks for them ("/", "/assets/…"). Nothing else is ever served. */
export type Page = ReadonlyMap<string, PageFile>;

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/** What every answer to the window carries: nothing from elsewhere runs, loads, frames or keeps the page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' blob: data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

/** Reads the built page into memory. Throws file-missing where it was not built. */
export function readPage(folder: string): Page {
  if (!existsSync(join(folder, "index.html"))) {
    throw new AppError("file-missing", `The window's page is not built in ${folder}; run "npm run build".`, {
      name: folder,
    });
  }
  const page = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(readFileSync(path));
    page.set(path.slice(folder.length).replaceAll("\\", "/"), { bytes, mediaType });
  }
  const start = page.get("/index.html");
  if (start) page.set("/", start);
  return page;
}
