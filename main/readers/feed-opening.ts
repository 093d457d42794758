import type { File } from "../../core/file.ts";
import { isOfKind } from "./reader.ts";

const ownExtensions = ["rss", "atom", "rdf"] as const;

/** Extensions of many formats: such a file is a feed only where its opening says so. */
const sharedExtensions = ["xml", "json"] as const;

/** The extensions under which feeds are kept. */
export const feedExtensions = [...ownExtensions, ...sharedExtensions] as const;

const mediaTypes = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"];

/** How much of a file is looked at to tell feeds from other XML or JSON, and from each other, in bytes. */
export const openingLength = 4096;

/** Whether a file is a feed: by its name, its media type, or, where those are shared with other files, by how it opens. */
export function isFeed(file: File): boolean {
  return (
    mediaTypes.some((mediaType) => isOfKind(file, ownExtensions, mediaType)) ||
    (isOfKind(file, sharedExtensions, "application/xml") && opensFeed(file)) ||
    (isOfKind(file, [], "application/json") && opensFeed(file))
  );
}

/** Whether a file bears a name that feeds share with other files, but does not open as one. */
export function isNoFeed(file: File): boolean {
  return isOfKind(file, sharedExtensions, "application/json") && !opensFeed(file);
}

function opensFeed(file: File): boolean {
  const opening = new TextDecoder().decode(file.bytes.subarray(0, openingLength)).replaceAll("\u0000", "");
  return /<(?:rss|feed|(?:rdf:)?RDF)[\s>]|jsonfeed\.org\/version/i.test(opening);
}
