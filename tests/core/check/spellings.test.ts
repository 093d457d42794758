import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const sources = readSources([
  {
    ...writtenArticle("fr", "2031-11-25", [
      "Le ministre norvégien, Henrik Solbakken, a entamé lundi une visite au Togo.",
    ]),
    id: "french",
  },
  {
    ...writtenArticle("en", "2031-11-25", [
      "The Norwegian minister, Henrik Solbakken, began a visit to Togo on Monday.",
      'The Flag Officer Commanding the Naval Service, Commodore Niamh Rushe, did not accept this. "We changed the crane," she told the committee.',
    ]),
    id: "english",
  },
]);

function open(text: string): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code}`);
}

test.each(["Henrik Solbaken s’est rendu au Togo.", "Henrik Solbaken went to Togo."])(
  "a name that an article in the same language spells otherwise is near, whatever another language does: %s",
  (text) => {
    expect(open(text)).toEqual(["name other-spelling"]);
  },
);

test("whoever is written alike is one speaker, whatever office either sentence gives him", () => {
  expect(open('Commodore Niamh Rushe, who commands the Naval Service, retorted: "We changed the crane."')).toEqual([]);
});
