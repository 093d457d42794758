import { describe, expect, test } from "vitest";
import type { ReadArticle } from "../../../core/article.ts";
import { textOfBlocks } from "../../../core/blocks.ts";
import { readArticle } from "./read-article.ts";

const long = "le ministre de cet exemple a présenté un accord écrit pour ce seul essai, long de plusieurs articles.";
const more = "Ceci est une phrase d’exemple, assez longue pour être prise pour le texte courant d’un article.";
const english = "the minister of this example presented an agreement written for this test alone, of many articles.";

function read(name: string, text: string): Promise<ReadArticle> {
  const mediaType = name.endsWith(".html") ? "text/html" : "text/plain";
  return readArticle({ name, mediaType, bytes: new TextEncoder().encode(text) });
}

describe("the dateline of a text", () => {
  test.each([
    [`Bamako, 20 juin 2025 (AFP) - ${long}`, "2025-06-20", "AFP", "Bamako, 20 juin 2025 (AFP) -"],
    [`PARIS, 3 mars 2024 (Reuters) – ${long}`, "2024-03-03", "Reuters", "PARIS, 3 mars 2024 (Reuters) –"],
    [`Bamako, 20 juin (AFP) — ${long}`, null, "AFP", "Bamako, 20 juin (AFP) —"],
    [`GENÈVE (OMS), 3 mars 2024 – ${long}`, "2024-03-03", null, "GENÈVE (OMS), 3 mars 2024 –"],
    [`BAMAKO (Mali), 20 juin 2025 – ${long}`, "2025-06-20", null, "BAMAKO (Mali), 20 juin 2025 –"],
    [
      `NEW YORK (USA), June 21, 2025 (Xinhua) -- ${english}`,
      "2025-06-21",
      "Xinhua",
      "NEW YORK (USA), June 21, 2025 (Xinhua) --",
    ],
  ])("%s", async (opening, published, outlet, words) => {
    const rest = opening.endsWith(english) ? `T${english.slice(1)}` : more;
    for (const [name, page] of [
      ["a.txt", `Un titre d’exemple pour cet essai\n\n${opening}\n\n${rest}\n\n${rest}`],
      [
        "a.html",
        `<title>Un titre d’exemple</title><article><h1>Un titre d’exemple</h1><p>${opening}</p><p>${rest}</p><p>${rest}</p></article>`,
      ],
    ] as const) {
      const article = await read(name, page);
      expect(article.published.value, name).toBe(published);
      expect(article.outlet.value, name).toBe(outlet);
      expect((published === null ? article.outlet : article.published).words, name).toBe(words);
      // It is part of the text all the same.
      expect(textOfBlocks(article.body), name).toContain(opening);
    }
  });

  test("a day with no year, and no agency, say nothing certain", async () => {
    const article = await read("a.txt", `Un titre d’exemple pour cet essai\n\nBAMAKO, 20 juin – ${long}\n\n${more}`);
    expect([article.published.value, article.outlet.value]).toEqual([null, null]);
  });
});

describe("a line of an outlet, a place and a day", () => {
  test.each([
    ["Agence Modèle-Essai – Dakar, le 14 octobre 2026", "2026-10-14", "Agence Modèle-Essai"],
    ["Le Courrier d’Exemple – Saint-Louis, 14 octobre 2026", "2026-10-14", "Le Courrier d’Exemple"],
    ["Reuters - Dakar, 14 octobre 2026", "2026-10-14", "Reuters"],
    ["Réunion des maires – Dakar, le 14 octobre 2026", null, null],
  ])("%s", async (line, published, outlet) => {
    const article = await read("a.txt", `Un titre d’exemple pour cet essai\n\n${line}\n\n${more}\n\n${more}`);
    expect([article.published.value, article.outlet.value]).toEqual([published, outlet]);
  });
});

