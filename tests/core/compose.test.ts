import { describe, expect, test } from "vitest";
import { plain, textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import { compose, markingOf } from "../../core/compose.ts";
import type { Pack } from "../../core/pack.ts";
import { sourceList } from "../../core/source-list.ts";
import { areNotesAtEnd, endnotesChosen } from "../../core/template.ts";
import { documentTreeSchema, type DocumentTree } from "../../core/tree.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit, templateOf } from "../examples.ts";
import { samplerDocument } from "../sampler-pack.ts";

const shown = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");
const composed = (change: Partial<ReturnType<typeof examplePack>> = {}, tag = "fr"): DocumentTree =>
  compose({
    pack: { ...examplePack(), language: tag, ...change },
    articles: [exampleArticle()],
    template: officialVisit(),
    language: languageOf(tag),
    style: houseStyle(),
    date: "2026-11-23",
  });
const section = (tree: DocumentTree, id: string): string =>
  shown(textOfBlocks(tree.sections.find((entry) => entry.id === id)?.blocks ?? []));

describe("what is open in the check", () => {
  const open = [
    {
      ...{
        section: "objectives",
        entry: "o1",
        field: "text" as const,
        offset: 0,
        reason: null,
        sentence: "Un.",
        note: null,
      },
      ...{ span: [0, 2] as [number, number], kind: "figure" as const, verdict: "not-found" as const },
      ...{ sources: [], independent: 0 },
    },
  ];
  const tree = (tag: string, hasSources: boolean, reader?: "press"): DocumentTree => {
    const template = officialVisit();
    const sections = template.sections.filter(({ shape }) => hasSources || shape !== "sources");
    const given = { language: languageOf(tag), style: houseStyle(), date: "2026-11-23", open, reader };
    const pack = { ...examplePack(), language: tag };
    return compose({ pack, articles: [exampleArticle()], template: { ...template, sections }, ...given });
  };
  const textOf = ({ sections }: DocumentTree): string => textOfBlocks(sections.flatMap(({ blocks }) => blocks));

  test.each(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"])("is said in words of the language: %s", (tag) => {
    const { labels } = languageOf(tag);
    const [words = ""] = (labels["sources.reservation.open"] ?? "").split("{count}");
    expect(words).not.toBe("");
    expect(textOf(tree(tag, true))).toContain(`${words}1`);
  });

  test("is said at the end of a briefing without a list of sources, and to no reader outside", () => {
    const { sections } = tree("fr", false);
    const last = sections.findLast(({ part }) => part === "body");
    expect(shown(textOfBlocks(last?.blocks ?? []))).toMatch(
      /Points de contrôle ouverts à l’export_: 1 \(Objectifs\)\.$/,
    );
    // The annexes, of which the last is an article in full, do not say it as if it were theirs.
    expect(sections.at(-1)?.part).toBe("annex");
    expect(textOfBlocks(sections.at(-1)?.blocks ?? [])).not.toContain("Points de contrôle");
    expect(textOf(tree("fr", true, "press"))).not.toContain("Points de contrôle");
  });
});

