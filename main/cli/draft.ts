import type { Draft } from "../../core/drafted.ts";
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
                         ("empty"), or nothing but figures, dates and quotations ("facts")
All but events and undrafted also have independent: how many sources say it, copies of one dispatch being one; and places: each of them.

  --published DATE   when a text appeared that does not say so itself (2025, 2025-06 or 2025-06-21)
`;

interface Where {
  article: string;
  block: number;
}

type Place = (placed: Where & { places: Where[]; independent: number }) => Where & {
  independent: number;
  places: Where[];
};

function describe(draft: Draft, place: Place, nameOf: (article: string) => string): object {
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
    undrafted: draft.undrafted.map(({ article, reason }) => ({ article: nameOf(article), reason })),
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
    const nameOf = (article: string): string => names.get(article) ?? article;
    const where = ({ article, block }: Where): Where => ({ article: nameOf(article), block });
    const place: Place = (entry) => ({
      ...where(entry),
      independent: entry.independent,
      places: entry.places.map(where),
    });
    process.stdout.write(`${JSON.stringify(describe(found, place, nameOf), null, 2)}\n`);
    return 0;
  });
}
