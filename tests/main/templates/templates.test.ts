import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { locatePaths, type Paths } from "../../../main/paths.ts";
import { createTemplates, idOfTemplateFile, type Templates } from "../../../main/templates/templates.ts";
import { makeFolder } from "../example.ts";

let paths: Paths;
let templates: Templates;

beforeEach(() => {
  paths = locatePaths(makeFolder());
  templates = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates });
});

/** The program's own templates, in the order in which they are offered. */
const genres = [
  "official-visit",
  "briefing-memo",
  "meeting-brief",
  "talking-points",
  "country-fact-sheet",
  "readout",
  "synthesis-note",
  "press-review",
];

const sound = `# A note of one page.
id: note
kind: kind.official-visit
cover: false
contents: false
pages: [1, 2]
sections:
  - { id: objectives, label: section.objectives, part: body, shape: points, draw: objectives, missing: missing.objectives }
  - { id: sources, label: section.sources, part: annex, shape: sources }
markings: []
`;

function putOwn(path: string, text: string): string {
  const file = join(paths.ownTemplates, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test("the program's own templates and languages fit each other, with nothing to complain of", async () => {
  const { templates: found, languages, problems } = await templates.list();
  expect(problems).toEqual([]);
  expect(languages.map(({ tag }) => tag).sort()).toEqual(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"]);
  expect(found.map(({ template }) => template.id)).toEqual(genres);
  for (const { template } of found) {
    for (const { tag } of languages) {
      const pair = await templates.find(template.id, tag);
      expect(pair.template).toEqual(template);
      expect(pair.language.tag).toBe(tag);
    }
  }
  expect((await templates.style()).page.width).toBeGreaterThan(0);
});

test("a person's own template is listed, and goes before the program's of the same name", async () => {
  putOwn("note/template.yaml", sound);
  putOwn("official-visit/template.yaml", sound.replace("id: note", "id: official-visit"));
  const { templates: found, problems } = await templates.list();
  expect(problems).toEqual([]);
  // Whoever made a template of their own works with that: it stands before the program's.
  expect(found.map(({ template }) => template.id)).toEqual([
    "note",
    "official-visit",
    ...genres.filter((id) => id !== "official-visit"),
  ]);
  const own = found.filter(({ template }) => template.sections.length === 2);
  expect(own.map(({ template }) => template.id)).toEqual(["note", "official-visit"]);
});

describe("a mistake is told with file, line and what was expected", () => {
  const mistakes: [string, string, number, RegExp, RegExp][] = [
    [
      "a word that is not known",
      sound.replace("part: annex", "part: appendix"),
      9,
      /sections\[1\]\.part: .*"body"\|"annex"/,
      /^sections\[1\]\.part\u00a0: Option invalide\u00a0: une valeur parmi "body"\|"annex" attendue$/,
    ],
    [
      "a shape that is not known",
      sound.replace("shape: sources", "shape: maps"),
      9,
      /sections\[1\]\.shape: one of "text"\|.*"articles" is expected$/,
      /^sections\[1\]\.shape\u00a0: une valeur parmi "text"\|.*"articles" est attendue$/,
    ],
    [
      "a missing line",
      sound.replace("cover: false\n", ""),
      2,
      /cover: .*boolean/,
      /^cover\u00a0: Entrée invalide\u00a0: booléen attendu/,
    ],
    [
      "a line too many",
      sound.replace("contents:", "colour: red\ncontents:"),
      5,
      /colour/,
      /^le fichier\u00a0: Clé non reconnue\u00a0: "colour"$/,
    ],
    [
      "a wrong kind of value",
      sound.replace("[1, 2]", "[one, 2]"),
      6,
      /pages\[0\]: .*number/,
      /^pages\[0\]\u00a0: .*nombre attendu/,
    ],
    [
      "an id with a capital",
      sound.replace("id: sources", "id: Sources"),
      9,
      /id is lower-case/,
      /un id s’écrit en minuscules/,
    ],
    [
      "two sections of one name",
      sound.replace("id: sources", "id: objectives"),
      9,
      /two sections are called "objectives"/,
      /deux parties s’appellent «\u00a0objectives\u00a0»\u00a0; donnez/,
    ],
    [
      "broken YAML",
      sound.replace("cover: false", "cover: [false"),
      5,
      /^Flow sequence/,
      /^le retrait .* un crochet n’est pas fermé/,
    ],
    [
      "a tab",
      sound.replace("cover: false", "\tcover: false"),
      4,
      /^Tabs are not/,
      /^le retrait se fait avec des espaces/,
    ],
    [
      "a key twice",
      sound.replace("cover: false", "cover: false\ncover: true"),
      5,
      /unique/i,
      /^cette clé est écrite deux fois$/,
    ],
    [
      "a label that no language has",
      sound.replace("section.sources", "section.map"),
      9,
      /has no label "section\.map"/,
      /n’a pas l’intitulé «\u00a0section\.map\u00a0»/,
    ],
    [
      "another name than its folder's",
      sound.replace("id: note", "id: letter"),
      2,
      /"note" is expected/,
      /^id\u00a0: «\u00a0note\u00a0» est attendu/,
    ],
  ];
  test.each(mistakes)("%s", async (_name, text, line, en, fr) => {
    const file = putOwn("note/template.yaml", text);
    const { templates: found, problems } = await templates.list();
    expect(found.map(({ template }) => template.id)).toEqual(genres);
    const [reason] = problems.map((problem) => problem.reason);
    expect(problems).toEqual([{ file, line, reason }]);
    expect(reason?.en).toMatch(en);
    expect(reason?.fr).toMatch(fr);
    await expect(templates.find("note", "en")).rejects.toMatchObject({
      code: "template-invalid",
      details: { file, line, reasonEn: reason?.en, reasonFr: reason?.fr },
      message: `${file}, line ${line}: ${reason?.en}; correct it and try again.`,
    });
  });

  test("an empty file", async () => {
    const file = putOwn("note/template.yaml", "");
    expect((await templates.list()).problems).toMatchObject([{ file }]);
  });

  test.each([
    ["Note d’essai/template.yaml", /folder is its id/, /^le dossier d’un modèle porte l’id/],
    ["languages/French.yaml", /file is its tag/, /^le fichier d’une langue porte le nom/],
  ])("a name under which no one can ask for it: %s", async (path, en, fr) => {
    const file = putOwn(path, sound);
    const { problems } = await templates.list();
    const reason = { en: expect.stringMatching(en) as string, fr: expect.stringMatching(fr) as string };
    expect(problems).toEqual([{ file, line: null, reason }]);
  });

  test("a language", async () => {
    const french = readFileSync(join(paths.templates, "languages", "fr.yaml"), "utf8");
    const file = putOwn("languages/fr.yaml", french.replace("noteMark: before", "noteMark: beside"));
    const line = french.split("\n").findIndex((entry) => entry.includes("noteMark")) + 1;
    expect((await templates.list()).problems).toMatchObject([{ file, line }]);
    await expect(templates.find("official-visit", "fr")).rejects.toMatchObject({ code: "template-invalid" });
    expect((await templates.find("official-visit", "en")).language.tag).toBe("en");
  });
});

describe("a language that lacks a label", () => {
  test("is left out with file, line and what is missing, and the rest goes on", async () => {
    const french = readFileSync(join(paths.templates, "languages", "fr.yaml"), "utf8");
    const german = french
      .replace("tag: fr", "tag: nl")
      .replace(/^ {2}(section\.objectives|cover\.place|doc|articles\.one):.*\n/gm, "");
    const file = putOwn("languages/nl.yaml", german);
    const { templates: found, languages, problems } = await templates.list();
    expect(found.map(({ template }) => template.id)).toEqual(genres);
    expect(languages.map(({ tag }) => tag).sort()).toEqual(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"]);
    expect(found.map(({ template }) => template.id)).toEqual(genres);
    const line = german.split("\n").indexOf("labels:") + 1;
    const reason =
      /^labels: "section\.objectives", "cover\.place", "doc" and 1 more missing; add them as in .*fr\.yaml$/;
    const inFrench =
      /^labels\u00a0: il manque "section\.objectives", "cover\.place", "doc" et 1 de plus\u00a0; ajoutez-les/;
    expect(problems).toEqual([
      {
        file,
        line,
        reason: { en: expect.stringMatching(reason) as string, fr: expect.stringMatching(inFrench) as string },
      },
    ]);
    await expect(templates.find("official-visit", "nl")).rejects.toMatchObject({
      code: "template-invalid",
      details: { file, line },
    });
  });

  test("that languages were not asked for at first has the program's own, or the English one", async () => {
    const later = /^ {2}(check\.verdict\.elsewhere|sources\.reservation\.open):.*\n/gm;
    const shipped = (tag: string) => readFileSync(join(paths.templates, "languages", `${tag}.yaml`), "utf8");
    expect(shipped("de").match(later)).toHaveLength(2);
    putOwn("languages/nl.yaml", shipped("fr").replace("tag: fr", "tag: nl").replace(later, ""));
    putOwn("languages/de.yaml", shipped("de").replace(later, ""));
    const { languages, problems } = await templates.list();
    expect(problems).toEqual([]);
    const labelOf = (tag: string) =>
      languages.find((language) => language.tag === tag)?.labels["check.verdict.elsewhere"];
    expect(labelOf("nl")).toBe("Found in another article than the one cited.");
    expect(labelOf("de")).toBe("In einem anderen Artikel als dem zitierten gefunden.");
    const { language } = await templates.find("official-visit", "nl");
    expect(language.labels["sources.reservation.open"]).toMatch(/^Points of the check open at export/);
    // What the file has itself stays.
    expect(language.labels["check.cover"]).toBe("Page de garde");
  });

  test("and one that has them all is used", async () => {
    const french = readFileSync(join(paths.templates, "languages", "fr.yaml"), "utf8");
    putOwn("languages/nl.yaml", french.replace("tag: fr", "tag: nl"));
    const { languages, problems } = await templates.list();
    expect(problems).toEqual([]);
    expect(languages.map(({ tag }) => tag).sort()).toEqual([
      "ar",
      "de",
      "en",
      "es",
      "fr",
      "it",
      "nl",
      "pt",
      "ru",
      "zh",
    ]);
  });
});

test.each(["none", "../official-visit", "", "Official-Visit"])("there is no template %j", async (id) => {
  await expect(templates.find(id, "fr")).rejects.toMatchObject({ code: "template-missing" });
});

test.each(["nl", "../fr", ""])("there is no language %j", async (tag) => {
  await expect(templates.find("official-visit", tag)).rejects.toMatchObject({ code: "language-missing" });
});

test("a template can be named by its file", async () => {
  const file = join(makeFolder(), "mine.yaml");
  writeFileSync(file, sound);
  expect(await idOfTemplateFile(file)).toBe("note");
  const withFile = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates, file });
  expect((await withFile.find("note", "en")).template.sections).toHaveLength(2);
  writeFileSync(file, sound.replace("cover: false", "cover: maybe"));
  await expect(idOfTemplateFile(file)).rejects.toMatchObject({ code: "template-invalid", details: { file, line: 4 } });
  await expect(idOfTemplateFile(`${file}.gone`)).rejects.toMatchObject({
    code: "template-invalid",
    details: expect.not.objectContaining({ line: expect.anything() as unknown }) as unknown,
  });
});

test("what comes with a pack is kept whole, can be dropped again, and a language without all labels is refused", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const french = readFileSync(join(paths.templates, "languages", "fr.yaml"), "utf8");
  const kept = [
    { path: "note/template.yaml", bytes: bytes(sound) },
    { path: "languages/nl.yaml", bytes: bytes(french.replace("tag: fr", "tag: nl")) },
  ];
  const drop = await templates.keep(kept);
  expect((await templates.find("note", "nl")).template.id).toBe("note");
  await drop();
  await expect(templates.find("note", "fr")).rejects.toMatchObject({ code: "template-missing" });
  const partial = french.replace("tag: fr", "tag: nl").replace(/^ {2}section\.objectives:.*\n/m, "");
  expect(partial.length).toBeLessThan(french.length);
  await expect(templates.keep([{ path: "languages/nl.yaml", bytes: bytes(partial) }])).rejects.toMatchObject({
    code: "template-invalid",
  });
  expect((await templates.list()).languages.map(({ tag }) => tag)).not.toContain("nl");
});
