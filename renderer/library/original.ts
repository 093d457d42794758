import type { Origin } from "../../core/article.ts";
import type { File as FileAnswer } from "../../core/file.ts";
import { dropOutsideFiles } from "./outside-files.ts";

/** An original as it can be shown: a page closed off for a frame, plain text, or nothing that can be shown. */
export type Shown = { kind: "page"; source: string } | { kind: "text"; text: string } | { kind: "none" };

/** What a page may load in its frame: what it carries within itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** What runs, fetches, leads elsewhere or opens a connection, and is no part of what a page shows. */
const left =
  "script, link, base, meta[http-equiv], iframe, frame, object, embed, portal, fencedframe, template, noscript, applet, animate, set";

/**
 * A page as the source of a frame with an empty `sandbox`: its scripts and frames are gone and whatever would ask for another file, a
 * policy before all else forbids to load anything, and its links do nothing. The frame's sandbox and the window's own policy forbid the same
 * again.
 */
export function closeOffPage(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(left)) element.remove();
  for (const link of page.querySelectorAll("a, area")) {
    for (const name of ["target", "download"]) link.removeAttribute(name);
  }
  dropOutsideFiles(page);
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">`;
  return `<!DOCTYPE html>${head}${page.documentElement.outerHTML}`;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // A reader may have named an encoding that browsers do not know.
    return new TextDecoder().decode(bytes);
  }
}

/** What can be shown of the bytes an article was read from. */
export function showOriginal({ bytes }: FileAnswer, { mediaType, encoding }: Origin): Shown {
  if (/^(text\/html|application\/xhtml\+xml)\b/.test(mediaType)) {
    return { kind: "page", source: closeOffPage(decode(bytes, encoding)) };
  }
  const isText = /^(text\/|message\/|application\/(json|xml|.*\+(json|xml))\b)/.test(mediaType);
  return isText ? { kind: "text", text: decode(bytes, encoding) } : { kind: "none" };
}
