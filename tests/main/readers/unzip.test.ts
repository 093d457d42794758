import { describe, expect, test } from "vitest";
import { toErrorEnvelope, type ErrorCode } from "../../../core/errors.ts";
import { Allowance } from "../../../main/readers/allowance.ts";
import { openZip, type ZipEntry } from "../../../main/readers/unzip.ts";
import { deflatedZeros, zipFile, type ZipPart } from "./zip-file.ts";

const words = "Words written for this test.";

function entriesOf(bytes: Uint8Array, allowance = new Allowance()): Promise<ZipEntry[]> {
  return openZip({ name: "a.zip", mediaType: "", bytes }, allowance);
}

function codeOf(work: Promise<unknown>): Promise<ErrorCode | null> {
  return work.then(
    () => null,
    (thrown: unknown) => toErrorEnvelope(thrown).code,
  );
}

async function unpackOnly(part: Partial<ZipPart>): Promise<string> {
  const [entry] = await entriesOf(zipFile([{ name: "a.txt", bytes: words, ...part }]));
  if (!entry) throw new Error("the archive holds nothing");
  return new TextDecoder().decode(await entry.unpack());
}

describe("a ZIP archive", () => {
  test("gives its files by name, folders left out", async () => {
    const entries = await entriesOf(
      zipFile([
        { name: "folder/", bytes: "" },
        { name: "folder/a.txt", bytes: words },
        { name: "b.txt", bytes: "" },
      ]),
    );
    expect(entries.map(({ name, size, encrypted }) => [name, size, encrypted])).toEqual([
      ["folder/a.txt", words.length, false],
      ["b.txt", 0, false],
    ]);
    expect(await unpackOnly({})).toBe(words);
  });

  test.each([
    ["../../up.txt", "up.txt"],
    ["/etc/up.txt", "etc/up.txt"],
    ["C:\\up\\..\\up.txt", "up/up.txt"],
    ["./a/./b.txt", "a/b.txt"],
    ["a\u0000b\n.txt", "ab.txt"],
  ])("makes the name %j harmless", async (name, expected) => {
    expect((await entriesOf(zipFile([{ name, bytes: words }]))).map((entry) => entry.name)).toEqual([expected]);
  });

  test.each(["..", "../", "/", "..\\.."])("leaves out %j, which names nothing", async (name) => {
    expect(await entriesOf(zipFile([{ name, bytes: words }]))).toEqual([]);
  });

  test.each([
    ["UTF-8, said", Buffer.from("été.txt"), 0x800],
    ["UTF-8, not said", Buffer.from("été.txt"), 0],
    ["code page 437", Uint8Array.from([0x82, 0x74, 0x82, 0x2e, 0x74, 0x78, 0x74]), 0],
  ])("reads names in %s", async (_, name, flags) => {
    expect((await entriesOf(zipFile([{ name, bytes: words, flags }])))[0]?.name).toBe("été.txt");
  });

  test.each<[string, Partial<ZipPart>, ErrorCode]>([
    ["is encrypted", { flags: 1 }, "file-encrypted"],
    ["has a wrong check sum", { checkSum: 1 }, "file-damaged"],
    ["has fewer bytes than it says", { size: words.length + 1 }, "file-damaged"],
    ["has more bytes than it says", { size: words.length - 1 }, "file-damaged"],
    ["is no deflate stream", { deflated: Uint8Array.from([7, 7, 7, 7]) }, "file-damaged"],
    ["says that it has 4 GB", { size: 4_000_000_000 }, "file-unpacks-large"],
  ])("an entry that %s fails, and says whose it is", async (_, part, code) => {
    expect(await codeOf(unpackOnly(part))).toBe(code);
    await expect(unpackOnly(part)).rejects.toThrow("a.zip");
  });

  test("10 GB of zeros that pass for 100 bytes are unpacked no further than that", async () => {
    const started = performance.now();
    expect(await codeOf(unpackOnly({ deflated: deflatedZeros(10_000), size: 100 }))).toBe("file-damaged");
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("entries that lie on one another are counted each", async () => {
    const zeros = { bytes: new Uint8Array(50_000_000) };
    const entries = await entriesOf(
      zipFile(Array.from({ length: 6 }, (_, index) => ({ name: `${index}.txt`, overlap: index > 0, ...zeros }))),
    );
    const codes: (ErrorCode | null)[] = [];
    for (const entry of entries) codes.push(await codeOf(entry.unpack()));
    expect(codes).toEqual([null, null, null, null, "file-unpacks-large", "file-unpacks-large"]);
  });

  test("once too much was unpacked nothing more is, from whatever archive", async () => {
    const allowance = new Allowance();
    const [large] = await entriesOf(zipFile([{ name: "a", bytes: words, size: 4_000_000_000 }]), allowance);
    const [small] = await entriesOf(zipFile([{ name: "a", bytes: words }]), allowance);
    expect(await codeOf(large?.unpack() ?? Promise.resolve())).toBe("file-unpacks-large");
    expect(await codeOf(small?.unpack() ?? Promise.resolve())).toBe("file-unpacks-large");
  });

  test("of more than 20,000 files is refused", async () => {
    const parts = Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, bytes: "" }));
    expect(await codeOf(entriesOf(zipFile(parts)))).toBe("file-parts-many");
    expect(await entriesOf(zipFile(parts.slice(1)))).toHaveLength(20_000);
  });

  test.each<[string, Uint8Array]>([
    ["cut short", zipFile([{ name: "a.txt", bytes: words }]).subarray(0, 60)],
    ["without its end", zipFile([{ name: "a.txt", bytes: words }]).slice(0, -4)],
    ["other than what its name says", new TextEncoder().encode(words.repeat(10))],
  ])("%s is said to be damaged", async (_, bytes) => {
    expect(await codeOf(entriesOf(bytes))).toBe("file-damaged");
  });
});
