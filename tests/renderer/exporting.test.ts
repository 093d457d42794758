import { expect, it } from "vitest";
import { exportEach, Stopper } from "../../renderer/export/exporting.ts";
import { leftOf, notePace } from "../../renderer/pace.ts";

const file = (name: string) => ({ name, mediaType: "text/plain", bytes: new Uint8Array() });

it("goes on after a format that fails, and tells which and why", async () => {
  const begun: string[] = [];
  const { done, failed } = await exportEach(["docx", "pdf", "html"], {
    write: (format) => (format === "pdf" ? Promise.reject(new Error("no")) : Promise.resolve(file(format))),
    keep: ({ name }) => Promise.resolve(`kept ${name}`),
    onBegin: (format) => begun.push(format),
    stopper: new Stopper(),
    words: 10,
  });
  expect([begun, done]).toEqual([
    ["docx", "pdf", "html"],
    ["kept docx", "kept html"],
  ]);
  expect(failed).toMatchObject([{ format: "pdf", reason: { message: "no" } }]);
});

it("keeps what was done before it was stopped, begins nothing more, and calls it no failure", async () => {
  const stopper = new Stopper();
  const { done, failed } = await exportEach(["docx", "pdf", "html"], {
    write(format) {
      if (format === "docx") return Promise.resolve(file(format));
      stopper.stop();
      return Promise.reject(new Error("stopped"));
    },
    keep: ({ name }) => Promise.resolve(name),
    onBegin: () => undefined,
    stopper,
    words: 10,
  });
  expect([done, failed]).toEqual([["docx"], []]);
});

it("keeps no file that was made though Stop had been asked for", async () => {
  const stopper = new Stopper();
  const kept: string[] = [];
  const { done, failed } = await exportEach(["docx", "pdf"], {
    write(format) {
      stopper.stop();
      return Promise.resolve(file(format));
    },
    keep: ({ name }) => Promise.resolve(kept.push(name)),
    onBegin: () => undefined,
    stopper,
    words: 10,
  });
  expect([kept, done, failed]).toEqual([[], [], []]);
});

it("says how long is left by the last export of the same format, and nothing where there was none", () => {
  expect(leftOf("markdown", 100, 0)).toBeNull();
  notePace("markdown", 100, 2000);
  expect([leftOf("markdown", 200, 1000), leftOf("markdown", 10, 5000)]).toEqual([3000, 0]);
});