describe("the French briefing", () => {
  const tree = composed();

  test("is a valid tree, and the same again from the same pack", () => {
    expect(documentTreeSchema.parse(tree)).toEqual(tree);
    expect(composed()).toEqual(tree);
  });

  test("numbers its parts", () => {
    expect(tree.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Objectifs",
      "2 Résultats",
      "3 Contexte et occasion",
      "I Chiffres clés",
      "II Chronologie",
      "III Sources",
      "IV Article reproduit",
    ]);
    expect(tree.sections.at(-1)?.running).toBe("Annexe IV · Article reproduit");
  });

  test("says title, dates, place and marking on the cover, and what is still to say", () => {
    expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))).toEqual([
      "Personne d’exemple",
      "Du 21 au 26_juin_2025",
    ]);
    expect(tree.cover?.facts.map(({ label, value }) => `${label}: ${shown(textOfInlines(value))}`)).toEqual([
      "Lieu: Ville d’exemple",
      "Destinataire: [à compléter]",
      "Service émetteur: [à compléter]",
      "Version: 2, établie le 23_novembre_2026 à partir d’un article",
      "Marquage: Mention portée par le rédacteur~; elle ne chiffre ni ne protège ce fichier.",
    ]);
    expect(tree.marking).toBe("Diffusion restreinte");
    expect(shown(tree.header)).toBe("Dossier d’exemple_: une visite, 21–26_juin_2025");
  });

  test("gives each sourced sentence one note before its stop, and the writer's own words none", () => {
    expect(tree.notes.map(({ mark, children }) => `${mark} ${shown(textOfInlines(children))}`)).toEqual([
      "1 Jean Exemple, «_Visite d’exemple_: un titre_», Journal d’exemple, s._d., doc._1,_§_1.",
      "2 D’après_: Journal d’exemple, doc._1,_§_1.",
      "3 D’après_: Journal d’exemple, doc._1,_§_4.",
    ]);
    const objectives = tree.sections[0]?.blocks.map((block) => (block.kind === "paragraph" ? block.children : []));
    expect(objectives?.[0]?.map((inline) => inline.kind)).toEqual(["text", "note", "text"]);
    expect(objectives?.[2]?.map((inline) => inline.kind)).toEqual(["text", "text"]);
  });

  test.each(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"])(
    "says of what is translated that it is, not that it is reworded: %s",
    (tag) => {
      const pack = examplePack();
      const source = {
        article: "a1",
        line: 4,
        words: "Nous avons ouvert un lycée avec eux, et cette école est aussi pour leurs enfants, qui sont chez nous.",
        drawn: "",
      };
      const text = "We have opened a school with them, and this school is also for their children, who are with us.";
      const entries = [{ id: "t1", lead: "", text, source }];
      const tree = composed({ sections: { ...pack.sections, objectives: { shape: "points", entries } } }, tag);
      const { labels } = languageOf(tag);
      const note = textOfInlines(tree.notes[0]?.children ?? []);
      expect(note.slice(0, labels["cite.translated"]?.length)).toBe(labels["cite.translated"]);
      expect(labels["cite.translated"]).not.toBe(labels["cite.reworded"]);
    },
  );

  test("words sentences, statuses, figures and dates", () => {
    expect(section(tree, "objectives")).toBe(
      "La visite vise à ouvrir un lycée d’exemple.\nCulture_: ouvrir un lycée.\nMes propres mots.",
    );
    expect(section(tree, "outcomes")).toBe("Santé_: un texte aurait été paraphé. État_:_signé, janvier_2025.");
    expect(section(tree, "figures")).toContain("50~000\tlivres\tLivrés\tnon indiqué\tDoc._1, §_3");
    expect(section(tree, "chronology")).toContain("21–26_juin_2025\tVisite\tDoc._1, §_1");
    expect(section(tree, "chronology")).toContain("sans date\tSans jour connu\trédacteur");
    expect(section(tree, "context")).toBe("[à compléter_: occasion de la visite, invitation, derniers contacts]");
  });

  test("reproduces the article with its paragraph numbers and says what was cut", () => {
    expect(section(tree, "articles")).toContain("Éducation_: 50~000_livres ont été livrés~;");
    expect(JSON.stringify(tree.sections.at(-1)?.blocks).match(/"label":"§\u00a0\d"/g)).toHaveLength(4);
    expect(section(tree, "sources")).toContain("«_top of page_», «_Commentaires_»");
    expect(section(tree, "sources")).toContain("Du rédacteur, sans article source_: Objectifs 3.");
    expect(section(tree, "sources")).toContain("Source unique");
    expect(section(tree, "sources")).toContain("Journal d’exemple, s._d.\n");
  });
});

