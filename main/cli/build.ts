import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Article } from "../../core/article.ts";
import { readers, type Reader } from "../../core/audience.ts";
import { openFindings } from "../../core/check/pack-check.ts";
import { exportFormats } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import type { Unprintable } from "../../core/unprintable.ts";
import type { Client } from "../../core/wire.ts";
import { readPdfOptions } from "./pdf-options.ts";
import { withApp } from "./session.ts";
import { complainOf, importFile, isPackFile, loadFile, openPackFile } from "./source-file.ts";
import { writeOutput } from "../output-file.ts";
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

const outputOptions = [...exportFormats, "pack"] as const;

interface Output {
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

/** Tells on standard error how much of the briefing its articles do not support as it stands. */
function tellOpen(open: number): void {
  if (open > 0)
    process.stderr.write(
      `attache: ${open === 1 ? "1 finding is" : `${open} findings are`} open: words that the articles do not support as they stand, or disagree on\n`,
    );
}

/** Tells on standard error which characters the PDF will stand in for, and where. */
function tellUnprintable(found: readonly Unprintable[]): void {
  for (const { code, places, times } of found) {
    const more = times > places.length ? ` (${times} times in all)` : "";
    process.stderr.write(
      `attache: no font holds ${code}; the PDF prints [${code}] in its place: ${places.join("; ")}${more}\n`,
    );
  }
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

/**
 * The earlier state of the pack in a file of its own, as its file holds it. The later one is taken in before it, so that the articles
 * of both are as that one has them, and neither stays.
 */
async function readEarlier(client: Client, [later = ""]: readonly string[], file: string): Promise<Pack> {
  const takeOut = async (path: string): Promise<Pack> => {
    const { pack } = await openPackFile(client, path);
    await client("packs.bin", { ids: [pack.id] });
    await client("packs.delete", { id: pack.id });
    return pack;
  };
  await takeOut(later);
  return takeOut(file);
}

/** Makes the briefing and writes it in the formats asked for. Answers 0. */
export async function build(args: string[]): Promise<number> {
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
  const forReader = reader === undefined ? {} : { reader };
  const clean = values["keep-traces"] !== true;
  const pdfAsked = await readPdfOptions(values, outputs);
  for (const { option, path } of outputs) {
    const source = files.find((file) => resolve(file) === resolve(path));
    if (source !== undefined)
      throw new WrongCall(`--${option} names ${source}, which is read; give the briefing a file of its own`);
  }
  const earlierFile = checkEarlier(values["changes-from"], isPackAlone, outputs);
  if (values.look !== undefined && !outputs.some(({ option }) => option === "docx"))
    throw new WrongCall("--look is for a Word file; name one with --docx OUT, or leave it out");
  const look = values.look === undefined ? undefined : await loadFile(values.look);
  const dates = values.dates === undefined ? {} : parseDates(values.dates);
  const published = values.published === undefined ? undefined : checkDate("--published", values.published, false);
  const date = values.date === undefined ? today() : checkDate("--date", values.date, true);
  const named = values.template ?? "official-visit";
  const isFile = /\.ya?ml$/i.test(named) || (named.includes("/") && existsSync(named));

  return withApp(
    async (client, { templateId }) => {
      const template = templateId ?? named;
      const articles: Article[] = [];
      let received: Pack | null = null;
      const earlier = earlierFile === undefined ? undefined : await readEarlier(client, files, earlierFile);
      for (const file of files) {
        const imported = await importFile(client, file, published);
        complainOf(imported.failed);
        articles.push(...imported.articles);
        if (isPackAlone) received = imported.pack;
      }
      const pack = received ?? (await makePack(client, values, template, articles));
      const language = values.language ?? pack.language;
      // The list reads every template and language there is, so it is asked only where a name has to be looked up in it.
      if (values.marking !== undefined || received !== null) {
        const { templates, languages } = await client("templates.list", {});
        if (!languages.some(({ tag }) => tag === language)) throw unknownLanguage(language, languages);
        const markings = templates.find((entry) => entry.template.id === pack.template)?.template.markings ?? [];
        checkMarking(
          values.marking,
          markings.map(({ id }) => id),
        );
      }
      const edited = {
        ...pack,
        language,
        title: values.title ?? pack.title,
        marking: values.marking ?? pack.marking,
        sourceCheck: values["source-check"] ?? pack.sourceCheck,
        endnotes: values.endnotes ?? pack.endnotes,
        openSaid: values["no-open-count"] === true ? false : pack.openSaid,
        cover: {
          ...pack.cover,
          ...dates,
          subtitle: values.subtitle ?? pack.cover.subtitle,
          place: values.place ?? pack.cover.place,
        },
      };
      await client("packs.save", edited);
      tellOpen(openFindings(await client("packs.check", { pack: edited }), edited).length);
      if (outputs.some(({ option }) => option === "pdf"))
        tellUnprintable((await client("packs.proof", { pack: edited, date, ...forReader })).unprintable);
      const made: { path: string; bytes: Uint8Array }[] = [];
      for (const { option, path } of outputs) {
        const { bytes } =
          option === "pack"
            ? await client("packs.file", { id: pack.id })
            : await client("packs.export", {
                id: pack.id,
                format: option,
                date,
                ...forReader,
                options: {
                  clean,
                  ...(option === "pdf" ? pdfAsked : {}),
                  ...(option === "docx" ? { comments: values.comments === true, changesFrom: earlier, look } : {}),
                },
              });
        made.push({ path, bytes });
      }
      for (const { path, bytes } of made) await writeOutput(path, bytes);
      return 0;
    },
    isFile ? named : undefined,
  );
}

/** A new pack of the articles. Throws WrongCall for a template or language that is not there. */
async function makePack(
  client: Client,
  { title = "", language = "fr" }: { title?: string | undefined; language?: string | undefined },
  template: string,
  articles: readonly Article[],
): Promise<Pack> {
  const ids = [...new Set(articles.map(({ id }) => id))];
  try {
    return await client("packs.create", { title, template, language, articles: ids });
  } catch (thrown) {
    throw await asUnknownName(thrown, template, language, client);
  }
}

/** What a person is told who named a template or language that is not there: which ones are. */
async function asUnknownName(thrown: unknown, template: string, language: string, client: Client): Promise<unknown> {
  if (!(thrown instanceof AppError)) return thrown;
  switch (thrown.code) {
    case "template-missing": {
      const { templates } = await client("templates.list", {});
      const known = templates.map((entry) => entry.template.id).join(", ");
      return new WrongCall(`--template ${template} is not there; choose ${known}, or the path of a template.yaml`);
    }
    case "language-missing": {
      const { languages } = await client("templates.list", {});
      return unknownLanguage(language, languages);
    }
    default:
      return thrown;
  }
}

function unknownLanguage(language: string, known: readonly { tag: string }[]): WrongCall {
  return new WrongCall(`--language ${language} is not there; choose ${known.map(({ tag }) => tag).join(", ")}`);
}

function checkMarking(marking: string | undefined, known: readonly string[]): void {
  if (marking !== undefined && !known.includes(marking))
    throw new WrongCall(`--marking ${marking} is not one of the template's; choose ${known.join(", ")}`);
}
