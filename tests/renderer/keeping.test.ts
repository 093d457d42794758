import { expect, test } from "vitest";
import { folderName, shortNames } from "../../renderer/keeping.ts";

test("what was kept is named once, and its folder by its own name", () => {
  expect(shortNames(["INT_Visite_2026-11-26.docx", "INT_Visite_2026-11-26.pdf"])).toBe(
    "INT_Visite_2026-11-26.docx, .pdf",
  );
  expect(shortNames(["a.docx", "a (2).pdf", "b.pdf"])).toBe("a.docx, a (2).pdf, b.pdf");
  expect(shortNames(["a", "a"])).toBe("a, a");
  expect(folderName("/home/amina/Téléchargements/")).toBe("Téléchargements");
  expect(folderName("C:\\Users\\Amina\\Downloads")).toBe("Downloads");
  expect(folderName("/")).toBe("/");
});
