/** How much of a content is looked at, in bytes. */
const openingLength = 4096;

/** Formats in a ZIP archive by what its first entries hold or are called; any other is an archive of files. */
const zipped: readonly [RegExp, string][] = [
  [/application\/epub\+zip/, "application/epub+zip"],
  [/application\/vnd\.oasis\.opendocument\.text/, "application/vnd.oasis.opendocument.text"],
  [
    /\[Content_Types\]\.xml|_rels\/\.rels|word\//,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  [/datapackage\.json|archive\/[^/]*\.warc/, "application/wacz"],
];

/** Header fields that every mail has some of; two of them at a text's beginning make it one. */
const mailField =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|dkim-signature|content-type):/i;

/** The media type of a content that has no name: by its first bytes, else plain text. */
export function recogniseMediaType(bytes: Uint8Array): string {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, openingLength));
  if (opening.startsWith("%PDF-")) return "application/pdf";
  if (opening.startsWith("PK")) return zipped.find(([mark]) => mark.test(opening))?.[1] ?? "application/zip";
  if (opening.startsWith("WARC/") || opening.startsWith("\u001f\u008b")) return "application/warc";
  const text = new TextDecoder().decode(bytes.subarray(0, openingLength)).replaceAll("\u0000", "").trimStart();
  if (/^\{[\s\S]*jsonfeed\.org\/version/.test(text)) return "application/feed+json";
  if (text.startsWith("<")) {
    if (/<(?:rss|feed|(?:rdf:)?RDF)[\s>]/.test(text)) return "application/rss+xml";
    if (/<(?:!doctype html|html|head|body|title|meta|div|p)[\s>]/i.test(text)) return "text/html";
  }
  return isMail(text) ? mailType(text) : "text/plain";
}

/** Whether a text begins with header fields (RFC 5322), two of a mail's among them. */
function isMail(text: string): boolean {
  const fields = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const [field] = mailField.exec(line) ?? [];
    if (field !== undefined) fields.add(field.toLowerCase());
    else if (line === "" || !/^(?:[!-9;-~]+:|[ \t]|From )/.test(line)) break;
  }
  return fields.size >= 2;
}

/** Browsers save a page as a mail whose parts belong together and tells where it was saved from. */
function mailType(text: string): string {
  return /^(?:snapshot-)?content-location:/im.test(text) && /multipart\/related/i.test(text)
    ? "multipart/related"
    : "message/rfc822";
}
