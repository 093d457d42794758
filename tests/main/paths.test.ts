import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBrowser, hasScreen } from "../../main/browser.ts";
import { nameExport, readerName, slugOf, titlesOf } from "../../core/file-name.ts";
import { findDataFolder, locatePaths } from "../../main/paths.ts";
import { languageOf, officialVisit } from "../examples.ts";

test.each([
  [{ ATTACHE_DATA: "/data", APPDATA: "C:\\x" }, "win32", "/data"],
  [{ APPDATA: "/roaming" }, "win32", join("/roaming", "Attache")],
  [{}, "darwin", join("/home/a", "Library", "Application Support", "Attache")],
  [{}, "linux", join("/home/a", ".local", "share", "attache")],
  [{ XDG_DATA_HOME: "/xdg" }, "linux", join("/xdg", "attache")],
  [{ XDG_DATA_HOME: "relative" }, "linux", join("/home/a", ".local", "share", "attache")],
])("with %j on %s the data folder is %s", (environment, platform, folder) => {
  expect(findDataFolder(environment, platform, "/home/a")).toBe(folder);
});

test("what the program brings with it is where the paths say", () => {
  const paths = locatePaths("/data");
  expect(existsSync(join(paths.templates, "official-visit", "template.yaml"))).toBe(true);
  expect(existsSync(join(paths.samples, "sample.yaml"))).toBe(true);
  expect(paths.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(paths.library).toBe(join("/data", "library.sqlite"));
});

test.each([
  ["Visite du président : « œuvre » commune", "Visite-du-president-oeuvre-commune"],
  ["Łódź & Ærø", "Lodz-AEro"],
  ["../../etc/passwd", "etc-passwd"],
  ["CON\u0000\n", "CON"],
  ["Москва", ""],
  ["mot ".repeat(30), `${"mot-".repeat(7)}mot--${"mot-".repeat(6)}mot`],
  [
    "Visite du président de la Transition du Mali en Fédération de Russie",
    "Visite-du-president-de-la--Mali-en-Federation-de-Russie",
  ],
  [
    "Entretiens entre les ministres des affaires étrangères du Mali et du Niger, 2026",
    "Entretiens-entre-les-ministres-des--du-Mali-et-du-Niger-2026",
  ],
  [`Note ${"x".repeat(80)}`, "Note"],
  ["x".repeat(80), "x".repeat(60)],
  [`${"x".repeat(80)} 2026`, `${"x".repeat(54)}--2026`],
])("%j is %j in a file name", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

/** The name of a file for the office. */
const named = (short: string | null, titles: readonly string[], date: string, extension: string): string =>
  nameExport({ short, titles, reader: "", date, extension });

test("an export's name begins with its marking, and leaves out what there is not", () => {
  expect(named("DR", ["Visite", "Dossier"], "2026-11-23", "pdf")).toBe("DR_Visite_2026-11-23.pdf");
  expect(named(null, ["Москва"], "2026-11", "docx")).toBe("2026-11.docx");
  // What has no Latin letters, or no title, is called by its kind.
  expect(named(null, ["", "Dossier de visite officielle"], "2026-11", "pdf")).toBe(
    "Dossier-de-visite-officielle_2026-11.pdf",
  );
  expect(named("INT", ["زيارة 2025", "ملف", "Official visit brief"], "2026-11", "pdf")).toBe(
    "INT_Official-visit-brief_2026-11.pdf",
  );
  // Figures alone are a title as well as words, where no letters of it are lost.
  expect(named(null, ["2025-2030", "Briefing memo"], "2026-11-26", "pdf")).toBe("2025-2030_2026-11-26.pdf");
  expect(named(null, ["…", "Note"], "2026-11", "pdf")).toBe("Note_2026-11.pdf");
});

test("a title that has no Latin letters gives way to the genre, in English where it has none either", () => {
  const languages = ["ru", "en"].map(languageOf);
  const titles = titlesOf({ title: "Визит", template: "official-visit", language: "ru" }, officialVisit(), languages);
  expect(titles).toEqual(["Визит", "Материалы к официальному визиту", "Official visit brief", "official-visit"]);
  expect(named(null, titles, "2026-11", "docx")).toBe("Official-visit-brief_2026-11.docx");
  expect(titlesOf({ title: "", template: "gone", language: "fr" }, undefined, languages).at(-1)).toBe("gone");
});

test.each([
  ["press", "fr", "DR_Visite_presse_2026-11-23.pdf"],
  ["partner", "fr", "DR_Visite_partenaire_2026-11-23.pdf"],
  ["partner", "en", "DR_Visite_partner_2026-11-23.pdf"],
  // No letters of a file name write the Russian word.
  ["press", "ru", "DR_Visite_press_2026-11-23.pdf"],
  [undefined, "fr", "DR_Visite_2026-11-23.pdf"],
] as const)("the name of a file for %s in %s says for whom it is", (reader, language, name) => {
  const named = readerName(reader, language, ["fr", "ru", "en"].map(languageOf));
  const date = "2026-11-23";
  expect(nameExport({ short: "DR", titles: ["Visite"], reader: named, date, extension: "pdf" })).toBe(name);
});

test("a browser is only found where one is installed, a screen only where one is named", () => {
  expect(findBrowser("linux", { PATH: "/nowhere" })).toBeNull();
  expect(findBrowser("win32", {})).toBeNull();
  expect(hasScreen("linux", {})).toBe(false);
  expect(hasScreen("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasScreen("darwin", {})).toBe(true);
});
