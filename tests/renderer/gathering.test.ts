import { describe, expect, it } from "vitest";
import { gatherFiles, pairCompanions, type Gathered } from "../../renderer/library/gathering.ts";

function gathered(...paths: (string | [path: string, bytes: number])[]): Gathered[] {
  return paths.map((given) => {
    const [path, bytes] = typeof given === "string" ? [given, 1] : given;
    const file = new File([], path.slice(path.lastIndexOf("/") + 1));
    Object.defineProperty(file, "size", { value: bytes });
    return { path, file, companions: [] };
  });
}

function paired(...paths: Parameters<typeof gathered>): Record<string, string[]> {
  const entries = pairCompanions(gathered(...paths)).map(({ path, companions }): [string, string[]] => [
    path,
    companions.map((entry) => entry.path),
  ]);
  return Object.fromEntries(entries);
}

describe("files chosen for import", () => {
  it("are read in the order of their paths, without what systems leave in folders", () => {
    expect(Object.keys(paired("b/two.txt", "a.html", "b/.DS_Store", "b/Thumbs.db", "b/one.pdf"))).toEqual([
      "a.html",
      "b/one.pdf",
      "b/two.txt",
    ]);
  });

  it.each([
    ["Page_files", "Chromium and an English Firefox"],
    ["Page_fichiers", "a French Firefox"],
    ["Page-Dateien", "a German one"],
  ])("take a page's folder %s along (%s)", (folder) => {
    const beside = `x/${folder}`;
    expect(
      paired("x/Page.html", `${beside}/photo.jpg`, `${beside}/ad.html`, `${beside}/code.js`, "x/other.txt"),
    ).toEqual({ "x/Page.html": [`${folder}/photo.jpg`], "x/other.txt": [] });
  });

  it("leave a folder alone whose page is not there, or lies elsewhere", () => {
    expect(paired("Page_files/photo.txt", "x/Page.html")).toEqual({ "Page_files/photo.txt": [], "x/Page.html": [] });
  });

  it("give a page within a page's folder to the outer one", () => {
    expect(paired("A.htm", "A_files/B.html", "A_files/B_files/photo.png")).toEqual({
      "A.htm": ["A_files/B_files/photo.png"],
    });
  });

  it("leave the largest companions behind where there are too many bytes for one call", () => {
    expect(paired("A.html", ["A_files/large.png", 20_000_000], ["A_files/small.png", 5_000_000])).toEqual({
      "A.html": ["A_files/small.png"],
    });
  });

  it("keep their path within a chosen folder", () => {
    const file = new File(["x"], "a.txt");
    Object.defineProperty(file, "webkitRelativePath", { value: "folder/in/a.txt" });
    expect(gatherFiles([file, new File(["x"], "b.txt")]).map(({ path }) => path)).toEqual(["folder/in/a.txt", "b.txt"]);
  });
});