test("the English briefing sets the note mark after the stop and leaves the article's own spaces, but for those that no line parts", () => {
  const tree = composed({}, "en");
  const first = tree.sections[0]?.blocks[0];
  expect(first?.kind === "paragraph" ? first.children.map((inline) => inline.kind) : []).toEqual(["text", "note"]);
  expect(section(tree, "articles")).toContain("Éducation : 50_000_livres");
  expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))[1]).toBe("21–26_June_2025");
});

test("an empty pack composes, with a placeholder for each thing to say and no note", () => {
  const tree = composed({ sections: {}, articles: [], marking: null, cover: { ...examplePack().cover, start: null } });
  expect(documentTreeSchema.parse(tree).notes).toEqual([]);
  expect(JSON.stringify(tree).match(/"kind":"placeholder"/g)?.length).toBeGreaterThan(8);
  expect(tree.marking).toBeNull();
  // A number is for what can be cited.
  expect(JSON.stringify(tree.sections)).not.toContain('"label"');
});

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
  const blocks = sourceList({ articles: [exampleArticle()], language: languageOf("fr"), places: [], caveats: [open] });
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
  const blocks = sourceList({ articles, language: languageOf("fr"), places: [], caveats: [] });
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

test("an article without outlet is named once in full, then by its number; one without title is not quoted", () => {
  const stated = { value: null, line: null, by: "source" as const };
  const article = { ...exampleArticle(), outlet: stated, title: stated, byline: stated };
  const { notes } = compose({
    pack: examplePack(),
    articles: [article],
    template: officialVisit(),
    language: languageOf("fr"),
    style: houseStyle(),
    date: "2026-11-23",
  });
  expect(notes.map(({ children }) => shown(textOfInlines(children)))).toEqual([
    "Sans titre, média non indiqué, s._d., doc._1,_§_1.",
    "D’après_: doc._1,_§_1.",
    "D’après_: doc._1,_§_4.",
  ]);
});

test("Chinese sentences end on their own full stop, and no blank parts them", () => {
  const own = (id: string, text: string, runsOn?: true) => ({
    id,
    lead: "",
    text,
    source: null,
    ...(runsOn && { runsOn }),
  });
  const entries = [own("a", "第一句话"), own("b", "第二句话。", true), own("c", "真的吗？", true)];
  const tree = composed({ title: "访问", sections: { context: { shape: "text", entries } } }, "zh");
  expect(section(tree, "context")).toBe("第一句话。第二句话。真的吗？");
  expect(tree.header).toBe("访问，2025年6月21日至26日");
});

test("Arabic sentences end on the sign they have, and on a full stop in place of a comma", () => {
  const own = (id: string, text: string) => ({
    id,
    lead: "",
    text,
    source: null,
    ...(id !== "a" && { runsOn: true as const }),
  });
  const entries = [own("a", "هل تم التوقيع؟"), own("b", "نعم؛"), own("c", "وقع الجانبان،")];
  const tree = composed({ sections: { context: { shape: "text", entries } } }, "ar");
  expect(section(tree, "context")).toBe("هل تم التوقيع؟ نعم. وقع الجانبان.");
});

