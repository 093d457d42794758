import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readers, type Reader } from "../../core/audience.ts";
import { exportFormats, type ExportOptions } from "../../core/export-options.ts";
import type { File } from "../../core/file.ts";
import { checkFolderOf } from "../output-file.ts";
import { readPdfOptions } from "./pdf-options.ts";
import { isPackFile, loadFile } from "./source-file.ts";
import { checkDate, parseCall, WrongCall } from "./wrong-call.ts";

/** The help page of `attache build`. */
export const buildHelp = `Usage: attache build FILE… --title "…" (--pdf OUT | --docx OUT | --html OUT | --markdown OUT | --pack OUT)… [options]
       attache build PACK.attache (--pdf OUT | --docx OUT | --html OUT | --markdown OUT | --pack OUT)… [options]

Makes a briefing of the articles, in the order given, its sections filled with what they say, each sentence with its source. A pack
given alone is written as it is, with all that was edited in it; given with others, it counts for its articles.

  --template ID         the genre of briefing, or the path of a template.yaml (default: official-visit)
  --language TAG        its labels and typography: ar, de, en, es, fr, it, pt, ru, zh (default: fr, or the pack's own)
  --title "…"           its title (a pack given alone has its own)
  --pdf OUT, --docx OUT, --html OUT, --markdown OUT
                        where to write it; at least one, or --pack
  --pack OUT            where to write the pack with its articles, to hand over or to keep
  --marking ID          a marking of the template, such as internal (default: none)
  --subtitle "…"        the line under the title
  --place "…"           where the visit leads
  --dates FROM[/TO]     when it takes place (2025-06-21/2025-06-26)
  --reader READER       for a reader outside, and only what is marked for them: partner (“may be used” and “press”) or press
  --keep-traces         no clean copy: the office of the cover as author, the pack and its state, pictures as they came
  --archive             the PDF as one for the archives (PDF/A-2b; with originals PDF/A-3b)
  --attach-originals    the articles' original files go along in the PDF
  --password-file FILE  the PDF asks for the password that is the first line of this file
  --forbid USES         the PDF forbids print, copy or change, several parted by commas, to those who open it
  --published DATE      when a text appeared that does not say so itself (2025, 2025-06 or 2025-06-21)
  --date DAY            the day printed on the briefing (default: today)
  --comments            the Word file says in comments what the check finds open
  --look FILE           the Word file looks like this one of the office (.docx): its styles, page and header picture
  --changes-from PACK   the Word file marks as changes what parts the pack from this earlier state of it
  --endnotes            the notes stand together at the end, not at the foot of their pages
  --source-check        end it with an annex of what was checked against the articles, and what was not
  --no-open-count       do not say among the reservations how many findings of the check were open

A file that is there already stays as it is unless the new one is whole.
`;

const options = {
  template: { type: "string" },
  language: { type: "string" },
  title: { type: "string" },
  pdf: { type: "string" },
  docx: { type: "string" },
  html: { type: "string" },
  markdown: { type: "string" },
  pack: { type: "string" },
  marking: { type: "string" },
  subtitle: { type: "string" },
  place: { type: "string" },
  dates: { type: "string" },
  archive: { type: "boolean" },
  "attach-originals": { type: "boolean" },
  "password-file": { type: "string" },
  forbid: { type: "string" },
  reader: { type: "string" },
  "keep-traces": { type: "boolean" },
  published: { type: "string" },
  date: { type: "string" },
  comments: { type: "boolean" },
  look: { type: "string" },
  "changes-from": { type: "string" },
  endnotes: { type: "boolean" },
  "source-check": { type: "boolean" },
  "no-open-count": { type: "boolean" },
} as const;

/** The options of a call as they were given. */
type Values = ReturnType<typeof parseCall<typeof options>>["values"];

const outputOptions = [...exportFormats, "pack"] as const;

/** A file to write: in which format, or as a pack, and where. */
export interface Output {
  option: (typeof outputOptions)[number];
  path: string;
}

/** Where the briefing goes. Throws WrongCall where it goes nowhere, or twice to one place. */
function readOutputs(values: Readonly<Partial<Record<Output["option"], string>>>): Output[] {
  const outputs = outputOptions.flatMap((option) => {
    const path = values[option];
    return path === undefined ? [] : [{ option, path }];
  });
  if (outputs.length === 0)
    throw new WrongCall(
      "build needs --pdf OUT, --docx OUT, --html OUT, --markdown OUT or --pack OUT; see attache build --help",
    );
  for (const { option, path } of outputs) {
    const other = outputs.find((entry) => entry.option !== option && resolve(entry.path) === resolve(path));
    if (other) throw new WrongCall(`--${option} and --${other.option} both name ${path}; give each its own file`);
  }
  return outputs;
}

