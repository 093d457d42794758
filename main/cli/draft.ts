import type { Draft } from "../../core/draft/drafted.ts";
import { AppError, type ErrorCode } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import { withApp } from "./session.ts";
import { complainOf, importFile, nameArticle } from "./source-file.ts";
import { checkDate, parseCall } from "./wrong-call.ts";

/** The help page of `attache draft`. */
export const draftHelp = `Usage: attache draft FILE… [--published DATE]

Prints JSON: what the articles hold that a briefing may use, each with its place (article: the file as given, and what of it where
it holds several; block: the number of its paragraph, 0 for its title).
  objectives, outcomes   {text, article, block}; outcomes also {status, date}; speaker: whose words they are, null where they are the
                         article's own; deciding: the words that speak for it, as pairs of places in text
  figures                {value, unit, of, article, block}
  dates                  {date, event, article, block}; a range is two entries, its first and its last day
  people                 {name, role, article, block}
  quotes                 {text, speaker, article, block}; speaker null where the text does not say
  events                 the files by the event they tell of: more than one list where they speak of different visits or meetings
  undrafted              {article, reason}: files that give nothing, in a language not drafted from ("language") or without text
                         ("empty"), or nothing but figures, dates and quotations ("facts"), or that cannot be read ("unreadable")
All but events and undrafted also have independent: how many sources say it, copies of one dispatch being one; and places: each of them.

A file that fails has its line on standard error; the others go on, and the exit code is 1.

  --published DATE   when a text appeared that does not say so itself (2025, 2025-06 or 2025-06-21)
`;

/** A file that gives nothing, as it was named, and why. */
interface Undrafted {
  article: string;
  reason: Draft["undrafted"][number]["reason"] | "unreadable";
}

/** What the files named on the command line give: what each article is called, by its id; the files that give none; whether any failed. */
interface Sources {
  names: ReadonlyMap<string, string>;
  undrafted: Undrafted[];
  failed: boolean;
}

/** What cannot be read for want of words. */
const wordless: readonly ErrorCode[] = ["file-empty", "file-without-text"];

interface Where {
  article: string;
  block: number;
}

type Place = (placed: Where & { places: Where[]; independent: number }) => Where & {
  independent: number;
  places: Where[];
};

function describe(
  draft: Draft,
  place: Place,
  nameOf: (article: string) => string,
  undrafted: readonly Undrafted[],
): object {
  return {
    objectives: draft.objectives.map(({ words, speaker, deciding, ...entry }) => ({
      text: words,
      ...place(entry),
      speaker,
      deciding,
    })),
    outcomes: draft.outcomes.map(({ words, speaker, deciding, status, date, ...entry }) => ({
      text: words,
      ...place(entry),
      status,
      date,
      speaker,
      deciding,
    })),
    figures: draft.figures.map((entry) => ({ value: entry.value, unit: entry.unit, of: entry.of, ...place(entry) })),
    dates: draft.dates.flatMap((entry) =>
      [...new Set([entry.date, entry.end ?? entry.date])].map((date) => ({
        date,
        event: entry.event,
        ...place(entry),
      })),
    ),
    people: draft.people.map((entry) => ({ name: entry.name, role: entry.role, ...place(entry) })),
    quotes: draft.quotes.map((entry) => ({ text: entry.text, speaker: entry.speaker, ...place(entry) })),
    events: draft.events.map((group) => group.map(nameOf)),
    undrafted,
  };
}

/** Takes the files in, one after the other; one that cannot be read has its line on standard error and stops none of the others. */
async function takeIn(client: Client, files: readonly string[], published: string | undefined): Promise<Sources> {
  const names = new Map<string, string>();
  const undrafted: Undrafted[] = [];
  let anyFailed = false;
  for (const file of files) {
    try {
      const { articles, failed } = await importFile(client, file, published);
      complainOf(failed);
      anyFailed ||= failed.length > 0;
      for (const article of articles) {
        if (!names.has(article.id)) names.set(article.id, nameArticle(file, article));
      }
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      process.stderr.write(`attache: ${thrown.message}\n`);
      anyFailed = true;
      undrafted.push({ article: file, reason: wordless.includes(thrown.code) ? "empty" : "unreadable" });
    }
  }
  return { names, undrafted, failed: anyFailed };
}

/** Prints what the files together offer a briefing. Answers 1 if a file failed, else 0. */
export async function draft(args: string[]): Promise<number> {
  const { values, files } = parseCall("draft", args, { published: { type: "string" } });
  const published = values.published === undefined ? undefined : checkDate("--published", values.published, false);
  return withApp(async (client) => {
    const { names, undrafted, failed } = await takeIn(client, files, published);
    const pack = await client("packs.create", { title: "", template: "official-visit", language: "fr", articles: [] });
    await client("packs.save", { ...pack, articles: [...names.keys()] });
    const found = await client("packs.suggest", { id: pack.id });
    const nameOf = (article: string): string => names.get(article) ?? article;
    const where = ({ article, block }: Where): Where => ({ article: nameOf(article), block });
    const place: Place = (entry) => ({
      ...where(entry),
      independent: entry.independent,
      places: entry.places.map(where),
    });
    const without = found.undrafted.map(({ article, reason }) => ({ article: nameOf(article), reason }));
    process.stdout.write(`${JSON.stringify(describe(found, place, nameOf, [...undrafted, ...without]), null, 2)}\n`);
    return failed ? 1 : 0;
  });
}