test("for whom a sentence is meant stands before it as a flag, and a line may end behind it", () => {
  const entries = [{ id: "a", lead: "", text: "Un mot", source: null, audience: "press" as const }];
  const tree = composed({ sections: { objectives: { shape: "points", entries } } });
  const [block] = tree.sections[0]?.blocks ?? [];
  expect(block?.kind === "paragraph" ? block.children.slice(0, 2) : []).toEqual([
    { kind: "flag", text: "PRESSE" },
    { kind: "text", text: "\u2009 " },
  ]);
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

test("a table says where a row no longer says what its source says", () => {
  const { figures, chronology } = examplePack().sections;
  if (figures?.shape !== "figures" || chronology?.shape !== "chronology")
    throw new Error("the example has both tables");
  const tree = composed({
    sections: {
      figures: { ...figures, entries: figures.entries.map((entry) => ({ ...entry, value: 500000 })) },
      chronology: { ...chronology, entries: chronology.entries.map((entry) => ({ ...entry, end: "2025-06-30" })) },
    },
  });
  expect(section(tree, "figures")).toContain("500~000\tlivres\tLivrés\tnon indiqué\tD’après_: doc._1, §_3");
  expect(section(tree, "chronology")).toContain("D’après_: doc._1, §_1");
});

test.each([
  ["Un texte.", "Un texte", "."],
  ["Un texte ;", "Un texte", "."],
  ["Un texte...", "Un texte...", ""],
  ["Vraiment ?", "Vraiment~?", ""],
  ["Il a dit : « Venez. »", "Il a dit_: «_Venez._»", ""],
  ["« Venez », a-t-il dit", "«_Venez_», a-t-il dit", "."],
])("the stop after the note of %s", (text, before, after) => {
  const entry = { id: "o", lead: "", text, source: { article: "a1", line: 4, words: text, drawn: "" } };
  const [block] =
    composed({ sections: { objectives: { shape: "points", entries: [entry] } } }).sections[0]?.blocks ?? [];
  const words = (block?.kind === "paragraph" ? block.children : []).map((inline) =>
    inline.kind === "note" ? "*" : shown(textOfInlines([inline])),
  );
  expect(words.join("")).toBe(`${before}*${after}`);
});

test("an entry with a lead and nothing else is printed", () => {
  const tree = composed({
    sections: { objectives: { shape: "points", entries: [{ id: "o", lead: "Culture", text: "", source: null }] } },
  });
  expect(section(tree, "objectives")).toBe("Culture");
});

test("a sentence whose article is gone bears no note, and the reservations say so", () => {
  const gone = { article: "gone", line: 4, words: "Mots", drawn: "" };
  const entries = [{ id: "o", lead: "", text: "Mots", source: gone }];
  const tree = composed({ sections: { objectives: { shape: "points", entries } } });
  expect(tree.notes).toEqual([]);
  expect(section(tree, "sources")).toContain("sans article source_: Objectifs 1.");
});

test("a long title is cut at a word in the header, its dates kept", () => {
  const tree = composed({
    title: "Une visite dont le titre est si long qu’il ne tiendrait jamais sur la moitié d’une ligne",
  });
  const longest = Math.max(...tree.sections.map(({ running }) => running.length));
  expect(tree.header.length + longest).toBeLessThanOrEqual(112);
  expect(shown(tree.header)).toMatch(/\p{L}…, 21–26_juin_2025$/u);
});

test.each([
  ["Second official visit to Port-Clair by the Minister of Foreign Affairs of Alvania", "Minister…"],
  ["Visite officielle à Port-Clair et rencontre du ministre des Affaires étrangères", "ministre des Affaires…"],
  // Where all words have capitals, they tell no name.
  ["The Second Long Visit To Port Clair By The Minister Of Foreign Affairs Of The Republic", "Of Foreign…"],
])("a title is cut before a name, not within it: %s", (title, end) => {
  const given = { template: officialVisit(), language: languageOf("en"), style: houseStyle(), date: "2026-11-23" };
  const { header } = compose({ ...given, pack: { ...examplePack(), title }, articles: [exampleArticle()] });
  expect(header.slice(0, header.indexOf("…") + 1)).toMatch(new RegExp(`${end}$`));
});

test("the header is shorter where the font of an office may be wider", () => {
  const title = "Une visite dont le titre est si long qu’il ne tiendrait jamais sur la moitié d’une ligne";
  const given = { template: officialVisit(), language: languageOf("fr"), style: houseStyle(), date: "2026-11-23" };
  const tree = compose({ ...given, pack: { ...examplePack(), title }, articles: [exampleArticle()], widest: 1.3 });
  const longest = Math.max(...tree.sections.map(({ running }) => running.length));
  expect(tree.header.length + longest).toBeLessThanOrEqual(86);
  expect(tree.header).toMatch(/…, 21–26/u);
});

test.each([
  ["2026-05-29", "2026-06-02", "Du 29_mai au 2_juin_2026"],
  ["2025-12-30", "2026-01-02", "Du 30_décembre_2025 au 2_janvier_2026"],
  ["2026-05", "2026-06", "mai_2026 – juin_2026"],
  ["2026-05-29", null, "Le 29_mai_2026"],
])("the cover's dates from %s to %s", (start, end, words) => {
  const tree = composed({ cover: { ...examplePack().cover, start, end } });
  expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))[1]).toBe(words);
});

