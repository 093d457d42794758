import { describe, expect, test } from "vitest";
import type { ReadArticle } from "../../../core/article.ts";
import { textOfInlines, type Block } from "../../../core/blocks.ts";
import { bylineOf, publishedOf } from "../../../main/readers/imprint.ts";
import { isFurniture, type Position } from "../../../main/readers/furniture.ts";
import { readArticle } from "./read-article.ts";
import { recogniseLanguage } from "../../../main/readers/recognise-language.ts";

function read(text: string): Promise<ReadArticle> {
  return readArticle({ name: "sample.txt", mediaType: "text/plain", bytes: new TextEncoder().encode(text) });
}

/** The body in one line a block: "p", "h" or "li" and the words. */
function outlineOf(blocks: Block[], mark = "p"): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap((item) => outlineOf(item, block.ordered ? "ol" : "ul"));
    if (block.kind === "heading") return [`h ${textOfInlines(block.children)}`];
    return block.kind === "paragraph" ? [`${mark} ${textOfInlines(block.children)}`] : [];
  });
}

const long = "Ceci est une phrase d’exemple, assez longue pour être prise pour le texte courant d’un article.";

describe("the blocks of a plain text", () => {
  test.each([
    [
      "a heading before a paragraph",
      `${long}\n\nUn intertitre d’exemple\n\n${long}`,
      [`p ${long}`, "h Un intertitre d’exemple", `p ${long}`],
    ],
    [
      "a lead-in is no heading",
      `${long}\n\nLes points suivants :\n\n- un\n- deux`,
      [`p ${long}`, "p Les points suivants :", "ul un", "ul deux"],
    ],
    [
      "items of every mark",
      `${long}\n\n·\u00a0\u00a0un\n•\tdeux\n* trois\n– quatre`,
      [`p ${long}`, "ul un", "ul deux", "ul trois", "ul quatre"],
    ],
    ["numbered items", `${long}\n\n1. un\n2. deux`, [`p ${long}`, "ol un", "ol deux"]],
    ["a number alone is a heading's", `${long}\n\n1. Contexte\n\n${long}`, [`p ${long}`, "h 1. Contexte", `p ${long}`]],
    ["one paragraph a line", `${long}\n${long}x.\n${long}y.`, [`p ${long}`, `p ${long}x.`, `p ${long}y.`]],
    [
      "blanks: ordinary ones made one, narrow ones kept",
      `${long}\n\nUn  prix\tde 50\u202f000\u00a0€  et 2\u2009kg.`,
      [`p ${long}`, "p Un prix de 50\u202f000\u00a0€ et 2\u2009kg."],
    ],
  ])("%s", async (_, text, expected) => {
    expect(outlineOf((await read(text)).body)).toEqual(expected);
  });

  test("lines broken at a fixed width are put together, line numbers kept", async () => {
    const wrapped =
      "Une phrase d’exemple qui court sur plusieurs lignes de même\nlongueur, parce que l’outil qui l’a écrite les a coupées au\nbord de la page d’exemple.\n\nUne autre phrase d’exemple, elle aussi coupée au bord de la\npage par le même outil.";
    const { body } = await read(wrapped);
    expect(body.map((block) => ("line" in block ? block.line : null))).toEqual([1, 5]);
    expect(outlineOf(body)[1]).toBe(
      "p Une autre phrase d’exemple, elle aussi coupée au bord de la page par le même outil.",
    );
  });
});

describe("title and imprint", () => {
  test("no title is made up", async () => {
    expect((await read(`${long}\n\n${long}`)).title).toEqual({ value: null, line: null, by: "source" });
  });

  test.each([
    ["Par Jean Exemple", "Jean Exemple"],
    ["By Jane Example | 3 July 2025", "Jane Example"],
    ["Par Jean Exemple, publié le 3 juillet 2025", "Jean Exemple"],
    ["By the end of the year", null],
    ["Par ailleurs, cette visite servira d’exemple", null],
  ])("the author in “%s” is %s", (line, author) => {
    expect(bylineOf(line)).toBe(author);
  });

  test.each([
    ["Publié le 3 juillet 2025 à 10 h 30", "fr", "2025-07-03"],
    ["Published: 2025-07-03", "en", "2025-07-03"],
    ["Published on July 3, 2025", "en", "2025-07-03"],
    ["Publié le 03/07/2025", "fr", "2025-07-03"],
    ["Published 03/07/2025", "en", null],
    ["Mis à jour le 4 juillet 2025", "fr", null],
    ["Exempleville, le 3 juillet 2025", "fr", null],
    ["Publié le 31 février 2025", "fr", null],
  ])("“%s” (%s) says %s", (line, language, date) => {
    expect(publishedOf(line, language)).toBe(date);
  });

  test("a name of one line under the text is its author, and is not cut", async () => {
    const article = await read(`Un titre d’exemple pour un essai\n\n${long}\n\nJean EXEMPLE\n\nJournal d’exemple`);
    expect(article.byline).toEqual({ value: "Jean EXEMPLE", line: 5, by: "source" });
    expect(article.outlet).toEqual({ value: "Journal d’exemple", line: 7, by: "source" });
    expect(article.removed).toEqual([]);
  });

  test.each([
    ["Bilan Final", null, null],
    ["Bilan Final\n\nDeux lignes de plus,", null, null],
    ["Jean EXEMPLE", "Jean EXEMPLE", null],
    ["Ana de MUESTRA", "Ana de MUESTRA", null],
    ["Jean Exemple\n\nJournal d’exemple", "Jean Exemple", "Journal d’exemple"],
    ["BILAN FINAL", null, null],
  ])("the lines “%s” under a text give author %s and outlet %s", async (lines, byline, outlet) => {
    const article = await read(`Un titre d’exemple pour un essai\n\n${long}\n\n${lines}`);
    expect([article.byline.value, article.outlet.value]).toEqual([byline, outlet]);
    const body = outlineOf(article.body).join("\n");
    for (const line of lines.split("\n\n")) expect(body.includes(line)).toBe(line !== byline && line !== outlet);
  });

  test("a line that says more than its value is kept whole beside it", async () => {
    const article = await read(`Un titre d’exemple pour un essai\n\nPar Jean Exemple\n\n${long}`);
    expect(article.byline).toEqual({ value: "Jean Exemple", line: 3, words: "Par Jean Exemple", by: "source" });
    expect(article.title.words).toBeUndefined();
  });

  test("debris in the middle of a text stays, save cross-references", async () => {
    const article = await read(`${long}\n\nPartager\n\nLire aussi : un autre exemple\n\n${long}`);
    expect(article.removed.map((entry) => entry.text)).toEqual(["Lire aussi : un autre exemple"]);
    expect(outlineOf(article.body)).toContain("h Partager");
  });
});

