import type { SourceFile } from "../../core/file.ts";
import type { Allowance } from "./allowance.ts";
import { finderOf } from "./web-archive/companions.ts";
import { coreProperties } from "./core-properties.ts";
import { damaged, encrypted } from "./failure.ts";
import { openDocumentMediaType } from "./media-type.ts";
import { odtToHtml } from "./odt-to-html.ts";
import type { Illustrated } from "./html/page-pictures.ts";
import { originOf, type Read, readIllustrated } from "./reader.ts";
import { openZip } from "./unzip.ts";
import { readWholePage } from "./html/whole-page.ts";
import { findFirst, parseXml, type XmlElement } from "./xml.ts";

/** OpenDocument texts, as LibreOffice writes them: the text as it stands, notes gathered at the end, pictures; no headers or comments. */
export const odt: Read = readIllustrated(readOdt);

async function readOdt(file: SourceFile, allowance: Allowance): Promise<Illustrated> {
  const entries = await openZip(file, allowance);
  const parts = new Map<string, Uint8Array>();
  for (const { name, unpack } of entries) {
    if (/^(?:content|styles|meta)\.xml$|^META-INF\/manifest\.xml$|^Pictures\//.test(name))
      parts.set(name, await unpack());
  }
  const wholly = entries.some(({ name }) => name === "encrypted-package");
  const manifest = xmlAt(file, parts, "META-INF/manifest.xml");
  if (wholly || (manifest && findFirst(manifest, "encryption-data"))) throw encrypted(file);
  const content = xmlAt(file, parts, "content.xml");
  const text = content && findFirst(content, "text");
  if (!content || text?.name !== "office:text") throw damaged(file);
  const styles = xmlAt(file, parts, "styles.xml");
  return readWholePage({
    file,
    origin: originOf(file, openDocumentMediaType, "utf-8"),
    html: odtToHtml(text, [...(styles ? [styles] : []), content]),
    find: finderOf([...parts].map(([name, bytes]) => ({ name, mediaType: "", bytes }))),
    stated: coreProperties(xmlAt(file, parts, "meta.xml")),
  });
}

function xmlAt(file: SourceFile, parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement | null {
  const bytes = parts.get(name);
  if (!bytes) return null;
  try {
    return parseXml(bytes);
  } catch (thrown) {
    throw damaged(file, thrown);
  }
}
