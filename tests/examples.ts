import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { articleSchema, type Article } from "../core/article.ts";
import { languageSchema, type Language } from "../core/language.ts";
import type { Pack } from "../core/pack.ts";
import { styleSchema, type Style } from "../core/style.ts";
import { markingsSchema, templateSchema, type Template } from "../core/template.ts";

function yaml(path: string): unknown {
  return parse(readFileSync(new URL(`../templates/${path}`, import.meta.url), "utf8"));
}

/** A built-in template by its id, with the markings of the house. */
export function templateOf(id: string): Template {
  const template = templateSchema.parse(yaml(`${id}/template.yaml`));
  const { markings } = markingsSchema.parse(yaml("markings.yaml"));
  return { ...template, markings: [...template.markings, ...markings] };
}

/** The built-in official-visit template, cut down to seven sections in an order of the tests' own. */
export function officialVisit(): Template {
  const template = templateOf("official-visit");
  const ids = ["objectives", "outcomes", "context", "figures", "chronology", "sources", "articles"];
  return {
    ...template,
    sections: ids.flatMap((id) => template.sections.filter((section) => section.id === id)),
  };
}

/** A built-in language by its tag. */
export function languageOf(tag: string): Language {
  return languageSchema.parse(yaml(`languages/${tag}.yaml`));
}

/** The house style. */
export function houseStyle(): Style {
  return styleSchema.parse(yaml("style.yaml"));
}

/** A small article in French, its words written for the tests: four paragraphs, two of them list items, one cut line. */
export function exampleArticle(id = "a1"): Article {
  const words = (text: string) => [{ kind: "text" as const, text }];
  return articleSchema.parse({
    id,
    origin: { name: `${id}.txt`, mediaType: "text/plain", encoding: "utf-8", bytes: 10, sha256: "0".repeat(64) },
    takenIn: "2026-11-23T08:00:00Z",
    title: { value: "Visite d’exemple : un titre", line: 2, by: "source" },
    byline: { value: "Jean Exemple", line: 12, by: "source" },
    outlet: { value: "Journal d’exemple", line: 13, by: "source" },
    published: { value: null, line: null, by: "source" },
    undated: false,
    language: { value: "fr", line: null, by: "recognised" },
    body: [
      { kind: "paragraph", line: 4, style: "body", children: words("La visite vise à ouvrir un lycée d'exemple.") },
      { kind: "heading", line: 5, level: 2, children: words("Des résultats") },
      { kind: "paragraph", line: 6, style: "body", children: words("Les actions sont :") },
      {
        kind: "list",
        ordered: false,
        items: [
          [
            {
              kind: "paragraph",
              line: 7,
              style: "body",
              children: words("Éducation : 50 000 livres ont été livrés ;"),
            },
          ],
          [{ kind: "paragraph", line: 8, style: "body", children: words("Santé : un accord a été signé.") }],
        ],
      },
    ],
    removed: [
      { line: 1, text: "top of page", reason: "page-furniture" },
      { line: 14, text: "Commentaires", reason: "page-furniture" },
    ],
  });
}

/** A pack on {@link exampleArticle}: one quoted, one reworded and one unsourced sentence, an outcome, a figure, an event. */
export function examplePack(): Pack {
  const source = (line: number, words: string, drawn = "") => ({ article: "a1", line, words, drawn });
  return {
    id: "p1",
    revision: 0,
    title: "Dossier d'exemple : une visite",
    template: "official-visit",
    language: "fr",
    marking: "restricted",
    version: 2,
    cover: {
      subtitle: "Personne d’exemple",
      start: "2025-06-21",
      end: "2025-06-26",
      nature: "",
      place: "Ville d’exemple",
      addressee: "",
      office: "",
    },
    articles: ["a1"],
    sections: {
      objectives: {
        shape: "points",
        entries: [
          {
            id: "o1",
            lead: "",
            text: "La visite vise à ouvrir un lycée d'exemple.",
            source: source(4, "La visite vise à ouvrir un lycée d'exemple."),
          },
          {
            id: "o2",
            lead: "Culture",
            text: "ouvrir un lycée",
            source: source(4, "La visite vise à ouvrir un lycée d'exemple."),
          },
          { id: "o3", lead: "", text: "Mes propres mots", source: null },
        ],
      },
      outcomes: {
        shape: "outcomes",
        entries: [
          {
            id: "r1",
            lead: "Santé",
            text: "un texte aurait été paraphé",
            source: source(8, "Santé : un accord a été signé."),
            status: "signed",
            date: "2025-01",
          },
        ],
      },
      context: { shape: "text", entries: [] },
      figures: {
        shape: "figures",
        entries: [
          {
            id: "f1",
            value: 50000,
            unit: "livres",
            of: "livrés",
            asOf: "",
            source: source(7, "Éducation : 50 000 livres ont été livrés ;", "50000 livres"),
          },
        ],
      },
      chronology: {
        shape: "chronology",
        entries: [
          {
            id: "c1",
            date: "2025-06-21",
            end: "2025-06-26",
            event: "visite",
            source: source(4, "La visite", "2025-06-21/2025-06-26"),
          },
          { id: "c2", date: null, end: null, event: "sans jour connu", source: null },
        ],
      },
    },
    vouched: [],
    choices: [],
    dismissed: [],
    created: "2026-11-23T09:00:00Z",
    modified: "2026-11-23T09:00:00Z",
  };
}
