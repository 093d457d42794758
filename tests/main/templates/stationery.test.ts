import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { workHere } from "../../../main/jobs.ts";
import { encodeDots } from "../../../main/readers/picture.ts";
import { keepStationery, listStationery } from "../../../main/templates/stationery.ts";
import { makeFolder } from "../example.ts";

const dots = (shade: number) => new Uint8ClampedArray(40 * 40 * 4).fill(shade);
// Dots that let the ground through come as a PNG.
const png = await encodeDots(40, 40, dots(90));
const otherPng = await encodeDots(40, 40, dots(120));
const canvas = createCanvas(40, 40);
const jpeg = new Uint8Array(canvas.toBuffer("image/jpeg"));
const file = (name: string, bytes: Uint8Array) => ({ name, mediaType: "", bytes });
const day = "2026-11-26";
const bytesIn = (folder: string, name: string) => new Uint8Array(readFileSync(join(folder, name)));

test("a letterhead takes the place of the one before, whatever its kind, and is taken out again; each is kept beside", async () => {
  const folder = join(makeFolder(), "templates");
  const keep = (chosen: Uint8Array | null) =>
    keepStationery(folder, { kind: "letterhead", file: chosen && file("a", chosen) }, day, workHere());
  expect(listStationery(folder)).toEqual({ letterhead: null, look: null });
  expect(await keep(png)).toEqual({ letterhead: "letterhead.png", look: null, setAside: [] });
  expect(await keep(png)).toMatchObject({ setAside: [] });
  expect(await keep(otherPng)).toMatchObject({ setAside: ["letterhead.2026-11-26.png"] });
  expect(await keep(jpeg)).toEqual({
    letterhead: "letterhead.jpg",
    look: null,
    setAside: ["letterhead.2026-11-26-2.png"],
  });
  expect(existsSync(join(folder, "letterhead.png"))).toBe(false);
  expect(bytesIn(folder, "letterhead.jpg")).toEqual(jpeg);
  expect(await keep(null)).toEqual({ letterhead: null, look: null, setAside: ["letterhead.2026-11-26.jpg"] });
  expect(bytesIn(folder, "letterhead.2026-11-26.png")).toEqual(png);
  expect(bytesIn(folder, "letterhead.2026-11-26-2.png")).toEqual(otherPng);
  expect(bytesIn(folder, "letterhead.2026-11-26.jpg")).toEqual(jpeg);
  expect(await keep(null)).toMatchObject({ setAside: [] });
});

test("a file that is none of the kind, or is broken, changes nothing", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "letterhead.png"), png);
  for (const kind of ["letterhead", "look"] as const)
    for (const bytes of [new Uint8Array([65]), png.subarray(0, 9)])
      await expect(
        keepStationery(folder, { kind, file: file("texte.txt", bytes) }, day, workHere()),
      ).rejects.toMatchObject({
        code: "stationery-invalid",
      });
  expect(readdirSync(folder)).toEqual(["letterhead.png"]);
});
