import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Whether LibreOffice Writer is here, and poppler to read what it makes; a run that skips for want of them names the packages. */
export const haveOffice = ["soffice", "pdftotext", "pdftoppm"].every(
  (program) => spawnSync(program, [program === "soffice" ? "--version" : "-v"]).error === undefined,
);

if (!haveOffice)
  console.warn("Word pages are not looked at: install Debian's packages libreoffice-writer and poppler-utils.");

/** Whether pandoc is here, which reads Word files back. */
export const havePandoc = spawnSync("pandoc", ["--version"]).error === undefined;

if (!havePandoc) console.warn("Word files are not read back: install Debian's package pandoc.");

/** The folders of the fonts that Word files name: another machine's fonts would give other pages. */
const fontFolders = ["@expo-google-fonts", "dejavu-fonts-ttf"].map((name) =>
  fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)),
);

/**
 * The PDFs that LibreOffice makes of Word files, by their names, in one run and with the fonts of the house alone. Throws, with
 * its name, for a file of which it makes none.
 */
export function pagesByOffice(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "attache-word-"));
  try {
    const [sources, made] = [join(folder, "word"), join(folder, "pdf")];
    mkdirSync(sources);
    const fonts = join(folder, "fonts.conf");
    const places = fontFolders.map((place) => `<dir>${place}</dir>`).join("");
    const cache = `<cachedir>${join(folder, "fonts")}</cachedir>`;
    writeFileSync(fonts, `<?xml version="1.0"?><fontconfig>${places}${cache}</fontconfig>`);
    const paths = [...files].map(([name, bytes]) => {
      const path = join(sources, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", made, ...paths],
      {
        encoding: "utf8",
        env: { ...process.env, FONTCONFIG_FILE: fonts },
        timeout: 240_000,
      },
    );
    return new Map(
      [...files.keys()].map((name) => {
        const path = join(made, `${name}.pdf`);
        // It ends well whatever became of a file.
        if (!existsSync(path)) throw new Error(`LibreOffice makes no PDF of ${name}: ${stderr}`);
        return [name, new Uint8Array(readFileSync(path))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