describe("page furniture", () => {
  test.each<[string, Position, boolean]>([
    ["Noté 0 étoile sur 5.", "tail", true],
    ["Ajouter une note*", "tail", true],
    ["Comments (12)", "tail", true],
    ["3 min read", "head", true],
    ["Alle Rechte vorbehalten.", "tail", true],
    ["Читайте также: пример", "within", true],
    ["Partager", "within", false],
    ["* * *", "within", true],
    ["Le partage des eaux est un exemple.", "head", false],
  ])("“%s” at %s: %s", (line, position, expected) => {
    expect(isFurniture(line, position)).toBe(expected);
  });
});

describe("the language of a text", () => {
  test.each([
    ["fr", "Le conseil municipal a voté la construction du pont, qui reliera bientôt les deux rives de la ville."],
    ["en", "The town council voted for the building of the bridge, which will soon join both sides of the town."],
    ["es", "El consejo municipal votó la construcción del puente, que pronto unirá las dos orillas de la ciudad."],
    ["ru", "Городской совет проголосовал за строительство моста, который скоро соединит оба берега города."],
    [null, "Bonjour"],
  ])("%s", (tag, text) => {
    expect(recogniseLanguage(text)).toBe(tag);
  });
});

test.each([
  ["By Ana Souza, The Sample Times, 10 November 2025", "The Sample Times", "2025-11-10"],
  ["By Ana Souza | Sample News | November 10, 2025", "Sample News", "2025-11-10"],
  ["By Ana Souza, 10 November 2025", null, "2025-11-10"],
  ["By Ana Souza and Paulo Sample", null, null],
])("a byline that says more is read whole: %s", async (byline, outlet, published) => {
  const words = "These words were written for the tests and tell of no event that ever was, anywhere at all.";
  const article = await read(`A sample title of several words\n\n${byline}\n\n${words}\n\n${words} Indeed.\n`);
  expect([article.outlet.value, article.published.value]).toEqual([outlet, published]);
  expect(article.byline.value).toMatch(/^Ana Souza/);
});

describe("the imprint of a dispatch and of its reprint", () => {
  const english =
    "The two ministers met on Monday in the capital of Ambria, and agreed to open the port of Velm again.";
  const french =
    "Les deux ministres se sont rencontrés lundi dans la capitale d’Ambrie, et rouvriront le port de Velm.";

  test("an outlet between the author and the day is no subheading", async () => {
    const head = [
      "Ministers agree on the port of Velm",
      "By Sarah Lindqvist",
      "The Atlantic Observer",
      "11 October 2026",
    ];
    const article = await read(`${head.join("\n")}\n\n${english}\n\n${english}`);
    expect([article.byline.value, article.outlet.value, article.published.value]).toEqual([
      "Sarah Lindqvist",
      "The Atlantic Observer",
      "2026-10-11",
    ]);
    expect(outlineOf(article.body)).toEqual([`p ${english}`, `p ${english}`]);
  });

  test.each(["La Tribune du Sud, avec AAP, 14 octobre 2026", "Velm Actualités avec l’AFP, le 14 octobre 2026"])(
    "%s: the outlet that printed it, and the day",
    async (line) => {
      const article = await read(`Accord sur le port de Velm en Ambrie\n${line}\n\n${french}\n\n${french}`);
      expect(article.outlet.value).toBe(line.startsWith("La") ? "La Tribune du Sud" : "Velm Actualités");
      expect(article.published.value).toBe("2026-10-14");
      expect(outlineOf(article.body)).toEqual([`p ${french}`, `p ${french}`]);
    },
  );

  test("the initials at its end are no paragraph, and are kept with what was left out", async () => {
    const article = await read(`Accord sur le port de Velm en Ambrie\n\n${french}\n\n${french}\n\nhv/mh/aap`);
    expect(outlineOf(article.body)).toEqual([`p ${french}`, `p ${french}`]);
    expect(article.removed.map(({ text }) => text)).toEqual(["hv/mh/aap"]);
  });
});
