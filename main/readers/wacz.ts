import { z } from "zod";
import { ArchivedPages } from "./web-archive/archived-pages.ts";
import { damaged } from "./failure.ts";
import { type Read } from "./reader.ts";
import { nameWithin, openZip, type ZipEntry } from "./unzip.ts";

/** A line of the list of pages; its first one says what the list is. */
const listedPage = z.object({ url: z.url() });

/** A web archive as one file to hand on (WACZ): each page on its list an article. */
export const wacz: Read = async function* (file, _readPart, allowance) {
  const entries = await openZip(file, allowance);
  const archives = entries.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/i.test(name));
  if (archives.length === 0) throw damaged(file);
  const archived = new ArchivedPages(file);
  for (const entry of archives) {
    const name = nameWithin(file, entry.name);
    try {
      await archived.take({ name, mediaType: "application/warc", bytes: await entry.unpack() }, allowance);
    } catch (thrown) {
      archived.fail(name, thrown);
    }
  }
  const listed = await pagesListed(entries).catch((thrown: unknown) => {
    archived.fail(file.name, thrown);
    return null;
  });
  yield* archived.read(listed);
};

/** The addresses on the archive's lists of pages, without fragments; lines that are none are passed over. */
async function pagesListed(entries: readonly ZipEntry[]): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const entry of entries.filter(({ name }) => /^pages\/[^/]+\.jsonl$/.test(name))) {
    const lines = new TextDecoder().decode(await entry.unpack()).split("\n");
    for (const line of lines) {
      const page = listedPage.safeParse(parsed(line)).data;
      if (page) addresses.add(withoutFragment(page.url));
    }
  }
  return addresses;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function withoutFragment(address: string): string {
  const whole = new URL(address);
  whole.hash = "";
  return whole.href;
}
