import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { build } from "../../main/cli/build.ts";
import { makeFolder } from "./example.ts";

vi.setConfig({ testTimeout: 60_000 });
const seed = join(import.meta.dirname, "../../samples/mali-russie.txt");

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a pack is written with what parts it from an earlier state of itself, and calls that cannot be are refused", async () => {
  const folder = makeFolder();
  vi.stubEnv("ATTACHE_DATA", join(folder, "data"));
  const path = (name: string) => join(folder, name);
  const day = ["--date", "2026-11-26"];
  await build([seed, "--title", "Visite à Moscou", "--template", "readout", "--pack", path("old.attache"), ...day]);
  await build([path("old.attache"), "--title", "Visite officielle à Moscou", "--pack", path("new.attache"), ...day]);
  const asked = [path("new.attache"), "--changes-from", path("old.attache")];
  expect(await build([...asked, "--docx", path("o.docx"), ...day])).toBe(0);
  const document = new TextDecoder().decode(unzipSync(readFileSync(path("o.docx")))["word/document.xml"]);
  const changes = [...document.matchAll(/<w:(ins|del) [^>]*[^/]>(.*?)<\/w:\1>/gs)].map(([, kind = "", inside = ""]) => [
    kind,
    inside.replace(/<[^>]+>/g, "").trim(),
  ]);
  expect(changes).toEqual([["ins", "officielle"]]);

  await expect(build([...asked, "--pdf", path("o.pdf")])).rejects.toThrow(/--changes-from is for a Word file/u);
  const fromArticle = [seed, "--title", "T", "--changes-from", path("old.attache"), "--docx", path("p.docx")];
  await expect(build(fromArticle)).rejects.toThrow(/names an earlier PACK\.attache/u);
  const look = [seed, "--title", "T", "--look", path("o.docx"), "--pdf", path("o.pdf")];
  await expect(build(look)).rejects.toThrow(/--look is for a Word file/u);
});
