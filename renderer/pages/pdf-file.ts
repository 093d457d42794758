import type * as PdfLibrary from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF whose pages can be drawn. All of its pages have one size. */
export interface PdfFile {
  /** How many pages it has. */
  readonly count: number;
  /** Of a page, in points. */
  readonly size: { width: number; height: number };
  /** A page, from 1, drawn with so many pixels to a point. Null where `signal` broke it off, or the file was closed meanwhile. */
  draw(page: number, pixels: number, signal: AbortSignal): Promise<HTMLCanvasElement | null>;
  /** Gives its memory back; what is being drawn is broken off. */
  close(): void;
}

/** What draws PDFs is loaded with the first one, and works in a thread of its own that all of them share. Anew where that failed. */
let drawing: Promise<Drawing> | null = null;

interface Drawing {
  library: typeof PdfLibrary;
  worker: PdfLibrary.PDFWorker;
}

function loadOnce(): Promise<Drawing> {
  drawing ??= load().catch((thrown: unknown) => {
    drawing = null;
    throw thrown;
  });
  return drawing;
}

async function load(): Promise<Drawing> {
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const thread = new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url), { type: "module" });
  return { library, worker: library.PDFWorker.create({ port: thread }) };
}

async function drawOn(
  page: PdfLibrary.PDFPageProxy,
  pixels: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const viewport = page.getViewport({ scale: pixels });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  const stop = () => task.cancel();
  signal.addEventListener("abort", stop);
  try {
    await task.promise;
    return canvas;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Opens a PDF of our own writers. The bytes are handed over, and cannot be used any more. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { library, worker } = await loadOnce();
  const loading = library.getDocument({
    data: bytes,
    worker,
    // Nothing is fetched and no code is made of text: our files hold all of their fonts.
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  const opened = async () => {
    const file = await loading.promise;
    const first = await file.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    return { file, width, height };
  };
  const { file, width, height } = await opened().catch((thrown: unknown) => {
    void loading.destroy();
    throw thrown;
  });
  let closed = false;
  return {
    count: file.numPages,
    size: { width, height },
    async draw(number, pixels, signal) {
      try {
        const page = await file.getPage(number);
        return signal.aborted ? null : await drawOn(page, pixels, signal);
      } catch (thrown) {
        if (signal.aborted || closed) return null;
        throw thrown;
      }
    },
    close() {
      closed = true;
      void loading.destroy();
    },
  };
}
