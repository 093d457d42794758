import { expect, test } from "vitest";
import { exportFormats } from "../../core/export-options.ts";
import { optionsFor, type AskedOptions } from "../../renderer/export/asked-options.ts";
import { makePack } from "../main/example.ts";

const asked: AskedOptions = {
  archive: true,
  originals: true,
  password: "p",
  forbidden: ["print"],
  comments: true,
  since: "v1",
};
const earlier = makePack("p", []);
const versionOf = (version: string) => Promise.resolve({ ...earlier, title: version });

test("each format is asked what it has, as far as it can stand together", async () => {
  expect(await optionsFor("pdf", asked, undefined, versionOf)).toEqual({ archive: true, originals: true });
  expect(await optionsFor("pdf", { ...asked, archive: false }, undefined, versionOf)).toEqual({
    originals: true,
    password: "p",
    forbidden: ["print"],
  });
  expect(await optionsFor("docx", asked, undefined, versionOf)).toEqual({
    comments: true,
    changesFrom: { ...earlier, title: "v1" },
  });
  expect(await optionsFor("html", asked, undefined, versionOf)).toEqual({});
});

test("what stays in the office is not asked for a reader outside", async () => {
  expect(await optionsFor("pdf", { ...asked, archive: false }, "press", versionOf)).toEqual({
    password: "p",
    forbidden: ["print"],
  });
  expect(await optionsFor("docx", asked, "partner", versionOf)).toEqual({});
});

test("every format is a clean copy unless a person wants none, and always one for a reader outside", async () => {
  for (const format of exportFormats) {
    expect(await optionsFor(format, { clean: true }, undefined, versionOf)).toEqual({});
    expect(await optionsFor(format, { clean: false }, undefined, versionOf)).toEqual({ clean: false });
    expect(await optionsFor(format, { clean: false }, "partner", versionOf)).toEqual({});
  }
});