describe("a line that is only a date", () => {
  test.each([
    ["20 juin 2025", "2025-06-20"],
    ["Vendredi 20 juin 2025 à 14h30", "2025-06-20"],
    ["Paris, le 20 juin 2025", "2025-06-20"],
    ["20/06/2025, 08:15 Uhr", "2025-06-20"],
    ["Mis à jour le 20 juin 2025", null],
    ["Du 20 au 26 juin 2025", null],
    ["20 juin", null],
    ["Rencontre du 20 juin 2025", null],
  ])("under the title: %s", async (line, published) => {
    const article = await read("a.txt", `Un titre d’exemple pour cet essai\n\n${line}\n\nL${long.slice(1)}\n\n${more}`);
    expect(article.published.value).toBe(published);
    if (published !== null) expect(article.published.line).toBe(3);
  });

  test.each([
    ["Reuters, 3 March 2025", "Reuters"],
    ["L’Essor, 18 juin 2025", "L’Essor"],
    ["Le Monde, 3 mars 2025", "Le Monde"],
    ["The Sample Times, 3 March 2025", "The Sample Times"],
    ["La Haye, 3 mars 2025", null],
    ["Bamako, 18 juin 2025", null],
  ])("with what stands before it, under a title and a byline of short lines: %s", async (line, outlet) => {
    for (const title of ["Un accord est signé", "Un titre d’exemple assez long pour cet essai de lecture"]) {
      const texts = line.includes("March")
        ? [`T${english.slice(1)}`, `T${english.slice(1)}`]
        : [`L${long.slice(1)}`, more];
      const article = await read("a.txt", [`${title}\nPar Jean Exemple\n${line}`, ...texts].join("\n\n"));
      expect([article.title.value, article.byline.value]).toEqual([title, "Jean Exemple"]);
      expect(article.outlet.value).toBe(outlet);
      expect(article.published.words).toBe(line);
      expect(textOfBlocks(article.body)).not.toContain(line);
    }
  });

  test("under the text, where it ends as a letter does", async () => {
    const signed = await read("a.txt", `Un titre d’exemple\n\n${more}\n\n${more}\n\nParis, le 20 juin 2025`);
    expect(signed.published.value).toBe("2025-06-20");
    const bare = await read("a.txt", `Un titre d’exemple\n\n${more}\n\n${more}\n\n20 juin 2025`);
    expect(bare.published.value).toBeNull();
  });

  test("above the title of a page it is another article’s", async () => {
    const page = `<title>Un titre d’exemple</title><ul><li>20 juin 2025</li></ul><article><h1>Un titre d’exemple</h1><p>${more}</p><p>${more}</p></article>`;
    expect((await read("a.html", page)).published.value).toBeNull();
    const under = page.replace("</h1>", "</h1><p>21 juin 2025</p>");
    expect((await read("a.html", under)).published.value).toBe("2025-06-21");
  });
});

describe("an agency that stands alone on a line under the title", () => {
  test.each(["Agence Ndarinfo", "Agence de presse sénégalaise", "Sample News Agency", "Reuters", "AFP"])(
    "%s is the outlet, by that line",
    async (line) => {
      const article = await read("a.txt", `Un titre d’exemple pour cet essai\n\n${line}\n\n${more}\n\n${more}`);
      expect(article.outlet).toEqual({ value: line, line: 3, by: "source" });
      expect(textOfBlocks(article.body)).toBe(`${more}\n${more}`);
    },
  );

  test("in brackets it is one too, by the words of the line", async () => {
    const article = await read("a.txt", `Un titre d’exemple pour cet essai\n\n(APS)\n\n${more}\n\n${more}`);
    expect(article.outlet).toEqual({ value: "APS", line: 3, words: "(APS)", by: "source" });
  });

  test.each(["Agence française de développement", "MAP", "Agence Ndarinfo a choisi ce titre", "Agence"])(
    "%s is none",
    async (line) => {
      const article = await read("a.txt", `Un titre d’exemple pour cet essai\n\n${line}\n\n${more}\n\n${more}`);
      expect(article.outlet.value).toBeNull();
    },
  );
});
