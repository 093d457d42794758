import { describe, expect, it } from "vitest";
import { bytesOf, largestFile } from "../../renderer/library/intake.ts";
import { largestFile as largestRead } from "../../main/readers/index.ts";

describe("a chosen file", () => {
  it("that is too large is refused by name before one byte of it is loaded", async () => {
    let loaded = false;
    const file = new File(["x"], "énorme.txt");
    Object.defineProperty(file, "size", { value: 200_000_000 });
    file.arrayBuffer = () => {
      loaded = true;
      return Promise.resolve(new ArrayBuffer(0));
    };
    await expect(bytesOf(file)).rejects.toMatchObject({
      code: "file-too-large",
      details: { name: "énorme.txt", megabytes: 200, limit: 50 },
    });
    expect(loaded).toBe(false);
  });

  it("is handed over as its bytes", async () => {
    expect(await bytesOf(new File([new Uint8Array([1, 2, 255])], "a.txt"))).toEqual(new Uint8Array([1, 2, 255]));
  });

  it("may be as large as the readers allow", () => {
    expect(largestFile).toBe(largestRead);
  });
});
