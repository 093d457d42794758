import { zipSync, type Zippable } from "fflate";
import mammoth from "mammoth";
import type { SourceFile } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import type { Allowance } from "./allowance.ts";
import { coreProperties } from "./core-properties.ts";
import { damaged, encrypted, oldWord } from "./failure.ts";
import { wordMediaType } from "./media-type.ts";
import type { Illustrated } from "./html/page-pictures.ts";
import { originOf, type Read, readIllustrated } from "./reader.ts";
import { openZip } from "./unzip.ts";
import { readWholePage } from "./html/whole-page.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/** How Word's paragraph styles are told apart, besides what mammoth knows: title, quotations, captions. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

/**
 * Word files, by mammoth: the text as it stands once all changes are accepted, with text boxes, notes (gathered at the end) and
 * pictures; no headers, footers or comments. Old Word files (.doc) are accepted only to say what to do with them.
 */
export const docx: Read = readIllustrated(readDocx);

async function readDocx(file: SourceFile, allowance: Allowance): Promise<Illustrated> {
  if (isCompound(file.bytes)) throw holdsName(file.bytes, "EncryptedPackage") ? encrypted(file) : oldWord(file);
  const entries = await openZip(file, allowance);
  if (!entries.some(({ name }) => /^word\/document\d*\.xml$/.test(name))) throw damaged(file);
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) parts[entry.name] = await entry.unpack();
  const { html, images } = await convert(file, parts);
  return readWholePage({
    file,
    origin: originOf(file, wordMediaType, "utf-8"),
    html,
    find: (source) => images.get(source) ?? null,
    stated: coreProperties(propertiesIn(parts["docProps/core.xml"])),
  });
}

/** The document as HTML, each picture named by its rank. */
async function convert(
  file: SourceFile,
  parts: Record<string, Uint8Array>,
): Promise<{ html: string; images: Map<string, Uint8Array> }> {
  const images = new Map<string, Uint8Array>();
  // Packed anew, so that the library sees what was counted and nothing else.
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    packed[name] = [/^word\/[^/]+\.xml$/.test(name) ? withoutSimpleFields(bytes) : bytes, { level: 0 }];
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(packed)) },
      {
        styleMap,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `picture-${images.size + 1}`;
          images.set(src, new Uint8Array(await image.readAsBuffer()));
          return { src };
        }),
      },
    );
    return { html: withoutWaysBack(value), images };
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : damaged(file, thrown);
  }
}

/** The arrows by which mammoth leads from a note back to its mark. */
function withoutWaysBack(html: string): string {
  return html.replace(/ ?<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/g, "");
}

/** A part without the frames of its simple fields (a figure's number, a date), whose text mammoth would leave out with them. */
function withoutSimpleFields(xml: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(xml);
  return text.includes("w:fldSimple") ? new TextEncoder().encode(text.replace(/<\/?w:fldSimple\b[^>]*>/g, "")) : xml;
}

/** Properties that do not read are none: the text is what counts. */
function propertiesIn(bytes: Uint8Array | undefined): XmlElement | null {
  try {
    return bytes ? parseXml(bytes) : null;
  } catch {
    return null;
  }
}

/** Whether it is one of the compound files (OLE) that old Office wrote, and that new Office puts encrypted documents in. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** Whether a compound file holds a stream of that name; its directory writes names in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
