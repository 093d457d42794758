import { expect, test, vi } from "vitest";
import { openPdf } from "../../renderer/pages/pdf-file.ts";

const { getDocument } = vi.hoisted(() => ({ getDocument: vi.fn() }));
vi.mock("pdfjs-dist/legacy/build/pdf.mjs", () => ({
  getDocument,
  PDFWorker: { create: () => ({}) },
  VerbosityLevel: { ERRORS: 0 },
}));

test("what failed to load is loaded anew, and a file that does not open gives its memory back", async () => {
  const thread = vi.fn().mockImplementationOnce(() => {
    throw new Error("no thread");
  });
  vi.stubGlobal("Worker", thread);
  await expect(openPdf(new Uint8Array())).rejects.toThrow("no thread");

  const destroy = vi.fn(() => Promise.resolve());
  getDocument.mockReturnValue({ promise: Promise.reject(new Error("spoilt")), destroy });
  await expect(openPdf(new Uint8Array())).rejects.toThrow("spoilt");
  expect(destroy).toHaveBeenCalledOnce();

  const getPage = () => Promise.resolve({ getViewport: () => ({ width: 595, height: 842 }) });
  getDocument.mockReturnValue({ promise: Promise.resolve({ numPages: 2, getPage }), destroy });
  const file = await openPdf(new Uint8Array());
  expect([file.count, file.size, thread.mock.calls.length]).toEqual([2, { width: 595, height: 842 }, 2]);
  expect(destroy).toHaveBeenCalledOnce();
});
