import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepStationery, listStationery } from "../../main/stationery.ts";
import { makeFolder } from "./example.ts";

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 2]);
const file = (name: string, bytes: Uint8Array) => ({ name, mediaType: "", bytes });

test("a letterhead takes the place of the one before, whatever its kind, and is taken out again", async () => {
  const folder = join(makeFolder(), "templates");
  expect(listStationery(folder)).toEqual({ letterhead: null, look: null });
  await keepStationery(folder, { kind: "letterhead", file: file("a.png", png) });
  expect(await keepStationery(folder, { kind: "letterhead", file: file("b.jpeg", jpeg) })).toEqual({
    letterhead: "letterhead.jpg",
    look: null,
  });
  expect(existsSync(join(folder, "letterhead.png"))).toBe(false);
  expect(new Uint8Array(readFileSync(join(folder, "letterhead.jpg")))).toEqual(jpeg);
  expect(await keepStationery(folder, { kind: "letterhead", file: null })).toEqual({ letterhead: null, look: null });
});

test("a file that is none of the kind changes nothing", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "letterhead.png"), png);
  for (const kind of ["letterhead", "look"] as const)
    await expect(keepStationery(folder, { kind, file: file("texte.txt", new Uint8Array([65])) })).rejects.toMatchObject(
      {
        code: "template-invalid",
      },
    );
  expect(listStationery(folder)).toEqual({ letterhead: "letterhead.png", look: null });
});
