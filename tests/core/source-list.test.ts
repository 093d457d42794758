import { expect, test } from "vitest";
import { plain, textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import { compose } from "../../core/compose.ts";
import { sourceList } from "../../core/source-list.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit } from "../examples.ts";
import { composed, section, shown } from "./composed.ts";

test("where no article supports what is said, each place is named once with the numbers of its paragraphs", () => {
  const own = (id: string, text = `Phrase ${id}`) => ({ id, lead: "", text, source: null });
  const said = (...ids: string[]) => ids.map((id) => own(id));
  const tree = composed({
    sections: {
      objectives: { shape: "points", entries: said("a", "b", "c", "d") },
      context: { shape: "text", entries: said("e", "f") },
    },
  });
  expect(section(tree, "sources")).toContain(
    "Du rédacteur, sans article source_: Objectifs 1–4~; Contexte et occasion 1, 2.",
  );
});

test.each([
  ["on the page of the last source", "Un point ouvert.", (index: number, last: number) => index < last],
  [
    "on pages as they fit, the last never alone",
    "Un point ouvert. ".repeat(60),
    (index: number, last: number) => index === last - 1,
  ],
])("the reservations stand %s", (_, open, leads) => {
  const blocks = sourceList({
    ...{ articles: [exampleArticle()], language: languageOf("fr"), places: [], caveats: [open] },
    whole: true,
  });
  const list = blocks.at(-1);
  const items = (list?.kind === "list" ? list.items : []).flat();
  expect(items.length).toBeGreaterThan(2);
  const led = items.map((item) => item.kind === "paragraph" && item.leads === true);
  expect(led).toEqual(items.map((_item, index) => leads(index, items.length - 1)));
  const record = blocks.find((block) => block.kind === "table");
  expect(record?.leads === true).toBe(led[0]);
});

test("what is true of several sources is said of them at once", () => {
  const articles = ["a", "b", "c"].map((id) => ({ ...exampleArticle(), id }));
  const blocks = sourceList({ articles, language: languageOf("fr"), places: [], caveats: [], whole: true });
  expect(shown(textOfBlocks(blocks))).toContain("Doc._1, Doc._2 et Doc._3_: date de publication non indiquée.");
});

test("items of lists are named apart from the paragraphs, in ascending order, and none is lost", () => {
  const own = (id: string, list?: "bullets" | "numbers") => ({
    ...{ id, lead: "", text: `Phrase ${id}`, source: null },
    ...(list && { list }),
  });
  const list = (look: "bullets" | "numbers", ...ids: string[]) => ids.map((id) => own(id, look));
  const entries = [own("a"), ...list("bullets", "b", "c", "d", "e"), own("f"), ...list("numbers", "g", "h")];
  const tree = composed({ sections: { context: { shape: "text", entries } } });
  expect(section(tree, "sources")).toContain("Contexte et occasion 1, 2, liste 1–4, liste 1, 2.");
  // The annex of the check names what it did not look at in the same way.
  const checked = compose({
    ...{ pack: { ...examplePack(), sections: { context: { shape: "text", entries } } }, articles: [exampleArticle()] },
    ...{ template: officialVisit(), language: languageOf("fr"), style: houseStyle(), date: "2026-11-23" },
    check: { findings: [], disagreements: [] },
  });
  expect(section(checked, "source_check")).toContain("à chercher_: Contexte et occasion 1, 2, liste 1–4, liste 1, 2.");
});

test("a sentence whose article is no longer picked keeps its note, and the article stays among the sources", () => {
  const tree = composed({ articles: [] });
  expect(tree.notes).toHaveLength(3);
  expect(section(tree, "sources")).toContain("Jean Exemple");
});

test("copies of one dispatch are told, and are no second source", () => {
  const words = Array.from({ length: 12 }, (_, at) => `Phrase d’essai ${at} sur le sujet ${at * 3}.`).join(" ");
  const copy = (id: string, name: string) => ({
    ...exampleArticle(id),
    outlet: { value: name, line: null, by: "source" as const },
    otherOrigins: [{ ...exampleArticle(id).origin, name: `${id}-bis.html` }],
    body: [{ kind: "paragraph" as const, line: 4, style: "body" as const, children: plain(words) }],
  });
  const tree = compose({
    pack: { ...examplePack(), articles: ["a1", "a2"] },
    articles: [copy("a1", "Un journal d’essai"), copy("a2", "Un autre journal d’essai")],
    template: officialVisit(),
    language: languageOf("fr"),
    style: houseStyle(),
    date: "2026-11-23",
  });
  const sources = section(tree, "sources");
  expect(sources).toContain("Source unique_: aucune affirmation");
  expect(sources).toContain("Doc._1 et Doc._2_: une même dépêche, comptée pour une seule source.");
  expect(sources).toContain("a1.txt, a1-bis.html");
});

test("a sentence whose article is gone bears no note, and the reservations say so", () => {
  const gone = { article: "gone", line: 4, words: "Mots", drawn: "" };
  const entries = [{ id: "o", lead: "", text: "Mots", source: gone }];
  const tree = composed({ sections: { objectives: { shape: "points", entries } } });
  expect(tree.notes).toEqual([]);
  expect(section(tree, "sources")).toContain("sans article source_: Objectifs 1.");
});

test("a reader outside is told neither what has one source or none, nor which file an article came in", () => {
  const said = (id: string, source: { article: string; line: number; words: string; drawn: string } | null) => ({
    ...{ id, lead: "", text: `Phrase ${id}`, source },
    audience: "press" as const,
  });
  const { id, origin } = exampleArticle();
  const cited = { article: id, line: 4, words: "Mots", drawn: "" };
  const pack = {
    ...examplePack(),
    sections: { objectives: { shape: "points" as const, entries: [said("a", cited), said("b", null)] } },
  };
  const written = (reader: "press" | undefined) =>
    compose({
      ...{ pack, articles: [exampleArticle()], template: officialVisit(), language: languageOf("fr"), reader },
      ...{ style: houseStyle(), date: "2026-11-23" },
    });
  const [office, press] = [written(undefined), written("press")];
  const internal = ["Source unique", "sans article source", "Fichier", origin.name, "SHA-256"];
  expect(internal.filter((words) => !section(office, "sources").includes(words))).toEqual([]);
  expect(section(press, "sources")).toContain("Jean Exemple");
  expect(internal.filter((words) => section(press, "sources").includes(words))).toEqual([]);
  // Nor does its contents speak of articles that it does not reproduce, and of gaps that it has not.
  const remarks = ({ contents }: typeof office) => contents?.remarks.map(textOfInlines).join("\n") ?? "";
  expect(remarks(office)).toMatch(/de l’article 1, reproduit en annexe\.\n\[à compléter/);
  expect(remarks(press)).toMatch(/de l’article 1\.$/);
});
