import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Article } from "../../core/article.ts";
import { exportFormats } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import { withApp } from "./session.ts";
import { complainOf, importFile } from "./source-file.ts";
import { writeOutput } from "./output-file.ts";
import { checkDate, parseCall, WrongCall } from "./wrong-call.ts";

/** The help page of `attache build`. */
export const buildHelp = `Usage: attache build FILE… --title "…" (--pdf OUT.pdf | --docx OUT.docx | both) [options]

Makes a briefing of the articles, in the order given, its sections filled with what they say, each sentence with its source.

  --template ID         the genre of briefing, or the path of a template.yaml (default: official-visit)
  --language TAG        its labels and typography: fr or en (default: fr)
  --title "…"           its title
  --pdf OUT, --docx OUT where to write it; at least one
  --marking ID          a marking of the template, such as internal (default: none)
  --subtitle "…"        the line under the title
  --place "…"           where the visit leads
  --dates FROM[/TO]     when it takes place (2025-06-21/2025-06-26)
  --published DATE      when a text appeared that does not say so itself (2025, 2025-06 or 2025-06-21)
  --date DAY            the day printed on the briefing (default: today)

A file that is there already stays as it is unless the new one is whole.
`;

const options = {
  template: { type: "string", default: "official-visit" },
  language: { type: "string", default: "fr" },
  title: { type: "string" },
  pdf: { type: "string" },
  docx: { type: "string" },
  marking: { type: "string" },
  subtitle: { type: "string" },
  place: { type: "string" },
  dates: { type: "string" },
  published: { type: "string" },
  date: { type: "string" },
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

/** Makes the briefing and writes it in the formats asked for. Answers 0. */
export async function build(args: string[]): Promise<number> {
  const { values, files } = parseCall("build", args, options);
  const { title, language } = values;
  if (title === undefined) throw new WrongCall(`build needs a --title; see attache build --help`);
  const outputs = exportFormats.flatMap((format) => {
    const path = values[format];
    return path === undefined ? [] : [{ format, path }];
  });
  if (outputs.length === 0)
    throw new WrongCall("build needs --pdf OUT.pdf or --docx OUT.docx; see attache build --help");
  const [first, second] = outputs;
  if (first && second && resolve(first.path) === resolve(second.path))
    throw new WrongCall(`--pdf and --docx both name ${first.path}; give each its own file`);
  const dates = values.dates === undefined ? {} : parseDates(values.dates);
  const published = values.published === undefined ? undefined : checkDate("--published", values.published, false);
  const date = values.date === undefined ? today() : checkDate("--date", values.date, true);
  const isFile = /\.ya?ml$/i.test(values.template) || (values.template.includes("/") && existsSync(values.template));

  return withApp(
    async (client, { templateId }) => {
      const template = templateId ?? values.template;
      const articles: Article[] = [];
      for (const file of files) {
        const imported = await importFile(client, file, published);
        complainOf(imported.failed);
        articles.push(...imported.articles);
      }
      const ids = [...new Set(articles.map(({ id }) => id))];
      const pack = await client("packs.create", { title, template, language, articles: ids }).catch(
        async (thrown: unknown) => {
          throw await asUnknownName(thrown, template, language, client);
        },
      );
      await checkMarking(values.marking, async () => {
        const { templates } = await client("templates.list", {});
        return templates.find((entry) => entry.template.id === template)?.template.markings.map(({ id }) => id) ?? [];
      });
      await client("packs.save", {
        ...pack,
        marking: values.marking ?? null,
        cover: {
          ...pack.cover,
          ...dates,
          subtitle: values.subtitle ?? pack.cover.subtitle,
          place: values.place ?? pack.cover.place,
        },
      });
      const made: { path: string; bytes: Uint8Array }[] = [];
      for (const { format, path } of outputs) {
        const { bytes } = await client("packs.export", { id: pack.id, format, date });
        made.push({ path, bytes });
      }
      for (const { path, bytes } of made) await writeOutput(path, bytes);
      return 0;
    },
    isFile ? values.template : undefined,
  );
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
      return new WrongCall(`--language ${language} is not there; choose ${languages.map(({ tag }) => tag).join(", ")}`);
    }
    default:
      return thrown;
  }
}

async function checkMarking(marking: string | undefined, known: () => Promise<string[]>): Promise<void> {
  if (marking === undefined) return;
  const ids = await known();
  if (!ids.includes(marking))
    throw new WrongCall(`--marking ${marking} is not one of the template's; choose ${ids.join(", ")}`);
}