function parseDates(given: string): { start: string; end: string | null } {
  const [from = "", to, more] = given.split("/");
  if (more !== undefined) throw new WrongCall(`--dates ${given} is not a range; write 2025-06-21/2025-06-26`);
  const start = checkDate("--dates", from, false);
  const end = to === undefined ? null : checkDate("--dates", to, false);
  if (end !== null && end < start)
    throw new WrongCall(`--dates ${given} ends before it begins; write the first day first`);
  return { start, end };
}

/** Today where the person is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const officeOptions = ["pack", "attach-originals", "changes-from", "comments", "source-check", "keep-traces"] as const;

/** Whom the files are for; undefined: the office. Throws WrongCall for a reader there is not, and for what does not leave the office. */
function readReader(
  values: Readonly<Partial<Record<(typeof officeOptions)[number], string | boolean>>> & { reader?: string },
): Reader | undefined {
  if (values.reader === undefined) return undefined;
  const reader = readers.find((one) => one === values.reader);
  if (reader === undefined)
    throw new WrongCall(`--reader ${values.reader} is not there; choose ${readers.join(", ")}, or leave it out`);
  const inside = officeOptions.find((option) => values[option] !== undefined);
  if (inside !== undefined) throw new WrongCall(`--${inside} stays in the office; leave it or --reader ${reader} out`);
  return reader;
}

/** Throws WrongCall where an earlier state is given that no Word file of a pack can be compared with. */
function checkEarlier(file: string | undefined, isPackAlone: boolean, outputs: readonly Output[]): string | undefined {
  if (file === undefined) return undefined;
  if (!isPackAlone || !isPackFile(file))
    throw new WrongCall("--changes-from names an earlier PACK.attache of the one PACK.attache that is written");
  if (!outputs.some(({ option }) => option === "docx"))
    throw new WrongCall("--changes-from is for a Word file; name one with --docx OUT, or leave it out");
  return file;
}

/** The template named: by its id, or as a file. */
function readTemplate(named = "official-visit"): Pick<BuildCall, "template" | "templateFile"> {
  const isFile = /\.ya?ml$/i.test(named) || (named.includes("/") && existsSync(named));
  return { template: named, templateFile: isFile ? named : undefined };
}

/** A call of `attache build`, read and checked; `values` are what is to be changed of the pack. */
export interface BuildCall {
  files: string[];
  /** One pack file is given and nothing else: it is written as it is. */
  isPackAlone: boolean;
  outputs: Output[];
  /** Undefined: the office. */
  reader: Reader | undefined;
  clean: boolean;
  pdf: ExportOptions;
  word: { comments: boolean; look: File | undefined };
  /** The file of an earlier state of the pack, whose changes are to be marked. */
  earlier: string | undefined;
  /** The day printed on the briefing. */
  date: string;
  /** When a text appeared that does not say so itself. */
  published: string | undefined;
  template: string;
  templateFile: string | undefined;
  dates: { start: string; end: string | null } | undefined;
  values: Pick<
    Values,
    "title" | "language" | "marking" | "subtitle" | "place" | "source-check" | "endnotes" | "no-open-count"
  >;
}

/** Reads a call, and checks it before anything is made. Throws WrongCall; the AppError of a look that cannot be read. */
export async function readBuildCall(args: string[]): Promise<BuildCall> {
  const { values, files } = parseCall("build", args, options);
  const isPackAlone = files.length === 1 && files.every(isPackFile);
  if (values.title === undefined && !isPackAlone)
    throw new WrongCall(`build needs a --title; see attache build --help`);
  if (values.title?.trim() === "")
    throw new WrongCall(`--title is empty; a briefing has a title, see attache build --help`);
  if (values.template !== undefined && isPackAlone)
    throw new WrongCall("a pack given alone has its own template; leave --template out");
  const outputs = readOutputs(values);
  const reader = readReader(values);
  const pdf = await readPdfOptions(values, outputs);
  for (const { option, path } of outputs) {
    const source = files.find((file) => resolve(file) === resolve(path));
    if (source !== undefined)
      throw new WrongCall(`--${option} names ${source}, which is read; give the briefing a file of its own`);
    await checkFolderOf(path);
  }
  const earlier = checkEarlier(values["changes-from"], isPackAlone, outputs);
  if (values.look !== undefined && !outputs.some(({ option }) => option === "docx"))
    throw new WrongCall("--look is for a Word file; name one with --docx OUT, or leave it out");
  const look = values.look === undefined ? undefined : await loadFile(values.look);
  return {
    files,
    isPackAlone,
    outputs,
    reader,
    clean: values["keep-traces"] !== true,
    pdf,
    word: { comments: values.comments === true, look },
    earlier,
    dates: values.dates === undefined ? undefined : parseDates(values.dates),
    published: values.published === undefined ? undefined : checkDate("--published", values.published, false),
    date: values.date === undefined ? today() : checkDate("--date", values.date, true),
    ...readTemplate(values.template),
    values,
  };
}
