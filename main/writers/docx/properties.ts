import type { DocumentTree } from "../../../core/tree.ts";
import { keywordsOf } from "../keywords.ts";
import { xmlText } from "./xml-text.ts";

function escape(text: string): string {
  return xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The file's core properties: title, subject, language and the tree's own moment; no one's name, and no other clock. */
export function coreProperties(tree: DocumentTree): string {
  const keywords = keywordsOf(tree).join(", ");
  const moment = new Date(tree.created).toISOString().replace(/\.\d+Z$/, "Z");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escape(tree.title)}</dc:title><dc:subject>${escape(tree.subject)}</dc:subject>` +
    (keywords === "" ? "" : `<cp:keywords>${escape(keywords)}</cp:keywords>`) +
    `<dc:language>${escape(tree.language)}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  );
}
