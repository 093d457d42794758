import type { Block, Inline } from "../../../core/blocks.ts";
import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { unzip } from "../../../main/writers/docx/zip.ts";
import { samplerTree } from "../../sampler-tree.ts";

/** The house's fonts and looks. */
export const assets: Assets = await loadAssets();

/** The sampler as a Word file. */
export const bytes: Uint8Array = await docxWriter.write(samplerTree(), assets);

/** The parts of a Word file by their paths, as text. */
export function partsOf(file: Uint8Array): Map<string, string> {
  return new Map([...unzip(file)].map(([path, data]) => [path, new TextDecoder().decode(data)]));
}

/** Those of the sampler. */
export const parts: ReadonlyMap<string, string> = partsOf(bytes);

/** A part of the sampler, by its path; "" where it has none. */
export function part(path: string): string {
  return parts.get(path) ?? "";
}

/** The definition of a style of the sampler, by its id. */
export function styleOf(id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(part("word/styles.xml"))?.[0] ?? "";
}

/** The words of inlines, with the join before each note mark. */
export function textOf(children: Inline[], tree: DocumentTree): string {
  return children
    .map((child) => {
      if (child.kind === "note") return tree.noteJoin;
      return "children" in child ? textOf(child.children, tree) : child.text;
    })
    .join("");
}

/** The parts of the sampler with other blocks in one section of its own. */
export async function documentWith(blocks: Block[], changes: Partial<DocumentTree> = {}): Promise<Map<string, string>> {
  const tree = samplerTree();
  const section = {
    id: "only",
    number: "1",
    part: "body",
    title: "Seule",
    running: "1 · Seule",
    newPage: false,
  } as const;
  return partsOf(
    await docxWriter.write({ ...tree, notes: [], sections: [{ ...section, blocks }], ...changes }, assets),
  );
}

/** A paragraph of the body's style. */
export function paragraph(text: string, more: Partial<Extract<Block, { kind: "paragraph" }>> = {}): Block {
  return { kind: "paragraph", style: "body", children: [{ kind: "text", text }], ...more };
}
