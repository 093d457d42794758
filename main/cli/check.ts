import type { Disagreement } from "../../core/check/disagreement.ts";
import { isOpen, type Finding } from "../../core/check/finding.ts";
import { chosenArticles, openFindings } from "../../core/check/pack-check.ts";
import type { Client } from "../../core/wire.ts";
import { packNamed } from "./library/listing.ts";
import { noteWords } from "./note-words.ts";
import { withApp, withLibrary } from "./session.ts";
import { complainOf, importFile, isPackFile, loadFile } from "./source-file.ts";
import { checkDate, parseOptions, WrongCall } from "./wrong-call.ts";

/** The help page of `attache check`. */
export const checkHelp = `Usage: attache check PACK.attache [--json]
       attache check PACK [--data FOLDER] [--json]
       attache check --text SUMMARY.txt ARTICLE… [--published DATE] [--json]

Looks for each quotation, figure, date, name, title and acronym of a briefing, or of a text, in its picked articles and nowhere else,
and whether conditional and attribution were kept. A pack is a file, or one of the library by its id or title (see attache library list).
"Supported" means found in a picked article, not true.

  --json             one JSON object a line for each item:
                     {sentence, kind, span, verdict, sources, independent, note}
                       kind     quotation, figure, date, name, title, acronym or attribution
                       span     [from, to] in the sentence
                       verdict  supported, near, not-found or disagree
                       sources  [{article, block, text}]; block is the number of the paragraph, 0 a title
                       independent  how many sources, copies of one dispatch counted as one
                       note     why, in a sentence; null where there is nothing to say
  --text SUMMARY     a text file to check ("-": standard input) against the articles named after it
  --published DATE   when an article appeared that does not say so itself (2025, 2025-06 or 2025-06-21)
  --data FOLDER      the data folder of the library (default: your own)

Exit code: 0 nothing is open, 1 findings are open (or the job failed), 2 wrong call. What a person vouches for, or chose where the articles disagree, is not open.
`;

const options = {
  text: { type: "string" },
  json: { type: "boolean" },
  published: { type: "string" },
  data: { type: "string" },
} as const;

/** A finding as it is printed: whether a person still has to look at it, and why one vouches for it. */
interface Printed {
  finding: Finding;
  open: boolean;
  reason: string | null;
}

/** A disagreement with the articles whose value a person chose. */
interface Decided {
  disagreement: Disagreement;
  chosen: readonly string[];
}

interface Checked {
  printed: Printed[];
  disagreements: Decided[];
  /** What an article is called on the terminal, by its id. */
  names: ReadonlyMap<string, string>;
}

/** Checks a pack, or a text against articles, and prints each item. Answers 1 while any is open, else 0. */
export async function check(args: string[]): Promise<number> {
  const { values, files } = parseOptions("check", args, options);
  const published = values.published === undefined ? undefined : checkDate("--published", values.published, false);
  const { text, data, json = false } = values;
  if (text !== undefined) {
    if (files.length === 0) throw new WrongCall("check --text needs at least one article; see attache check --help");
    if (data !== undefined) throw new WrongCall("--data names the library of a pack; leave it out with --text");
    return print(await withApp((client) => checkText(client, text, files, published)), json);
  }
  const [pack, more] = files;
  if (pack === undefined) throw new WrongCall("check needs a pack, or --text and articles; see attache check --help");
  if (more !== undefined)
    throw new WrongCall(`check takes one pack; to check a text against articles write --text ${pack} ${more}`);
  if (isPackFile(pack)) return print(await withApp((client) => checkPackFile(client, pack)), json);
  return print(await withLibrary(data, async (client) => checkPack(client, await packNamed(client, pack))), json);
}

async function checkText(client: Client, path: string, files: readonly string[], published?: string): Promise<Checked> {
  const text = await textOf(path);
  const names = new Map<string, string>();
  for (const file of files) {
    const { articles, failed } = await importFile(client, file, published);
    complainOf(failed);
    for (const { id } of articles) if (!names.has(id)) names.set(id, file);
  }
  const { findings, disagreements } = await client("articles.check", { text, articles: [...names.keys()] });
  return {
    printed: findings.map((finding) => ({ finding, open: isOpen(finding), reason: null })),
    disagreements: disagreements.map((disagreement) => ({ disagreement, chosen: [] })),
    names,
  };
}

