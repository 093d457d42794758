import { propertiesOf } from "../../../core/properties.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { xmlText } from "./xml-text.ts";

function escape(text: string): string {
  return xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * The file's core properties: title, subject, language and the tree's own moment, and no other clock; an author and the number of the
 * pack's state only where the tree names them.
 */
export function coreProperties(tree: DocumentTree): string {
  const { title, subject, language, created, author, keywords } = propertiesOf(tree);
  const moment = new Date(created).toISOString().replace(/\.\d+Z$/, "Z");
  // Word shows revisions from 1 on.
  const revision = tree.provenance === null ? null : String(tree.provenance.revision + 1);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escape(title)}</dc:title><dc:subject>${escape(subject)}</dc:subject>` +
    (author === null ? "" : `<dc:creator>${escape(author)}</dc:creator>`) +
    (keywords.length === 0 ? "" : `<cp:keywords>${escape(keywords.join(", "))}</cp:keywords>`) +
    `<dc:language>${escape(language)}</dc:language>` +
    (revision === null ? "" : `<cp:revision>${revision}</cp:revision>`) +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  );
}