test("the ordinal in the cover's dates is raised", () => {
  const tree = composed({ cover: { ...examplePack().cover, start: "2026-06-01", end: "2026-06-03" } });
  expect(tree.cover?.subtitle[1]).toEqual([
    { kind: "text", text: "Du 1" },
    { kind: "superscript", text: "er" },
    { kind: "text", text: " au 3\u00a0juin\u00a02026" },
  ]);
});

test("a marking is looked up in the template", () => {
  expect(markingOf(examplePack(), officialVisit())?.short).toBe("DR");
  expect(markingOf({ ...examplePack(), marking: "gone" }, officialVisit())).toBeNull();
});

describe("a paragraph as a person wrote it", () => {
  const source = { article: "a1", line: 4, words: "Une phrase de l’article", drawn: "" };
  const tree = composed({
    sections: {
      context: {
        shape: "text",
        entries: [
          {
            id: "a",
            source,
            lead: "",
            text: "Moscou a livré 50 000 tonnes de blé ; Bamako attend",
            emphasis: [
              { from: 15, to: 28, look: "strong" },
              { from: 38, to: 44, look: "emphasis" },
            ],
            notes: [{ at: 35, text: "Par la mer." }],
          },
          { id: "b", source: null, lead: "", text: "Le reste suit", runsOn: true },
          { id: "c", source: null, lead: "", text: "Un point", list: "bullets" },
          { id: "d", source: null, lead: "", text: "Un autre", list: "bullets" },
          { id: "e", source: null, lead: "", text: "Un premier", list: "numbers" },
        ],
      },
    },
  });
  const blocks = tree.sections.find(({ id }) => id === "context")?.blocks ?? [];

  test("keeps its sentences together, each with its own note, and what is set off in them as the house sets it", () => {
    const [first] = blocks;
    const children = first?.kind === "paragraph" ? first.children : [];
    expect(
      children.map((inline) =>
        inline.kind === "note" ? inline.note : `${inline.kind} ${shown(textOfInlines([inline]))}`,
      ),
    ).toEqual([
      "text Moscou a livré ",
      "strong 50~000_tonnes",
      "text  de blé",
      "note-1",
      "text ~; ",
      "emphasis Bamako",
      "text  attend",
      "note-2",
      "text .",
      "text  ",
      "text Le reste suit",
      "text .",
    ]);
    expect(tree.notes[0]?.children).toEqual(plain("Par la mer."));
    expect(documentTreeSchema.parse(tree)).toEqual(tree);
  });

  test("is an item of a list where it says so; items of one kind that follow each other are one list", () => {
    expect(
      blocks.slice(1).map((block) => (block.kind === "list" ? [block.ordered, textOfBlocks([block])] : block.kind)),
    ).toEqual([
      [false, "Un point.\nUn autre."],
      [true, "Un premier."],
    ]);
  });
});

test("a section in which nothing is written yet takes no page of its own behind another", () => {
  const pages = (id: string, change: Partial<Pack>) => {
    const { sections } = samplerDocument(templateOf(id), languageOf("fr"), change);
    const headings = sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "heading" && block.newPage === true),
    );
    return [sections.filter(({ newPage }) => newPage).map(({ number }) => number), headings.length];
  };
  // The first annex, the sources and the articles begin one all the same.
  expect(pages("official-visit", { sections: {} })).toEqual([["I", "V", "VI"], 0]);
  expect(pages("official-visit", {})[0]).toEqual(expect.arrayContaining(["I", "II", "III", "IV", "V", "VI"]));
  expect(pages("readout", { sections: {} })).toEqual([["I", "II"], 0]);
  expect(pages("readout", {})[1]).toBeGreaterThan(0);
});

