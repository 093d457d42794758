import type { Draft } from "../../core/draft.ts";
import { withApp } from "./session.ts";
import { complainOf, importFile, nameArticle } from "./source-file.ts";
import { checkDate, parseCall } from "./wrong-call.ts";

/** The help page of `attache draft`. */
export const draftHelp = `Usage: attache draft FILE… [--published DATE]

Prints JSON: what the articles hold that a briefing may use, each with its place (article: the file as given, and what of it where
it holds several; block: the number of its paragraph).
  objectives, outcomes   {text, article, block}; outcomes also {status, date}
  figures                {value, unit, of, article, block}
  dates                  {date, event, article, block}; a range is two entries, its first and its last day
  people                 {name, role}
  quotes                 {text, speaker, article, block}; speaker null where the text does not say

  --published DATE   when a text appeared that does not say so itself (2025, 2025-06 or 2025-06-21)
`;

type Place = (placed: { article: string; block: number }) => { article: string; block: number };

function describe(draft: Draft, place: Place): object {
  return {
    objectives: draft.objectives.map((entry) => ({ text: entry.words, ...place(entry) })),
    outcomes: draft.outcomes.map((entry) => ({
      text: entry.words,
      ...place(entry),
      status: entry.status,
      date: entry.date,
    })),
    figures: draft.figures.map((entry) => ({ value: entry.value, unit: entry.unit, of: entry.of, ...place(entry) })),
    dates: draft.dates.flatMap((entry) =>
      [...new Set([entry.date, entry.end ?? entry.date])].map((date) => ({
        date,
        event: entry.event,
        ...place(entry),
      })),
    ),
    people: draft.people.map(({ name, role }) => ({ name, role })),
    quotes: draft.quotes.map((entry) => ({ text: entry.text, speaker: entry.speaker, ...place(entry) })),
  };
}

/** Prints what the files together offer a briefing. Answers 0. */
export async function draft(args: string[]): Promise<number> {
  const { values, files } = parseCall("draft", args, { published: { type: "string" } });
  const published = values.published === undefined ? undefined : checkDate("--published", values.published, false);
  return withApp(async (client) => {
    const names = new Map<string, string>();
    for (const file of files) {
      const { articles, failed } = await importFile(client, file, published);
      complainOf(failed);
      for (const article of articles) {
        if (!names.has(article.id)) names.set(article.id, nameArticle(file, article));
      }
    }
    const pack = await client("packs.create", { title: "", template: "official-visit", language: "fr", articles: [] });
    await client("packs.save", { ...pack, articles: [...names.keys()] });
    const found = await client("packs.suggest", { id: pack.id });
    const place: Place = ({ article, block }) => ({ article: names.get(article) ?? article, block });
    process.stdout.write(`${JSON.stringify(describe(found, place), null, 2)}\n`);
    return 0;
  });
}
