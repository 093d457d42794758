import { expect, test } from "vitest";
import { areTwoMentions } from "../../../../core/check/names/mention-identity.ts";
import { mentionsIn } from "../../../../core/check/names/mentions.ts";
import { readPassage } from "../../../../core/check/passage.ts";
import { indexSources } from "../../../../core/check/source-index.ts";
import { writtenArticle } from "../../written-article.ts";

// Articles and sentences written for this purpose.

test("the articles are read once for all pairs of bodies that they name side by side", () => {
  const index = indexSources([
    writtenArticle("en", "2030-11-08", [
      "The Lindqvist Foundation pays the crew and the Ostrava Museum pays the fuel.",
      "The Carrow Institute waives the port dues.",
    ]),
  ]);
  let readings = 0;
  const watched = {
    ...index,
    get sentences() {
      readings += 1;
      return index.sentences;
    },
  };
  const [lindqvist, ostrava, carrow] = ["The Lindqvist Foundation", "The Ostrava Museum", "The Carrow Institute"].map(
    (name) => mentionsIn(readPassage(`${name} pays.`, "en", null))[0],
  );
  if (!lindqvist || !ostrava || !carrow) throw new Error("A body of the test is no mention.");
  expect(areTwoMentions(watched, lindqvist, ostrava)).toBe(true);
  const first = readings;
  expect(areTwoMentions(watched, lindqvist, carrow)).toBe(false);
  expect(areTwoMentions(watched, ostrava, carrow)).toBe(false);
  expect(first).toBeGreaterThan(0);
  expect(readings).toBe(first);
});