test("the last section of a body, while nothing is written in it, takes along what stands before it", () => {
  const own = (id: string) => ({ id, lead: "", text: `Phrase ${id}`, source: null });
  const leading = (template: string, sections: Pack["sections"]) => {
    const tree = samplerDocument(templateOf(template), languageOf("fr"), { sections });
    const bodies = tree.sections.filter(({ part }) => part === "body");
    return bodies.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        (block.kind === "paragraph" || block.kind === "table") && block.leads
          ? [`${id}: ${textOfBlocks([block])}`]
          : [],
      ),
    );
  };
  const text = { shape: "text" as const, entries: [own("a"), own("b")] };
  expect(leading("official-visit", { "press-line": text })).toEqual(["press-line: Phrase b."]);
  // The last lines of a body do not stand alone either.
  expect(leading("official-visit", { "press-line": text, protocol: text })).toEqual(["protocol: Phrase a."]);
  expect(leading("readout", { comment: text })).toEqual(["body: Phrase a.", "body: Phrase b."]);
  const steps = {
    shape: "table" as const,
    entries: [{ id: "s", source: null, cells: { action: "Écrire la lettre" } }],
  };
  expect(leading("briefing-memo", { "next-steps": steps })).toEqual([
    expect.stringMatching(/^body: .*Écrire la lettre/s),
  ]);
});

test("what signs a briefing stands with what it signs, and a line under a heading with the next", () => {
  const own = (id: string, text: string) => ({ id, lead: "", text, source: null });
  const long = "Une phrase d’essai qui est assez longue pour remplir à elle seule une ligne et le début de la suivante";
  const leading = (sections: Pack["sections"]) =>
    samplerDocument(templateOf("synthesis-note"), languageOf("fr"), { sections })
      .sections.filter(({ part }) => part === "body")
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "paragraph" && block.leads ? [textOfBlocks([block])] : []));
  const signature = { shape: "record" as const, entries: [{ id: "s", source: null, cells: { name: "Jean Exemple" } }] };
  const text = (...entries: ReturnType<typeof own>[]) => ({ shape: "text" as const, entries });
  expect(leading({ conclusion: text(own("a", long), own("b", `${long} b`)), signature })).toEqual([`${long} b.`]);
  expect(leading({ introduction: text(own("a", "Court"), own("b", long)), signature })).toContain("Court.");
  expect(leading({ introduction: text(own("a", long), own("b", long)), signature })).not.toContain(`${long}.`);
});

test("marks of notes that stand side by side are parted", () => {
  const { sections } = samplerDocument(templateOf("readout"), languageOf("en"), {
    sections: {
      comment: {
        shape: "text",
        entries: [
          {
            ...{ id: "c", lead: "", text: "La visite vise à ouvrir un lycée d'exemple." },
            source: { article: "a1", line: 4, words: "La visite vise à ouvrir un lycée d'exemple.", drawn: "" },
            notes: [{ at: 43, text: "Une remarque." }],
          },
        ],
      },
    },
  });
  const [written] = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" && block.entries?.includes("c") ? [block.children] : [])),
  );
  expect(written?.map((child) => (child.kind === "superscript" ? child.text : child.kind))).toEqual([
    ...["text", "note", ",", "note"],
  ]);
});

test("an item of a press review keeps its lead, what is set off in it and its notes, and ends on a full stop", () => {
  const entry = {
    ...{ id: "d", lead: "Écoles", text: "un lycée ouvre", source: null, angle: "", quote: "" },
    ...{ emphasis: [{ from: 3, to: 8, look: "strong" as const }], notes: [{ at: 14, text: "Une remarque." }] },
  };
  const { sections, notes } = samplerDocument(templateOf("press-review"), languageOf("fr"), {
    sections: { items: { shape: "digest", entries: [entry] } },
  });
  const blocks = sections.find(({ id }) => id === "items")?.blocks ?? [];
  expect(shown(textOfBlocks(blocks))).toBe("Écoles_: un lycée ouvre.");
  expect(notes.map(({ children }) => textOfInlines(children))).toContain("Une remarque.");
});