/** The words of a summary, all of them: a reader would take its first line for a title. Throws WrongCall where it has none. */
async function textOf(path: string): Promise<string> {
  const { bytes } = await loadFile(path);
  const text = decode(bytes);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new WrongCall(`${path} holds no words, so there is nothing to check; name the file with the text`);
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 was saved by an older Windows.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function checkPackFile(client: Client, path: string): Promise<Checked> {
  const { pack } = await importFile(client, path);
  if (!pack) throw new WrongCall(`${path} holds no pack; to check a text write --text ${path} ARTICLE…`);
  return checkPack(client, pack.id);
}

async function checkPack(client: Client, id: string): Promise<Checked> {
  const pack = await client("packs.get", { id });
  const found = await client("packs.check", { pack });
  const { findings, disagreements } = found;
  const names = new Map<string, string>();
  // Besides the picked articles those that are still cited: one of them that is gone is named by no finding.
  const named = findings.flatMap(({ sources }) => sources.map(({ article }) => article));
  for (const article of new Set([...pack.articles, ...named])) {
    const { title, origin } = await client("articles.get", { id: article });
    names.set(article, origin.name === "" ? (title.value ?? article) : origin.name);
  }
  const open = new Set(openFindings(found, pack));
  return {
    printed: findings.map((finding) => ({ finding, open: open.has(finding), reason: finding.reason })),
    disagreements: disagreements.map((disagreement) => ({ disagreement, chosen: chosenArticles(disagreement, pack) })),
    names,
  };
}

/** Prints what was checked, open or not, and answers the exit code. */
function print({ printed, disagreements, names }: Checked, json: boolean): number {
  const nameOf = (article: string): string => names.get(article) ?? article;
  for (const item of printed) {
    const line = json ? JSON.stringify(describe(item.finding, nameOf)) : lineOf(item, nameOf);
    process.stdout.write(`${line}\n`);
  }
  const open = printed.filter((item) => item.open).length;
  if (!json) {
    for (const { disagreement, chosen } of disagreements) {
      const given = disagreement.values.map(({ words, article, block, published }) => {
        const when = published === null ? "" : `, ${published}`;
        return `${oneLine(words)} (${nameOf(article)} §${block}${when}${chosen.includes(article) ? ", chosen" : ""})`;
      });
      process.stdout.write(`The articles disagree, ${oneLine(disagreement.of)}: ${given.join("; ")}\n`);
    }
    const found = printed.filter(({ finding }) => !isOpen(finding)).length;
    process.stdout.write(
      `${printed.length} items checked, ${found} supported, ${open} open. Found is not true: it is found.\n`,
    );
  }
  return open === 0 ? 0 : 1;
}

function describe(finding: Finding, nameOf: (article: string) => string): object {
  const { sentence, kind, span, verdict, sources, independent, note } = finding;
  return {
    sentence,
    kind,
    span,
    verdict,
    sources: sources.map(({ article, block, text }) => ({ article: nameOf(article), block, text })),
    independent,
    note: note === null ? null : noteWords(note),
  };
}

function lineOf({ finding, open, reason }: Printed, nameOf: (article: string) => string): string {
  const { sentence, kind, span, verdict, sources, independent, note } = finding;
  const words = oneLine(sentence.slice(...span));
  const [first] = sources;
  const where = first
    ? ` [${nameOf(first.article)} §${first.block}${independent === 1 ? ", one source" : `, ${independent} sources`}]`
    : "";
  const why = note === null ? "" : `: ${noteWords(note)}`;
  const chosen = !open && verdict === "disagree" && reason === null ? " (chosen)" : "";
  const vouched = reason === null ? "" : ` (vouched for: ${oneLine(reason)})`;
  return `${verdict.padEnd(9)} ${kind.padEnd(11)} ${words}${why}${chosen}${vouched}${where}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
