import type { Article } from "../../core/article.ts";
import { isEmptyFor, type Reader } from "../../core/audience.ts";
import { openFindings } from "../../core/check/pack-check.ts";
import { AppError } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import type { Unprintable } from "../../core/unprintable.ts";
import type { Client } from "../../core/wire.ts";
import { writeOutput } from "../output-file.ts";
import { readBuildCall, type BuildCall, type Output } from "./build-call.ts";
import { withApp } from "./session.ts";
import { complainOf, importFile, openPackFile } from "./source-file.ts";
import { WrongCall } from "./wrong-call.ts";

/** Tells on standard error how much of the briefing its articles do not support as it stands. */
function tellOpen(open: number): void {
  if (open > 0)
    process.stderr.write(
      `attache: ${open === 1 ? "1 finding is" : `${open} findings are`} open: words that the articles do not support as they stand, or disagree on\n`,
    );
}

/** Tells on standard error that a file for a reader outside holds no entry, where none is marked for them. */
function tellEmpty(pack: Pack, reader: Reader | undefined): void {
  if (reader !== undefined && isEmptyFor(pack, reader))
    process.stderr.write(
      `attache: no entry of the briefing is marked for --reader ${reader}, so the files hold none; say in the window beside each entry for whom it is, hand the pack over as a .attache file, and build that\n`,
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

/** Reads the files: the articles they hold, and of a pack given alone the pack. */
async function readFiles(
  client: Client,
  { files, published, isPackAlone }: BuildCall,
): Promise<{ articles: Article[]; received: Pack | null }> {
  const articles: Article[] = [];
  let received: Pack | null = null;
  for (const file of files) {
    const imported = await importFile(client, file, published);
    complainOf(imported.failed);
    articles.push(...imported.articles);
    if (isPackAlone) received = imported.pack;
  }
  return { articles, received };
}

/** The pack with what the call changes of it. */
function editedBy({ values, dates }: BuildCall, pack: Pack): Pack {
  return {
    ...pack,
    language: values.language ?? pack.language,
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
}

/** Throws WrongCall where the language of the pack, or the marking that the call names, is not there. */
async function checkNames(client: Client, { language, template }: Pack, marking: string | undefined): Promise<void> {
  const { templates, languages } = await client("templates.list", {});
  if (!languages.some(({ tag }) => tag === language)) throw unknownLanguage(language, languages);
  const markings = templates.find((entry) => entry.template.id === template)?.template.markings ?? [];
  checkMarking(
    marking,
    markings.map(({ id }) => id),
  );
}

async function makeFile(
  client: Client,
  { option }: Output,
  id: string,
  { date, reader, clean, pdf, word }: BuildCall,
  earlier: Pack | undefined,
): Promise<Uint8Array> {
  if (option === "pack") return (await client("packs.file", { id })).bytes;
  const { bytes } = await client("packs.export", {
    id,
    format: option,
    date,
    ...(reader === undefined ? {} : { reader }),
    options: {
      clean,
      ...(option === "pdf" ? pdf : {}),
      ...(option === "docx" ? { ...word, changesFrom: earlier } : {}),
    },
  });
  return bytes;
}

/** Makes the briefing and writes it in the formats asked for. Answers 0. */
export async function build(args: string[]): Promise<number> {
  const call = await readBuildCall(args);
  const { outputs, date, reader, values } = call;
  return withApp(async (client, { templateId }) => {
    const earlier = call.earlier === undefined ? undefined : await readEarlier(client, call.files, call.earlier);
    const { articles, received } = await readFiles(client, call);
    const pack = editedBy(call, received ?? (await makePack(client, values, templateId ?? call.template, articles)));
    // The list reads every template and language there is, so it is asked only where a name has to be looked up in it.
    if (values.marking !== undefined || received !== null) await checkNames(client, pack, values.marking);
    await client("packs.save", pack);
    tellOpen(openFindings(await client("packs.check", { pack }), pack).length);
    tellEmpty(pack, reader);
    if (outputs.some(({ option }) => option === "pdf")) {
      const asked = { pack, date, ...(reader === undefined ? {} : { reader }) };
      tellUnprintable((await client("packs.proof", asked)).unprintable);
    }
    const made: { path: string; bytes: Uint8Array }[] = [];
    for (const output of outputs)
      made.push({ path: output.path, bytes: await makeFile(client, output, pack.id, call, earlier) });
    for (const { path, bytes } of made) await writeOutput(path, bytes);
    return 0;
  }, call.templateFile);
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
