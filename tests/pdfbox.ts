import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const jars = "/usr/share/java";

/** What PDFBox is made of: without the last two its preflight ends before it has said a word. */
const needed = ["preflight.jar", "pdfbox2-tools.jar", "jaxb-api.jar", "javax.activation.jar"];

/** Whether Apache PDFBox is installed; a run that skips for want of it says which packages to install. */
export const havePdfBox =
  needed.every((jar) => existsSync(`${jars}/${jar}`)) && spawnSync("java", ["-version"]).status === 0;

if (!havePdfBox)
  console.warn(
    "PDFBox judges nothing: install Debian's packages libpdfbox2-java, libjaxb-api-java, libactivation-java, default-jre-headless.",
  );

/** What a program of PDFBox prints. Throws what it complains of where that is nothing. */
function run(...words: string[]): string {
  const { stdout, stderr } = spawnSync("java", ["-cp", `${jars}/*`, ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout.trim() === "") throw new Error(`PDFBox says nothing of ${words.at(-1) ?? ""}: ${stderr}`);
  return stdout;
}

/** What PDFBox's preflight says of a file as PDF/A-1b: one line where it is valid, else its faults. */
export function preflight(path: string): string {
  return run("org.apache.pdfbox.preflight.Validator_A1b", path);
}

/** The words of a PDF as PDFBox reads them: it keeps every kind of space apart. */
export function textByPdfBox(path: string): string {
  return run("org.apache.pdfbox.tools.PDFBox", "ExtractText", "-console", "-encoding", "UTF-8", path);
}
