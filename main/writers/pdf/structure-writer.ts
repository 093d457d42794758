import { type PdfDocument, type PdfReference, pdfText } from "./pdfmake.ts";
import { Element, type ElementOptions, type StructureKind } from "./structure.ts";

/** Elements that mean something though they hold nothing: an empty cell keeps its neighbours in their columns. */
const emptyToo: readonly StructureKind[] = ["TD", "TH", "LBody"];

function lasts(element: Element): boolean {
  return emptyToo.includes(element.kind) || element.kids.some((kid) => (kid instanceof Element ? lasts(kid) : true));
}

function attributesOf({ attributes }: ElementOptions): Record<string, unknown> | undefined {
  return attributes ? { O: attributes.owner, ...attributes.values } : undefined;
}

/**
 * Writes the tree of elements into a file, with the tree of parents and the names of its elements. PDFKit's own elements would
 * place an annotation on the page that is open when the element ends, so the objects are written here.
 */
export class StructureWriter {
  readonly #document: PdfDocument;
  readonly #named: [string, PdfReference][] = [];

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** Writes all that a root holds. Nothing may be drawn after it. */
  write(element: Element): void {
    const root = this.#document.getStructTreeRoot();
    root.data["K"] = [this.#write(element, root)];
    if (this.#named.length === 0) return;
    const names = this.#named.toSorted(([one], [other]) => (one < other ? -1 : 1));
    const tree = this.#document.ref({ Names: names.flatMap(([id, reference]) => [pdfText(id), reference]) });
    tree.end();
    root.data["IDTree"] = tree;
  }

  #write(element: Element, parent: PdfReference): PdfReference {
    const { language, alt, id } = element.options;
    const attributes = attributesOf(element.options);
    const data: Record<string, unknown> = { Type: "StructElem", S: element.kind, P: parent };
    if (language !== undefined) data["Lang"] = pdfText(language);
    if (alt !== undefined) data["Alt"] = pdfText(alt);
    if (attributes !== undefined) data["A"] = attributes;
    const reference = this.#document.ref(data);
    if (id !== undefined) {
      data["ID"] = pdfText(id);
      this.#named.push([id, reference]);
    }
    const kids: unknown[] = [];
    for (const kid of element.kids) {
      if (kid instanceof Element) {
        if (lasts(kid)) kids.push(this.#write(kid, reference));
      } else if ("parents" in kid) {
        kid.parents[kid.number] = reference;
        data["Pg"] ??= kid.page;
        kids.push(kid.page === data["Pg"] ? kid.number : { Type: "MCR", Pg: kid.page, MCID: kid.number });
      } else {
        this.#document.getStructParentTree().add(kid.key, reference);
        kids.push({ Type: "OBJR", Obj: kid.reference, Pg: kid.page });
      }
    }
    data["K"] = kids;
    reference.end();
    return reference;
  }
}
