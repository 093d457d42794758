import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Block, Inline } from "../core/blocks.ts";
import { styleSchema } from "../core/style.ts";
import { documentTreeSchema, type DocumentTree } from "../core/tree.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const note = (id: string): Inline => ({ kind: "note", note: id });
const body = (label: string, ...children: Inline[]): Block => ({ kind: "paragraph", style: "body", label, children });
const filler =
  "Ce paragraphe d’essai n’a d’autre objet que de remplir la page, afin que les coupes, les notes et les tableaux aient où tomber";

/** A finished document that holds every kind of block and inline, every paragraph style and notes on several pages. All its words are test words. */
export function samplerTree(): DocumentTree {
  const style = styleSchema.parse(parse(readFileSync(new URL("../templates/style.yaml", import.meta.url), "utf8")));
  const cells = (...words: string[]) => words.map((word) => ({ children: [text(word)] }));
  return documentTreeSchema.parse({
    language: "fr",
    title: "Document d’essai",
    subject: "Dossier d’essai",
    created: "2026-11-23T12:00:00Z",
    marking: "Diffusion restreinte",
    ...style,
    cover: {
      kind: "Dossier d’essai",
      title: "Document d’essai de tous les blocs",
      subtitle: ["Personne d’exemple", "Du 21 au 26 juin 2025"],
      facts: [
        { label: "Lieu", value: [text("Ville d’exemple")] },
        { label: "Destinataire", value: [{ kind: "placeholder", text: "[à compléter : nom et fonction]" }] },
      ],
    },
    contents: {
      title: "Sommaire",
      annexes: "Annexes",
      remarks: [[{ kind: "placeholder", text: "[à compléter : …]" }, text(" signale ce qui manque.")]],
    },
    header: "Dossier d’essai · 21–26 juin 2025",
    footer: { left: "Version 1 du 23 novembre 2026", page: "Page {page} / {pages}" },
    continued: "(suite)",
    noteJoin: "\u202f",
    sections: [
      {
        id: "points",
        number: "1",
        part: "body",
        title: "Points",
        running: "1 · Points",
        newPage: false,
        blocks: [
          { kind: "paragraph", style: "lead", children: [text("La phrase d’ouverture dit l’essentiel en une ligne.")] },
          { kind: "paragraph", style: "remark", children: [text("Remarque d’essai sous l’ouverture.")] },
          {
            kind: "paragraph",
            style: "point",
            label: "1",
            children: [
              { kind: "strong", children: [text("Premier point.")] },
              text(" Livrer 50\u202f000 tonnes d’exemple"),
              note("n1"),
              text("."),
            ],
          },
          {
            kind: "paragraph",
            style: "point",
            label: "2",
            children: [text("Deuxième point, sans tête en gras"), note("n2"), text(".")],
          },
          { kind: "heading", level: 2, children: [text("Intertitre de deuxième rang")] },
          body(
            "1",
            { kind: "flag", text: "INTERNE" },
            text(" Texte avec "),
            { kind: "emphasis", children: [text("des italiques")] },
            text(", un "),
            { kind: "link", href: "https://exemple.invalid/page", children: [text("lien vers une page")] },
            text(", le 2"),
            { kind: "superscript", text: "e" },
            text(" sommet, Орёл et Αθήνα"),
            note("n3"),
            text("."),
          ),
          { kind: "heading", level: 3, children: [text("Intertitre de troisième rang")] },
          {
            kind: "list",
            ordered: false,
            items: [
              [{ kind: "paragraph", style: "body", children: [text("Premier élément ;")] }],
              [
                { kind: "paragraph", style: "body", children: [text("Deuxième élément :")] },
                {
                  kind: "list",
                  ordered: false,
                  items: [[{ kind: "paragraph", style: "body", children: [text("Élément du second rang.")] }]],
                },
              ],
            ],
          },
          {
            kind: "list",
            ordered: true,
            items: [[{ kind: "paragraph", style: "body", children: [text("Élément numéroté.")] }]],
          },
          {
            kind: "quote",
            blocks: [{ kind: "paragraph", style: "body", children: [text("Citation d’essai en retrait.")] }],
          },
          body("2", { kind: "placeholder", text: "[à compléter : ce que seul le rédacteur sait]" }),
        ],
      },
      {
        id: "long",
        number: "2",
        part: "body",
        title: "Texte long, qui passe d’une page à l’autre",
        running: "2 · Texte long",
        newPage: false,
        blocks: Array.from({ length: 30 }, (_, index) =>
          body(String(index + 3), text(`Alinéa ${index + 1}. ${filler}`), note(`n${index + 4}`), text(".")),
        ),
      },
      {
        id: "figures",
        number: "I",
        part: "annex",
        title: "Chiffres",
        running: "Annexe I · Chiffres",
        newPage: true,
        blocks: [
          { kind: "paragraph", style: "caption", children: [text("Tableau 1. Chiffres d’essai")] },
          {
            kind: "table",
            look: "data",
            columns: [
              { width: 80, align: "end" },
              { width: 80, align: "start" },
              { width: { share: 1 }, align: "start" },
              { width: 60, align: "start" },
            ],
            head: cells("Valeur", "Unité", "Objet", "Source").map((cell) => ({ ...cell, head: true })),
            rows: Array.from({ length: 60 }, (_, index) => [
              ...cells(`${index + 1}\u202f000`, "unités", `Objet d’essai numéro ${index + 1}`),
              { children: [{ kind: "faint", children: [text(`§\u00a0${index + 1}`)] }] },
            ]),
          },
          { kind: "paragraph", style: "table-note", children: [text("Source : doc. 1, aux alinéas indiqués.")] },
          {
            kind: "table",
            look: "text",
            columns: [
              { width: 24, align: "start" },
              { width: { share: 1 }, align: "start" },
              { width: { share: 1 }, align: "start" },
            ],
            head: cells("Nᵒ", "Objectif", "Résultat").map((cell) => ({ ...cell, head: true })),
            rows: [cells("1", "Objectif d’essai", "Résultat d’essai")],
          },
        ],
      },
      {
        id: "sources",
        number: "II",
        part: "annex",
        title: "Sources",
        running: "Annexe II · Sources",
        newPage: true,
        blocks: [
          {
            kind: "paragraph",
            style: "bibliography",
            label: "Doc. 1",
            children: [
              text("Jean Exemple, «\u00a0Titre d’essai\u00a0», "),
              { kind: "emphasis", children: [text("Journal d’exemple")] },
              text(", s. d."),
            ],
          },
          {
            kind: "table",
            look: "record",
            head: null,
            rows: [
              [{ children: [text("Langue")], head: true }, { children: [text("français")] }],
              [{ children: [text("Étendue")], head: true }, { children: [text("3 alinéas")] }],
            ],
          },
        ],
      },
      {
        id: "articles",
        number: "III",
        part: "annex",
        title: "Article reproduit",
        running: "Annexe III · Article reproduit",
        newPage: true,
        blocks: [
          { kind: "heading", level: 2, children: [text("Titre d’essai")] },
          { kind: "paragraph", style: "byline", children: [text("Jean Exemple, Journal d’exemple")] },
          { kind: "paragraph", style: "annex", label: "§\u00a01", children: [text("Premier alinéa de l’article.")] },
          { kind: "heading", level: 3, annex: true, children: [text("Intertitre de l’article")] },
          {
            kind: "list",
            ordered: false,
            items: [
              [
                {
                  kind: "paragraph",
                  style: "annex",
                  label: "§\u00a02",
                  children: [text("Élément de liste de l’article.")],
                },
              ],
            ],
          },
          { kind: "heading", level: 2, newPage: true, children: [text("Second titre d’essai")] },
          { kind: "paragraph", style: "annex", label: "§\u00a01", children: [text("Alinéa au-dessus d’un tableau.")] },
          {
            kind: "table",
            look: "data",
            head: cells("Exportations", "Part", "Remarque").map((cell) => ({ ...cell, head: true })),
            rows: [
              cells("céréales d’essai", "12", "en baisse depuis trois ans, selon un rapport d’essai que nul ne lira"),
              cells("engrais", "7,5", "stable"),
            ],
          },
        ],
      },
    ],
    notes: Array.from({ length: 33 }, (_, index) => ({
      id: `n${index + 1}`,
      mark: String(index + 1),
      children: [
        text(
          index === 0
            ? "Jean Exemple, «\u00a0Titre d’essai\u00a0», Journal d’exemple, s.\u00a0d., doc.\u00a01, §\u00a01."
            : `Doc.\u00a01, §\u00a0${index + 1}.`,
        ),
      ],
    })),
  });
}
