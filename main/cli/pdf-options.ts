import { readFile } from "node:fs/promises";
import { exportOptionsSchema, type ExportOptions } from "../../core/export-options.ts";
import { pdfUses, type PdfUse } from "../../core/tree.ts";
import { WrongCall } from "./wrong-call.ts";

const pdfOptions = ["archive", "attach-originals", "password-file", "forbid"] as const;

/** What the command line says of the PDF, by the names of its options. */
type Values = Readonly<{ archive?: boolean; "attach-originals"?: boolean; "password-file"?: string; forbid?: string }>;

/**
 * What is asked of the PDF besides. Throws WrongCall where there is no PDF, or none can be all of it; says on standard error that the
 * other files are without it.
 */
export async function readPdfOptions(
  values: Values,
  outputs: readonly { option: string; path: string }[],
): Promise<ExportOptions> {
  const asked = pdfOptions.filter((option) => values[option] !== undefined);
  const [first] = asked;
  if (first === undefined) return {};
  if (!outputs.some(({ option }) => option === "pdf"))
    throw new WrongCall(`--${first} is for a PDF; name one with --pdf OUT, or leave it out`);
  const path = values["password-file"];
  const barred = (["password-file", "forbid"] as const).find((option) => values[option] !== undefined);
  if (values.archive === true && barred !== undefined)
    throw new WrongCall(
      `a PDF for the archives may have no password and forbid nothing; leave --archive or --${barred} out`,
    );
  for (const { option, path: other } of outputs)
    if (option !== "pdf")
      process.stderr.write(`attache: ${other} is written without --${asked.join(", --")}, which only a PDF has\n`);
  return {
    ...(values.archive === true ? { archive: true } : {}),
    ...(values["attach-originals"] === true ? { originals: true } : {}),
    ...(path === undefined ? {} : { password: await readPassword(path) }),
    ...(values.forbid === undefined ? {} : { forbidden: readUses(values.forbid) }),
  };
}

/** The uses named, parted by commas. Throws WrongCall for another. */
function readUses(given: string): PdfUse[] {
  return given.split(",").map((name) => {
    const use = pdfUses.find((one) => one === name.trim());
    if (use === undefined)
      throw new WrongCall(
        `--forbid ${given} names “${name.trim()}”; choose among ${pdfUses.join(", ")}, parted by commas`,
      );
    return use;
  });
}

/** The first line of a file. Throws WrongCall where there is no such file or its first line cannot be a password. */
async function readPassword(path: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new WrongCall(`--password-file ${path} cannot be read; name a file whose first line is the password`);
  }
  const [line = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const { success, data } = exportOptionsSchema.shape.password.safeParse(line);
  if (!success || data === undefined)
    throw new WrongCall(`the first line of --password-file ${path} is empty or longer than 127 characters`);
  return data;
}