test("the quotation of a press review stands with what is said of it", () => {
  const entry = { id: "d", lead: "", text: "Un lycée ouvre.", source: null, angle: "Favorable" };
  const led = (quote: string) =>
    samplerDocument(templateOf("press-review"), languageOf("fr"), {
      sections: { items: { shape: "digest", entries: [{ ...entry, quote }] } },
    })
      .sections.find(({ id }) => id === "items")
      ?.blocks.map((block) => `${block.kind}${block.kind === "paragraph" && block.leads ? "+" : ""}`);
  expect(led("« Enfin »")).toEqual(["paragraph", "paragraph+", "quote"]);
  expect(led("")).toEqual(["paragraph", "paragraph"]);
});

test("a place in an article stands on one line behind the words of a cell, where its column is wide", () => {
  const placesIn = (template: string, columns: number) => {
    const { sections } = samplerDocument(templateOf(template), languageOf("fr"));
    const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
    const last = tables.flatMap(({ columns: own, rows }) =>
      own?.length === columns ? rows.map((row) => textOfInlines(row.at(-1)?.children ?? [])) : [],
    );
    return last.flatMap((words) => /.doc\..*$/u.exec(words)?.[0] ?? []);
  };
  expect(placesIn("readout", 3)[0]).toBe("\u00a0doc.\u00a01,\u00a0§\u00a01");
  expect(placesIn("official-visit", 5)[0]).toBe(" doc.\u00a01, §\u00a01");
});

test("short words in a table of figures leave their room to what the figures count", () => {
  const { figures } = examplePack().sections;
  if (figures?.shape !== "figures") throw new Error("the example has figures");
  const widths = (unit: string) => {
    const entries = figures.entries.map((entry) => ({ ...entry, unit }));
    const blocks = composed({ sections: { figures: { ...figures, entries } } }).sections.flatMap((part) => part.blocks);
    const table = blocks.find((block) => block.kind === "table" && block.columns?.length === 5);
    return table?.kind === "table" ? table.columns?.map(({ width }) => width) : undefined;
  };
  const [short, long] = [widths("t"), widths("équivalents temps plein")];
  expect([short?.[1], long?.[1]]).toEqual([54, 70]);
  expect(short?.[3]).toBeLessThan(84);
});

test("an item of a press review names the further places that it cites", () => {
  const template = templateOf("press-review");
  const source = { article: "a1", line: 4, words: "La visite", drawn: "" };
  const further = [{ ...source, article: "a2", line: 8 }];
  const entry = { id: "d1", lead: "", text: "Mes propres mots.", source, angle: "", quote: "" };
  const pages = (cited: object) =>
    textOfBlocks(
      compose({
        pack: {
          ...examplePack(),
          articles: ["a1", "a2"],
          sections: { items: { shape: "digest", entries: [{ ...entry, ...cited }] } },
        },
        articles: [exampleArticle(), exampleArticle("a2")],
        template,
        language: languageOf("fr"),
        style: houseStyle(),
        date: "2026-11-23",
      }).sections.find(({ id }) => id === "items")?.blocks ?? [],
    );
  expect(shown(pages({}))).not.toContain("doc._2");
  expect(shown(pages({ further }))).toMatch(/Journal d’exemple, doc\._2,_§_4\.$/);
});

test("the place of the notes is kept only where it is another than the template's", () => {
  const foot = templateOf("official-visit");
  const end = { ...foot, notes: "end" as const };
  expect(endnotesChosen(false, foot)).toBeUndefined();
  expect(endnotesChosen(true, foot)).toBe(true);
  expect(endnotesChosen(true, end)).toBeUndefined();
  expect(endnotesChosen(false, end)).toBe(false);
  expect(areNotesAtEnd({ endnotes: endnotesChosen(true, end) }, foot)).toBe(false);
});
