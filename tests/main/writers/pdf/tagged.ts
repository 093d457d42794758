import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/** What is wrong with the tags of a PDF, and how much was looked at. */
export interface TagReport {
  /** Stretches of marked content, annotations, and elements by kind. */
  stretches: number;
  annotations: number;
  kinds: Map<string, number>;
  faults: string[];
}

const fileSchema = z.object({
  pages: z.array(z.object({ object: z.string(), contents: z.array(z.string()) })),
  qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]),
});
const objectSchema = z.union([
  z.object({ value: z.unknown() }),
  z.object({ stream: z.object({ dict: z.unknown(), data: z.string().optional() }) }),
]);
const dictionarySchema = z.record(z.string(), z.unknown());
type Dictionary = z.infer<typeof dictionarySchema>;

/** Everything of a file as qpdf lists it. */
class Objects {
  readonly pages: { object: string; contents: string[] }[];
  readonly #all: Record<string, unknown>;

  constructor(json: string) {
    const { pages, qpdf } = fileSchema.parse(JSON.parse(json));
    this.pages = pages;
    this.#all = qpdf[1];
  }

  get(reference: unknown): unknown {
    if (typeof reference !== "string" || !/^\d+ 0 R$/u.test(reference)) return reference;
    const object = objectSchema.parse(this.#all[`obj:${reference}`]);
    return "value" in object ? this.get(object.value) : object.stream.dict;
  }

  dictionary(reference: unknown): Dictionary {
    return dictionarySchema.parse(this.get(reference));
  }

  content(reference: string): string {
    const object = objectSchema.parse(this.#all[`obj:${reference}`]);
    return "stream" in object ? Buffer.from(object.stream.data ?? "", "base64").toString("latin1") : "";
  }

  get root(): Dictionary {
    const trailer = objectSchema.parse(this.#all["trailer"]);
    return this.dictionary("value" in trailer ? this.dictionary(trailer.value)["/Root"] : undefined);
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/**
 * Looks through the tags of a PDF with qpdf: every stretch of content belongs to an element that holds it, every annotation too,
 * no text is outside a stretch, elements name their parents, names lead to their elements.
 */
export function checkTags(bytes: Uint8Array): TagReport {
  const folder = mkdtempSync(join(tmpdir(), "attache-tags-"));
  try {
    const file = join(folder, "file.pdf");
    writeFileSync(file, bytes);
    const options = ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", file];
    return report(new Objects(execFileSync("qpdf", options, { encoding: "utf8", maxBuffer: 2 ** 30 })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(objects: Objects): TagReport {
  const faults: string[] = [];
  const kinds = new Map<string, number>();
  const { root } = objects;
  const tree = objects.dictionary(root["/StructTreeRoot"]);
  if (objects.dictionary(root["/MarkInfo"])["/Marked"] !== true) faults.push("the file is not marked as tagged");
  const parents = new Map<unknown, unknown>();
  const numbers = listOf(objects.dictionary(tree["/ParentTree"])["/Nums"]);
  for (let index = 0; index < numbers.length; index += 2) parents.set(numbers[index], numbers[index + 1]);

  const named = new Set<unknown>();
  const visit = (reference: unknown, parent: unknown) => {
    const element = objects.dictionary(reference);
    const kind = String(element["/S"]);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (element["/P"] !== parent) faults.push(`${kind} ${String(reference)} names another parent`);
    if (element["/ID"] !== undefined) named.add(reference);
    for (const kid of listOf(element["/K"])) if (typeof kid === "string") visit(kid, reference);
  };
  for (const kid of listOf(tree["/K"])) visit(kid, root["/StructTreeRoot"]);
  const names = tree["/IDTree"] === undefined ? [] : listOf(objects.dictionary(tree["/IDTree"])["/Names"]);
  const reached = new Set(names.filter((_, index) => index % 2 === 1));
  if (reached.size !== named.size || [...named].some((reference) => !reached.has(reference)))
    faults.push("the tree of names does not lead to the elements that have one");

  let stretches = 0;
  let annotations = 0;
  for (const [number, { object, contents }] of objects.pages.entries()) {
    const place = `page ${number + 1}`;
    const page = objects.dictionary(object);
    if (page["/Tabs"] !== "/S") faults.push(`${place}: the tabulator does not follow the structure`);
    const own = listOf(objects.get(parents.get(page["/StructParents"])));
    const content = contents.map((reference) => objects.content(reference)).join("\n");
    for (const [, digits] of content.matchAll(/\/MCID (\d+)/gu)) {
      stretches++;
      const id = Number(digits);
      const element = own[id];
      const holds =
        typeof element === "string" &&
        listOf(objects.dictionary(element)["/K"]).some((kid) => {
          if (kid === id) return objects.dictionary(element)["/Pg"] === object;
          const other = dictionarySchema.safeParse(kid).data;
          return other?.["/MCID"] === id && other["/Pg"] === object;
        });
      if (!holds) faults.push(`${place}: no element holds stretch ${id}`);
    }
    let depth = 0;
    for (const [, operator] of content.matchAll(/(?<=^|\s)(BDC|BMC|EMC|TJ|Tj|f|Do)(?=\s|$)/gu)) {
      if (operator === "BDC" || operator === "BMC") depth++;
      else if (operator === "EMC") depth--;
      else if (depth !== 1) faults.push(`${place}: ${operator} stands in ${depth} stretches`);
    }
    if (depth !== 0) faults.push(`${place}: a stretch is left open`);
    for (const annotation of listOf(objects.get(page["/Annots"]))) {
      annotations++;
      const element = parents.get(objects.dictionary(annotation)["/StructParent"]);
      const holds =
        typeof element === "string" &&
        listOf(objects.dictionary(element)["/K"]).some(
          (kid) => dictionarySchema.safeParse(kid).data?.["/Obj"] === annotation,
        );
      if (!holds) faults.push(`${place}: no element holds annotation ${String(annotation)}`);
    }
  }
  return { stretches, annotations, kinds, faults };
}
