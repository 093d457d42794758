import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { createKeptFiles } from "../../main/kept-files.ts";

const bytes = new TextEncoder().encode("a briefing");
const file = (name: string): { name: string; mediaType: string; bytes: Uint8Array } => ({
  name,
  mediaType: "application/pdf",
  bytes,
});
const original = new TextEncoder().encode("<p>saved by others</p>");
const isOriginal = (kept: Uint8Array): boolean => kept === original;
const makeFolder = (): string => mkdtempSync(join(tmpdir(), "attache-kept-"));

describe("keeping a file", () => {
  test("it is there whole, and a second one of its name gets a number", async () => {
    const folder = makeFolder();
    const files = createKeptFiles(null, isOriginal);
    writeFileSync(join(folder, "visit.pdf"), "mine");
    expect(await files.keep(folder, file("visit.pdf"))).toEqual({
      folder,
      name: "visit (2).pdf",
      path: join(folder, "visit (2).pdf"),
    });
    expect((await files.keep(folder, file("visit.pdf"))).name).toBe("visit (3).pdf");
    expect(readFileSync(join(folder, "visit.pdf"), "utf8")).toBe("mine");
    expect(readFileSync(join(folder, "visit (3).pdf"), "utf8")).toBe("a briefing");
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test.each([
    ["../../escape.pdf", "-..-escape.pdf"],
    ["C:\\secret\\name.html", "C-secret-name.html"],
    ["..", "file"],
    ["", "file"],
    ["a\u0000b\n.pdf", "a-b-.pdf"],
    [`${"x".repeat(500)}.pdf`, `${"x".repeat(116)}.pdf`],
  ])("a name that a system would misread is made plain: %j", async (given, kept) => {
    const folder = makeFolder();
    expect((await createKeptFiles(null, isOriginal).keep(folder, file(given))).name).toBe(kept);
    expect(readdirSync(folder)).toEqual([kept]);
  });

  test.each([
    ["a folder that is not there", join(makeFolder(), "gone"), "write-failed"],
    ["a path that begins nowhere", "Documents", "write-failed"],
  ])("%s is refused in words", async (_case, folder, code) => {
    await expect(createKeptFiles(null, isOriginal).keep(folder, file("visit.pdf"))).rejects.toMatchObject({ code });
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a folder that may not be written is refused in words",
    async () => {
      const folder = makeFolder();
      chmodSync(folder, 0o500);
      await expect(createKeptFiles(null, isOriginal).keep(folder, file("visit.pdf"))).rejects.toMatchObject({
        code: "disk-read-only",
        details: { path: join(folder, "visit.pdf") },
      });
    },
  );
});

describe("showing and opening a file", () => {
  test("one that was kept is shown and opened by the host; no other is", async () => {
    const folder = makeFolder();
    const showFile = vi.fn(() => Promise.resolve());
    const openFile = vi.fn(() => Promise.resolve());
    const files = createKeptFiles({ showFile, openFile }, isOriginal);
    const { path } = await files.keep(folder, file("visit.pdf"));
    await files.show(path);
    expect(showFile).toHaveBeenCalledExactlyOnceWith(path);
    await expect(files.show(join(folder, "other.pdf"))).rejects.toMatchObject({ code: "folder-not-shown" });
    expect(showFile).toHaveBeenCalledOnce();
    await files.open(path);
    expect(openFile).toHaveBeenCalledExactlyOnceWith(path);
    await expect(files.open(join(folder, "other.pdf"))).rejects.toMatchObject({ code: "file-not-opened" });
    expect(openFile).toHaveBeenCalledOnce();
    const page = { ...file("page.html"), bytes: original };
    const copy = await files.keep(folder, page);
    await files.show(copy.path);
    await expect(files.open(copy.path)).rejects.toMatchObject({ code: "file-not-opened" });
    expect(openFile).toHaveBeenCalledOnce();
  });

  test("a host that cannot says where the file is", async () => {
    const folder = makeFolder();
    const refuse = () => Promise.reject(new Error("no file manager"));
    for (const desktop of [null, { showFile: refuse, openFile: refuse }]) {
      const files = createKeptFiles(desktop, isOriginal);
      const { path } = await files.keep(folder, file("visit.pdf"));
      await expect(files.show(path)).rejects.toMatchObject({ code: "folder-not-shown", details: { path } });
      await expect(files.open(path)).rejects.toMatchObject({ code: "file-not-opened", details: { path } });
    }
  });
});
