import type { File } from "../../../core/file.ts";
import { toErrorEnvelope } from "../../../core/errors.ts";
import type { Allowance } from "../allowance.ts";
import { alteredPage, withoutText } from "../failure.ts";
import { readPage } from "../html.ts";
import { readDocument } from "../pdf.ts";
import type { Reading } from "../reader.ts";
import { addressByTag, firstTagged } from "../tag-statement.ts";
import { nameWithin } from "../unzip.ts";
import { capturesIn, type Capture } from "./warc-records.ts";

/** The pages of one web archive, which may be several files, with the pictures that they show; a PDF is a page too. */
export class ArchivedPages {
  readonly #file: File;
  readonly #pages = new Map<string, Capture>();
  readonly #pictures = new Map<string, Capture>();
  readonly #faults: Reading[] = [];

  /** `file` is the one that was handed in, by which the pages are named. */
  constructor(file: File) {
    this.#file = file;
  }

  /** Takes in a web archive in WARC, as much of it as can be read. Throws where nothing of it can. */
  async take(archive: File, allowance: Allowance): Promise<void> {
    let any = false;
    try {
      for await (const capture of capturesIn(archive, allowance)) {
        any = true;
        this.#keep(capture);
      }
    } catch (thrown) {
      if (!any) throw thrown;
      this.fail(archive.name, thrown);
    }
  }

  /** Lists a part of the archive as one that could not be read. */
  fail(name: string, thrown: unknown): void {
    this.#faults.push({ kind: "failed", part: { name, error: toErrorEnvelope(thrown) } });
  }

  /** Of an address that was taken several times the latest counts; one that only says it is unchanged counts where no other is. */
  #keep(capture: Capture): void {
    const place = capture.type.startsWith("image/") ? this.#pictures : this.#pages;
    const before = place.get(capture.address);
    if (before === undefined || (capture.bytes !== null && (before.bytes === null || before.taken <= capture.taken))) {
      place.set(capture.address, capture);
    }
  }

  /**
   * The article of each page, of the `listed` ones only where some of them are there; then what could not be read. Throws
   * file-without-text where there is neither.
   */
  async *read(listed: ReadonlySet<string> | null = null): AsyncIterable<Reading> {
    const pictures: File[] = [...this.#pictures.values()].flatMap(({ address, type, bytes }) =>
      bytes === null ? [] : [{ name: address, mediaType: type, bytes }],
    );
    const pages = [...this.#pages.values()];
    if (pages.length === 0 && this.#faults.length === 0) throw withoutText(this.#file);
    const chosen = pages.filter(({ address }) => listed?.has(address) === true);
    for (const page of chosen.length > 0 ? chosen : pages) yield* this.#readPage(page, pictures);
    yield* this.#faults;
  }

  async *#readPage({ address, type, charset, bytes, altered }: Capture, companions: File[]): AsyncIterable<Reading> {
    const name = nameWithin(this.#file, address);
    const page = {
      name,
      mediaType: type === "application/pdf" ? type : "text/html",
      bytes: bytes ?? new Uint8Array(),
      companions,
    };
    try {
      if (bytes === null || bytes.length === 0) throw withoutText(page);
      const { article, pictures } =
        type === "application/pdf" ? await readDocument(page) : await readPage(page, { address, charset });
      const stated = addressByTag(firstTagged([address, "WARC-Target-URI"]));
      yield { kind: "article", article: { ...article, address: stated }, original: bytes, pictures };
      if (altered) throw alteredPage(page);
    } catch (thrown) {
      yield { kind: "failed", part: { name, error: toErrorEnvelope(thrown) } };
    }
  }
}
