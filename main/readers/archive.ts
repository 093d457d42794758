import type { File, SourceFile } from "../../core/file.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import type { Allowance } from "./allowance.ts";
import { folderOf } from "./web-archive/companions.ts";
import { encrypted, withoutText } from "./failure.ts";
import { type Read, type Reading, type ReadPart } from "./reader.ts";
import { nameWithin, openZip, type ZipEntry } from "./unzip.ts";

/** Files that belong to a page or to the system: of interest beside a page, never articles of their own. */
const besideName =
  /\.(?:png|jpe?g|jfif|gif|webp|avif|bmp|svg|ico|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|webm|ogg)$|(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i;
const pictureName = /\.(?:png|jpe?g|jfif|gif|webp|avif|bmp|svg)$/i;
const pageName = /\.(?:x?html?|md|markdown)$/i;

/** ZIP archives: each file in it by its own reader, pages and Markdown with the pictures packed beside them. */
export const archive: Read = readArchive;

async function* readArchive(file: SourceFile, readPart: ReadPart, allowance: Allowance): AsyncGenerator<Reading> {
  const entries = (await openZip(file, allowance)).filter(({ name }) => !isHousekeeping(name));
  const pages = new Set(entries.map(({ name }) => name).filter((name) => pageName.test(name)));
  const articles = entries.filter(({ name }) => !besideName.test(name) && !isWithinPage(name, pages));
  if (articles.length === 0) throw withoutText(file);
  if (articles.every((entry) => entry.encrypted)) throw encrypted(file);
  const pictures = entries.filter(({ name }) => pictureName.test(name));
  const unpacked = new Map<string, File>();
  for (const entry of articles) {
    const name = nameWithin(file, entry.name);
    try {
      const bytes = await entry.unpack();
      const companions = pageName.test(entry.name) ? await picturesFor(entry, pictures, unpacked) : [];
      yield* readPart({ name, mediaType: "", bytes, companions });
    } catch (thrown) {
      yield { kind: "failed", part: { name, error: toErrorEnvelope(thrown) } };
    }
  }
}

/** What the system that packed the archive left in it. */
function isHousekeeping(name: string): boolean {
  return name.split("/").some((step) => step === "__MACOSX" || step.startsWith("."));
}

/** Whether it lies in the folder that a browser saves beside a page ("Title.html" and "Title_files/"): a frame of that page. */
function isWithinPage(name: string, pages: ReadonlySet<string>): boolean {
  for (let folder = folderOf(name); folder !== ""; folder = folderOf(folder)) {
    const stem = /^(.+)[_.-][a-z]+$/i.exec(folder)?.[1];
    if (stem !== undefined && (pages.has(`${stem}.html`) || pages.has(`${stem}.htm`))) return true;
  }
  return false;
}

/** The archive's pictures under their paths from a page, those above its folder too. One that does not unpack is no picture. */
async function picturesFor(
  page: ZipEntry,
  pictures: readonly ZipEntry[],
  unpacked: Map<string, File>,
): Promise<File[]> {
  const found: File[] = [];
  for (const picture of pictures) {
    const known = unpacked.get(picture.name) ?? {
      name: picture.name,
      mediaType: "",
      bytes: await unpackedOrNone(picture),
    };
    unpacked.set(picture.name, known);
    found.push({ ...known, name: pathBetween(folderOf(page.name), picture.name) });
  }
  return found;
}

async function unpackedOrNone(picture: ZipEntry): Promise<Uint8Array> {
  try {
    return await picture.unpack();
  } catch {
    return new Uint8Array();
  }
}

/** The path that leads from a folder to a file of the same archive. */
function pathBetween(folder: string, name: string): string {
  if (folder === "") return name;
  const from = folder.split("/");
  const to = name.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
