import { Marked } from "marked";
import type { SourceFile } from "../../core/file.ts";
import { finderOf } from "./web-archive/companions.ts";
import { decodeText } from "./decoding.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Illustrated } from "./html/page-pictures.ts";
import { originOf, type Read, readIllustrated } from "./reader.ts";
import { readWholePage } from "./html/whole-page.ts";

const marked = new Marked({ gfm: true });

/** Markdown texts: what the block before the text states, and the text; pictures saved beside it are kept. */
export const markdown: Read = readIllustrated(readMarkdown);

async function readMarkdown(file: SourceFile): Promise<Illustrated> {
  const { text: source, encoding } = decodeText(file);
  const { stated, text } = readFrontMatter(source);
  return readWholePage({
    file,
    origin: originOf(file, "text/markdown", encoding),
    html: await marked.parse(text),
    find: finderOf(file.companions ?? []),
    stated,
  });
}
