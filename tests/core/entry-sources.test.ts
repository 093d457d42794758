import { describe, expect, test } from "vitest";
import type { Article } from "../../core/article.ts";
import { packFor } from "../../core/audience.ts";
import { textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import { compose } from "../../core/compose.ts";
import { onlySource, sourcesOf, withSource } from "../../core/entry-sources.ts";
import { adoptArticles } from "../../core/pack-file.ts";
import { citedArticles, packSchema, type Pack, type Source } from "../../core/pack.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit } from "../examples.ts";

const shown = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");
const place = (article: string, line: number): Source => ({ article, line, words: "Un texte d’essai.", drawn: "" });
const said = (value: string) => ({ value, line: null, by: "person" as const });

/** A second article, of the same paragraphs, from another outlet. */
function otherArticle(): Article {
  const article = exampleArticle();
  return {
    ...article,
    id: "a2",
    title: said("Autre titre d’essai"),
    byline: said("Autre Exemple"),
    outlet: said("Autre journal d’exemple"),
  };
}

/** A pack of one objective and one figure that cite the first article and the second. */
function citingTwo(): Pack {
  const pack = examplePack();
  const cited = { source: place("a1", 4), further: [place("a2", 4)] };
  return packSchema.parse({
    ...pack,
    articles: ["a1", "a2"],
    sections: {
      ...pack.sections,
      objectives: {
        shape: "points",
        entries: [
          { id: "s1", lead: "", text: "Une phrase d’essai remaniée", audience: "press", ...cited },
          { id: "s2", lead: "", text: "Une autre phrase d’essai", ...cited },
        ],
      },
      figures: {
        shape: "figures",
        entries: [{ id: "f1", value: 50_000, unit: "tonnes", of: "blé", asOf: "", ...cited }],
      },
    },
  });
}

function composed(pack: Pack, tag = "fr") {
  return compose({
    pack: { ...pack, language: tag },
    articles: [exampleArticle(), otherArticle()],
    template: officialVisit(),
    language: languageOf(tag),
    style: houseStyle(),
    date: "2026-11-23",
  });
}

describe("what an entry cites", () => {
  test("the writer's own words are drawn from the first place that is added", () => {
    expect(withSource({ source: null }, place("a1", 4))).toEqual(onlySource(place("a1", 4)));
    expect(sourcesOf({ source: null })).toEqual([]);
  });

  test("a linked entry keeps its source and gains the place, once", () => {
    const once = withSource({ source: place("a1", 4) }, place("a2", 7));
    expect(sourcesOf(once).map(({ article, line }) => `${article} ${line}`)).toEqual(["a1 4", "a2 7"]);
    expect(withSource(once, place("a2", 7))).toEqual(once);
    expect(withSource(once, place("a1", 4))).toEqual(once);
  });
});

describe("a sentence that cites two articles", () => {
  test("has one note that names both in full, and both briefly after that", () => {
    const notes = composed(citingTwo()).notes.map(({ children }) => shown(textOfInlines(children)));
    const [first = "", second = ""] = notes;
    expect(first).toMatch(/^D’après_: Jean Exemple, .*, doc\._1,_§_\d~; Autre Exemple, .*, doc\._2,_§_\d\.$/);
    expect(second).toMatch(/^D’après_: Journal d’exemple, doc\._1,_§_\d~; Autre journal d’exemple, doc\._2,_§_\d\.$/);
  });

  test.each(["ar", "de", "en", "es", "it", "pt", "ru", "zh"])("closes its note once: %s", (tag) => {
    const [first] = composed(citingTwo(), tag).notes;
    const note = textOfInlines(first?.children ?? []);
    expect(note).toMatch(/[.。]$/u);
    expect(note).not.toMatch(/[.。]\s?[;；؛]/u);
    // What parts the two is a sign of the language's own script.
    expect(note).toMatch(tag === "ar" ? /^[^;]*؛ [^;]*$/u : tag === "zh" ? /^[^;]*；[^ ;][^;]*$/u : /; /u);
  });

  test("names both in a row of figures, and among the sources of its table", () => {
    const tree = composed(citingTwo());
    const text = shown(textOfBlocks(tree.sections.find(({ id }) => id === "figures")?.blocks ?? []));
    expect(text).toMatch(/doc\._1, §_\d~; doc\._2, §_\d/);
    expect(text).toMatch(/doc\._1, doc\._2/);
  });

  test("has both among the printed articles, also for a reader outside and for one that is no longer picked", () => {
    expect(citedArticles({ ...citingTwo(), articles: [] })).toEqual(["a1", "a2"]);
    expect(packFor(citingTwo(), "press").articles).toEqual(["a1", "a2"]);
  });

  test("cites the library's own articles once its pack was handed over", () => {
    const held = [exampleArticle(), otherArticle()].map((article) => ({
      theirs: article,
      ours: { ...article, id: `mine-${article.id}` },
    }));
    const [entry] = adoptArticles(citingTwo(), held).sections["objectives"]?.entries ?? [];
    expect(entry && sourcesOf(entry).map(({ article }) => article)).toEqual(["mine-a1", "mine-a2"]);
  });
});
